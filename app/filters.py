"""Which entries the activity page shows, as the page's address says it.

The address is the only place where they are kept: reload, the back button and a link find them
again. What makes no sense there is ignored, never an error.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from app.resources import Kind
from lambdas.ledger.categories import Category, parse_category
from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.periods import LAST_DATE, Month, Period, parse_date
from lambdas.ledger.transactions import NOTE_LIMIT

QUERY = ("text", "category", "kind", "period", "from", "to")
"""The parts of the address that hold filters."""
CUSTOM = "dates"
"""The period whose first and last day the person chooses."""

PERIODS: dict[str, Callable[[date], Period]] = {
    "this-month": lambda today: Month.of(today).period,
    "last-month": lambda today: Month.of(today).plus(-1).period,
    "last-90-days": lambda today: Period(today - timedelta(days=89), today + timedelta(days=1)),
    "this-year": lambda today: Period(date(today.year, 1, 1), date(today.year + 1, 1, 1)),
}
"""The periods that have a name, as days relative to the API's today."""
KINDS: dict[str, Kind] = {"expense": "expense", "income": "income"}


@dataclass(frozen=True, slots=True)
class Filters:
    """What is wanted; empty and None want everything."""

    text: str = ""
    category: str = ""
    kind: Kind | None = None
    period: str = ""
    """A key of PERIODS, or CUSTOM."""
    first: date | None = None
    last: date | None = None
    """The last day that is included; both only of a CUSTOM period."""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Self:
        """Read the address."""
        kind = KINDS.get(query.get("kind", ""))
        first, last = _day(query.get("from", "")), _day(query.get("to", ""))
        period = query.get("period", "")
        if period not in PERIODS:
            period = CUSTOM if period == CUSTOM or first or last else ""
        if period != CUSTOM:
            first = last = None
        if first and last and last < first:
            first, last = last, first
        return cls(
            _text(query.get("text", "")),
            _category(query.get("category", ""), kind),
            kind,
            period,
            first,
            last,
        )

    @property
    def address(self) -> dict[str, str]:
        """The parts of the address, without those that want everything."""
        parts = {
            "text": self.text,
            "category": self.category,
            "kind": self.kind or "",
            "period": "" if self.first or self.last else self.period,
            "from": self.first.isoformat() if self.first else "",
            "to": self.last.isoformat() if self.last else "",
        }
        return {name: part for name, part in parts.items() if part}

    @property
    def hides_entries_of_a_day(self) -> bool:
        """Whether a day may have entries that are not wanted."""
        return bool(self.text or self.category or self.kind)

    def parameters(self, today: date) -> dict[str, str]:
        """The parameters of `GET /transactions`, whose "to" is the first day after."""
        start, end = self._days(today)
        parts = {
            "text": self.text,
            "category": self.category,
            "kind": self.kind or "",
            "from": start.isoformat() if start else "",
            "to": end.isoformat() if end else "",
        }
        return {name: part for name, part in parts.items() if part}

    def _days(self, today: date) -> tuple[date | None, date | None]:
        if self.period in PERIODS:
            period = PERIODS[self.period](today)
            return period.start, period.end
        whole = self.last is None or self.last >= LAST_DATE
        return self.first, None if whole or not self.last else self.last + timedelta(days=1)


def _text(text: str) -> str:
    plain = "".join(character for character in text if character.isprintable()).strip()
    return plain[:NOTE_LIMIT]


def _category(name: str, kind: Kind | None) -> str:
    try:
        category: Category = parse_category(name)
    except InvalidInput:
        return ""
    return category.value if kind in (None, category.kind.value) else ""


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except InvalidInput:
        return None
