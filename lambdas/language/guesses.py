"""The likeliest category of things that nobody taught us: for filing them, never for writing them.

What a thing is filed under can be put right with one sentence; so a compound ("trainfare"), a slip
of the keyboard and a word that only hints count here. None of it makes a thing known
(`familiarity.py`): that decides whether an amount is stored.
"""

from collections.abc import Callable, Iterator, Sequence

from lambdas.ledger.categories import Category, Kind

from .categories import find_category
from .locale import Locale
from .tokens import WORD, Token

_SHORTEST_PART = 3
"""Letters of the first part of a compound, which has to be a known thing itself."""
_SHORTEST_HEAD = 4
"""Letters of its last part, which says what it is."""
_LONGEST_COMPOUND = 30

_Guess = Callable[[Sequence[Token], int, Locale], Category | None]


def guess_category(words: Sequence[Token], kind: Kind, locale: Locale) -> Category | None:
    """What words without a known thing among them lean to; None if they say nothing at all."""
    groups = list(noun_groups(words, locale))
    guesses: tuple[_Guess, ...] = (_by_parts, _by_slip, _by_hint)
    for guess in guesses:
        for group in groups:
            places = range(len(group))
            for at in reversed(places) if locale.categories.head_last else places:
                category = guess(group, at, locale)
                if category is not None and category.kind is kind:
                    return category
    return None


def noun_groups(words: Sequence[Token], locale: Locale) -> Iterator[Sequence[Token]]:
    """The words between prepositions: what stands in front says more."""
    first = 0
    for at, token in enumerate(words):
        if token.text in locale.categories.prepositions:
            yield words[first:at]
            first = at + 1
    yield words[first:]


def _by_parts(group: Sequence[Token], at: int, locale: Locale) -> Category | None:
    """The category of a compound, by its last part ("trainfare")."""
    word = group[at].text
    if group[at].kind != WORD or len(word) > _LONGEST_COMPOUND:
        return None
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_HEAD + 1):
        first = group[at]._replace(text=word[:cut])
        head = group[at]._replace(text=word[cut:])
        match = find_category([first, head], locale, None)
        if match is not None and find_category([head], locale, None) is not None:
            parts = find_category([first], locale, None)
            if parts is not None or match.after - match.first > 1:
                return match.outcome
    return None


def _by_slip(group: Sequence[Token], at: int, locale: Locale) -> Category | None:
    """The category of the thing that a misspelt word was meant to be."""
    word = group[at].text
    if group[at].kind != WORD or locale.speller.knows(word):
        return None
    return locale.categories.wider.find(locale.speller_of_things().correct(word))


def _by_hint(group: Sequence[Token], at: int, locale: Locale) -> Category | None:
    """What a word leans to that is no thing by itself."""
    hint = locale.categories.hints.match(group, at)
    return None if hint is None else hint.outcome
