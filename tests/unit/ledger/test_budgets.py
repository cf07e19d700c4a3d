from datetime import date

import pytest

from lambdas.ledger.budgets import BudgetEntry, BudgetState, BudgetStatus, entries_in_force
from lambdas.ledger.categories import Category
from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.money import LIMIT, Money
from lambdas.ledger.periods import Month, Period

NOVEMBER = Month(2026, 11)
DINING, PETS = Category.DINING, Category.PETS


def status(spent: int, limit: int = 10_000, today: date = date(2026, 11, 22)) -> BudgetStatus:
    return BudgetStatus(
        category=DINING,
        month=NOVEMBER,
        period=NOVEMBER.period,
        limit=Money(limit, "USD"),
        spent=Money(spent, "USD"),
        today=today,
    )


@pytest.mark.parametrize(
    "spent, state",
    [
        (0, BudgetState.OK),
        (7_999, BudgetState.OK),
        (8_000, BudgetState.NEAR),
        (10_000, BudgetState.NEAR),
        (10_001, BudgetState.OVER),
        (99_999, BudgetState.OVER),
    ],
)
def test_a_budget_is_near_from_80_percent_on_and_over_above_100(
    spent: int, state: BudgetState
) -> None:
    assert status(spent).state is state


@pytest.mark.parametrize("limit, near", [(1, 1), (3, 3), (4, 4), (5, 4), (101, 81)])
def test_80_percent_of_an_odd_limit_is_not_rounded(limit: int, near: int) -> None:
    assert status(near, limit).state is BudgetState.NEAR
    assert status(near - 1, limit).state is BudgetState.OK


def test_what_is_left_is_negative_when_overspent() -> None:
    assert status(4_000).left == Money(6_000, "USD")
    assert status(12_000).left == Money(-2_000, "USD")


@pytest.mark.parametrize(
    "today, days, per_day",
    [
        (date(2026, 11, 1), 30, 200),
        (date(2026, 11, 22), 9, 666),
        (date(2026, 11, 30), 1, 6_000),
        (date(2026, 10, 31), 0, None),
        (date(2026, 12, 1), 0, None),
    ],
)
def test_what_is_left_a_day_counts_today_and_rounds_down(
    today: date, days: int, per_day: int | None
) -> None:
    standing = status(4_000, today=today)
    assert standing.days_left == days
    assert standing.left_per_day == (None if per_day is None else Money(per_day, "USD"))


def test_nothing_is_left_a_day_at_the_limit_and_no_figure_is_given_beyond_it() -> None:
    assert status(10_000).left_per_day == Money(0, "USD")
    assert status(10_001).left_per_day is None


def test_a_scope_is_the_category_or_the_total() -> None:
    assert status(0).scope == "Dining"
    overall = BudgetStatus(
        None, NOVEMBER, NOVEMBER.period, Money(1, "USD"), Money(0, "USD"), date.min
    )
    assert overall.scope == BudgetEntry(None, "USD", NOVEMBER, 5).scope == "total"


@pytest.mark.parametrize("limit", [0, -1, LIMIT])
def test_a_limit_is_more_than_zero_and_not_absurd(limit: int) -> None:
    with pytest.raises(InvalidInput) as refusal:
        BudgetEntry(DINING, "USD", NOVEMBER, limit)
    assert refusal.value.field == "limit"


def test_the_latest_entry_up_to_the_month_is_in_force() -> None:
    october = BudgetEntry(DINING, "USD", Month(2026, 10), 100)
    november = BudgetEntry(DINING, "USD", NOVEMBER, 200)
    january = BudgetEntry(DINING, "USD", Month(2027, 1), 300)
    entries = [january, october, november]
    assert entries_in_force(entries, Month(2026, 9)) == []
    assert entries_in_force(entries, Month(2026, 10)) == [october]
    assert entries_in_force(entries, Month(2026, 12)) == [november]
    assert entries_in_force(entries, Month(2028, 1)) == [january]


def test_an_ended_budget_is_not_in_force_until_it_is_set_again() -> None:
    begun = BudgetEntry(DINING, "USD", Month(2026, 9), 100)
    ended = BudgetEntry(DINING, "USD", Month(2026, 10), None)
    again = BudgetEntry(DINING, "USD", Month(2026, 12), 50)
    assert entries_in_force([again, ended, begun], NOVEMBER) == []
    assert entries_in_force([again, ended, begun], Month(2026, 12)) == [again]


def test_budgets_come_total_first_then_by_category_and_currency() -> None:
    scopes = [(PETS, "USD"), (DINING, "USD"), (None, "USD"), (DINING, "EUR"), (None, "EUR")]
    entries = [BudgetEntry(category, code, NOVEMBER, 1) for category, code in scopes]
    found = [(e.category, e.currency) for e in entries_in_force(entries, NOVEMBER)]
    assert found == [(None, "EUR"), (None, "USD"), (DINING, "EUR"), (DINING, "USD"), (PETS, "USD")]


def test_a_period_outside_the_month_has_no_days_left() -> None:
    assert Period(date(2026, 11, 1), date(2026, 11, 1)).days == 0
