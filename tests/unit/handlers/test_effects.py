from datetime import date

import pytest

from lambdas.handlers.books import Books
from lambdas.handlers.effects import fill, refer_to, refer_to_spending
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.ledger import Edit, Entry
from lambdas.ledger.money import Money
from lambdas.ledger.operations import Operation, RequestKey
from lambdas.ledger.periods import Month, Period
from tests.books import TODAY, every_transaction
from tests.fakes import FakeClock

ME = "me"
NOVEMBER = Month(2026, 11).period


def record(books: Books, key: str, *items: tuple[int, Category]) -> Operation:
    entries = [Entry(Money(minor, "USD"), category, "", TODAY) for minor, category in items]
    return books.ledger.record(ME, RequestKey(key, ""), entries, source="chat").operation


def shown(books: Books, operation: Operation) -> list[tuple[str, bool, str | None]]:
    effects = fill(books, ME, refer_to(operation))
    return [(e["type"], e["undone"], e.get("transaction", {}).get("amount")) for e in effects]


def test_a_card_shows_what_is_so_now(books: Books) -> None:
    added = record(books, "add", (1250, Category.DINING), (240, Category.TRANSPORT))
    assert shown(books, added) == [
        ("transaction.added", False, "12.50"),
        ("transaction.added", False, "2.40"),
    ]
    lunch = every_transaction(books.store, ME)[1]
    change = Edit(money=Money(2500, "USD"))
    edited = books.ledger.edit(ME, RequestKey("edit", ""), lunch, change).operation
    assert shown(books, added)[0] == ("transaction.added", False, "25.00")
    assert shown(books, edited) == [("transaction.changed", False, "25.00")]
    books.ledger.undo(ME, RequestKey("undo", ""))
    assert shown(books, edited) == [("transaction.changed", True, "12.50")]


def test_a_card_of_an_undo_is_undone_when_the_change_is_repeated(books: Books) -> None:
    added = record(books, "add", (1250, Category.DINING))
    undone = books.ledger.undo(ME, RequestKey("undo", "")).operation
    assert shown(books, added) == [("transaction.added", True, "12.50")]
    assert shown(books, undone) == [("transaction.deleted", False, "12.50")]
    redone = books.ledger.redo(ME, RequestKey("redo", "")).operation
    assert shown(books, undone) == [("transaction.deleted", True, "12.50")]
    assert shown(books, redone) == [("transaction.added", False, "12.50")]


def test_an_undo_of_a_forgotten_change_stays_as_it_is(books: Books, clock: FakeClock) -> None:
    record(books, "add", (1250, Category.DINING))
    clock.move(days=80)
    undone = books.ledger.undo(ME, RequestKey("undo", "")).operation
    clock.move(days=11)
    record(books, "another", (1, Category.PETS))  # a write forgets what is too old
    assert books.store.operation_by_sequence(ME, 1) is None
    assert shown(books, undone) == [("transaction.deleted", False, "12.50")]


def test_a_budget_card_shows_how_the_budget_stands(books: Books) -> None:
    limit = Money(10_000, "USD")
    put = books.ledger.set_budget(ME, RequestKey("set", ""), Category.DINING, limit).operation
    record(books, "add", (1250, Category.DINING))
    (effect,) = fill(books, ME, refer_to(put))
    assert (effect["type"], effect["budget"]["spent"]) == ("budget.set", "12.50")
    end = books.ledger.remove_budget(ME, RequestKey("end", ""), Category.DINING, "USD").operation
    gone = {"category": "Dining", "currency": "USD", "month": "2026-11"}
    for operation, kind in ((put, "budget.set"), (end, "budget.removed")):
        (effect,) = fill(books, ME, refer_to(operation))
        assert (effect["type"], effect["budget"]) == (kind, gone)


def test_a_reference_to_an_operation_that_is_gone_shows_nothing(books: Books) -> None:
    operation = record(books, "add", (1250, Category.DINING))
    for other in ("9-0123456789", "1-0123456789"):
        assert fill(books, ME, [{"type": "operation", "operation": other}]) == []
    assert fill(books, "somebody else", refer_to(operation)) == []


def test_a_question_is_answered_anew_each_time_it_is_shown(books: Books) -> None:
    reference = refer_to_spending(Kind.EXPENSE, [], NOVEMBER)
    record(books, "1", (1000, Category.DINING), (500, Category.PETS), (9999, Category.SALARY))
    total = {"kind": "expense", "currency": "USD", "amount": "15.00", "count": 2}
    (effect,) = fill(books, ME, [reference])
    assert effect["totals"] == [total]
    assert [c["category"] for c in effect["categories"]] == ["Dining", "Pets"]
    assert (effect["currency"], effect["category"], effect["budget"]) == ("USD", None, None)
    record(books, "2", (500, Category.DINING))
    (effect,) = fill(books, ME, [reference])
    assert effect["totals"][0]["amount"] == "20.00"


def test_a_question_about_one_category_has_no_list_of_categories(books: Books) -> None:
    record(books, "1", (1000, Category.DINING), (500, Category.PETS))
    (effect,) = fill(books, ME, [refer_to_spending(Kind.EXPENSE, [Category.PETS], NOVEMBER)])
    assert (effect["category"], effect["categories"]) == ("Pets", [])
    assert effect["totals"][0]["amount"] == "5.00"
    both = [Category.PETS, Category.DINING]
    (effect,) = fill(books, ME, [refer_to_spending(Kind.EXPENSE, both, NOVEMBER)])
    assert (effect["category"], len(effect["categories"])) == (None, 2)


@pytest.mark.parametrize(
    "kind, asked, period, shows",
    [
        (Kind.EXPENSE, [], NOVEMBER, True),
        (Kind.EXPENSE, [], Period(date(2026, 11, 2), date(2026, 11, 9)), True),
        (Kind.EXPENSE, [], Period(date(2026, 10, 31), date(2026, 11, 9)), False),
        (Kind.EXPENSE, [], Period(date(2026, 11, 9), date(2026, 12, 2)), False),
        (Kind.EXPENSE, [Category.PETS], NOVEMBER, False),
        (Kind.EXPENSE, [Category.DINING], NOVEMBER, True),
        (Kind.EXPENSE, [Category.DINING, Category.PETS], NOVEMBER, False),
        (Kind.INCOME, [], NOVEMBER, False),
    ],
)
def test_the_budget_of_what_was_asked_is_shown_within_its_month(
    books: Books, kind: Kind, asked: list[Category], period: Period, shows: bool
) -> None:
    for category in (None, Category.DINING):
        key = RequestKey(str(category), "")
        books.ledger.set_budget(ME, key, category, Money(10_000, "USD"))
    (effect,) = fill(books, ME, [refer_to_spending(kind, asked, period)])
    assert (effect["budget"] is not None) is shows
