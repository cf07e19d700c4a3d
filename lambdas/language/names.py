"""What an entry is called, so that the next one of that name is known again."""

import unicodedata
from collections.abc import Sequence

from lambdas.ledger.categories import Category
from lambdas.ledger.rules import WORD_LIMIT

from .categories import read_category
from .guesses import noun_groups
from .locale import Locale
from .tokens import WORD, Token, tokenize


def read_name(note: str, *, locale: Locale) -> str:
    """The words of a note that name the thing, folded; empty if there are none.

    >>> from lambdas.language.locales import locale_for
    >>> read_name("The Barnes, 2nd floor", locale=locale_for("en_US"))
    'barnes nd floor'
    """
    return _join(tokenize(note), locale)


def read_names(note: str, *, locale: Locale) -> tuple[str, ...]:
    """What it may be known as, the most exact first: all of it, then its parts.

    "Coffee at Barnes" is known as "coffee barnes", "coffee" and "barnes".
    """
    tokens = tokenize(note)
    parts = (_join(part, locale) for part in noun_groups(tokens, locale))
    names = (_join(tokens, locale), *parts)
    return tuple(dict.fromkeys(name for name in names if name))


def speaks_for(note: str, category: Category, *, locale: Locale) -> bool:
    """Whether the note would be filed so anyway."""
    span = read_category(note, locale=locale, kind=category.kind)
    return span is not None and span.category is category


def _join(tokens: Sequence[Token], locale: Locale) -> str:
    words = [token.text for token in tokens if _names(token)]
    telling = [word for word in words if word not in locale.items.leading]
    return " ".join(telling or words)[:WORD_LIMIT].strip()


def _names(token: Token) -> bool:
    return token.kind == WORD or unicodedata.category(token.text[0]) == "So"
