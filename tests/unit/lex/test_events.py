"""The event of a code hook, key for key as Lex has been seen to send it."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.lex_talk import Hook, Talk

Start = Callable[..., Talk]

SHARED = Path(os.environ.get("BUDGETBUDDY_SHARED", Path(__file__).parents[4] / "shared"))
TRACES = SHARED / "lex-bots" / "_traces"


def keys(value: Any, place: str = "") -> set[str]:
    """Every path of an event; what is under a slot's or an intent's own name counts as one."""
    if isinstance(value, dict):
        free = place.endswith((".slots", ".resolvedSlots", ".sessionAttributes"))
        paths = {place} if place else set()
        for key, item in value.items():
            if key != "...":
                paths |= keys(item, f"{place}.*" if free else f"{place}.{key}")
        return paths
    if isinstance(value, list):
        return {place}.union(*(keys(item, f"{place}[]") for item in value))
    kind = "number" if isinstance(value, int | float) and not isinstance(value, bool) else "other"
    return {f"{place}:{kind}"}


def trace(name: str) -> dict[str, Any]:
    path = TRACES / name
    if not path.exists():
        pytest.skip(f"the recorded Lex events are not here: {path}")
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document


def without_empty_slot_values(paths: set[str]) -> set[str]:
    """What a slot holds differs from turn to turn; that a slot is there doesn't."""
    return {path for path in paths if ".*" not in path}


def test_a_dialog_event_that_proposes_a_slot_has_the_recorded_keys(talk: Talk, hook: Hook) -> None:
    talk.say("I want a pizza")
    recorded = keys(trace("dialog_event_initial_elicitslot.json"))
    ours = keys(hook.events[0])
    # Recorded in early 2023, before interpretationSource, and without its sessionState.
    newer = {path for path in ours if "interpretationSource" in path or ".sessionState" in path}
    assert without_empty_slot_values(ours - newer) == without_empty_slot_values(recorded)


def test_a_dialog_event_with_all_slots_has_the_recorded_keys(talk: Talk, hook: Hook) -> None:
    talk.say("order a small pizza")
    talk.say("ham")
    recorded = keys(trace("dialog_event_all_slots_filled.json"))
    assert without_empty_slot_values(keys(hook.events[1])) == without_empty_slot_values(recorded)
    slot = hook.events[1]["sessionState"]["intent"]["slots"]["Topping"]
    value = {"originalValue": "ham", "interpretedValue": "ham", "resolvedValues": ["ham"]}
    assert slot == {"shape": "Scalar", "value": value}
    assert hook.events[1]["transcriptions"][0]["resolvedSlots"] == {
        "Topping": {
            "shape": "Scalar",
            "value": {"originalValue": "ham", "resolvedValues": ["ham"]},
        }
    }


def test_a_fulfillment_event_has_the_recorded_keys(talk: Talk, hook: Hook) -> None:
    talk.say("where is my order")
    assert keys(hook.events[0]) - {".sessionState.intent.slots.*:other"} - {
        path for path in keys(hook.events[0]) if ".slots.*" in path
    } == keys(trace("fulfillment_event.json"))


def test_the_answer_of_a_fallback_has_the_recorded_keys(talk: Talk) -> None:
    talk.say("I am not sure about my order or my bill or your hours")
    if talk.intent["name"] != "FallbackIntent":
        talk.say("who wrote hamlet the pizza play")
    ours = {path for path in keys(talk.answer) if ".slots.*" not in path}
    assert talk.intent["name"] == "FallbackIntent"
    assert ours == keys(trace("fallback_recognizetext_response.json"))


def test_an_event_says_who_where_and_what(talk: Talk, hook: Hook) -> None:
    talk.say("I want a pizza", requestAttributes={"userId": "u-1"})
    event = hook.events[0]
    assert event["bot"] == {
        "id": "LOCALBOT01",
        "name": "Pizzeria",
        "aliasId": "TSTALIASID",
        "aliasName": "TestBotAlias",
        "localeId": "en_US",
        "version": "DRAFT",
    }
    assert event["sessionId"] == "somebody"
    assert event["inputTranscript"] == "I want a pizza"
    assert event["requestAttributes"] == {"userId": "u-1"}
    assert event["interpretations"][0]["nluConfidence"] == 1.0
    assert event["proposedNextState"]["dialogAction"] == {
        "type": "ElicitSlot",
        "slotToElicit": "Size",
    }
    assert talk.state["originatingRequestId"] == event["sessionState"]["originatingRequestId"]


def test_without_request_attributes_the_event_has_none(talk: Talk, hook: Hook) -> None:
    talk.say("I want a pizza")
    assert "requestAttributes" not in hook.events[0]


def test_an_ambiguous_value_is_sent_without_interpretation(
    open_talk: Start, pizzeria: dict[str, Any], hook: Hook
) -> None:
    for intent in pizzeria["BotLocales"][0]["Intents"]:
        if intent["Name"] == "BookTable":
            intent["DialogCodeHook"] = {"Enabled": True}
    talk = open_talk(pizzeria)
    talk.say("table for 4 tomorrow")
    talk.say("10 o'clock")
    assert hook.events[-1]["sessionState"]["intent"]["slots"]["Hour"]["value"] == {
        "originalValue": "10 o'clock",
        "resolvedValues": ["10:00", "22:00"],
    }
    assert hook.events[-1]["proposedNextState"]["prompt"] == {"attempt": "Retry1"}
