"""How much a person means to spend in a month, and how that stands."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lambdas.ledger.categories import TOTAL, Category
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Month, Period

NEAR_PERCENT = 80


class BudgetState(StrEnum):
    """`near` from 80 % of the limit on, `over` above 100 % (at exactly 100 %: near)."""

    OK = "ok"
    NEAR = "near"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class BudgetEntry:
    """From `month` on, the limit of `category` in `currency`; no limit ends the budget."""

    category: Category | None
    """An expense category, or None for the limit over all of them."""
    currency: str
    month: Month
    """The first budget month that it holds for; it holds until a later entry."""
    limit: int | None
    """Minor units, more than zero; None: from this month on there is no budget."""

    def __post_init__(self) -> None:
        if self.limit is not None:
            Money(self.limit, self.currency).require_amount("limit")

    @property
    def scope(self) -> str:
        """The category's name, or "total"."""
        return self.category.value if self.category else TOTAL


class BudgetStatus(NamedTuple):
    """How one budget stands on one day of its month."""

    category: Category | None
    month: Month
    period: Period
    limit: Money
    spent: Money
    today: date
    to_come: int = 0
    """Minor units that what repeats will take within the period, after today."""

    @property
    def left(self) -> Money:
        """Negative when overspent."""
        return self.limit - self.spent

    @property
    def upcoming(self) -> Money:
        """The part of what is left that is still to come by itself."""
        return Money(self.to_come, self.limit.currency)

    @property
    def free(self) -> Money:
        """What is left without what is still to come; negative when that is more."""
        return self.left - self.upcoming

    @property
    def scope(self) -> str:
        """The category's name, or "total"."""
        return self.category.value if self.category else TOTAL

    @property
    def state(self) -> BudgetState:
        """Where `spent` stands against the limit."""
        if self.spent.minor > self.limit.minor:
            return BudgetState.OVER
        if self.spent.minor * 100 >= self.limit.minor * NEAR_PERCENT:
            return BudgetState.NEAR
        return BudgetState.OK

    @property
    def days_left(self) -> int:
        """Days of the period from today on, today included; 0 outside it."""
        return (self.period.end - self.today).days if self.today in self.period else 0

    @property
    def left_per_day(self) -> Money | None:
        """What is free a day from today on, rounded down; None outside the period or when over."""
        if not self.days_left or self.free.minor < 0:
            return None
        return Money(self.free.minor // self.days_left, self.limit.currency)


def entries_in_force(entries: list[BudgetEntry], month: Month) -> list[BudgetEntry]:
    """The latest entry at or before `month` for each category and currency, ended ones left out.

    Sorted: the total first, then by category and currency.
    """
    latest: dict[tuple[str, str], BudgetEntry] = {}
    for entry in sorted(entries, key=lambda e: e.month):
        if entry.month <= month:
            latest[entry.scope, entry.currency] = entry
    in_force = [entry for entry in latest.values() if entry.limit is not None]
    order = {category.value: index for index, category in enumerate(Category)}
    return sorted(in_force, key=lambda e: (order.get(e.scope, -1), e.currency))
