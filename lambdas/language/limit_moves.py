"""By how much a limit moves: "by 50", "by 10 %", "50 off", "a third", "double"."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from lambdas.ledger.money import Money

from .budget_words import Role
from .limit_pieces import Piece, has, money_of


class Adjustment(NamedTuple):
    """What becomes of a limit: it is multiplied, and then the amount added."""

    factor: Fraction = Fraction(1)
    amount: Money | None = None
    """Signed."""
    explicit_currency: bool = False


def read_adjustment(pieces: Sequence[Piece]) -> Adjustment | None:
    """By how much a limit moves; None if it doesn't say."""
    direction = _direction(pieces)
    for at, piece in enumerate(pieces):
        before = pieces[at - 1].role if at else None
        after = pieces[at + 1].role if at + 1 < len(pieces) else None
        if piece.role is Role.FACTOR:
            return Adjustment(piece.number)
        if piece.role in (Role.SHARE, Role.PERCENT) and before is Role.TO:
            return Adjustment(piece.number)
        if piece.role in (Role.SHARE, Role.PERCENT) and direction:
            return Adjustment(1 + direction * piece.number)
        if piece.price is not None and _is_difference(before, after, pieces):
            money = money_of(piece.price)
            sign = direction or int(has(pieces, Role.MOVE))
            if sign:
                amount = Money(sign * money.minor, money.currency)
                return Adjustment(amount=amount, explicit_currency=piece.price.explicit)
    return None


def _direction(pieces: Sequence[Piece]) -> int:
    """1: up, -1: down, 0: neither is said."""
    for piece in pieces:
        if piece.role in (Role.RAISE, Role.ADD):
            return 1
        if piece.role is Role.LOWER:
            return -1
        if piece.role is Role.DROP:
            return int(piece.number)
    if has(pieces, Role.MORE):
        return 1
    return -1 if has(pieces, Role.LESS) else 0


def _is_difference(before: Role | None, after: Role | None, pieces: Sequence[Piece]) -> bool:
    """Whether the amount between those two is what a limit moves by ("by 50", "50 more")."""
    if before in (Role.BY, Role.MORE, Role.LESS) or after in (Role.MORE, Role.LESS):
        return True
    if before is Role.MOVE:
        return after is Role.FROM
    if has(pieces, Role.ADD):
        return after is Role.TO and before is Role.ADD
    return before in (Role.LOWER, Role.RAISE) and after is Role.FROM
