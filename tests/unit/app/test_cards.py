"""What a card says; how it is drawn: tests/integration and tests/browser."""

from datetime import date
from typing import Any

import pytest

from app import cards
from app.resources import Effect

SETTING = cards.Setting(home="USD", today=date(2026, 11, 22), toggle=lambda *_: None)
LUNCH: Any = {
    "id": "t1",
    "kind": "expense",
    "amount": "12.50",
    "currency": "USD",
    "category": "Dining",
    "note": "Lunch",
    "date": "2026-11-22",
}
BUDGET: Any = {
    "category": "Dining",
    "month": "2026-11",
    "limit": "200.00",
    "currency": "USD",
    "spent": "162.50",
    "left": "37.50",
    "leftPerDay": "4.16",
    "state": "near",
    "from": "2026-11-01",
    "to": "2026-12-01",
}


def effect(type_: str = "transaction.added", **more: Any) -> Effect:
    result: Any = {"type": type_} | more
    typed: Effect = result
    return typed


def card(*effects: Effect) -> str:
    return cards.write(list(effects), SETTING)


def test_one_operation_is_one_card_and_each_question_another() -> None:
    lunch = effect(operation="1-a", undone=False, transaction=LUNCH)
    bus = effect(operation="1-a", undone=False, transaction=LUNCH)
    limit = effect("budget.set", operation="2-b", undone=False, budget=BUDGET)
    asked = [effect("budget", budget=BUDGET), effect("budget", budget=BUDGET)]
    groups = cards.group([lunch, bus, limit, *asked])
    assert [len(group) for group in groups] == [2, 1, 2]


def test_a_transaction_shows_what_how_much_when_and_where() -> None:
    html = card(effect(transaction=LUNCH))
    for part in ("Lunch", "$12.50", "Today · Dining"):
        assert part in html
    assert "<del>" not in html


def test_a_transaction_without_a_note_is_called_by_its_category() -> None:
    html = card(effect(transaction=LUNCH | {"note": ""}))
    assert "<b>Dining</b><small>Today</small>" in html


def test_income_has_a_plus_sign() -> None:
    pay = LUNCH | {"kind": "income", "category": "Salary", "note": ""}
    assert "+$12.50" in card(effect(transaction=pay))


@pytest.mark.parametrize(
    "type_, undone, says, struck",
    [
        ("transaction.added", True, "Removed · Dining", True),
        ("transaction.changed", False, "Changed · Today", False),
        ("transaction.changed", True, "Change taken back", False),
        ("transaction.deleted", False, "Deleted", True),
        ("transaction.deleted", True, "Kept", False),
    ],
)
def test_what_is_gone_is_struck_through(type_: str, undone: bool, says: str, struck: bool) -> None:
    html = card(effect(type_, undone=undone, transaction=LUNCH))
    assert says in html
    assert ("<del>Lunch</del>" in html) is struck


def test_notes_are_not_markup() -> None:
    html = card(effect(transaction=LUNCH | {"note": "<img src=x onerror=alert(1)> & $5"}))
    assert "&lt;img src=x onerror=alert(1)&gt; &amp; $5" in html


def test_a_budget_shows_its_bar_and_what_is_left() -> None:
    html = card(effect("budget", budget=BUDGET))
    for part in ("Dining", "$37.50 left", "$162.50 of $200.00", "about $4.16 a day", "81.2%"):
        assert part in html


def test_a_budget_that_is_overspent_says_by_how_much() -> None:
    over = BUDGET | {"left": "-5.00", "state": "over", "spent": "205.00", "leftPerDay": None}
    html = card(effect("budget", budget=over))
    assert "$5.00 over" in html
    assert "100.0%" in html


@pytest.mark.parametrize(
    "type_, undone, gone",
    [
        ("budget.set", False, False),
        ("budget.set", True, True),
        ("budget.removed", False, True),
        ("budget.removed", True, False),
    ],
)
def test_a_budget_that_no_longer_holds_is_struck_through(
    type_: str, undone: bool, gone: bool
) -> None:
    assert ("bb-gone" in card(effect(type_, undone=undone, budget=BUDGET))) is gone


def spending(**more: Any) -> Effect:
    fields: Any = {
        "kind": "expense",
        "category": None,
        "from": "2026-11-01",
        "to": "2026-12-01",
        "currency": "USD",
        "totals": [
            {"currency": "EUR", "amount": "17.00", "count": 1},
            {"currency": "USD", "amount": "30.00", "count": 2},
        ],
        "categories": [
            {"category": "Dining", "currency": "USD", "amount": "20.00", "count": 1},
            {"category": "Travel", "currency": "EUR", "amount": "17.00", "count": 1},
            {"category": "Pets", "currency": "USD", "amount": "10.00", "count": 1},
        ],
        "budget": None,
    }
    return effect("spending", **(fields | more))


def test_spending_is_drawn_by_category_in_the_home_currency_and_never_added() -> None:
    html = card(spending())
    assert "Spending, November" in html
    assert html.index("$30.00") < html.index("€17.00")
    assert "47.00" not in html
    assert "width:50.0%" in html
    assert "Travel" not in html


def test_spending_of_nothing_is_zero_of_the_home_currency() -> None:
    html = card(spending(totals=[], categories=[]))
    assert "$0.00" in html
    assert "bb-shares" not in html


def test_spending_in_a_category_names_it_and_shows_its_budget() -> None:
    html = card(spending(category="Dining", categories=[], budget=BUDGET))
    assert "Dining, November" in html
    assert "$37.50 left" in html


def test_income_is_called_income() -> None:
    assert "Income, November" in card(spending(kind="income"))


def test_an_effect_of_a_later_api_has_no_card() -> None:
    assert card(effect("rule.learned")) == ""
