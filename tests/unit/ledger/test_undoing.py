from dataclasses import replace

import pytest

from lambdas.ledger.categories import Category
from lambdas.ledger.errors import Conflict, NotFound, NothingToRedo, NothingToUndo
from lambdas.ledger.ledger import Edit, Entry, Ledger
from lambdas.ledger.money import Money
from lambdas.ledger.operations import Operation, OperationKind
from lambdas.ledger.profiles import Profile, ProfileEdit
from lambdas.ledger.transactions import Transaction
from local.sqlite import SqliteStore
from tests.books import TODAY, every_transaction
from tests.fakes import FakeClock
from tests.unit.ledger.conftest import Keys

ME = "me"


def add(ledger: Ledger, key: Keys, minor: int = 1250) -> Operation:
    entry = Entry(Money(minor, "USD"), Category.DINING, "lunch", TODAY)
    return ledger.record(ME, key(), [entry], source="chat").operation


def edit(ledger: Ledger, key: Keys, store: SqliteStore, minor: int) -> Operation:
    (row,) = every_transaction(store, ME)
    return ledger.edit(ME, key(), row, Edit(money=Money(minor, "USD"))).operation


def minors(store: SqliteStore) -> list[int]:
    return [row.money.minor for row in every_transaction(store, ME)]


def test_nothing_is_undone_or_restored_where_nothing_was_done(ledger: Ledger, key: Keys) -> None:
    with pytest.raises(NothingToUndo, match="nothing to undo"):
        ledger.undo(ME, key())
    with pytest.raises(NothingToRedo, match="nothing to restore"):
        ledger.redo(ME, key())
    for use_case in (ledger.undo, ledger.redo):
        with pytest.raises(NotFound, match="can't find that change"):
            use_case(ME, key(), 1)


def test_a_change_of_90_days_ago_is_undone_and_an_older_one_is_not(
    ledger: Ledger, key: Keys, clock: FakeClock, store: SqliteStore
) -> None:
    add(ledger, key)
    clock.move(days=90)
    ledger.redo(ME, key(), ledger.undo(ME, key()).operation.sequence - 1)
    clock.move(seconds=1)
    with pytest.raises(NothingToUndo):
        ledger.undo(ME, key())
    with pytest.raises(NotFound):
        ledger.undo(ME, key(), 1)
    assert minors(store) == [1250]


def test_what_repeats_a_forgotten_change_hides_no_younger_one(
    ledger: Ledger, key: Keys, clock: FakeClock, store: SqliteStore
) -> None:
    first = add(ledger, key, 1)
    clock.move(days=50)
    add(ledger, key, 2)
    clock.move(days=39)
    ledger.undo(ME, key(), first.sequence)
    ledger.redo(ME, key(), first.sequence)
    clock.move(days=5)
    ledger.undo(ME, key())
    assert minors(store) == [1]


def test_what_undid_a_forgotten_change_hides_no_younger_one(
    ledger: Ledger, key: Keys, clock: FakeClock, store: SqliteStore
) -> None:
    first = add(ledger, key, 1)
    clock.move(days=50)
    second = add(ledger, key, 2)
    clock.move(days=39)
    ledger.undo(ME, key(), second.sequence)
    ledger.undo(ME, key(), first.sequence)
    clock.move(days=5)
    assert minors(store) == []
    ledger.redo(ME, key())
    assert minors(store) == [2]
    clock.move(days=90)
    with pytest.raises(NothingToRedo):
        ledger.redo(ME, key())


def test_restoring_ends_where_the_undo_is_forgotten(
    ledger: Ledger, key: Keys, clock: FakeClock
) -> None:
    add(ledger, key)
    ledger.undo(ME, key())
    clock.move(days=91)
    with pytest.raises(NothingToRedo):
        ledger.redo(ME, key())


