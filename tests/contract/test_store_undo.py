"""What every store does with undo and redo, budgets and settings."""

from dataclasses import replace

import pytest

from lambdas.ledger.budgets import BudgetEntry, BudgetState
from lambdas.ledger.categories import Category
from lambdas.ledger.errors import Conflict
from lambdas.ledger.operations import Draft, RequestKey
from lambdas.ledger.periods import Month
from lambdas.ledger.profiles import Profile
from lambdas.ledger.store import BudgetWarning, Store
from tests.books import (
    NOW,
    add,
    assert_totals_add_up,
    change,
    every_transaction,
    everything,
    lunch,
    redo,
    undo,
)

ANA, BEN = "ana", "ben"
NOVEMBER = Month(2026, 11)


def test_an_undo_marks_its_target_and_a_redo_unmarks_it(store: Store) -> None:
    added = store.apply(ANA, add("m1")).operation

    store.apply(ANA, undo("u1", added))
    assert store.operation_by_key(ANA, "m1") == added._replace(undone=True)
    assert every_transaction(store, ANA) == []

    store.apply(ANA, redo("r1", added))
    assert store.operation_by_key(ANA, "m1") == added
    assert every_transaction(store, ANA) == [lunch("m1")]
    assert_totals_add_up(store, ANA)


def test_an_operation_is_undone_once_and_redone_only_when_undone(store: Store) -> None:
    kept = store.apply(ANA, change("m1", (None, Profile()))).operation
    same = kept._replace(changes=())
    with pytest.raises(Conflict):
        store.apply(ANA, redo("r1", same))
    store.apply(ANA, undo("u1", same))
    before = everything(store, ANA)

    with pytest.raises(Conflict):
        store.apply(ANA, undo("u2", same))

    assert everything(store, ANA) == before


def test_a_mark_on_an_operation_that_is_not_there_is_a_conflict(store: Store) -> None:
    added = store.apply(ANA, add("m1")).operation

    for draft in (undo("u1", added._replace(sequence=7)), redo("r1", added._replace(sequence=7))):
        with pytest.raises(Conflict):
            store.apply(ANA, draft._replace(changes=()))


def test_budgets_and_settings_change_and_come_back_like_transactions(store: Store) -> None:
    total = BudgetEntry(None, "USD", NOVEMBER, 200_000)
    dining = BudgetEntry(Category.DINING, "USD", NOVEMBER, 20_000)
    care = BudgetEntry(Category.PERSONAL_CARE, "JPY", NOVEMBER, None)
    store.apply(ANA, change("m1", (None, total), (None, dining), (None, care)))
    profile = Profile("EUR", "Europe/Lisbon", month_starts_on=25)
    changed = store.apply(ANA, change("m2", (None, profile), (dining, None)))

    assert set(store.budget_entries(ANA)) == {total, care}
    assert store.profile(ANA) == profile

    store.apply(ANA, undo("u1", changed.operation))
    assert set(store.budget_entries(ANA)) == {total, dining, care}
    assert store.profile(ANA) is None


def test_a_budget_or_profile_that_is_not_as_stated_is_a_conflict(store: Store) -> None:
    dining = BudgetEntry(Category.DINING, "USD", NOVEMBER, 20_000)
    store.apply(ANA, change("m1", (None, dining), (None, Profile())))

    for before, after in (
        (None, dining),
        (replace(dining, limit=1), None),
        (replace(dining, limit=None), dining),
        (None, Profile()),
        (Profile("EUR"), None),
    ):
        with pytest.raises(Conflict):
            store.apply(ANA, change("m2", (before, after)))


def test_a_time_zone_is_filled_in_once_and_the_rest_of_the_profile_kept(store: Store) -> None:
    assert store.fill_time_zone(ANA, "Asia/Tokyo") == Profile(time_zone="Asia/Tokyo")
    assert store.fill_time_zone(ANA, "Europe/Lisbon") == Profile(time_zone="Asia/Tokyo")
    assert store.profile(ANA) == Profile(time_zone="Asia/Tokyo")

    store.apply(BEN, change("m1", (None, Profile("EUR", month_starts_on=25))))
    filled = Profile("EUR", "Europe/Lisbon", month_starts_on=25)
    assert store.fill_time_zone(BEN, "Europe/Lisbon") == filled
    assert store.profile(BEN) == filled
    store.apply(BEN, change("m2", (filled, Profile())))
    assert store.profile(BEN) == Profile()


def test_a_warning_is_given_once_for_each_state_and_again_to_the_turn_that_gave_it(
    store: Store,
) -> None:
    near = BudgetWarning(NOVEMBER, "Personal care", "USD", BudgetState.NEAR)
    others = [
        near._replace(state=BudgetState.OVER),
        near._replace(scope="total"),
        near._replace(currency="EUR"),
        near._replace(month=Month(2026, 12)),
    ]
    assert store.note_warning(ANA, near, "m1")
    assert not store.note_warning(ANA, near, "m2")
    assert store.note_warning(ANA, near, "m1")
    assert store.note_warning(BEN, near, "m2")
    assert all(store.note_warning(ANA, warning, "m3") for warning in others)


def test_an_operation_without_changes_is_numbered_like_any_other(store: Store) -> None:
    applied = store.apply(ANA, Draft(RequestKey("m1", "f"), (), NOW))

    assert applied.created
    assert store.latest_operation(ANA) == applied.operation
