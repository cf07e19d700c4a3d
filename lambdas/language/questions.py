"""What a question is about, besides its period and its category."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lambdas.ledger.categories import Category, Kind

from .categories import find_category
from .locale import Locale
from .phrases import Match
from .tokens import Token

_BOTH = 2


class Side(NamedTuple):
    """One of two that are put against each other."""

    kind: Kind
    categories: tuple[Category, ...]
    """None: all of the kind."""


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
    return tuple(found) or _of_several(tokens, locale)


def _of_several(tokens: Sequence[Token], locale: Locale) -> tuple[Category, ...]:
    """The category of a thing that only its word for one is known of ("the dogs")."""
    idle = locale.measures.asking | locale.inquiries.idle
    for token in tokens:
        for ending in locale.money.plural_endings:
            if token.text.endswith(ending) and token.text not in idle:
                one = [token._replace(text=token.text.removesuffix(ending))]
                if match := find_category(one, locale, None):
                    return (match.outcome,)
    return ()


def find_sides(tokens: Sequence[Token], locale: Locale) -> tuple[Side, ...]:
    """The two that a question contrasts ("more on groceries than on transport"), or nothing.

    They are two sets of categories, or else what was spent and what came in.
    """
    words = locale.inquiries
    compares = any(words.compares.find_all(tokens))
    if not compares and not any(words.amounts.find_all(tokens)):
        return ()
    for between in (words.against, words.either):
        parts = [_side(part, locale) for part in _split(tokens, between)]
        sides = [side for side in parts if side]
        if len(sides) == _BOTH and _differ(*sides, compares=compares):
            return (sides[0], sides[1])
    return ()


def _split(tokens: Sequence[Token], between: frozenset[str]) -> Iterator[Sequence[Token]]:
    start = 0
    for at, token in enumerate(tokens):
        if token.text in between:
            yield tokens[start:at]
            start = at + 1
    yield tokens[start:]


def _side(tokens: Sequence[Token], locale: Locale) -> Side | None:
    kind = find_kind(tokens, locale)
    categories = find_categories(tokens, locale)
    if categories:
        return Side(categories[0].kind, categories)
    spent = any(locale.measures.spent.find_all(tokens, locale.read_slot))
    return Side(kind, ()) if spent or kind is Kind.INCOME else None


def _differ(first: Side, second: Side, *, compares: bool) -> bool:
    if first.kind is not second.kind:
        return True
    return compares and bool(first.categories and second.categories) and first != second


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
