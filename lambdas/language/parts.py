"""A story cut into its parts, at stops, at words such as "but", and where somebody else speaks."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from .clauses import JOINTS
from .locale import Locale
from .prices import Price
from .tokens import NUMBER, Token

_SENTENCE_ENDS = frozenset(".!?;\n")
_STOPS = frozenset(',:()\u2013\u2014\u2026|\u2022"\u201c\u201d')
_DASH = "-"


class Part(NamedTuple):
    """Tokens `[first, after)` and the prices among them."""

    first: int
    after: int
    prices: tuple[Price, ...]
    sentence: int
    """Which one it is of, from 0."""
    opens: bool
    """Whether it is the first of its sentence."""


def cut_parts(
    tokens: Sequence[Token],
    prices: Sequence[Price],
    kept_whole: Collection[int],
    locale: Locale,
) -> list[Part]:
    """The parts in order, none of them empty; tokens in `kept_whole` never separate anything."""
    starts = {price.first for price in prices}
    parts: list[Part] = []
    first = seen = sentence = 0
    for at in range(len(tokens) + 1):
        skip = None if at in kept_whole else _separates(tokens, at, first, starts, locale)
        if skip is None:
            continue
        held: list[Price] = []
        while seen < len(prices) and prices[seen].first < at:
            held.append(prices[seen])
            seen += 1
        if first < at:
            opens = not parts or parts[-1].sentence != sentence
            parts.append(Part(first, at, tuple(held), sentence, opens))
        first = at + skip
        ends = at < len(tokens) and tokens[at].text in _SENTENCE_ENDS
        if ends and parts and parts[-1].sentence == sentence:
            sentence += 1
    return parts


def _separates(
    tokens: Sequence[Token], at: int, first: int, starts: Collection[int], locale: Locale
) -> int | None:
    """How many tokens lie between two parts that meet at token `at`; None if none do."""
    if at == len(tokens):
        return 0
    token = tokens[at]
    if token.text in _SENTENCE_ENDS or token.text in _STOPS:
        ahead = tokens[at + 1] if at + 1 < len(tokens) else None
        return None if token.glued and ahead and ahead.glued and ahead.kind == NUMBER else 1
    if token.text == _DASH and not token.glued:
        return 1
    if token.text in locale.stories.openers:
        return 0
    if token.text in locale.items.separators or token.text in JOINTS:
        priced = any(first <= start < at for start in starts)
        return 1 if priced or _starts_anew(tokens, at + 1, starts, locale) else None
    return None


def _starts_anew(tokens: Sequence[Token], at: int, starts: Collection[int], locale: Locale) -> bool:
    """Whether somebody begins to do something at token `at`, or an amount stands there."""
    if at >= len(tokens):
        return False
    words = locale.stories
    return (
        at in starts
        or tokens[at].text in words.me
        or words.others.match(tokens, at) is not None
        or locale.instructions.statements.match(tokens, at, locale.read_slot) is not None
    )
