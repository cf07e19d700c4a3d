"""What a thing is filed under for the company it is in: of a grocery list, coffee is groceries."""

from collections import Counter
from collections.abc import Collection, Sequence

from lambdas.ledger.categories import Category

from .locale import Locale
from .tokens import tokenize

_LISTS = frozenset({Category.GROCERIES, Category.PETS, Category.HEALTH})
"""Where things are bought together of which one tells what the others are."""
_FEWEST = 2
"""Known things of any one category that draw an unknown one along."""


def settle(
    things: Sequence[tuple[str, Category | None]], whole: Category | None, locale: Locale
) -> list[Category | None]:
    """The category of each thing of one message: its own, unless its company says another.

    `things` are notes and what they speak for by themselves; `whole` is what their total was for,
    if they are the parts of one.
    """
    names = [_names(note, locale) for note, _ in things]
    settled = [own for _, own in things]
    rigid = [
        own is not None and not _is_open(n, own, locale)
        for n, (_, own) in zip(names, things, strict=True)
    ]
    for at, own in enumerate(settled):
        others = [there for there in range(len(things)) if there != at and rigid[there]]
        others = others or list(range(at))
        company = Counter(c for c in (settled[there] for there in others) if c is not None)
        if own is None:
            settled[at] = whole or _commonest(company)
        else:
            draws = [whole] if whole else [category for category, _ in company.most_common()]
            settled[at] = _draw(names[at], own, draws, locale)
    return settled


def _is_open(names: Collection[str], own: Category, locale: Locale) -> bool:
    """Whether the thing could be filed elsewhere, too."""
    company = locale.categories.company.items()
    return any(not known.isdisjoint(names) for category, known in company if category is not own)


def _draw(
    names: Collection[str], own: Category, draws: Sequence[Category], locale: Locale
) -> Category:
    """The first of `draws` that such a thing may belong to; `own` if that comes first."""
    company = locale.categories.company
    for category in draws:
        if category is own:
            break
        if not company.get(category, frozenset()).isdisjoint(names):
            return category
    return own


def _commonest(others: Counter[Category]) -> Category | None:
    """What all others are, if they are enough of them to say what else is there."""
    if len(others) != 1:
        return None
    category, count = next(iter(others.items()))
    return category if count >= _FEWEST or category in _LISTS else None


def _names(note: str, locale: Locale) -> set[str]:
    """What the thing is called in short: "squeaky toy for rex" is a toy."""
    words = [token.text for token in tokenize(note)]
    ends = (at for at, word in enumerate(words) if word in locale.categories.prepositions)
    head = words[: next(ends, len(words))]
    return {" ".join(head[first:]) for first in range(len(head))}
