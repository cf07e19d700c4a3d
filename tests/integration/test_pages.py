"""The pages' own code, in process, against the real local API over HTTP."""

import pytest
import requests
from streamlit.testing.v1 import AppTest

from tests.browser import sample
from tests.integration.pages import go_to, html, open_page, press


def test_the_overview_draws_three_charts(page: AppTest, api_url: str) -> None:
    sample.fill(api_url, conversation=False)
    page.run()
    go_to(page, "overview")
    assert not page.exception
    assert len(page.get("vega_lite_chart") or page.get("arrow_vega_lite_chart")) == 3
    assert "came in" in html(page)


def test_the_overview_of_a_month_without_anything_says_so(page: AppTest, api_url: str) -> None:
    sample.fill(api_url, conversation=False)
    page.query_params["month"] = "2024-02"
    page.run()
    go_to(page, "overview")
    assert not page.exception
    assert "Nothing was logged in February 2024." in html(page)


@pytest.mark.parametrize("month", ["2026-13", "yesterday", "9999-01", "1970-01", ""])
def test_nonsense_in_the_address_shows_the_current_month(page: AppTest, month: str) -> None:
    page.query_params["month"] = month
    page.run()
    go_to(page, "overview")
    assert not page.exception
    assert "November" in html(page)


def test_the_earliest_month_has_nothing_before_it(page: AppTest) -> None:
    page.query_params["month"] = "1971-01"
    page.run()
    go_to(page, "overview")
    assert not page.exception
    assert "Nothing was logged in January 1971." in html(page)
    assert next(button for button in page.button if button.label == "Previous month").disabled


def set_budget(page: AppTest, limit: str) -> AppTest:
    page.selectbox(key="budget-category").select("Groceries")
    page.text_input(key="budget-limit").set_value(limit)
    return press(page, "Save")


@pytest.mark.parametrize(
    "limit, saved", [("1,300", "$1,300.00"), ("12,50", "$12.50"), ("$1.250,50", "$1,250.50")]
)
def test_a_limit_is_read_as_amounts_are_everywhere(page: AppTest, limit: str, saved: str) -> None:
    go_to(page.run(), "budgets")
    set_budget(page, limit)
    assert not page.exception
    assert f"Saved: {saved} a month for Groceries." in html(page)


def test_a_budget_is_set_taken_back_and_removed_on_its_page(page: AppTest, api_url: str) -> None:
    go_to(page.run(), "budgets")
    set_budget(page, "1300")
    assert "Saved: $1,300.00 a month for Groceries." in html(page)
    assert page.text_input(key="budget-limit").value == ""
    press(page, "Undo")
    assert "Taken back." in html(page)
    assert requests.get(f"{api_url}/budgets", timeout=10).json()["budgets"] == []
    go_to(go_to(page, "settings"), "budgets")
    assert "Taken back." not in html(page)
    set_budget(page, "300")
    press(page, "Remove Groceries")
    assert "Removed the budget for Groceries." in html(page)
    assert requests.get(f"{api_url}/budgets", timeout=10).json()["budgets"] == []


@pytest.mark.parametrize(
    "limit, answer",
    [
        ("a lot", "Type how much a month in figures, such as 300."),
        ("0", "The limit must be more than zero."),
    ],
)
def test_a_limit_that_is_none_is_answered_and_kept(page: AppTest, limit: str, answer: str) -> None:
    go_to(page.run(), "budgets")
    set_budget(page, limit)
    assert not page.exception
    assert answer in html(page)
    assert page.text_input(key="budget-limit").value == limit


def test_without_the_api_the_budgets_are_not_taken_for_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = open_page("http://127.0.0.1:1", monkeypatch)
    go_to(page.run(), "budgets")
    assert "Nothing is lost." in html(page)
