"""What the activity page has read of the list so far, and the days it consists of.

Knows nothing of Streamlit; the page keeps one in the browser session's state.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from app.client import Client
from app.resources import Transaction, Transactions

PAGE = 20
"""Entries that one "Show more" adds at most: a browser takes some 20 ms to build each row."""


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
    def cut_short(self) -> bool:
        """Whether the API stopped looking before it had found a whole page."""
        return bool(self.cursor) and len(self.pages[-1]["transactions"]) < PAGE

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


def _date(entry: Transaction) -> date:
    return date.fromisoformat(entry["date"])
