"""Sums and counts of transactions: what replies, budgets and charts all read."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Month


@dataclass(frozen=True, slots=True)
class MonthTotal:
    """The transactions of one calendar month, category and currency; count more than zero."""

    month: Month
    category: Category
    total: Money
    count: int

    @property
    def kind(self) -> Kind:
        """Expense or income, as its category says."""
        return self.category.kind


@dataclass(frozen=True, slots=True)
class DayTotal:
    """The transactions of one day, category and currency; count more than zero."""

    day: date
    category: Category
    total: Money
    count: int

    @property
    def kind(self) -> Kind:
        """Expense or income, as its category says."""
        return self.category.kind


@dataclass(frozen=True, slots=True)
class CategoryTotal:
    """The transactions of one category and currency in some period; count more than zero."""

    category: Category
    total: Money
    count: int

    @property
    def kind(self) -> Kind:
        """Expense or income, as its category says."""
        return self.category.kind


def total_by_category(totals: Iterable[MonthTotal | DayTotal]) -> list[CategoryTotal]:
    """One entry for each category and currency, the largest amount of each currency first."""
    minor: dict[tuple[Category, str], int] = defaultdict(int)
    count: dict[tuple[Category, str], int] = defaultdict(int)
    for entry in totals:
        key = (entry.category, entry.total.currency)
        minor[key] += entry.total.minor
        count[key] += entry.count
    summed = [CategoryTotal(key[0], Money(minor[key], key[1]), count[key]) for key in minor]
    return sorted(summed, key=lambda t: (t.total.currency, -t.total.minor, t.category))


def total_by_currency(
    totals: Iterable[CategoryTotal | MonthTotal | DayTotal], kind: Kind
) -> dict[str, tuple[Money, int]]:
    """`{currency: (sum, count)}` of one kind, currencies in alphabetical order."""
    minor: dict[str, int] = defaultdict(int)
    count: dict[str, int] = defaultdict(int)
    for entry in totals:
        if entry.kind is kind:
            minor[entry.total.currency] += entry.total.minor
            count[entry.total.currency] += entry.count
    return {
        currency: (Money(minor[currency], currency), count[currency]) for currency in sorted(minor)
    }
