"""A code hook's answer, checked: what Lex accepts becomes a `HookAnswer`, the rest fails the turn.

Unknown keys are ignored, as Lex ignores them; wrong types are not. Every failure is
`DependencyFailed` with the words that Lex uses where they are known.
Source: Lex V2 Developer Guide, lambda-response-format; error texts as people have reported them.
"""

import json
from collections.abc import Mapping
from typing import NamedTuple

from .errors import DependencyFailed
from .slot_values import SlotValue

LARGEST_RESPONSE = 50 * 1024
"""Bytes of a code hook's answer. Source: Lex V2 Developer Guide, quotas."""

LARGEST_ATTRIBUTES = 12 * 1024
"""Bytes of a session's attributes in base64. Source: as above."""

_ACTIONS = frozenset({"Close", "ConfirmIntent", "Delegate", "ElicitIntent", "ElicitSlot"})
_STATES = frozenset(
    {"Failed", "Fulfilled", "InProgress", "ReadyForFulfillment", "Waiting", "FulfillmentInProgress"}
)
_CONFIRMATIONS = frozenset({"Confirmed", "Denied", "None"})
_SHAPES = frozenset({"Composite", "List", "Scalar"})
_CONTENT_TYPES = frozenset({"CustomPayload", "ImageResponseCard", "PlainText", "SSML"})
_MOST_MESSAGES = 10
_MOST_BUTTONS = 5
_LONGEST_MESSAGE = 1_024


class HookIntent(NamedTuple):
    name: str
    slots: dict[str, SlotValue | None] | None
    """None when the answer has no slots: they stay as they are."""

    state: str | None
    confirmation: str | None


class HookAnswer(NamedTuple):
    action: str
    messages: list[dict[str, object]]
    slot: str | None = None
    sub_slot: str | None = None
    intent: HookIntent | None = None
    attributes: dict[str, str] | None = None
    """None keeps the session attributes; a map replaces all of them."""

    request_attributes: dict[str, str] | None = None
    hints: dict[str, object] | None = None
    """Runtime hints, passed on as they came; None keeps those of the session."""

    contexts: object = None
    """Active contexts as they came, still to be checked; None keeps those of the session."""


def invalid(detail: str) -> DependencyFailed:
    return DependencyFailed(
        f"Invalid Lambda Response: Received invalid response from Lambda: {detail}"
    )


def parse_answer(payload: bytes) -> HookAnswer:
    """The answer in a code hook's JSON. Raises DependencyFailed."""
    size = len(payload)
    if size > LARGEST_RESPONSE:
        raise DependencyFailed(
            f"Invalid Lambda Response: Lambda response exceeds maximum size ({size} vs. 50K)"
        )
    document = json.loads(payload)
    if document is None:
        raise DependencyFailed("Invalid Lambda Response: Received null response from Lambda")
    state = _object(_object(document, "response").get("sessionState"), "sessionState")
    action = _object(state.get("dialogAction"), "dialogAction")
    slot = action.get("slotToElicit")
    kind = _one_of(action.get("type"), _ACTIONS, "dialogAction.type")
    return HookAnswer(
        action=kind,
        slot=None if slot is None else _text(slot, "dialogAction.slotToElicit"),
        sub_slot=parse_sub_slot(action.get("subSlotToElicit")),
        intent=parse_intent(state.get("intent")),
        attributes=_session_attributes(state.get("sessionAttributes")),
        messages=parse_messages(document.get("messages")),
        request_attributes=_attributes(document.get("requestAttributes"), "requestAttributes"),
        hints=None
        if state.get("runtimeHints") is None
        else dict(_object(state["runtimeHints"], "runtimeHints")),
        contexts=state.get("activeContexts"),
    )


def parse_sub_slot(value: object) -> str | None:
    """The name in a dialog action's subSlotToElicit. Raises DependencyFailed."""
    if value is None:
        return None
    return _text(_object(value, "subSlotToElicit").get("name"), "subSlotToElicit.name")


def parse_intent(value: object) -> HookIntent | None:
    """The intent of a session state, checked. Raises DependencyFailed."""
    if value is None:
        return None
    if isinstance(value, str):
        raise invalid(
            "Cannot construct instance of IntentResponse: no String-argument "
            "constructor/factory method to deserialize from String value"
        )
    intent = _object(value, "intent")
    state, confirmation = intent.get("state"), intent.get("confirmationState")
    slots = intent.get("slots")
    return HookIntent(
        name=_text(intent.get("name"), "intent.name"),
        slots=None
        if slots is None
        else {name: _slot(slot, name) for name, slot in _object(slots, "intent.slots").items()},
        state=None if state is None else _one_of(state, _STATES, "intent.state"),
        confirmation=None
        if confirmation is None
        else _one_of(confirmation, _CONFIRMATIONS, "intent.confirmationState"),
    )


