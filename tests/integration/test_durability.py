"""A process killed at any moment takes nothing with it that it had acknowledged."""

import random
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

from lambdas.ledger.records import identity
from lambdas.ledger.transactions import Transaction
from local.sqlite import SqliteStore
from tests.books import assert_totals_add_up, every_transaction

ANA = "ana"
ROUNDS = 10

WRITER = """
import random, sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from lambdas.ledger.money import Money
from local.sqlite import SqliteStore
from tests.books import TODAY, add, change, every_transaction, lunch

path, name = Path(sys.argv[1]), sys.argv[2]
chance = random.Random(name)
store = SqliteStore(path)
rows = every_transaction(store, "ana")
for number in range(10**6):
    key = f"{name}-{number}"
    if len(rows) < 5 or (len(rows) < 200 and chance.random() < 0.5):
        rows.append(lunch(key, date=TODAY - timedelta(days=chance.randrange(60))))
        draft = add(key, rows[-1])
    elif chance.random() < 0.5:
        place = chance.randrange(len(rows))
        old = rows[place]
        rows[place] = replace(
            old,
            money=Money(chance.randrange(1, 10**6), "USD"),
            date=TODAY - timedelta(days=chance.randrange(60)),
        )
        draft = change(key, (old, rows[place]))
    else:
        draft = change(key, (rows.pop(chance.randrange(len(rows))), None))
    store.apply("ana", draft)
    print(key, flush=True)
"""


def acknowledged_until_killed(path: Path, name: str, seconds: float) -> list[str]:
    """The keys that a writer says are stored, killed so long after the first one."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, path, name], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    keys = [writer.stdout.readline().strip()]
    killer = threading.Timer(seconds, writer.kill)
    killer.start()
    keys += [line.strip() for line in writer.stdout if line.endswith("\n")]
    writer.stdout.close()
    assert writer.wait(30) == -9
    return keys


def transactions_by_history(store: SqliteStore, last: int) -> set[Transaction]:
    """What the operations 1 to `last` leave when they are repeated one by one."""
    there: dict[tuple[str, ...], Transaction] = {}
    for sequence in range(1, last + 1):
        operation = store.operation_by_sequence(ANA, sequence)
        assert operation is not None, f"operation {sequence} of {last} is missing"
        for change in operation.changes:
            if change.before:
                del there[identity(change.before)]
            if isinstance(change.after, Transaction):
                there[identity(change.after)] = change.after
    return set(there.values())


def test_kill_9_loses_no_acknowledged_write_and_the_totals_stay_sums(tmp_path: Path) -> None:
    path = tmp_path / "data" / "budgetbuddy.sqlite3"
    chance = random.Random(2)
    acknowledged: list[str] = []
    for number in range(ROUNDS):
        delay = chance.uniform(0, 0.25)
        acknowledged += acknowledged_until_killed(path, f"round{number}", delay)

        store = SqliteStore(path)
        latest = store.latest_operation(ANA)
        assert latest is not None
        unacknowledged = latest.sequence - len(acknowledged)
        assert 0 <= unacknowledged <= number + 1
        assert all(store.operation_by_key(ANA, key) for key in acknowledged)
        assert set(every_transaction(store, ANA)) == transactions_by_history(store, latest.sequence)
        assert_totals_add_up(store, ANA)
        store.close()
        with sqlite3.connect(path) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()
    assert len(acknowledged) > ROUNDS
