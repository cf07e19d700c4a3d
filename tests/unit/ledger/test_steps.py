"""Periods cut into steps, and averages that are exact."""

import itertools
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lambdas.ledger.money import Money
from lambdas.ledger.periods import Period
from lambdas.ledger.steps import Unit, average, cut, is_over, latest, step_of

TODAY = date(2026, 11, 18)
DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@given(DAYS, st.integers(0, 700), st.sampled_from(Unit), st.integers(1, 31))
def test_the_steps_are_the_period_without_gaps(
    start: date, days: int, unit: Unit, starts_on: int
) -> None:
    period = Period(start, start + timedelta(days=days))
    steps = cut(period, unit, starts_on, most=1000)
    assert sum(step.days for step in steps) == days
    assert all(one.end == other.start for one, other in itertools.pairwise(steps))
    assert all(step_of(step.start, unit, starts_on).end >= step.end for step in steps)
    assert cut(period, unit, starts_on, most=3) == steps[-3:]


def test_a_week_starts_on_monday_and_a_month_on_payday() -> None:
    assert step_of(TODAY, Unit.WEEK, 25) == Period(date(2026, 11, 16), date(2026, 11, 23))
    assert step_of(TODAY, Unit.MONTH, 25) == Period(date(2026, 10, 25), date(2026, 11, 25))
    assert latest(TODAY, Unit.MONTH, 1, count=3) == Period(date(2026, 9, 1), date(2026, 12, 1))


@pytest.mark.parametrize(
    "start, end, unit, over",
    [
        (date(2026, 11, 18), date(2026, 11, 19), Unit.DAY, True),
        (date(2026, 11, 19), date(2026, 11, 20), Unit.DAY, False),
        (date(2026, 10, 1), date(2026, 11, 1), Unit.MONTH, True),
        (date(2026, 10, 2), date(2026, 11, 1), Unit.MONTH, False),
        (date(2026, 11, 1), date(2026, 12, 1), Unit.MONTH, False),
        (date(2026, 11, 9), date(2026, 11, 16), Unit.WEEK, True),
    ],
)
def test_only_what_is_whole_and_past_is_over(
    start: date, end: date, unit: Unit, *, over: bool
) -> None:
    assert is_over(Period(start, end), unit, 1, TODAY) is over


@given(st.lists(st.integers(0, 10**14), min_size=1), st.integers(1, 400))
def test_an_average_is_off_by_half_a_minor_unit_at_most(minors: list[int], count: int) -> None:
    found = average([Money(minor, "USD") for minor in minors], count)
    assert abs(Fraction(found.minor) - Fraction(sum(minors), count)) <= Fraction(1, 2)


def test_half_a_minor_unit_goes_to_the_even_one() -> None:
    assert average([Money(5, "USD")], 2).minor == 2
    assert average([Money(7, "USD")], 2).minor == 4
