"""What a question is about, besides its period and its category."""

from collections.abc import Iterator, Sequence

from lambdas.ledger.categories import Category, Kind

from .categories import find_category
from .locale import Locale
from .phrases import Match
from .tokens import Token


def read_kind(text: str, *, locale: Locale) -> Kind:
    """Whether a question is about money that came in; without such a word, about spending."""
    return find_kind(locale.read(text), locale)


def find_kind(tokens: Sequence[Token], locale: Locale) -> Kind:
    """As `read_kind`, in terms of tokens."""
    asked = any(locale.questions.income.find_all(tokens))
    return Kind.INCOME if asked else Kind.EXPENSE


def read_categories(text: str, *, locale: Locale) -> tuple[Category, ...]:
    """The categories that a question is about, in its order, each once; none means all of them.

    A word for several of them stands for each ("food" is groceries and dining).
    """
    return find_categories(locale.read(text), locale)


def find_categories(tokens: Sequence[Token], locale: Locale) -> tuple[Category, ...]:
    """As `read_categories`, in terms of tokens."""
    found: dict[Category, None] = {}
    asking = locale.questions.asking.match(tokens, 0)
    for part in _parts(tokens[asking.after if asking else 0 :], locale):
        match = find_category(part, locale, None)
        group = next(locale.questions.groups.find_all(part), None)
        if group and (match is None or _covers(group, match)):
            found.update(dict.fromkeys(group.outcome))
        elif match:
            found[match.outcome] = None
    return tuple(found)


def _covers(one: Match[tuple[Category, ...]], other: Match[Category]) -> bool:
    return one.first <= other.first and other.after <= one.after


def _parts(tokens: Sequence[Token], locale: Locale) -> Iterator[Sequence[Token]]:
    """The stretches between the locale's separators and between signs."""
    start = 0
    for at, token in enumerate(tokens):
        if token.text in locale.items.separators or token.text in (",", ";", "/", "&", "+"):
            yield tokens[start:at]
            start = at + 1
    yield tokens[start:]
