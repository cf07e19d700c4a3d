"""How what was spent or came in changed from step to step, and what it is on average.

An average is taken over what is over: whole weeks and months, and days up to today. It begins with
the step of the person's first entry, as nothing is known of the time before.
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lambdas.handlers.books import Books
from lambdas.handlers.tallies import Subject, totals_of, totals_of_each
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Period
from lambdas.ledger.steps import Unit, average, cut, is_over
from lambdas.ledger.summaries import CategoryTotal, total_by_currency

SHOWN = {Unit.DAY: 31, Unit.WEEK: 24, Unit.MONTH: 24}
"""Steps that are told and drawn, the newest."""

AVERAGED = {Unit.DAY: 366, Unit.WEEK: 53, Unit.MONTH: 24}
"""Steps that an average is taken over, the newest."""


class Step(NamedTuple):
    """A part of a trend and the totals of what is asked for."""

    period: Period
    totals: list[CategoryTotal]


@dataclass(frozen=True, slots=True)
class Average:
    """What was asked for, per step."""

    period: Period
    """All the steps together that it is of."""
    count: int
    """How many steps those are."""
    sums: list[Money]
    """What they hold, for each currency."""
    per_step: list[Money]
    """In the order of `sums`, to the minor unit; a half goes to the even one."""


def trend_of(books: Books, user: str, subject: Subject, period: Period, unit: Unit) -> list[Step]:
    """The newest steps of the period, oldest first; at most `SHOWN`."""
    starts_on = books.ledger.profile(user).month_starts_on
    steps = cut(period, unit, starts_on, most=SHOWN[unit])
    each = totals_of_each(books, user, subject, steps)
    return [Step(step, totals) for step, totals in zip(steps, each, strict=True)]


def average_of(
    books: Books, user: str, subject: Subject, period: Period, unit: Unit, *, today: date
) -> Average | None:
    """The average over the newest steps of the period; None if none of them is over yet."""
    starts_on = books.ledger.profile(user).month_starts_on
    steps = [
        step
        for step in cut(period, unit, starts_on, most=AVERAGED[unit])
        if is_over(step, unit, starts_on, today)
    ]
    if not steps:
        return None
    first = books.reports.first_day(user, Period(steps[0].start, steps[-1].end))
    steps = [step for step in steps if first and first < step.end]
    if not steps:
        return None
    whole = Period(steps[0].start, steps[-1].end)
    by_currency = total_by_currency(totals_of(books, user, subject, whole), subject.kind)
    sums = [money for money, _ in by_currency.values()]
    return Average(whole, len(steps), sums, [average([sum_], len(steps)) for sum_ in sums])
