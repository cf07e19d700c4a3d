"""What the activity page has read of the list so far, and the days it consists of.

Knows nothing of Streamlit; the page keeps one in the browser session's state.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from app.client import Client
from app.resources import Kind, Transaction, Transactions, money
from lambdas.ledger.money import Money

PAGE = 20
"""Entries that one "Show more" adds at most: a browser takes some 20 ms to build each row."""

Sums = list[tuple[Kind, Money]]
"""One sum for each kind and currency; nothing is added across either."""


@dataclass(frozen=True, slots=True)
class Day:
    """The entries of one day that were read, newest first."""

    date: date
    entries: tuple[Transaction, ...]
    complete: bool
    """False if the next page may have more of the same day."""


@dataclass(slots=True)
class Listing:
    """Mutable: the pages of one list, one after the other."""

    wanted: Mapping[str, str] = field(default_factory=dict)
    """The API's filters."""
    pages: list[Transactions] = field(default_factory=list)
    extending: bool = False
    """Whether the next reading adds a page."""

    def read(self, client: Client, wanted: Mapping[str, str]) -> None:
        """One call: another page if one was asked for, else the newest page anew.

        Only if that differs from what it was are the later pages read again too.
        """
        if wanted != self.wanted:
            self.wanted, self.pages = dict(wanted), []
        if self.extending and self.cursor:
            self.pages.append(client.transactions(self.wanted, PAGE, self.cursor))
        else:
            newest = client.transactions(self.wanted, PAGE)
            if self.pages and newest != self.pages[0]:
                self._read_again(client, newest)
            self.pages[:1] = [newest]
        self.extending = False

    def forget(self) -> None:
        """Have everything that is shown read again."""
        self.pages = [{**page, "cursor": None, "transactions": []} for page in self.pages]

    def _read_again(self, client: Client, newest: Transactions) -> None:
        pages, count = [newest], len(self.pages)
        while len(pages) < count and (cursor := pages[-1]["cursor"]):
            pages.append(client.transactions(self.wanted, PAGE, cursor))
        self.pages = pages

    @property
    def cursor(self) -> str | None:
        """Where to go on; None at the end of the list."""
        return self.pages[-1]["cursor"] if self.pages else None

    @property
    def reached(self) -> date | None:
        """How far back was read; None at the end of the list."""
        reached = self.pages[-1]["reached"] if self.pages else None
        return date.fromisoformat(reached) if reached else None

    @property
    def entries(self) -> list[Transaction]:
        """All that were read, newest first, each once."""
        found = {entry["id"]: entry for page in self.pages for entry in page["transactions"]}
        return list(found.values())

    @property
    def days(self) -> list[Day]:
        """The entries by day, newest day first."""
        reached = self.reached
        return [
            Day(day, tuple(entries), reached is None or day > reached)
            for day, entries in groupby(self.entries, key=_date)
        ]


def add_up(entries: Iterable[Transaction], home: str) -> Sums:
    """The sums: spending before income, the home currency before others."""
    sums: dict[tuple[Kind, str], Money] = {}
    for entry in entries:
        amount = money(entry)
        key = (entry["kind"], amount.currency)
        sums[key] = sums[key] + amount if key in sums else amount
    keys = sorted(sums, key=lambda key: (key[0] != "expense", key[1] != home, key[1]))
    return [(kind, sums[kind, currency]) for kind, currency in keys]


def _date(entry: Transaction) -> date:
    return date.fromisoformat(entry["date"])
