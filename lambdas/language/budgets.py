"""A budget that a message sets or removes."""

from collections.abc import Sequence
from typing import NamedTuple

from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.money import Money

from .amounts import find_prices
from .budget_words import Role
from .categories import find_category
from .clauses import cut_clauses
from .locale import Locale
from .prices import Price
from .tokens import Token


class BudgetOrder(NamedTuple):
    """What to do with which budget."""

    limit: Money | None
    """The new limit, None if no amount was said."""
    category: Category | None
    """None when no category was named."""
    overall: bool
    """It is about everything together."""
    remove: bool


def read_budget(text: str, *, home: str, locale: Locale) -> BudgetOrder:
    """What `text` says about a budget; call it only for messages that are about one."""
    tokens = locale.read(text)
    return _order(tokens, find_prices(tokens, home, locale), locale)


def read_budgets(text: str, *, home: str, locale: Locale) -> list[BudgetOrder]:
    """The limits in "400 for groceries and 200 for dining", each with its own scope; else none."""
    tokens = locale.read(text)
    prices = find_prices(tokens, home, locale)
    spoken_for = {at for price in prices for at in range(price.first, price.after)}
    orders = [
        _order(tokens[clause.first : clause.after], clause.prices, locale)
        for clause in cut_clauses(tokens, prices, spoken_for, locale.items)
    ]
    scopes = {order.category for order in orders if order.category or order.overall}
    several = len(orders) > 1 and len(scopes) == len(orders)
    return orders if several and all(order.limit for order in orders) else []


def asks_to_set(text: str, *, locale: Locale) -> bool:
    """Whether a question about budgets is about setting or moving one ("should i set ...")."""
    changes = (Role.WANT, Role.RAISE, Role.LOWER, Role.REMOVE, Role.DROP)
    found = locale.budgets.parts.find_all(locale.read(text))
    return any(match.outcome.role in changes for match in found)


def _order(tokens: Sequence[Token], prices: Sequence[Price], locale: Locale) -> BudgetOrder:
    words = locale.budgets
    prices = [price for price in prices if price.minor >= 0]
    price = prices[0] if prices else None
    match = find_category(tokens, locale, Kind.EXPENSE)
    return BudgetOrder(
        None if price is None else Money(price.minor, price.currency),
        match.outcome if match else None,
        match is None and any(words.overall.find_all(tokens)),
        price is None and any(words.remove.find_all(tokens)),
    )
