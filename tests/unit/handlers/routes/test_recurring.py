from typing import Any

import pytest

from tests.fakes import FakeClock
from tests.unit.handlers.conftest import Api

RENT = {"amount": "950", "category": "housing", "note": "rent", "every": "month", "day": "1"}
STORED = {
    "kind": "expense",
    "amount": "950.00",
    "currency": "USD",
    "category": "Housing",
    "note": "rent",
    "every": "month",
    "day": "1",
    "start": "2026-12-01",
    "next": "2026-12-01",
    "paused": False,
}


def add(api: Api, **fields: Any) -> Any:
    return api("POST", "/recurring", {**RENT, **fields})["recurring"]


def listed(api: Api) -> Any:
    return api("GET", "/recurring")["recurring"]


def dates(api: Api) -> list[str]:
    return [row["date"] for row in api("GET", "/transactions")["transactions"]]


def test_what_repeats_is_added_listed_and_posted_on_its_day(api: Api, clock: FakeClock) -> None:
    added = api("POST", "/recurring", RENT, key="k")
    assert (api.status, added["recurring"]) == (201, added["recurring"] | STORED)
    assert api("POST", "/recurring", RENT, key="k") == added
    assert api("GET", "/recurring") == {
        "recurring": [added["recurring"]],
        "today": "2026-11-22",
        "currency": "USD",
    }
    assert dates(api) == []
    clock.move(days=9)
    (row,) = api("GET", "/transactions")["transactions"]
    assert (row["date"], row["source"]) == ("2026-12-01", "recurring")
    assert row["recurrence"] == added["recurring"]["id"]
    (now,) = listed(api)
    assert (now["next"], now["version"]) == ("2027-01-01", added["recurring"]["version"])


@pytest.mark.parametrize(
    "fields, every, day, next_day",
    [
        ({"day": "last"}, "month", "31", "2026-11-30"),
        ({"day": "Last Friday"}, "month", "last friday", "2026-11-27"),
        ({"every": "week", "day": "wednesday"}, "week", "wednesday", "2026-11-25"),
        ({"day": None}, "month", "22", "2026-12-22"),
        ({"day": None, "every": "fortnight"}, "fortnight", "sunday", "2026-12-06"),
        ({"day": None, "start": "2027-03-03", "every": "year"}, "year", "3", "2027-03-03"),
        ({"day": "10", "start": "2027-03-03", "every": "quarter"}, "quarter", "10", "2027-03-10"),
        ({"day": None, "start": "2026-11-10", "every": "quarter"}, "quarter", "10", "2027-02-10"),
    ],
)
def test_the_day_and_the_start_say_when(
    api: Api, fields: dict[str, Any], every: str, day: str, next_day: str
) -> None:
    body = {name: value for name, value in {**RENT, **fields}.items() if value is not None}
    added = api("POST", "/recurring", body)["recurring"]
    assert (added["every"], added["day"], added["next"]) == (every, day, next_day)
    assert dates(api) == []


def test_what_starts_today_is_posted_at_once(api: Api) -> None:
    added = add(api, day="22", start="2026-11-22")
    assert added["next"] == "2026-12-22"
    assert dates(api) == ["2026-11-22"]


@pytest.mark.parametrize(
    "edit, found",
    [
        ({"amount": "990"}, {"amount": "990.00"}),
        ({"currency": "EUR"}, {"currency": "EUR", "amount": "950.00"}),
        ({"category": "other", "note": ""}, {"category": "Other", "note": ""}),
        ({"day": "5"}, {"day": "5", "next": "2026-12-05"}),
        ({"day": "25"}, {"day": "25", "next": "2026-12-25"}),
        ({"every": "quarter"}, {"day": "1", "next": "2026-12-01", "every": "quarter"}),
        ({"every": "week"}, {"day": "tuesday", "next": "2026-11-24", "every": "week"}),
        ({"start": "2027-02-03"}, {"day": "3", "next": "2027-02-03"}),
        ({"paused": True}, {"paused": True, "next": None}),
    ],
)
def test_a_change_is_stored_and_can_be_undone(
    api: Api, edit: dict[str, Any], found: dict[str, Any]
) -> None:
    before = add(api)
    changed = api("PATCH", f"/recurring/{before['id']}", edit)
    assert changed["recurring"] == changed["recurring"] | found
    assert api("PATCH", f"/recurring/{before['id']}", edit)["operation"] is None
    (effect,) = api("POST", f"/operations/{changed['operation']}/undo")["effects"]
    assert (effect["type"], effect["recurring"]) == ("recurring.changed", before)
    assert listed(api) == [before]


