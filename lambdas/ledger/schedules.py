"""When something repeats: every week, fortnight, month, quarter or year, on a day of its own."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple, Self

from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.periods import FIRST_DATE, LAST_DATE, Month, Period

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""In the order of `date.weekday()`."""

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}

LAST_DAY = 31
"""The day of the month that every month has as its last one."""


class Every(StrEnum):
    """How far the occurrences are apart."""

    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


WEEKS = {Every.WEEK: 1, Every.FORTNIGHT: 2}
MONTHS = {Every.MONTH: 1, Every.QUARTER: 3, Every.YEAR: 12}


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """The 20th; the 31st is the last day of a shorter month, and the 31st again of the next."""

    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= LAST_DAY:
            raise InvalidInput("day", f"The day of the month must be from 1 to {LAST_DAY}.")

    def __str__(self) -> str:
        return str(self.number)

    def within(self, month: Month) -> date:
        """That day of the month."""
        return month.day(self.number)


class WeekdayOfMonth(NamedTuple):
    """The first Monday, the last Friday: one of `ORDINALS`, and 0 (Monday) to 6."""

    ordinal: int
    weekday: int

    def __str__(self) -> str:
        names = {number: name for name, number in ORDINALS.items()}
        return f"{names[self.ordinal]} {WEEKDAYS[self.weekday]}"

    def within(self, month: Month) -> date:
        """That day of the month."""
        if self.ordinal > 0:
            first = month.day(1)
            return first + timedelta((self.weekday - first.weekday()) % 7 + 7 * (self.ordinal - 1))
        last = month.day(monthrange(month.year, month.number)[1])
        return last - timedelta((last.weekday() - self.weekday) % 7)


class Weekday(NamedTuple):
    """A day of the week, 0 (Monday) to 6."""

    number: int

    def __str__(self) -> str:
        return WEEKDAYS[self.number]


Day = DayOfMonth | WeekdayOfMonth | Weekday


@dataclass(frozen=True, slots=True)
class Schedule:
    """The dates of something that repeats without an end."""

    every: Every
    day: Day
    """A weekday for weeks and fortnights, else a day within the month."""
    start: date
    """The first date; every other one is counted from it."""

    def __post_init__(self) -> None:
        if isinstance(self.day, Weekday) is not (self.every in WEEKS):
            wanted = "a weekday" if self.every in WEEKS else "a day of the month"
            raise InvalidInput("day", f"With every {self.every.value} the day must be {wanted}.")
        if not FIRST_DATE <= self.start <= LAST_DATE:
            raise InvalidInput("start", f"The start must be from {FIRST_DATE} to {LAST_DATE}.")
        if self._nearest(self.start) != self.start:
            raise InvalidInput("start", "The start must be one of the schedule's own days.")

    @classmethod
    def begin(cls, every: Every, day: Day, first: date) -> Self:
        """The schedule whose first date is the earliest such day from `first` on.

        Raises:
            InvalidInput: that day doesn't go with `every`, or there is none before the year 2200.
        """
        if isinstance(day, Weekday):
            return cls(every, day, first + timedelta((day.number - first.weekday()) % 7))
        month = Month.of(first)
        start = day.within(month)
        return cls(every, day, start if start >= first else day.within(month.plus(1)))

    def first_from(self, day: date) -> date:
        """The earliest date on or after `day`."""
        return self._nearest(max(day, self.start))

    def within(self, period: Period) -> Iterator[date]:
        """Its dates in the period, earliest first."""
        day = self.first_from(period.start)
        while day < period.end:
            yield day
            day = self.first_from(day + timedelta(days=1))

    def _nearest(self, day: date) -> date:
        if isinstance(self.day, Weekday):
            start = self.start + timedelta((self.day.number - self.start.weekday()) % 7)
            step = 7 * WEEKS[self.every]
            return start + timedelta(max(0, -((start - day).days // step)) * step)
        step = MONTHS[self.every]
        first, month = Month.of(self.start), Month.of(day)
        apart = (month.year - first.year) * 12 + month.number - first.number
        nearest = first.plus(apart // step * step)
        date_there = self.day.within(nearest)
        return date_there if date_there >= day else self.day.within(nearest.plus(step))


def day_of(every: Every, start: date) -> Day:
    """The day that something falls on which starts on that date."""
    return Weekday(start.weekday()) if every in WEEKS else DayOfMonth(start.day)


def begin_after(every: Every, today: date) -> Schedule:
    """The schedule that would begin today, without today: a month from now, and so on."""
    begun = Schedule(every, day_of(every, today), today)
    return Schedule(every, begun.day, begun.first_from(today + timedelta(days=1)))


def parse_every(text: str) -> Every:
    """One of the five steps.

    Raises:
        InvalidInput: it is none.
    """
    if text in list(Every):
        return Every(text)
    raise InvalidInput("every", f"every must be one of: {', '.join(Every)}.")


def parse_day(text: str) -> Day:
    """Read what `str` makes of a day: "20", "last friday" or "wednesday"; "last" is the 31st.

    Raises:
        InvalidInput: it is none.
    """
    words = text.strip().lower().split()
    match words:
        case ["last"]:
            return DayOfMonth(LAST_DAY)
        case [number] if number.isascii() and number.isdigit() and len(number) < 3:
            return DayOfMonth(int(number))
        case [name] if name in WEEKDAYS:
            return Weekday(WEEKDAYS.index(name))
        case [ordinal, name] if ordinal in ORDINALS and name in WEEKDAYS:
            return WeekdayOfMonth(ORDINALS[ordinal], WEEKDAYS.index(name))
    raise InvalidInput("day", 'day must be such as "20", "last", "last friday" or "wednesday".')
