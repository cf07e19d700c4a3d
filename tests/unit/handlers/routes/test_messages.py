from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from lambdas.handlers.books import Books
from lambdas.handlers.operation_effects import refer_to
from lambdas.ledger.conversation import Turn
from lambdas.ledger.operations import Operation
from tests.books import add
from tests.fakes import START
from tests.unit.handlers.conftest import Api


def keep(books: Books, number: int, effects: list[Mapping[str, Any]] | None = None) -> None:
    store, id = books.store, f"m{number}"  # noqa: A001 - as the API calls it
    claim = store.claim(
        "local", id, "f", today=date(2026, 11, 22), now=START, lease=timedelta(seconds=8)
    )
    answer = {
        "messages": [
            {"contentType": "PlainText", "content": "One."},
            {"contentType": "PlainText", "content": "Two."},
        ],
        "intent": "LogExpense",
        "state": "Fulfilled",
        "elicit": None,
        "effects": effects or [],
        "suggestions": ["Undo"],
    }
    store.finish("local", claim, Turn(id, f"said {number}", answer, START), "{}")


def test_a_conversation_is_listed_oldest_first_with_both_sides(api: Api, books: Books) -> None:
    assert api("GET", "/messages") == {
        "messages": [],
        "cursor": None,
        "today": "2026-11-22",
        "currency": "USD",
    }
    keep(books, 1)
    said, answered = api("GET", "/messages")["messages"]
    assert said == {
        "role": "user",
        "messageId": "m1",
        "content": "said 1",
        "at": "2026-11-22T10:30:00+00:00",
    }
    assert answered == {
        "role": "assistant",
        "messageId": "m1",
        "content": "One.\nTwo.",
        "at": "2026-11-22T10:30:00+00:00",
        "intent": "LogExpense",
        "state": "Fulfilled",
        "elicit": None,
        "effects": [],
        "suggestions": ["Undo"],
    }


def test_cards_are_in_their_current_state(api: Api, books: Books) -> None:
    operation: Operation = books.store.apply("local", add()).operation
    keep(books, 1, list(refer_to(operation)))
    card = api("GET", "/messages")["messages"][1]["effects"][0]
    assert (card["type"], card["undone"]) == ("transaction.added", False)
    api("POST", f"/operations/{operation.id}/undo")
    assert api("GET", "/messages")["messages"][1]["effects"][0]["undone"] is True


def test_a_cursor_leads_to_what_was_said_before(api: Api, books: Books) -> None:
    for number in range(1, 6):
        keep(books, number)
    seen: list[str] = []
    page = api("GET", "/messages", query={"limit": "2"})
    while True:
        seen = [m["messageId"] for m in page["messages"][::2]] + seen
        if page["cursor"] is None:
            break
        page = api("GET", "/messages", query={"limit": "2", "before": page["cursor"]})
    assert seen == ["m1", "m2", "m3", "m4", "m5"]


@pytest.mark.parametrize(
    "query, field",
    [
        ({"before": ""}, "before"),
        ({"before": "x"}, "before"),
        ({"before": "-1"}, "before"),
        ({"before": "٣"}, "before"),
        ({"before": "9" * 16}, "before"),
        ({"limit": "101"}, "limit"),
        ({"after": "1"}, "after"),
    ],
)
def test_an_unfit_parameter_is_named(api: Api, query: dict[str, str], field: str) -> None:
    api.refused(400, field, "GET", "/messages", query=query)


def test_before_the_first_there_is_nothing(api: Api, books: Books) -> None:
    keep(books, 1)
    for before in ("0", "1"):
        assert api("GET", "/messages", query={"before": before})["messages"] == []
