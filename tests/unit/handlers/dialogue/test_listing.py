"""ListTransactions, one message at a time."""

from typing import Any

import pytest

from lambdas.handlers.dialogue import listing
from lambdas.intents import Intent

Talk = Any
LIST = Intent.LIST_TRANSACTIONS


@pytest.fixture
def week(talk: Talk) -> Talk:
    for text in ("taxi 31 on friday", "coffee 3.10 yesterday", "lunch 12.50", "got paid 2400"):
        talk.say(text)
    return talk


@pytest.mark.parametrize(
    "text,answer",
    [
        ("show my last 1", "1. "),
        ("find coffee", "1. Coffee $3.10 (Dining, yesterday)."),
        ("list transport this month", "1. Taxi $31.00 (Transport, Friday, November 20)."),
        ("list expenses over 20", "1. Taxi $31.00 (Transport, Friday, November 20)."),
        ("what did i buy yesterday", "1. Coffee $3.10 (Dining, yesterday)."),
        ("list my income", "1. Got paid $2,400.00 (Salary, today)."),
        ("find the unicorn", "I found no such entries."),
        ("show newest first", "1. "),
        ("biggest expence", "1. Taxi $31.00 (Transport, Friday, November 20)"),
    ],
)
def test_shows_what_is_asked_for(week: Talk, text: str, answer: str) -> None:
    assert week.say(text, LIST)[0].startswith(answer)
    assert len(week.stored) == 4


def test_the_biggest_come_first(talk: Talk) -> None:
    for text in ("lunch 12.50", "taxi 31", "coffee 3.10", "shoes 60"):
        talk.say(text)
    (says,) = talk.say("biggest expenses this month", LIST)
    assert says.startswith("1. Shoes $60.00 (Shopping, today); 2. Taxi $31.00")
    assert "Coffee" not in says


def test_ten_are_shown_and_the_rest_counted(talk: Talk) -> None:
    for _ in range(12):
        talk.say("coffee 3.10")
    (says,) = talk.say("show all coffees", LIST)
    assert says.startswith("12 entries, of which the first 10 are: 1. Coffee")


def test_says_so_when_older_entries_were_not_read(talk: Talk, few_rows: None) -> None:
    for _ in range(4):
        talk.say("coffee 3.10")
    assert talk.say("find coffee", LIST)[1] == (
        "I looked at the newest 3 entries only; there are older ones."
    )
    assert talk.say("delete the unicorn", Intent.DELETE_TRANSACTION) == [
        "I found no such entry among the newest 3, so I changed nothing."
    ]


def test_older_entries_are_spoken_of_only_where_they_could_matter(
    talk: Talk, few_rows: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for amount in (4, 3, 2, 1):
        talk.say(f"coffee {amount}")
    assert len(talk.say("show my last 2", LIST)) == 1
    assert len(talk.say("biggest 2 expenses", LIST)) == 2
    assert len(talk.say("show my last 4", LIST)) == 2
    monkeypatch.setattr(listing, "SHOWN", 3)
    (says,) = talk.say("show my expenses", LIST)
    assert says.startswith("The newest 3: 1. Coffee $")


def test_a_day_without_entries_is_said_to_have_none(talk: Talk) -> None:
    assert talk.say("expenses yesterday", LIST) == ["I found no such entries."]
    assert talk.say("purchases of wisdom", LIST)[0].startswith("I didn't get that")


@pytest.mark.parametrize("heard", [LIST, Intent.FALLBACK, Intent.LOG_EXPENSE, Intent.HELP])
def test_an_empty_list_still_tells_what_was_asked(talk: Talk, heard: Intent) -> None:
    talk.say("list transport expenses in october", heard)
    assert talk.effects == [
        {
            "type": "transactions",
            "ids": [],
            "asked": ["Transport"],
            "from": "2026-10-01",
            "to": "2026-11-01",
        }
    ]
