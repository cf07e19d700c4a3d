"""Whatever is typed: no error, spans inside the text, money in range, time linear in length."""

import sys
from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lambdas.language.amounts import MOST_NUMBERS, read_amounts
from lambdas.language.answers import read_answer
from lambdas.language.budgets import read_budget
from lambdas.language.categories import read_category, read_named_category
from lambdas.language.corrections import read_correction
from lambdas.language.dates import read_date
from lambdas.language.instructions import read_instruction
from lambdas.language.items import MOST_ITEMS, read_items
from lambdas.language.listings import asks_for_list, read_listing
from lambdas.language.locales import locale_for
from lambdas.language.measures import asks_about_budget, read_budget_question
from lambdas.language.periods import Context, read_period
from lambdas.language.targets import read_target
from lambdas.ledger.currencies import EXPONENTS
from lambdas.ledger.ledger import ITEM_LIMIT
from lambdas.ledger.money import LIMIT, Money
from lambdas.ledger.periods import FIRST_DATE, LAST_DATE

ENGLISH = locale_for("en_US")
WORDS = st.sampled_from(
    "12 12.50 1,250 $ € £5 20% 3 x + - and on for at each lunch taxi yesterday last week friday "
    "4 june 9th the of which twenty five hundred a dollars cents k 2.3k budget not if add undo "
    "my friend spent got paid me 🍕 : , ; \n ( ) \" ' ? 2026 11 / i will salary under travel".split(
        " "
    )
)
SENTENCES = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=30).map(" ".join))
EDITS = st.sampled_from(
    "delete change make it 25 to under number two # the last 3 not instead rename the note of all "
    "both should be i meant put back show find biggest over left for wrong it was 9.99".split(" ")
)
ORDERS = st.one_of(SENTENCES, st.lists(st.one_of(EDITS, WORDS), max_size=20).map(" ".join))
HOMES = st.sampled_from(["USD", "EUR", "JPY", "KWD", "CAD", "INR"])
DAYS = st.dates(min_value=FIRST_DATE, max_value=LAST_DATE)


@settings(max_examples=150, deadline=None)
@given(SENTENCES, HOMES, DAYS, st.booleans())
def test_no_reader_raises_and_every_span_lies_inside(
    text: str, home: str, today: date, future: bool
) -> None:
    amounts = read_amounts(text, home=home, locale=ENGLISH)
    spans = [(a.start, a.end) for a in amounts]
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert all(abs(amount.money.minor) < LIMIT for amount in amounts)
    found = (
        read_date(text, today=today, locale=ENGLISH, future=future),
        read_period(text, today=today, locale=ENGLISH, month_starts_on=31),
        read_category(text, locale=ENGLISH, kind=None),
        read_named_category(text, locale=ENGLISH),
    )
    spans += [(span.start, span.end) for span in found if span is not None]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    read_instruction(text, locale=ENGLISH)
    read_budget(text, home=home, locale=ENGLISH)
    read_answer(text, locale=ENGLISH)


@settings(max_examples=150, deadline=None)
@given(ORDERS, HOMES, DAYS)
def test_no_reader_of_orders_and_questions_raises(text: str, home: str, today: date) -> None:
    read_target(text, today=today, home=home, locale=ENGLISH)
    read_correction(text, today=today, home=home, locale=ENGLISH)
    read_listing(text, context=Context(today, 1), home=home, locale=ENGLISH)
    asks_for_list(text, context=Context(today, 1), locale=ENGLISH)
    read_budget_question(text, home=home, locale=ENGLISH)
    asks_about_budget(text, locale=ENGLISH)


@settings(max_examples=150, deadline=None)
@given(SENTENCES, HOMES, DAYS)
def test_items_are_fit_for_the_ledger(text: str, home: str, today: date) -> None:
    reading = read_items(text, today=today, home=home, locale=ENGLISH)
    for item in reading.items:
        assert len(item.note) <= 80
        assert "\n" not in item.note
        assert FIRST_DATE <= item.date <= LAST_DATE
        assert item.money is not None or item.note
        assert item.category is None or item.category.kind is item.kind


@given(st.integers(0, 10**9), st.sampled_from(sorted(EXPONENTS)))
def test_an_amount_written_with_its_code_is_read_back_exactly(minor: int, currency: str) -> None:
    money = Money(minor, currency)
    for text in (f"{currency} {money.decimal}", f"lunch {money.decimal} {currency}"):
        amounts = read_amounts(text, home="USD", locale=ENGLISH)
        if currency.lower() not in ENGLISH.money.ambiguous_codes:
            assert [amount.money for amount in amounts] == [money]


@pytest.mark.parametrize("text", ["\u0301", "\u02bc", "\uff9e", "lunch \u0301 12", "e\u0301"])
def test_a_mark_or_an_apostrophe_without_a_letter_is_a_sign(text: str) -> None:
    assert all(token.text for token in ENGLISH.read(text))
    read_answer(text, locale=ENGLISH)


def test_a_text_with_more_numbers_than_any_message_holds_no_amounts() -> None:
    text = "5+" * MOST_NUMBERS + "5"
    assert read_amounts(text, home="USD", locale=ENGLISH) == ()
    assert len(read_amounts(text[2:], home="USD", locale=ENGLISH)) == 1


def test_no_more_items_are_read_than_tell_that_there_are_too_many() -> None:
    text = "tea 1, " * (MOST_ITEMS + 9)
    reading = read_items(text, today=date(2026, 11, 18), home="USD", locale=ENGLISH)
    assert len(reading.items) == MOST_ITEMS > ITEM_LIMIT


PATTERNS = [
    "1 ", "1,", "the ", "one ", "- ", "$", "9", "a hundred ", "12 for ", "on the 3 june ", "and ",
    "lunch 3 and ", "1 x ", "last week ", "'", "a'", "é", "twenty ", "x1 ", "\n", "1 coffees ",
    "yesterday 1, ", "not ", "of which 1 ", "(", "under ", "lunch = ", "since june 4 last month ",
]  # fmt: skip


def work(reader: Callable[[str], object], text: str) -> int:
    """How many functions are called: the same on every machine, however busy."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        reader(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("pattern", PATTERNS, ids=repr)
def test_work_grows_no_faster_than_the_text(pattern: str) -> None:
    def read(text: str) -> None:
        read_items(text, today=date(2026, 11, 18), home="USD", locale=ENGLISH)
        read_instruction(text, locale=ENGLISH)
        read_target(text, today=date(2026, 11, 18), home="USD", locale=ENGLISH)
        read_listing(text, context=Context(date(2026, 11, 18), 1), home="USD", locale=ENGLISH)
        asks_for_list(text, context=Context(date(2026, 11, 18), 1), locale=ENGLISH)

    short = pattern * (512 // len(pattern))
    assert work(read, short * 4) < 10 * work(read, short)  # 4 if linear, 16 if quadratic
