"""The category that the words of a sentence speak for.

Names of categories and their synonyms, things ("taxi"), merchants ("netflix") and emoji. Among
several, a deciding word ("gift") beats a telling one and that a vague one ("card") or an emoji, the
first noun group beats what follows a preposition ("lunch at the museum"), and within a group the
language's head noun wins.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from lambdas.ledger.categories import Category, Kind

from .category_words import DECIDING, DRAWN, TellingTable
from .locale import Locale
from .phrases import Match
from .tokens import SIGN, Token

WORDS = 1024
"""Of how many it is kept which tables they open: all of a few messages."""


class CategorySpan(NamedTuple):
    """A category, spoken for by `[start, end)` of the text."""

    category: Category
    start: int
    end: int


def read_category(text: str, *, locale: Locale, kind: Kind | None) -> CategorySpan | None:
    """The category that `text` speaks for; only those of `kind`, if it is given."""
    tokens = locale.read(text)
    return _span(tokens, find_category(tokens, locale, kind))


def read_named_category(
    text: str, *, locale: Locale, kind: Kind | None = None
) -> CategorySpan | None:
    """The category that the person names as such ("under travel", "groceries"), or None."""
    tokens = locale.read(text)
    return _span(tokens, find_named_category(tokens, locale, kind))


def find_named_category(
    tokens: Sequence[Token], locale: Locale, kind: Kind | None
) -> Match[Category] | None:
    """As `read_named_category`, in terms of tokens; the match begins with the words before it."""
    filed = find_filed_category(tokens, locale, kind)
    if filed is not None:
        return filed
    names = locale.categories.names.find_all(tokens)
    return next((match for match in names if _fits(match.outcome, kind)), None)


def find_filed_category(
    tokens: Sequence[Token], locale: Locale, kind: Kind | None
) -> Match[Category] | None:
    """The category that words such as "under" say it belongs to, beginning with those words."""
    words = locale.categories
    for marker in words.before_named.find_all(tokens):
        for table, _ in words.tables:
            match = table.match(tokens, marker.after)
            if match is not None and _fits(match.outcome, kind):
                return match._replace(first=marker.first)
    return None


def find_category(
    tokens: Sequence[Token], locale: Locale, kind: Kind | None
) -> Match[Category] | None:
    """As `read_category`, in terms of tokens."""
    words = locale.categories
    for marker in words.before_named.find_all(tokens):
        named = _longest(tokens, marker.after, locale, kind)
        if named is not None:
            return named[0]
    best: tuple[tuple[int, int, int], Match[Category]] | None = None
    group = at = 0
    decides = True
    while at < len(tokens):
        found = _longest(tokens, at, locale, kind)
        if found is not None:
            match, telling = found
            if decides and _is_deciding(tokens, match, locale):
                telling = DECIDING
            elif tokens[match.first].kind == SIGN:
                telling = DRAWN
            rank = (telling, -group, match.after if words.head_last else -match.first)
            if best is None or rank > best[0]:
                best = (rank, match)
            at = match.after
            continue
        if tokens[at].text in words.prepositions:
            group += 1
            decides = tokens[at].text in words.purposes
        at += 1
    return None if best is None else best[1]


def category_until(tokens: Sequence[Token], at: int, locale: Locale) -> int:
    """The index after the longest phrase of a category at token `at`; `at` if there is none."""
    thing = match_thing(tokens, at, locale)
    return at if thing is None else thing.after


def match_thing(tokens: Sequence[Token], at: int, locale: Locale) -> Match[Category] | None:
    """The longest phrase of a category that starts at token `at`."""
    found = _longest(tokens, at, locale, None)
    return None if found is None else found[0]


def _is_deciding(tokens: Sequence[Token], match: Match[Category], locale: Locale) -> bool:
    deciding = locale.categories.deciding
    return any(
        deciding.get(tokens[at].text) is match.outcome for at in range(match.first, match.after)
    )


def _longest(
    tokens: Sequence[Token], at: int, locale: Locale, kind: Kind | None
) -> tuple[Match[Category], int] | None:
    """The longest match of any table at a place, and how much it tells."""
    if at == len(tokens):
        return None
    best: tuple[Match[Category], int] | None = None
    for table, telling in _tables_opening(tokens[at].text, locale):
        match = table.match(tokens, at)
        if match is None or not _fits(match.outcome, kind):
            continue
        if best is None or match.after > best[0].after:
            best = (match, telling)
    return best


@lru_cache(maxsize=WORDS)
def _tables_opening(word: str, locale: Locale) -> tuple[TellingTable, ...]:
    """The tables with a phrase that begins with that word; for most words of a message none."""
    return tuple(each for each in locale.categories.tables if each[0].opens(word))


def _fits(category: Category, kind: Kind | None) -> bool:
    return kind is None or category.kind is kind


def _span(tokens: Sequence[Token], match: Match[Category] | None) -> CategorySpan | None:
    if match is None:
        return None
    return CategorySpan(match.outcome, tokens[match.first].start, tokens[match.after - 1].end)
