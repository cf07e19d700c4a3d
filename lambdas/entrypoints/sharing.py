"""The one web page that may read the API's answers in a browser (CORS).

Source: API Gateway Developer Guide, "CORS for REST APIs": with a proxy integration the Lambda
itself names the origin; preflights and API Gateway's own errors never reach it.
"""

from collections.abc import Callable
from typing import Any

Event = dict[str, Any]
Response = dict[str, Any]


def share_with(
    origin: str, handle: Callable[[Event, Any], Response]
) -> Callable[[Event, Any], Response]:
    """The handler, whose answers a page of `origin` may read and a page of no other origin.

    `origin` has a scheme and a host, such as "https://example.org".
    """

    def call(event: Event, context: Any) -> Response:
        response = handle(event, context)
        headers = {**response["headers"], "Vary": "Origin"}
        if _origin_of(event) == origin:
            headers["Access-Control-Allow-Origin"] = origin
        return {**response, "headers": headers}

    return call


def _origin_of(event: Event) -> str | None:
    headers: dict[str, str] = event.get("headers") or {}
    return next((value for name, value in headers.items() if name.lower() == "origin"), None)
