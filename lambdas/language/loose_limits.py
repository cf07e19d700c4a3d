"""What a message about the person's own limits orders, whichever words stand around it.

`limits` reads only what is wholly made of words that it knows. Where what was learned is sure that
a message sets a limit, the words that matter are picked out here and all others passed over.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from lambdas.ledger.categories import Kind
from lambdas.ledger.money import Money

from .budget_words import Role
from .budgets import read_budgets
from .categories import find_category
from .guesses import guess_category
from .instructions import MAY_LIMIT
from .intentions import Intention, weigh_intentions
from .limit_moves import Adjustment, read_adjustment
from .limit_pieces import Piece, has, money_of, pick_pieces
from .limits import (
    MONTHS,
    LimitOrder,
    Scope,
    may_be_cheap,
    names_limit,
    times_a_year,
    without_what_is_over,
)
from .locale import Instruction, Locale
from .memory import remember
from .prices import Price
from .rulings import read_ruling
from .sentences import skip_opening
from .tokens import WORD, Token
from .vetoes import is_code_or_quotation, is_to_come

SURE = 0.85
"""From here on a message is taken for an order about limits."""
DOUBT = 0.25
"""How much surer it has to be if the rules take it for a question, a denial or the like."""
SUREST = 0.95

_DOUBTFUL = (Instruction.QUESTION, Instruction.NEGATION, Instruction.CONDITION)
_BOUNDS = (
    *(Role.LIMIT, Role.CAP, Role.VAGUE, Role.BOUND, Role.UNDER, Role.OVER),
    *(Role.ONLY, Role.LAST, Role.HENCE),
)
_LONGEST = 40
_QUESTION_MARKS = frozenset("?\uff1f\u00bf")
_PAIR = 2
_MOST = 10


class _Message(NamedTuple):
    """A message that is surely an order about limits."""

    tokens: Sequence[Token]
    pieces: Sequence[Piece]
    locale: Locale
    asks: bool
    """Whether it opens as questions do ("can i ...")."""
    ordered: bool
    """Whether the rules don't speak against it, or it has words made for limits and is sure."""

    @property
    def prices(self) -> list[Price]:
        return [piece.price for piece in self.pieces if piece.price]


def read_loose_order(text: str, *, home: str, locale: Locale) -> LimitOrder | None:
    """The one order that `text` surely is, or None."""
    message = _read(text, home, locale)
    if message is None or len(message.prices) > 1:
        return None
    order = LimitOrder(_scopes(message), times_a_year=times_a_year(message.pieces))
    if not order.scopes and _names_something(message):
        guess = guess_category(_without_limit_words(message), Kind.EXPENSE, locale)
        order = order._replace(scopes=(guess,) if guess else ())
    order = order._replace(refers=not order.scopes and _points_back(message))
    if message.prices:
        return _set_or_move(message, order, message.prices[0])
    ends = _ends(message)
    refers = order.refers and has(message.pieces, Role.THAT)
    adjustment = read_adjustment(message.pieces)
    if adjustment is not None:
        return order._replace(adjustment=adjustment)
    if has(message.pieces, Role.PERCENT, Role.SHARE):
        return None
    if has(message.pieces, Role.SEVERAL):
        whole = ends and not order.scopes
        return order._replace(removes=True, every=True, refers=False) if whole else None
    if ends:
        return order._replace(removes=True) if order.scopes or refers else None
    return order if order.scopes else None


def is_surely_limit(text: str, *, home: str, locale: Locale) -> bool:
    """Whether it is surely an order about limits, in whatever words."""
    return _read(text, home, locale) is not None


def read_loose_limits(text: str, *, home: str, locale: Locale) -> list[tuple[Scope, Money]]:
    """Several limits that `text` surely sets at once, each with a scope of its own; else none."""
    message = _read(text, home, locale)
    if message is None or not 1 < len(message.prices) <= _MOST:
        return []
    if times_a_year(message.pieces) != MONTHS:
        return []
    paired = _pair_up(message.pieces)
    if paired:
        return paired
    orders = read_budgets(text, home=home, locale=locale)
    return [(order.category, order.limit) for order in orders if order.limit]


