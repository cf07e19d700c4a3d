from datetime import date

import pytest

from lambdas.ledger.budgets import BudgetState, BudgetStatus
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Month, Period
from lambdas.replies import replies_for
from lambdas.replies.en_us import EnglishReplies

TODAY = date(2026, 11, 16)
SAY = EnglishReplies(TODAY, "USD")


def dollars(minor: int) -> Money:
    return Money(minor, "USD")


def status(limit: int, spent: int, category: Category | None = Category.DINING) -> BudgetStatus:
    month = Month(2026, 11)
    return BudgetStatus(category, month, month.period, dollars(limit), dollars(spent), TODAY)


@pytest.mark.parametrize(
    "day, told",
    [
        (date(2026, 11, 16), "today"),
        (date(2026, 11, 15), "yesterday"),
        (date(2026, 11, 17), "tomorrow"),
        (date(2026, 11, 14), "Saturday, November 14"),
        (date(2026, 11, 9), "November 9"),
        (date(2025, 12, 24), "December 24, 2025"),
    ],
)
def test_a_day_is_told_as_people_say_it(day: date, told: str) -> None:
    assert SAY.day(day) == told


@pytest.mark.parametrize(
    "name, start, end, told",
    [
        ("today", date(2026, 11, 16), date(2026, 11, 17), "today"),
        ("yesterday", date(2026, 11, 15), date(2026, 11, 16), "yesterday"),
        ("this_week", date(2026, 11, 16), date(2026, 11, 23), "this week"),
        ("last_year", date(2025, 1, 1), date(2026, 1, 1), "last year"),
        ("next_month", date(2026, 12, 1), date(2027, 1, 1), "next month"),
        ("all", date(1970, 1, 1), date(2200, 1, 1), "so far"),
        ("year", date(2024, 1, 1), date(2025, 1, 1), "in 2024"),
        ("month", date(2026, 10, 1), date(2026, 11, 1), "in October"),
        ("month", date(2025, 10, 1), date(2025, 11, 1), "in October 2025"),
        ("month", date(2026, 9, 25), date(2026, 10, 25), "from September 25 to October 24"),
        ("day", date(2026, 11, 9), date(2026, 11, 10), "on November 9"),
        ("since", date(2026, 11, 16), date(2026, 11, 17), "today"),
        ("days", date(2025, 12, 30), date(2026, 1, 3), "from December 30, 2025 to January 2"),
    ],
)
def test_a_period_is_told_as_people_say_it(name: str, start: date, end: date, told: str) -> None:
    assert SAY.period(name, start, end) == told


def test_what_is_left_of_a_budget_is_told_with_what_that_is_a_day() -> None:
    assert SAY.left(status(20000, 16250), name_it=False) == (
        "$37.50 of $200 left, about $2.50 a day."
    )
    assert SAY.left(status(20050, 16250), name_it=True) == (
        "$38.00 of $200.50 left for Dining, about $2.53 a day."
    )


def test_less_than_a_cent_a_day_is_not_told() -> None:
    assert SAY.left(status(20000, 19990), name_it=False) == "$0.10 of $200 left."


def test_nothing_left_and_overspent_are_told() -> None:
    assert SAY.left(status(20000, 20000), name_it=False) == "Nothing of $200 left."
    assert SAY.left(status(20000, 21000, None), name_it=True) == (
        "You are $10.00 over the $200 overall budget."
    )
    assert status(20000, 21000).state is BudgetState.OVER


def test_a_limit_over_everything_is_called_overall() -> None:
    assert SAY.budget_name(None) == "Overall"
    assert SAY.budget_name(None, inside=True) == "overall"
    assert SAY.ask_limit(None, overall=True) == "How much a month should the overall budget be?"


def test_a_budget_of_a_month_that_is_over_allows_nothing_a_day() -> None:
    october = Month(2026, 10)
    past = BudgetStatus(None, october, october.period, dollars(20000), dollars(0), TODAY)
    assert SAY.left(past, name_it=True) == "$200.00 of $200 left overall."
    assert Period(date(2026, 10, 1), date(2026, 11, 1)) == past.period


def test_a_question_before_saving_lists_what_it_is_about() -> None:
    lunch = (dollars(1250), Category.DINING, "Lunch", TODAY)
    pets = (dollars(3000), Category.PETS, "pets", TODAY)
    assert SAY.ask_save([lunch, pets]) == (
        "I haven't saved anything yet. Shall I save $12.50, Dining (Lunch), today and "
        "$30.00, Pets, today?"
    )
    assert SAY.ask_save([lunch] * 10).endswith("today and 2 more?")


def test_long_notes_are_cut() -> None:
    assert SAY.ask_amount("x" * 80) == f"{'x' * 29}…: how much was it?"
    assert SAY.unfinished_entry("x" * 80) == f'"{"x" * 29}…"'


def test_nothing_found_is_told_by_kind() -> None:
    period = "last month"
    assert SAY.spent([], 0, kind=Kind.EXPENSE, asked=(), period=period) == (
        "No spending recorded last month."
    )
    assert SAY.spent([], 0, kind=Kind.INCOME, asked=(), period=period) == (
        "No income recorded last month."
    )
    pets = (Category.PETS, Category.GIFTS, Category.OTHER)
    assert SAY.spent([], 0, kind=Kind.EXPENSE, asked=pets, period=period) == (
        "No spending on Pets, Gifts and Other recorded last month."
    )


def test_settings_are_told_of() -> None:
    assert SAY.settings_changed(undone=False) == "Your settings are changed."


def test_every_locale_is_english_so_far() -> None:
    assert replies_for("en_GB", today=TODAY, home="GBP") == EnglishReplies(TODAY, "GBP")
