"""What a message asks the bot to do, where the intent alone doesn't tell.

Whoever orders to change what is stored, or asks how to type something, must never be taken for
somebody who tells an expense, however many amounts the message holds.
"""

import re
from collections.abc import Sequence
from enum import StrEnum

from lambdas.ledger.categories import Kind

from .amounts import find_prices
from .categories import find_category
from .locale import Locale
from .sentences import skip_opening
from .tokens import Token

_STRETCHED = re.compile(r"(\w)\1+$")


class Courtesy(StrEnum):
    """A kind word."""

    GREETING = "greeting"
    THANKS = "thanks"
    FAREWELL = "farewell"
    WELLBEING = "wellbeing"
    """ "How are you?" """


def read_courtesy(text: str, *, locale: Locale) -> Courtesy | None:
    """Which kind word `text` holds; what is more than a mere greeting counts first."""
    tokens = _unstretched(text, locale)
    found = {Courtesy(m.outcome) for m in locale.requests.courtesies.find_all(tokens)}
    return next((courtesy for courtesy in reversed(Courtesy) if courtesy in found), None)


def is_courtesy(text: str, *, locale: Locale) -> bool:
    """Whether it says nothing but kind words."""
    tokens, at = _unstretched(text, locale), 0
    kind = False
    while at < len(tokens):
        found = locale.requests.courtesies.match(tokens, at)
        filler = locale.instructions.fillers.match(tokens, at)
        after = max(match.after if match else at for match in (found, filler))
        if after == at and tokens[at].text.isalnum():
            return False
        kind = kind or found is not None
        at = max(after, at + 1)
    return kind


def _unstretched(text: str, locale: Locale) -> Sequence[Token]:
    """The tokens, kind words without the letters that only draw them out ("heyyy")."""
    tokens = list(locale.read(text))
    courtesies = locale.requests.courtesies
    for at, token in enumerate(tokens):
        short = _STRETCHED.sub(r"\1", token.text)
        if short != token.text and not courtesies.opens(token.text) and courtesies.opens(short):
            tokens[at] = token._replace(text=short)
    return tokens


class Mood(StrEnum):
    """How a person feels who says neither what was spent nor what is to be done."""

    WORRIED = "worried"
    ANGRY = "angry"


def read_mood(text: str, *, locale: Locale) -> Mood | None:
    """The mood that the words of `text` are of, if they show one."""
    found = locale.requests.moods.find_all(locale.read(text), locale.read_slot)
    return next((Mood(match.outcome) for match in found), None)


def is_code(text: str, *, locale: Locale) -> bool:
    """Whether it holds commands for a machine, or would have the bot forget what it is."""
    return any(locale.instructions.code.find_all(locale.read(text), locale.read_slot))


def asks_how(text: str, *, locale: Locale, here: bool = False) -> bool:
    """Whether it asks how something is typed or done; `here`: something that only the bot does."""
    found = locale.requests.how.find_all(locale.read(text))
    return any(match.outcome or not here for match in found)


def speaks_of_budget(text: str, *, locale: Locale, loosely: bool = False) -> bool:
    """Whether it names a budget as such; `loosely`: or a limit, a cap or the like."""
    found = locale.requests.budgets.find_all(locale.read(text), locale.read_slot)
    return any(match.outcome or loosely for match in found)


def asks_to_change(text: str, *, locale: Locale) -> bool:
    """Whether it orders to change or delete something stored.

    "delete that" and its like are no such order: they mean the last change, and undo it.
    """
    tokens = locale.read(text)
    start = skip_opening(tokens, locale)
    order = locale.requests.changes.match(tokens, start)
    if order is not None:
        return not _is_idle(tokens[order.after :], locale)
    return any(locale.instructions.corrections.find_all(tokens, locale.read_slot))


def asks_to_undo(text: str, *, locale: Locale) -> bool:
    """Whether it asks to take back the last change ("undo", "scrap that")."""
    return any(locale.corrections.undoes.find_all(locale.read(text)))


def asks_to_restore(text: str, *, locale: Locale) -> bool:
    """Whether it asks for what was undone ("bring it back")."""
    return any(locale.corrections.restores.find_all(locale.read(text)))


def says_only(text: str, *, home: str, locale: Locale, category: bool) -> bool:
    """Whether nothing is said but an amount ("about 300 a month"), as answers to "how much?" do.

    With `category` an expense category, or a word for all of them, may stand beside or alone.
    """
    tokens = locale.read(text)
    prices = find_prices(tokens, home, locale)
    spoken_for = {at for price in prices for at in range(price.first, price.after)}
    if category:
        for match in locale.budgets.overall.find_all(tokens):
            spoken_for |= set(range(match.first, match.after))
        named = find_category(tokens, locale, Kind.EXPENSE)
        if named is not None:
            spoken_for |= set(range(named.first, named.after))
    beside = locale.requests.beside_amounts
    rest = [token.text for at, token in enumerate(tokens) if at not in spoken_for]
    return len(prices) <= 1 and all(word in beside for word in rest)


def is_clause(text: str, *, locale: Locale) -> bool:
    """Whether it has a verb or a pronoun, as no name of a thing has."""
    return any(token.text in locale.instructions.clause_words for token in locale.read(text))


def _is_idle(tokens: Sequence[Token], locale: Locale) -> bool:
    """Whether nothing but "it", "please" and the like is left."""
    at = 0
    while at < len(tokens):
        match = locale.requests.pronouns.match(tokens, at)
        match = match or locale.instructions.fillers.match(tokens, at)
        if match is None and tokens[at].text.isalnum():
            return False
        at = match.after if match else at + 1
    return True
