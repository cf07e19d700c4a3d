"""All that is kept of one person: `lambdas.ledger.store.AccountStore` on SQLite."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from lambdas.ledger.budgets import BudgetState
from lambdas.ledger.periods import Month
from lambdas.ledger.store import BudgetWarning
from lambdas.storage.plain import (
    Plain,
    encode_claim,
    encode_operation,
    encode_total,
    encode_turn,
    encode_warning,
)
from local.sqlite.conversation import turn_of
from local.sqlite.database import Database
from local.sqlite.ledger import day_total_of, month_total_of
from local.sqlite.operations import operation_of
from local.sqlite.records import RECORD_TABLES
from local.sqlite.schema import TABLES


def _warning_form(row: tuple[Any, ...]) -> Plain:
    month, scope, currency, state = row
    return encode_warning(BudgetWarning(Month.parse(month), scope, currency, BudgetState(state)))


def _claim_form(row: tuple[Any, ...]) -> Plain:
    message_id, fingerprint, today, body = row
    return encode_claim(message_id, fingerprint, date.fromisoformat(today), body)


EXPORTED: dict[str, tuple[str, Callable[[tuple[Any, ...]], Plain]]] = {
    "operations": ("json, undone", lambda row: encode_operation(operation_of(row))),
    "turns": ("sequence, message_id, text, answer, at", lambda row: encode_turn(turn_of(row))),
    "warnings": ("month, scope, currency, state", _warning_form),
    "claims": ("message_id, fingerprint, today, body", _claim_form),
    "month_totals": (
        "month, category, currency, minor, count",
        lambda row: encode_total(month_total_of(row)),
    ),
    "day_totals": (
        "date, category, currency, minor, count",
        lambda row: encode_total(day_total_of(row)),
    ),
}
"""By table: what to read of it for an export, and the plain form of what was read."""


class SqliteAccount:
    """Reads and deletes across all tables."""

    _database: Database

    def export(self, user: str) -> Iterator[Plain]:
        """Everything of theirs, as it was at one moment."""
        with self._database.snapshot() as connection:
            for table in RECORD_TABLES.values():
                for row in connection.execute(table.select, {"user": user}):
                    yield table.plain_form(row)
            for name, (columns, plain_form) in EXPORTED.items():
                query = f"SELECT {columns} FROM {name} WHERE user = ?"  # noqa: S608 names of ours
                for row in connection.execute(query, (user,)):
                    yield plain_form(row)

    def delete_account(self, user: str) -> None:
        """Delete it all and overwrite it: no byte of it is left in the files."""
        with self._database.write() as connection:
            for name in TABLES:
                connection.execute(f"DELETE FROM {name} WHERE user = ?", (user,))  # noqa: S608
        self._database.erase_deleted()
