"""The period that a question means where it names none, or names only one of two."""

from datetime import timedelta

from lambdas.language.dates import shift
from lambdas.language.inquiries import Stretch
from lambdas.language.periods import Context
from lambdas.ledger.periods import Month, Period, budget_month, budget_period
from lambdas.ledger.steps import Unit, latest, step_of

MONTHS_OF_A_YEAR = 12
_DAYS_OF_A_WEEK = 7
_MONTHS = -1
"""The unit of `shift` that counts months."""


def current_month(context: Context) -> Stretch:
    """The budget month that today lies in."""
    month = budget_month(context.today, context.month_starts_on)
    return Stretch(budget_period(month, context.month_starts_on), "this_month")


def current_like(stretch: Stretch, context: Context) -> Stretch:
    """The current day, week, month or year: of the kind that the stretch is."""
    today = context.today
    match stretch.name:
        case "today" | "yesterday" | "day":
            return Stretch(Period(today, today + timedelta(days=1)), "today")
        case "last_week":
            monday = today - timedelta(days=today.weekday())
            return Stretch(Period(monday, monday + timedelta(days=_DAYS_OF_A_WEEK)), "this_week")
        case "last_year" | "year":
            first = Month(today.year, 1).day(1)
            return Stretch(Period(first, Month(today.year + 1, 1).day(1)), "this_year")
        case _:
            return current_month(context)


def stretch_before(stretch: Stretch, context: Context) -> Stretch:
    """The one just before, of the same kind and length."""
    period = stretch.period
    months = months_of(period, context.month_starts_on)
    if months:
        earlier = move(period, -months)
    else:
        earlier = Period(period.start - timedelta(days=period.days), period.start)
    names = {"this_month": "last_month", "this_week": "last_week", "this_year": "last_year"}
    name = "month" if months == 1 else "days"
    return Stretch(earlier, names.get(stretch.name, name))


def months_of(period: Period, starts_on: int) -> int:
    """How many whole budget or calendar months a period is; 0 if it is something else."""
    for first_day in (starts_on, 1):
        month = budget_month(period.start, first_day)
        count = 0
        while budget_period(month.plus(count), first_day).end <= period.end:
            count += 1
        whole = Period(month.day(first_day), month.plus(count).day(first_day))
        if count and whole == period:
            return count
    return 0


def move(period: Period, months: int) -> Period:
    """The same days that many months later (earlier when negative)."""
    return Period(shift(period.start, months, _MONTHS), shift(period.end, months, _MONTHS))


def recent(stretch: Stretch, unit: Unit, context: Context, *, over: bool) -> Period:
    """The period of a trend or an average in whole steps, none of them later than today's.

    "The last six months" are six of them; with `over` none of which is the current one.
    """
    today, starts_on = context.today, context.month_starts_on
    current = step_of(today, unit, starts_on)
    if stretch.name == "days" and unit is not Unit.DAY:
        count = _count(stretch.period, unit)
        last = current.start - timedelta(days=1) if over else today
        return latest(last, unit, starts_on, count=count)
    start, end = stretch.period.start, min(stretch.period.end, current.end)
    return Period(start, end) if start < end else stretch.period


def _count(period: Period, unit: Unit) -> int:
    first, last = Month.of(period.start), Month.of(period.end)
    months = (last.year - first.year) * MONTHS_OF_A_YEAR + last.number - first.number
    return max(1, months if unit is Unit.MONTH else period.days // _DAYS_OF_A_WEEK)
