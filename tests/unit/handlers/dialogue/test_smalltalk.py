from typing import Any

import pytest

from lambdas.intents import Intent

Talk = Any
INVITATION = "Tell me what you spent, and I'll keep track of it."


@pytest.mark.parametrize(
    "text, answer",
    [
        ("hi", f"Hello. {INVITATION}"),
        ("hello, how are you?", f"I'm fine, thank you. {INVITATION}"),
        ("hey thanks", "You're welcome."),
        ("perfect", "You're welcome."),
        ("bye", "Bye. Everything is saved."),
        ("you stupid bot", "I didn't get that, so I changed nothing. …"),
    ],
)
def test_a_kind_word_is_answered_kindly(talk: Talk, text: str, answer: str) -> None:
    assert talk.say(text, Intent.GREETING)[0].startswith(answer.removesuffix("…"))


@pytest.mark.parametrize(
    "text, answer",
    [("hi", "Hello."), ("how are you", "I'm fine, thank you."), ("bye", "Bye.")],
)
def test_while_something_is_unfinished_the_answer_is_short(
    talk: Talk, text: str, answer: str
) -> None:
    talk.say("taxi")
    assert talk.say(text, Intent.GREETING) == [answer, "Taxi: how much was it?"]


def test_help_tells_what_can_be_typed(talk: Talk) -> None:
    (said,) = talk.say("help", Intent.HELP)
    for example in ("lunch 12.50", "got paid 2400", "set a 300 budget", "undo"):
        assert example in said
    assert talk.suggestions == [
        "Lunch 12.50",
        "How much this month?",
        "Set a 300 budget for groceries",
    ]


def test_there_may_be_nothing_to_cancel(talk: Talk) -> None:
    assert talk.say("cancel", Intent.CANCEL) == [
        'There is nothing to cancel. To take back the last change, say "undo".'
    ]
