"""A value put right in a few words, in whichever order they come: "no wait 45", "45 sorry".

Beside the value nothing may stand but words that take something back and words that say nothing,
so that no story about money is taken for one.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lambdas.ledger.categories import Category

from .dates import find_dates
from .locale import Locale
from .prices import Price, read_price
from .tokens import NUMBER, WORD, Token

_ANY_CURRENCY = "USD"
_LONGEST = 14


class Slip(NamedTuple):
    """What is right after all: one of the three."""

    price: Price | None = None
    day: date | None = None
    category: Category | None = None


class _Value(NamedTuple):
    slip: Slip
    first: int
    after: int


def find_slip(
    tokens: Sequence[Token],
    prices: Sequence[Price],
    today: date,
    locale: Locale,
    *,
    with_old: bool = False,
) -> Slip | None:
    """The one new value that the whole message is about; None if it says more, or less.

    An old amount says which entry is meant, and is more than that unless `with_old`.
    """
    words = locale.corrections
    if len(tokens) > _LONGEST:
        return None
    values = {value.first: value for value in _values(tokens, prices, today, locale)}
    new: list[Slip] = []
    takes_back = is_old = False
    at = 0
    while at < len(tokens):
        value = values.get(at)
        slip = words.takes_back.match(tokens, at)
        if value is not None and (slip is None or value.after >= slip.after):
            if is_old and value.slip.price is not None and not with_old:
                return None
            wrong = words.wrong_before.match(tokens, value.after)
            takes_back = takes_back or is_old or wrong is not None
            if not is_old and wrong is None:
                new.append(value.slip)
            at, is_old = value.after, False
        elif slip is not None:
            takes_back = takes_back or slip.outcome
            is_old = words.instead_of.match(tokens, at) is not None
            at = slip.after
        elif tokens[at].kind not in (WORD, NUMBER):
            at += 1
        else:
            return None
    return new[0] if takes_back and len(new) == 1 else None


def _values(
    tokens: Sequence[Token], prices: Sequence[Price], today: date, locale: Locale
) -> list[_Value]:
    """What may be right: amounts, days, and categories by their own names."""
    found = [_Value(Slip(price=price), price.first, price.after) for price in prices]
    taken = {at for value in found for at in range(value.first, value.after)}
    for match, day in find_dates(tokens, today, locale):
        if taken.isdisjoint(range(match.first, match.after)):
            found.append(_Value(Slip(day=day), match.first, match.after))
            taken |= set(range(match.first, match.after))
    found += [
        _Value(Slip(category=name.outcome), name.first, name.after)
        for name in locale.categories.names.find_all(tokens)
        if taken.isdisjoint(range(name.first, name.after))
    ]
    for at, token in enumerate(tokens):
        price = read_price(tokens, at, _ANY_CURRENCY, locale) if token.kind == NUMBER else None
        if price is not None and at not in taken:
            found.append(_Value(Slip(price=price), at, price.after))
    return found
