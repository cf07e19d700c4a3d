"""A budget that a message sets or removes."""

from dataclasses import dataclass

from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.money import Money

from .amounts import find_prices
from .categories import find_category
from .locale import Locale


@dataclass(frozen=True, slots=True)
class BudgetOrder:
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
    words = locale.budgets
    prices = [price for price in find_prices(tokens, home, locale) if price.minor >= 0]
    price = prices[0] if prices else None
    match = find_category(tokens, locale, Kind.EXPENSE)
    return BudgetOrder(
        None if price is None else Money(price.minor, price.currency),
        match.outcome if match else None,
        match is None and any(words.overall.find_all(tokens)),
        price is None and any(words.remove.find_all(tokens)),
    )
