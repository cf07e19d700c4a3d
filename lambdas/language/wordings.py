"""What the words around amounts say of them all: a currency named once, the way of speaking."""

from collections.abc import Sequence

from lambdas.ledger.categories import Category

from .categories import find_category
from .clauses import ENDS
from .denominations import currency_at
from .locale import Locale
from .prices import Price
from .tokens import WORD, Token

_CHEAP = (Category.DINING, Category.GROCERIES, Category.SUBSCRIPTIONS, Category.TRANSPORT)
_DEAR = (
    Category.HOUSING,
    Category.UTILITIES,
    Category.HEALTH,
    Category.TRAVEL,
    Category.EDUCATION,
    Category.SALARY,
)
_HUNDRED = 100


def settle_spoken(tokens: Sequence[Token], prices: Sequence[Price], locale: Locale) -> list[Price]:
    """The prices without those that may be either of two: "two fifty" is 2.50 or 250.

    What it was paid for decides: a coffee or a flight. If that doesn't either, the price is left
    out, so that it is asked for.
    """
    if not any(price.spoken for price in prices):
        return list(prices)
    settled = []
    for index, price in enumerate(prices):
        if not price.spoken:
            settled.append(price)
            continue
        after = prices[index + 1].first if index + 1 < len(prices) else len(tokens)
        before = prices[index - 1].after if index else 0
        factor = _factor(tokens, range(before, after), price, locale)
        if factor is not None:
            settled.append(price._replace(minor=price.minor * factor, spoken=False))
    return settled


def _factor(tokens: Sequence[Token], around: range, price: Price, locale: Locale) -> int | None:
    """1 if the second number counts cents, 100 if it is part of the first, None if unknown."""
    first, after = price.first, price.after
    while first > around.start and tokens[first - 1].text not in ENDS:
        first -= 1
    while after < around.stop and tokens[after].text not in ENDS:
        after += 1
    words = [*tokens[first : price.first], *tokens[price.after : after]]
    thing = find_category(words, locale, None)
    if thing is None or any(token.text in locale.money.meals for token in words):
        return None
    if thing.outcome in _CHEAP:
        return 1
    return _HUNDRED if thing.outcome in _DEAR else None


def share_currency(
    tokens: Sequence[Token], prices: Sequence[Price], home: str, locale: Locale
) -> list[Price]:
    """The prices in the currency that is named once for all of them ("lunch 12, in euros")."""
    if not prices or any(price.explicit for price in prices):
        return list(prices)
    named = find_currency_name(tokens, prices, home, locale)
    if named is None:
        return list(prices)
    shared = [price.in_currency(named[0]) for price in prices]
    whole = [price for price in shared if price is not None]
    return whole if len(whole) == len(prices) else list(prices)


def find_currency_name(
    tokens: Sequence[Token], prices: Sequence[Price], home: str, locale: Locale
) -> tuple[str, range] | None:
    """The one currency that stands apart from every amount, and the tokens that name it."""
    spoken_for = {at for price in prices for at in range(price.first, price.after)}
    found = []
    for at, token in enumerate(tokens):
        if at in spoken_for or token.kind != WORD:
            continue
        introduced = at > 0 and tokens[at - 1].text in locale.money.names_one
        if not introduced and (token.text in locale.money.currencies or at + 1 < len(tokens)):
            continue
        currency = currency_at(tokens, at, home, locale)
        if currency is not None:
            found.append((currency, range(at - introduced, at + 1)))
    return found[0] if len(found) == 1 else None
