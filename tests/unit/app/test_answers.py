"""What a card says to a question; how it is drawn: tests/integration and tests/browser."""

from datetime import date
from typing import Any

import pytest

from app import answers
from app.resources import Effect

TODAY = date(2026, 11, 22)
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


def effect(type_: str, **more: Any) -> Effect:
    result: Any = {"type": type_} | more
    typed: Effect = result
    return typed


def card(*effects: Effect) -> str:
    return answers.write(list(effects), "USD", TODAY)


def test_a_budget_shows_its_bar_and_what_is_left() -> None:
    html = card(effect("budget", budget=BUDGET))
    for part in ("Dining", "$37.50 left", "$162.50 of $200.00", "about $4.16 a day", "81.2%"):
        assert part in html


def test_a_budget_that_is_overspent_says_by_how_much() -> None:
    over = BUDGET | {"left": "-5.00", "state": "over", "spent": "205.00", "leftPerDay": None}
    html = card(effect("budget", budget=over))
    assert "$5.00 over" in html
    assert "100.0%" in html


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


def test_spending_on_a_word_is_called_by_it() -> None:
    html = card(spending(text="<coffee>", categories=[]))
    assert "“&lt;coffee&gt;”, November" in html


def test_spending_on_two_categories_names_both() -> None:
    assert "Groceries and Dining, November" in card(spending(asked=["Groceries", "Dining"]))


@pytest.mark.parametrize("type_", ["budget", "budget.set", "budget.removed"])
def test_a_budget_that_is_no_more_says_so(type_: str) -> None:
    gone = {"category": "Dining", "currency": "USD", "month": "2026-11"}
    html = card(effect(type_, budget=gone))
    assert "Dining" in html
    assert "no budget" in html
    assert card(effect(type_, budget=None)) == ""


def test_listed_transactions_that_are_deleted_are_counted() -> None:
    assert card(effect("transactions", transactions=[{}, {}], listed=2)) == ""
    assert "One of these is deleted." in card(effect("transactions", transactions=[{}], listed=2))
    assert "2 of these are deleted." in card(effect("transactions", transactions=[], listed=2))


def total(amount: str, currency: str = "USD") -> dict[str, Any]:
    return {"kind": "expense", "currency": currency, "amount": amount, "count": 1}


def comparison(now: list[Any], then: list[Any]) -> str:
    return card(
        effect(
            "comparison",
            kind="expense",
            category=None,
            asked=[],
            currency="USD",
            totals=now,
            before=then,
            against={"from": "2026-10-01", "to": "2026-11-01"},
            **{"from": "2026-11-01", "to": "2026-12-01"},
        )
    )


@pytest.mark.parametrize(
    "now, then, says",
    [
        ("30.00", "40.00", "$10.00 less"),
        ("40.00", "30.00", "$10.00 more"),
        ("40.00", "40.00", "The same"),
    ],
)
def test_a_comparison_says_the_difference_and_draws_both_periods(
    now: str, then: str, says: str
) -> None:
    html = comparison([total(now)], [total(then)])
    for part in (says, f"${now}", f"${then}", "November", "October", "width:100.0%"):
        assert part in html


def test_a_comparison_lists_other_currencies_and_never_adds_them() -> None:
    html = comparison([total("30.00"), total("17.00", "EUR")], [total("5.00", "GBP")])
    assert "$30.00 more" in html
    assert "€17.00 November, €0.00 October." in html
    assert "£0.00 November, £5.00 October." in html


def test_a_comparison_of_nothing_with_nothing_is_the_same() -> None:
    html = comparison([], [])
    assert "The same" in html
    assert html.count("width:0.0%") == 2


def trend(unit: str, steps: list[dict[str, Any]], average: list[Any]) -> str:
    days = {"from": steps[0]["from"], "to": steps[-1]["to"]}
    fields = {"kind": "expense", "category": "Dining", "asked": ["Dining"], "currency": "USD"}
    return card(effect("trend", unit=unit, steps=steps, average=average, **fields, **days))


def step(start: str, end: str, *totals: dict[str, Any]) -> dict[str, Any]:
    return {"from": start, "to": end, "totals": list(totals)}


def test_a_trend_draws_a_bar_for_each_step_and_says_all_of_it() -> None:
    steps = [
        step("2025-12-01", "2026-01-01", total("40.00"), total("9.00", "EUR")),
        step("2026-01-01", "2026-02-01"),
        step("2026-02-01", "2026-03-01", total("20.00")),
    ]
    html = trend("month", steps, [total("20.00"), total("3.00", "EUR")])
    said = "Dining by month: Dec 2025: $40.00; Jan: $0.00; Feb: $20.00. $20.00 a month"
    assert f'role="img" aria-label="{said}"' in html
    for part in ("height:100.0%", "height:0.0%", "height:50.0%", "bottom:50.0%", "€3.00 a month"):
        assert part in html


def test_a_trend_of_many_steps_names_the_ends_and_the_highest_only() -> None:
    steps = [
        step(f"2026-11-{day:02}", f"2026-11-{day + 1:02}", total("25.00" if day == 3 else "5.00"))
        for day in range(1, 11)
    ]
    html = trend("day", steps, [])
    assert html.count("<em></em>") == 9
    assert "<em>$25</em>" in html
    assert "<span>Nov 1</span>" in html
    assert "<span>Nov 10</span>" in html
    assert "<span>Nov 5</span>" not in html
    assert "bottom:" not in html


def test_an_effect_of_a_later_api_says_nothing() -> None:
    assert card(effect("rule.learned")) == ""


RENT: Any = {
    "id": "r1",
    "kind": "expense",
    "amount": "950.00",
    "currency": "USD",
    "category": "Housing",
    "note": "Rent",
    "every": "month",
    "day": "1",
    "start": "2026-12-01",
    "next": "2026-12-01",
    "paused": False,
    "version": "v1",
}


def test_what_repeats_is_listed_with_its_next_date() -> None:
    paused = RENT | {"note": "", "next": None, "paused": True}
    html = card(effect("recurring", recurring=[RENT, paused]))
    assert "<b>Rent</b><small>Housing · every month on the 1st · next Tue, Dec 1</small>" in html
    assert "<b>Housing</b><small>Every month on the 1st · paused</small>" in html


def test_what_was_stopped_is_struck_through() -> None:
    html = card(effect("recurring.removed", recurring=RENT, stored=False))
    assert "<del>Rent</del></b><small>Housing · every month on the 1st</small>" in html
