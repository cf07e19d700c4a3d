"""Slips of the keyboard in words of dates and categories."""

import pytest

from lambdas.language.locale import Locale
from lambdas.language.spelling import Speller


@pytest.mark.parametrize(
    "slip,meant",
    [
        ("grocries", "groceries"),
        ("groceriess", "groceries"),
        ("tuesady", "tuesday"),
        ("restuarant", "restaurant"),
        ("groveries", "groceries"),
    ],
)
def test_one_letter_missing_extra_wrong_or_exchanged_is_put_right(
    slip: str, meant: str, english: Locale
) -> None:
    assert english.speller.correct(slip) == meant


@pytest.mark.parametrize(
    "word", ["money", "sundae", "fifty", "tuezzay", "mxxnday", "a" * 30, "plumbus"]
)
def test_short_known_and_distant_words_stay(word: str, english: Locale) -> None:
    assert english.speller.correct(word) == word


def test_a_letter_moved_far_is_no_slip() -> None:
    assert Speller(["abcdef"], frozenset).correct("acdebf") == "acdebf"
