import pytest
import requests
from playwright.sync_api import expect

from tests.browser import sample
from tests.browser.conftest import Visitor
from tests.browser.wire import Wire

pytestmark = pytest.mark.browser


def test_what_repeats_is_listed_and_all_of_a_row_opens_it(visitor: Visitor, api_url: str) -> None:
    sample.add_recurring(api_url)
    visitor.open("/recurring")
    page = visitor.page
    rows = page.locator('[class*="st-key-repeats-"]')
    expect(rows).to_have_count(len(sample.RECURRING))
    expect(page.locator(".bb-due .row")).to_have_count(2)
    assert visitor.fits()
    rows.nth(3).get_by_text("Next Fri, Dec 4").click(force=True)
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("Name")).to_have_value("Electricity")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def test_it_is_added_changed_and_stopped_with_a_way_back(visitor: Visitor, api_url: str) -> None:
    page = visitor.page
    visitor.open("/recurring")
    expect(page.get_by_text("rent 950 on the 1st every month")).to_be_visible()
    visitor.button("Add").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox", name="Repeats").click()
    page.get_by_role("option", name="Every week").click()
    expect(dialog.get_by_role("combobox", name="On", exact=True)).to_have_count(0)
    dialog.get_by_label("Amount").fill("45,00")
    dialog.get_by_label("Name").fill("Cleaner")
    dialog.get_by_label("Name").press("Enter")
    said = "Added Cleaner, $45.00: every week on Sunday. Today's is saved."
    expect(page.get_by_text(said)).to_be_visible()
    expect(dialog).to_have_count(0)
    page.get_by_role("button", name="Edit Cleaner").click()
    dialog.get_by_label("Amount").fill("50")
    visitor.button("Save").click()
    expect(page.get_by_text("Changed Cleaner, $50.00: every week on Sunday.")).to_be_visible()
    page.get_by_role("button", name="Pause Cleaner").click()
    expect(page.get_by_text("Paused Cleaner until you resume it.")).to_be_visible()
    expect(visitor.button("Undo")).to_be_focused()
    page.get_by_role("button", name="Resume Cleaner").click()
    expect(page.get_by_text("Resumed Cleaner.")).to_be_visible()
    page.get_by_role("button", name="Stop Cleaner").click()
    expect(page.get_by_text("Nothing repeats yet")).to_be_visible()
    assert visitor.fits()
    visitor.button("Undo").click()
    expect(page.get_by_role("button", name="Edit Cleaner")).to_be_visible()
    page.get_by_role("link", name="Activity").click()
    expect(page.locator('[class*="st-key-row-"]')).to_contain_text("recurring")
    assert [
        row["amount"]
        for row in requests.get(f"{api_url}/recurring", timeout=10).json()["recurring"]
    ] == ["50.00"]


def test_what_was_typed_outlives_another_step_and_a_lost_answer(
    visitor: Visitor, wire: Wire, api_url: str
) -> None:
    page = visitor.page
    visitor.open("/recurring")
    visitor.button("Add").click()
    dialog = page.get_by_role("dialog")
    amount, name = dialog.get_by_label("Amount"), dialog.get_by_label("Name")
    amount.fill("12")
    name.fill("Music")
    dialog.get_by_role("combobox", name="Repeats").click()
    page.get_by_role("option", name="Every year").click()
    expect(dialog.get_by_role("combobox", name="On", exact=True)).to_have_value("November 22")
    expect(amount).to_have_value("12")
    wire.losing = frozenset({"POST"})
    visitor.button("Save").click()
    expect(page.get_by_text("That didn't go through. Try again.")).to_be_visible()
    expect(name).to_have_value("Music")
    wire.losing = frozenset()
    visitor.button("Save").click()
    expect(page.get_by_text("Added Music, $12.00: every year on November 22.")).to_be_visible()
    assert len(requests.get(f"{api_url}/recurring", timeout=10).json()["recurring"]) == 1


@pytest.mark.parametrize("width", [320, 700, 901])
def test_it_fits_screens_between(desktop: Visitor, api_url: str, width: int) -> None:
    sample.add_recurring(api_url)
    desktop.page.set_viewport_size({"width": width, "height": 640})
    desktop.open("/recurring")
    expect(desktop.page.locator('[class*="st-key-repeats-"]').first).to_be_visible()
    assert desktop.fits()
    crowded = desktop.page.evaluate(
        """() => [...document.querySelectorAll('.bb-brand, .st-key-navigation a')]
            .filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth).length"""
    )
    assert crowded == 0, "the navigation's words run into each other"
    desktop.button("Add").click()
    first = desktop.page.get_by_role("dialog").get_by_test_id("stDateInputField")
    expect(first.first).to_be_visible()
