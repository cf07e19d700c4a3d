"""The tables: totals that no SQL can make wrong, and questions whose cost history can't raise."""

import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from lambdas.ledger.conversation import ClaimState
from lambdas.ledger.money import Money
from lambdas.ledger.operations import RETENTION
from local.sqlite import SqliteStore, account, conversation, ledger, operations, records
from local.sqlite.database import Database
from local.sqlite.schema import TABLES
from tests.books import NOW, TODAY, add, assert_totals_add_up, change, lunch

ANA = "ana"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    opened = SqliteStore(tmp_path / "budgetbuddy.sqlite3")
    opened.apply(ANA, add("m1"))
    yield opened
    opened.close()


@pytest.fixture
def connection(store: SqliteStore) -> Iterator[sqlite3.Connection]:
    with store._database.read() as found:
        yield found


OTHER_COLUMNS = "currency, category, note, created_at, source FROM transactions"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE transactions SET minor = 1",
        "UPDATE OR REPLACE transactions SET date = '2026-01-01'",
        "INSERT INTO transactions SELECT * FROM transactions",
        "INSERT OR REPLACE INTO transactions SELECT * FROM transactions",
        f"REPLACE INTO transactions SELECT user, '2026-01-01', id, 1, {OTHER_COLUMNS}",
        f"INSERT INTO transactions SELECT user, date, 'x', 0, {OTHER_COLUMNS}",
        f"INSERT INTO transactions SELECT user, date, 'x', 1.5, {OTHER_COLUMNS}",
    ],
)
def test_sql_that_would_part_the_totals_from_the_transactions_is_refused(
    store: SqliteStore, connection: sqlite3.Connection, statement: str
) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)

    assert_totals_add_up(store, ANA)


def test_totals_follow_rows_that_somebody_inserts_and_deletes_by_hand(
    store: SqliteStore, connection: sqlite3.Connection
) -> None:
    connection.execute(
        "INSERT INTO transactions SELECT user, '2025-02-03', '20250203-x', 7, 'JPY', 'Pets', note,"
        " created_at, source FROM transactions"
    )
    assert_totals_add_up(store, ANA)

    store.apply(ANA, add("m2", lunch("m2", money=Money(300, "USD"))))

    for minor in (1250, 7, 300):
        connection.execute("DELETE FROM transactions WHERE minor = ?", (minor,))
        assert_totals_add_up(store, ANA)


TRANSACTIONS = records.TRANSACTIONS


@pytest.mark.parametrize(
    "query",
    [
        ledger.MONTH_TOTALS,
        ledger.DAY_TOTALS,
        TRANSACTIONS.select + ledger.WITHIN,
        TRANSACTIONS.select + TRANSACTIONS.where_key,
        TRANSACTIONS.delete,
        records.BUDGETS.select,
        records.PROFILES.select,
        operations.LATEST,
        operations.BY_KEY,
        operations.BY_SEQUENCE,
        operations.PRUNE,
        conversation.TURNS,
        conversation.UNFINISHED,
        conversation.PRUNE,
        conversation.KEEP_TURN,
    ],
)
def test_every_question_is_answered_from_a_key_without_sorting(
    connection: sqlite3.Connection, query: str
) -> None:
    values: object = [None] * query.count("?") if "?" in query else _Anything()

    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {query}", values)]  # type: ignore[arg-type]

    reads = [step for step in plan if step.startswith(("SCAN", "SEARCH"))]
    assert reads
    assert all(step.startswith("SEARCH") and "user=?" in step for step in reads), plan
    assert not any("TEMP B-TREE" in step for step in plan), plan


class _Anything(dict[str, None]):
    def __missing__(self, name: str) -> None:
        return None


def _instructions(database: Database, query: str, values: dict[str, object]) -> int:
    """How many instructions SQLite's virtual machine ran for the answer."""
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    with database.read() as connection:
        connection.set_progress_handler(count, 1)
        connection.execute(query, values).fetchall()
        connection.set_progress_handler(None, 1)
    return steps


def test_a_month_and_a_page_cost_the_same_after_a_longer_history(store: SqliteStore) -> None:
    questions: list[tuple[str, dict[str, object]]] = [
        (ledger.MONTH_TOTALS, {"user": ANA, "first": "2026-11", "last": "2026-11"}),
        (ledger.DAY_TOTALS, {"user": ANA, "start": "2026-11-01", "end": "2026-12-01"}),
        (
            TRANSACTIONS.select + ledger.WITHIN,
            {"user": ANA, "start": "2026-11-01", "end": "2026-12-01", "id": "", "rows": 50},
        ),
        (conversation.TURNS, {"user": ANA, "before": 10**9, "limit": 20}),
    ]
    database = store._database
    store.apply(ANA, add("m2", lunch("m2", date=TODAY - timedelta(days=32))))
    before = [_instructions(database, *question) for question in questions]

    for number in range(3, 303):
        day = TODAY - timedelta(days=30 + number)
        store.apply(ANA, add(f"m{number}", lunch(f"m{number}", date=day)))

    assert [_instructions(database, *question) for question in questions] == before


def test_expired_operations_and_claims_are_forgotten_a_few_at_each_write(
    store: SqliteStore, connection: sqlite3.Connection
) -> None:
    def counts() -> tuple[int, ...]:
        return tuple(
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("operations", "claims")
        )

    lease = timedelta(seconds=30)
    for number in range(2, 26):
        store.apply(ANA, add(f"m{number}"))
        store.claim(ANA, f"m{number}", "f", today=TODAY, now=NOW + number * lease, lease=lease)
    assert counts() == (25, 24)

    later = NOW + RETENTION + timedelta(hours=1)
    store.apply(ANA, change("late", at=later))
    again = store.claim(ANA, "m2", "f", today=TODAY, now=later, lease=lease)
    assert counts() == (16, 14)
    busy = store.claim(ANA, "m2", "f", today=TODAY, now=later, lease=lease)
    assert busy.state is ClaimState.BUSY, "an old claim that was taken again is not forgotten"
    store.apply(ANA, change("later", at=later))
    store.release(ANA, again)
    store.claim(ANA, "new", "f", today=TODAY, now=later, lease=lease)

    assert counts() == (7, 5)
    latest = store.latest_operation(ANA)
    assert latest is not None
    assert latest.sequence == 27
    assert store.operation_by_key(ANA, "m1") is None


def test_an_export_covers_every_table() -> None:
    tables = {table.name for table in records.RECORD_TABLES.values()} | set(account.EXPORTED)

    assert tables == set(TABLES)
