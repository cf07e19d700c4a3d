"""A period cut into days, weeks or months, and the exact average of what each of them holds."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from lambdas.ledger.money import Money
from lambdas.ledger.periods import Period, budget_month, budget_period


class Unit(StrEnum):
    """How long a step is; a week starts on Monday, a month is the person's own budget month."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


def step_of(day: date, unit: Unit, starts_on: int) -> Period:
    """The whole step that `day` lies in; budget months begin on the day `starts_on`."""
    match unit:
        case Unit.DAY:
            return Period(day, day + timedelta(days=1))
        case Unit.WEEK:
            monday = day - timedelta(days=day.weekday())
            return Period(monday, monday + timedelta(days=7))
        case _:
            return budget_period(budget_month(day, starts_on), starts_on)


def cut(period: Period, unit: Unit, starts_on: int, *, most: int) -> list[Period]:
    """The newest `most` steps of the period, oldest first; its edges may cut steps short."""
    steps: list[Period] = []
    end = period.end
    while end > period.start and len(steps) < most:
        whole = step_of(end - timedelta(days=1), unit, starts_on)
        steps.append(Period(max(whole.start, period.start), end))
        end = steps[-1].start
    return steps[::-1]


def latest(today: date, unit: Unit, starts_on: int, *, count: int) -> Period:
    """That many whole steps, of which the last one has `today` in it."""
    last = step_of(today, unit, starts_on)
    start = last.start
    for _ in range(count - 1):
        start = step_of(start - timedelta(days=1), unit, starts_on).start
    return Period(start, last.end)


def is_over(step: Period, unit: Unit, starts_on: int, today: date) -> bool:
    """Whether a step is whole and nothing more will come in it; today counts as a day."""
    whole = step == step_of(step.start, unit, starts_on)
    return step.start <= today if unit is Unit.DAY else whole and step.end <= today


def average(amounts: Sequence[Money], count: int) -> Money:
    """The sum of one currency over `count`, to the minor unit; a half goes to the even one.

    >>> average([Money(1000, "USD"), Money(1, "USD")], 2)
    Money(minor=500, currency='USD')
    """
    total = sum(amount.minor for amount in amounts)
    return Money(round(Fraction(total, count)), amounts[0].currency)
