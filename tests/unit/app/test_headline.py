from datetime import date
from typing import Any

from app import headline
from app.figures import MonthFigures, Point
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Month


def usd(cents: int) -> Money:
    return Money(cents, "USD")


def figures(spent: int = 5000, before: int = 8000, **more: Any) -> MonthFigures:
    fields: Any = {
        "month": Month(2026, 11),
        "today": date(2026, 11, 22),
        "home": "USD",
        "spent": usd(spent),
        "received": usd(0),
        "others": [],
        "categories": [],
        "running": [Point(22, usd(spent))],
        "before": [Point(22, usd(before))] if before else [],
    }
    return MonthFigures(**(fields | more))


def budget(left: str, per_day: str | None = None) -> Any:
    return {"limit": "100.00", "currency": "USD", "left": left, "leftPerDay": per_day}


def test_without_a_budget_it_compares_with_last_month() -> None:
    html = headline.write(figures(), None)
    assert "$50.00 <small>spent</small>" in html
    assert "$30.00 less</b> than by this day last month." in html


def test_more_than_last_month_is_said_without_alarm() -> None:
    html = headline.write(figures(9000), None)
    assert "<b>$10.00 more</b> than" in html
    assert 'class="over"' not in html


def test_the_same_as_last_month_is_no_difference() -> None:
    assert "As much as by this day last month." in headline.write(figures(8000), None)


def test_a_past_month_is_compared_with_the_month_before() -> None:
    past = figures(today=date(2026, 12, 5))
    assert "less</b> than the month before." in headline.write(past, None)


def test_with_nothing_to_compare_it_says_nothing() -> None:
    assert "bb-note" not in headline.write(figures(before=0), None)


def test_a_budget_says_what_is_left_and_how_much_a_day() -> None:
    html = headline.write(figures(), budget("50.00", "5.55"))
    assert "spent of $100.00" in html
    assert "<b>$50.00</b> left, about $5.55 a day." in html
    assert "Even budget" in html


def test_a_budget_of_a_past_month_was_kept_or_not() -> None:
    assert "<b>$50.00</b> under budget." in headline.write(figures(), budget("50.00"))
    assert "$7.00 over budget." in headline.write(figures(), budget("-7.00"))


def test_income_and_other_currencies_are_listed_and_never_added() -> None:
    others: Any = [
        {"kind": "expense", "currency": "EUR", "amount": "17.00", "count": 1},
        {"kind": "income", "currency": "CHF", "amount": "5.00", "count": 1},
    ]
    html = headline.write(figures(received=usd(200000), others=others), None)
    assert "$2,000.00 came in, $50.00 went out." in html
    assert "Also €17.00 spent. Also CHF\xa05.00 came in." in html


def test_the_pace_chart_has_words_for_those_who_cant_see_it() -> None:
    words = headline.describe_pace(figures(), usd(10000))
    assert words == (
        "Running total of the month: $50.00 by day 22 of 30, against a budget of $100.00"
    )
