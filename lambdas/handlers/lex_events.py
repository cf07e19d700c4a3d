"""The Lex V2 code hook's event and response.

Source: Lex V2 Developer Guide, "AWS Lambda input event format" and "response format". The dialog
hook decides every next step, so no response delegates to Lex.
"""

import json
from collections.abc import Mapping
from typing import Any

from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.dialogue.unfinished import Ask, Unfinished, decode, encode
from lambdas.intents import Intent

Event = Mapping[str, Any]
Response = dict[str, Any]

MESSAGE_LIMIT = 1024
"""Characters of one message in Lex."""


class BadEvent(Exception):
    """The event was not sent by our `send`: it lacks who is talking, or when."""


def read_attributes(event: Event) -> dict[str, str]:
    """The request attributes that `send` sets.

    Raises:
        BadEvent: one is missing.
    """
    attributes = event.get("requestAttributes") or {}
    wanted = ("userId", "messageId", "timeZone", "today", "currency")
    if any(not attributes.get(name) for name in wanted):
        raise BadEvent("The code hook was called without the request attributes of send.")
    return {name: attributes[name] for name in wanted}


def read_unfinished(event: Event) -> Unfinished | None:
    """What the session holds of an unfinished write."""
    draft = (event["sessionState"].get("sessionAttributes") or {}).get("draft")
    return decode(draft) if draft else None


def read_confirmation(event: Event) -> bool | None:
    """What Lex made of the answer to a yes-or-no question; None: there was none."""
    state = event["sessionState"]["intent"].get("confirmationState")
    return {"Confirmed": True, "Denied": False}.get(state)


def read_shown(event: Event) -> tuple[str, ...]:
    """The ids of the entries that were listed last."""
    shown = (event["sessionState"].get("sessionAttributes") or {}).get("shown")
    return tuple(shown.split()) if shown else ()


def read_told(event: Event) -> tuple[Mapping[str, Any], ...]:
    """The references to what the last reply did or found."""
    reply = (event["sessionState"].get("sessionAttributes") or {}).get("reply")
    return tuple(json.loads(reply)["effects"]) if reply else ()


def write_response(turn: Turn, outcome: Outcome) -> Response:
    """The response that says and asks what the outcome of the turn holds."""
    attributes = {
        "reply": json.dumps(
            {
                "messageId": turn.request.key,
                "effects": outcome.effects,
                "suggestions": outcome.suggestions,
            },
            ensure_ascii=False,
        )
    }
    if outcome.asks:
        attributes["draft"] = encode(outcome.asks)
    shown = turn.shown if outcome.shown is None else outcome.shown
    if shown:
        attributes["shown"] = " ".join(shown)
    return {
        "sessionState": {
            "sessionAttributes": attributes,
            **_next_step(outcome.intent or turn.intent, outcome.asks),
        },
        "messages": [
            {"contentType": "PlainText", "content": text[:MESSAGE_LIMIT]} for text in outcome.says
        ],
    }


def _next_step(intent: Intent, asks: Unfinished | None) -> dict[str, Any]:
    if asks is None:
        return {
            "dialogAction": {"type": "Close"},
            "intent": {"name": intent, "state": "Fulfilled"},
        }
    pending = {"name": asks.intent, "state": "InProgress", "slots": {}}
    if asks.ask is Ask.YES:
        return {"dialogAction": {"type": "ConfirmIntent"}, "intent": pending}
    return {
        "dialogAction": {"type": "ElicitSlot", "slotToElicit": asks.ask.slot},
        "intent": pending,
    }
