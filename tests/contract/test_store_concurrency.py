"""What every store does when many ask at once, in threads and in processes."""

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier
from typing import TypeVar

from lambdas.ledger.budgets import BudgetState
from lambdas.ledger.conversation import ClaimState, Turn
from lambdas.ledger.errors import Conflict
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Month
from lambdas.ledger.store import BudgetWarning, Store
from local.sqlite import SqliteStore
from tests.books import (
    NOW,
    TODAY,
    add,
    assert_totals_add_up,
    change,
    every_transaction,
    lunch,
    undo,
)

ANA = "ana"
LEASE = timedelta(seconds=30)
AT_ONCE = 10


T = TypeVar("T")


def at_once(ask: Callable[[int], T]) -> list[T]:
    """The answers to `ask(0)`, `ask(1)`, ..., all begun at the same moment."""
    barrier = Barrier(AT_ONCE)

    def begin(number: int) -> T:
        barrier.wait(10)
        return ask(number)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(begin, range(AT_ONCE)))


def test_the_same_key_ten_times_at_once_gives_one_operation(shared_store: Store) -> None:
    applied = at_once(lambda _: shared_store.apply(ANA, add("m1")))

    assert sorted(each.created for each in applied) == [False] * 9 + [True]
    assert len({each.operation for each in applied}) == 1
    assert every_transaction(shared_store, ANA) == [lunch("m1")]
    assert_totals_add_up(shared_store, ANA)


def test_different_operations_at_once_are_numbered_without_gaps(shared_store: Store) -> None:
    applied = at_once(lambda number: shared_store.apply(ANA, add(f"m{number}")))

    assert sorted(each.operation.sequence for each in applied) == list(range(1, AT_ONCE + 1))
    for each in applied:
        operation = each.operation
        below = operation.sequence - 1 or None
        assert (operation.below, operation.undo_top) == (below, operation.sequence)
        assert shared_store.operation_by_sequence(ANA, operation.sequence) == operation
    assert_totals_add_up(shared_store, ANA)


def test_one_of_ten_edits_of_the_same_row_wins_and_the_others_leave_nothing(
    shared_store: Store,
) -> None:
    shared_store.apply(ANA, add("m0"))

    def edit(number: int) -> int | None:
        new = lunch("m0", money=Money(100 + number, "USD"))
        extra = lunch(f"x{number}")
        try:
            shared_store.apply(ANA, change(f"e{number}", (None, extra), (lunch("m0"), new)))
        except Conflict:
            return None
        return number

    (winner,) = (number for number in at_once(edit) if number is not None)

    assert {t.id for t in every_transaction(shared_store, ANA)} == {
        lunch("m0").id,
        lunch(f"x{winner}").id,
    }
    latest = shared_store.latest_operation(ANA)
    assert latest is not None
    assert latest.sequence == 2
    assert_totals_add_up(shared_store, ANA)


def test_an_operation_is_undone_once_by_ten_at_once(shared_store: Store) -> None:
    added = shared_store.apply(ANA, add("m1")).operation

    def take_back(number: int) -> bool:
        try:
            return shared_store.apply(ANA, undo(f"u{number}", added)).created
        except Conflict:
            return False

    assert sum(at_once(take_back)) == 1
    assert_totals_add_up(shared_store, ANA)


def test_one_of_ten_that_claim_a_message_at_once_gets_it(shared_store: Store) -> None:
    claims = at_once(
        lambda _: shared_store.claim(ANA, "m1", "f", today=TODAY, now=NOW, lease=LEASE)
    )

    assert sorted(claim.state for claim in claims) == [ClaimState.BUSY] * 9 + [ClaimState.MINE]


def test_one_of_ten_messages_at_once_gets_the_person(shared_store: Store) -> None:
    claims = at_once(
        lambda number: shared_store.claim(ANA, f"m{number}", "f", today=TODAY, now=NOW, lease=LEASE)
    )

    assert sorted(claim.state for claim in claims) == [ClaimState.BUSY] * 9 + [ClaimState.MINE]


def test_a_stale_message_that_ten_finish_at_once_has_one_turn_and_one_body(
    shared_store: Store,
) -> None:
    claims = [
        shared_store.claim(ANA, "m1", "f", today=TODAY, now=NOW + number * LEASE, lease=LEASE)
        for number in range(AT_ONCE)
    ]

    bodies = at_once(
        lambda number: shared_store.finish(
            ANA, claims[number], Turn("m1", "hello", {"by": number}, NOW), str(number)
        )
    )

    (turn,) = shared_store.turns(ANA, limit=9, before=None)
    assert set(bodies) == {str(turn.answer["by"])}
    after = shared_store.claim(ANA, "m2", "f", today=TODAY, now=NOW, lease=LEASE)
    assert after.state is ClaimState.MINE


def test_a_warning_is_given_by_one_of_ten_at_once(shared_store: Store) -> None:
    warning = BudgetWarning(Month(2026, 11), "Dining", "USD", BudgetState.OVER)

    assert sum(at_once(lambda n: shared_store.note_warning(ANA, warning, f"m{n}"))) == 1


def test_a_time_zone_is_filled_in_by_one_of_ten_at_once(shared_store: Store) -> None:
    zones = [f"Etc/GMT+{number + 1}" for number in range(AT_ONCE)]

    filled = at_once(lambda number: shared_store.fill_time_zone(ANA, zones[number]))

    assert len({profile.time_zone for profile in filled}) == 1
    assert shared_store.profile(ANA) == filled[0]


def test_an_account_is_deleted_while_others_write(shared_store: Store) -> None:
    shared_store.apply("ben", add("m0"))

    def write_or_delete(number: int) -> None:
        if number == 0:
            shared_store.delete_account("ben")
        else:
            shared_store.apply(ANA, add(f"m{number}"))

    at_once(write_or_delete)

    assert list(shared_store.export("ben")) == []
    assert len(every_transaction(shared_store, ANA)) == AT_ONCE - 1
    assert_totals_add_up(shared_store, ANA)


WRITER = """
import sys
from pathlib import Path
from local.sqlite import SqliteStore
from tests.books import add
store = SqliteStore(Path(sys.argv[1]))
for number in range(40):
    store.apply("ana", add(f"both-{number}"))
    store.apply("ana", add(f"{sys.argv[2]}-{number}"))
store.close()
"""


def test_processes_that_write_the_same_file_lose_and_double_nothing(tmp_path: Path) -> None:
    path = tmp_path / "data" / "budgetbuddy.sqlite3"
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, path, str(number)]) for number in range(3)
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]

    store = SqliteStore(path)
    latest = store.latest_operation(ANA)
    assert latest is not None
    assert latest.sequence == len(every_transaction(store, ANA)) == 40 * 4
    assert_totals_add_up(store, ANA)
    store.close()
