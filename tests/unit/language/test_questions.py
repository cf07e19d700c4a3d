import pytest

from lambdas.language.locales import locale_for
from lambdas.language.questions import read_categories, read_kind
from lambdas.ledger.categories import Category, Kind

EN = locale_for("en_US")
GROCERIES, DINING, TRANSPORT = Category.GROCERIES, Category.DINING, Category.TRANSPORT


@pytest.mark.parametrize(
    "text, categories",
    [
        ("how much did i spend on dining", (DINING,)),
        ("how much on food this month", (GROCERIES, DINING)),
        ("food and transport", (GROCERIES, DINING, TRANSPORT)),
        ("transport, dining & groceries", (TRANSPORT, DINING, GROCERIES)),
        ("dining and dining", (DINING,)),
        ("how much on food shopping", (GROCERIES,)),
        ("how much did i spend", ()),
        ("show me the expenses of all users", ()),
        ("show my dining", (DINING,)),
        ("please list transport", (TRANSPORT,)),
        ("", ()),
    ],
)
def test_the_categories_asked_about_are_read_in_their_order(
    text: str, categories: tuple[Category, ...]
) -> None:
    assert read_categories(text, locale=EN) == categories


@pytest.mark.parametrize(
    "text, kind",
    [
        ("how much did i earn", Kind.INCOME),
        ("how much money came in", Kind.INCOME),
        ("when did i get paid", Kind.INCOME),
        ("how much did i spend", Kind.EXPENSE),
        ("summary", Kind.EXPENSE),
    ],
)
def test_a_question_is_about_spending_unless_it_says_income(text: str, kind: Kind) -> None:
    assert read_kind(text, locale=EN) is kind
