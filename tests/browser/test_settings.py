import json
from pathlib import Path

import pytest
import requests
from playwright.sync_api import Locator, expect

from tests.browser import sample
from tests.browser.conftest import Visitor
from tests.browser.wire import Wire

pytestmark = pytest.mark.browser


def choose(visitor: Visitor, label: str, search: str, option: str) -> None:
    """Type into the list and take what it offers."""
    field = visitor.page.get_by_role("combobox", name=label)
    field.click()
    field.fill(search)
    visitor.page.get_by_role("option", name=option, exact=True).click()


def go_to(visitor: Visitor, page: str) -> None:
    visitor.page.get_by_role("link", name=page).click()
    if page != "Chat":  # else what is left of the page before could be taken for this one
        expect(visitor.page.locator(".st-key-feed")).to_have_count(0)


def said(visitor: Visitor, text: str) -> Locator:
    return visitor.page.get_by_text(text)


def test_the_chat_answers_in_a_currency_that_was_just_chosen(visitor: Visitor) -> None:
    visitor.open()
    visitor.say("spent 3 on coffee")
    expect(visitor.cards).to_contain_text("$3.00")
    go_to(visitor, "Settings")
    choose(visitor, "Home currency", "euro", "EUR · Euro · €")
    expect(said(visitor, "Your home currency is now EUR")).to_be_visible()
    assert visitor.fits()
    go_to(visitor, "Chat")
    visitor.say("spent 12.50 on lunch")
    expect(visitor.cards).to_have_count(2)
    expect(visitor.cards.last).to_contain_text("€12.50")
    go_to(visitor, "Settings")
    visitor.button("Undo").click()
    expect(said(visitor, "Taken back.")).to_be_visible()
    expect(visitor.page.get_by_role("combobox", name="Home currency")).to_have_value(
        "USD · US dollar · $"
    )


def test_a_month_that_starts_on_payday_moves_the_budgets(visitor: Visitor, api_url: str) -> None:
    sample.fill(api_url, conversation=False)
    visitor.open("/settings")
    choose(visitor, "The month starts on day", "25", "25")
    expect(said(visitor, "Your current budget month: Oct 25 to Nov 24.")).to_be_visible()
    go_to(visitor, "Budgets")
    expect(said(visitor, "Counted from Oct 25 to Nov 24.")).to_be_visible()
    expect(visitor.page.locator(".bb-budget")).to_have_count(5)
    assert visitor.fits()
    go_to(visitor, "Overview")
    expect(said(visitor, "Counted from Oct 25 to Nov 24.")).to_be_visible()


def test_the_time_zone_of_the_device_is_taken_with_one_tap(visitor: Visitor, api_url: str) -> None:
    visitor.open("/settings")
    visitor.button("Use this device's, Europe/Dublin").dblclick()
    expect(said(visitor, "Your time zone is now Europe/Dublin.")).to_be_visible()
    expect(said(visitor, "There it is Sunday, November 22")).to_be_visible()
    assert requests.get(f"{api_url}/profile", timeout=10).json()["timeZone"] == "Europe/Dublin"


def test_the_downloads_arrive(visitor: Visitor, api_url: str) -> None:
    sample.fill(api_url)
    visitor.open("/settings")
    with visitor.page.expect_download() as download:
        visitor.button("Transactions (CSV)").click()
    assert download.value.suggested_filename == "budgetbuddy.csv"
    table = Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert table[0].startswith("date,kind,category,amount,currency,note")
    assert any("Museum in Paris" in line for line in table)
    with visitor.page.expect_download() as download:
        visitor.button("Everything (JSON)").click()
    exported = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))["export"]
    assert {"transaction", "budget"} <= {record["type"] for record in exported}


def test_a_deleted_account_is_empty_on_every_page(
    visitor: Visitor, api_url: str, wire: Wire
) -> None:
    sample.fill(api_url)
    visitor.open()
    expect(visitor.cards.last).to_be_visible()
    go_to(visitor, "Settings")
    button = visitor.button("Delete everything")
    expect(button).to_be_disabled()
    field = visitor.page.get_by_label("To go on, type DELETE")
    field.press_sequentially("DELETE")
    expect(button).to_be_enabled()
    wire.losing = frozenset({"DELETE"})
    button.click()
    expect(said(visitor, "That didn't go through. Try again.")).to_be_visible()
    wire.losing = frozenset()
    button.click()
    expect(said(visitor, "Everything is deleted.")).to_be_visible()
    expect(field).to_have_value("")
    expect(button).to_be_disabled()
    assert visitor.fits()
    go_to(visitor, "Chat")
    expect(said(visitor, "What did you spend?")).to_be_visible()
    go_to(visitor, "Overview")
    expect(said(visitor, "Nothing here yet")).to_be_visible()
    go_to(visitor, "Budgets")
    expect(visitor.page.locator(".bb-budget")).to_have_count(0)
    assert requests.get(f"{api_url}/transactions", timeout=10).json()["transactions"] == []


def test_what_a_correction_taught_is_shown_and_forgotten(visitor: Visitor) -> None:
    visitor.open()
    visitor.say("barnes $40")
    expect(visitor.cards).to_have_count(1)
    visitor.say("file barnes under education")
    expect(visitor.cards).to_have_count(2)
    go_to(visitor, "Settings")
    learnt = visitor.page.locator(".st-key-card-learnt")
    expect(learnt.locator(".bb-line")).to_contain_text(["barnes"])
    assert visitor.fits()
    learnt.get_by_role("button", name="Forget").click()
    expect(learnt).to_contain_text("“barnes” is filed by the words alone again.")
    expect(learnt.locator(".bb-line")).to_have_count(0)
    learnt.get_by_role("button", name="Undo").click()
    expect(learnt.locator(".bb-line")).to_have_count(1)
