"""A message cut into the clauses that hold one item each.

Clauses end at commas, line ends and joining words. A clause with several prices is cut again: if
it began with words, after each price and a date right behind it ("shampoo 4.20 razors 9"), if with
a price before each ("12 lunch 9 taxi"). A clause without a price belongs to a
neighbour ("fish and chips 12").
"""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from .locale import ItemWords
from .prices import Price
from .tokens import WORD, Token

ENDS = frozenset(",;\n|\u2022\u00b7")
JOINTS = frozenset("&+/")


class Clause(NamedTuple):
    """Tokens `[first, after)` and the prices among them: one, or none once it is cut."""

    first: int
    after: int
    prices: tuple[Price, ...]


def cut_clauses(
    tokens: Sequence[Token],
    prices: Sequence[Price],
    kept_whole: Collection[int],
    words: ItemWords,
) -> list[Clause]:
    """The clauses in order; tokens whose index is in `kept_whole` never separate anything."""
    pieces = []
    first = seen = 0
    for at, token in enumerate([*tokens, None]):
        if token is None or (at not in kept_whole and _separates(tokens, at, words)):
            inside = seen
            while inside < len(prices) and prices[inside].first < at:
                inside += 1
            piece = Clause(first, at, tuple(prices[seen:inside]))
            pieces += _cut_at_prices(tokens, piece, kept_whole, words)
            first, seen = at + 1, inside
    return _join_priceless(tokens, pieces, words)


def _separates(tokens: Sequence[Token], at: int, words: ItemWords) -> bool:
    """Whether token `at` ends a clause; a sign inside a name ("h&m") doesn't."""
    token = tokens[at]
    if token.text in words.separators or token.text in ENDS:
        return True
    inside_a_name = token.glued and at + 1 < len(tokens) and tokens[at + 1].glued
    return token.text in JOINTS and not inside_a_name


def _cut_at_prices(
    tokens: Sequence[Token], piece: Clause, kept_whole: Collection[int], words: ItemWords
) -> list[Clause]:
    first, after, inside = piece
    if len(inside) < 2:
        return [piece] if first < after else []
    if _begins_with_words(tokens, first, inside[0], words):
        ends = (
            _after_date(price.after, following, kept_whole) for price, following in pairwise(inside)
        )
        edges = [first, *ends, after]
    else:
        edges = [first, *(price.first for price in inside[1:]), after]
    return [
        Clause(start, end, (price,))
        for (start, end), price in zip(pairwise(edges), inside, strict=True)
    ]


def _after_date(at: int, following: Price, kept_whole: Collection[int]) -> int:
    """The end of a date that begins at `at` ("dinner 30 yesterday taxi 8"), else `at`."""
    while at < following.first and at in kept_whole:
        at += 1
    return at


def _begins_with_words(tokens: Sequence[Token], first: int, price: Price, words: ItemWords) -> bool:
    """Whether a thing is named before the price."""
    return any(
        token.text not in words.leading and (token.kind == WORD or not token.text.isascii())
        for token in tokens[first : price.first]
    )


def _join_priceless(
    tokens: Sequence[Token], pieces: Sequence[Clause], words: ItemWords
) -> list[Clause]:
    """Give each clause without a price to the one after it, or before it, as the order suggests."""
    priced = [piece for piece in pieces if piece.prices]
    if not priced:
        return [Clause(pieces[0].first, pieces[-1].after, ())] if pieces else []
    names_first = _begins_with_words(tokens, priced[0].first, priced[0].prices[0], words)
    joined: list[Clause] = []
    waiting: int | None = None
    for piece in pieces:
        if piece.prices:
            joined.append(piece._replace(first=piece.first if waiting is None else waiting))
            waiting = None
        elif joined and (not names_first or piece.first > priced[-1].first):
            joined[-1] = joined[-1]._replace(after=piece.after)
        elif waiting is None:
            waiting = piece.first
    return joined
