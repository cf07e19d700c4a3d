from dataclasses import replace
from datetime import date

import pytest

from lambdas.ledger.budgets import BudgetEntry, entries_in_force
from lambdas.ledger.categories import Category
from lambdas.ledger.errors import (
    Conflict,
    IdempotencyMismatch,
    InvalidInput,
    LedgerError,
    NotFound,
    Unchanged,
)
from lambdas.ledger.ledger import ITEM_LIMIT, Edit, Entry, Ledger
from lambdas.ledger.money import Money
from lambdas.ledger.operations import RequestKey
from lambdas.ledger.periods import Month
from lambdas.ledger.profiles import Profile, ProfileEdit
from lambdas.ledger.transactions import Transaction
from local.sqlite import SqliteStore
from tests.books import TODAY, every_transaction
from tests.fakes import START, FakeClock
from tests.unit.ledger.conftest import Keys

ME = "me"
LUNCH = Entry(Money(1250, "USD"), Category.DINING, "  lunch ", TODAY)
NOVEMBER, DECEMBER = Month(2026, 11), Month(2026, 12)


def one(ledger: Ledger, key: Keys, store: SqliteStore) -> Transaction:
    ledger.record(ME, key(), [LUNCH], source="chat")
    return every_transaction(store, ME)[0]


def test_entries_become_transactions_in_one_operation(
    ledger: Ledger, key: Keys, store: SqliteStore
) -> None:
    applied = ledger.record(ME, key(), [LUNCH, LUNCH._replace(note="dinner")], source="page")
    dinner, lunch = every_transaction(store, ME)
    assert applied.created
    assert [change.after for change in applied.operation.changes] == [lunch, dinner]
    assert lunch == Transaction(
        lunch.id, Money(1250, "USD"), Category.DINING, "lunch", TODAY, START, "page"
    )
    assert (lunch.id, dinner.id) == (lunch.id, lunch.id[:-2] + "01")


def test_a_repeated_request_gives_the_operation_of_the_first(
    ledger: Ledger, key: Keys, store: SqliteStore, clock: FakeClock
) -> None:
    request = key()
    first = ledger.record(ME, request, [LUNCH], source="chat")
    clock.move(days=1)
    again = ledger.record(ME, request, [LUNCH], source="chat")
    assert (again.operation, again.created) == (first.operation, False)
    assert len(every_transaction(store, ME)) == 1
    assert ledger.operation_of(ME, request) == first.operation


def test_a_key_of_another_request_is_refused(ledger: Ledger, key: Keys) -> None:
    request = key()
    ledger.record(ME, request, [LUNCH], source="chat")
    other = RequestKey(request.key, "something else")
    for repeat in (
        lambda: ledger.record(ME, other, [LUNCH], source="chat"),
        lambda: ledger.operation_of(ME, other),
        lambda: ledger.undo(ME, other),
        lambda: ledger.undo(ME, other, 99),
        lambda: ledger.redo(ME, other),
    ):
        with pytest.raises(IdempotencyMismatch):
            repeat()


@pytest.mark.parametrize("number", [0, ITEM_LIMIT + 1])
def test_a_request_adds_1_to_20_things(ledger: Ledger, key: Keys, number: int) -> None:
    with pytest.raises(InvalidInput, match="1 to 20") as refusal:
        ledger.record(ME, key(), [LUNCH] * number, source="chat")
    assert refusal.value.field == "items"


def test_one_unfit_entry_keeps_all_out(ledger: Ledger, key: Keys, store: SqliteStore) -> None:
    with pytest.raises(InvalidInput):
        ledger.record(ME, key(), [LUNCH, LUNCH._replace(money=Money(0, "USD"))], source="chat")
    assert every_transaction(store, ME) == []


def test_an_edit_changes_what_it_gives(ledger: Ledger, key: Keys, store: SqliteStore) -> None:
    row = one(ledger, key, store)
    ledger.edit(ME, key(), row, Edit(note=" with\nAna "))
    noted = replace(row, note="with Ana")
    assert every_transaction(store, ME) == [noted]
    new_year = date(2026, 1, 1)
    all_of_it = Edit(Money(5, "EUR"), Category.SALARY, "", new_year)
    ledger.edit(ME, key(), noted, all_of_it)
    assert every_transaction(store, ME) == [
        replace(row, money=Money(5, "EUR"), category=Category.SALARY, note="", date=new_year)
    ]


def test_an_edit_that_changes_nothing_is_no_operation_unless_its_key_made_one(
    ledger: Ledger, key: Keys, store: SqliteStore
) -> None:
    row = one(ledger, key, store)
    with pytest.raises(Unchanged, match="like that already"):
        ledger.edit(ME, key(), row, Edit(note="lunch"))
    request = key()
    first = ledger.edit(ME, request, row, Edit(note="dinner"))
    (changed,) = every_transaction(store, ME)
    assert ledger.edit(ME, request, changed, Edit(note="dinner")).operation == first.operation


def test_a_row_that_changed_since_it_was_read_is_neither_edited_nor_deleted(
    ledger: Ledger, key: Keys, store: SqliteStore
) -> None:
    row = one(ledger, key, store)
    ledger.edit(ME, key(), row, Edit(note="dinner"))
    with pytest.raises(Conflict):
        ledger.edit(ME, key(), row, Edit(note="breakfast"))
    with pytest.raises(Conflict):
        ledger.delete(ME, key(), row)
    ledger.delete(ME, key(), replace(row, note="dinner"))
    assert every_transaction(store, ME) == []


