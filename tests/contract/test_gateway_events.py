"""The local gateway hands over what API Gateway's REST proxy integration does.

Source: API Gateway Developer Guide, "Input format of a Lambda function for proxy integration".
"""

import base64
import json
import logging
from typing import Any

import pytest

from lambdas.handlers.problems import Response, Unauthenticated
from lambdas.handlers.proxy import Request
from local.gateway import SIGNED_IN_USER, Headers, HttpRequest, LocalGateway, proxy_event
from local.tokens import NotSignedIn

FIELDS = {
    "resource",
    "path",
    "httpMethod",
    "headers",
    "multiValueHeaders",
    "queryStringParameters",
    "multiValueQueryStringParameters",
    "pathParameters",
    "stageVariables",
    "requestContext",
    "body",
    "isBase64Encoded",
}
"""Every field of the event in the guide."""


def echo(event: dict[str, Any], context: object) -> Response:
    """Answer with the event itself."""
    return {"statusCode": 200, "headers": {}, "body": json.dumps(event)}


GATEWAY = LocalGateway(
    {
        ("GET", "/messages"): echo,
        ("PATCH", "/transactions/{id}"): echo,
        ("DELETE", "/transactions/{id}"): echo,
        ("POST", "/operations/{id}/undo"): echo,
    }
)


def event_of(request: HttpRequest) -> dict[str, Any]:
    event: dict[str, Any] = json.loads(GATEWAY.handle(request)["body"])
    return event


def test_what_a_request_has_not_is_null() -> None:
    event = event_of(HttpRequest("GET", "/messages"))
    assert set(event) == FIELDS
    for name in (
        "headers",
        "multiValueHeaders",
        "queryStringParameters",
        "multiValueQueryStringParameters",
        "pathParameters",
        "stageVariables",
        "body",
    ):
        assert event[name] is None
    assert event["isBase64Encoded"] is False


def test_headers_and_queries_come_singly_with_the_last_value_and_as_lists() -> None:
    pairs = [("a", "1"), ("b", ""), ("a", "2")]
    event = event_of(HttpRequest("GET", "/messages", query=pairs, headers=pairs))
    for single, many in (
        ("headers", "multiValueHeaders"),
        ("queryStringParameters", "multiValueQueryStringParameters"),
    ):
        assert event[single] == {"a": "2", "b": ""}
        assert event[many] == {"a": ["1", "2"], "b": [""]}


def test_a_path_parameter_is_named_and_percent_encoded_as_it_came() -> None:
    event = event_of(HttpRequest("POST", "/operations/a%2Fb%20c/undo"))
    assert event["resource"] == event["requestContext"]["resourcePath"] == "/operations/{id}/undo"
    assert event["path"] == "/operations/a%2Fb%20c/undo"
    assert event["pathParameters"] == {"id": "a%2Fb%20c"}
    assert Request.of(event).parameters == {"id": "a/b c"}


@pytest.mark.parametrize(
    "body, handed, is_base64",
    [
        (b"", None, False),
        (b"{}", "{}", False),
        ("naïve 🍜".encode(), "naïve 🍜", False),
        (b"\xff\x00", base64.b64encode(b"\xff\x00").decode(), True),
    ],
)
def test_a_body_is_text_or_base64(body: bytes, handed: str | None, is_base64: bool) -> None:
    event = event_of(HttpRequest("PATCH", "/transactions/1", body=body))
    assert (event["body"], event["isBase64Encoded"]) == (handed, is_base64)


def test_the_one_person_of_the_machine_is_signed_in_whatever_the_request_says() -> None:
    headers = [("Authorization", "Bearer of somebody else"), ("X-User", "somebody")]
    event = event_of(HttpRequest("GET", "/messages", headers=headers))
    assert event["requestContext"]["authorizer"] == {"claims": {"sub": SIGNED_IN_USER}}
    assert Request.of(event).user == SIGNED_IN_USER


def identify(headers: Headers) -> str:
    """An authorizer that knows Ana by her token and nobody else."""
    if ("Authorization", "Bearer ana") in headers:
        return "8d2c1e04-ana"
    raise NotSignedIn("Please sign in first.")


SIGNED = LocalGateway(
    {("GET", "/messages"): echo, ("POST", "/send"): echo, ("GET", "/health"): echo},
    identify=identify,
    public=["/health"],
)


def test_the_authorizer_says_who_it_is_in_the_claims() -> None:
    headers = [("Authorization", "Bearer ana"), ("sub", "bob")]
    request = HttpRequest("GET", "/messages", query=[("sub", "bob")], headers=headers)
    event = json.loads(SIGNED.handle(request)["body"])
    assert set(event) == FIELDS
    assert event["requestContext"]["authorizer"] == {"claims": {"sub": "8d2c1e04-ana"}}
    assert Request.of(event).user == "8d2c1e04-ana"


def test_a_request_that_the_authorizer_refuses_reaches_no_handler() -> None:
    for method, path in (("GET", "/messages"), ("POST", "/send")):
        response = SIGNED.handle(HttpRequest(method, path))
        assert response["statusCode"] == 401
        assert response["headers"]["Content-Type"] == "application/problem+json"
        assert response["headers"]["WWW-Authenticate"] == 'Bearer realm="BudgetBuddy"'


def test_a_method_without_an_authorizer_asks_for_no_token_and_knows_nobody() -> None:
    event = json.loads(SIGNED.handle(HttpRequest("GET", "/health"))["body"])
    assert "authorizer" not in event["requestContext"]
    with pytest.raises(Unauthenticated):
        Request.of(event)


def test_every_request_has_an_id_of_its_own() -> None:
    request = HttpRequest("GET", "/messages", headers=[("user-agent", "a browser")])
    first, second = (proxy_event(request, "/messages", {})["requestContext"] for _ in range(2))
    assert first["requestId"] != second["requestId"]
    assert first["identity"] == {"sourceIp": "127.0.0.1", "userAgent": "a browser"}
    assert first["httpMethod"] == "GET"


@pytest.mark.parametrize(
    "path",
    ["", "/", "messages", "/messages/", "//messages", "/transactions", "/transactions/",
     "/transactions/1/2", "/operations//undo", "/operations/1/undo/", "/{id}"],
)  # fmt: skip
def test_an_unknown_address_is_not_found(path: str) -> None:
    response = GATEWAY.handle(HttpRequest("GET", path))
    assert response["statusCode"] == 404
    assert GATEWAY.methods_of(path) == []


def test_a_method_that_an_address_does_not_take_is_told_which_it_does() -> None:
    response = GATEWAY.handle(HttpRequest("POST", "/transactions/1"))
    assert (response["statusCode"], response["headers"]["Allow"]) == (405, "DELETE, PATCH")
    assert GATEWAY.methods_of("/transactions/1") == ["DELETE", "PATCH"]


def test_a_handler_that_breaks_is_a_500_that_tells_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    said = "spent 12.50 on lunch"

    def breaks(event: dict[str, Any], context: object) -> Response:
        raise RuntimeError(said)

    with caplog.at_level(logging.DEBUG):
        response = LocalGateway({("GET", "/"): breaks}).handle(HttpRequest("GET", "/"))
    assert (response["statusCode"], json.loads(response["body"])["status"]) == (500, 500)
    assert "unforeseen RuntimeError" in caplog.text
    assert "lunch" not in response["body"] + caplog.text