def _slot(value: object, name: str) -> SlotValue | None:
    if value is None:
        return None
    slot = _object(value, f"slot {name}")
    shape = _one_of(slot.get("shape", "Scalar"), _SHAPES, f"shape of slot {name}")
    content = None if slot.get("value") is None else _value(slot["value"], name)
    if shape == "Composite" or slot.get("subSlots"):
        return _composite(slot, name, content)
    if shape == "Scalar":
        return None if content is None else {"shape": shape, "value": content}
    items = slot.get("values")
    if not isinstance(items, list):
        raise invalid(f"values of slot {name} is not a list")
    values = [one for item in items if (one := _slot(item, name)) is not None]
    if not values:
        return None
    whole = ", ".join(str(one["value"].get("interpretedValue", "")) for one in values)
    kept = content or {"originalValue": whole, "interpretedValue": whole, "resolvedValues": []}
    return {"shape": shape, "value": kept, "values": values}


def _composite(
    slot: Mapping[str, object], name: str, content: dict[str, object] | None
) -> SlotValue | None:
    given = _object(slot.get("subSlots") or {}, f"subSlots of slot {name}")
    parts = {
        part: value
        for part, one in given.items()
        if (value := _slot(one, f"{name}.{part}")) is not None and value["shape"] == "Scalar"
    }
    if not parts and content is None:
        return None
    kept: SlotValue = {"shape": "Composite", "subSlots": parts}
    return kept if content is None else {**kept, "value": content}


def _value(content: object, name: str) -> dict[str, object]:
    fields = _object(content, f"value of slot {name}")
    kept: dict[str, object] = {}
    for key in ("originalValue", "interpretedValue"):
        if fields.get(key) is not None:
            kept[key] = _text(fields[key], f"{key} of slot {name}")
    resolved = fields.get("resolvedValues")
    if not isinstance(resolved, list | None):
        raise invalid(f"resolvedValues of slot {name} is not a list")
    kept["resolvedValues"] = [
        _text(item, f"resolvedValues of slot {name}") for item in resolved or ()
    ]
    return kept


def encoded_size(attributes: Mapping[str, str]) -> int:
    """Bytes of session attributes as the quotas page counts them: in base64."""
    content = json.dumps(attributes, ensure_ascii=False, separators=(",", ":")).encode()
    return (len(content) + 2) // 3 * 4


def _session_attributes(value: object) -> dict[str, str] | None:
    attributes = _attributes(value, "sessionAttributes")
    if attributes is not None and encoded_size(attributes) > LARGEST_ATTRIBUTES:
        raise invalid(f"sessionAttributes has more than {LARGEST_ATTRIBUTES} bytes in base64")
    return attributes


def _attributes(value: object, name: str) -> dict[str, str] | None:
    if value is None:
        return None
    return {key: _text(item, f"{name}.{key}") for key, item in _object(value, name).items()}


def parse_messages(value: object) -> list[dict[str, object]]:
    """The messages of an answer, checked. Raises DependencyFailed."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise invalid("messages is not a list")
    if len(value) > _MOST_MESSAGES:
        raise invalid(f"messages holds more than {_MOST_MESSAGES}")
    return [_message(item) for item in value]


def _message(value: object) -> dict[str, object]:
    source = _object(value, "message")
    kind = _one_of(source.get("contentType"), _CONTENT_TYPES, "contentType")
    if kind == "ImageResponseCard":
        return {"contentType": kind, "imageResponseCard": _card(source.get("imageResponseCard"))}
    content = _text(source.get("content"), "content")
    if not 1 <= len(content) <= _LONGEST_MESSAGE:
        raise invalid(f"content of a message has to have 1 to {_LONGEST_MESSAGE} characters")
    return {"contentType": kind, "content": content}


def _card(value: object) -> dict[str, object]:
    source = _object(value, "imageResponseCard")
    card: dict[str, object] = {"title": _short(source.get("title"), "imageResponseCard.title", 250)}
    for key in ("subtitle", "imageUrl"):
        if source.get(key) is not None:
            card[key] = _short(source[key], f"imageResponseCard.{key}", 250)
    buttons = source.get("buttons")
    if buttons is not None:
        if not isinstance(buttons, list) or len(buttons) > _MOST_BUTTONS:
            raise invalid(f"imageResponseCard.buttons is not a list of up to {_MOST_BUTTONS}")
        card["buttons"] = [
            {
                key: _short(_object(button, "button").get(key), f"{key} of a button", 50)
                for key in ("text", "value")
            }
            for button in buttons
        ]
    return card


def _object(value: object, name: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise invalid(f"{name} is missing or not an object")
    return value


def _text(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise invalid(f"{name} is missing or not a string")
    return value


def _short(value: object, name: str, longest: int) -> str:
    text = _text(value, name)
    if not 1 <= len(text) <= longest:
        raise invalid(f"{name} has to have 1 to {longest} characters")
    return text


def _one_of(value: object, choices: frozenset[str], name: str) -> str:
    if not isinstance(value, str) or value not in choices:
        raise invalid(f"{name} is not one of {', '.join(sorted(choices))}")
    return value
