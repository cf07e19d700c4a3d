import base64
import json
from dataclasses import replace
from typing import Any

import pytest

from lambdas.handlers.books import Books
from tests.unit.handlers.conftest import Api

LUNCH = {"amount": "12.50", "category": "Dining", "note": "lunch"}


def add(api: Api, **fields: str) -> dict[str, Any]:
    added: dict[str, Any] = api("POST", "/transactions", {**LUNCH, **fields})
    assert api.status == 201
    transaction: dict[str, Any] = added["transaction"]
    return transaction


def rows(api: Api, **query: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = api("GET", "/transactions", query=query)["transactions"]
    assert api.status == 200
    return found


def test_an_added_transaction_is_listed_in_the_apis_form(api: Api) -> None:
    added = add(api)
    assert added == {
        "id": added["id"],
        "kind": "expense",
        "amount": "12.50",
        "currency": "USD",
        "category": "Dining",
        "note": "lunch",
        "date": "2026-11-22",
        "createdAt": "2026-11-22T10:30:00Z",
        "source": "page",
        "recurrence": None,
        "version": added["version"],
    }
    assert api("GET", "/transactions") == {
        "transactions": [added],
        "cursor": None,
        "reached": None,
        "today": "2026-11-22",
    }
    assert api("GET", f"/transactions/{added['id']}") == {"transaction": added}


def test_currency_date_and_note_are_optional(api: Api) -> None:
    api("PUT", "/profile", {"currency": "JPY"})
    added = api("POST", "/transactions", {"amount": "900", "category": "salary"})["transaction"]
    told = (added["amount"], added["currency"], added["kind"], added["note"], added["date"])
    assert told == ("900", "JPY", "income", "", "2026-11-22")
    other = add(api, currency="KWD", amount="1.234", date="2026-01-31")
    assert (other["amount"], other["date"]) == ("1.234", "2026-01-31")


@pytest.mark.parametrize(
    "fields, field",
    [
        ({"amount": 12.5}, "amount"),
        ({"amount": ""}, "amount"),
        ({"amount": None}, "amount"),
        ({"amount": "0"}, "amount"),
        ({"amount": "-5"}, "amount"),
        ({"amount": "1e5"}, "amount"),
        ({"amount": "1.234"}, "amount"),
        ({"amount": "9" * 17}, "amount"),
        ({"currency": "usd"}, "currency"),
        ({"currency": ""}, "currency"),
        ({"category": "Food"}, "category"),
        ({"category": ["Dining"]}, "category"),
        ({"note": "x" * 201}, "note"),
        ({"note": "x" * 1025}, "note"),
        ({"note": "nul\0l"}, "note"),
        ({"note": "half \ud83d emoji"}, "note"),
        ({"note": None}, "note"),
        ({"date": "2026-02-30"}, "date"),
        ({"date": "22.11.2026"}, "date"),
        ({"date": ""}, "date"),
        ({"date": 20261122}, "date"),
        ({"id": "mine"}, "id"),
        ({"x" * 99: 1}, "x" * 40),
    ],
)
def test_an_unfit_field_is_named_and_nothing_stored(
    api: Api, fields: dict[str, Any], field: str
) -> None:
    api.refused(400, field, "POST", "/transactions", {**LUNCH, **fields})
    transaction = add(api)
    api.refused(400, field, "PATCH", f"/transactions/{transaction['id']}", fields)
    assert rows(api) == [transaction]


@pytest.mark.parametrize("field", ["amount", "category"])
def test_a_missing_field_is_named(api: Api, field: str) -> None:
    rest = {name: value for name, value in LUNCH.items() if name != field}
    problem = api.refused(400, field, "POST", "/transactions", rest)
    assert problem["detail"] == f"{field} is missing."


@pytest.mark.parametrize(
    "body",
    ["", "[]", "null", "12", '"text"', "{", '{"amount": NaN}', '{"amount": -Infinity}', "[" * 9999,
     '{"amount": "1", "amount": "2", "category": "Pets"}', '{"amount": ' + "1" * 5000 + "}"],
)  # fmt: skip
def test_what_is_no_json_object_is_refused(api: Api, body: str) -> None:
    api.refused(400, "body", "POST", "/transactions", body)
    assert rows(api) == []


def test_a_change_changes_what_it_gives_and_can_be_undone(api: Api) -> None:
    before = add(api)
    path = f"/transactions/{before['id']}"
    changed = api("PATCH", path, {"amount": "25", "category": "travel", "date": "2026-11-01"})
    assert api.status == 200
    after = {**before, "amount": "25.00", "category": "Travel", "date": "2026-11-01"}
    after["version"] = changed["transaction"]["version"]
    assert changed["transaction"] == after
    assert after["version"] != before["version"]
    assert rows(api) == [after]
    api("POST", f"/operations/{changed['operation']}/undo")
    assert rows(api) == [before]


def test_a_currency_alone_keeps_the_figure_if_the_currency_can_write_it(api: Api) -> None:
    path = f"/transactions/{add(api)['id']}"
    changed = api("PATCH", path, {"currency": "EUR"})["transaction"]
    assert (changed["amount"], changed["currency"]) == ("12.50", "EUR")
    api.refused(400, "amount", "PATCH", path, {"currency": "JPY"})


@pytest.mark.parametrize(
    "fields", [{}, {"note": " lunch "}, {"amount": "12.5", "date": "2026-11-22"}]
)
def test_a_change_that_changes_nothing_is_no_operation(api: Api, fields: dict[str, str]) -> None:
    before = add(api)
    answer = api("PATCH", f"/transactions/{before['id']}", fields)
    assert (api.status, answer) == (200, {"transaction": before, "operation": None, "rule": None})
    assert len(api("GET", "/export")["export"]) == 4  # the row, its operation and its two totals


def test_a_deleted_transaction_is_gone_until_that_is_undone(api: Api) -> None:
    before = add(api)
    path = f"/transactions/{before['id']}"
    deleted = api("DELETE", path)
    assert (api.status, deleted["transaction"], rows(api)) == (200, before, [])
    api.refused(404, None, "DELETE", path)
    api.refused(404, None, "PATCH", path, {"note": "x"})
    api("POST", f"/operations/{deleted['operation']}/undo")
    assert rows(api) == [before]


@pytest.mark.parametrize("wrong", ["nothing", "%00", "%ff", "..", "a" * 5000, "%2e%2e%2fetc"])
def test_an_id_that_no_transaction_has_is_not_found(api: Api, wrong: str) -> None:
    api.refused(404, None, "PATCH", f"/transactions/{wrong}", {"note": "x"})
    api.refused(404, None, "DELETE", f"/transactions/{wrong}")


def test_what_changed_since_it_was_seen_is_left_as_it_is(api: Api) -> None:
    seen = add(api)
    path = f"/transactions/{seen['id']}"
    now = api("PATCH", path, {"note": "x"}, version=f'"{seen["version"]}"')["transaction"]
    assert api.status == 200
    api.refused(409, "If-Match", "PATCH", path, {"note": "y"}, version=seen["version"])
    api.refused(409, "If-Match", "DELETE", path, version=seen["version"])
    assert rows(api) == [now]
    api("DELETE", path, version="*")
    assert rows(api) == []


def test_the_same_key_gives_the_same_answer_and_adds_once(api: Api) -> None:
    first = api("POST", "/transactions", LUNCH, key="k")
    assert api("POST", "/transactions", LUNCH, key="k") == first
    assert api.status == 201
    assert len(rows(api)) == 1
    api.refused(409, "Idempotency-Key", "POST", "/transactions", {**LUNCH, "note": "x"}, key="k")
    path = f"/transactions/{first['transaction']['id']}"
    api.refused(409, "Idempotency-Key", "DELETE", path, key="k")
    assert len(rows(api)) == 1


def test_a_repeated_change_or_deletion_is_answered_as_the_first_time(api: Api) -> None:
    seen = add(api)
    path, version = f"/transactions/{seen['id']}", seen["version"]
    changed = api("PATCH", path, {"note": "x"}, key="change", version=version)
    assert api("PATCH", path, {"note": "x"}, key="change", version=version) == changed
    assert api("PATCH", path, {"note": "x"}, key="change") == changed
    deleted = api("DELETE", path, key="delete")
    assert api("DELETE", path, key="delete") == deleted
    assert api("PATCH", path, {"note": "x"}, key="change") == changed
    api.refused(404, None, "DELETE", path, key="another key")


@pytest.mark.parametrize("key", ["", "x" * 65, "two\nlines", "nul\0l"])
def test_an_unfit_key_is_refused(api: Api, key: str) -> None:
    api.refused(400, "Idempotency-Key", "POST", "/transactions", LUNCH, key=key)
    assert rows(api) == []


def test_a_list_holds_what_is_asked_for(api: Api) -> None:
    for note, category, date in (
        ("Trattoria", "Dining", "2026-10-31"),
        ("kibble", "Pets", "2026-11-01"),
        ("payday", "Salary", "2026-11-30"),
        ("far", "Dining", "2199-12-31"),
    ):
        add(api, note=note, category=category, date=date)

    def notes(**query: str) -> list[str]:
        return [row["note"] for row in rows(api, **query)]

    assert notes() == ["far", "payday", "kibble", "Trattoria"]
    assert notes(**{"from": "2026-11-01", "to": "2026-11-30"}) == ["kibble"]
    assert notes(**{"from": "2026-11-01"}) == ["far", "payday", "kibble"]
    assert notes(category="dining") == ["far", "Trattoria"]
    assert notes(kind="income") == ["payday"]
    assert notes(text="TRATT") == ["Trattoria"]
    assert notes(text="") == ["far", "payday", "kibble", "Trattoria"]


def test_a_cursor_goes_on_where_the_page_ended(api: Api) -> None:
    added = [add(api, note=str(n)) for n in range(5)]
    page = api("GET", "/transactions", query={"limit": "2"})
    seen = page["transactions"]
    while page["cursor"]:
        page = api("GET", "/transactions", query={"limit": "2", "cursor": page["cursor"]})
        seen += page["transactions"]
    assert [row["id"] for row in seen] == sorted((row["id"] for row in added), reverse=True)


def cursor(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode()


@pytest.mark.parametrize(
    "hostile",
    [
        "",
        "x",
        "====",
        "é",
        "\ud800",
        cursor([]),
        cursor({}),
        cursor(None),
        cursor(["2026-11-22"]),
        cursor(["2026-11-22", 7]),
        cursor(["2026-11-22", None]),
        cursor([20261122, "id"]),
        cursor(["tomorrow", "id"]),
        cursor(["2026-11-22", "\ud800"]),
        cursor(["2026-11-22", "id", "more"]),
        base64.urlsafe_b64encode(b"[" * 600).decode(),
        base64.urlsafe_b64encode(b"\xff\xfe\x00").decode(),
        "A" * 1000,
    ],
)
def test_a_cursor_that_no_list_returned_is_refused(api: Api, hostile: str) -> None:
    api.refused(400, "cursor", "GET", "/transactions", query={"cursor": hostile})


@pytest.mark.parametrize(
    "query, field",
    [
        ({"from": "yesterday"}, "from"),
        ({"to": "2026-13-01"}, "to"),
        ({"from": "2026-11-02", "to": "2026-11-01"}, "to"),
        ({"category": "Food"}, "category"),
        ({"kind": "Expense"}, "kind"),
        ({"limit": "0"}, "limit"),
        ({"limit": "101"}, "limit"),
        ({"limit": "ten"}, "limit"),
        ({"limit": "-1"}, "limit"),
        ({"limit": "٣"}, "limit"),
        ({"limit": "9" * 999}, "limit"),
        ({"text": "x" * 1025}, "text"),
        ({"user": "somebody"}, "user"),
    ],
)
def test_an_unfit_parameter_is_named(api: Api, query: dict[str, str], field: str) -> None:
    api.refused(400, field, "GET", "/transactions", query=query)


def test_a_single_transaction_is_found_while_it_is_there(api: Api) -> None:
    path = f"/transactions/{add(api)['id']}"
    api.refused(400, "x", "GET", path, query={"x": "1"})
    api("DELETE", path)
    api.refused(404, None, "GET", path)


def test_a_search_without_a_result_says_how_far_back_it_went(books: Books) -> None:
    api = Api(replace(books, throttles=False))
    for number in range(501):
        add(api, date="2026-11-21" if number % 2 else "2026-10-01")
    page = api("GET", "/transactions", query={"text": "no such note"})
    assert (page["transactions"], page["reached"]) == ([], "2026-10-01")
    rest = api("GET", "/transactions", query={"text": "no such note", "cursor": page["cursor"]})
    assert (rest["transactions"], rest["cursor"], rest["reached"]) == ([], None, None)
