"""What fell due is posted once: by ten calls at once, and after kill -9 at any moment."""

import signal
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lambdas.ledger.schedules import DayOfMonth, Every, Schedule
from local.sqlite import SqliteStore
from tests.books import assert_totals_add_up, change, every_transaction, rent
from tests.integration.conftest import Program, Server, run_at_once, serving
from tests.integration.test_turns import DIES_AT

MOMENTS = [("apply", "before"), ("apply", "after"), ("recurrences", "after")]


def fill(folder: Path) -> None:
    """Somebody whose rent fell due three times since their last visit."""
    store = SqliteStore(folder / "budgetbuddy.db")
    schedule = Schedule.begin(Every.MONTH, DayOfMonth(1), date(2026, 8, 15))
    for index in range(3):
        due = rent(id=f"{index:016}", schedule=schedule, settled=date(2026, 8, 15))
        store.apply("local", change(f"m{index}", (None, due)))
    store.close()


def posted(folder: Path) -> list[str]:
    store = SqliteStore(folder / "budgetbuddy.db")
    rows = every_transaction(store, "local")
    assert_totals_add_up(store, "local")
    store.close()
    return sorted(f"{row.date:%m-%d} {row.recurrence}" for row in rows)


ONCE = sorted(f"{month}-01 {index:016}" for month in ("09", "10", "11") for index in range(3))


def visit(server: Server, number: int) -> Any:
    if number % 2:
        return server.send("how much this month?", f"m{number}")[0]
    return server.call("GET", "/summary?from=2026-09&to=2026-11", None, {})[0]


def test_ten_visits_at_once_post_each_date_once(tmp_path: Path, models: Path) -> None:
    fill(tmp_path)
    with serving(tmp_path, models) as server:
        statuses = run_at_once([lambda n=number: visit(server, n) for number in range(10)])
        assert set(statuses) == {200}
        (_, _, month) = server.get("/summary?from=2026-09&to=2026-11")["months"]
        assert month["totals"] == [
            {"kind": "expense", "currency": "USD", "amount": "2850.00", "count": 3}
        ]
    assert posted(tmp_path) == ONCE


def die_and_come_back(folder: Path, models: Path, method: str, moment: str) -> list[str]:
    program = Program(folder, models)
    fill(folder)
    try:
        program.start("-c", DIES_AT, method, moment)
        with pytest.raises(OSError):  # noqa: PT011 - the connection breaks, however
            program.server.get("/summary")
        assert program.process is not None
        assert program.process.wait(10) == -signal.SIGKILL
        program.start()
        program.server.get("/summary")
    finally:
        program.end()
    return posted(folder)


def test_a_posting_that_kill_9_interrupted_anywhere_happens_once(
    tmp_path: Path, models: Path
) -> None:
    calls = [
        lambda m=moment: die_and_come_back(tmp_path / "-".join(m), models, *m) for moment in MOMENTS
    ]
    assert dict(zip(MOMENTS, run_at_once(calls), strict=True)) == dict.fromkeys(MOMENTS, ONCE)
