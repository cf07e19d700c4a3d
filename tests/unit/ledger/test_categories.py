import pytest

from lambdas.ledger.categories import (
    EXPENSE_CATEGORIES,
    INCOME_CATEGORIES,
    Category,
    Kind,
    parse_category,
)
from lambdas.ledger.errors import InvalidInput


@pytest.mark.parametrize("category", list(Category))
def test_a_category_is_known_by_its_name_in_any_letter_case(category: Category) -> None:
    assert parse_category(category.value) is category
    assert parse_category(f" {category.value.upper()} ") is category


@pytest.mark.parametrize("name", ["", "total", "Food", "Groceries\0", "Groceries,Dining"])
def test_any_other_name_is_refused_with_a_list_of_what_there_is(name: str) -> None:
    with pytest.raises(InvalidInput, match="Groceries, Dining") as refusal:
        parse_category(name)
    assert refusal.value.field == "category"


def test_every_category_is_of_expenses_or_of_income() -> None:
    assert {c.kind for c in EXPENSE_CATEGORIES} == {Kind.EXPENSE}
    assert {c.kind for c in INCOME_CATEGORIES} == {Kind.INCOME}
    assert set(EXPENSE_CATEGORIES) | set(INCOME_CATEGORIES) == set(Category)
