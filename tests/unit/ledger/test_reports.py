from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lambdas.ledger.budgets import BudgetState
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.ledger import Entry, Ledger
from lambdas.ledger.money import LIMIT, Money
from lambdas.ledger.periods import Month, Period
from lambdas.ledger.profiles import Profile, ProfileEdit
from lambdas.ledger.reports import Reports
from lambdas.ledger.summaries import (
    CategoryTotal,
    DayTotal,
    MonthTotal,
    total_by_category,
    total_by_currency,
)
from local.sqlite import SqliteStore
from tests.books import TODAY
from tests.fakes import FakeClock
from tests.unit.ledger.conftest import Keys

ME = "me"
NOVEMBER = Month(2026, 11)
ENTRIES = st.lists(
    st.builds(
        Entry,
        money=st.builds(Money, st.integers(1, 500), st.sampled_from(["USD", "EUR"])),
        category=st.sampled_from([Category.DINING, Category.PETS, Category.SALARY]),
        note=st.just(""),
        date=st.dates(date(2026, 1, 1), date(2026, 4, 30)),
    ),
    min_size=1,
    max_size=20,
)
PERIODS = st.builds(
    lambda start, days: Period(start, start + timedelta(days)),
    st.dates(date(2025, 12, 20), date(2026, 5, 5)),
    st.integers(0, 150),
)


@given(ENTRIES, st.lists(PERIODS, min_size=1, max_size=4))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_sums_of_any_period_are_those_of_its_transactions(
    entries: list[Entry], periods: list[Period]
) -> None:
    with TemporaryDirectory() as folder:
        store = SqliteStore(Path(folder) / "books.db")
        Ledger(store, FakeClock()).record(ME, Keys()(), entries, source="chat")
        for period in periods:
            within = [entry for entry in entries if entry.date in period]
            sums = Counter[tuple[Category, str]]()
            for entry in within:
                sums[entry.category, entry.money.currency] += entry.money.minor
            counts = Counter((entry.category, entry.money.currency) for entry in within)
            found = Reports(store).by_category(ME, period)
            assert {(t.category, t.total.currency): t.total.minor for t in found} == sums
            assert {(t.category, t.total.currency): t.count for t in found} == counts
        store.close()


def record(ledger: Ledger, key: Keys, *entries: tuple[int, Category, date]) -> None:
    made = [Entry(Money(m, "USD"), category, "", day) for m, category, day in entries]
    ledger.record(ME, key(), made, source="chat")


def test_a_budget_counts_the_expenses_of_its_category_currency_and_budget_month(
    ledger: Ledger, reports: Reports, key: Keys
) -> None:
    profile = Profile(month_starts_on=25)
    record(
        ledger,
        key,
        (100, Category.DINING, date(2026, 10, 24)),
        (20, Category.DINING, date(2026, 10, 25)),
        (30, Category.DINING, date(2026, 11, 24)),
        (400, Category.DINING, date(2026, 11, 25)),
        (5, Category.PETS, TODAY),
        (6000, Category.SALARY, TODAY),
    )
    euro = Entry(Money(700, "EUR"), Category.DINING, "", TODAY)
    ledger.record(ME, key(), [euro], source="chat")
    for category, minor in ((None, 54), (Category.DINING, 62)):
        ledger.set_budget(ME, key(), category, Money(minor, "USD"), Month(2026, 10))
    total, dining = reports.budgets(ME, profile, TODAY)
    assert (total.category, total.spent, total.state) == (None, Money(55, "USD"), BudgetState.OVER)
    assert (dining.spent, dining.state) == (Money(50, "USD"), BudgetState.NEAR)
    assert dining.period == Period(date(2026, 10, 25), date(2026, 11, 25))
    assert (dining.month, dining.left_per_day) == (Month(2026, 10), Money(4, "USD"))


def test_a_month_without_budgets_has_none(ledger: Ledger, reports: Reports, key: Keys) -> None:
    ledger.set_budget(ME, key(), None, Money(5, "USD"), NOVEMBER)
    assert reports.budgets(ME, Profile(), TODAY, Month(2026, 10)) == []
    (status,) = reports.budgets(ME, Profile(), TODAY, Month(2026, 12))
    assert (status.month, status.left_per_day) == (Month(2026, 12), None)


def test_months_and_days_are_listed_as_the_store_keeps_them(
    ledger: Ledger, reports: Reports, key: Keys
) -> None:
    record(ledger, key, (1, Category.PETS, date(2026, 10, 31)), (2, Category.PETS, TODAY))
    october = MonthTotal(Month(2026, 10), Category.PETS, Money(1, "USD"), 1)
    november = MonthTotal(NOVEMBER, Category.PETS, Money(2, "USD"), 1)
    assert reports.by_month(ME, Month(2026, 10), NOVEMBER) == [october, november]
    assert reports.by_day(ME, NOVEMBER.period) == [
        DayTotal(TODAY, Category.PETS, Money(2, "USD"), 1)
    ]


