"""What is put into a chart; what it looks like: tests/browser."""

from datetime import date
from typing import Any

from app import charts
from app.figures import MonthFigures, Point
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Month


def usd(cents: int) -> Money:
    return Money(cents, "USD")


def figures(running: list[int], before: list[int]) -> MonthFigures:
    return MonthFigures(
        month=Month(2026, 11),
        today=date(2026, 11, 2),
        home="USD",
        spent=usd(running[-1]),
        received=usd(0),
        others=[],
        categories=[],
        running=[Point(day, usd(cents)) for day, cents in enumerate(running, start=1)],
        before=[Point(day, usd(cents)) for day, cents in enumerate(before, start=1)],
    )


def rows(specification: dict[str, Any], mark: str) -> list[list[dict[str, Any]]]:
    """The rows of every layer with that mark."""
    layers = [layer for layer in specification["layer"] if layer["mark"]["type"] == mark]
    return [layer["data"]["values"] for layer in layers]


def test_the_pace_runs_beside_last_month_and_an_even_budget() -> None:
    spec = charts.pace(figures([1000, 1550], [300] * 31), usd(30000))
    even, before, current = rows(spec, "line")
    assert even == [{"day": 1, "total": 10.0}, {"day": 30, "total": 300.0}]
    assert [row["day"] for row in before] == list(range(1, 31))
    assert [row["total"] for row in current] == [10.0, 15.5]
    assert current[1]["name"] == "Today"
    assert current[1]["label"] == "$15.50"
    assert current[1]["before"] == "$3.00"
    assert rows(spec, "point") == [[current[1]]]


def test_without_a_budget_or_a_month_before_their_lines_have_no_points() -> None:
    spec = charts.pace(figures([1000], []), None)
    even, before, current = rows(spec, "line")
    assert (even, before) == ([], [])
    assert current[0]["before"] == "nothing"


def test_parameters_get_the_months_own_values() -> None:
    spec = charts.pace(figures([1000], []), None)
    assert {param["name"]: param["value"] for param in spec["params"]} == {
        "days": 30,
        "symbol": "$",
    }


def test_category_bars_have_a_label_a_share_and_the_categorys_colour() -> None:
    spec = charts.categories([("Dining", usd(7500)), ("Personal care", usd(2500))], "USD")
    ((dining, care),) = rows(spec, "bar")
    assert (dining["label"], dining["exact"], dining["share"]) == ("$75", "$75.00", 0.75)
    assert care["colour"] == "var(--bb-personal-care)"
    assert spec["height"] == 2 * charts.BAR_HEIGHT


def test_a_category_that_is_not_known_still_has_a_colour() -> None:
    spec = charts.categories([("Everything else", usd(0))], "USD")
    ((row,),) = rows(spec, "bar")
    assert row["colour"] == "var(--bb-other)"
    assert row["share"] == 0


def test_months_are_counted_back_from_the_latest_and_one_is_chosen() -> None:
    months = [(Month(2025, 12), usd(100)), (Month(2026, 1), usd(4000))]
    spec = charts.months(months, Month(2026, 1), usd(100), "USD")
    december, january = rows(spec, "bar")[0]
    assert (december["name"], december["title"], december["age"]) == ("Dec", "December 2025", 1)
    assert (january["chosen"], january["label"], january["age"]) == (True, "$40", 0)
    assert rows(spec, "rule") == [[{"amount": 1.0}]]
    assert rows(charts.months(months, Month(2026, 1), None, "USD"), "rule") == [[]]


def test_filling_a_template_leaves_it_as_it_was() -> None:
    first = charts.categories([("Dining", usd(100))], "USD")
    charts.categories([("Pets", usd(900))], "USD")
    assert rows(first, "bar")[0][0]["category"] == "Dining"