def test_several_are_deleted_in_one_operation_or_none_is(
    ledger: Ledger, key: Keys, store: SqliteStore
) -> None:
    ledger.record(ME, key(), [LUNCH, LUNCH], source="chat")
    rows = every_transaction(store, ME)
    for wrong in ([], rows * ITEM_LIMIT):
        with pytest.raises(InvalidInput):
            ledger.delete(ME, key(), *wrong)
    with pytest.raises(Conflict):
        ledger.delete(ME, key(), rows[0], replace(rows[1], note="dinner"))
    assert every_transaction(store, ME) == rows
    ledger.delete(ME, key(), *rows)
    assert every_transaction(store, ME) == []
    ledger.undo(ME, key())
    assert every_transaction(store, ME) == rows


def test_a_budget_holds_from_the_calendar_month_of_the_persons_own_day(
    ledger: Ledger, key: Keys, store: SqliteStore, clock: FakeClock
) -> None:
    ledger.change_profile(ME, key(), ProfileEdit(time_zone="Asia/Tokyo", month_starts_on=23))
    ledger.set_budget(ME, key(), Category.DINING, Money(100, "USD"))
    clock.move(days=8, hours=5)
    assert ledger.today(ME) == date(2026, 12, 1)
    ledger.set_budget(ME, key(), None, Money(200, "EUR"))
    assert {(e.category, e.currency, e.month, e.limit) for e in store.budget_entries(ME)} == {
        (Category.DINING, "USD", NOVEMBER, 100),
        (None, "EUR", Month(2026, 12), 200),
    }


def test_a_budget_is_for_spending(ledger: Ledger, key: Keys) -> None:
    with pytest.raises(InvalidInput, match="not for income") as refusal:
        ledger.set_budget(ME, key(), Category.SALARY, Money(1, "USD"))
    assert refusal.value.field == "category"


def test_a_budget_that_holds_already_is_no_operation_unless_its_key_made_one(
    ledger: Ledger, key: Keys
) -> None:
    request, limit = key(), Money(100, "USD")
    first = ledger.set_budget(ME, request, None, limit)
    assert ledger.set_budget(ME, request, None, limit).operation == first.operation
    for month in (None, NOVEMBER, DECEMBER):
        with pytest.raises(Unchanged):
            ledger.set_budget(ME, key(), None, limit, month)
    ledger.set_budget(ME, key(), None, Money(100, "EUR"))
    ledger.set_budget(ME, key(), None, Money(101, "USD"))
    ledger.set_budget(ME, key(), None, limit)


def test_a_budget_ends_now_with_all_that_was_to_come(
    ledger: Ledger, key: Keys, store: SqliteStore
) -> None:
    october = Month(2026, 10)
    for month, minor in ((october, 1), (DECEMBER, 3)):
        ledger.set_budget(ME, key(), None, Money(minor, "USD"), month)
    before = store.budget_entries(ME)
    request = key()
    removed = ledger.remove_budget(ME, request, None, "USD")
    entries = store.budget_entries(ME)
    in_force = {month: entries_in_force(entries, month) for month in (NOVEMBER, DECEMBER)}
    assert in_force == {NOVEMBER: [], DECEMBER: []}
    assert entries_in_force(entries, october) == [BudgetEntry(None, "USD", october, 1)]
    assert ledger.remove_budget(ME, request, None, "USD").operation == removed.operation
    with pytest.raises(NotFound, match="no such budget"):
        ledger.remove_budget(ME, key(), None, "USD")
    ledger.undo(ME, key())
    assert sorted(store.budget_entries(ME), key=str) == sorted(before, key=str)


@pytest.mark.parametrize("currency", ["EUR", "", "no currency"])
def test_what_was_never_budgeted_cannot_end(ledger: Ledger, key: Keys, currency: str) -> None:
    ledger.set_budget(ME, key(), Category.PETS, Money(1, "USD"))
    for category, code in ((Category.PETS, currency), (None, "USD"), (Category.DINING, "USD")):
        with pytest.raises(NotFound):
            ledger.remove_budget(ME, key(), category, code)


def test_settings_change_one_by_one_and_not_at_all_when_they_are_so_already(
    ledger: Ledger, key: Keys
) -> None:
    with pytest.raises(Unchanged):
        ledger.change_profile(ME, key(), ProfileEdit(currency="USD"))
    request = key()
    first = ledger.change_profile(ME, request, ProfileEdit(currency="EUR"))
    ledger.change_profile(ME, key(), ProfileEdit(month_starts_on=25))
    assert ledger.profile(ME) == Profile("EUR", month_starts_on=25)
    again = ledger.change_profile(ME, request, ProfileEdit(currency="EUR"))
    assert again.operation == first.operation


def test_every_error_has_a_sentence_for_the_person() -> None:
    def kinds(error: type[LedgerError]) -> list[type[LedgerError]]:
        return [error, *(kind for sub in error.__subclasses__() for kind in kinds(sub))]

    plain = [kind for kind in kinds(LedgerError) if kind is not InvalidInput]
    assert all(
        str(kind()).endswith(".") for kind in plain if kind.__module__ == "lambdas.ledger.errors"
    )
    assert str(NotFound("No such thing.")) == "No such thing."
    assert issubclass(Unchanged, Conflict)
