import math

import pytest

from lambdas.language.intentions import Intention, load_weights, weigh_intentions
from lambdas.language.locales import locale_for

ENGLISH = locale_for("en_US")


@pytest.mark.parametrize("text", ["", "12", "\0", "zorblat", "spent 12 on lunch " * 60])
def test_the_probabilities_of_any_message_add_up_to_one(text: str) -> None:
    weights = weigh_intentions(text, locale=ENGLISH)
    assert set(weights) == set(Intention)
    assert math.isclose(sum(weights.values()), 1)


@pytest.mark.parametrize(
    "text, intention",
    [
        ("the sofa people finally came and took 310 off me", Intention.EXPENSE),
        ("the choir paid me 85 for sunday's concert", Intention.INCOME),
        ("keep me under 75 for takeaways each month", Intention.LIMIT),
        ("what did all those trains cost me in june", Intention.SPENDING),
        ("is there still enough in the shoe budget for a pair at 60", Intention.LEFT),
        ("let me see whatever i put in on sunday", Intention.LIST),
        ("no that one was 14, i typed it wrong", Intention.EDIT),
        ("the window cleaner takes 20 every second tuesday", Intention.RECURRING),
        ("morning, what can you do for me", Intention.GREETING),
        ("they say my cousin spends 300 a month on cigars", Intention.NOTHING),
    ],
)
def test_what_a_message_is_for_is_known_without_its_very_words(
    text: str, intention: Intention
) -> None:
    weights = weigh_intentions(text, locale=ENGLISH)
    assert max(weights, key=lambda each: weights[each]) is intention


def test_weights_are_read_once() -> None:
    assert load_weights("en") is load_weights("en")
