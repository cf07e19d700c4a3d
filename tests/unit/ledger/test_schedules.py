from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.periods import Period
from lambdas.ledger.schedules import (
    LAST_DAY,
    ORDINALS,
    WEEKDAYS,
    Day,
    DayOfMonth,
    Every,
    Schedule,
    Weekday,
    WeekdayOfMonth,
    day_of,
    parse_day,
    parse_every,
)

TODAY = date(2026, 11, 22)  # a Sunday
LAST_FRIDAY = WeekdayOfMonth(-1, 4)


def dates(every: Every, day: Day, first: date = TODAY, count: int = 4) -> list[str]:
    schedule = Schedule.begin(every, day, first)
    found = schedule.within(Period(first, first + timedelta(days=3000)))
    return [f"{next(found):%Y-%m-%d}" for _ in range(count)]


@pytest.mark.parametrize(
    "every, day, found",
    [
        (Every.WEEK, Weekday(2), ["2026-11-25", "2026-12-02", "2026-12-09"]),
        (Every.WEEK, Weekday(6), ["2026-11-22", "2026-11-29", "2026-12-06"]),
        (Every.FORTNIGHT, Weekday(0), ["2026-11-23", "2026-12-07", "2026-12-21"]),
        (Every.MONTH, DayOfMonth(20), ["2026-12-20", "2027-01-20", "2027-02-20"]),
        (Every.MONTH, DayOfMonth(31), ["2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28"]),
        (Every.MONTH, DayOfMonth(29), ["2026-11-29", "2026-12-29", "2027-01-29", "2027-02-28"]),
        (Every.MONTH, LAST_FRIDAY, ["2026-11-27", "2026-12-25", "2027-01-29"]),
        (Every.MONTH, WeekdayOfMonth(1, 0), ["2026-12-07", "2027-01-04", "2027-02-01"]),
        (Every.MONTH, WeekdayOfMonth(4, 6), ["2026-11-22", "2026-12-27", "2027-01-24"]),
        (Every.QUARTER, DayOfMonth(30), ["2026-11-30", "2027-02-28", "2027-05-30"]),
        (Every.YEAR, DayOfMonth(3), ["2026-12-03", "2027-12-03", "2028-12-03"]),
    ],
)
def test_each_step_goes_on_from_its_first_date(every: Every, day: Day, found: list[str]) -> None:
    assert dates(every, day, count=len(found)) == found


def test_the_29th_of_february_is_the_28th_in_other_years() -> None:
    leap = Schedule(Every.YEAR, DayOfMonth(29), date(2028, 2, 29))
    assert leap.first_from(date(2028, 3, 1)) == date(2029, 2, 28)
    assert leap.first_from(date(2031, 3, 1)) == date(2032, 2, 29)


def test_nothing_comes_before_the_start() -> None:
    schedule = Schedule(Every.MONTH, DayOfMonth(1), date(2027, 5, 1))
    assert schedule.first_from(TODAY) == date(2027, 5, 1)
    assert list(schedule.within(Period(TODAY, date(2027, 5, 1)))) == []


DAYS = st.one_of(
    st.integers(1, LAST_DAY).map(DayOfMonth),
    st.builds(WeekdayOfMonth, st.sampled_from(sorted(ORDINALS.values())), st.integers(0, 6)),
)
STEPS = st.one_of(
    st.tuples(st.sampled_from([Every.WEEK, Every.FORTNIGHT]), st.integers(0, 6).map(Weekday)),
    st.tuples(st.sampled_from([Every.MONTH, Every.QUARTER, Every.YEAR]), DAYS),
)
DATES = st.dates(date(1971, 1, 1), date(2190, 1, 1))


@given(STEPS, DATES, st.integers(0, 4000))
def test_every_date_is_found_from_any_day_before_it(
    step: tuple[Every, Day], first: date, later: int
) -> None:
    schedule = Schedule.begin(*step, first)
    assert first <= schedule.start
    day = first + timedelta(days=later)
    found = schedule.first_from(day)
    assert found >= day
    assert schedule.first_from(found) == found
    assert Schedule.begin(*step, found).start == found
    between = Period(schedule.start, found) if schedule.start < found else Period(found, found)
    assert all(each < day for each in schedule.within(between))


@given(STEPS)
def test_a_day_reads_back_as_it_is_written(step: tuple[Every, Day]) -> None:
    assert parse_day(str(step[1])) == step[1]


def test_the_day_follows_from_the_date_if_nobody_says_one() -> None:
    assert day_of(Every.FORTNIGHT, TODAY) == Weekday(6)
    assert day_of(Every.QUARTER, TODAY) == DayOfMonth(22)
    assert parse_day("last") == DayOfMonth(31)


@pytest.mark.parametrize("text", ["", "0", "32", "lastly", "fifth monday", "someday", "²", "1 1"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        parse_day(text)
    assert refused.value.field == "day"


def test_what_is_no_step_is_refused() -> None:
    assert parse_every("quarter") is Every.QUARTER
    with pytest.raises(InvalidInput, match="week, fortnight, month, quarter, year"):
        parse_every("day")


@pytest.mark.parametrize(
    "every, day, start, field",
    [
        (Every.WEEK, DayOfMonth(1), TODAY, "day"),
        (Every.MONTH, Weekday(0), TODAY, "day"),
        (Every.WEEK, Weekday(0), TODAY, "start"),
        (Every.MONTH, DayOfMonth(23), TODAY, "start"),
        (Every.MONTH, DayOfMonth(1), date(2200, 1, 1), "start"),
    ],
)
def test_a_schedule_whose_parts_contradict_is_refused(
    every: Every, day: Day, start: date, field: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        Schedule(every, day, start)
    assert refused.value.field == field


def test_weekdays_are_in_pythons_order() -> None:
    assert WEEKDAYS[TODAY.weekday()] == "sunday"
