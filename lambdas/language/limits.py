"""A plain order about the person's own limits, in whichever order its words come.

"Max 300 on shopping", "knock 50 off the travel budget", "no more limit on gifts". Every word has
to be one that such orders are made of, so that nothing else is taken for one. What is set is a
monthly limit; whoever speaks of another time is asked.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from lambdas.ledger.categories import Category
from lambdas.ledger.money import Money

from .budget_words import Role
from .limit_moves import Adjustment, read_adjustment
from .limit_pieces import Piece, cut_pieces, has, money_of
from .locale import Instruction, Locale
from .prices import Price
from .sentences import skip_opening
from .tokens import NUMBER, Token
from .vetoes import is_code_or_quotation

MONTHS = 12
"""Of a year: how often the limits start anew."""

_LONGEST = 30
_LONGEST_ASIDE = 3
_SEVERAL = 2
_QUESTION_MARKS = frozenset("?\uff1f\u00bf")

Scope = Category | None
"""What a limit is for; None: everything."""


class LimitOrder(NamedTuple):
    """What is to become of which limits."""

    scopes: tuple[Scope, ...]
    """Empty: not said."""
    limit: Money | None = None
    adjustment: Adjustment | None = None
    removes: bool = False
    every: bool = False
    """What it ends are all limits that there are."""
    moves: bool = False
    """The adjustment is for the second scope, and taken from the first."""
    times_a_year: int = MONTHS
    is_sure: bool = True
    """Whether the words leave no doubt that this is an order, and which."""
    is_named: bool = True
    """Whether a limit is named as such; else it must be one that is there."""
    refers: bool = False
    """Whether it speaks of what the conversation is about ("raise *it*")."""


def read_limit_order(text: str, *, home: str, locale: Locale) -> LimitOrder | None:
    """The one order that `text` is, or None."""
    pieces = _pieces(text, home, locale)
    return _order(pieces) if pieces else None


def read_limits(text: str, *, home: str, locale: Locale) -> list[tuple[Scope, Money]]:
    """Several limits that are set at once, each with a scope of its own; else none."""
    pieces = _pieces(text, home, locale)
    if not pieces or has(pieces, *_NOT_BESIDE_OTHERS) or times_a_year(pieces) != MONTHS:
        return []
    prices = [piece for piece in pieces if piece.price]
    scopes = [piece.category for piece in pieces if piece.role in (Role.CATEGORY, Role.OVERALL)]
    if len(scopes) < _SEVERAL or len(set(scopes)) < len(scopes):
        return []
    set_alike = has(pieces, Role.WANT) and _is_held_at(pieces)
    if len(prices) == 1 and has(pieces, Role.EACH) and (set_alike or names_limit(pieces)):
        return [(scope, money_of(prices[0].price)) for scope in scopes]
    return _pair_up(pieces, prices, scopes) if names_limit(pieces) else []


_NOT_BESIDE_OTHERS = (
    *(Role.TRY, Role.NOT, Role.MOVE, Role.RAISE, Role.LOWER, Role.MORE, Role.LESS),
    *(Role.FACTOR, Role.PERCENT, Role.SHARE, Role.REMOVE, Role.UNLIMITED, Role.DROP),
)


def _pair_up(
    pieces: Sequence[Piece], prices: Sequence[Piece], scopes: Sequence[Scope]
) -> list[tuple[Scope, Money]]:
    """Each amount with the scope beside it, if they take turns."""
    said = [piece for piece in pieces if piece.role in (Role.PRICE, Role.CATEGORY, Role.OVERALL)]
    turns = [piece.price is not None for piece in said]
    alternate = all(one is not other for one, other in pairwise(turns))
    if not alternate or len(prices) != len(scopes):
        return []
    return [(scope, money_of(each.price)) for scope, each in zip(scopes, prices, strict=True)]


def _pieces(text: str, home: str, locale: Locale) -> list[Piece] | None:
    """The pieces of a message that has the form of an order."""
    tokens = locale.read(text)
    if len(tokens) > _LONGEST or is_code_or_quotation(tokens, locale):
        return None
    words, start = locale.instructions, skip_opening(tokens, locale)
    polite = any(words.polite.match(tokens, at) for at in range(start))
    if any(token.text in _QUESTION_MARKS for token in tokens) and not polite:
        return None
    for first in (start, *_clauses(tokens, start)):
        pieces = cut_pieces(tokens, first, home, locale)
        if pieces:
            return None if _asks(tokens, pieces[0], locale) else pieces
    return None


def _clauses(tokens: Sequence[Token], start: int) -> list[int]:
    """Where the order may begin after an aside without amounts ("too tight, up it to 175")."""
    commas = [at for at in range(start, len(tokens)) if tokens[at].text == ","]
    aside = tokens[start : commas[0]] if commas else ()
    if not 0 < len(aside) <= _LONGEST_ASIDE or any(token.kind == NUMBER for token in aside):
        return []
    return [commas[0] + 1]


def _asks(tokens: Sequence[Token], first: Piece, locale: Locale) -> bool:
    """Whether it opens as a question ("is my limit 300")."""
    opening = locale.instructions.openings.match(tokens, first.first, locale.read_slot)
    asks = opening is not None and opening.outcome is Instruction.QUESTION
    return first.role is Role.BE or (asks and first.role in (Role.TRY, Role.IDLE, Role.OWN))


def _order(pieces: list[Piece]) -> LimitOrder | None:
    pieces = without_what_is_over(pieces)
    prices = [piece for piece in pieces if piece.price]
    if len(prices) > 1:
        return None
    price = prices[0].price if prices else None
    named = names_limit(pieces)
    order = LimitOrder(
        _scopes(pieces),
        times_a_year=times_a_year(pieces),
        is_named=named,
        refers=has(pieces, Role.THAT) and not named,
    )
    if _removes(pieces, price):
        return order._replace(removes=True)
    if has(pieces, Role.REMOVE, Role.UNLIMITED, Role.SEVERAL):
        return None
    adjustment = read_adjustment(pieces)
    if adjustment is not None:
        return _adjust(order, pieces, adjustment)
    if price is None:
        return order if _lacks_limit(pieces) else None
    if not named and not _sets_what_is_there(order, pieces):
        return None
    if has(pieces, Role.BE, Role.SHALL) and not (has(pieces, Role.OWN) or _is_plain(pieces)):
        return None
    if not order.scopes and not order.refers and has(pieces, Role.RATE):
        order = order._replace(scopes=(None,))
    if not order.scopes and not order.refers and not has(pieces, Role.LIMIT):
        return None
    return order._replace(limit=money_of(price), is_sure=_is_sure(pieces))


def _sets_what_is_there(order: LimitOrder, pieces: Sequence[Piece]) -> bool:
    """Whether it has the form "set groceries to 400" or "make it 280"."""
    if order.refers:
        return not _moves(pieces) or _is_held_at(pieces)
    orders = has(pieces, Role.WANT, Role.RAISE, Role.LOWER)
    return bool(order.scopes) and _is_plain(pieces) and orders and _is_held_at(pieces)


def names_limit(pieces: Sequence[Piece]) -> bool:
    """Whether some words speak of a limit, whichever they are."""
    if has(pieces, Role.LIMIT, Role.BOUND, Role.UNLIMITED):
        return True
    opening = [piece.role for piece in pieces[:2]]
    if opening[:1] == [Role.CAP] and opening[1:] != [Role.PRICE]:
        return True
    if has(pieces, Role.BAR) and has(pieces, Role.OVER):
        return True
    if has(pieces, Role.HOLD) and (has(pieces, Role.UNDER) or _is_held_at(pieces)):
        return True
    only = has(pieces, Role.ONLY) and has(pieces, Role.HOLD)
    rated = has(pieces, Role.RATE)
    return rated and (only or has(pieces, Role.HENCE, Role.LAST))


def _is_held_at(pieces: Sequence[Piece]) -> bool:
    """Whether it says "keep ... at 300"."""
    return any(
        piece.role is Role.TO and following.role is Role.PRICE
        for piece, following in pairwise(pieces)
    )


def _scopes(pieces: Sequence[Piece]) -> tuple[Scope, ...]:
    """The categories that are named, each once, or everything."""
    found: list[Piece] = []
    for piece in pieces:
        if piece.role is not Role.CATEGORY:
            continue
        if found and piece.first == found[-1].after:  # "gym shoes": the last noun is the thing
            found.pop()
        found.append(piece)
    categories = dict.fromkeys(piece.category for piece in found)
    if categories:
        return tuple(categories)
    return (None,) if has(pieces, Role.OVERALL) else ()


def _is_plain(pieces: Sequence[Piece]) -> bool:
    """Whether every category is called by its own name."""
    return all(piece.is_named for piece in pieces if piece.role is Role.CATEGORY)


def times_a_year(pieces: Sequence[Piece]) -> int:
    rates = [int(piece.number) for piece in pieces if piece.role is Role.RATE]
    other = [rate for rate in rates if rate != MONTHS]
    return other[0] if other else MONTHS


def without_what_is_over(pieces: list[Piece]) -> list[Piece]:
    """Without the old amount of "from 300 to 350" and of "250, not 200"."""
    kept: list[Piece] = []
    amounts = sum(piece.price is not None for piece in pieces)
    for at, piece in enumerate(pieces):
        before = pieces[at - 1].role if at else None
        is_old = amounts > 1 and piece.price is not None and before in (Role.FROM, Role.NOT)
        if is_old:
            kept.pop()
        else:
            kept.append(piece)
    return kept


def _removes(pieces: Sequence[Piece], price: Price | None) -> bool:
    named = has(pieces, Role.LIMIT, Role.CAP)
    ends = named and has(pieces, Role.REMOVE, Role.DROP)
    moves = price is not None or has(pieces, Role.PERCENT, Role.SHARE)
    return (ends or has(pieces, Role.UNLIMITED)) and not moves


def _lacks_limit(pieces: Sequence[Piece]) -> bool:
    """Whether it only says that there is to be a limit, or another one."""
    beside = {piece.role for piece in pieces} - {Role.IDLE, Role.OWN, Role.OVERALL, Role.LIMIT}
    beside -= {Role.CATEGORY, Role.RATE, Role.EACH, Role.TRY}
    verbs = {Role.WANT, Role.RAISE, Role.LOWER}
    return has(pieces, Role.LIMIT) and bool(beside) and beside <= verbs


def _moves(pieces: Sequence[Piece]) -> bool:
    return has(pieces, Role.RAISE, Role.LOWER, Role.MORE, Role.LESS, Role.ADD, Role.GIVE)


def _is_sure(pieces: Sequence[Piece]) -> bool:
    """Whether the words leave no doubt."""
    told = has(pieces, Role.BE, Role.SHALL) and not has(pieces, Role.OWN, Role.HENCE)
    if told or has(pieces, Role.TRY):
        return False
    moved = has(pieces, Role.RAISE, Role.LOWER, Role.MORE, Role.LESS)
    if moved and not _is_held_at(pieces):
        return False
    things = [piece for piece in pieces if piece.role is Role.CATEGORY and not piece.is_named]
    if not things or has(pieces, Role.RATE):
        return not has(pieces, Role.HENCE) or has(
            pieces, Role.ONLY, Role.LIMIT, Role.BOUND, Role.HOLD, Role.BAR
        )
    if not has(pieces, Role.LIMIT, Role.CAP):
        return False
    return not may_be_cheap(pieces)


def may_be_cheap(pieces: Sequence[Piece]) -> bool:
    """Whether its word for a limit may only say what a thing is like ("budget hotel 60")."""
    things = [piece for piece in pieces if piece.role is Role.CATEGORY and not piece.is_named]
    return not has(pieces, Role.TO, Role.RATE) and any(
        piece.role is Role.LIMIT and piece.after == thing.first
        for piece in pieces
        for thing in things
    )


def _adjust(
    order: LimitOrder, pieces: Sequence[Piece], adjustment: Adjustment
) -> LimitOrder | None:
    """The order to move a limit, if its words are enough for one."""
    if has(pieces, Role.MOVE):
        moves = has(pieces, Role.LIMIT) and len(order.scopes) == _SEVERAL
        return order._replace(adjustment=adjustment, moves=True) if moves else None
    given = has(pieces, Role.GIVE) and has(pieces, Role.MORE, Role.LESS)
    strict = any(piece.role in (Role.RAISE, Role.LOWER) and piece.number for piece in pieces)
    factor = has(pieces, Role.FACTOR) and _is_plain(pieces)
    enough = order.is_named or given or strict or factor
    known = bool(order.scopes) or order.refers or has(pieces, Role.LIMIT)
    if not (enough and known) or order.times_a_year != MONTHS or has(pieces, Role.TRY):
        return None
    return order._replace(adjustment=adjustment)
