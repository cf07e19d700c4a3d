"""What the bot says about itself and the conversation."""

from lambdas.replies.english.phrases import Phrases

_INVITATION = "Tell me what you spent, and I'll keep track of it."


class SmallTalk(Phrases):
    """Kind words, help, and what becomes of something unfinished."""

    __slots__ = ()

    def greeting(self, *, briefly: bool) -> str:
        """The answer to a hello."""
        return "Hello." if briefly else f"Hello. {_INVITATION}"

    def wellbeing(self, *, briefly: bool) -> str:
        """The answer to "how are you?"."""
        return "I'm fine, thank you." if briefly else f"I'm fine, thank you. {_INVITATION}"

    def welcome(self) -> str:
        """The answer to thanks or praise."""
        return "You're welcome."

    def farewell(self, *, briefly: bool) -> str:
        """The answer to a goodbye."""
        return "Bye." if briefly else "Bye. Everything is saved."

    def help(self) -> str:
        """What can be typed."""
        return (
            'Type what you spent, the way you\'d say it: "lunch 12.50" or '
            '"espresso 3.10 and tram 2.40 yesterday". Money that came in: "got paid 2400". '
            'A limit: "set a 300 budget for groceries". A question: "how much on food this '
            'month?" A slip: "make it 25" or "delete the taxi". '
            'And "undo" takes back the last change.'
        )

    def not_understood(self) -> str:
        """The answer to what nothing fits."""
        return (
            "I didn't get that, so I changed nothing. "
            'You can say "lunch 12.50", "how much this month?" or "help".'
        )

    def comfort(self) -> str:
        """The answer to somebody who is worried: kind, and no advice."""
        return (
            "I'm sorry, that sounds hard. I can't give advice, but I can show where the money "
            'goes: ask "how much this month?" whenever you like.'
        )

    def regret(self) -> str:
        """The answer to somebody who is angry."""
        return (
            "I'm sorry this isn't going well. I changed nothing. "
            'You can say "lunch 12.50", "how much this month?" or "help".'
        )

    def nothing_asked(self) -> str:
        """The answer to a yes or no when nothing was asked."""
        return "Okay. I'm not waiting for an answer, so I changed nothing."

    def gave_up(self) -> str:
        """That a question was asked often enough."""
        return "I still didn't get it, so I dropped it. Nothing was saved, and you can start anew."

    def settings_changed(self, *, undone: bool) -> str:
        """That the settings are other ones now."""
        if undone:
            return "Taken back: your last change of the settings."
        return "Your settings are changed."

    def ask_undo(self) -> str:
        """The question before something is taken back that may not have been meant so."""
        return "I haven't changed anything. Shall I take back the last change?"

    def ask_redo(self) -> str:
        """The question before something is restored that may not have been meant so."""
        return "I haven't changed anything. Shall I restore what was undone last?"

    def not_undone(self) -> str:
        """That a question about undoing undoes nothing."""
        return 'I changed nothing. To take back the last change, say "undo".'

    def dropped(self, what: str) -> str:
        """That something unfinished was given up for something new."""
        return f"I dropped {what} and saved nothing of it."

    def cancelled(self, what: str) -> str:
        """The answer to "cancel"."""
        return f"Okay, I dropped {what}. Nothing was saved."

    def nothing_to_cancel(self) -> str:
        """The answer to "cancel" when nothing is unfinished."""
        return 'There is nothing to cancel. To take back the last change, say "undo".'

    def not_saved(self) -> str:
        """The answer to "no"."""
        return "Okay, I changed nothing."
