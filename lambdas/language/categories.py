"""The category that the words of a sentence speak for.

Names of categories and their synonyms, things ("taxi"), merchants ("netflix") and emoji. Among
several, a telling word beats a vague one ("card"), the first noun group beats what follows a
preposition ("lunch at the museum"), and within a group the language's head noun wins.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lambdas.ledger.categories import Category, Kind

from .locale import Locale
from .phrases import Match
from .tokens import Token


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
        for table in (words.names, words.strong, words.weak):
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
    while at < len(tokens):
        found = _longest(tokens, at, locale, kind)
        if found is not None:
            match, telling = found
            rank = (telling, -group, match.after if words.head_last else -match.first)
            if best is None or rank > best[0]:
                best = (rank, match)
            at = match.after
            continue
        if tokens[at].text in words.prepositions:
            group += 1
        at += 1
    return None if best is None else best[1]


def _longest(
    tokens: Sequence[Token], at: int, locale: Locale, kind: Kind | None
) -> tuple[Match[Category], int] | None:
    """The longest match of any table at a place, and whether it tells much (1) or little (0)."""
    words = locale.categories
    best: tuple[Match[Category], int] | None = None
    for table, telling in ((words.names, 1), (words.strong, 1), (words.weak, 0)):
        match = table.match(tokens, at)
        if match is None or not _fits(match.outcome, kind):
            continue
        if best is None or match.after > best[0].after:
            best = (match, telling)
    return best


def _fits(category: Category, kind: Kind | None) -> bool:
    return kind is None or category.kind is kind


def _span(tokens: Sequence[Token], match: Match[Category] | None) -> CategorySpan | None:
    if match is None:
        return None
    return CategorySpan(match.outcome, tokens[match.first].start, tokens[match.after - 1].end)
