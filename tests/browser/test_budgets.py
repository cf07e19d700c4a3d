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
