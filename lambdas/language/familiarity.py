"""How many words of a message nobody taught us: the more, the less we may presume.

Familiar are the words of categories, people, budgets and entries, and the small words between.
"""

from collections.abc import Iterable, Sequence

from .categories import category_until
from .locale import Locale
from .tokens import NUMBER, WORD, Token


def count_strangers(tokens: Sequence[Token], indices: Iterable[int], locale: Locale) -> int:
    """How many of those tokens are words or numbers that are not familiar."""
    strangers = 0
    known_until = 0
    for at in indices:
        if at < known_until or tokens[at].kind not in (WORD, NUMBER):
            continue
        after = familiar_until(tokens, at, locale)
        strangers += after == at
        known_until = after
    return strangers


def is_familiar(tokens: Sequence[Token], at: int, locale: Locale) -> bool:
    """Whether the word at token `at` is known, or begins a known phrase."""
    return familiar_until(tokens, at, locale) > at


def income_until(tokens: Sequence[Token], at: int, locale: Locale) -> int:
    """The index after the phrase of income at token `at` ("part time pay"); `at` if none."""
    match = locale.items.income.match(tokens, at)
    return match.after if match else at


def familiar_until(tokens: Sequence[Token], at: int, locale: Locale) -> int:
    """The index after the known phrase that starts at token `at`; `at` itself if none does."""
    words = locale.instructions
    until = category_until(tokens, at, locale)
    for phrases in (words.budgets, words.records, words.fillers, locale.budgets.overall):
        match = phrases.match(tokens, at, locale.read_slot)
        if match is not None:
            until = max(until, match.after)
    text = tokens[at].text
    small = text in locale.items.small or text in locale.money.currencies
    if until == at and (small or text in words.people or text in locale.lexicon["measure"]):
        return at + 1
    return until
