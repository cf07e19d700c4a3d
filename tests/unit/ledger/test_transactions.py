from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.money import LIMIT, Money
from lambdas.ledger.periods import FIRST_DATE, LAST_DATE
from lambdas.ledger.transactions import NOTE_LIMIT, clean_note
from tests.books import lunch


@pytest.mark.parametrize("minor", [0, -1, LIMIT])
def test_an_amount_is_more_than_zero_and_not_absurd(minor: int) -> None:
    with pytest.raises(InvalidInput) as refusal:
        lunch(money=Money(minor, "USD"))
    assert refusal.value.field == "amount"


@pytest.mark.parametrize("day", [date(1969, 12, 31), date(2200, 1, 1), date.min])
def test_a_date_lies_within_the_time_that_is_kept(day: date) -> None:
    with pytest.raises(InvalidInput, match=f"{FIRST_DATE} to {LAST_DATE}") as refusal:
        replace(lunch(), date=day)
    assert refusal.value.field == "date"


def test_the_category_says_which_way_the_money_went() -> None:
    assert lunch().kind is Kind.EXPENSE
    assert lunch(category=Category.SALARY).kind is Kind.INCOME


@pytest.mark.parametrize(
    "text, note",
    [
        ("  lunch  with   Ana ", "lunch with Ana"),
        ("a\nb\tc\r\nd", "a b c d"),
        ("nul\0l", "nul l"),
        ("two\N{LINE SEPARATOR}lines\N{PARAGRAPH SEPARATOR}", "two lines"),
        ("half \ud83d emoji", "half emoji"),
        ("👩‍🍳 naïve café 日本", "👩‍🍳 naïve café 日本"),
        ("", ""),
        (" \0\n ", ""),
        ("x" * NOTE_LIMIT, "x" * NOTE_LIMIT),
        (" " * 999 + "x", "x"),
    ],
)
def test_a_note_is_one_line_of_text(text: str, note: str) -> None:
    assert clean_note(text) == note


@given(st.text(max_size=NOTE_LIMIT))
def test_a_clean_note_is_clean_and_can_be_stored(text: str) -> None:
    note = clean_note(text)
    assert clean_note(note) == note
    assert note == note.strip()
    note.encode()


def test_a_long_note_is_refused() -> None:
    with pytest.raises(InvalidInput, match="at most 200") as refusal:
        clean_note("x" * (NOTE_LIMIT + 1))
    assert refusal.value.field == "note"
