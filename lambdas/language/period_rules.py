"""How each kind of period is worked out from the day on which somebody asks."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from lambdas.ledger.periods import (
    FIRST_DATE,
    LAST_DATE,
    Month,
    Period,
    budget_month,
    budget_period,
)

from .dates import shift


class Context(NamedTuple):
    """Whose months and which day a period is resolved for."""

    today: date
    month_starts_on: int
    paid_on: date | None = None
    """The day of the last salary, if that is known and asked for."""


def days_between(first: date, last: date) -> Period:
    """From one day to another, both included."""
    return Period(first, last + timedelta(days=1))


def _week(number: int, _values: Sequence[int], context: Context) -> Period:
    monday = context.today + timedelta(days=7 * number - context.today.weekday())
    return Period(monday, monday + timedelta(days=7))


def _weekend(number: int, _values: Sequence[int], context: Context) -> Period:
    """Saturday and Sunday of the week; the last one is over, so on a Sunday it is a week ago."""
    monday = context.today - timedelta(days=context.today.weekday())
    saturday = monday + timedelta(days=5)
    if number < 0 or saturday > context.today:
        saturday -= timedelta(days=7)
    return Period(saturday, saturday + timedelta(days=2))


def _month_from_now(number: int, _values: Sequence[int], context: Context) -> Period:
    month = budget_month(context.today, context.month_starts_on).plus(number)
    return budget_period(month, context.month_starts_on)


def _month(_number: int, values: Sequence[int], context: Context) -> Period:
    """A named month: of the given year, else the latest that has begun."""
    number, *year = values
    if year:
        return budget_period(Month(year[0], number), context.month_starts_on)
    current = budget_month(context.today, context.month_starts_on)
    month = Month(current.year, number)
    return budget_period(month if month <= current else month.plus(-12), context.month_starts_on)


def _month_of_last_year(number: int, values: Sequence[int], context: Context) -> Period:
    year = context.today.year + number
    return budget_period(Month(year, values[0]), context.month_starts_on)


def _months(_number: int, values: Sequence[int], context: Context) -> Period:
    """From one named month to another, both included, the latest such stretch."""
    first, last = values
    end = _month(0, (last,), context)
    months = (last - first) % 12
    return Period(budget_period(_named(end).plus(-months), context.month_starts_on).start, end.end)


def named_month(number: int, context: Context) -> Period:
    """The latest month of that number (1 to 12) that has begun."""
    return _month(0, (number,), context)


def _named(period: Period) -> Month:
    return Month.of(period.start)


def _quarter_from_now(number: int, _values: Sequence[int], context: Context) -> Period:
    first = Month(context.today.year, 1 + (context.today.month - 1) // 3 * 3).plus(3 * number)
    return _three_months(first, context)


def _quarter(number: int, values: Sequence[int], context: Context) -> Period:
    """A quarter of the given year, else the latest that has begun."""
    first = Month(values[0] if values else context.today.year, 3 * number - 2)
    later = not values and first.day(1) > context.today
    return _three_months(first.plus(-12) if later else first, context)


def _three_months(first: Month, context: Context) -> Period:
    starts_on = context.month_starts_on
    return Period(
        budget_period(first, starts_on).start, budget_period(first.plus(2), starts_on).end
    )


def _half(number: int, values: Sequence[int], context: Context) -> Period:
    """Six months of the given year, else the latest such that have begun."""
    first = Month(values[0] if values else context.today.year, 6 * number - 5)
    if not values and first.day(1) > context.today:
        first = first.plus(-12)
    starts_on = context.month_starts_on
    return Period(
        budget_period(first, starts_on).start, budget_period(first.plus(5), starts_on).end
    )


def _season(number: int, _values: Sequence[int], context: Context) -> Period:
    """The latest three months that have begun, from the month of that number on."""
    first = Month(context.today.year, number)
    return _three_months(first.plus(-12) if first.day(1) > context.today else first, context)


def _week_of(_number: int, values: Sequence[int], context: Context) -> Period | None:
    """The week, from its Monday on, in which the latest such day lies."""
    month = Month(context.today.year, values[1] if len(values) > 1 else context.today.month)
    if month.day(values[0]) > context.today:
        month = month.plus(-12 if len(values) > 1 else -1)
    day = month.day(values[0])
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=7)) if day.day == values[0] else None


def _week_of_named(_number: int, values: Sequence[int], context: Context) -> Period | None:
    return _week_of(0, values[::-1], context)


def _days_of_month(_number: int, values: Sequence[int], context: Context) -> Period | None:
    """From one day of a month to another, the latest such days that have begun."""
    first, last, number = values
    month = Month(context.today.year, number)
    if month.day(1) > context.today:
        month = month.plus(-12)
    days = (month.plus(1).day(1) - month.day(1)).days
    if not first <= last <= days:
        return None
    return days_between(month.day(first), month.day(last))


def _days_of_named_month(_number: int, values: Sequence[int], context: Context) -> Period | None:
    number, first, last = values
    return _days_of_month(0, (first, last, number), context)


def _since_month(_number: int, values: Sequence[int], context: Context) -> Period:
    start = _month(0, values, context).start
    return days_between(start, max(start, context.today))


def _year_from_now(number: int, _values: Sequence[int], context: Context) -> Period:
    year = context.today.year + number
    return Period(date(year, 1, 1), date(year + 1, 1, 1))


def _year(_number: int, values: Sequence[int], _context: Context) -> Period:
    return calendar_year(values[0])


def calendar_year(number: int) -> Period:
    """From New Year to New Year's Eve."""
    return Period(date(number, 1, 1), date(number + 1, 1, 1))


def _past(number: int, values: Sequence[int], context: Context) -> Period:
    """The last n days, weeks, months or years up to and with today."""
    count, unit = values if len(values) == 2 else (number, values[0])
    day_after = context.today + timedelta(days=1)
    return Period(shift(day_after, -count, unit), day_after)


def _since_payday(_number: int, _values: Sequence[int], context: Context) -> Period:
    return days_between(context.paid_on or context.today, context.today)


def _all(_number: int, _values: Sequence[int], _context: Context) -> Period:
    return days_between(FIRST_DATE, LAST_DATE)


RULES: dict[str, Callable[[int, Sequence[int], Context], Period | None]] = {
    "this_week": _week,
    "last_week": _week,
    "earlier_week": _week,
    "next_week": _week,
    "weekend": _weekend,
    "this_month": _month_from_now,
    "last_month": _month_from_now,
    "earlier_month": _month_from_now,
    "next_month": _month_from_now,
    "month": _month,
    "month_of_last_year": _month_of_last_year,
    "months": _months,
    "this_quarter": _quarter_from_now,
    "quarter": _quarter,
    "half": _half,
    "season": _season,
    "week_of": _week_of,
    "week_of_named": _week_of_named,
    "days_of_month": _days_of_month,
    "days_of_named_month": _days_of_named_month,
    "since": _since_month,
    "since_payday": _since_payday,
    "this_year": _year_from_now,
    "last_year": _year_from_now,
    "earlier_year": _year_from_now,
    "year": _year,
    "days": _past,
    "all": _all,
}

PERIOD_RULES = frozenset(RULES)
"""The names that a locale's table of periods may use."""
