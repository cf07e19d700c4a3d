"""Every question about a person's books; the chat and the charts both ask here.

A report over any period reads whole months from the totals per month and at most 61 days at its
edges from the totals per day: its cost depends on the period, never on the history.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from lambdas.ledger.budgets import BudgetEntry, BudgetStatus, entries_in_force
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.money import Money
from lambdas.ledger.periods import FIRST_DATE, Month, Period, budget_month, budget_period
from lambdas.ledger.profiles import Profile
from lambdas.ledger.recurrences import Recurrence
from lambdas.ledger.store import LedgerStore, TransactionFilter
from lambdas.ledger.summaries import (
    CategoryTotal,
    DayTotal,
    MonthTotal,
    total_by_category,
)

LOOK_BACK = 12
"""Months before the current one in which the newest entry of a category is looked for."""


class Reports:
    """The use cases that only read."""

    def __init__(self, store: LedgerStore) -> None:
        self._store = store

    def by_category(self, user: str, period: Period) -> list[CategoryTotal]:
        """Sums and counts of the period: largest first within each currency."""
        whole = period.whole_months()
        totals: list[MonthTotal | DayTotal] = []
        if whole.days:
            totals += self._store.month_totals(user, Month.of(whole.start), Month.of(whole.last))
        for edge in period.edges():
            if edge.days:
                totals += self._store.day_totals(user, edge)
        return total_by_category(totals)

    def by_month(self, user: str, first: Month, last: Month) -> list[MonthTotal]:
        """Sums and counts of the calendar months `[first, last]`, both included."""
        return self._store.month_totals(user, first, last)

    def by_day(self, user: str, period: Period) -> list[DayTotal]:
        """Sums and counts of each day of the period."""
        return self._store.day_totals(user, period)

    def by_step(self, user: str, steps: Sequence[Period]) -> list[list[CategoryTotal]]:
        """As `by_category`, for each of several periods that follow one another without a gap."""
        if not steps:
            return []
        if all(not any(edge.days for edge in step.edges()) for step in steps):
            months = self.by_month(user, Month.of(steps[0].start), Month.of(steps[-1].last))
            return [
                total_by_category(total for total in months if total.month.day(1) in step)
                for step in steps
            ]
        days = self.by_day(user, Period(steps[0].start, steps[-1].end))
        return [total_by_category(total for total in days if total.day in step) for step in steps]

    def first_day(self, user: str, period: Period) -> date | None:
        """The day in the period on which the person's books begin; its start if they do earlier.

        None if they begin later, or have no entry at all. Reads one entry and some totals.
        """
        earlier = Period(FIRST_DATE, period.start)
        page = self._store.transactions(
            user, earlier, TransactionFilter(), limit=1, after=None, scan_limit=1
        )
        if page.transactions:
            return period.start
        if not period.days:
            return None
        months = self.by_month(user, Month.of(period.start), Month.of(period.last))
        days = self.by_day(user, months[0].month.period) if months else []
        return next((total.day for total in days if total.day in period), None)

    def last_day_of(self, user: str, category: Category, today: date) -> date | None:
        """The newest day up to today that has such an entry; None: not within twelve months."""
        newest = Month.of(today)
        months = self.by_month(user, newest.plus(-LOOK_BACK), newest)
        for month in sorted({t.month for t in months if t.category is category}, reverse=True):
            past = Period(month.day(1), min(month.plus(1).day(1), today + timedelta(days=1)))
            days = [total.day for total in self.by_day(user, past) if total.category is category]
            if days:
                return days[-1]
        return None

    def budgets(
        self, user: str, profile: Profile, today: date, month: Month | None = None
    ) -> list[BudgetStatus]:
        """How each budget of that budget month (the current one) stands; the total first.

        In the current one those count that are in force today, whatever day months started on
        when they were set: moving that day neither hides a budget nor brings one back.
        """
        current = budget_month(today, profile.month_starts_on)
        month = month or current
        in_force = entries_in_force(
            self._store.budget_entries(user), Month.of(today) if month == current else month
        )
        if not in_force:
            return []
        period = budget_period(month, profile.month_starts_on)
        spent = self.by_category(user, period)
        recurrences = self._store.recurrences(user)
        return [
            BudgetStatus(
                category=entry.category,
                month=month,
                period=period,
                limit=Money(entry.limit or 0, entry.currency),
                spent=_spent(spent, entry.category, entry.currency),
                today=today,
                to_come=_to_come(recurrences, entry, period),
            )
            for entry in in_force
        ]


def _to_come(recurrences: Sequence[Recurrence], entry: BudgetEntry, period: Period) -> int:
    """Minor units of the budget's currency that will be posted in the rest of the period."""
    return sum(
        each.money.minor * len(each.upcoming(period))
        for each in recurrences
        if each.kind is Kind.EXPENSE
        and each.money.currency == entry.currency
        and entry.category in (None, each.category)
    )


def _spent(totals: Sequence[CategoryTotal], category: Category | None, currency: str) -> Money:
    minor = sum(
        entry.total.minor
        for entry in totals
        if entry.kind is Kind.EXPENSE
        and entry.total.currency == currency
        and category in (None, entry.category)
    )
    return Money(minor, currency)
