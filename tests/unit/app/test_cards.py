"""What a card says; how it is drawn: tests/integration and tests/browser."""

from datetime import date
from typing import Any

import pytest

from app import cards
from app.resources import Effect, Reversal

SETTING = cards.Setting(
    home="USD",
    today=date(2026, 11, 22),
    turn_over=lambda *_: None,
    recategorise=lambda *_: None,
)
LUNCH: Any = {
    "id": "t1",
    "kind": "expense",
    "amount": "12.50",
    "currency": "USD",
    "category": "Dining",
    "note": "Lunch",
    "date": "2026-11-22",
    "version": "v1",
}


def effect(type_: str = "transaction.added", **more: Any) -> Effect:
    result: Any = {"type": type_} | more
    typed: Effect = result
    return typed


def rows(*effects: Effect) -> list[cards.Row]:
    return cards.list_rows(list(effects), SETTING)


def test_one_operation_is_one_card_and_each_question_another() -> None:
    lunch = effect(operation="1-a", undone=False, transaction=LUNCH)
    bus = effect(operation="1-a", undone=False, transaction=LUNCH)
    limit = effect("budget.set", operation="2-b", undone=False)
    asked = [effect("budget"), effect("budget"), effect("spending"), effect("spending")]
    groups = cards.group([lunch, bus, limit, *asked])
    assert [len(group) for group in groups] == [2, 1, 2, 1, 1]


def test_a_transaction_shows_what_how_much_and_when() -> None:
    (row,) = rows(effect(transaction=LUNCH, stored=True))
    assert (row.line.title, row.line.amount, row.line.detail) == ("Lunch", "$12.50", "Today")
    assert row.stored == LUNCH
    assert not row.line.struck


def test_a_transaction_without_a_note_is_called_by_its_category() -> None:
    (row,) = rows(effect(transaction=LUNCH | {"note": ""}))
    assert row.line.title == "Dining"


def test_income_has_a_plus_sign() -> None:
    pay = LUNCH | {"kind": "income", "category": "Salary", "note": ""}
    (row,) = rows(effect(transaction=pay))
    assert row.line.amount == "+$12.50"


@pytest.mark.parametrize(
    "type_, undone, stored, edited, says",
    [
        ("transaction.added", False, True, True, "Changed since · Today"),
        ("transaction.added", True, False, False, "Removed · Today"),
        ("transaction.added", False, False, False, "Deleted · Today"),
        ("transaction.changed", False, True, False, "Changed · Today"),
        ("transaction.changed", False, True, True, "Changed since · Today"),
        ("transaction.changed", True, True, False, "Change taken back · Today"),
        ("transaction.changed", False, False, False, "Deleted · Today"),
        ("transaction.deleted", False, False, False, "Deleted · Today"),
        ("transaction.deleted", True, True, False, "Kept · Today"),
    ],
)
def test_a_card_tells_what_became_of_its_transaction(
    type_: str, undone: bool, stored: bool, edited: bool, says: str
) -> None:
    (row,) = rows(effect(type_, undone=undone, stored=stored, edited=edited, transaction=LUNCH))
    assert row.line.detail == says
    assert row.line.struck is (row.stored is None) is not stored


def test_listed_transactions_keep_the_numbers_under_which_they_were_listed() -> None:
    museum = LUNCH | {"note": "Museum"}
    listed = rows(effect("transactions", transactions=[LUNCH, museum], numbers=[1, 3]))
    assert [(row.line.number, row.line.title) for row in listed] == [(1, "Lunch"), (3, "Museum")]
    assert [row.line.number for row in rows(effect("transactions", transactions=[LUNCH]))] == [1]


@pytest.mark.parametrize(
    "content, shown",
    [
        ("1. Lunch $12.50 (Dining, today).", ""),
        (
            "12 entries, of which the first 10 are: 1. Lunch.",
            "12 entries, of which the first 10 are:",
        ),
        ("1. Lunch.\nThere are older ones.", "There are older ones."),
        ("Which one shall I delete? 1. Lunch; 2. Tea.", "Which one shall I delete?"),
        ("I found 11. Not a list.", "I found 11. Not a list."),
    ],
)
def test_what_the_card_lists_is_not_said_twice(content: str, shown: str) -> None:
    listed = effect("transactions", transactions=[LUNCH])
    assert cards.shorten(content, [listed]) == shown
    assert cards.shorten(content, [effect("transactions", transactions=[])]) == content


@pytest.mark.parametrize(
    "action, of, own, label",
    [
        ("undo", "added", True, "Undo"),
        ("undo", "changed", True, "Undo"),
        ("undo", "changed", False, "Undo the change"),
        ("undo", "deleted", True, "Put it back"),
        ("undo", "deleted", False, "Put it back"),
        ("redo", "added", True, "Put it back"),
        ("redo", "changed", True, "Change it again"),
        ("redo", "deleted", True, "Delete it again"),
    ],
)
def test_a_button_says_what_it_does(action: Any, of: Any, own: bool, label: str) -> None:
    reversal: Reversal = {"operation": "1-a", "action": action, "of": of}
    assert cards.offer(reversal, "1-a" if own else "2-b") == label


def test_an_effect_of_a_later_api_has_no_card() -> None:
    assert rows(effect("rule.learned")) == []