def test_the_totals_of_the_largest_amounts_can_still_be_read(
    ledger: Ledger, reports: Reports, key: Keys
) -> None:
    record(ledger, key, *[(LIMIT - 1, Category.PETS, TODAY)] * 20)
    (total,) = reports.by_category(ME, NOVEMBER.period)
    assert total.total.minor == 20 * (LIMIT - 1)
    ledger.set_budget(ME, key(), None, Money(1, "USD"))
    (status,) = reports.budgets(ME, Profile(), TODAY)
    assert status.left.minor == 1 - 20 * (LIMIT - 1)


def test_totals_of_several_months_and_days_are_added_by_category_and_currency() -> None:
    totals: list[MonthTotal | DayTotal] = [
        MonthTotal(NOVEMBER, Category.PETS, Money(1, "USD"), 1),
        DayTotal(TODAY, Category.PETS, Money(2, "USD"), 2),
        DayTotal(TODAY, Category.DINING, Money(9, "USD"), 1),
        DayTotal(TODAY, Category.PETS, Money(4, "EUR"), 1),
    ]
    assert total_by_category(totals) == [
        CategoryTotal(Category.PETS, Money(4, "EUR"), 1),
        CategoryTotal(Category.DINING, Money(9, "USD"), 1),
        CategoryTotal(Category.PETS, Money(3, "USD"), 3),
    ]


def test_totals_of_one_kind_are_added_by_currency() -> None:
    totals = [
        CategoryTotal(Category.PETS, Money(1, "USD"), 1),
        CategoryTotal(Category.DINING, Money(2, "USD"), 2),
        CategoryTotal(Category.DINING, Money(3, "EUR"), 1),
        CategoryTotal(Category.SALARY, Money(99, "USD"), 1),
    ]
    assert total_by_currency(totals, Kind.EXPENSE) == {
        "EUR": (Money(3, "EUR"), 1),
        "USD": (Money(3, "USD"), 3),
    }
    assert list(total_by_currency(totals, Kind.INCOME)) == ["USD"]
    assert total_by_currency([], Kind.INCOME) == {}


@pytest.mark.parametrize("before, after", [(1, 25), (25, 1), (10, 31), (31, 10)])
def test_moving_the_start_of_the_month_hides_no_budget_and_brings_none_back(
    ledger: Ledger, reports: Reports, key: Keys, before: int, after: int
) -> None:
    def limits(starts_on: int) -> list[int]:
        standing = reports.budgets(ME, Profile(month_starts_on=starts_on), TODAY)
        assert all(TODAY in status.period for status in standing)
        return [status.limit.minor for status in standing]

    if before > 1:
        ledger.change_profile(ME, key(), ProfileEdit(month_starts_on=before))
    ledger.set_budget(ME, key(), Category.DINING, Money(100, "USD"))
    ledger.change_profile(ME, key(), ProfileEdit(month_starts_on=after))
    assert limits(after) == [100]
    ledger.set_budget(ME, key(), Category.DINING, Money(200, "USD"))
    assert limits(after) == limits(before) == [200]
    ledger.remove_budget(ME, key(), Category.DINING, "USD")
    assert limits(after) == limits(before) == []


def test_the_last_day_of_a_category_is_the_newest_up_to_today(
    ledger: Ledger, reports: Reports, key: Keys
) -> None:
    assert reports.last_day_of(ME, Category.SALARY, TODAY) is None
    long_ago = date(TODAY.year - 2, TODAY.month, 1)
    record(ledger, key, (1, Category.SALARY, long_ago), (1, Category.PETS, TODAY))
    assert reports.last_day_of(ME, Category.SALARY, TODAY) is None
    record(ledger, key, (1, Category.SALARY, date(2026, 9, 30)))
    assert reports.last_day_of(ME, Category.SALARY, TODAY) == date(2026, 9, 30)
    assert reports.last_day_of(ME, Category.SALARY, date(2026, 9, 29)) is None
    record(ledger, key, (1, Category.SALARY, TODAY))
    assert reports.last_day_of(ME, Category.SALARY, TODAY) == TODAY


def test_the_books_begin_with_the_first_entry(ledger: Ledger, reports: Reports, key: Keys) -> None:
    period = Period(date(2026, 10, 10), date(2026, 12, 1))
    assert reports.first_day(ME, period) is None
    record(ledger, key, (1, Category.PETS, TODAY), (1, Category.PETS, date(2026, 10, 12)))
    assert reports.first_day(ME, period) == date(2026, 10, 12)
    assert reports.first_day(ME, Period(period.end, period.end)) == period.end
    record(ledger, key, (1, Category.PETS, date(2026, 10, 9)))
    assert reports.first_day(ME, period) == period.start
    assert reports.first_day(ME, Period(date(2026, 1, 1), date(2026, 1, 1))) is None


def test_steps_of_months_and_of_days_add_up_alike(
    ledger: Ledger, reports: Reports, key: Keys
) -> None:
    record(ledger, key, (1, Category.PETS, date(2026, 10, 12)), (2, Category.PETS, TODAY))
    months = [Month(2026, 10).period, NOVEMBER.period]
    halves = [
        Period(date(2026, 10, 1), date(2026, 10, 15)),
        Period(date(2026, 10, 15), date(2026, 12, 1)),
    ]
    sums = [[total.total.minor for total in totals] for totals in reports.by_step(ME, months)]
    assert sums == [[1], [2]]
    assert reports.by_step(ME, halves) == reports.by_step(ME, months)
    assert reports.by_step(ME, []) == []
