"""The chat page's own code, in process, against the real local API over HTTP."""

from html import escape
from typing import Any

import pytest
import requests
from streamlit.testing.v1 import AppTest

from app.wording import CHANGED_ELSEWHERE
from tests.browser.stage import empty_account
from tests.browser.wire import open_wire
from tests.integration.pages import html, open_page, press, say, texts


def test_a_new_account_is_greeted_and_offered_something_to_say(page: AppTest) -> None:
    page.run()
    assert not page.exception
    assert "What did you spend?" in html(page)
    assert next(button.label for button in page.button) == "Spent 12.50 on lunch"


def test_an_expense_is_saved_and_shown_on_a_card(page: AppTest, api_url: str) -> None:
    say(page.run(), "spent 12.50 on lunch")
    assert not page.exception
    assert texts(page)[0] == "spent 12.50 on lunch"
    assert "$12.50" in html(page)
    (row,) = requests.get(f"{api_url}/transactions", timeout=10).json()["transactions"]
    assert (row["amount"], row["category"], row["source"]) == ("12.50", "Dining", "chat")


def test_undo_and_put_it_back_change_the_card_in_place(page: AppTest) -> None:
    say(page.run(), "spent 12.50 on lunch")
    press(page, "Undo")
    assert "<del>Lunch</del>" in html(page)
    press(page, "Put it back")
    assert "<del>" not in html(page)
    assert not page.exception


def test_undo_in_words_changes_the_card_too(page: AppTest) -> None:
    say(page.run(), "spent 12.50 on lunch")
    say(page, "undo")
    assert not page.exception
    assert "<del>Lunch</del>" in html(page)


def only_entry(api_url: str) -> dict[str, Any]:
    (row,) = requests.get(f"{api_url}/transactions", timeout=10).json()["transactions"]
    entry: dict[str, Any] = row
    return entry


def change(api_url: str, method: str, **fields: str) -> None:
    """Change or delete the only entry from somewhere else."""
    url = f"{api_url}/transactions/{only_entry(api_url)['id']}"
    requests.request(method, url, json=fields or None, timeout=10).raise_for_status()


def test_undo_takes_back_what_was_changed_elsewhere_before_it_removes_the_entry(
    page: AppTest, api_url: str
) -> None:
    say(page.run(), "spent 12.50 on lunch")
    change(api_url, "PATCH", amount="14")
    page.run()
    assert "$14.00" in html(page)
    assert "Changed since" in html(page)
    press(page, "Undo the change")
    assert only_entry(api_url)["amount"] == "12.50"
    press(page, "Undo")
    assert not page.exception
    assert "<del>Lunch</del>" in html(page)
    press(page, "Put it back")
    assert only_entry(api_url)["amount"] == "12.50"


def test_a_tap_that_comes_too_late_shows_how_things_stand(page: AppTest, api_url: str) -> None:
    say(page.run(), "spent 12.50 on lunch")
    change(api_url, "PATCH", amount="14")
    press(page, "Undo")
    assert not page.exception
    assert CHANGED_ELSEWHERE in html(page)
    assert "$14.00" in html(page)
    change(api_url, "DELETE")
    page.menu_button[0].click("Gifts").run()
    assert CHANGED_ELSEWHERE in html(page)
    assert "<del>Lunch</del>" in html(page)
    assert not page.menu_button
    press(page, "Put it back")
    assert only_entry(api_url)["category"] == "Dining"


def test_a_category_is_changed_on_the_card_and_taken_back_in_words(
    page: AppTest, api_url: str
) -> None:
    say(page.run(), "spent 12.50 on lunch")
    (chip,) = page.menu_button
    assert chip.label == "*Category of Lunch:* Dining"
    assert (len(chip.options), "Salary" in chip.options) == (15, False)
    chip.click("Gifts").run()
    assert not page.exception
    taught = "From now on “lunch” goes under Gifts."
    assert f"Moved from Dining to Gifts. {taught} Say “undo” to take it back." in html(page)
    assert page.menu_button[0].label.endswith(" Gifts")
    assert only_entry(api_url)["category"] == "Gifts"
    say(page, "undo")
    assert "Moved from Dining to Gifts." not in html(page)
    assert {chip.label[-6:] for chip in page.menu_button} == {"Dining"}


