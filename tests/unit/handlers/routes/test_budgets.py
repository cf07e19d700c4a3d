from typing import Any

import pytest

from tests.fakes import FakeClock
from tests.unit.handlers.conftest import Api

DINING = {
    "category": "Dining",
    "month": "2026-11",
    "from": "2026-11-01",
    "to": "2026-12-01",
    "currency": "USD",
    "limit": "200.00",
    "spent": "0.00",
    "left": "200.00",
    "upcoming": "0.00",
    "leftPerDay": "22.22",
    "state": "ok",
}


def test_a_budget_that_was_set_is_listed_with_how_it_stands(api: Api) -> None:
    put = api("PUT", "/budgets/dining", {"limit": "200"})
    assert (api.status, put["budget"]) == (200, DINING)
    spent = {"amount": "200.01", "category": "Dining"}
    api("POST", "/transactions", spent)
    over = {**DINING, "spent": "200.01", "left": "-0.01", "leftPerDay": None, "state": "over"}
    listed = {"budgets": [over], "month": "2026-11", "today": "2026-11-22"}
    assert api("GET", "/budgets") == listed


def test_the_limit_over_all_categories_is_called_total_and_comes_first(api: Api) -> None:
    for category in ("Personal%20care", "TOTAL", "dining"):
        api("PUT", f"/budgets/{category}", {"limit": "1", "currency": "EUR"})
    scopes = [budget["category"] for budget in api("GET", "/budgets")["budgets"]]
    assert scopes == ["total", "Dining", "Personal care"]


def test_a_budget_holds_from_its_month_on(api: Api) -> None:
    put = api("PUT", "/budgets/total", {"limit": "5", "month": "2027-01"})
    assert put["budget"]["month"] == "2027-01"
    assert api("GET", "/budgets")["budgets"] == []
    assert len(api("GET", "/budgets", query={"month": "2027-06"})["budgets"]) == 1


def test_a_budget_that_is_so_already_is_no_operation(api: Api) -> None:
    first = api("PUT", "/budgets/total", {"limit": "5"}, key="k")
    again = api("PUT", "/budgets/total", {"limit": "5.00"})
    assert again == {"budget": first["budget"], "operation": None}
    assert api("PUT", "/budgets/total", {"limit": "5"}, key="k") == first


def test_a_removed_budget_is_gone_until_that_is_undone(api: Api) -> None:
    api("PUT", "/budgets/total", {"limit": "5", "currency": "EUR"})
    api.refused(404, None, "DELETE", "/budgets/total")
    removed = api("DELETE", "/budgets/total", query={"currency": "EUR"}, key="k")
    assert api("DELETE", "/budgets/total", query={"currency": "EUR"}, key="k") == removed
    api.refused(
        409, "Idempotency-Key", "DELETE", "/budgets/total", query={"currency": "USD"}, key="k"
    )
    assert api("GET", "/budgets")["budgets"] == []
    effects = api("POST", f"/operations/{removed['operation']}/undo")["effects"]
    assert effects[0]["type"] == "budget.set"
    assert len(api("GET", "/budgets")["budgets"]) == 1


def test_a_budget_month_starts_on_the_day_that_the_person_says(api: Api, clock: FakeClock) -> None:
    api("PUT", "/profile", {"monthStartsOn": 25})
    put = api("PUT", "/budgets/total", {"limit": "5"})["budget"]
    assert (put["month"], put["from"], put["to"]) == ("2026-10", "2026-10-25", "2026-11-25")
    clock.move(days=3)
    assert api("GET", "/budgets")["month"] == "2026-11"


@pytest.mark.parametrize(
    "category, fields, field",
    [
        ("Food", {"limit": "1"}, "category"),
        ("Salary", {"limit": "1"}, "category"),
        ("total", {}, "limit"),
        ("total", {"limit": 100}, "limit"),
        ("total", {"limit": "0"}, "limit"),
        ("total", {"limit": "-1"}, "limit"),
        ("total", {"limit": "1.001"}, "limit"),
        ("total", {"limit": "9" * 20}, "limit"),
        ("total", {"limit": "much"}, "limit"),
        ("total", {"limit": "1", "currency": "XXX"}, "currency"),
        ("total", {"limit": "1", "month": "2026-13"}, "month"),
        ("total", {"limit": "1", "month": None}, "month"),
        ("total", {"limit": "1", "category": "Pets"}, "category"),
    ],
)
def test_an_unfit_field_is_named(
    api: Api, category: str, fields: dict[str, Any], field: str
) -> None:
    api.refused(400, field, "PUT", f"/budgets/{category}", fields)
    assert api("GET", "/budgets")["budgets"] == []


def test_an_unfit_parameter_is_named(api: Api) -> None:
    api.refused(400, "month", "GET", "/budgets", query={"month": "now"})
    api.refused(400, "day", "GET", "/budgets", query={"day": "1"})
    api.refused(400, "category", "DELETE", "/budgets/Refund")
    api.refused(400, "when", "DELETE", "/budgets/total", query={"when": "now"})
