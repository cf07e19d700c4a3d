"""Sums that a person leaves to us: "31 + 6", "4 x 2.75", "2 tickets at 15 each"."""

from collections.abc import Sequence

from lambdas.ledger.currencies import EXPONENTS
from lambdas.ledger.money import LIMIT

from .locale import Locale
from .prices import Price
from .tokens import Token

_LARGEST_COUNT = 1000
_LONGEST_GAP = 5
"""Tokens between a count and the price of one of them, at most."""


def combine(tokens: Sequence[Token], prices: Sequence[Price], locale: Locale) -> list[Price]:
    """The prices, each sum or product become one."""
    combined: list[Price] = []
    for price in prices:
        joined = _join(tokens, combined[-1], price, locale) if combined else None
        if joined is None:
            combined.append(price)
        else:
            combined[-1] = joined
    return combined


def _join(tokens: Sequence[Token], one: Price, other: Price, locale: Locale) -> Price | None:
    between = [token.text for token in tokens[one.after : other.first]]
    count = _count(one)
    if len(between) == 1 and between[0] in locale.money.times:
        if count is not None:
            return _product(one, other, other.after)
        if _count(other) is not None:
            return _multiply(one, other)
    if len(between) == 1 and between[0] in locale.money.plus:
        return _sum(one, other)
    each = other.after < len(tokens) and tokens[other.after].text in locale.money.each
    if each and 1 <= len(between) <= _LONGEST_GAP and count is not None:
        return _product(one, other, other.after + 1)
    return None


def _count(price: Price) -> int | None:
    """The whole number that was taken for a price, or None if it is one."""
    unit = 10 ** EXPONENTS[price.currency]
    if price.explicit or price.decimals or price.minor % unit:
        return None
    count: int = price.minor // unit
    return count if 0 < count < _LARGEST_COUNT else None


def _product(count: Price, each: Price, after: int) -> Price | None:
    minor = (_count(count) or 0) * each.minor
    if abs(minor) >= LIMIT:
        return None
    gap = (count.after, each.first)
    return each._replace(minor=minor, first=count.first, after=after, decimals=True, gap=gap)


def _multiply(each: Price, count: Price) -> Price | None:
    """The price of several, said after that of one ("coffee 3.20 x 2")."""
    minor = each.minor * (_count(count) or 0)
    return each._replace(minor=minor, after=count.after) if abs(minor) < LIMIT else None


def _sum(one: Price, other: Price) -> Price | None:
    currency = other.currency if other.explicit else one.currency
    if one.explicit and other.explicit and one.currency != other.currency:
        return None
    if EXPONENTS[one.currency] != EXPONENTS[other.currency]:
        return None
    minor = one.minor + other.minor
    if abs(minor) >= LIMIT:
        return None
    return Price(
        minor,
        currency,
        one.first,
        other.after,
        one.explicit or other.explicit,
        one.decimals or other.decimals,
        one.written and other.written,
    )