def test_the_same_day_is_no_change_of_the_schedule(api: Api) -> None:
    path = f"/recurring/{add(api)['id']}"
    assert api("PATCH", path, {"day": "1", "every": "month"})["operation"] is None


def test_what_is_stopped_is_gone_and_undo_brings_it_back(api: Api) -> None:
    before = add(api)
    path = f"/recurring/{before['id']}"
    stopped = api("DELETE", path, key="k")
    assert stopped["recurring"] == before
    assert api("DELETE", path, key="k") == stopped
    assert listed(api) == []
    api.refused(404, None, "DELETE", path)
    (effect,) = api("POST", f"/operations/{stopped['operation']}/undo")["effects"]
    assert (effect["type"], effect["stored"], effect["undone"]) == ("recurring.added", True, False)
    assert listed(api) == [before]


def test_an_older_version_is_not_written_over(api: Api) -> None:
    added = add(api)
    path, version = f"/recurring/{added['id']}", added["version"]
    api("PATCH", path, {"amount": "1"}, version=version)
    api.refused(409, "If-Match", "PATCH", path, {"amount": "2"}, version=version)
    api.refused(409, "If-Match", "DELETE", path, version=version)


@pytest.mark.parametrize(
    "fields, field",
    [
        ({"amount": "0"}, "amount"),
        ({"amount": "1.234"}, "amount"),
        ({"category": "Food"}, "category"),
        ({"every": "day"}, "every"),
        ({"every": 1}, "every"),
        ({"day": "32"}, "day"),
        ({"day": "monday"}, "day"),
        ({"every": "week", "day": "1"}, "day"),
        ({"start": "soon"}, "start"),
        ({"currency": "XXX"}, "currency"),
        ({"note": "x" * 201}, "note"),
        ({"paused": True}, "paused"),
    ],
)
def test_an_unfit_field_is_named_and_nothing_is_stored(
    api: Api, fields: dict[str, Any], field: str
) -> None:
    api.refused(400, field, "POST", "/recurring", {**RENT, **fields})
    assert listed(api) == []


@pytest.mark.parametrize(
    "edit, field", [({"paused": "yes"}, "paused"), ({"paused": None}, "paused"), ({"x": 1}, "x")]
)
def test_an_unfit_edit_is_refused(api: Api, edit: dict[str, Any], field: str) -> None:
    api.refused(400, field, "PATCH", f"/recurring/{add(api)['id']}", edit)


def test_what_is_missing_is_named(api: Api) -> None:
    for field in ("amount", "category", "every"):
        body = {name: value for name, value in RENT.items() if name != field}
        api.refused(400, field, "POST", "/recurring", body)
    api.refused(404, None, "PATCH", "/recurring/nothing", {"amount": "1"})


def test_what_is_still_to_come_is_part_of_what_a_budget_has_left(api: Api) -> None:
    api("PUT", "/budgets/Housing", {"limit": "1000"})
    add(api, day="25")
    (budget,) = api("GET", "/budgets")["budgets"]
    assert (budget["left"], budget["upcoming"], budget["leftPerDay"]) == (
        "1000.00",
        "950.00",
        "5.55",
    )


def test_an_account_that_is_deleted_posts_nothing_more(api: Api, clock: FakeClock) -> None:
    add(api)
    clock.move(days=40)
    api("DELETE", "/account", query={"confirm": "yes"})
    assert (listed(api), dates(api)) == ([], [])
