"""Whether money came in or went out, by the words of the message."""

from datetime import date

import pytest

from lambdas.language.directions import leaves_direction_open
from lambdas.language.items import read_items
from lambdas.language.locale import Locale
from lambdas.ledger.categories import Category, Kind


@pytest.mark.parametrize(
    "text,kind,category",
    [
        ("got 20 back for the shoes", Kind.INCOME, Category.REFUND),
        ("tom paid me back 20", Kind.INCOME, Category.REFUND),
        ("sarah paid me 20 for the tickets", Kind.INCOME, Category.OTHER_INCOME),
        ("my boss paid me 1500", Kind.INCOME, Category.SALARY),
        ("got 30 from my dad", Kind.INCOME, Category.OTHER_INCOME),
        ("freelance 400", Kind.INCOME, Category.OTHER_INCOME),
        ("sold books 30", Kind.INCOME, Category.OTHER_INCOME),
        ("paid my cleaner's salary 200", Kind.EXPENSE, Category.HOUSING),
        ("i spent my bonus 100 on shoes", Kind.EXPENSE, Category.SHOPPING),
        ("i just paid 40 interest", Kind.EXPENSE, None),
        ("we sent mum 50", Kind.EXPENSE, None),
        ("mum sent me 50", Kind.INCOME, Category.OTHER_INCOME),
    ],
)
def test_who_pays_decides_whether_money_came_in(
    text: str, kind: Kind, category: Category | None, english: Locale, today: date
) -> None:
    (item,) = read_items(text, today=today, home="USD", locale=english).items
    assert (item.kind, item.category) == (kind, category)


@pytest.mark.parametrize(
    "text,is_open",
    [
        ("got 30 for groceries", True),
        ("paid 30 for groceries", False),
        ("groceries 30", False),
    ],
)
def test_only_some_verbs_leave_open_which_way_the_money_went(
    text: str, is_open: bool, english: Locale
) -> None:
    assert leaves_direction_open(text, locale=english) is is_open
