"""What holds for every page; that no page asks another host is checked after every test."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visitor
from tests.browser.stage import PHONE, open_window

pytestmark = pytest.mark.browser


def test_the_navigation_is_above_the_page_or_under_the_thumb(visitor: Visitor) -> None:
    visitor.open()
    bar = visitor.page.locator(".st-key-navigation").bounding_box()
    screen = visitor.page.viewport_size
    assert bar is not None
    assert screen is not None
    if visitor.width == PHONE:
        assert bar["y"] + bar["height"] == pytest.approx(screen["height"], abs=1)
    else:
        assert bar["y"] == pytest.approx(0, abs=1)
    expect(visitor.page).to_have_title("BudgetBuddy")


def test_the_field_is_not_covered_by_the_navigation(visitor: Visitor) -> None:
    visitor.open()
    visitor.field.click()
    expect(visitor.field).to_be_focused()


def test_the_fonts_are_ours(visitor: Visitor) -> None:
    visitor.open()
    loaded = visitor.page.evaluate(
        """async () => {
            await document.fonts.ready;
            return [...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)
        }"""
    )
    assert any("Figtree" in family for family in loaded)


@pytest.mark.parametrize("dark, background", [(False, "250, 249, 246"), (True, "20, 22, 26")])
def test_the_theme_is_the_one_that_the_browser_prefers(
    browser: Browser, app_url: str, *, dark: bool, background: str
) -> None:
    with open_window(browser, app_url, PHONE, dark=dark) as window:
        page = window.new_page()
        page.goto("/")
        expect(page.get_by_test_id("stApp")).to_have_css("background-color", f"rgb({background})")


def test_nothing_moves_for_those_who_ask_for_that(browser: Browser, app_url: str) -> None:
    with open_window(browser, app_url, PHONE) as window:
        page = window.new_page()
        page.emulate_media(reduced_motion="reduce")
        page.goto("/")
        field = page.get_by_test_id("stChatInputTextArea")
        expect(field).to_be_visible()
        expect(field).to_have_css("transition-property", "none")


def test_back_and_forward_lead_through_the_pages(desktop: Visitor) -> None:
    desktop.open()
    desktop.page.get_by_role("link", name="Overview").click()
    expect(desktop.page.get_by_role("heading", name="November")).to_be_visible()
    desktop.page.go_back()
    expect(desktop.field).to_be_visible()
    desktop.page.go_forward()
    expect(desktop.page.get_by_role("heading", name="November")).to_be_visible()
