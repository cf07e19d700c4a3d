"""A value that is put right in a few words, and what says more than that."""

from datetime import date

import pytest

from lambdas.language.amounts import find_prices
from lambdas.language.instructions import Instruction, read_instruction
from lambdas.language.locale import Locale
from lambdas.language.slips import Slip, find_slip


def read(text: str, today: date, locale: Locale) -> Slip | None:
    tokens = locale.read(text)
    return find_slip(tokens, find_prices(tokens, "USD", locale), today, locale)


@pytest.mark.parametrize(
    "text,expected",
    [
        ("no wait 45", 4500),
        ("sorry typo 45.20", 4520),
        ("45 i mean", 4500),
        ("45 sorry", 4500),
        ("it was 45 actually", 4500),
        ("scratch that, 45", 4500),
        ("70 was wrong it shud of been 77", 7700),
        ("it should have been 45 instead", 4500),
        ("it was on friday, not today", date(2026, 11, 13)),
        ("not today, friday", date(2026, 11, 13)),
        ("yesterday i mean", date(2026, 11, 17)),
        ("wrong category, should be pets", "Pets"),
        ("wrong category!! thats entertainment", "Entertainment"),
    ],
)
def test_reads_the_value_that_is_right(
    text: str, expected: object, english: Locale, today: date
) -> None:
    slip = read(text, today, english)
    assert slip is not None
    price = slip.price.minor if slip.price else None
    assert expected in (price, slip.day, slip.category)
    assert read_instruction(text, locale=english) is Instruction.ORDER


@pytest.mark.parametrize(
    "text",
    [
        "no 7",
        "it was 45",
        "45",
        "sorry, lunch 45",
        "sorry i was late, 20 min",
        "actually 45 on groceries",
        "oops",
        "my card was wrong 3 times",
        "no, i paid 45 to the wrong person yesterday",
        "sorry " * 15 + "45",
    ],
)
def test_whatever_says_more_is_no_slip(text: str, english: Locale, today: date) -> None:
    assert read(text, today, english) is None
