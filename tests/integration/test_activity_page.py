"""The activity page's own code, in process, against the real local API over HTTP."""

from datetime import date
from typing import Any

import pytest
import requests
from streamlit.testing.v1 import AppTest

from tests.browser.sample import TODAY
from tests.browser.stage import empty_account
from tests.browser.wire import open_wire
from tests.integration.pages import go_to, html, open_page, press

ENTRIES = (
    {"amount": "12.50", "category": "Dining", "note": "Lunch", "date": "2026-11-22"},
    {"amount": "40.20", "category": "Groceries", "note": "Corner shop", "date": "2026-11-22"},
    {"amount": "2640", "category": "Salary", "note": "Salary", "date": "2026-11-01"},
    {
        "amount": "17",
        "currency": "EUR",
        "category": "Travel",
        "note": "Museum",
        "date": "2026-11-01",
    },
    {"amount": "9", "category": "Dining", "note": "*Late* $lunch$", "date": "2026-10-03"},
)


@pytest.fixture
def filled(page: AppTest, api_url: str) -> AppTest:
    """The activity page with a few entries."""
    for body in reversed(ENTRIES):
        add(api_url, body)
    return go_to(page.run(), "activity")


def add(api_url: str, body: dict[str, str]) -> Any:
    answer = requests.post(f"{api_url}/transactions", json=body, timeout=10)
    answer.raise_for_status()
    return answer.json()["transaction"]


def stored(api_url: str) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = requests.get(f"{api_url}/transactions", timeout=10).json()[
        "transactions"
    ]
    return rows


def titles(page: AppTest) -> list[str]:
    return [part.split("</b>")[0] for part in html(page).split("<b>")[1:]]


def field(page: AppTest, kind: str, name: str) -> Any:
    """A field of the dialog."""
    return next(w for w in page.get(kind) if str(w.key).startswith(f"entry-{name}"))


def open_entry(page: AppTest, name: str) -> AppTest:
    return next(b for b in page.button if b.label.startswith(f"Edit {name}")).click().run()


def test_a_new_account_is_shown_the_way_to_the_chat(page: AppTest) -> None:
    go_to(page.run(), "activity")
    assert not page.exception
    assert "Nothing here yet" in html(page)
    assert not page.selectbox


def test_entries_are_listed_by_day_with_sums_by_currency(filled: AppTest) -> None:
    assert not filled.exception
    assert titles(filled) == ["Lunch", "Corner shop", "Salary", "Museum", "*Late* $lunch$"]
    body = html(filled)
    assert "<h2>Today</h2><span>$52.70</span>" in body
    assert "<h2>Sun, Nov 1</h2><span>€17.00 · +$2,640.00</span>" in body
    assert "Edit \\*Late\\* \\$lunch\\$, \\$9\\.00" in [button.label for button in filled.button]


def test_filters_are_kept_in_the_address_and_say_what_they_found(filled: AppTest) -> None:
    filled.text_input(key="filter-text").set_value("LUNCH").run()
    filled.selectbox(key="filter-period").select("this-month").run()
    assert titles(filled) == ["Lunch"]
    assert dict(filled.query_params) == {"text": "LUNCH", "period": "this-month"}
    assert "1 entry · $12.50" in html(filled)
    assert "<span>matching $12.50</span>" in html(filled)
    filled.text_input(key="filter-text").set_value("").run()
    filled.segmented_control(key="filter-kind").set_value("income").run()
    assert titles(filled) == ["Salary"]
    filled.selectbox(key="filter-category").select("Refund").run()
    assert "No matches" in html(filled)
    press(filled, "Clear filters")
    assert dict(filled.query_params) == {}
    assert len(titles(filled)) == 5


def test_a_link_opens_with_its_filters_and_nonsense_in_it_is_ignored(filled: AppTest) -> None:
    filled.query_params.update({"from": "2026-10-01", "to": "2026-10-31", "kind": "loan"})
    filled.run()
    assert titles(filled) == ["*Late* $lunch$"]
    assert filled.selectbox(key="filter-period").value == "dates"
    assert str(filled.date_input(key="filter-to").value) == "2026-10-31"
    filled.date_input(key="filter-from").set_value(date(2026, 11, 1)).run()
    assert dict(filled.query_params)["from"] == "2026-10-31"


def test_an_entry_is_changed_in_its_dialog_and_that_is_undone(
    filled: AppTest, api_url: str
) -> None:
    open_entry(filled, "Lunch")
    field(filled, "text_input", "amount").set_value("14,00")
    field(filled, "selectbox", "category").select("Groceries")
    press(filled, "Save")
    assert not filled.exception
    assert "Changed Lunch, $14.00." in html(filled)
    assert (stored(api_url)[0]["amount"], stored(api_url)[0]["category"]) == ("14.00", "Groceries")
    press(filled, "Undo")
    assert "Taken back." in html(filled)
    assert stored(api_url)[0]["amount"] == "12.50"
    press(filled, "Close")
    assert "Taken back." not in html(filled)


