"""Corrections in any form, read against what is stored."""

from datetime import UTC, date, datetime

import pytest

from lambdas.language.locale import Locale
from lambdas.language.revisions import Revision, read_revisions
from lambdas.ledger.categories import Category
from lambdas.ledger.money import Money
from lambdas.ledger.transactions import Transaction

TODAY = date(2026, 11, 16)


def entry(said: str) -> Transaction:
    """An expense of today: "Kayak 48"."""
    note, _, amount = said.rpartition(" ")
    now = datetime.combine(TODAY, datetime.min.time(), UTC)
    money = Money.parse(amount, "USD")
    return Transaction(f"20261116-{note}", money, Category.SHOPPING, note, TODAY, now, "chat")


def read(text: str, stored: str, locale: Locale) -> list[Revision]:
    entries = [entry(said) for said in stored.split(", ")]
    return read_revisions(text, entries, today=TODAY, home="USD", locale=locale)


def tell(revision: Revision) -> str:
    """In short: what points at the entry, an arrow, and what is new."""
    correction = revision.correction
    target, edit = correction.target, correction.edit
    named = [target.which or "", target.amount.decimal if target.amount else "", *target.words]
    if edit is None:
        new = ["delete"]
    else:
        new = [
            edit.money.decimal if edit.money else "",
            edit.category or "",
            edit.date.isoformat() if edit.date else "",
            edit.note or "",
        ]
    times, over = correction.factor
    new += [f"{times}/{over}"] if times != over else []
    new += [f"{correction.difference.minor:+}"] if correction.difference else []
    new += [correction.currency]
    return f"{' '.join(filter(None, named))} -> {' '.join(filter(None, new))}".strip()


@pytest.mark.parametrize(
    "text,stored,read_as",
    [
        ("the kayak was 84, my thumbs again", "Kayak 48", "kayak -> 84.00"),
        ("it says 48 but i paid 84", "Kayak 48", "that 48.00 -> 84.00"),
        ("the app wrote eighteen, i said eighty", "Kayak 18", "18.00 -> 80.00"),
        ("the kayak one was friday and 84 actually", "Kayak 48", "kayak -> 84.00 2026-11-13"),
        ("i gave you the wrong day, it was friday", "Kayak 48", "that -> 2026-11-13"),
        ("take 5 off that, loyal customer", "Kayak 48", "that -> -500"),
        ("there was a tip too, 3 more", "Kayak 48", "-> +300"),
        ("only half of it is mine", "Kayak 48", "that -> 1/2"),
        ("can you make that double", "Kayak 48", "that -> 2/1"),
        ("oh these were swiss francs", "Kayak 48", "that -> CHF"),
        ("hang on, the 48 was money i received", "Kayak 48", "48.00 -> Other income"),
        ("the kayak is a gift really, change it", "Kayak 48", "that kayak -> Gifts"),
        ("canoe, not kayak", "Kayak 48", "kayak -> Canoe"),
        ("it wasn't a kayak, it was a canoe", "Kayak 48", "that kayak -> Canoe"),
        ("wrong thing, so change the name to canoe", "Kayak 48", "-> Canoe"),
        ("chuck the kayak out, they never delivered", "Kayak 48", "kayak -> delete"),
        ("never bought that kayak in the end", "Kayak 48", "that kayak -> delete"),
        ("the 48 is in there twice", "Kayak 48", "48.00 -> delete"),
        ("delete the 12 for the kayak", "Kayak 48", "12.00 kayak -> delete"),
    ],
)
def test_what_is_no_value_and_no_name_is_passed_over(
    text: str, stored: str, read_as: str, english: Locale
) -> None:
    assert [tell(each) for each in read(text, stored, english)] == [read_as]


def test_each_name_with_an_amount_is_a_change_of_its_own(english: Locale) -> None:
    read_as = read("those pears were 6 not 9 and the crab 14", "Pears 9, Crab 41", english)
    assert [tell(each) for each in read_as] == ["that 9.00 pears -> 6.00", "crab -> 14.00"]


@pytest.mark.parametrize(
    "text",
    [
        "don't delete the kayak",
        "the 48 for the kayak was 25 of paddles and 23 of rope",
        "it was saturday or sunday",
        "my budget for kayaks is wrong",
    ],
)
def test_what_is_forbidden_or_more_than_one_value_is_not_read(text: str, english: Locale) -> None:
    assert read(text, "Kayak 48", english) == []


def test_a_thing_that_nothing_stored_is_called_is_told_apart(english: Locale) -> None:
    assert read("the plumber came to 80", "Kayak 48", english)[0].names_another
    assert not read("the total came to 80", "Kayak 48", english)[0].names_another
