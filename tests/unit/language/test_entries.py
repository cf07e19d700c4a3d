"""Terse messages that only unknown words keep from being entries."""

import pytest

from lambdas.language.entries import may_be_entry
from lambdas.language.locale import Locale


@pytest.mark.parametrize("text", ["luigi's 45", "zoo keeper badge 12", "12 wombles"])
def test_an_unknown_thing_beside_a_bare_number_may_be_an_entry(text: str, english: Locale) -> None:
    assert may_be_entry(text, locale=english)


@pytest.mark.parametrize(
    "text",
    [
        "45",
        "luigi's",
        "luigi's 45 and 12",
        "how about luigi's 45",
        "show luigi's 45",
        "he ate luigi's 45",
        "bitcoin is at 90000",
        "",
    ],
)
def test_anything_more_or_less_is_none(text: str, english: Locale) -> None:
    assert not may_be_entry(text, locale=english)