def test_what_a_new_category_taught_is_said(page: AppTest, api_url: str) -> None:
    add(api_url, {"amount": "40", "category": "Other", "note": "Barnes"})
    go_to(page.run(), "activity")
    open_entry(page, "Barnes")
    field(page, "selectbox", "category").select("Education")
    press(page, "Save")
    said = "Changed Barnes, $40.00. From now on “barnes” goes under Education."
    assert said in html(page)


def test_what_is_wrong_is_said_at_its_field_and_nothing_is_stored(
    filled: AppTest, api_url: str
) -> None:
    before = stored(api_url)
    open_entry(filled, "Lunch")
    field(filled, "text_input", "amount").set_value("a lot")
    press(filled, "Save")
    assert "Type the amount in figures, such as 12.50." in html(filled)
    assert field(filled, "text_input", "amount").value == "a lot"
    assert stored(api_url) == before


def test_an_entry_that_changed_elsewhere_is_reloaded(filled: AppTest, api_url: str) -> None:
    open_entry(filled, "Lunch")
    url = f"{api_url}/transactions/{stored(api_url)[0]['id']}"
    requests.patch(url, json={"amount": "99"}, timeout=10).raise_for_status()
    field(filled, "text_input", "note").set_value("Noodles")
    press(filled, "Save")
    assert "nothing was overwritten" in html(filled)
    assert field(filled, "text_input", "amount").value == "99.00"
    assert stored(api_url)[0]["note"] == "Lunch"


def test_an_entry_is_deleted_with_one_tap_and_brought_back(filled: AppTest, api_url: str) -> None:
    next(b for b in filled.button if b.label.startswith("Delete Corner shop")).click().run()
    assert "Deleted Corner shop, $40.20." in html(filled)
    assert titles(filled)[:2] == ["Lunch", "Salary"]
    press(filled, "Undo")
    assert titles(filled)[:2] == ["Lunch", "Corner shop"]
    assert len(stored(api_url)) == 5


def test_income_is_added_for_the_apis_today(page: AppTest, api_url: str) -> None:
    go_to(page.run(), "activity")
    press(page, "Add an entry")
    field(page, "radio", "kind").set_value("income").run()
    field(page, "text_input", "amount").set_value("1.250,50")
    field(page, "text_input", "note").set_value("Bonus")
    press(page, "Save")
    assert not page.exception
    (row,) = stored(api_url)
    assert (row["amount"], row["category"]) == ("1250.50", "Salary")
    assert (row["date"], row["source"]) == (TODAY.isoformat(), "page")
    assert "Added Bonus, $1,250.50." in html(page)


def test_a_lost_answer_is_admitted_and_trying_again_adds_once(
    api_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty_account(api_url)
    with open_wire(api_url) as wire:
        page = open_page(wire.url, monkeypatch)
        go_to(page.run(), "activity")
        press(page, "Add an entry")
        field(page, "text_input", "amount").set_value("5")
        wire.losing = frozenset({"POST"})
        press(page, "Save")
        assert "That didn&#x27;t go through. Try again." in html(page)
        wire.losing = frozenset()
        press(page, "Save")
    assert not page.exception
    assert len(stored(api_url)) == 1


def test_more_is_shown_on_demand_and_a_cut_day_says_so(page: AppTest, api_url: str) -> None:
    for number in range(25):
        add(api_url, {"amount": "1", "category": "Pets", "note": f"n{number}"})
    go_to(page.run(), "activity")
    assert len(titles(page)) == 20
    assert "<span>so far $20.00</span>" in html(page)
    press(page, "Show more")
    assert len(titles(page)) == 25
    assert "<span>$25.00</span>" in html(page)
    assert not any(button.label == "Show more" for button in page.button)


def test_what_a_filter_found_is_summed_up_once_all_of_it_was_read(
    page: AppTest, api_url: str
) -> None:
    for number in range(25):
        add(api_url, {"amount": "1", "category": "Pets", "note": f"n{number}"})
    page.query_params["category"] = "Pets"
    go_to(page.run(), "activity")
    assert not page.exception
    assert len(titles(page)) == 20
    assert "Searched back" not in html(page)
    press(page, "Show more")
    assert not page.exception
    assert "25 entries · $25.00" in html(page)


def test_a_search_says_how_far_back_it_went_and_goes_on(page: AppTest, api_url: str) -> None:
    add(api_url, {"amount": "1", "category": "Pets", "note": "needle", "date": "2026-01-02"})
    for _ in range(500):
        add(api_url, {"amount": "1", "category": "Pets", "note": "hay", "date": "2026-03-04"})
    page.query_params["text"] = "needle"
    go_to(page.run(), "activity")
    assert "Nothing found back to Wed, Mar 4." in html(page)
    press(page, "Search further back")
    assert titles(page) == ["needle"]
    assert "1 entry · $1.00" in html(page)


def test_without_the_api_it_says_so_and_offers_to_try_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = open_page("http://127.0.0.1:1", monkeypatch)
    go_to(page.run(), "activity")
    assert not page.exception
    assert "Nothing is lost." in html(page)