@remember
def _read(text: str, home: str, locale: Locale) -> _Message | None:
    """The message in pieces, if it is surely an order about limits."""
    weight = weigh_intentions(text, locale=locale)[Intention.LIMIT]
    tokens = locale.read(text)
    if weight < MAY_LIMIT or len(tokens) > _LONGEST or is_code_or_quotation(tokens, locale):
        return None
    words, start = locale.instructions, skip_opening(tokens, locale)
    polite = any(words.polite.match(tokens, at) for at in range(start))
    if any(token.text in _QUESTION_MARKS for token in tokens) and not polite:
        return None
    pieces = without_what_is_over(pick_pieces(tokens, home, locale))
    opening = words.openings.match(tokens, start, locale.read_slot)
    asks = opening is not None and opening.outcome is Instruction.QUESTION and not polite
    first = next((piece for piece in pieces if piece.first == start), None)
    if asks and first is not None and first.role is Role.BE:
        return None
    if has(pieces, Role.DENIED) or weight < _needed(text, pieces, locale):
        return None
    ruling = read_ruling(text, locale=locale)
    chatter, told = ruling is Instruction.CHATTER, _speaks_of_limit(pieces)
    ordered = ruling.may_write or chatter or (told and weight >= SURE)
    return _Message(tokens, pieces, locale, asks=asks and first is None, ordered=ordered)


def _needed(text: str, pieces: Sequence[Piece], locale: Locale) -> float:
    """How sure it has to be that the message is an order about limits."""
    ruling = read_ruling(text, locale=locale)
    needed = MAY_LIMIT if _speaks_of_limit(pieces) else SURE
    if ruling in _DOUBTFUL:
        needed = min(needed + DOUBT, SUREST)
    return SUREST if ruling is Instruction.SOMEBODY_ELSE else needed


def _speaks_of_limit(pieces: Sequence[Piece]) -> bool:
    """Whether some words are made for limits, or at least may be."""
    if names_limit(pieces) or has(pieces, Role.VAGUE, Role.CAP, Role.SEVERAL):
        return True
    moved = has(pieces, Role.RAISE, Role.LOWER)
    if moved and has(pieces, Role.SHARE, Role.PERCENT, Role.FACTOR):
        return True
    return any(a.role is Role.UNDER and b.price for a, b in pairwise(pieces))


def _set_or_move(message: _Message, order: LimitOrder, price: Price) -> LimitOrder | None:
    pieces = message.pieces
    if has(pieces, Role.SEVERAL):
        return None
    if len(order.scopes) == _PAIR and _shifts(pieces):
        amount = Money(abs(price.minor), price.currency)
        by = Adjustment(amount=amount, explicit_currency=price.explicit)
        return order._replace(scopes=_from_and_to(message, order), adjustment=by, moves=True)
    adjustment = read_adjustment(pieces)
    if adjustment is not None:
        return order._replace(adjustment=adjustment) if order.times_a_year == MONTHS else None
    if len(order.scopes) > 1 and not _names_several(pieces):
        best = find_category(_without_limit_words(message), message.locale, Kind.EXPENSE)
        order = order._replace(scopes=(best.outcome,) if best else order.scopes)
    if not order.scopes and has(pieces, Role.RATE) and not _names_something(message):
        order = order._replace(scopes=(None,), refers=False)
    return order._replace(limit=money_of(price), is_sure=_is_sure(message))


def _is_to_be_spent(pieces: Sequence[Piece]) -> bool:
    """Whether it says no more than that an amount is to be spent ("i want to spend 50")."""
    return any(a.role is Role.HOLD and b.price for a, b in pairwise(pieces))


def _ends(message: _Message) -> bool:
    """Whether it orders that a limit end, with no stranger right before the verb."""
    known = {at for piece in message.pieces for at in range(piece.first, piece.after)}
    for piece in message.pieces:
        if piece.role in (Role.REMOVE, Role.UNLIMITED, Role.DROP):
            before = piece.first - 1
            if before < 1 or before in known or not message.tokens[before].text.isalnum():
                return True
    return False


def _names_several(pieces: Sequence[Piece]) -> bool:
    """Whether several categories are called by their own names, so that none is the only one."""
    named = {piece.category for piece in pieces if piece.is_named}
    return len(named) > 1


