"""API Gateway's proxy events: what a request says, and how an answer is put.

Source: API Gateway Developer Guide, "Input format of a Lambda function for proxy integration":
`headers`, `queryStringParameters`, `pathParameters` and `body` are null when there are none.
"""

import base64
import binascii
import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple
from urllib.parse import unquote

from lambdas.handlers.faults import log_outage, log_unforeseen
from lambdas.handlers.problems import (
    BadRequest,
    Problem,
    Response,
    Unauthenticated,
    Unexpected,
    problem_of,
)
from lambdas.ledger.errors import LedgerError
from lambdas.ledger.operations import KEY_LIMIT, RequestKey

Event = Mapping[str, Any]
"""An API Gateway REST proxy event."""


class Request(NamedTuple):
    """A proxy event, taken apart."""

    method: str
    resource: str
    """The route's template, such as "/transactions/{id}"."""
    id: str
    """API Gateway's own, which logs of every Lambda on the way carry."""
    user: str
    """Who is signed in, as the authorizer says; never what a body says."""
    parameters: Mapping[str, str]
    """Of the path, percent-decoded."""
    query: Mapping[str, str]
    headers: Mapping[str, str]
    """Names in lower case."""
    body: str | None

    @classmethod
    def of(cls, event: Event) -> "Request":
        """Take the event apart.

        Raises:
            Unauthenticated: the event has no signed-in user.
            BadRequest: the body is not UTF-8.
        """
        authorizer = event["requestContext"].get("authorizer") or {}
        user = (authorizer.get("claims") or {}).get("sub")
        if not isinstance(user, str) or not user:
            raise Unauthenticated("Please sign in first.")
        parameters = event.get("pathParameters") or {}
        return cls(
            method=event["httpMethod"],
            resource=event["resource"],
            id=event["requestContext"]["requestId"],
            user=user,
            parameters={name: unquote(value) for name, value in parameters.items()},
            query=event.get("queryStringParameters") or {},
            headers={k.lower(): v for k, v in (event.get("headers") or {}).items()},
            body=_body(event),
        )

    def json(self, known: frozenset[str]) -> dict[str, Any]:
        """The body as a JSON object that has no other than the `known` fields.

        Raises:
            BadRequest: it isn't that.
        """
        try:
            value = json.loads(
                self.body or "", parse_constant=_refuse_constant, object_pairs_hook=_unique
            )
        except (ValueError, RecursionError) as error:
            raise BadRequest("The body must be a JSON object.", field="body") from error
        if not isinstance(value, dict):
            raise BadRequest("The body must be a JSON object.", field="body")
        for name in value:
            if name not in known:
                raise BadRequest(f"There is no field {name[:40]!r} here.", field=name[:40])
        return value

    def key(self, make_id: Callable[[], str]) -> RequestKey:
        """The request's idempotency key: the header `Idempotency-Key`, or a fresh one.

        It is kept apart from the ids of messages: a turn never takes a call's operation for its
        own.

        Raises:
            BadRequest: the header has not 1 to 64 printable characters.
        """
        key = self.headers.get("idempotency-key")
        key = make_id() if key is None else parse_key(key, "Idempotency-Key")
        asked = json.dumps(
            [self.method, self.resource, dict(self.parameters), dict(self.query), self.body],
            sort_keys=True,
        )
        return RequestKey(f"api/{key}", hashlib.sha256(asked.encode()).hexdigest()[:32])


def parse_key(key: object, field: str) -> str:
    """A client's id of a message or a call.

    Raises:
        BadRequest: not a text of 1 to 64 printable characters.
    """
    if isinstance(key, str) and 1 <= len(key) <= KEY_LIMIT and key.isprintable():
        return key
    raise BadRequest(f"{field} must have 1 to {KEY_LIMIT} printable characters.", field=field)


def answer(event: Event, handle: Callable[[Request], Response]) -> Response:
    """Run a handler; every error becomes a problem+json response."""
    try:
        return handle(Request.of(event))
    except Problem as problem:
        return _refuse(problem, problem)
    except LedgerError as error:
        return _refuse(problem_of(error), error)
    except Exception as error:  # noqa: BLE001 - the edge of the system: log it, say one sentence
        log_unforeseen(error)
        return Unexpected("Something went wrong on our side. Please try again.").respond()


def _refuse(problem: Problem, error: Exception) -> Response:
    if problem.status >= Unexpected.status:
        log_outage(error)
    return problem.respond()


def respond(body: Mapping[str, Any] | str, status: int = 200) -> Response:
    """A JSON response; a text is taken as JSON already."""
    text = body if isinstance(body, str) else json.dumps(body, ensure_ascii=False)
    headers = {"Content-Type": "application/json", "Cache-Control": "no-store"}
    return {"statusCode": status, "headers": headers, "body": text}


def _body(event: Event) -> str | None:
    body: str | None = event.get("body")
    if body is None:
        return None
    try:
        if event.get("isBase64Encoded"):
            return base64.b64decode(body, validate=True).decode()
        body.encode()
    except (binascii.Error, UnicodeError) as error:
        raise BadRequest("The body must be UTF-8.", field="body") from error
    return body


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise BadRequest("The body names a field twice.", field="body")
    return fields


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")
