"""Which entries a question wants to see: of which time and kind, how large, the newest or largest.

Reading decides nothing about writing: these are questions, and their answers change nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from lambdas.ledger.categories import Kind
from lambdas.ledger.money import Money

from .amounts import find_prices
from .categories import category_until
from .inquiries import Aim, read_inquiry, without
from .locale import Instruction, Locale
from .periods import Context, find_periods, find_stretches
from .phrases import PhraseTable
from .questions import find_kind
from .sentences import skip_opening
from .targets import Target, find_target
from .tokens import NUMBER, WORD, Token

_JOINED = ("since", "between")
"""Names of stretches that are told by several days."""

BIGGEST = 3
"""How many of the largest are shown if no number is said."""


class Listing(NamedTuple):
    """The entries that a question wants to see."""

    target: Target
    biggest: int | None
    """How many of the largest; None: the newest first."""
    smallest: bool
    """Whether it is the smallest that are wanted in place of the largest."""
    above: Money | None
    """Only amounts above this one."""
    below: Money | None
    """Only amounts below this one."""
    kind: Kind | None
    """None: income and expenses alike."""


def asks_for_list(text: str, *, context: Context, locale: Locale) -> bool:
    """Whether the words plainly ask to see entries, whatever intent they were taken for.

    Sums, budgets and how something is done are asked for in other words.
    """
    tokens = locale.read(text)
    words, start = locale.measures, skip_opening(tokens, locale)
    if _has(words.standing, tokens, locale) or _has(words.not_lists, tokens, locale):
        return False
    listed = _has(words.listed, tokens[start:], locale)
    named = _has(words.entries, tokens[start:], locale)
    if words.shows.match(tokens, start, locale.read_slot):
        return listed or named
    if words.anything.match(tokens, start, locale.read_slot):
        return listed
    start = category_until(tokens, start, locale) if start < len(tokens) else start
    recent = words.recent.match(tokens, start, locale.read_slot)
    newest = words.newest.match(tokens, start)
    if recent is None and newest is not None and newest.after < len(tokens):
        after = category_until(tokens, newest.after, locale)
        return after > newest.after and words.entries.match(tokens, after) is not None
    return recent is not None and _is_idle(tokens, recent.after, context, locale)


def asks_for_extremes(text: str, *, context: Context, locale: Locale) -> bool:
    """Whether it wants to see the largest or smallest entries, rather than the sums of a time."""
    tokens = locale.read(text)
    if not _has(locale.measures.biggest, tokens, locale):
        return False
    return read_inquiry(text, context=context, locale=locale).aim is Aim.TOTAL


def asks_if_stored(text: str, *, locale: Locale) -> bool:
    """Whether it asks if something was stored ("did my lunch go in?"), whatever amount it names."""
    tokens = locale.read(text)
    opening = locale.instructions.openings.match(tokens, skip_opening(tokens, locale))
    if opening is None or opening.outcome is not Instruction.QUESTION:
        return False
    asks = not _has(locale.measures.not_lists, tokens, locale)
    return asks and _has(locale.measures.listed, tokens[opening.after :], locale)


def _is_idle(tokens: Sequence[Token], start: int, context: Context, locale: Locale) -> bool:
    """Whether nothing but periods, categories and words of questions stands from there on."""
    found = find_periods(tokens, context, locale)
    spoken_for = {at for _, _, first, after in found for at in range(first, after)}
    fillers = locale.instructions.fillers
    at = start
    while at < len(tokens):
        known = at in spoken_for or tokens[at].text in locale.measures.asking
        idle = tokens[at].kind not in (WORD, NUMBER) or fillers.match(tokens, at) is not None
        after = category_until(tokens, at, locale)
        if not (known or idle) and after == at:
            return False
        at = max(after, at + 1)
    return True


def read_listing(text: str, *, context: Context, home: str, locale: Locale) -> Listing:
    """The entries that `text` wants to see; call it only for messages that ask for some.

    `context` says whose months and paydays are meant.
    """
    tokens = locale.read(text)
    words = locale.measures
    joined = [each for each in find_stretches(tokens, context, locale) if each[1] in _JOINED]
    rest = without(tokens, joined)
    target = find_target(
        rest, 0, len(rest), context=context, home=home, locale=locale, idle=words.asking
    )
    if joined:
        target = replace(target, period=joined[0][0])
    biggest = next(words.biggest.find_all(tokens, locale.read_slot), None)
    above, below = (_bound(tokens, target.amount, least, home, locale) for least in (True, False))
    amount = None if above or below or biggest else target.amount
    return Listing(
        target=replace(target, amount=amount),
        biggest=None if biggest is None else (*biggest.values, target.count or BIGGEST)[0],
        smallest=biggest is not None and not biggest.outcome,
        above=above,
        below=below,
        kind=_kind(tokens, context, locale, biggest=biggest is not None),
    )


def _kind(
    tokens: Sequence[Token], context: Context, locale: Locale, *, biggest: bool
) -> Kind | None:
    periods = [range(start, after) for _, _, start, after in find_periods(tokens, context, locale)]
    beside = [token for at, token in enumerate(tokens) if not any(at in span for span in periods)]
    if find_kind(beside, locale) is Kind.INCOME:
        return Kind.INCOME
    spent = biggest or _has(locale.measures.spent, tokens, locale)
    return Kind.EXPENSE if spent else None


def _bound(
    tokens: Sequence[Token], amount: Money | None, least: bool, home: str, locale: Locale
) -> Money | None:
    """The amount, if what is wanted lies above it (`least`) or below it."""
    found = locale.measures.above.find_all(tokens)
    markers = {match.after for match in found if match.outcome is least}
    bounds = any(price.first in markers for price in find_prices(tokens, home, locale))
    return amount if bounds else None


def _has(table: PhraseTable[bool], tokens: Sequence[Token], locale: Locale) -> bool:
    return any(table.find_all(tokens, locale.read_slot))
