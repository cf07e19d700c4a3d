"""Transactions, changes and drafts for tests of the stores, each named after what it stands for."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from lambdas.ledger.categories import Category
from lambdas.ledger.money import Money
from lambdas.ledger.operations import (
    Change,
    Draft,
    Operation,
    OperationKind,
    RequestKey,
    transaction_id,
)
from lambdas.ledger.periods import FIRST_DATE, LAST_DATE, Month, Period
from lambdas.ledger.records import Record
from lambdas.ledger.recurrences import Recurrence
from lambdas.ledger.schedules import DayOfMonth, Every, Schedule
from lambdas.ledger.store import Store, TransactionFilter
from lambdas.ledger.transactions import Transaction

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
TODAY = date(2026, 11, 22)
EVER = Period(FIRST_DATE, LAST_DATE + timedelta(days=1))
MONTHS = (Month(1970, 1), Month(2199, 12))
ALL = TransactionFilter()


def lunch(key: str = "m1", index: int = 0, **other: Any) -> Transaction:
    """12.50 USD of Dining on 2026-11-22, or what `other` says instead."""
    day = other.pop("date", TODAY)
    return replace(
        Transaction(
            id=transaction_id(RequestKey(key, ""), index, day, NOW),
            money=Money(1250, "USD"),
            category=Category.DINING,
            note="lunch",
            date=day,
            created_at=NOW,
            source="chat",
        ),
        **other,
    )


def rent(**other: Any) -> Recurrence:
    """950 USD of Housing on the 1st of every month from 2026-12 on, or what `other` says."""
    return replace(
        Recurrence(
            id="00000000000000aa",
            money=Money(95_000, "USD"),
            category=Category.HOUSING,
            note="rent",
            schedule=Schedule.begin(Every.MONTH, DayOfMonth(1), TODAY),
            settled=TODAY,
        ),
        **other,
    )


def change(key: str, *pairs: tuple[Record | None, Record | None], at: datetime = NOW) -> Draft:
    """A draft of these (before, after) pairs; the fingerprint follows from the key."""
    return Draft(RequestKey(key, f"asks {key}"), tuple(Change(*pair) for pair in pairs), at)


def add(key: str = "m1", *transactions: Transaction) -> Draft:
    """A draft that adds these transactions, or one lunch of that key."""
    return change(key, *((None, transaction) for transaction in transactions or (lunch(key),)))


def undo(key: str, operation: Operation) -> Draft:
    inverse = tuple(change.inverse for change in reversed(operation.changes))
    return Draft(
        RequestKey(key, "undo"), inverse, NOW, OperationKind.UNDO, target=operation.sequence
    )


def redo(key: str, operation: Operation) -> Draft:
    return Draft(
        RequestKey(key, "redo"),
        operation.changes,
        NOW,
        OperationKind.REDO,
        target=operation.sequence,
    )


def every_transaction(store: Store, user: str) -> list[Transaction]:
    page = store.transactions(user, EVER, ALL, limit=1000, after=None, scan_limit=1000)
    assert page.cursor is None
    return list(page.transactions)


def everything(store: Store, user: str) -> list[dict[str, Any]]:
    """The whole export, in an order that doesn't depend on the store."""
    return sorted(store.export(user), key=repr)


def assert_totals_add_up(store: Store, user: str) -> None:
    """Month totals, day totals and the sums of the transactions are the same."""
    transactions = every_transaction(store, user)
    by_month: dict[Any, tuple[int, int]] = {}
    by_day: dict[Any, tuple[int, int]] = {}
    for t in transactions:
        group = (t.category, t.money.currency)
        for sums, when in ((by_month, Month.of(t.date)), (by_day, t.date)):
            minor, count = sums.get((when, *group), (0, 0))
            sums[when, *group] = (minor + t.money.minor, count + 1)
    assert {
        (t.month, t.category, t.total.currency): (t.total.minor, t.count)
        for t in store.month_totals(user, *MONTHS)
    } == by_month
    assert {
        (t.day, t.category, t.total.currency): (t.total.minor, t.count)
        for t in store.day_totals(user, EVER)
    } == by_day