def _shifts(pieces: Sequence[Piece]) -> bool:
    """Whether something is taken from one limit for another."""
    takes = has(pieces, Role.LOWER) and has(pieces, Role.FROM, Role.LESS)
    return has(pieces, Role.MOVE) or (
        takes and has(pieces, Role.GIVE, Role.ADD, Role.WANT, Role.TO)
    )


def _from_and_to(message: _Message, order: LimitOrder) -> tuple[Scope, ...]:
    """The scope that gives before the one that gets."""
    leads = [piece.role for piece in message.pieces if piece.role in (Role.FROM, Role.TO)]
    backwards = leads[:_PAIR] == [Role.TO, Role.FROM]
    return order.scopes[::-1] if backwards else order.scopes


def _is_sure(message: _Message) -> bool:
    """Whether it is plain which amount the limit has, and that it is to hold from now on."""
    pieces = message.pieces
    if not message.ordered:
        return False
    if is_to_come(message.tokens, message.locale) or has(pieces, Role.LATER):
        return False
    told = has(pieces, Role.BE) and not has(pieces, Role.OWN, Role.HENCE, Role.WANT)
    tried = has(pieces, Role.TRY) and not has(pieces, Role.LIMIT, Role.VAGUE)
    spent = _is_to_be_spent(pieces) and not has(pieces, *_BOUNDS)
    if told or tried or spent or message.asks or may_be_cheap(pieces):
        return False
    if not has(pieces, Role.RAISE, Role.LOWER):
        return True
    price = next(piece for piece in pieces if piece.price)
    before = message.tokens[price.first - 1].text if price.first else ""
    held = any(piece.role is Role.TO and piece.after == price.first for piece in pieces)
    return held or not before.isalnum()


def _scopes(message: _Message) -> tuple[Scope, ...]:
    """The categories that are named, each once, or everything."""
    found: list[Piece] = []
    for piece in message.pieces:
        if piece.role is Role.CATEGORY:
            if found and piece.first == found[-1].after:  # "gym shoes": the last noun is the thing
                found.pop()
            found.append(piece)
    categories = dict.fromkeys(piece.category for piece in found)
    return tuple(categories) or ((None,) if has(message.pieces, Role.OVERALL) else ())


def _points_back(message: _Message) -> bool:
    """Whether the limit that it is about can only be the one just spoken of."""
    return has(message.pieces, Role.THAT) or not _names_something(message)


def _names_something(message: _Message) -> bool:
    """Whether a word of no known category stands where one is named ("for *zorbing*")."""
    tokens, locale = message.tokens, message.locale
    known = {at for piece in message.pieces for at in range(piece.first, piece.after)}
    for at, token in enumerate(tokens):
        if token.kind != WORD or at in known or not at:
            continue
        before = tokens[at - 1].text
        if before in locale.categories.prepositions or before in locale.items.small:
            return True
    return False


def _without_limit_words(message: _Message) -> list[Token]:
    """The tokens without those that speak of the limit itself."""
    covered = {
        at
        for piece in message.pieces
        if piece.role not in (Role.CATEGORY, Role.IDLE, Role.TO, Role.FROM)
        for at in range(piece.first, piece.after)
    }
    return [token for at, token in enumerate(message.tokens) if at not in covered]


def _pair_up(pieces: Sequence[Piece]) -> list[tuple[Scope, Money]]:
    """Each amount with the scope beside it, if they take turns."""
    turns: list[Piece] = []
    for piece in pieces:
        if piece.role not in (Role.PRICE, Role.CATEGORY, Role.OVERALL):
            continue
        last = turns[-1] if turns else None
        if last and last.role is piece.role is Role.CATEGORY:
            if last.category is not piece.category and last.after != piece.first:
                return []
            turns.pop()
        turns.append(piece)
    pairs = list(zip(turns[::2], turns[1::2], strict=False))
    if len(turns) != _PAIR * len(pairs) or any(a.price and b.price for a, b in pairs):
        return []
    limits = [
        (a.category or b.category, money_of(a.price or b.price))
        for a, b in pairs
        if a.price or b.price
    ]
    scopes = {scope for scope, _ in limits}
    return limits if len(scopes) == len(limits) == len(pairs) else []