def test_an_older_change_of_a_changed_row_is_not_undone(
    ledger: Ledger, key: Keys, store: SqliteStore
) -> None:
    first = add(ledger, key)
    edit(ledger, key, store, 99)
    with pytest.raises(Conflict, match="changed in the meantime"):
        ledger.undo(ME, key(), first.sequence)
    assert minors(store) == [99]


def test_changes_of_a_row_that_is_gone_do_not_keep_older_ones_from_being_undone(
    ledger: Ledger, key: Keys, store: SqliteStore
) -> None:
    first = add(ledger, key, 1)
    edit(ledger, key, store, 2)
    edit(ledger, key, store, 1)
    ledger.undo(ME, key(), first.sequence)
    assert minors(store) == []
    with pytest.raises(NothingToUndo):
        ledger.undo(ME, key())
    ledger.redo(ME, key())
    assert minors(store) == [1]


def test_to_undo_an_undo_is_to_repeat_and_to_redo_it_is_to_take_back(
    ledger: Ledger, key: Keys, store: SqliteStore
) -> None:
    add(ledger, key)
    undo = ledger.undo(ME, key()).operation
    again = ledger.undo(ME, key(), undo.sequence).operation
    assert (again.kind, again.target, minors(store)) == (OperationKind.REDO, 1, [1250])
    with pytest.raises(Conflict, match="undone already"):
        ledger.undo(ME, key(), undo.sequence)
    back = ledger.redo(ME, key(), undo.sequence).operation
    assert (back.kind, back.target, minors(store)) == (OperationKind.UNDO, 1, [])
    with pytest.raises(Conflict, match="not undone"):
        ledger.redo(ME, key(), undo.sequence)


def test_settings_are_undone_though_a_message_filled_in_the_time_zone_since(
    ledger: Ledger, key: Keys, store: SqliteStore
) -> None:
    ledger.change_profile(ME, key(), ProfileEdit(currency="EUR"))
    store.fill_time_zone(ME, "Europe/Lisbon")
    ledger.undo(ME, key())
    assert store.profile(ME) == Profile("USD", "Europe/Lisbon")
    ledger.redo(ME, key())
    assert store.profile(ME) == Profile("EUR", "Europe/Lisbon")
    ledger.undo(ME, key())
    assert store.profile(ME) == Profile("USD", "Europe/Lisbon")


def test_a_chosen_time_zone_comes_back_over_one_that_was_filled_in(
    ledger: Ledger, key: Keys, store: SqliteStore
) -> None:
    ledger.change_profile(ME, key(), ProfileEdit(time_zone="Asia/Tokyo"))
    ledger.undo(ME, key())
    assert store.profile(ME) is None
    store.fill_time_zone(ME, "Europe/Lisbon")
    ledger.redo(ME, key())
    assert store.profile(ME) == Profile(time_zone="Asia/Tokyo")


def test_settings_that_changed_since_are_not_undone(
    ledger: Ledger, key: Keys, store: SqliteStore
) -> None:
    first = ledger.change_profile(ME, key(), ProfileEdit(currency="EUR")).operation
    ledger.change_profile(ME, key(), ProfileEdit(month_starts_on=25))
    with pytest.raises(Conflict):
        ledger.undo(ME, key(), first.sequence)
    ledger.undo(ME, key())
    ledger.undo(ME, key())
    assert store.profile(ME) is None


def test_an_undo_that_something_overtakes_is_refused_whole(
    ledger: Ledger, key: Keys, store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(ledger, key)
    (row,) = every_transaction(store, ME)
    apply = store.apply

    def overtaken(user: str, draft: object) -> object:
        monkeypatch.setattr(store, "apply", apply)
        ledger.edit(ME, key(), row, Edit(money=Money(7, "USD")))
        return apply(user, draft)  # type: ignore[arg-type]

    monkeypatch.setattr(store, "apply", overtaken)
    with pytest.raises(Conflict):
        ledger.undo(ME, key())
    assert minors(store) == [7]
    assert isinstance(row, Transaction)
    assert every_transaction(store, ME) == [replace(row, money=Money(7, "USD"))]
