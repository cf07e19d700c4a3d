"""Languages as data."""

import pytest

from lambdas.language.locales import LOCALES, locale_for
from lambdas.language.tokens import fold, tokenize
from lambdas.ledger.errors import InvalidInput


@pytest.mark.parametrize("tag", LOCALES)
def test_every_locale_is_built_once(tag: str) -> None:
    assert locale_for(tag).tag == tag
    assert locale_for(tag) is locale_for(tag)


def test_an_unknown_locale_is_refused() -> None:
    with pytest.raises(InvalidInput, match="en_US"):
        locale_for("tlh_KX")


def test_tokens_are_folded_and_keep_their_place() -> None:
    text = "DON’T pay Café\u0301 2.3k"
    tokens = tokenize(text)
    assert [token.text for token in tokens] == ["dont", "pay", "cafe", "2.3", "k"]
    assert [text[token.start : token.end] for token in tokens][-2:] == ["2.3", "k"]
    assert tokens[-1].glued
    assert fold("ＬＵＮＣＨ") == "lunch"
