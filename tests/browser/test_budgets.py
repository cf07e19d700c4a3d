import pytest
from playwright.sync_api import expect

from tests.browser import sample
from tests.browser.conftest import Visitor

pytestmark = pytest.mark.browser


def test_a_budget_set_on_its_page_is_on_the_overview_too(visitor: Visitor, api_url: str) -> None:
    sample.fill(api_url, conversation=False)
    visitor.open("/budgets")
    page = visitor.page
    page.get_by_label("A month, in USD").fill("1500")
    visitor.button("Save").click()
    expect(page.get_by_text("Saved: $1,500.00 a month for All spending.")).to_be_visible()
    assert visitor.fits()
    page.get_by_role("link", name="Overview").click()
    expect(page.locator(".bb-hero")).to_contain_text("of $1,500.00")


def test_a_budget_is_set_removed_and_put_back(visitor: Visitor) -> None:
    visitor.open("/budgets")
    page, budgets = visitor.page, visitor.page.locator(".bb-budget")
    expect(budgets).to_have_count(0)
    page.get_by_role("combobox", name="For").fill("groc")
    page.get_by_role("option", name="Groceries").click()
    limit = page.get_by_label("A month, in USD")
    limit.fill("a lot")
    limit.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Type how much a month in figures")
    expect(limit).to_have_value("a lot")
    limit.fill("400")
    limit.press("Enter")
    expect(page.get_by_text("Saved: $400.00 a month for Groceries.")).to_be_visible()
    expect(budgets).to_contain_text("$400.00 left")
    expect(limit).to_have_value("")
    assert visitor.fits()
    visitor.button("Remove Groceries").click()
    expect(budgets).to_have_count(0)
    expect(page.get_by_role("status").filter(has_text="Removed the budget")).to_be_visible()
    visitor.button("Undo").click()
    expect(budgets).to_contain_text("$400.00 left")
    expect(page.get_by_text("Taken back.")).to_be_visible()
    page.reload()
    expect(budgets).to_have_count(1)
