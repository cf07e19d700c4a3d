"""A message about a limit, cut into words that each do something in such an order.

One word that none of these is ("left", "her", "spent") makes it another message.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.money import Money

from .amounts import find_prices
from .budget_words import Role
from .categories import match_thing
from .dates import find_phrases
from .locale import Locale
from .prices import Price, read_price
from .tokens import NUMBER, WORD, Token

_LOOSE = (Role.LATER, Role.VAGUE, Role.DENIED)
"""What no order is made of whose every word counts."""


class Piece(NamedTuple):
    """Tokens `[first, after)` and what they do."""

    role: Role
    first: int
    after: int
    number: Fraction = Fraction(1)
    category: Category | None = None
    is_named: bool = False
    """Whether it is a category's own name, not a thing that belongs there."""
    price: Price | None = None


def cut_pieces(
    tokens: Sequence[Token], start: int, home: str, locale: Locale
) -> list[Piece] | None:
    """The pieces from token `start` on; None if some word is none."""
    priced = {price.first: price for price in _find_prices(tokens, home, locale)}
    pieces: list[Piece] = []
    at = start
    while at < len(tokens):
        piece = _read_percent(tokens, at, locale) or _read(tokens, at, locale, priced)
        if piece is not None:
            pieces.append(piece)
        elif tokens[at].kind in (WORD, NUMBER):
            return None
        at = piece.after if piece else at + 1
    return None if has(pieces, *_LOOSE, Role.OTHER) else pieces


def pick_pieces(tokens: Sequence[Token], home: str, locale: Locale) -> list[Piece]:
    """The pieces of a message, whatever stands between them."""
    priced = {price.first: price for price in _pick_prices(tokens, home, locale)}
    pieces: list[Piece] = []
    at = 0
    while at < len(tokens):
        piece = _read_percent(tokens, at, locale) or _read(tokens, at, locale, priced, wider=True)
        if piece is not None:
            pieces.append(piece)
        at = piece.after if piece else at + 1
    return pieces


def has(pieces: Sequence[Piece], *roles: Role) -> bool:
    """Whether a piece plays one of these roles."""
    return any(piece.role in roles for piece in pieces)


def money_of(price: Price | None) -> Money:
    """The amount as money."""
    if price is None:
        raise ValueError("a piece without an amount")
    return Money(price.minor, price.currency)


def _read(
    tokens: Sequence[Token],
    at: int,
    locale: Locale,
    priced: dict[int, Price],
    *,
    wider: bool = False,
) -> Piece | None:
    """The longest piece at a place, amounts before words; `wider`: any thing that is known."""
    price = priced.get(at)
    if price is not None:
        return Piece(Role.PRICE, at, price.after, price=price)
    part = locale.budgets.parts.match(tokens, at, locale.read_slot)
    category = _read_thing(tokens, at, locale) if wider else _read_category(tokens, at, locale)
    if part is None or (category is not None and category.after > part.after):
        return category
    number = Fraction(part.outcome.numerator, part.outcome.denominator)
    return Piece(part.outcome.role, at, part.after, number)


def _read_category(tokens: Sequence[Token], at: int, locale: Locale) -> Piece | None:
    words = locale.categories
    best: Piece | None = None
    for table, named in ((words.names, True), (words.strong, False)):
        match = table.match(tokens, at)
        if match is None or match.outcome.kind is not Kind.EXPENSE:
            continue
        if best is None or match.after > best.after:
            best = Piece(Role.CATEGORY, at, match.after, category=match.outcome, is_named=named)
    return best


def _read_thing(tokens: Sequence[Token], at: int, locale: Locale) -> Piece | None:
    match = match_thing(tokens, at, locale)
    if match is None or match.outcome.kind is not Kind.EXPENSE:
        return None
    named = locale.categories.names.match(tokens, at)
    is_named = named is not None and named.after == match.after
    return Piece(Role.CATEGORY, at, match.after, category=match.outcome, is_named=is_named)


def _read_percent(tokens: Sequence[Token], at: int, locale: Locale) -> Piece | None:
    """A percentage in digits."""
    text = tokens[at].text.replace(",", ".")
    if text.count(".") > 1 or not text.replace(".", "").isdecimal():
        return None
    sign = locale.budgets.percents.match(tokens, at + 1)
    if sign is None:
        return None
    return Piece(Role.PERCENT, at, sign.after, Fraction(text) / 100)


def _find_prices(tokens: Sequence[Token], home: str, locale: Locale) -> Iterator[Price]:
    """The amounts, and the numbers that elsewhere look like times or counts ("at 20")."""
    found = find_prices(tokens, home, locale)
    yield from found
    taken = {at for price in found for at in range(price.first, price.after)}
    for at, token in enumerate(tokens):
        if at not in taken and token.kind == NUMBER:
            price = read_price(tokens, at, home, locale)
            if price is not None:
                yield price


def _pick_prices(tokens: Sequence[Token], home: str, locale: Locale) -> Sequence[Price]:
    """The amounts; where there is none, the numbers that belong to no day or time."""
    found = find_prices(tokens, home, locale)
    if found:
        return [_without_count(tokens, price, home, locale) for price in found]
    spans = [span[1:3] for span in find_phrases(tuple(tokens), locale)]
    spans += [span[1:3] for span in locale.times.periods.find_all(tokens, locale.read_slot)]
    dated = {at for first, after in spans for at in range(first, after)}
    return [price for price in _find_prices(tokens, home, locale) if price.first not in dated]


def _without_count(tokens: Sequence[Token], price: Price, home: str, locale: Locale) -> Price:
    """The amount alone of what looks like a count and a price ("three kids, ... gets 900 per")."""
    alone = read_price(tokens, price.gap[1], home, locale) if price.gap[1] else None
    return alone or price