def test_a_card_says_of_a_category_that_taught_nothing_only_that_it_changed(
    page: AppTest,
) -> None:
    say(page.run(), "spent 12.50 on lunch")
    page.menu_button[0].click("Gifts").run()
    page.menu_button[0].click("Dining").run()
    assert "Moved from Gifts to Dining. Say “undo” to take it back." in html(page)


def test_each_line_of_a_card_has_a_category_of_its_own(page: AppTest, api_url: str) -> None:
    say(page.run(), "groceries 34.20 and taxi 9")
    taxi = next(chip for chip in page.menu_button if chip.label.endswith(" Transport"))
    taxi.click("Travel").run()
    assert not page.exception
    assert any(chip.label.endswith(" Travel") for chip in page.menu_button)
    categories = {
        row["category"]
        for row in requests.get(f"{api_url}/transactions", timeout=10).json()["transactions"]
    }
    assert categories == {"Groceries", "Travel"}


def test_a_category_change_without_an_answer_says_so_and_shows_how_things_stand(
    api_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty_account(api_url)
    with open_wire(api_url) as wire:
        page = open_page(wire.url, monkeypatch)
        say(page.run(), "spent 12.50 on lunch")
        wire.losing = frozenset({"PATCH"})
        page.menu_button[0].click("Gifts").run()
    assert escape("That didn't go through. Try again.") in html(page)
    assert page.menu_button[0].label.endswith(" Gifts")


def test_a_list_is_drawn_as_a_card_in_place_of_its_words(page: AppTest, api_url: str) -> None:
    say(page.run(), "spent 12.50 on lunch")
    say(page, "show my last 5")
    assert not page.exception
    assert '<span class="number">1.</span>' in html(page)
    assert not any(text.startswith("1.") for text in texts(page))
    change(api_url, "DELETE")
    page.run()
    assert "One of these is deleted." in html(page)


def test_a_change_of_the_settings_is_taken_back_without_a_card(page: AppTest, api_url: str) -> None:
    put = requests.put(f"{api_url}/profile", json={"currency": "EUR"}, timeout=10)
    put.raise_for_status()
    say(page.run(), "undo")
    assert not page.exception
    assert texts(page)[1:] == ["Taken back: your last change of the settings."]
    assert 'class="bb-line' not in html(page)


def test_an_undo_without_an_answer_says_so_and_shows_how_things_stand(
    api_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty_account(api_url)
    with open_wire(api_url) as wire:
        page = open_page(wire.url, monkeypatch)
        say(page.run(), "spent 12.50 on lunch")
        wire.losing = frozenset({"POST"})
        press(page, "Undo")
    assert escape("That didn't go through. Try again.") in html(page)
    assert "<del>Lunch</del>" in html(page)


def test_a_budget_is_set_and_asked_about(page: AppTest) -> None:
    say(page.run(), "set a 300 budget for groceries")
    assert "$300.00 left" in html(page)
    say(page, "what is left for groceries?")
    assert not page.exception
    assert html(page).count('class="bb-budget"') == 2
    say(page, "remove the groceries budget")
    assert not page.exception
    assert "no budget" in html(page)


def test_two_messages_in_a_row_are_both_answered(page: AppTest) -> None:
    say(page.run(), "spent 12.50 on lunch")
    say(page, "spent 7 on bus")
    assert len(page.chat_message) == 4


def test_a_closed_api_is_admitted_and_the_message_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = open_page("http://127.0.0.1:1", monkeypatch)
    say(page.run(), "spent 12.50 on lunch")
    assert not page.exception
    assert texts(page) == [
        "spent 12.50 on lunch",
        "I couldn't reach your account just now, so nothing was saved.",
    ]
    assert any(button.label == "Try again" for button in page.button)


def test_an_answer_is_shown_even_if_the_conversation_cant_be_read(
    api_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty_account(api_url)
    with open_wire(api_url) as wire:
        wire.losing = frozenset({"GET"})
        page = open_page(wire.url, monkeypatch)
        say(page.run(), "spent 12.50 on lunch")
        assert not page.exception
        assert texts(page)[1].startswith("Saved $12.50")
        wire.losing = frozenset()
        press(page, "Try again")
        assert "<b>Lunch</b>" in html(page)
        assert len(page.chat_message) == 2
