"""What a question wants to know of budgets."""

import pytest

from lambdas.language.locale import Locale
from lambdas.language.measures import asks_about_budget, read_budget_question


@pytest.mark.parametrize(
    "text,category,price,affords,a_day",
    [
        ("is there room for a pizza", "Dining", None, True, False),
        ("is 75 for boots ok", "Shopping", "75.00", True, False),
        ("would 95 for trainers break my budget", "Shopping", "95.00", True, False),
        ("can i afford 40 on shoes", "Shopping", "40.00", True, False),
        ("will 60 be enough for groceries", "Groceries", "60.00", True, False),
        ("is $40 too much for a haircut", "Personal care", "40.00", True, False),
        ("do i have 25 left for drinks", "Dining", "25.00", False, False),
        ("what can i spend per day", None, None, True, True),
        ("how much is left for groceries", "Groceries", None, False, False),
        ("am i on track with transport", "Transport", None, False, False),
        ("how are my budgets", None, None, False, False),
        ("is -5 ok", None, None, True, False),
    ],
)
def test_reads_what_is_asked_of_budgets(
    text: str,
    category: str | None,
    price: str | None,
    *,
    affords: bool,
    a_day: bool,
    english: Locale,
) -> None:
    question = read_budget_question(text, home="USD", locale=english)
    assert question.category == category
    assert (question.price.decimal if question.price else None) == price
    assert (question.affords, question.a_day) == (affords, a_day)


@pytest.mark.parametrize(
    "text,about",
    [
        ("how much is left for groceries", True),
        ("have i blown gifts", True),
        ("what can i spend per day", True),
        ("am i over", True),
        ("how much did i spend this month", False),
        ("how much on food last week", False),
    ],
)
def test_tells_what_is_left_from_what_was_spent(text: str, *, about: bool, english: Locale) -> None:
    assert asks_about_budget(text, locale=english) is about
