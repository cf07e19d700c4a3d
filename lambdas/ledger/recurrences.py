"""Money that comes in or goes out again and again: what, when, and how far it is posted."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Month, Period
from lambdas.ledger.schedules import Day, Every, Schedule, Weekday

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Recurrence:
    """One repeating expense or income; each of its dates becomes a transaction on that day."""

    id: str
    """16 hex digits, never used again for another one of the same person."""
    money: Money
    category: Category
    note: str
    schedule: Schedule
    settled: date
    """Nothing dated up to here is posted any more: it was posted, or is not to be."""
    paused: bool = False

    def __post_init__(self) -> None:
        self.money.require_amount("amount")

    @property
    def kind(self) -> Kind:
        """Expense or income, as its category says."""
        return self.category.kind

    @property
    def next(self) -> date | None:
        """The earliest date that is not posted yet; None while it is paused."""
        return None if self.paused else self.schedule.first_from(self.settled + _DAY)

    def upcoming(self, period: Period) -> list[date]:
        """Its dates in the period that are not posted yet; none while it is paused."""
        if self.paused:
            return []
        return [day for day in self.schedule.within(period) if day > self.settled]

    def settle(self, day: date) -> "Recurrence":
        """The same, posted up to that day at least."""
        return replace(self, settled=max(self.settled, day))

    def is_like(self, other: "Recurrence") -> bool:
        """Whether the two say the same, however far they are posted."""
        return replace(self, settled=other.settled) == other


def reschedule(recurrence: Recurrence, every: Every, day: Day, first: date) -> Schedule:
    """The schedule with another step or day, from the date `first` on.

    With the same step the next date moves within its own week or month, so that what was posted
    for this one is not posted again on a later day of it.

    Raises:
        InvalidInput: that day doesn't go with that step.
    """
    first = max(first, recurrence.settled + _DAY)
    if every is not recurrence.schedule.every:
        return Schedule.begin(every, day, first)
    planned = recurrence.schedule.first_from(first)
    if isinstance(day, Weekday):
        moved = Schedule(every, day, planned + timedelta(day.number - planned.weekday()))
    else:
        moved = Schedule(every, day, day.within(Month.of(planned)))
    return Schedule(every, day, moved.first_from(first))
