"""When something repeats, as people read and choose it; the rules are the ledger's. Pure."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from app.resources import Recurrence
from lambdas.ledger.periods import Month, Period
from lambdas.ledger.schedules import (
    LAST_DAY,
    WEEKS,
    Day,
    DayOfMonth,
    Every,
    Schedule,
    Weekday,
    WeekdayOfMonth,
    parse_day,
    parse_every,
)

STEPS = {
    Every.WEEK: "Every week",
    Every.FORTNIGHT: "Every 2 weeks",
    Every.MONTH: "Every month",
    Every.QUARTER: "Every 3 months",
    Every.YEAR: "Every year",
}
"""The steps by the names under which they are chosen."""

_DAY = timedelta(days=1)
_WEEK = 7
_LAST = -1


class Due(NamedTuple):
    """A date on which something that repeats becomes an entry."""

    date: date
    recurrence: Recurrence


def schedule_of(recurrence: Recurrence) -> Schedule:
    """The ledger's own form of it."""
    start = date.fromisoformat(recurrence["start"])
    return Schedule(parse_every(recurrence["every"]), parse_day(recurrence["day"]), start)


def next_date(recurrence: Recurrence, today: date) -> date:
    """Its next date; of one that is paused, the one that would be next."""
    if recurrence["next"]:
        return date.fromisoformat(recurrence["next"])
    return schedule_of(recurrence).first_from(today + _DAY)


def list_due(recurring: Iterable[Recurrence], today: date) -> list[Due]:
    """What is still to come in the month of `today`, the earliest first."""
    end = Month.of(today).plus(1).day(1)
    found = [
        Due(day, each)
        for each in recurring
        if each["next"] and each["next"] < end.isoformat()
        for day in schedule_of(each).within(Period(date.fromisoformat(each["next"]), end))
    ]
    return sorted(found, key=lambda due: due.date)


def spell(schedule: Schedule) -> str:
    """Like "Every month on the 20th", "Every 2 weeks on Friday"."""
    return f"{STEPS[schedule.every]} on {spell_day(schedule.day, schedule.every, schedule.start)}"


def spell_day(day: Day, every: Every, start: date) -> str:
    """Like "the 20th", "the last Friday", "Friday", "November 20".

    `start` is one of its dates: what repeats every year has its month.
    """
    yearly = every is Every.YEAR
    match day:
        case DayOfMonth(number=number) if number == LAST_DAY and not (yearly and start.day == 31):
            return f"the last day of {start:%B}" if yearly else "the last day"
        case DayOfMonth(number=number):
            return f"{start:%B} {number}" if yearly else f"the {_ordinal(number)}"
        case WeekdayOfMonth():
            ordinal, _, weekday = str(day).partition(" ")
            of_month = f" of {start:%B}" if yearly else ""
            return f"the {ordinal} {weekday.capitalize()}{of_month}"
        case _:
            return str(day).capitalize()


def choices(every: Every, first: date) -> list[Day]:
    """What such a step can fall on whose first date that is, the plainest first."""
    if every in WEEKS:
        return [Weekday(first.weekday())]
    found: list[Day] = [DayOfMonth(first.day)]
    left = (Month.of(first).plus(1).day(1) - first).days
    if left == 1 and first.day < LAST_DAY:
        found.append(DayOfMonth(LAST_DAY))
    number = (first.day - 1) // _WEEK + 1
    if number < 5:
        found.append(WeekdayOfMonth(number, first.weekday()))
    if left <= _WEEK:
        found.append(WeekdayOfMonth(_LAST, first.weekday()))
    return found


def capitalise(text: str) -> str:
    """The text with a capital first letter; the others stay as they are."""
    return text[:1].upper() + text[1:]


def _ordinal(number: int) -> str:
    if 11 <= number <= 13:
        return f"{number}th"
    return f"{number}{({1: 'st', 2: 'nd', 3: 'rd'}).get(number % 10, 'th')}"
