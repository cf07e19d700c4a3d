"""What a message says about a budget."""

import pytest

from lambdas.language.budgets import read_budget
from lambdas.language.locale import Locale


@pytest.mark.parametrize(
    "text,limit,category,overall,remove",
    [
        ("set a 300 budget for groceries", "300.00 USD", "Groceries", False, False),
        ("max 450 a month on food shops", "450.00 USD", "Groceries", False, False),
        ("cap everything at 1,900 gbp", "1900.00 GBP", None, True, False),
        ("set budget 1500", "1500.00 USD", None, False, False),
        ("set a monthly budget of 1500", "1500.00 USD", None, True, False),
        ("no more limit on gifts", None, "Gifts", False, True),
        ("remove my dining budget", None, "Dining", False, True),
        ("set a budget for salary", None, None, False, False),
        ("budget -5 for pets", None, "Pets", False, False),
    ],
)
def test_reads_the_limit_and_what_it_is_for(
    text: str,
    limit: str | None,
    category: str | None,
    *,
    overall: bool,
    remove: bool,
    english: Locale,
) -> None:
    order = read_budget(text, home="USD", locale=english)
    said = f"{order.limit.decimal} {order.limit.currency}" if order.limit else None
    assert (said, order.category, order.overall, order.remove) == (limit, category, overall, remove)
