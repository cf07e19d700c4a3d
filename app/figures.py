"""What the overview says about a month, worked out from the API's summaries; exact, and pure.

Only the home currency is summed and drawn; other currencies are listed, never added.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.resources import Budget, KindAmount, MonthSummary, Summary, money, period_of
from lambdas.ledger.categories import TOTAL
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Month

OTHERS = "Everything else"
CATEGORY_LIMIT = 8
"""Bars in "Where it went"; the smallest categories beyond share the last one."""


@dataclass(frozen=True, slots=True)
class Point:
    """What had been spent by the end of a day of the month (1 to 31)."""

    day: int
    total: Money


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """One month in the home currency."""

    month: Month
    today: date
    home: str
    spent: Money
    received: Money
    others: list[KindAmount]
    """Totals in other currencies."""
    categories: list[tuple[str, Money]]
    """Expenses, the largest first."""
    running: list[Point]
    """One a day, until today in the current month, else until its end."""
    before: list[Point]
    """The month before, all of it; empty if nothing was spent in it."""

    @property
    def days(self) -> int:
        """How many days the month has."""
        return monthrange(self.month.year, self.month.number)[1]

    @property
    def current(self) -> bool:
        """Whether today is in it."""
        return Month.of(self.today) == self.month

    @property
    def empty(self) -> bool:
        """Whether nothing at all was logged in it."""
        return not (self.others or self.spent.minor or self.received.minor)

    @property
    def difference(self) -> Money | None:
        """Spent more (positive) or less than in the month before, to the same day if current.

        None if nothing was spent in the month before.
        """
        if not self.before:
            return None
        day = self.today.day if self.current else self.days
        by_then = [point.total for point in self.before if point.day <= day]
        reference = by_then[-1] if self.current else self.before[-1].total
        return self.spent - reference


def read_month(summary: Summary, before: Summary) -> MonthFigures:
    """The figures of the one month in `summary`; `before` is the summary of the month before it."""
    home, today = summary["currency"], date.fromisoformat(summary["today"])
    entry = summary["months"][0]
    month = Month.parse(entry["month"])
    last = today.day if Month.of(today) == month else _length(month)
    previous = Month.parse(before["months"][0]["month"])
    return MonthFigures(
        month=month,
        today=today,
        home=home,
        spent=total(entry, home, "expense"),
        received=total(entry, home, "income"),
        others=[row for row in entry["totals"] if row["currency"] != home],
        categories=_categories(entry, home),
        running=_run(summary, last),
        before=_run(before, _length(previous)) if total(before["months"][0], home).minor else [],
    )


def total(entry: MonthSummary, home: str, kind: str = "expense") -> Money:
    """The month's sum of one kind in the home currency."""
    return _sum(
        (money(r) for r in entry["totals"] if (r["kind"], r["currency"]) == (kind, home)), home
    )


def usual(months: Iterable[Money]) -> Money | None:
    """The average, to the minor unit, of the months in which anything was spent; None if none."""
    spent = [amount for amount in months if amount.minor > 0]
    if not spent:
        return None
    return Money(round(sum(amount.minor for amount in spent) / len(spent)), spent[0].currency)


def overall_budget(budgets: Iterable[Budget], figures: MonthFigures) -> Budget | None:
    """The budget over everything, if it is in the home currency and covers just this month.

    A budget month that starts on payday is another stretch of days: it has no place in this
    month's headline and stands among the other budgets.
    """
    days = (figures.month.period.start, figures.month.period.end)
    for budget in budgets:
        if (budget["category"], budget["currency"]) == (TOTAL, figures.home):
            return budget if period_of(budget) == days else None
    return None


def rank(budgets: Iterable[Budget]) -> list[Budget]:
    """The budgets, the most used up first."""

    def used(budget: Budget) -> tuple[float, str]:
        spent = Money.parse(budget["spent"], budget["currency"]).minor
        limit = Money.parse(budget["limit"], budget["currency"]).minor
        return (-spent / limit if limit else 0.0, budget["category"])

    return sorted(budgets, key=used)


def payday_month(budgets: Iterable[Budget]) -> tuple[date, date] | None:
    """The days `[start, end)` of a budget month that is no calendar month; None if it is one."""
    for budget in budgets:
        start, end = period_of(budget)
        return None if start.day == 1 else (start, end)
    return None


def elapsed(budget: Budget, today: date) -> float | None:
    """How much of the budget's time is over, 0 to 1; None if today is not in it."""
    start, end = period_of(budget)
    if not start <= today < end:
        return None
    return ((today - start).days + 1) / (end - start).days


def _categories(entry: MonthSummary, home: str) -> list[tuple[str, Money]]:
    rows = [
        (row["category"], money(row))
        for row in entry["categories"]
        if (row["kind"], row["currency"]) == ("expense", home)
    ]
    rows.sort(key=lambda row: -row[1].minor)
    if len(rows) <= CATEGORY_LIMIT:
        return rows
    kept, rest = rows[: CATEGORY_LIMIT - 1], rows[CATEGORY_LIMIT - 1 :]
    return [*kept, (OTHERS, _sum((amount for _, amount in rest), home))]


def _run(summary: Summary, last: int) -> list[Point]:
    """A running total for each of the days 1 to `last`."""
    home = summary["currency"]
    spent = {
        date.fromisoformat(row["date"]).day: money(row)
        for row in summary.get("days", [])
        if (row["kind"], row["currency"]) == ("expense", home)
    }
    points: list[Point] = []
    running = Money(0, home)
    for day in range(1, last + 1):
        running += spent.get(day, Money(0, home))
        points.append(Point(day, running))
    return points


def _sum(amounts: Iterable[Money], currency: str) -> Money:
    return sum(amounts, Money(0, currency))


def _length(month: Month) -> int:
    return monthrange(month.year, month.number)[1]
