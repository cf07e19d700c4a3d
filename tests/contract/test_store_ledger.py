"""What every store does with an operation: its number, its key, its records."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from lambdas.ledger.categories import Category
from lambdas.ledger.errors import Conflict, IdempotencyMismatch
from lambdas.ledger.money import Money
from lambdas.ledger.operations import OperationKind, RequestKey, Tops
from lambdas.ledger.periods import Month
from lambdas.ledger.store import Store
from lambdas.ledger.summaries import DayTotal, MonthTotal
from tests.books import (
    EVER,
    MONTHS,
    NOW,
    TODAY,
    add,
    assert_totals_add_up,
    change,
    every_transaction,
    everything,
    lunch,
    undo,
)

ANA, BEN = "ana", "ben"
NOVEMBER = Month(2026, 11)


def test_an_added_transaction_is_there_with_its_totals_and_its_operation(store: Store) -> None:
    applied = store.apply(ANA, add("m1"))

    assert applied.created
    assert applied.operation.sequence == 1
    assert store.transaction(ANA, lunch("m1").id) == lunch("m1")
    assert every_transaction(store, ANA) == [lunch("m1")]
    total = Money(1250, "USD")
    assert store.month_totals(ANA, *MONTHS) == [MonthTotal(NOVEMBER, Category.DINING, total, 1)]
    assert store.day_totals(ANA, EVER) == [DayTotal(TODAY, Category.DINING, total, 1)]
    for found in (
        store.latest_operation(ANA),
        store.operation_by_key(ANA, "m1"),
        store.operation_by_sequence(ANA, 1),
    ):
        assert found == applied.operation


def test_a_new_person_has_nothing(store: Store) -> None:
    assert store.latest_operation(ANA) is None
    assert store.operation_by_key(ANA, "m1") is None
    assert store.operation_by_sequence(ANA, 1) is None
    assert store.transaction(ANA, lunch().id) is None
    assert every_transaction(store, ANA) == []
    assert store.month_totals(ANA, *MONTHS) == []
    assert store.day_totals(ANA, EVER) == []
    assert store.budget_entries(ANA) == []
    assert store.profile(ANA) is None
    assert store.turns(ANA, limit=10, before=None) == []
    assert everything(store, ANA) == []


def test_what_is_one_persons_is_invisible_to_another_with_the_same_keys(store: Store) -> None:
    store.apply(ANA, add("m1", lunch("m1", money=Money(100, "USD"))))
    store.apply(BEN, add("m1", lunch("m1", money=Money(900, "USD"))))
    store.apply(ANA, change("m2", (lunch("m1", money=Money(100, "USD")), None)))

    assert store.month_totals(ANA, *MONTHS) == []
    assert [t.money.minor for t in every_transaction(store, BEN)] == [900]
    latest = store.latest_operation(BEN)
    assert latest is not None
    assert latest.sequence == 1
    assert_totals_add_up(store, BEN)


@pytest.mark.parametrize("other", ["an", "ana#", "anab", "U#ana", "ana%23", ""])
def test_a_person_whose_id_resembles_anothers_sees_nothing_of_theirs(
    store: Store, other: str
) -> None:
    store.apply(ANA, add("m1"))

    assert everything(store, other) == []
    assert every_transaction(store, other) == []


def test_operations_are_numbered_without_gaps_and_linked_as_place_says(store: Store) -> None:
    first = store.apply(ANA, add("m1")).operation
    second = store.apply(ANA, add("m2")).operation
    undone = store.apply(ANA, undo("u1", second)).operation

    assert [first.sequence, second.sequence, undone.sequence] == [1, 2, 3]
    assert (second.below, second.undo_top) == (1, 2)
    assert (undone.kind, undone.target, undone.redo_top) == (OperationKind.UNDO, 2, 3)
    assert store.latest_operation(ANA) == undone
    assert store.operation_by_sequence(ANA, 2) == second._replace(undone=True)


def test_the_tops_that_a_draft_found_count_only_if_nothing_came_between(store: Store) -> None:
    first = store.apply(ANA, add("m1")).operation
    store.apply(ANA, add("m2"))
    tops = Tops(seen=1, undo=None, redo=None)

    operation = store.apply(ANA, undo("u1", first)._replace(next_tops=tops)).operation

    assert operation.below == 2


def test_a_repeated_key_changes_nothing_and_gives_the_first_operation(store: Store) -> None:
    first = store.apply(ANA, add("m1")).operation
    before = everything(store, ANA)

    again = store.apply(ANA, add("m1", lunch("m1"), lunch("m1", 1)))

    assert (again.operation, again.created) == (first, False)
    assert everything(store, ANA) == before


def test_a_repeated_key_stays_known_after_what_it_added_is_gone(store: Store) -> None:
    first = store.apply(ANA, add("m1")).operation
    store.apply(ANA, change("m2", (lunch("m1"), None)))

    again = store.apply(ANA, add("m1"))

    assert (again.operation, again.created) == (first, False)
    assert every_transaction(store, ANA) == []


def test_a_known_key_with_another_fingerprint_is_refused(store: Store) -> None:
    store.apply(ANA, add("m1"))
    before = everything(store, ANA)

    with pytest.raises(IdempotencyMismatch):
        store.apply(ANA, add("m1")._replace(request=RequestKey("m1", "something else")))

    assert everything(store, ANA) == before


@pytest.mark.parametrize("key", ["#", "%23", "a#b", "K#", "é" * 64, "'; DROP TABLE--", ":x", "~"])
def test_a_key_may_hold_any_characters(store: Store, key: str) -> None:
    added = store.apply(ANA, add(key)).operation

    assert store.operation_by_key(ANA, key) == added
    assert store.operation_by_key(ANA, key + "#") is None
    assert not store.apply(ANA, add(key)).created


def test_an_edit_replaces_the_transaction_and_moves_its_totals(store: Store) -> None:
    old, new = lunch(), lunch(money=Money(300, "EUR"), category=Category.TRAVEL, note="tram")
    store.apply(ANA, add("m1", old))

    store.apply(ANA, change("m2", (old, new)))

    assert every_transaction(store, ANA) == [new]
    assert store.transaction(ANA, old.id) == new
    assert store.month_totals(ANA, *MONTHS) == [
        MonthTotal(NOVEMBER, Category.TRAVEL, Money(300, "EUR"), 1)
    ]
    assert_totals_add_up(store, ANA)


def test_a_transaction_keeps_its_id_wherever_its_date_moves(store: Store) -> None:
    home = lunch()
    store.apply(ANA, add("m1", home))
    away, far = replace(home, date=date(2026, 10, 3)), replace(home, date=date(2199, 12, 31))
    steps = [home, away, far, home]

    for number, (old, new) in enumerate(pairwise(steps), start=2):
        store.apply(ANA, change(f"m{number}", (old, new)))
        assert store.transaction(ANA, home.id) == new
        assert_totals_add_up(store, ANA)


def test_a_moved_transaction_can_be_deleted_and_restored_where_it_was(store: Store) -> None:
    home = lunch()
    moved = replace(home, date=date(2026, 10, 3))
    store.apply(ANA, add("m1", home))
    store.apply(ANA, change("m2", (home, moved)))
    deleted = store.apply(ANA, change("m3", (moved, None))).operation
    assert store.transaction(ANA, home.id) is None

    store.apply(ANA, undo("u1", deleted))

    assert store.transaction(ANA, home.id) == moved
    assert_totals_add_up(store, ANA)


def test_a_transaction_can_be_added_on_a_day_that_is_not_in_its_id(store: Store) -> None:
    strange = lunch(id=lunch().id, date=date(2025, 1, 1))

    store.apply(ANA, add("m1", strange))

    assert store.transaction(ANA, strange.id) == strange
    assert_totals_add_up(store, ANA)


@pytest.mark.parametrize("stored_on", [TODAY, date(2026, 10, 3)], ids=["home", "moved"])
@pytest.mark.parametrize("added_on", [TODAY, date(2026, 10, 3), date(2026, 9, 9)])
def test_an_id_that_is_taken_is_refused_wherever_it_is(
    store: Store, stored_on: date, added_on: date
) -> None:
    stored = lunch(id=lunch().id, date=stored_on)
    store.apply(ANA, add("m1", lunch()))
    store.apply(ANA, change("m2", (lunch(), stored)))
    before = everything(store, ANA)

    with pytest.raises(Conflict):
        store.apply(ANA, change("m3", (None, replace(stored, date=added_on))))

    assert everything(store, ANA) == before


@pytest.mark.parametrize(
    "seen",
    [
        lunch(note="dinner"),
        lunch(money=Money(1251, "USD")),
        lunch(money=Money(1250, "EUR")),
        lunch(category=Category.TRAVEL),
        replace(lunch(), date=date(2026, 11, 21)),
        lunch(created_at=NOW + timedelta(seconds=1)),
        lunch(source="page"),
        lunch("m9"),
    ],
)
@pytest.mark.parametrize("wanted", [lunch(note="new"), None], ids=["edit", "delete"])
def test_a_row_that_is_not_as_stated_is_a_conflict_and_nothing_is_written(
    store: Store, seen: object, wanted: object
) -> None:
    store.apply(ANA, add("m1"))
    before = everything(store, ANA)
    after = replace(wanted, id=seen.id) if wanted else None  # type: ignore[attr-defined,type-var]

    with pytest.raises(Conflict):
        store.apply(ANA, change("m2", (None, lunch("m3")), (seen, after)))  # type: ignore[arg-type]

    assert everything(store, ANA) == before


def test_one_record_changed_twice_in_an_operation_ends_as_the_last_change_says(
    store: Store,
) -> None:
    first, second = lunch(note="one"), lunch(note="two")
    store.apply(ANA, change("m1", (None, first), (first, second)))
    assert every_transaction(store, ANA) == [second]

    store.apply(ANA, change("m2", (None, lunch("m2")), (lunch("m2"), None)))

    assert every_transaction(store, ANA) == [second]
    with pytest.raises(Conflict):
        store.apply(ANA, change("m3", (second, first), (second, None)))
    with pytest.raises(Conflict):
        store.apply(ANA, change("m4", (None, second), (second, None)))
    assert_totals_add_up(store, ANA)
