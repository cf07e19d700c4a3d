"""What a message says about a budget."""

import pytest

from lambdas.language.budgets import read_budget, read_budgets
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


@pytest.mark.parametrize(
    "text,expected",
    [
        (
            "set a 400 budget for groceries and 200 for dining",
            [("400.00", "Groceries"), ("200.00", "Dining")],
        ),
        ("budget 1000 in total, 300 for pets", [("1000.00", None), ("300.00", "Pets")]),
        ("budget 300 for food and drinks", []),
        ("set a 200 budget for groceries 300", []),
        ("set a budget of 300", []),
    ],
)
def test_several_limits_have_a_scope_each(
    text: str, expected: list[tuple[str, str | None]], english: Locale
) -> None:
    orders = read_budgets(text, home="USD", locale=english)
    assert [(o.limit and o.limit.decimal, o.category) for o in orders] == expected
