import csv
import re

import pytest
import requests
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.sample import TODAY
from tests.browser.wire import Wire

pytestmark = pytest.mark.browser

ENTRIES = (
    {"amount": "9", "category": "Dining", "note": "Noodles", "date": "2026-10-03"},
    {"amount": "40.20", "category": "Groceries", "note": "Café Zoë", "date": "2026-11-20"},
    {"amount": "12.50", "category": "Dining", "note": "Lunch", "date": TODAY.isoformat()},
)


@pytest.fixture(autouse=True)
def entries(visitor: Visitor, api_url: str) -> None:
    """Three entries, once the account is empty."""
    for body in ENTRIES:
        requests.post(f"{api_url}/transactions", json=body, timeout=10).raise_for_status()


def row(visitor: Visitor, name: str) -> str:
    return f'[class*="st-key-row-"]:has-text("{name}")'


def test_what_is_changed_here_is_seen_on_the_overview(visitor: Visitor) -> None:
    page = visitor.page
    visitor.open("/activity")
    assert visitor.fits()
    page.get_by_role("button", name="Edit Lunch").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Amount").fill("14,00")
    dialog.get_by_label("Amount").press("Enter")
    expect(page.get_by_text("Changed Lunch, $14.00.")).to_be_visible()
    expect(dialog).to_have_count(0)
    page.get_by_role("button", name="Delete Café Zoë").click()
    expect(page.get_by_text("Deleted Café Zoë, $40.20.")).to_be_visible()
    expect(page.locator(row(visitor, "Café Zoë"))).to_have_count(0)
    visitor.button("Undo").click()
    expect(page.locator(row(visitor, "Café Zoë"))).to_have_count(1)
    page.get_by_role("button", name="Delete Café Zoë").click()
    expect(page.locator(row(visitor, "Café Zoë"))).to_have_count(0)
    assert visitor.fits()
    page.get_by_role("link", name="Overview").click()
    expect(page.locator(".bb-hero")).to_contain_text("$14.00")


def test_the_form_fits_a_small_screen(visitor: Visitor) -> None:
    visitor.page.set_viewport_size({"width": 320, "height": 640})
    visitor.open("/activity")
    visitor.button("Add an entry").click()
    dialog = visitor.page.get_by_role("dialog")
    expect(dialog.locator('[data-testid="stSelectbox"]').first).to_be_in_viewport(ratio=1)


def test_filters_outlive_a_reload_and_the_back_button(visitor: Visitor) -> None:
    page = visitor.page
    visitor.open("/activity")
    search = page.get_by_label("Search notes")
    search.fill("noo")
    search.press("Enter")
    rows = page.locator('[class*="st-key-row-"]')
    expect(rows).to_have_count(1)
    expect(page).to_have_url(re.compile("text=noo"))
    page.reload()
    expect(rows).to_have_count(1)
    expect(search).to_have_value("noo")
    page.get_by_text("Income", exact=True).click()
    expect(page.get_by_text("Try a shorter word or another category.")).to_be_visible()
    page.go_back()
    expect(rows).to_have_count(1)
    page.go_back()
    expect(rows).to_have_count(3)
    expect(search).to_have_value("")


def test_the_file_arrives_whole_and_in_utf_8(visitor: Visitor) -> None:
    visitor.open("/activity")
    with visitor.page.expect_download() as started:
        visitor.button("Download CSV").click()
    rows = list(csv.DictReader(started.value.path().read_text("utf-8-sig").splitlines()))
    assert started.value.suggested_filename == "budgetbuddy-2026-11-22.csv"
    assert {row["note"] for row in rows} == {"Noodles", "Café Zoë", "Lunch"}
    assert {row["date"] for row in rows} == {body["date"] for body in ENTRIES}


def test_everything_is_done_from_the_keyboard(visitor: Visitor) -> None:
    page, keyboard = visitor.page, visitor.page.keyboard
    visitor.open("/activity")
    page.get_by_role("button", name="Delete Lunch").focus()
    keyboard.press("Enter")
    expect(visitor.button("Undo")).to_be_focused()
    keyboard.press("Enter")
    edit = page.get_by_role("button", name="Edit Lunch")
    expect(edit).to_be_visible()
    edit.focus()
    keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_change_without_an_answer_is_admitted_in_the_form(visitor: Visitor, wire: Wire) -> None:
    page = visitor.page
    visitor.open("/activity")
    page.get_by_role("button", name="Edit Lunch").click()
    page.get_by_label("Amount").fill("15")
    wire.losing = frozenset({"PATCH"})
    visitor.button("Save").click()
    expect(page.get_by_text("That didn't go through. Try again.")).to_be_visible()
    wire.losing = frozenset()
    visitor.button("Save").click()
    expect(page.get_by_text("Changed Lunch, $15.00.")).to_be_visible()
