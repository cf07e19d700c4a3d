"""Nothing but a new value for what was just said: "sorry, 9.50", "actually it was on friday"."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lambdas.ledger.categories import Category, Kind

from .amounts import find_prices
from .dates import find_dates
from .denominations import currency_named
from .familiarity import count_strangers
from .locale import Locale
from .phrases import Match
from .prices import Price, read_price
from .slips import find_slip
from .tokens import Token

ANY_CURRENCY = "USD"
"""Of a number without one; the entry that it is for has its own."""
LARGEST_PLACE = 2000
"""Minor units: a bare number up to 20 is a place in a list."""


class Restatement(NamedTuple):
    """The day, currency or category that an entry has after all; one of them."""

    day: date | None = None
    currency: str = ""
    """Its code; the digits of the amount stay."""
    category: Category | None = None
    is_order: bool = True
    """Whether the words leave no doubt that they are meant as a correction."""


def is_amendment(
    tokens: Sequence[Token], prices: Sequence[Price], today: date, locale: Locale
) -> bool:
    """Whether the message is nothing but a new value, and an order for it."""
    if find_amendment(tokens, prices, locale):
        return True
    restated = find_restatement(tokens, today, locale)
    if restated is not None:
        return restated.is_order
    return find_slip(tokens, prices, today, locale, with_old=True) is not None


def says_one_amount(text: str, *, home: str, locale: Locale) -> bool:
    """Whether there is one amount, and at most one word that nobody taught us."""
    tokens = locale.read(text)
    prices = find_prices(tokens, home, locale)
    spans = {at for price in prices for at in range(price.first, price.after)}
    rest = [at for at in range(len(tokens)) if at not in spans]
    return len(prices) == 1 and count_strangers(tokens, rest, locale) <= 1


def find_amendment(
    tokens: Sequence[Token], prices: Sequence[Price], locale: Locale
) -> Price | None:
    """The amount, if words that take something back stand before it and nothing follows."""
    start = _skip_signs(tokens)
    opening = locale.corrections.amends.match(tokens, 0)
    opening = opening or locale.corrections.amends.match(tokens, start)
    if len(prices) != 1:
        return _amend_loosely(tokens, opening, locale) if opening and not prices else None
    price = prices[0]
    if opening is None:
        return price if price.first <= start and _is_contrasted(tokens, price, locale) else None
    between = tokens[opening.after : price.first]
    alone = not any(token.text.isalnum() for token in between)
    return price if alone and _is_idle(tokens[price.after :], locale) else None


def _amend_loosely(tokens: Sequence[Token], opening: Match[bool], locale: Locale) -> Price | None:
    """The number right after "no", where a smaller one is a place in a list ("no 60")."""
    if opening.after >= len(tokens):
        return None
    price = read_price(tokens, opening.after, ANY_CURRENCY, locale)
    if price is None or price.minor <= LARGEST_PLACE or not _is_idle(tokens[price.after :], locale):
        return None
    return price


def _is_contrasted(tokens: Sequence[Token], price: Price, locale: Locale) -> bool:
    """Whether only another currency follows, which it is not in ("15 pounds not dollars")."""
    contrast = locale.corrections.instead_of.match(tokens, price.after)
    if contrast is None or not price.explicit or contrast.after >= len(tokens):
        return False
    is_currency = tokens[contrast.after].text in locale.money.currencies
    return is_currency and _is_idle(tokens[contrast.after + 1 :], locale)


def find_restatement(tokens: Sequence[Token], today: date, locale: Locale) -> Restatement | None:
    """The value, if the whole message says no more than that it is so ("it was in euros")."""
    words = locale.corrections
    start = _skip_signs(tokens)
    opening = words.restates.match(tokens, start)
    read = _read_value(tokens, opening.after if opening else start, today, locale)
    if read is None:
        return None
    after, value = read
    contrast = words.instead_of.match(tokens, after)
    if contrast is not None:
        other = _read_value(tokens, contrast.after, today, locale)
        if other is None:
            return None
        after = other[0]
    rest = tokens[after:]
    if not _is_idle(rest, locale) or not (opening or contrast):
        return None
    if value.category is None:
        return value
    meant = bool(rest) or value.category.kind is Kind.INCOME
    said = contrast is not None or (opening is not None and opening.outcome)
    return Restatement(category=value.category, is_order=meant or said)


def _read_value(
    tokens: Sequence[Token], at: int, today: date, locale: Locale
) -> tuple[int, Restatement] | None:
    """(index after it, value) of the day, currency or category that is named there."""
    for match, day in find_dates(tokens, today, locale):
        if at - 1 <= match.first <= at < match.after:
            return match.after, Restatement(day=day)
    named = currency_named(tokens, at, locale)
    if named and tokens[at].text not in locale.money.after_only:
        return named[1], Restatement(currency=named[0])
    name = locale.categories.names.match(tokens, at)
    return None if name is None else (name.after, Restatement(category=name.outcome))


def _skip_signs(tokens: Sequence[Token]) -> int:
    """Where the first word or number stands."""
    return next((at for at, token in enumerate(tokens) if token.text.isalnum()), 0)


def _is_idle(rest: Sequence[Token], locale: Locale) -> bool:
    """Whether nothing is left but signs and words that may stand anywhere."""
    fillers = locale.instructions.fillers
    return all(fillers.match(rest, at) or not token.text.isalnum() for at, token in enumerate(rest))
