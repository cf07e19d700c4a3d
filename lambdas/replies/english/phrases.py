"""Amounts, days and periods as they stand in an English sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lambdas.ledger.categories import Category
from lambdas.ledger.currencies import EXPONENTS
from lambdas.ledger.money import Money, format_money


@dataclass(frozen=True, slots=True)
class Phrases:
    """What every sentence is made of, for a person whose date and home currency these are."""

    today: date
    home: str

    def money(self, money: Money) -> str:
        """An amount with all its decimals."""
        return format_money(money, self.home)

    def round_money(self, money: Money) -> str:
        """An amount without decimals if they are all zero: how people say a limit."""
        unit = 10 ** EXPONENTS[money.currency]
        text = self.money(money)
        return text.rpartition(".")[0] if unit > 1 and money.minor % unit == 0 else text

    def day(self, day: date) -> str:
        """A date as it stands at the end of a sentence."""
        if day == self.today:
            return "today"
        if day == self.today - timedelta(days=1):
            return "yesterday"
        if day == self.today + timedelta(days=1):
            return "tomorrow"
        year = f", {day.year}" if day.year != self.today.year else ""
        weekday = f"{day:%A}, " if timedelta(0) < self.today - day < timedelta(days=7) else ""
        return f"{weekday}{day:%B} {day.day}{year}"

    def period(self, name: str, start: date, end: date) -> str:
        """A stretch `[start, end)` as it stands in a sentence; `name` is the reader's."""
        last = end - timedelta(days=1)
        match name:
            case "today" | "yesterday":
                return name
            case "this_week" | "last_week" | "this_month" | "last_month" | "this_year":
                return name.replace("_", " ")
            case "last_year" | "next_week" | "next_month":
                return name.replace("_", " ")
            case "since_payday":
                return f"since your last salary {self._on(start)}"
            case "all":
                return "so far"
            case "year":
                return f"in {start.year}"
            case "month" | "earlier_month" if start.day == 1 and last.month == start.month:
                year = f" {start.year}" if start.year != self.today.year else ""
                return f"in {start:%B}{year}"
        if start == last:
            return self._on(start)
        return f"from {self._plain_day(start)} to {self._plain_day(last)}"

    def _on(self, day: date) -> str:
        near = abs(day - self.today) <= timedelta(days=1)
        return self.day(day) if near else f"on {self.day(day)}"

    def _plain_day(self, day: date) -> str:
        year = f", {day.year}" if day.year != self.today.year else ""
        return f"{day:%B} {day.day}{year}"


def noted(note: str, category: Category) -> str:
    """The note in brackets, unless it only says the category again."""
    return f" ({short(note)})" if note and note.casefold() != category.value.casefold() else ""


def short(note: str) -> str:
    return note if len(note) <= 30 else f"{note[:29]}…"


def join(parts: Sequence[str], comma: str = ", ") -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{comma.join(parts[:-1])} and {parts[-1]}"
