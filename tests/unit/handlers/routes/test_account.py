import csv
import io
from dataclasses import replace

import pytest

from lambdas.handlers.books import Books
from lambdas.handlers.problems import Unavailable
from tests.books import add, everything, lunch
from tests.unit.handlers.conftest import Api


def test_everything_of_mine_and_nothing_of_anyone_elses_is_exported(api: Api, books: Books) -> None:
    books.store.apply("somebody else", add("theirs", lunch("theirs", note="secret")))
    api("POST", "/transactions", {"amount": "1", "category": "Pets"})
    export = api("GET", "/export")["export"]
    assert {plain["type"] for plain in export} == {
        "transaction",
        "operation",
        "month_total",
        "day_total",
    }
    assert "secret" not in str(export)
    assert api("GET", "/export", query={"format": "json"})["export"] == export


def test_transactions_are_exported_as_a_table(api: Api) -> None:
    for note in ("plain", 'with "quotes", a comma', "naïve café 🍜"):
        api("POST", "/transactions", {"amount": "12.5", "category": "Pets", "note": note})
    table = list(csv.DictReader(io.StringIO(api("GET", "/export", query={"format": "csv"}))))
    headers = api.response["headers"]
    assert headers["Content-Type"] == "text/csv; charset=utf-8"
    assert headers["Content-Disposition"] == 'attachment; filename="budgetbuddy.csv"'
    assert {row["note"] for row in table} == {"plain", 'with "quotes", a comma', "naïve café 🍜"}
    assert {(row["amount"], row["currency"], row["date"]) for row in table} == {
        ("12.50", "USD", "2026-11-22")
    }


@pytest.mark.parametrize("note", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")'])
def test_no_note_is_a_formula_in_a_spreadsheet(api: Api, note: str) -> None:
    api("POST", "/transactions", {"amount": "1", "category": "Pets", "note": f" {note}"})
    (row,) = csv.DictReader(io.StringIO(api("GET", "/export", query={"format": "csv"})))
    assert row["note"] == "'" + note


def test_an_unknown_format_is_refused(api: Api) -> None:
    for query in ({"format": "xml"}, {"format": ""}):
        api.refused(400, "format", "GET", "/export", query=query)
    api.refused(400, "kind", "GET", "/export", query={"kind": "expense"})


def test_a_deleted_account_leaves_nothing(
    api: Api, books: Books, ended: list[tuple[str, str]]
) -> None:
    books.store.apply("somebody else", add("theirs"))
    api("POST", "/transactions", {"amount": "1", "category": "Pets"})
    api("DELETE", "/account", query={"confirm": "yes"})
    assert (api.status, api.response["body"]) == (204, "")
    assert everything(books.store, "local") == []
    assert everything(books.store, "somebody else") != []
    assert ended == [("local", "en_US")]


@pytest.mark.parametrize("query", [{}, {"confirm": "no"}, {"confirm": "YES"}, {"confirm": ""}])
def test_an_account_is_deleted_only_when_that_is_meant(
    api: Api, books: Books, query: dict[str, str]
) -> None:
    api("POST", "/transactions", {"amount": "1", "category": "Pets"})
    api.refused(400, "confirm", "DELETE", "/account", query=query)
    assert everything(books.store, "local") != []


def test_nothing_is_deleted_while_the_conversation_cannot_be(books: Books) -> None:
    def away(user: str, locale: str) -> None:
        raise Unavailable("away", retry_after=2)

    api = Api(replace(books, end_conversation=away))
    api("POST", "/transactions", {"amount": "1", "category": "Pets"})
    api.refused(503, None, "DELETE", "/account", query={"confirm": "yes"})
    assert api.response["headers"]["Retry-After"] == "2"
    assert everything(books.store, "local") != []


def test_an_account_without_a_bot_has_no_conversation_to_end(books: Books) -> None:
    opened = Books.open(books.store, books.clock)
    assert opened.end_conversation("me", "en_US") is None
    assert len({opened.make_id() for _ in range(100)}) == 100
