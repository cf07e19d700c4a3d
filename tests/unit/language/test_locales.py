"""Languages as data."""

import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

import pytest

from lambdas.language.locale import Locale
from lambdas.language.locales import LOCALES, locale_for
from lambdas.language.phrases import PhraseTable
from lambdas.language.tokens import fold, tokenize
from lambdas.ledger.errors import InvalidInput


@pytest.mark.parametrize("tag", LOCALES)
def test_every_locale_is_built_once(tag: str) -> None:
    assert locale_for(tag).tag == tag
    assert locale_for(tag) is locale_for(tag)


def test_an_unknown_locale_is_refused() -> None:
    with pytest.raises(InvalidInput, match="en_US"):
        locale_for("tlh_KX")


def test_no_phrase_of_any_table_means_two_things(english: Locale) -> None:
    for table in _tables(getattr(english, field.name) for field in fields(english)):
        assert [phrase for phrase, meanings in table.spell_out() if len(meanings) > 1] == []


def _tables(words: Iterable[Any]) -> Iterator[PhraseTable[Any]]:
    for value in words:
        if isinstance(value, PhraseTable):
            yield value
        elif isinstance(value, tuple):
            yield from _tables(value)


def test_importing_a_language_builds_nothing() -> None:
    """Building is for the first message that needs it: a cold start waits for every import."""
    counted = subprocess.run(
        [sys.executable, "-c", COUNT_CALLS_WHILE_IMPORTING],
        check=True,
        capture_output=True,
        text=True,
    )
    assert int(counted.stdout) < MOST_CALLS


COUNT_CALLS_WHILE_IMPORTING = """
import sys
calls = 0
def count(frame, event, _):
    global calls
    code = frame.f_code
    calls += event == "call" and "language" in code.co_filename and code.co_name[0] != "<"
sys.setprofile(count)
import lambdas.language.locales
sys.setprofile(None)
print(calls)
"""
MOST_CALLS = 1_000
"""Calls of functions of `lambdas/language`: a few for each table, not one for each word."""


def test_tokens_are_folded_and_keep_their_place() -> None:
    text = "DON’T pay Café\u0301 2.3k"
    tokens = tokenize(text)
    assert [token.text for token in tokens] == ["dont", "pay", "cafe", "2.3", "k"]
    assert [text[token.start : token.end] for token in tokens][-2:] == ["2.3", "k"]
    assert tokens[-1].glued
    assert fold("ＬＵＮＣＨ") == "lunch"
