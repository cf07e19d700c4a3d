"""A period against an earlier one, seen from Sunday 22 November 2026."""

from typing import Any

import pytest

from lambdas.intents import Intent

Talk = Any
ASK = Intent.QUERY_SPENDING


@pytest.fixture
def books(talk: Talk) -> Talk:
    for text in (
        "lunch 10 on november 2",
        "lunch 30 on october 5",
        "lunch 7 on october 30",
        "lunch 53 on may 2 2025",
    ):
        talk.say(text)
    return talk


@pytest.mark.parametrize(
    "text, told",
    [
        ("did i spend more than last month", "$20.00 less than the $30.00 by the same day last"),
        ("compare october and november", "$20.00 less than the $30.00 by the same day in Oct"),
        (
            "compare september and october",
            "You spent $37.00 in October, $37.00 more than the $0.00",
        ),
        ("did i spend more today than yesterday", "none yesterday"),
        ("more than the same month last year?", "by the same day in November 2025"),
        ("compare this week with last month", "than the $37.00 last month"),
        ("did i spend more than last week", "none last week"),
        ("did i spend more than last year", "by the same day last year"),
        ("compare the last 7 days", "none from November 9 to November 15"),
        (
            "compare this month with last year",
            "$43.00 less than the $53.00 last year",
        ),
        ("compare next month", "You spent $0.00 next month, $10.00 less than"),
        ("compare october with october", "You spent $37.00 in October"),
    ],
)
def test_the_later_is_compared_with_the_earlier(books: Talk, text: str, told: str) -> None:
    assert told in books.say(text, ASK)[0]
