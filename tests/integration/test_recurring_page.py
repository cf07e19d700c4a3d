"""The page of what repeats, in process, against the real local API over HTTP."""

from datetime import date
from typing import Any

import pytest
import requests
from streamlit.testing.v1 import AppTest

from tests.browser import sample
from tests.browser.sample import TODAY
from tests.browser.stage import empty_account
from tests.browser.wire import open_wire
from tests.integration.pages import go_to, html, open_page, press, say

RENT = {
    "amount": "950",
    "category": "Housing",
    "note": "Rent",
    "every": "month",
    "start": "2026-12-01",
}
GYM = {
    "amount": "30",
    "category": "Health",
    "note": "*Gym*",
    "every": "week",
    "start": "2026-11-24",
}


@pytest.fixture
def filled(page: AppTest, api_url: str) -> AppTest:
    """The page with two that repeat."""
    for body in (RENT, GYM):
        requests.post(f"{api_url}/recurring", json=body, timeout=10).raise_for_status()
    return go_to(page.run(), "recurring")


def stored(api_url: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = requests.get(f"{api_url}/recurring", timeout=10).json()[
        "recurring"
    ]
    return rows


def titles(page: AppTest) -> list[str]:
    return [part.split("</b>")[0] for part in html(page).split("<b>")[1:]]


def field(page: AppTest, kind: str, name: str) -> Any:
    """A field of the dialog."""
    return next(w for w in page.get(kind) if str(w.key).startswith(f"entry-{name}"))


def edit(page: AppTest, name: str) -> AppTest:
    return next(b for b in page.button if b.label.startswith(f"Edit {name}")).click().run()


def test_a_new_account_is_told_what_to_type(page: AppTest) -> None:
    go_to(page.run(), "recurring")
    assert not page.exception
    assert "Nothing repeats yet" in html(page)
    assert "rent 950 on the 1st every month" in html(page)


def test_what_the_page_says_to_type_is_understood_and_then_shown(page: AppTest) -> None:
    page.run()
    say(page, "rent 950 on the 1st every month")
    say(page, "salary 2400 each last friday")
    assert "<b>Rent</b><small>Housing · every month on the 1st · next Tue, Dec 1</small>" in html(
        page
    )
    go_to(page, "recurring")
    assert not page.exception
    assert titles(page) == ["Salary", "Rent"]
    assert "<small>Every month on the last Friday</small>" in html(page)
    assert "<small>Next Fri, Nov 27</small>" in html(page)


def test_what_repeats_and_what_is_still_to_come_is_listed(filled: AppTest) -> None:
    assert not filled.exception
    assert titles(filled) == ["*Gym*", "Rent"]
    body = html(filled)
    assert "<small>Health · every week on Tuesday</small>" in body
    assert "<small>Next Tue, Nov 24</small>" in body
    assert "<h2>Still to come in November</h2><span>$30.00</span>" in body
    assert "Edit \\*Gym\\*\\, \\$30\\.00" in [button.label for button in filled.button]


def test_nothing_more_to_come_is_said(page: AppTest, api_url: str) -> None:
    requests.post(f"{api_url}/recurring", json=RENT, timeout=10).raise_for_status()
    go_to(page.run(), "recurring")
    assert "Nothing more in November." in html(page)


def test_a_long_rest_of_the_month_is_cut_short_but_its_sum_is_not(
    page: AppTest, api_url: str
) -> None:
    for _ in range(11):
        requests.post(f"{api_url}/recurring", json=GYM, timeout=10).raise_for_status()
    go_to(page.run(), "recurring")
    assert "<span>$330.00</span>" in html(page)
    assert "And 3 more." in html(page)


def test_it_is_added_on_the_day_that_the_date_stands_for(page: AppTest, api_url: str) -> None:
    go_to(page.run(), "recurring")
    press(page, "Add")
    field(page, "selectbox", "every").select("quarter").run()
    field(page, "date_input", "start").set_value(date(2026, 11, 27)).run()
    field(page, "selectbox", "day").select("last friday").run()
    field(page, "text_input", "amount").set_value("1.250,50")
    field(page, "text_input", "note").set_value("Insurance")
    field(page, "selectbox", "category").select("Other")
    press(page, "Save")
    assert not page.exception
    said = "Added Insurance, $1,250.50: every 3 months on the last Friday. Next Fri, Nov 27."
    assert said in html(page)
    (row,) = stored(api_url)
    assert (row["every"], row["day"], row["next"]) == ("quarter", "last friday", "2026-11-27")
    press(page, "Undo")
    assert stored(api_url) == []
    assert "Nothing repeats yet" in html(page)


def test_income_that_begins_today_is_saved_today_and_marked_on_the_activity_page(
    page: AppTest, api_url: str
) -> None:
    go_to(page.run(), "recurring")
    press(page, "Add")
    field(page, "radio", "kind").set_value("income").run()
    field(page, "selectbox", "every").select("fortnight").run()
    field(page, "text_input", "amount").set_value("800")
    press(page, "Save")
    assert "Today&#x27;s is saved." in html(page)
    assert (stored(api_url)[0]["category"], stored(api_url)[0]["day"]) == ("Salary", "sunday")
    go_to(page, "activity")
    assert not page.exception
    assert "<b>Salary</b><small>recurring</small>" in html(page)
    requests.post(
        f"{api_url}/transactions", json={"amount": "5", "category": "Pets"}, timeout=10
    ).raise_for_status()
    page.run()
    assert html(page).count("recurring</small>") == 1


def test_it_is_changed_in_its_dialog_and_that_is_undone(filled: AppTest, api_url: str) -> None:
    edit(filled, "Rent")
    assert field(filled, "date_input", "start").value == date(2026, 12, 1)
    assert field(filled, "selectbox", "day").value == "1"
    field(filled, "text_input", "amount").set_value("990")
    press(filled, "Save")
    assert not filled.exception
    assert "Changed Rent, $990.00: every month on the 1st. Next Tue, Dec 1." in html(filled)
    assert stored(api_url)[1]["amount"] == "990.00"
    press(filled, "Undo")
    assert "Taken back." in html(filled)
    assert stored(api_url)[1]["amount"] == "950.00"


def test_another_date_moves_it(filled: AppTest, api_url: str) -> None:
    edit(filled, "Rent")
    field(filled, "date_input", "start").set_value(date(2026, 12, 15)).run()
    press(filled, "Save")
    assert (stored(api_url)[1]["day"], stored(api_url)[1]["next"]) == ("15", "2026-12-15")


def test_a_day_that_its_next_month_does_not_have_stays_what_it_is(
    page: AppTest, api_url: str
) -> None:
    body = RENT | {"day": "30", "start": "2027-02-01"}
    requests.post(f"{api_url}/recurring", json=body, timeout=10).raise_for_status()
    go_to(page.run(), "recurring")
    edit(page, "Rent")
    day = field(page, "selectbox", "day")
    assert (day.value, day.options[:3]) == ("30", ["The 30th", "The 28th", "The last day"])
    field(page, "text_input", "note").set_value("Flat")
    press(page, "Save")
    assert (stored(api_url)[0]["note"], stored(api_url)[0]["day"]) == ("Flat", "30")


def test_it_is_paused_and_resumed_and_each_is_undone(filled: AppTest, api_url: str) -> None:
    press(filled, "Pause *Rent*")
    assert not filled.exception
    assert "Paused Rent until you resume it." in html(filled)
    assert "<small>Paused</small>" in html(filled)
    press(filled, "Undo")
    assert [row["paused"] for row in stored(api_url)] == [False, False]
    press(filled, "Pause *Rent*")
    press(filled, "Resume *Rent*")
    assert "Resumed Rent. Next Tue, Dec 1." in html(filled)
    press(filled, "Undo")
    assert stored(api_url)[-1]["paused"]


def test_it_is_stopped_and_brought_back(filled: AppTest, api_url: str) -> None:
    press(filled, "Stop *\\*Gym\\**")
    assert "Stopped *Gym*. What was saved so far stays." in html(filled)
    assert titles(filled) == ["Rent"]
    press(filled, "Undo")
    assert len(stored(api_url)) == 2


def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(
    filled: AppTest, api_url: str
) -> None:
    before = stored(api_url)
    edit(filled, "Rent")
    field(filled, "text_input", "note").set_value("Flat")
    field(filled, "text_input", "amount").set_value("a lot")
    press(filled, "Save")
    assert "Type the amount in figures, such as 12.50." in html(filled)
    assert field(filled, "text_input", "amount").value == "a lot"
    assert field(filled, "text_input", "note").value == "Flat"
    assert stored(api_url) == before


def test_a_change_that_comes_too_late_is_refused_and_shows_how_things_stand(
    filled: AppTest, api_url: str
) -> None:
    gym, rent = stored(api_url)
    edit(filled, "Rent")
    url = f"{api_url}/recurring/{rent['id']}"
    requests.patch(url, json={"amount": "999"}, timeout=10).raise_for_status()
    field(filled, "text_input", "note").set_value("Flat")
    press(filled, "Save")
    assert "nothing was overwritten" in html(filled)
    assert field(filled, "text_input", "amount").value == "999.00"
    requests.delete(f"{api_url}/recurring/{gym['id']}", timeout=10).raise_for_status()
    press(filled, "Pause *\\*Gym\\**")
    assert 'role="alert">There is no such repeating entry.' in html(filled)


def test_a_lost_answer_is_admitted_and_trying_again_adds_once(
    api_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty_account(api_url)
    with open_wire(api_url) as wire:
        page = go_to(open_page(wire.url, monkeypatch).run(), "recurring")
        press(page, "Add")
        field(page, "text_input", "amount").set_value("5")
        wire.losing = frozenset({"POST"})
        press(page, "Save")
        assert "That didn&#x27;t go through. Try again." in html(page)
        assert field(page, "text_input", "amount").value == "5"
        wire.losing = frozenset()
        press(page, "Save")
    assert not page.exception
    assert len(stored(api_url)) == 1


def test_without_the_api_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    page = go_to(open_page("http://127.0.0.1:1", monkeypatch).run(), "recurring")
    assert not page.exception
    assert "Nothing is lost." in html(page)


def test_what_repeats_is_on_the_chats_cards_with_a_way_back(page: AppTest, api_url: str) -> None:
    sample.add_recurring(api_url)
    say(page.run(), "what repeats?")
    assert not page.exception
    assert titles(page) == [
        "Cleaner", "Gym", "Salary", "Electricity", "Music", "Phone", "Car insurance", "Magazine",
    ]  # fmt: skip
    assert "Education · every 3 months on the last Friday · paused" in html(page)
    say(page, "stop the gym")
    assert "<del>Gym</del>" in html(page)
    press(page, "Put it back")
    assert "Gym" in [row["note"] for row in stored(api_url)]
    assert TODAY.isoformat() < stored(api_url)[0]["next"]
