"""The number in the words, the number in the chart and the entries' own sum are one number."""

import json
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lambdas.handlers.books import Books
from lambdas.handlers.effects import fill
from lambdas.intents import Intent
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.ledger import Entry
from lambdas.ledger.money import Money, format_money
from lambdas.ledger.operations import RequestKey
from lambdas.ledger.periods import Month, Period
from lambdas.ledger.profiles import ProfileEdit
from local.sqlite import SqliteStore
from tests.books import every_transaction
from tests.fakes import START, FakeClock
from tests.unit.handlers.dialogue.conftest import USER, Talk

TODAY = START.date()
ENTRIES = st.lists(
    st.builds(
        Entry,
        money=st.builds(Money, st.integers(1, 99_999), st.just("USD")),
        category=st.sampled_from([Category.DINING, Category.GROCERIES, Category.SALARY]),
        note=st.sampled_from(["Coffee", "coffees with Ben", "Tesco", "", "Tea"]),
        date=st.dates(TODAY - timedelta(days=150), TODAY),
    ),
    min_size=1,
    max_size=20,
)


def ask(talk: Talk, question: str) -> tuple[str, dict[str, Any]]:
    (says,) = talk.say(question, Intent.QUERY_SPENDING)
    reference = json.loads(talk.session["reply"])["effects"]
    (effect,) = fill(talk.books, USER, reference)
    return says, effect


def told(minor: int) -> str:
    return format_money(Money(minor, "USD"), "USD")


def amounts(sums: list[dict[str, Any]]) -> int:
    return sum(Money.parse(sum_["amount"], "USD").minor for sum_ in sums)


@given(ENTRIES, st.integers(1, 31))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_words_chart_and_entries_agree(entries: list[Entry], payday: int) -> None:
    with TemporaryDirectory() as folder:
        store = SqliteStore(Path(folder) / "books.db")
        talk = Talk(Books.open(store, FakeClock()))
        ledger = talk.books.ledger
        ledger.record(USER, RequestKey("given", ""), entries, source="chat")
        if payday > 1:
            ledger.change_profile(
                USER, RequestKey("payday", ""), ProfileEdit(month_starts_on=payday)
            )
        _agree(talk)
        store.close()


def _agree(talk: Talk) -> None:
    spent = [e for e in every_transaction(talk.books.store, USER) if e.kind is Kind.EXPENSE]

    def total(effect: dict[str, Any], text: str = "") -> int:
        start, end = date.fromisoformat(effect["from"]), date.fromisoformat(effect["to"])
        period = Period(start, end)
        return sum(e.money.minor for e in spent if e.date in period and text in e.note.casefold())

    for question, text in (
        ("how much the past 90 days", ""),
        ("how much on coffee in the past 90 days", "coffee"),
        ("how many coffees the past 90 days", "coffee"),
    ):
        says, effect = ask(talk, question)
        if not text or "text" in effect:
            assert amounts(effect["totals"]) == total(effect, text)
            assert told(total(effect, text)) in says or not effect["totals"]
    says, effect = ask(talk, "compare this month with last month")
    assert amounts(effect["totals"]) == total(effect)
    assert amounts(effect["before"]) == total(effect["against"])
    assert told(total(effect)) in says or not (effect["totals"] or effect["before"])
    says, effect = ask(talk, "spending by month")
    for step in effect["steps"]:
        assert amounts(step["totals"]) == total(step)
        assert told(total(step)) in says or not total(effect)
    says, effect = ask(talk, "how much do i spend a month on average")
    if effect["type"] == "trend":
        average = round(total(effect) / len(effect["steps"])) if effect["average"] else 0
        assert abs(amounts(effect["average"]) - average) <= 1
        assert all(told(amounts([each])) in says for each in effect["average"])


@pytest.mark.usefixtures("few_rows_answered")
def test_a_search_that_reads_only_the_newest_says_so(talk: Talk) -> None:
    talk.say("coffee 1, coffee 2, coffee 3, coffee 4")
    says, effect = ask(talk, "how much on coffee")
    assert says.endswith("I looked at the newest 3 entries only; there are older ones.")
    assert amounts(effect["totals"]) == 900


def test_a_thing_is_remembered_by_its_words_alone(talk: Talk) -> None:
    talk.say("coffee 3")
    talk.say("how much on coffee", Intent.QUERY_SPENDING)
    assert json.loads(talk.session["reply"])["effects"] == [
        {
            "type": "spending",
            "kind": "expense",
            "category": None,
            "asked": [],
            "text": "coffee",
            "from": str(Month(2026, 11).day(1)),
            "to": str(Month(2026, 12).day(1)),
        }
    ]


@pytest.fixture
def few_rows_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer reads at most three entries."""
    monkeypatch.setattr("lambdas.handlers.tallies.READ", 3)
    monkeypatch.setattr("lambdas.handlers.dialogue.subjects.READ", 3)
