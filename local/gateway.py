"""API Gateway's part, without HTTP: a request becomes a proxy event, goes to its handler, and back.

Source: API Gateway Developer Guide, "Set up Lambda proxy integrations": absent query strings,
path parameters and bodies are null, headers come singly and as lists, a body that is no UTF-8
text is base64.
"""

import base64
import time
import uuid
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lambdas.handlers.faults import log_unforeseen
from lambdas.handlers.problems import MethodNotAllowed, Missing, Problem, Response, Unexpected

Handler = Callable[[dict[str, Any], object], Response]
Headers = Sequence[tuple[str, str]]
"""Names as they came, in any case."""

SIGNED_IN_USER = "local"
"""The one person of a machine where nobody signs in."""


def trust_everyone(headers: Headers) -> str:  # noqa: ARG001 - nothing in a request changes who it is
    """Take whoever calls for the one person of this machine."""
    return SIGNED_IN_USER


@dataclass(frozen=True, slots=True)
class HttpRequest:
    """A request as it came over the wire."""

    method: str
    path: str
    """Without the query; still percent-encoded."""
    query: Sequence[tuple[str, str]] = ()
    headers: Headers = ()
    body: bytes = b""


class LocalGateway:
    """Calls the handler of each route with the event that API Gateway would send it."""

    def __init__(
        self,
        routes: Mapping[tuple[str, str], Handler],
        *,
        identify: Callable[[Headers], str] = trust_everyone,
        public: Collection[str] = (),
    ) -> None:
        """`routes` is `{("PATCH", "/transactions/{id}"): handler}`.

        `identify` is the authorizer: it returns the person's id or raises a `Problem`. It isn't
        asked about the resources in `public`.
        """
        self._routes = dict(routes)
        self._identify = identify
        self._public = frozenset(public)
        self._resources = sorted({resource for _, resource in routes})

    def methods_of(self, path: str) -> list[str]:
        """The methods that the path takes; empty for an unknown path."""
        found = self._match(path)
        return sorted(m for m, resource in self._routes if found and resource == found[0])

    def handle(self, request: HttpRequest) -> Response:
        """The handler's response, or a problem: 404, 405, the authorizer's, or 500 if it breaks."""
        found = self._match(request.path)
        if found is None:
            return Missing("There is nothing at this address.").respond()
        resource, parameters = found
        handler = self._routes.get((request.method, resource))
        if handler is None:
            allowed = ", ".join(self.methods_of(request.path))
            response = MethodNotAllowed(f"This address takes {allowed} only.").respond()
            response["headers"]["Allow"] = allowed
            return response
        try:
            user = None if resource in self._public else self._identify(request.headers)
            return handler(proxy_event(request, resource, parameters, user), None)
        except Problem as problem:
            return problem.respond()
        except Exception as error:  # noqa: BLE001 - as API Gateway: a function that fails is a 5xx
            log_unforeseen(error)
            return Unexpected("Something went wrong on our side.").respond()

    def _match(self, path: str) -> tuple[str, dict[str, str]] | None:
        parts = path.split("/")
        for resource in self._resources:
            names = resource.split("/")
            if len(names) == len(parts) and all(
                (name.startswith("{") and part != "") or name == part
                for name, part in zip(names, parts, strict=True)
            ):
                pairs = zip(names, parts, strict=True)
                return resource, {n[1:-1]: p for n, p in pairs if n.startswith("{")}
        return None


def proxy_event(
    request: HttpRequest,
    resource: str,
    parameters: Mapping[str, str],
    user: str | None = SIGNED_IN_USER,
) -> dict[str, Any]:
    """The event of a REST API's Lambda proxy integration.

    `user` is the `sub` that the authorizer found; None for a method without an authorizer. Of the
    token's claims it hands over no other, for the handlers read no other.
    """
    body, is_base64 = _body(request.body)
    headers = dict(request.headers)
    return {
        "resource": resource,
        "path": request.path,
        "httpMethod": request.method,
        "headers": headers or None,
        "multiValueHeaders": _lists(request.headers),
        "queryStringParameters": dict(request.query) or None,
        "multiValueQueryStringParameters": _lists(request.query),
        "pathParameters": dict(parameters) or None,
        "stageVariables": None,
        "requestContext": {
            "accountId": "000000000000",
            "apiId": "local",
            **({} if user is None else {"authorizer": {"claims": {"sub": user}}}),
            "httpMethod": request.method,
            "identity": {"sourceIp": "127.0.0.1", "userAgent": headers.get("user-agent")},
            "path": request.path,
            "protocol": "HTTP/1.1",
            "requestId": str(uuid.uuid4()),
            "requestTimeEpoch": time.time_ns() // 1_000_000,
            "resourcePath": resource,
            "stage": "local",
        },
        "body": body,
        "isBase64Encoded": is_base64,
    }


def _body(body: bytes) -> tuple[str | None, bool]:
    if not body:
        return None, False
    try:
        return body.decode(), False
    except UnicodeDecodeError:
        return base64.b64encode(body).decode(), True


def _lists(pairs: Sequence[tuple[str, str]]) -> dict[str, list[str]] | None:
    lists: dict[str, list[str]] = {}
    for name, value in pairs:
        lists.setdefault(name, []).append(value)
    return lists or None
