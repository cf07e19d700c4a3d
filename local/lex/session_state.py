"""The sessionState of a request, merged into the session it continues.

A member that is left out keeps what the session has; a map that is sent replaces the whole map.
Source: Lex V2 Developer Guide, context-mgmt-session-attribs; the service model of lexv2-runtime.
"""

from collections.abc import Mapping
from datetime import datetime

from .contexts import FEWEST_SECONDS, parse_contexts
from .definition import Locale
from .errors import DependencyFailed, Invalid
from .hook_response import LARGEST_ATTRIBUTES, encoded_size, parse_intent, parse_sub_slot
from .interpretations import all_slots
from .requests import check_attributes, check_json, check_object
from .sessions import ActiveIntent, Session
from .slot_values import SlotValue
from .sub_slots import completed

_ACTIONS = frozenset({"Close", "ConfirmIntent", "Delegate", "ElicitIntent", "ElicitSlot", "None"})


def merge(state: object, session: Session, locale: Locale, now: datetime) -> None:
    """Changes the session as a client's sessionState asks. Raises Invalid, naming the field."""
    if state is None:
        return
    source = check_object(state, "sessionState")
    check_json(source, "sessionState")
    if source.get("activeContexts") is not None:
        session.contexts = parse_contexts(
            source["activeContexts"],
            now,
            lambda fault: Invalid(f"sessionState.{fault}"),
            fewest_seconds=FEWEST_SECONDS,
        )
    attributes = check_attributes(source.get("sessionAttributes"), "sessionState.sessionAttributes")
    if attributes is not None:
        if encoded_size(attributes) > LARGEST_ATTRIBUTES:
            rule = f"has more than {LARGEST_ATTRIBUTES} bytes in base64"
            raise Invalid(f"sessionState.sessionAttributes: {rule}")
        session.attributes = attributes
    if source.get("runtimeHints") is not None:
        session.hints = dict(check_object(source["runtimeHints"], "sessionState.runtimeHints"))
    if source.get("intent") is not None:
        session.intent = _intent(source["intent"], locale)
        session.action = session.slot = session.sub_slot = None
        session.attempt = 0
    if source.get("dialogAction") is not None:
        _merge_action(
            check_object(source["dialogAction"], "sessionState.dialogAction"), session, locale
        )


def _intent(value: object, locale: Locale) -> ActiveIntent:
    try:
        given = parse_intent(value)
    except DependencyFailed as error:
        raise Invalid(f"sessionState.intent: {str(error).rpartition(': ')[2]}") from error
    intent = None if given is None else locale.intent(given.name)
    if given is None or intent is None:
        raise Invalid("sessionState.intent.name: is no intent of the bot")
    slots = {name: slot for name, slot in (given.slots or {}).items() if slot is not None}
    if unknown := sorted(set(slots) - {slot.name for slot in intent.slots}):
        raise Invalid(f"sessionState.intent.slots: {intent.name} has no slot {unknown[0]}")
    if bare := [name for name, slot in slots.items() if not _is_interpreted(slot)]:
        raise Invalid(f"sessionState.intent.slots.{bare[0]}: needs value.interpretedValue")
    try:
        slots = completed(intent, slots)
    except LookupError as error:
        raise Invalid(f"sessionState.intent.slots: {error}") from error
    return ActiveIntent(
        intent.name,
        all_slots(locale, intent.name, slots),
        given.state or "InProgress",
        given.confirmation or "None",
    )


def _merge_action(action: Mapping[str, object], session: Session, locale: Locale) -> None:
    kind = action.get("type")
    if not isinstance(kind, str) or kind not in _ACTIONS:
        raise Invalid("sessionState.dialogAction.type: is not a dialog action")
    name = action.get("slotToElicit")
    if action.get("slotElicitationStyle") not in (None, "Default", "SpellByLetter", "SpellByWord"):
        raise Invalid("sessionState.dialogAction.slotElicitationStyle: is no style")
    part = _sub_slot(action)
    if kind == "ElicitSlot":
        intent = locale.intent(session.intent.name) if session.intent else None
        slot = intent.slot(name) if intent and isinstance(name, str) else None
        if slot is None:
            raise Invalid("sessionState.dialogAction.slotToElicit: is no slot of the intent")
        if part is not None and slot.sub_slot(part) is None:
            raise Invalid("sessionState.dialogAction.subSlotToElicit: is no sub-slot of the slot")
    session.action = kind
    session.slot = str(name) if kind == "ElicitSlot" else None
    session.sub_slot = part if kind == "ElicitSlot" else None
    session.attempt = 0


def _is_interpreted(slot: SlotValue) -> bool:
    """Whether every value in it is one: only the service itself may leave it open."""
    inner = [*slot.get("values", ()), *slot.get("subSlots", {}).values()]
    return all(
        "interpretedValue" in one.get("value", {"interpretedValue": ""}) for one in [slot, *inner]
    )


def _sub_slot(action: Mapping[str, object]) -> str | None:
    try:
        return parse_sub_slot(action.get("subSlotToElicit"))
    except DependencyFailed as error:
        raise Invalid(f"sessionState.dialogAction: {str(error).rpartition(': ')[2]}") from error
