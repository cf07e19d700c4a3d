"""One amount that was spent or came in."""

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime

from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.money import Money
from lambdas.ledger.periods import FIRST_DATE, LAST_DATE

NOTE_LIMIT = 200
"""Characters of a note."""

RECURRING = "recurring"
"""Begins the source of a transaction that was posted by a recurrence; its id follows a slash."""


@dataclass(frozen=True, slots=True)
class Transaction:
    """What the ledger keeps of one expense or income."""

    id: str
    """Begins with its first day as YYYYMMDD; those of one day sort by when they were made."""
    money: Money
    """Always more than zero; `category.kind` says which way it went."""
    category: Category
    note: str
    """The person's own words for it; may be empty."""
    date: date
    """The person's own day, which decides the month it counts in."""
    created_at: datetime
    """When it was first stored, UTC; decides nothing."""
    source: str
    """"chat", "page", or "recurring/<id of the recurrence that it was posted by>"."""

    def __post_init__(self) -> None:
        self.money.require_amount("amount")
        if not FIRST_DATE <= self.date <= LAST_DATE:
            raise InvalidInput("date", f"The date must be from {FIRST_DATE} to {LAST_DATE}.")

    @property
    def kind(self) -> Kind:
        """Expense or income, as its category says."""
        return self.category.kind

    @property
    def recurrence(self) -> str | None:
        """The id of the recurrence that it was posted by, which may be gone by now."""
        origin, _, recurrence = self.source.partition("/")
        return recurrence if origin == RECURRING else None


def clean_note(text: str) -> str:
    """The note without control characters and runs of spaces.

    Raises:
        InvalidInput: longer than `NOTE_LIMIT` characters.
    """
    visible = "".join(
        " " if unicodedata.category(character) in ("Cc", "Zl", "Zp", "Cs") else character
        for character in text
    )
    note = " ".join(visible.split())
    if len(note) > NOTE_LIMIT:
        raise InvalidInput("note", f"The note must have at most {NOTE_LIMIT} characters.")
    return note
