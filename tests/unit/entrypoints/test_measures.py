import json
from typing import Any

import pytest

from lambdas.entrypoints.measures import (
    count_answer,
    count_posted,
    count_turn,
    event_id,
    request_id,
    turn_id,
)


@pytest.mark.parametrize(
    "intent, effects, fallbacks, writes",
    [
        ("LogExpense", [{"type": "operation", "operation": "op-1"}], 0, 1),
        ("LogExpense", [], 0, 0),
        ("QuerySpending", [{"type": "spending"}], 0, 0),
        ("FallbackIntent", [], 1, 0),
    ],
)
def test_a_turn_counts_once_and_so_does_what_it_wrote(
    intent: str, effects: list[Any], fallbacks: int, writes: int
) -> None:
    reply = json.dumps({"messageId": "m1", "effects": effects, "suggestions": []})
    event = {"sessionState": {"intent": {"name": intent}}}
    response = {"sessionState": {"sessionAttributes": {"reply": reply}}}
    assert count_turn(event, response) == {"Turns": 1, "Fallbacks": fallbacks, "Writes": writes}


@pytest.mark.parametrize(
    "method, resource, status, counted",
    [
        ("GET", "/summary", 200, (0, 0, 0)),
        ("POST", "/send", 200, (0, 0, 0)),
        ("POST", "/transactions", 201, (1, 0, 0)),
        ("PUT", "/profile", 409, (0, 0, 0)),
        ("GET", "/summary", 429, (0, 1, 0)),
        ("POST", "/send", 503, (0, 0, 1)),
    ],
)
def test_an_answer_counts_by_its_method_and_status(
    method: str, resource: str, status: int, counted: tuple[int, int, int]
) -> None:
    found = count_answer({"httpMethod": method, "resource": resource}, {"statusCode": status})
    assert tuple(found[name] for name in ("Writes", "Throttled", "Failures")) == counted


def test_the_id_of_a_request_is_that_of_its_turn() -> None:
    assert request_id({"requestContext": {"requestId": "r1"}}) == "r1"
    assert turn_id({"requestAttributes": {"correlationId": "r1"}}) == "r1"
    assert turn_id({"requestAttributes": None}) is None
    assert request_id({}) is None
    assert event_id({"id": "e1"}) == "e1"


def test_a_run_of_the_schedule_counts_what_it_posted() -> None:
    counted = count_posted({}, {"people": 2, "posted": 5, "finished": True})
    assert counted == {"Posted": 5, "People": 2}
