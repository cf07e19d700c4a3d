import doctest
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lambdas.ledger import periods
from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.periods import (
    FIRST_DATE,
    LAST_DATE,
    Month,
    Period,
    budget_month,
    budget_period,
    parse_date,
)

DAYS = st.dates(FIRST_DATE, LAST_DATE)
MONTHS = st.builds(Month, st.integers(1971, 2198), st.integers(1, 12))
PERIODS = st.builds(
    lambda start, days: Period(start, start + timedelta(days)), DAYS, st.integers(0, 800)
)


def days_of(period: Period) -> list[date]:
    return [period.start + timedelta(n) for n in range(period.days)]


@given(PERIODS)
def test_whole_months_and_edges_partition_a_period(period: Period) -> None:
    whole = period.whole_months()
    before, after = period.edges()
    assert days_of(before) + days_of(whole) + days_of(after) == days_of(period)
    assert before.days + after.days <= 61
    if whole.days:
        assert whole.start.day == whole.end.day == 1


@given(PERIODS)
def test_a_period_holds_its_start_and_not_its_end(period: Period) -> None:
    assert (period.start in period) == (period.days > 0)
    assert period.end not in period
    assert not period.days or period.last in period


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(InvalidInput) as refusal:
        Period(date(2026, 11, 2), date(2026, 11, 1))
    assert refusal.value.field == "to"


@given(MONTHS, st.integers(-600, 600))
def test_months_are_counted_over_years_and_back(month: Month, number: int) -> None:
    assert month.plus(number).plus(-number) == month
    assert month.plus(-1) < month < month.plus(1)


@given(MONTHS)
def test_a_month_is_written_and_read_back_and_has_all_its_days(month: Month) -> None:
    assert Month.parse(str(month)) == month
    assert all(Month.of(day) == month for day in days_of(month.period))
    assert month.period.end == month.plus(1).day(1)


@pytest.mark.parametrize(
    "text",
    ["", "2026", "2026-13", "2026-00", "2026-1", "1969-12", "2200-01", "2026-11-01", "٢٠٢٦-١١"],
)
def test_what_is_no_month_is_refused_by_its_name(text: str) -> None:
    with pytest.raises(InvalidInput, match="from must be a month") as refusal:
        Month.parse(text, "from")
    assert refusal.value.field == "from"


@pytest.mark.parametrize("day", [FIRST_DATE, date(2024, 2, 29), LAST_DATE])
def test_a_date_is_read(day: date) -> None:
    assert parse_date(day.isoformat()) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-02-29",
        "2026-11-31",
        "20261122",
        "2026-W47-7",
        "1969-12-31",
        "2200-01-01",
        "0000-01-01",
    ],
)
def test_what_is_no_date_is_refused_by_its_name(text: str) -> None:
    with pytest.raises(InvalidInput, match="to must be a date") as refusal:
        parse_date(text, "to")
    assert refusal.value.field == "to"


@given(DAYS, st.integers(1, 31))
def test_every_day_lies_in_the_budget_month_that_it_belongs_to(day: date, starts_on: int) -> None:
    month = budget_month(day, starts_on)
    assert day in budget_period(month, starts_on)


@given(MONTHS, st.integers(1, 31))
def test_budget_months_follow_each_other_without_a_gap(month: Month, starts_on: int) -> None:
    period = budget_period(month, starts_on)
    assert period.end == budget_period(month.plus(1), starts_on).start
    assert 28 <= period.days <= 31 or starts_on > 28
    assert Month.of(period.start) == month


def test_a_budget_month_that_starts_on_the_31st_starts_on_the_last_day_of_short_months() -> None:
    assert budget_period(Month(2026, 1), 31) == Period(date(2026, 1, 31), date(2026, 2, 28))
    assert budget_period(Month(2026, 2), 31) == Period(date(2026, 2, 28), date(2026, 3, 31))
    assert budget_period(Month(2028, 2), 31) == Period(date(2028, 2, 29), date(2028, 3, 31))
    assert budget_month(date(2026, 2, 27), 31) == Month(2026, 1)
    assert budget_month(date(2026, 2, 28), 31) == Month(2026, 2)
    assert budget_month(date(2026, 12, 31), 31) == Month(2026, 12)


def test_the_examples_in_the_documentation_hold() -> None:
    assert doctest.testmod(periods).failed == 0
