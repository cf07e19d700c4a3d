"""Stretches of days.

A period is half-open, `[start, end)`: the end is the first day that is not in it.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple, Self

from lambdas.ledger.errors import InvalidInput

FIRST_DATE = date(1970, 1, 1)
LAST_DATE = date(2199, 12, 31)
"""Transactions and questions lie within `[FIRST_DATE, LAST_DATE]`."""

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


class Month(NamedTuple):
    """A calendar month."""

    year: int
    number: int
    """1 (January) to 12 (December)."""

    @classmethod
    def of(cls, day: date) -> Self:
        """The month that `day` lies in."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str, field: str = "month") -> Self:
        """Read "YYYY-MM".

        Raises:
            InvalidInput: anything else, or outside the years 1970 to 2199.
        """
        match = _MONTH.fullmatch(text)
        if (
            match
            and FIRST_DATE.year <= int(match[1]) <= LAST_DATE.year
            and 1 <= int(match[2]) <= 12
        ):
            return cls(int(match[1]), int(match[2]))
        raise InvalidInput(field, f'{field} must be a month such as "2026-11".')

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"

    def plus(self, months: int) -> "Month":
        """The month that many months later (earlier when negative)."""
        index = self.year * 12 + self.number - 1 + months
        return Month(index // 12, index % 12 + 1)

    def day(self, number: int) -> date:
        """That day of the month; the last one when the month is shorter."""
        return date(self.year, self.number, min(number, monthrange(self.year, self.number)[1]))

    @property
    def period(self) -> "Period":
        """All of its days."""
        return Period(self.day(1), self.plus(1).day(1))


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `start` up to and without `end`."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise InvalidInput("to", "The period ends before it starts.")

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days

    @property
    def last(self) -> date:
        """Its last day; meaningless for an empty period."""
        return self.end - timedelta(days=1)

    def whole_months(self) -> "Period":
        """The longest run of whole calendar months inside it (empty at its end if none)."""
        first = Month.of(self.start)
        start = self.start if self.start.day == 1 else first.plus(1).day(1)
        end = Month.of(self.end).day(1)
        return Period(start, end) if start < end else Period(self.end, self.end)

    def edges(self) -> tuple["Period", "Period"]:
        """What is left of it before and after its whole months: at most 61 days together."""
        whole = self.whole_months()
        return Period(self.start, whole.start), Period(whole.end, self.end)


def parse_date(text: str, field: str = "date") -> date:
    """Read "YYYY-MM-DD" within `[FIRST_DATE, LAST_DATE]`.

    Raises:
        InvalidInput: anything else.
    """
    if _DATE.fullmatch(text):
        try:
            day = date.fromisoformat(text)
        except ValueError:
            day = date.min
        if FIRST_DATE <= day <= LAST_DATE:
            return day
    raise InvalidInput(field, f'{field} must be a date such as "2026-11-22".')


def budget_month(day: date, starts_on: int) -> Month:
    """The budget month that `day` lies in, named after the calendar month in which it starts.

    `starts_on` is the day of the month (1 to 31) on which it begins, clipped to short months.
    """
    month = Month.of(day)
    return month if day >= month.day(starts_on) else month.plus(-1)


def budget_period(month: Month, starts_on: int) -> Period:
    """The days of that budget month.

    >>> budget_period(Month(2026, 11), 25)
    Period(start=datetime.date(2026, 11, 25), end=datetime.date(2026, 12, 25))
    """
    return Period(month.day(starts_on), month.plus(1).day(starts_on))
