"""A record is one row of its type's table; its plain form names the columns."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lambdas.ledger.errors import Conflict
from lambdas.ledger.records import Record, decode_record, encode_record
from lambdas.storage.netting import NetChange
from lambdas.storage.plain import Plain


@dataclass(frozen=True, slots=True)
class RecordTable:
    """Where the records of one type are."""

    type: str
    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    """The columns that, with the person, tell one record from another."""

    @property
    def select(self) -> str:
        """Reads all of a person's records; conditions can follow."""
        columns = ", ".join(f'"{column}"' for column in self.columns)
        return f"SELECT {columns} FROM {self.name} WHERE user = :user"  # noqa: S608 names of ours

    @property
    def insert(self) -> str:
        columns = ", ".join(f'"{column}"' for column in self.columns)
        values = ", ".join(f":{column}" for column in self.columns)
        return f"INSERT INTO {self.name} (user, {columns}) VALUES (:user, {values})"  # noqa: S608

    @property
    def delete(self) -> str:
        return f"DELETE FROM {self.name} WHERE user = :user{self.where_key}"  # noqa: S608

    @property
    def where_key(self) -> str:
        """Narrows `select` to one record."""
        return "".join(f" AND {column} = :{column}" for column in self.key)

    def plain_form(self, row: tuple[Any, ...]) -> Plain:
        return {"type": self.type, **dict(zip(self.columns, row, strict=True))}

    def read(
        self, connection: sqlite3.Connection, conditions: str, values: Mapping[str, Any]
    ) -> Iterator[Record]:
        """The records that fit the conditions, in their order, read as they are asked for."""
        for row in connection.execute(self.select + conditions, values):
            yield decode_record(self.plain_form(row))


TRANSACTIONS = RecordTable(
    "transaction",
    "transactions",
    ("id", "minor", "currency", "category", "note", "date", "created_at", "source"),
    key=("id",),
)
BUDGETS = RecordTable(
    "budget",
    "budgets",
    ("category", "currency", "month", "limit"),
    key=("category", "currency", "month"),
)
PROFILES = RecordTable(
    "profile",
    "profiles",
    ("currency", "time_zone", "locale", "month_starts_on"),
    key=(),
)
RECURRENCES = RecordTable(
    "recurrence",
    "recurrences",
    (
        "id",
        "minor",
        "currency",
        "category",
        "note",
        "every",
        "day",
        "start",
        "settled",
        "paused",
    ),
    key=("id",),
)
RULES = RecordTable("rule", "rules", ("word", "category"), key=("word",))
RECORD_TABLES = {
    table.type: table for table in (TRANSACTIONS, BUDGETS, PROFILES, RECURRENCES, RULES)
}


def write_change(connection: sqlite3.Connection, user: str, change: NetChange) -> None:
    """Replace `before` by `after`; the caller's transaction makes it all or nothing.

    Raises:
        Conflict: what is stored is not `before`.
    """
    before = encode_record(change.before) if change.before else None
    plain = encode_record(change.record)
    table = RECORD_TABLES[plain["type"]]
    row = connection.execute(table.select + table.where_key, {"user": user, **plain}).fetchone()
    if (table.plain_form(row) if row else None) != before:
        raise Conflict
    if change.before:
        connection.execute(table.delete, {"user": user, **plain})
    if change.after:
        connection.execute(table.insert, {"user": user, **encode_record(change.after)})
