"""Periods that go without saying, seen from Wednesday 18 November 2026."""

from datetime import date

import pytest

from lambdas.handlers.dialogue.stretches import (
    current_like,
    months_of,
    recent,
    stretch_before,
)
from lambdas.language.inquiries import Stretch
from lambdas.language.periods import Context
from lambdas.ledger.periods import Period
from lambdas.ledger.steps import Unit

CONTEXT = Context(date(2026, 11, 18), 25)
NOVEMBER = Period(date(2026, 11, 1), date(2026, 12, 1))
DAY = Period(date(2026, 11, 18), date(2026, 11, 19))


@pytest.mark.parametrize(
    "name, like, start, end",
    [
        ("yesterday", "today", date(2026, 11, 18), date(2026, 11, 19)),
        ("last_week", "this_week", date(2026, 11, 16), date(2026, 11, 23)),
        ("year", "this_year", date(2026, 1, 1), date(2027, 1, 1)),
        ("last_month", "this_month", date(2026, 10, 25), date(2026, 11, 25)),
    ],
)
def test_the_current_one_is_of_the_same_kind(name: str, like: str, start: date, end: date) -> None:
    assert current_like(Stretch(DAY, name), CONTEXT) == Stretch(Period(start, end), like)


@pytest.mark.parametrize(
    "start, end, count",
    [
        (date(2026, 10, 25), date(2026, 11, 25), 1),
        (date(2026, 9, 25), date(2026, 11, 25), 2),
        (date(2026, 11, 1), date(2026, 12, 1), 1),
        (date(2026, 1, 1), date(2027, 1, 1), 12),
        (date(2026, 11, 2), date(2026, 12, 2), 0),
        (date(2026, 11, 1), date(2026, 11, 30), 0),
    ],
)
def test_whole_months_of_the_person_and_of_the_calendar_are_counted(
    start: date, end: date, count: int
) -> None:
    assert months_of(Period(start, end), 25) == count


def test_the_one_before_is_as_long() -> None:
    before = stretch_before(Stretch(NOVEMBER, "month"), CONTEXT)
    assert before == Stretch(Period(date(2026, 10, 1), date(2026, 11, 1)), "month")
    before = stretch_before(Stretch(DAY, "today"), CONTEXT)
    assert before == Stretch(Period(date(2026, 11, 17), date(2026, 11, 18)), "days")
    year = Stretch(Period(date(2026, 1, 1), date(2027, 1, 1)), "this_year")
    assert stretch_before(year, CONTEXT).name == "last_year"


@pytest.mark.parametrize(
    "stretch, unit, over, period",
    [
        (
            Stretch(Period(date(2026, 8, 19), date(2026, 11, 19)), "days"),
            Unit.MONTH,
            True,
            Period(date(2026, 7, 25), date(2026, 10, 25)),
        ),
        (
            Stretch(Period(date(2026, 11, 5), date(2026, 11, 19)), "days"),
            Unit.WEEK,
            False,
            Period(date(2026, 11, 9), date(2026, 11, 23)),
        ),
        (
            Stretch(NOVEMBER, "month"),
            Unit.DAY,
            False,
            Period(date(2026, 11, 1), date(2026, 11, 19)),
        ),
        (
            Stretch(Period(date(2026, 12, 1), date(2027, 1, 1)), "month"),
            Unit.DAY,
            False,
            Period(date(2026, 12, 1), date(2027, 1, 1)),
        ),
    ],
)
def test_the_last_months_are_whole_ones_and_end_with_today(
    stretch: Stretch, unit: Unit, period: Period, *, over: bool
) -> None:
    assert recent(stretch, unit, CONTEXT, over=over) == period
