"""Where a conversation goes when nothing says otherwise.

Required slots in the order of their priorities, then the confirmation, then fulfilment. A question
that wasn't answered is asked again until its retries are used up; then FallbackIntent takes over.
Sources: Lex V2 Developer Guide, understanding-new-flows, intent-slots and built-in-intent-fallback.
"""

import enum
import re
from collections.abc import Mapping
from typing import NamedTuple

from . import assumptions
from .definition import Intent, Slot
from .needs import missing
from .sessions import ActiveIntent, Session
from .slot_types import Value
from .slot_values import SlotValue, interpreted, scalar, sub_slots

RETRIES = 2
"""Retries of a slot that has no prompt of its own: a code hook asked for it."""

_REFERENCE = re.compile(r"\[([^\[\]]+)\]|<([^<>]+)>|#([^.]+)\.(.+)")


class Step(enum.Enum):
    ELICIT_SLOT = "ElicitSlot"
    CONFIRM = "ConfirmIntent"
    DECLINE = "Decline"
    FULFILL = "Fulfill"
    FALL_BACK = "FallBack"


class Proposal(NamedTuple):
    """The next step, unless a code hook changes it."""

    step: Step
    slot: str | None = None
    sub_slot: str | None = None
    """The part to ask for of a composite slot that is known in part."""

    attempt: int = 0
    """0 when a question is asked for the first time, then the number of the retry."""


def propose(
    intent: Intent, active: ActiveIntent, session: Session, missed: Step | None
) -> Proposal:
    """The next step; `missed` is the question that the user's words didn't answer."""
    if missed is Step.ELICIT_SLOT and (again := _ask_again(intent, active, session)):
        return again
    if missed is Step.CONFIRM and intent.confirmation and active.confirmation == "None":
        if session.attempt >= intent.confirmation.prompt.max_retries:
            return Proposal(Step.FALL_BACK)
        return Proposal(Step.CONFIRM, attempt=session.attempt + 1)
    if active.confirmation == "Denied":
        return Proposal(Step.DECLINE)
    begun = session.slot if session.action == "ElicitSlot" else None
    for name in (*((begun,) if begun else ()), *intent.priorities, *_unranked(intent)):
        slot = intent.slot(name)
        value = active.slots.get(name)
        asked = slot is not None and (slot.required or (name == begun and sub_slots(value)))
        if slot is not None and asked and interpreted(value) is None:
            return Proposal(Step.ELICIT_SLOT, name, _next_part(slot, value))
    if intent.confirmation is None or active.confirmation == "Confirmed":
        return Proposal(Step.FULFILL)
    return Proposal(Step.CONFIRM)


def _unranked(intent: Intent) -> tuple[str, ...]:
    """The slots without a priority, as far as they are asked for."""
    names = (slot.name for slot in intent.slots if slot.name not in intent.priorities)
    return tuple(names) if assumptions.UNRANKED_SLOTS_ARE_ASKED else ()


def _ask_again(intent: Intent, active: ActiveIntent, session: Session) -> Proposal | None:
    """The retry of the slot that was asked for; None once a code hook has filled it."""
    name = session.slot or ""
    slot = intent.slot(name)
    if slot is None or interpreted(active.slots.get(name)) is not None:
        return None
    part = slot.sub_slot(session.sub_slot or "")
    prompt = (part and part.prompt) or slot.prompt
    if session.attempt >= (prompt.max_retries if prompt else RETRIES):
        return Proposal(Step.FALL_BACK)
    return Proposal(Step.ELICIT_SLOT, name, session.sub_slot, session.attempt + 1)


def _next_part(slot: Slot, value: SlotValue | None) -> str | None:
    """The first sub-slot that is missing; None while none is known, or of any other slot."""
    known = sub_slots(value)
    return missing(slot, known)[0] if known else None


def default_value(
    defaults: tuple[str, ...], session: Session, request: Mapping[str, str]
) -> SlotValue | None:
    """The first default that has a value.

    One is "[attribute]", "<request attribute>", "#context.slot" or a constant.
    Source: Lex V2 Developer Guide, context-mgmt-default.
    """
    for default in defaults:
        text = _look_up(default, session, request)
        if text:
            return scalar(text, Value(text, (text,)))
    return None


def _look_up(default: str, session: Session, request: Mapping[str, str]) -> str | None:
    match = _REFERENCE.fullmatch(default)
    if match is None:
        return default
    attribute, requested, context, slot = match.groups()
    if attribute is not None:
        return session.attributes.get(attribute)
    if requested is not None:
        return request.get(requested)
    active = {one.name: one.attributes for one in session.contexts}
    return active.get(context, {}).get(slot)
