import base64
import json
import logging
from typing import Any

import pytest

from lambdas.handlers.problems import BadRequest, InConflict, Problem, Unauthenticated, Unavailable
from lambdas.handlers.proxy import Request, answer, parse_key, respond
from lambdas.ledger.errors import (
    CurrencyMismatch,
    IdempotencyMismatch,
    InvalidInput,
    NotFound,
    NothingToUndo,
    StoreUnavailable,
)

NOTHING = frozenset[str]()


def event(**changes: Any) -> dict[str, Any]:
    """An event of a request without headers, query, path parameters and body."""
    return {
        "resource": "/transactions/{id}",
        "path": "/transactions/1",
        "httpMethod": "POST",
        "headers": None,
        "queryStringParameters": None,
        "pathParameters": None,
        "requestContext": {"requestId": "r1", "authorizer": {"claims": {"sub": "ana"}}},
        "body": None,
        "isBase64Encoded": False,
        **changes,
    }


def test_what_is_absent_is_null_and_reads_as_empty() -> None:
    request = Request.of(event())
    assert (request.method, request.resource, request.user) == ("POST", "/transactions/{id}", "ana")
    assert (request.parameters, request.query, request.headers, request.body) == ({}, {}, {}, None)


def test_header_names_have_no_letter_case() -> None:
    request = Request.of(event(headers={"IF-Match": "V", "Idempotency-key": "K"}))
    assert request.headers == {"if-match": "V", "idempotency-key": "K"}


@pytest.mark.parametrize(
    "encoded, decoded",
    [("Personal%20care", "Personal care"), ("a%2Fb", "a/b"), ("%C3%A9", "é"), ("%00", "\0"),
     ("%ED%A0%80", "\ufffd" * 3), ("%", "%"), ("a+b", "a+b")],
)  # fmt: skip
def test_path_parameters_are_percent_decoded(encoded: str, decoded: str) -> None:
    assert Request.of(event(pathParameters={"id": encoded})).parameters == {"id": decoded}


def test_a_binary_body_is_base64() -> None:
    body = base64.b64encode(b'{"note": "caf\xc3\xa9"}').decode()
    request = Request.of(event(body=body, isBase64Encoded=True))
    assert request.json(frozenset({"note"})) == {"note": "café"}


@pytest.mark.parametrize(
    "body, is_base64",
    [(base64.b64encode(b"\xff\xfe").decode(), True), ("not base64!", True), ("\ud800", False)],
)
def test_a_body_that_is_not_utf_8_is_refused(body: str, is_base64: bool) -> None:
    with pytest.raises(BadRequest) as refusal:
        Request.of(event(body=body, isBase64Encoded=is_base64))
    assert refusal.value.field == "body"


@pytest.mark.parametrize(
    "context",
    [{}, {"authorizer": None}, {"authorizer": {}}, {"authorizer": {"claims": None}},
     {"authorizer": {"claims": {"sub": ""}}}, {"authorizer": {"claims": {"sub": 7}}}],
)  # fmt: skip
def test_nobody_is_answered_without_signing_in(context: dict[str, Any]) -> None:
    with pytest.raises(Unauthenticated):
        Request.of(event(requestContext=context))
    response = answer(event(requestContext=context), lambda request: pytest.fail("was called"))
    assert response["statusCode"] == 401


@pytest.mark.parametrize(
    "body",
    ['{"a": 1, "a": 2}', '{"a": {"b": 1, "b": 2}}', '{"a": NaN}', '{"a": Infinity}', "[1]",
     "\ufeff{}", '{"a": ' * 5000, "", "nul\0l", "{'a': 1}", '{"a": 1,}', "9" * 5000],
)  # fmt: skip
def test_a_body_is_one_json_object_without_doubles(body: str) -> None:
    with pytest.raises(BadRequest) as refusal:
        Request.of(event(body=body)).json(frozenset({"a"}))
    assert refusal.value.field == "body"


def test_an_unknown_field_is_named() -> None:
    with pytest.raises(BadRequest) as refusal:
        Request.of(event(body='{"\\ud800": 1}')).json(NOTHING)
    assert refusal.value.field == "\ud800"
    assert json.loads(refusal.value.respond()["body"])["field"] == "\ud800"


def key_of(**changes: Any) -> Any:
    headers = {"Idempotency-Key": "k"}
    return Request.of(event(headers=headers, **changes)).key(lambda: "made").fingerprint


def test_a_key_stands_for_method_resource_parameters_query_and_body() -> None:
    same = {"body": "{}", "queryStringParameters": {"b": "1", "a": "2"}}
    turned = {"body": "{}", "queryStringParameters": {"a": "2", "b": "1"}}
    assert key_of(**same) == key_of(**turned)
    others: list[dict[str, Any]] = [
        {},
        {"body": "{ }"},
        {"httpMethod": "PATCH"},
        {"resource": "/budgets/{category}"},
        {"pathParameters": {"id": "2"}},
        {"queryStringParameters": {"a": "1"}},
        same,
    ]
    assert len({key_of(**other) for other in others}) == len(others)


def test_a_request_without_a_key_gets_a_fresh_one() -> None:
    assert Request.of(event()).key(lambda: "made").key == "api/made"


@pytest.mark.parametrize("key", [None, 7, "", "x" * 65, "a\0", "a\n", "\ud800", ["k"]])
def test_a_key_has_1_to_64_printable_characters(key: object) -> None:
    with pytest.raises(BadRequest) as refusal:
        parse_key(key, "messageId")
    assert refusal.value.field == "messageId"
    assert parse_key("k" * 64, "messageId") == "k" * 64
    assert parse_key("é 🍜", "messageId") == "é 🍜"


@pytest.mark.parametrize(
    "error, status, field",
    [
        (InvalidInput("date", "No date."), 400, "date"),
        (CurrencyMismatch(), 400, "currency"),
        (NotFound(), 404, None),
        (IdempotencyMismatch(), 409, "Idempotency-Key"),
        (NothingToUndo(), 409, None),
        (StoreUnavailable(), 503, None),
        (InConflict("Busy.", retry_after=2), 409, None),
        (Unavailable("Away.", retry_after=2), 503, None),
    ],
)
def test_every_error_is_a_problem(error: Exception, status: int, field: str | None) -> None:
    def fail(request: Request) -> dict[str, Any]:
        raise error

    response = answer(event(), fail)
    problem = json.loads(response["body"])
    assert (response["statusCode"], problem["status"]) == (status, status)
    assert problem.get("field") == field
    assert problem["detail"] == str(error)
    assert response["headers"]["Content-Type"] == "application/problem+json"
    retry = response["headers"].get("Retry-After")
    assert retry == ("2" if status == 503 or isinstance(error, Problem) else None)


def test_an_error_that_nobody_foresaw_is_logged_by_type_and_place_alone(
    caplog: pytest.LogCaptureFixture,
) -> None:
    said = "spent 12.50 on lunch"

    def fail(request: Request) -> dict[str, Any]:
        raise RuntimeError(said)

    with caplog.at_level(logging.DEBUG):
        response = answer(event(body=said), fail)
    assert response["statusCode"] == 500
    (record,) = caplog.records
    assert "unforeseen RuntimeError at " in record.getMessage()
    assert "fail:" in record.getMessage()
    assert "lunch" not in caplog.text + response["body"]
    assert record.exc_info is None


def test_a_response_says_that_it_is_json_and_not_to_be_kept() -> None:
    response = respond({"note": "café"}, status=201)
    assert (response["statusCode"], response["body"]) == (201, '{"note": "café"}')
    assert response["headers"] == {"Content-Type": "application/json", "Cache-Control": "no-store"}
