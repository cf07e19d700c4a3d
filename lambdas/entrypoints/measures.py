"""What a call adds to the metrics, read from what goes in and out of a handler."""

import json
from typing import Any

from lambdas.intents import Intent


def count_turn(event: dict[str, Any], response: dict[str, Any]) -> dict[str, int]:
    """Of the code hook, which runs once for each message: turns, fallbacks and writes."""
    reply = json.loads(response["sessionState"]["sessionAttributes"]["reply"])
    return {
        "Turns": 1,
        "Fallbacks": int(event["sessionState"]["intent"]["name"] == Intent.FALLBACK),
        "Writes": sum("operation" in effect for effect in reply["effects"]),
    }


def count_answer(event: dict[str, Any], response: dict[str, Any]) -> dict[str, int]:
    """Of the API: writes by the pages, what was throttled, and what failed."""
    status = response["statusCode"]
    written = event["httpMethod"] != "GET" and event["resource"] != "/send" and status < 300
    return {
        "Writes": int(written),
        "Throttled": int(status == 429),
        "Failures": int(status >= 500),
    }


def turn_id(event: dict[str, Any]) -> str | None:
    """The id of the API's request that brought this code hook event about."""
    return (event.get("requestAttributes") or {}).get("correlationId")


def request_id(event: dict[str, Any]) -> str | None:
    """API Gateway's id of the request."""
    return (event.get("requestContext") or {}).get("requestId")


def count_posted(event: dict[str, Any], response: dict[str, Any]) -> dict[str, int]:  # noqa: ARG001 - as the others
    """Of the schedule: transactions that were posted, and the people they are of."""
    return {"Posted": response["posted"], "People": response["people"]}


def event_id(event: dict[str, Any]) -> str | None:
    """EventBridge's id of the event."""
    return event.get("id")
