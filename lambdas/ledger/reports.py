"""Every question about a person's books; the chat and the charts both ask here.

A report over any period reads whole months from the totals per month and at most 61 days at its
edges from the totals per day: its cost depends on the period, never on the history.
"""

from collections.abc import Sequence
from datetime import date

from lambdas.ledger.budgets import BudgetStatus, entries_in_force
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Month, Period, budget_month, budget_period
from lambdas.ledger.profiles import Profile
from lambdas.ledger.store import LedgerStore
from lambdas.ledger.summaries import (
    CategoryTotal,
    DayTotal,
    MonthTotal,
    total_by_category,
)


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
        return [
            BudgetStatus(
                category=entry.category,
                month=month,
                period=period,
                limit=Money(entry.limit or 0, entry.currency),
                spent=_spent(spent, entry.category, entry.currency),
                today=today,
            )
            for entry in in_force
        ]


def _spent(totals: Sequence[CategoryTotal], category: Category | None, currency: str) -> Money:
    minor = sum(
        entry.total.minor
        for entry in totals
        if entry.kind is Kind.EXPENSE
        and entry.total.currency == currency
        and category in (None, entry.category)
    )
    return Money(minor, currency)
