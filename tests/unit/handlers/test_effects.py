from datetime import date

import pytest

from lambdas.handlers.books import Books
from lambdas.handlers.effects import fill
from lambdas.handlers.operation_effects import refer_to
from lambdas.handlers.question_effects import refer_to_spending
from lambdas.handlers.tallies import Subject
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.ledger import Edit, Entry
from lambdas.ledger.money import Money
from lambdas.ledger.operations import Operation, RequestKey, parse_operation_id
from lambdas.ledger.periods import Month, Period
from lambdas.ledger.undoing import LOOK_BACK
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


def lunch_card(books: Books, operation: Operation) -> tuple[bool, bool, str]:
    """Whether the entry is there, whether it was edited since, and what the card's button does."""
    effect = fill(books, ME, refer_to(operation))[0]
    button = effect["reversal"] or {"action": "", "of": "nothing", "operation": ""}
    own = "own" if button["operation"] == operation.id else "later"
    return effect["stored"], effect["edited"], f"{button['action']} {own} {button['of']}".strip()


def test_an_old_card_tells_and_takes_back_what_happened_to_its_entry_since(books: Books) -> None:
    added = record(books, "add", (1250, Category.DINING), (240, Category.TRANSPORT))
    assert lunch_card(books, added) == (True, False, "undo own added")
    lunch = every_transaction(books.store, ME)[1]
    books.ledger.edit(ME, RequestKey("edit", ""), lunch, Edit(category=Category.GROCERIES))
    assert lunch_card(books, added) == (True, True, "undo later changed")
    edited = every_transaction(books.store, ME)[1]
    books.ledger.delete(ME, RequestKey("delete", ""), edited)
    record(books, "another", (1, Category.PETS))
    assert lunch_card(books, added) == (False, False, "undo later deleted")
    for key in ("first", "second", "third"):
        effect = fill(books, ME, refer_to(added))[0]
        operation = parse_operation_id(effect["reversal"]["operation"])
        books.ledger.undo(ME, RequestKey(key, ""), operation)
    assert lunch_card(books, added) == (False, False, "redo own added")


def test_the_card_of_a_change_that_was_changed_again_takes_the_later_one_back_first(
    books: Books,
) -> None:
    record(books, "add", (1250, Category.DINING))
    for key, minor in (("first", 2500), ("second", 2600)):
        (lunch,) = every_transaction(books.store, ME)
        change = Edit(money=Money(minor, "USD"))
        edited = books.ledger.edit(ME, RequestKey(key, ""), lunch, change).operation
        if key == "first":
            first = edited
    assert lunch_card(books, first) == (True, True, "undo later changed")
    assert lunch_card(books, edited) == (True, False, "undo own changed")


def test_what_can_not_be_turned_over_offers_nothing(books: Books, clock: FakeClock) -> None:
    added = record(books, "add", (1250, Category.DINING))
    (lunch,) = every_transaction(books.store, ME)
    books.ledger.edit(ME, RequestKey("edit", ""), lunch, Edit(category=Category.GROCERIES))
    for number in range(LOOK_BACK):
        record(books, f"later {number}", (1, Category.PETS))
    assert lunch_card(books, added) == (True, True, "later nothing")
    recent = record(books, "recent", (1, Category.PETS))
    assert lunch_card(books, recent)[2] == "undo own added"
    clock.move(days=91)
    assert lunch_card(books, recent)[2] == "later nothing"


def test_a_budget_that_was_set_anew_takes_the_later_limit_back_first(books: Books) -> None:
    for key, minor in (("first", 10_000), ("second", 20_000)):
        limit = Money(minor, "USD")
        put = books.ledger.set_budget(ME, RequestKey(key, ""), Category.DINING, limit).operation
        if key == "first":
            first = put
    (effect,) = fill(books, ME, refer_to(first))
    assert effect["reversal"] == {"operation": put.id, "action": "undo", "of": "changed"}
    end = books.ledger.remove_budget(ME, RequestKey("end", ""), Category.DINING, "USD").operation
    (effect,) = fill(books, ME, refer_to(first))
    assert effect["reversal"] == {"operation": end.id, "action": "undo", "of": "deleted"}


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
    reference = refer_to_spending(Subject(Kind.EXPENSE), NOVEMBER)
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
    (effect,) = fill(
        books, ME, [refer_to_spending(Subject(Kind.EXPENSE, (Category.PETS,)), NOVEMBER)]
    )
    assert (effect["category"], effect["categories"]) == ("Pets", [])
    assert effect["totals"][0]["amount"] == "5.00"
    both = (Category.PETS, Category.DINING)
    (effect,) = fill(books, ME, [refer_to_spending(Subject(Kind.EXPENSE, both), NOVEMBER)])
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
    (effect,) = fill(books, ME, [refer_to_spending(Subject(kind, tuple(asked)), period)])
    assert (effect["budget"] is not None) is shows
