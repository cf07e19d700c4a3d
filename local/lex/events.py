"""The event that a code hook gets, key for key as Lex V2 sends it.

Source: Lex V2 Developer Guide, lambda-input-format.
"""

from typing import NamedTuple

from .contexts import describe
from .default_path import Proposal, Step
from .interpretations import for_hook
from .sessions import ActiveIntent
from .slot_values import SlotValue, sub_slots
from .turn import Turn


class BotIdentity(NamedTuple):
    """Who the bot is, as events name it."""

    id: str
    name: str
    alias_id: str
    alias_name: str
    version: str


def hook_event(
    turn: Turn,
    active: ActiveIntent,
    *,
    bot: BotIdentity,
    locale_id: str,
    source: str,
    proposal: Proposal | None,
    label: str | None = None,
) -> dict[str, object]:
    """The event; `source` is DialogCodeHook or FulfillmentCodeHook, `label` that of the place.

    The next state is proposed only when it asks for a slot.
    """
    state: dict[str, object] = {
        "sessionAttributes": turn.session.attributes,
        "activeContexts": describe(turn.session.contexts, turn.now),
        "intent": active.as_json(),
        "originatingRequestId": turn.request_id,
    }
    event: dict[str, object] = {
        "messageVersion": "1.0",
        "invocationSource": source,
        "inputMode": "Text",
        "responseContentType": "text/plain; charset=utf-8",
        "sessionId": turn.session_id,
        "inputTranscript": turn.heard.sentence.text,
        "bot": {
            "id": bot.id,
            "name": bot.name,
            "aliasId": bot.alias_id,
            "aliasName": bot.alias_name,
            "localeId": locale_id,
            "version": bot.version,
        },
        "interpretations": for_hook(turn.interpretations, active),
        "sessionState": state,
    }
    if turn.session.hints is not None:
        state["runtimeHints"] = turn.session.hints
    if label is not None:
        event["invocationLabel"] = label
    if turn.request_attributes is not None:
        event["requestAttributes"] = dict(turn.request_attributes)
    if source == "DialogCodeHook":
        event["transcriptions"] = [_transcription(turn, active)]
        if proposal is not None and proposal.step is Step.ELICIT_SLOT:
            event["proposedNextState"] = _proposed(proposal, active)
    return event


def _proposed(proposal: Proposal, active: ActiveIntent) -> dict[str, object]:
    action: dict[str, object] = {"type": "ElicitSlot", "slotToElicit": proposal.slot}
    if proposal.sub_slot is not None:
        action["subSlotToElicit"] = {"name": proposal.sub_slot}
    return {
        "intent": active.as_json(),
        "dialogAction": action,
        "prompt": {"attempt": f"Retry{proposal.attempt}" if proposal.attempt else "Initial"},
    }


def _transcription(turn: Turn, active: ActiveIntent) -> dict[str, object]:
    """Text has one transcription, with the slots that it filled."""
    return {
        "transcription": turn.heard.sentence.text,
        "transcriptionConfidence": 1,
        "resolvedContext": {"intent": active.name},
        "resolvedSlots": {name: _resolved(slot) for name, slot in turn.resolved.items()},
    }


def _resolved(slot: SlotValue) -> dict[str, object]:
    """What was said and what it resolves to, without an interpretation."""
    resolved: dict[str, object] = {"shape": slot["shape"]}
    if "value" in slot:
        kept = ("originalValue", "resolvedValues")
        resolved["value"] = {key: slot["value"][key] for key in kept if key in slot["value"]}
    if parts := sub_slots(slot):
        resolved["subSlots"] = {name: _resolved(part) for name, part in parts.items()}
    return resolved
