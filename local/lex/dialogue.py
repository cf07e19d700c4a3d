"""The conversation: from what the user said to what the bot does next.

A turn is heard, then goes from place to place of the bot's flow until the bot waits for the user.
Sources: Lex V2 Developer Guide, using-sessions and the operation PutSession.
"""

from .code_hook import CodeHook
from .contexts import begin_turn
from .definition import Locale
from .errors import DependencyFailed, Invalid
from .events import BotIdentity
from .flow_walk import Move
from .hooks import Hooks
from .listening import Listening
from .places import FlowPlaces
from .steps import confirm, elicit
from .turn import Turn
from .understanding import Understanding


class Dialogue:
    """One locale of a bot in conversation."""

    def __init__(
        self,
        locale: Locale,
        understanding: Understanding,
        identity: BotIdentity,
        hook: CodeHook | None,
    ) -> None:
        self._listening = Listening(locale, understanding)
        hooks = None if hook is None else Hooks(locale, identity, hook)
        self._places = FlowPlaces(locale, self._listening, hooks)

    def take(self, turn: Turn) -> None:
        """Works out the turn: its messages, and the session as it is afterwards.

        Raises DependencyFailed when the code hook fails.
        """
        begin_turn(turn)
        begins = self._listening.listen(turn)
        self._places.run(turn, self._places.begin if begins else self._answered(turn))

    def resume(self, turn: Turn, messages: list[dict[str, object]]) -> None:
        """Does what a client's PutSession asks for, in its words or in the bot's.

        Delegate lets the bot go on with the intent. That a question without messages is asked in
        the words of its prompt is not documented for V2, but for V1.
        Raises Invalid when there is no intent to do it with, DependencyFailed.
        """
        session = turn.session
        action = session.action
        if action not in ("Delegate", "ElicitSlot", "ConfirmIntent"):
            turn.say_all(messages)
            return
        if session.intent is None:
            raise Invalid(f"sessionState.intent: {action} needs an intent")
        intent, active = self._places.active(turn)
        try:
            if action == "ElicitSlot":
                elicit(
                    turn,
                    intent,
                    active,
                    session.slot or "",
                    attempt=0,
                    messages=messages,
                    sub_slot=session.sub_slot,
                )
            elif action == "ConfirmIntent":
                confirm(turn, intent, active, attempt=0, messages=messages)
        except DependencyFailed as error:
            raise Invalid(f"sessionState.dialogAction: {str(error).rpartition(': ')[2]}") from error
        if action == "Delegate":
            turn.say_all(messages)
            self._places.run(turn, self._places.begin)

    def _answered(self, turn: Turn) -> Move:
        """The place at which the answer to a question arrives."""
        session = turn.session
        if session.action == "ConfirmIntent":
            places = self._places
            return places.missed_confirmation if turn.missed else places.answer_confirmation
        name = session.slot or ""
        if turn.missed:
            return lambda turn: self._places.missed_slot(turn, name)
        return lambda turn: self._places.captured(turn, name)
