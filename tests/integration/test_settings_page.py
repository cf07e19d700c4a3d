"""The settings page, in process, against the real local API over HTTP."""

from typing import Any

import pytest
import requests
from streamlit.testing.v1 import AppTest

from app import wording
from tests.browser import sample
from tests.browser.stage import empty_account
from tests.browser.wire import open_wire
from tests.integration.pages import go_to, html, open_page, press, say, texts


@pytest.fixture
def page(page: AppTest) -> AppTest:
    """The settings of an empty account."""
    return go_to(page.run(), "settings")


def choose(page: AppTest, field: str, value: Any) -> AppTest:
    return page.selectbox(key=f"setting-{field}").set_value(value).run()


def read_profile(api_url: str) -> dict[str, Any]:
    profile: dict[str, Any] = requests.get(f"{api_url}/profile", timeout=10).json()
    return profile


def delete(page: AppTest) -> AppTest:
    page.text_input(key="delete-word").set_value("DELETE").run()
    return press(page, "Delete everything")


def test_a_new_account_shows_the_defaults(page: AppTest) -> None:
    assert not page.exception
    assert page.selectbox(key="setting-currency").value == "USD"
    assert page.selectbox(key="setting-timeZone").value is None
    assert page.selectbox(key="setting-monthStartsOn").value == 1
    assert "days follow UTC, where it is Sunday, November 22." in html(page)
    assert "Your current budget month: November." in html(page)


@pytest.mark.parametrize(
    "field, value, said",
    [
        ("currency", "EUR", "Your home currency is now EUR · Euro · €."),
        ("timeZone", "America/New_York", "Your time zone is now America/New York."),
        ("monthStartsOn", 25, "Your budget month now starts on day 25."),
    ],
)
def test_a_choice_is_saved_at_once_and_can_be_taken_back(
    page: AppTest, api_url: str, field: str, value: str | int, said: str
) -> None:
    before = read_profile(api_url)
    choose(page, field, value)
    assert not page.exception
    assert said in html(page)
    assert read_profile(api_url)[field] == value
    press(page, "Undo")
    assert "Taken back." in html(page)
    assert read_profile(api_url) == before
    assert page.selectbox(key=f"setting-{field}").value == before[field]


def test_the_chat_speaks_the_new_currency_at_once(page: AppTest) -> None:
    go_to(page, "chat")
    say(page, "spent 3 on coffee")
    go_to(page, "settings")
    choose(page, "currency", "CAD")
    go_to(page, "chat")
    say(page, "spent 12.50 on lunch")
    assert not page.exception
    assert '<span class="amount">US$3.00</span>' in html(page)
    assert '<span class="amount">$12.50</span>' in html(page)


def test_the_devices_own_time_zone_is_offered_until_it_is_the_one(
    page: AppTest, api_url: str
) -> None:
    press(page, "Use this device's, Europe/Dublin")
    assert read_profile(api_url)["timeZone"] == "Europe/Dublin"
    assert "There it is Sunday, November 22" in html(page)
    assert not any(button.key == "use-this-zone" for button in page.button)


def test_a_month_that_starts_on_payday_is_the_one_that_budgets_count(
    page: AppTest, api_url: str
) -> None:
    sample.fill(api_url, conversation=False)
    choose(page, "monthStartsOn", 25)
    assert "Your current budget month: Oct 25 to Nov 24." in html(page)
    go_to(page, "budgets")
    assert "Oct 25 to Nov 24" in html(page)
    go_to(page, "overview")
    assert not page.exception
    assert "Oct 25 to Nov 24" in html(page)


def test_a_zone_that_is_not_in_the_list_is_still_shown(page: AppTest, api_url: str) -> None:
    requests.put(f"{api_url}/profile", json={"timeZone": "US/Eastern"}, timeout=10)
    page.run()
    assert not page.exception
    assert page.selectbox(key="setting-timeZone").value == "US/Eastern"


def test_what_another_device_has_set_already_leaves_nothing_to_undo(
    page: AppTest, api_url: str
) -> None:
    requests.put(f"{api_url}/profile", json={"currency": "EUR"}, timeout=10)
    choose(page, "currency", "EUR")
    assert not page.exception
    assert "Your home currency is now" in html(page)
    assert not any(button.label == "Undo" for button in page.button)


def test_an_undo_that_comes_too_late_is_refused_and_shows_how_things_stand(
    page: AppTest, api_url: str
) -> None:
    choose(page, "currency", "EUR")
    requests.put(f"{api_url}/profile", json={"currency": "GBP"}, timeout=10)
    press(page, "Undo")
    assert not page.exception
    assert 'role="alert"' in html(page)
    assert page.selectbox(key="setting-currency").value == "GBP"


def test_an_answer_that_got_lost_is_admitted_and_the_next_choice_counts(
    api_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty_account(api_url)
    with open_wire(api_url) as wire:
        page = go_to(open_page(wire.url, monkeypatch).run(), "settings")
        wire.losing = frozenset({"PUT"})
        choose(page, "currency", "EUR")
        assert "go through. Try again." in html(page)
        wire.losing = frozenset()
        choose(page, "currency", "GBP")
        choose(page, "currency", "EUR")
    assert read_profile(api_url)["currency"] == "EUR"


def test_without_the_api_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    page = go_to(open_page("http://127.0.0.1:1", monkeypatch).run(), "settings")
    assert not page.exception
    assert "Nothing is lost." in html(page)


@pytest.mark.parametrize("word", ["", "delete", "DELETED"])
def test_nothing_can_be_deleted_without_the_word(page: AppTest, word: str) -> None:
    page.text_input(key="delete-word").set_value(word).run()
    assert next(button for button in page.button if button.key == "delete").disabled


def test_after_the_deletion_everything_is_as_new(page: AppTest, api_url: str) -> None:
    sample.fill(api_url)
    choose(page, "currency", "EUR")
    go_to(page, "chat")
    say(page, "spent on lunch")  # a question stays open
    go_to(page, "settings")
    delete(page)
    assert not page.exception
    assert "Everything is deleted." in html(page)
    assert page.text_input(key="delete-word").value == ""
    assert page.selectbox(key="setting-currency").value == "USD"
    go_to(page, "overview")
    assert "Nothing here yet" in html(page)
    go_to(page, "chat")
    assert "What did you spend?" in html(page)
    say(page, "12")
    assert not any("Saved" in text for text in texts(page)), "the question was still open"
    go_to(page, "settings")
    assert "Everything is deleted." not in html(page)


def test_a_deletion_that_failed_says_so_and_can_be_repeated(
    api_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty_account(api_url)
    with open_wire(api_url) as wire:
        page = go_to(open_page(wire.url, monkeypatch).run(), "settings")
        wire.losing = frozenset({"DELETE"})
        delete(page)
        assert "go through. Try again." in html(page)
        assert page.text_input(key="delete-word").value == "DELETE"
        wire.losing = frozenset()
        press(page, "Delete everything")
        assert "Everything is deleted." in html(page)


def test_what_was_learnt_is_listed_and_forgotten(page: AppTest, api_url: str) -> None:
    assert wording.NOTHING_LEARNT in html(page)
    go_to(page, "chat")
    say(page, "barnes $40")
    say(page, "file barnes under education")
    go_to(page, "settings")
    assert "<b>barnes</b><small>Education</small>" in html(page)
    press(page, "Forget")
    assert not page.exception
    assert wording.NOTHING_LEARNT in html(page)
    assert requests.get(f"{api_url}/rules", timeout=10).json() == {"rules": []}
    press(page, "Undo")
    assert "<b>barnes</b><small>Education</small>" in html(page)
