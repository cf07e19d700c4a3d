from datetime import date
from typing import Any

import pytest

from app.figures import OTHERS, elapsed, overall_budget, rank, read_month, usual
from app.resources import Budget, Summary
from lambdas.ledger.money import Money


def usd(cents: int) -> Money:
    return Money(cents, "USD")


def summary(month: str, days: dict[int, str] | None = None, **more: Any) -> Summary:
    """A month's summary with these expenses by day; `totals` and `categories` may be added to."""
    days = days or {}
    spent = sum((Money.parse(a, "USD") for a in days.values()), usd(0))
    totals = [{"kind": "expense", "currency": "USD", "amount": spent.decimal, "count": 1}]
    entry: Any = {
        "month": month,
        "totals": (totals if days else []) + more.get("totals", []),
        "categories": more.get("categories", []),
    }
    rows: Any = [
        {"date": f"{month}-{n:02}", "kind": "expense", "currency": "USD", "amount": a, "count": 1}
        for n, a in days.items()
    ]
    return {
        "today": more.get("today", "2026-11-22"),
        "currency": "USD",
        "months": [entry],
        "days": rows + more.get("rows", []),
    }


def budget(category: str = "total", spent: str = "50.00", **more: Any) -> Budget:
    entry: Any = {
        "category": category,
        "month": "2026-11",
        "limit": "100.00",
        "currency": "USD",
        "spent": spent,
        "left": "50.00",
        "leftPerDay": "5.55",
        "state": "ok",
        "from": "2026-11-01",
        "to": "2026-12-01",
    }
    entry.update(more)
    result: Budget = entry
    return result


def test_the_running_total_ends_today_and_carries_over_days_without_spending() -> None:
    figures = read_month(summary("2026-11", {1: "10.00", 20: "5.50"}), summary("2026-10"))
    assert len(figures.running) == 22
    totals = [point.total for point in figures.running]
    assert (totals[0], totals[18], totals[19], totals[21]) == (
        usd(1000),
        usd(1000),
        usd(1550),
        usd(1550),
    )


def test_a_past_month_runs_to_its_end() -> None:
    figures = read_month(summary("2026-02", {1: "10.00"}), summary("2026-01"))
    assert len(figures.running) == figures.days == 28
    assert not figures.current


def test_the_current_month_is_compared_to_the_same_day_of_the_one_before() -> None:
    before = summary("2026-10", {22: "30.00", 23: "1000.00"})
    figures = read_month(summary("2026-11", {5: "50.00"}), before)
    assert figures.difference == usd(2000)


def test_a_past_month_is_compared_to_all_of_the_one_before() -> None:
    figures = read_month(summary("2026-02", {5: "50.00"}), summary("2026-01", {31: "80.00"}))
    assert figures.difference == usd(-3000)


def test_the_31st_is_compared_to_the_whole_of_a_shorter_month() -> None:
    before = summary("2026-02", {28: "30.00"}, today="2026-03-31")
    figures = read_month(summary("2026-03", {5: "50.00"}, today="2026-03-31"), before)
    assert figures.difference == usd(2000)


def test_there_is_no_comparison_with_a_month_without_spending() -> None:
    assert read_month(summary("2026-11", {5: "50.00"}), summary("2026-10")).difference is None


def test_other_currencies_and_income_stay_out_of_what_was_spent() -> None:
    euros: Any = [{"kind": "expense", "currency": "EUR", "amount": "17.00", "count": 1}]
    salary: Any = [{"kind": "income", "currency": "USD", "amount": "2000.00", "count": 1}]
    day: Any = [{"date": "2026-11-03", "kind": "income", "currency": "USD", "amount": "2000.00"}]
    figures = read_month(
        summary("2026-11", {5: "50.00"}, totals=euros + salary, rows=day), summary("2026-10")
    )
    assert (figures.spent, figures.received) == (usd(5000), usd(200000))
    assert figures.others == euros
    assert figures.running[-1].total == usd(5000)


def test_a_month_is_empty_only_without_any_currency_and_any_income() -> None:
    euros: Any = [{"kind": "expense", "currency": "EUR", "amount": "17.00", "count": 1}]
    assert read_month(summary("2026-11"), summary("2026-10")).empty
    assert not read_month(summary("2026-11", totals=euros), summary("2026-10")).empty


def test_the_smallest_categories_share_the_last_bar() -> None:
    names = "Groceries Dining Transport Housing Utilities Health Shopping Travel Pets".split()
    rows = [
        {"kind": "expense", "category": name, "currency": "USD", "amount": f"{n}.00"}
        for n, name in enumerate(names, start=1)
    ]
    rows.append({"kind": "income", "category": "Salary", "currency": "USD", "amount": "99.00"})
    figures = read_month(summary("2026-11", categories=rows), summary("2026-10"))
    assert len(figures.categories) == 8
    assert figures.categories[0] == ("Pets", usd(900))
    assert figures.categories[-1] == (OTHERS, usd(300))


def test_the_usual_month_leaves_out_those_without_spending() -> None:
    assert usual([usd(0), usd(100), usd(201)]) == usd(150)
    assert usual([usd(0)]) is None


def test_only_an_overall_budget_of_this_very_month_makes_the_headline() -> None:
    figures = read_month(summary("2026-11"), summary("2026-10"))
    fits = budget()
    payday = budget(**{"from": "2026-11-25", "to": "2026-12-25"})
    assert overall_budget([budget("Dining"), fits], figures) is fits
    assert overall_budget([payday], figures) is None
    assert overall_budget([budget(currency="EUR"), budget("Dining")], figures) is None


def test_budgets_come_with_the_most_used_up_first() -> None:
    low, high, full = budget("A", "10.00"), budget("B", "90.00"), budget("C", "10.00", limit="5.00")
    assert rank([low, high, full]) == [full, high, low]


@pytest.mark.parametrize(
    "today, share",
    [("2026-11-01", 1 / 30), ("2026-11-30", 1.0), ("2026-12-01", None), ("2026-10-31", None)],
)
def test_time_passes_in_a_budget_only_between_its_days(today: str, share: float | None) -> None:
    assert elapsed(budget(), date.fromisoformat(today)) == share
