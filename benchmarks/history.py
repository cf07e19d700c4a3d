"""That a turn and a month's totals cost the same however long the history.

`python -m benchmarks.history [SIZE ...]` fills a book with so many transactions over ten years
(1,000, 100,000 and 1,000,000 unless told) and measures each size against the smallest.
"""

import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import requests

from benchmarks.processes import serve_budgetbuddy
from lambdas.ledger.categories import EXPENSE_CATEGORIES
from local.gateway import SIGNED_IN_USER
from local.sqlite import SqliteStore

TODAY = date(2026, 11, 22)
DAYS = 3650
CALLS = 100


def main(sizes: list[int]) -> None:
    """Print a line for each size and question, with its ratio to the smallest size."""
    smallest: dict[str, float] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder) / "data"
            data.mkdir(mode=0o700)
            _fill(data / "budgetbuddy.db", size)
            with serve_budgetbuddy(data, TODAY.isoformat()) as server:
                base = f"http://127.0.0.1:{server.port}"
                for name, median in _measure(base).items():
                    first = smallest.setdefault(name, median)
                    ratio = median / first
                    print(f"{size:>9,} transactions  {name:22} {median:7.2f} ms  ratio {ratio:.2f}")


def _measure(base: str) -> dict[str, float]:
    session = requests.Session()

    def send(message: str) -> Callable[[], None]:
        return lambda: session.post(f"{base}/send", json={"message": message}).raise_for_status()

    def get(path: str) -> Callable[[], None]:
        return lambda: session.get(base + path).raise_for_status()

    return {
        "turn that writes": _median(send("coffee 3.50")),
        "turn that asks": _median(send("how much this month?")),
        "GET /summary, 1 month": _median(get("/summary")),
        "GET /summary, 12 months": _median(get("/summary?from=2025-12&to=2026-11")),
        "GET /transactions": _median(get("/transactions?limit=50")),
    }


def _median(call: Callable[[], None]) -> float:
    times = []
    for _ in range(CALLS):
        started = time.perf_counter()
        call()
        times.append(time.perf_counter() - started)
    return statistics.median(times) * 1000


def _fill(path: Path, size: int) -> None:
    """Write the rows straight into the store's file: its triggers keep the totals."""
    SqliteStore(path).close()
    database = sqlite3.connect(path)
    database.execute("PRAGMA synchronous = OFF")
    with database:
        database.executemany(
            "INSERT INTO transactions (user, date, id, minor, currency, category, note,"
            " created_at, source) VALUES (?, ?, ?, ?, 'USD', ?, 'Coffee', ?, 'page')",
            _rows(size),
        )
    database.close()


def _rows(size: int) -> Iterator[tuple[str, str, str, int, str, str]]:
    chance = random.Random(size)
    for number in range(size):
        day = TODAY - timedelta(days=chance.randrange(DAYS))
        category = chance.choice(EXPENSE_CATEGORIES).value
        identity = f"{day:%Y%m%d}-{number:012x}-00000000-00"
        created = f"{day.isoformat()}T12:00:00+00:00"
        minor = chance.randrange(100, 9000)
        yield SIGNED_IN_USER, day.isoformat(), identity, minor, category, created


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1_000, 100_000, 1_000_000])
