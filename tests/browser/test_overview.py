import re

import pytest
import requests
from playwright.sync_api import expect

from tests.browser import sample
from tests.browser.conftest import Visitor
from tests.browser.stage import PHONE
from tests.browser.wire import Wire

pytestmark = pytest.mark.browser


def draw_charts(visitor: Visitor, count: int) -> None:
    expect(visitor.page.locator('[data-testid="stVegaLiteChart"] svg')).to_have_count(count)


def test_a_message_changes_the_overview(visitor: Visitor) -> None:
    visitor.open()
    visitor.say("spent 12.50 on lunch")
    expect(visitor.cards).to_have_count(1)
    visitor.say("spent 3 on coffee")
    expect(visitor.cards).to_have_count(2)
    visitor.page.get_by_role("link", name="Overview").click()
    hero = visitor.page.locator(".bb-hero")
    expect(hero).to_contain_text("$15.50")
    draw_charts(visitor, 3)
    visitor.page.get_by_role("link", name="Chat").click()
    expect(visitor.cards).to_have_count(2)  # until both are drawn, the last one is the first
    visitor.cards.last.get_by_role("button", name="Undo").click()
    expect(visitor.cards.last).to_contain_text("Removed")
    visitor.page.get_by_role("link", name="Overview").click()
    expect(hero).to_contain_text("$12.50")


def test_a_full_month_is_drawn_and_fits_the_screen(visitor: Visitor, api_url: str) -> None:
    sample.fill(api_url)
    visitor.open("/overview")
    draw_charts(visitor, 3)
    assert visitor.fits()
    page = visitor.page
    spoken = page.locator('[data-testid="stVegaLiteChart"]')
    expect(spoken.nth(1)).to_have_accessible_name(re.compile("^Spending by category: Shopping"))
    budgets = page.locator(".st-key-card-budgets .bb-budget .name")
    expect(budgets.first).to_contain_text("Shopping")
    expect(page.locator(".st-key-card-pace")).to_contain_text("Also €17.00 spent.")
    months = page.locator(".st-key-card-months svg .role-axis-label text")
    expect(months).to_have_count(6 if visitor.width == PHONE else 12)


def test_arrows_turn_the_month_and_the_address_remembers_it(desktop: Visitor, api_url: str) -> None:
    sample.fill(api_url, conversation=False)
    desktop.open("/overview")
    heading = desktop.page.locator(".bb-title")
    expect(heading).to_have_text("November")
    expect(desktop.button("Next month")).to_be_disabled()
    desktop.button("Previous month").click()
    expect(heading).to_have_text("October")
    expect(desktop.page).to_have_url(re.compile(r"month=2026-10"))
    desktop.page.reload()
    expect(heading).to_have_text("October")
    desktop.button("Next month").click()
    expect(heading).to_have_text("November")
    expect(desktop.page).not_to_have_url(re.compile("month="))


def test_an_empty_account_is_shown_the_way_to_the_chat(visitor: Visitor) -> None:
    visitor.open("/overview")
    expect(visitor.page.get_by_text("Nothing here yet")).to_be_visible()
    assert visitor.fits()
    visitor.page.get_by_role("link", name="Log your first expense").click()
    expect(visitor.field).to_be_visible()


def test_without_the_api_it_says_so_and_tries_again(desktop: Visitor, wire: Wire) -> None:
    wire.cut()
    desktop.open("/overview")
    expect(desktop.page.get_by_text("I can't reach your account right now.")).to_be_visible()
    wire.mend()
    desktop.button("Try again").click()
    expect(desktop.page.get_by_text("Nothing here yet")).to_be_visible()


def test_other_currencies_alone_are_listed_and_nothing_is_added(
    desktop: Visitor, api_url: str
) -> None:
    body = {"amount": "17", "currency": "EUR", "category": "Travel", "note": "Museum"}
    requests.post(f"{api_url}/transactions", json=body, timeout=10).raise_for_status()
    desktop.open("/overview")
    expect(desktop.page.locator(".bb-hero")).to_contain_text("$0.00")
    expect(desktop.page.locator(".st-key-card-pace")).to_contain_text("Also €17.00 spent.")
