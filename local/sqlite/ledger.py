"""The ledger's part of the store: `lambdas.ledger.store.LedgerStore` on SQLite."""

import sqlite3
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Any, cast

from lambdas.ledger.budgets import BudgetEntry
from lambdas.ledger.categories import Category
from lambdas.ledger.errors import IdempotencyMismatch
from lambdas.ledger.money import Money
from lambdas.ledger.operations import Draft, Operation, place
from lambdas.ledger.periods import Month, Period
from lambdas.ledger.profiles import Profile
from lambdas.ledger.records import Record
from lambdas.ledger.recurrences import Recurrence
from lambdas.ledger.rules import CategoryRule
from lambdas.ledger.store import Applied, BudgetWarning, Cursor, Page, TransactionFilter
from lambdas.ledger.summaries import DayTotal, MonthTotal
from lambdas.ledger.transactions import Transaction
from lambdas.storage.netting import NetChange, net_changes
from lambdas.storage.paging import rows_to_ask_for, select_page
from local.sqlite.database import Database
from local.sqlite.operations import (
    BY_KEY,
    BY_SEQUENCE,
    LATEST,
    find_operation,
    insert_operation,
    mark_target,
)
from local.sqlite.records import BUDGETS, PROFILES, RECURRENCES, RULES, TRANSACTIONS, write_change

WITHIN = """ AND (date, id) >= (:start, '') AND (date, id) < (:end, :id)
ORDER BY date DESC, id DESC LIMIT :rows"""
MONTH_TOTALS = """
SELECT month, category, currency, minor, count FROM month_totals
WHERE user = :user AND month BETWEEN :first AND :last ORDER BY month, category, currency"""
DAY_TOTALS = """
SELECT date, category, currency, minor, count FROM day_totals
WHERE user = :user AND date >= :start AND date < :end ORDER BY date, category, currency"""
_NOTE_WARNING = """
INSERT INTO warnings VALUES (:user, :month, :scope, :currency, :state, :key)
ON CONFLICT DO UPDATE SET key = key RETURNING key"""


class SqliteLedger:
    """Every write is one transaction of the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def apply(self, user: str, draft: Draft) -> Applied:
        with self._database.write() as connection:
            known = find_operation(connection, BY_KEY, user, draft.request.key)
            if known:
                if known.request.fingerprint != draft.request.fingerprint:
                    raise IdempotencyMismatch
                return Applied(known, created=False)
            operation = place(draft, find_operation(connection, LATEST, user))
            mark_target(connection, user, operation)
            for change in net_changes(operation.changes):
                write_change(connection, user, change)
            insert_operation(connection, user, operation)
        return Applied(operation, created=True)

    def operation_by_key(self, user: str, key: str) -> Operation | None:
        with self._database.read() as connection:
            return find_operation(connection, BY_KEY, user, key)

    def operation_by_sequence(self, user: str, sequence: int) -> Operation | None:
        with self._database.read() as connection:
            return find_operation(connection, BY_SEQUENCE, user, sequence)

    def latest_operation(self, user: str) -> Operation | None:
        with self._database.read() as connection:
            return find_operation(connection, LATEST, user)

    def transaction(self, user: str, transaction_id: str) -> Transaction | None:
        values = {"user": user, "id": transaction_id}
        with self._database.read() as connection:
            found = TRANSACTIONS.read(connection, TRANSACTIONS.where_key, values)
            return cast("Transaction | None", next(found, None))

    def transactions(
        self,
        user: str,
        period: Period,
        wanted: TransactionFilter,
        *,
        limit: int,
        after: Cursor | None,
        scan_limit: int = 500,
    ) -> Page:
        end = (period.end.isoformat(), "")
        if after:
            end = min(end, (after.date.isoformat(), after.id))
        values = {
            "user": user,
            "start": period.start.isoformat(),
            "end": end[0],
            "id": end[1],
            "rows": rows_to_ask_for(wanted, limit=limit, scan_limit=scan_limit),
        }
        with self._database.read() as connection:
            rows = (cast("Transaction", r) for r in TRANSACTIONS.read(connection, WITHIN, values))
            return select_page(rows, wanted, limit=limit, scan_limit=scan_limit)

    def month_totals(self, user: str, first: Month, last: Month) -> list[MonthTotal]:
        values = {"user": user, "first": str(first), "last": str(last)}
        with self._database.read() as connection:
            return [month_total_of(row) for row in connection.execute(MONTH_TOTALS, values)]

    def day_totals(self, user: str, period: Period) -> list[DayTotal]:
        values = {
            "user": user,
            "start": period.start.isoformat(),
            "end": period.end.isoformat(),
        }
        with self._database.read() as connection:
            return [day_total_of(row) for row in connection.execute(DAY_TOTALS, values)]

    def budget_entries(self, user: str) -> list[BudgetEntry]:
        with self._database.read() as connection:
            return cast("list[BudgetEntry]", list(BUDGETS.read(connection, "", {"user": user})))

    def recurrences(self, user: str) -> list[Recurrence]:
        with self._database.read() as connection:
            found = RECURRENCES.read(connection, " ORDER BY id", {"user": user})
            return cast("list[Recurrence]", list(found))

    def rules(self, user: str) -> list[CategoryRule]:
        with self._database.read() as connection:
            found = RULES.read(connection, " ORDER BY word", {"user": user})
            return cast("list[CategoryRule]", list(found))

    def rules_of(self, user: str, words: Collection[str]) -> list[CategoryRule]:
        found: list[Record] = []
        with self._database.read() as connection:
            for word in words:
                found += RULES.read(connection, RULES.where_key, {"user": user, "word": word})
        return cast("list[CategoryRule]", found)

    def profile(self, user: str) -> Profile | None:
        with self._database.read() as connection:
            return _profile(connection, user)

    def fill_time_zone(self, user: str, time_zone: str) -> Profile:
        stored = self.profile(user)
        if stored and stored.time_zone:
            return stored
        with self._database.write() as connection:
            stored = _profile(connection, user)
            if stored and stored.time_zone:
                return stored
            filled = replace(stored or Profile(), time_zone=time_zone)
            write_change(connection, user, NetChange(stored, filled, filled))
        return filled

    def note_warning(self, user: str, warning: BudgetWarning, key: str) -> bool:
        values = {
            "user": user,
            "month": str(warning.month),
            "scope": warning.scope,
            "currency": warning.currency,
            "state": warning.state.value,
            "key": key,
        }
        with self._database.write() as connection:
            (first_key,) = connection.execute(_NOTE_WARNING, values).fetchone()
        return bool(first_key == key)


def month_total_of(row: tuple[Any, ...]) -> MonthTotal:
    month, category, currency, minor, count = row
    return MonthTotal(Month.parse(month), Category(category), Money(minor, currency), count)


def day_total_of(row: tuple[Any, ...]) -> DayTotal:
    day, category, currency, minor, count = row
    return DayTotal(date.fromisoformat(day), Category(category), Money(minor, currency), count)


def _profile(connection: sqlite3.Connection, user: str) -> Profile | None:
    return cast("Profile | None", next(PROFILES.read(connection, "", {"user": user}), None))
