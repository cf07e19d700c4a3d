"""Slots that take several values."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.lex_bots import Taxi, goes
from tests.lex_talk import Hook, Talk, asking

Start = Callable[..., Talk]


@pytest.fixture
def taxi() -> Taxi:
    taxi = Taxi()
    taxi.size["MultipleValuesSetting"] = {"AllowMultipleValues": True}
    return taxi


def one(text: str, *resolved: str, interpreted: str | None = None) -> dict[str, Any]:
    value = {
        "originalValue": text,
        "interpretedValue": interpreted or text,
        "resolvedValues": list(resolved),
    }
    return {"shape": "Scalar", "value": value}


def test_several_values_are_a_list_with_the_whole_text(open_talk: Start, taxi: Taxi) -> None:
    talk = open_talk(taxi.definition)
    talk.say("order a taxi")
    assert talk.say("tiny, small and large please") == ["Seats?"]
    assert talk.intent["slots"]["Size"] == {
        "shape": "List",
        "value": {
            "originalValue": "tiny, small and large",
            "interpretedValue": "tiny, small and large",
            "resolvedValues": ["tiny, small and large"],
        },
        "values": [
            one("tiny", "small", interpreted="small"),
            one("small", "small"),
            one("large", "large"),
        ],
    }


def test_one_value_is_a_list_too(open_talk: Start, taxi: Taxi) -> None:
    talk = open_talk(taxi.definition)
    talk.say("a small cab for 3")
    assert talk.intent["slots"]["Size"]["shape"] == "List"
    assert talk.intent["slots"]["Size"]["values"] == [one("small", "small")]


def test_values_that_are_not_listed_are_told_apart_by_their_separators(
    open_talk: Start, taxi: Taxi
) -> None:
    del taxi.size_type["ValueSelectionSetting"]
    talk = open_talk(taxi.definition)
    talk.say("order a taxi")
    talk.say("yellow and small")
    assert [item["value"]["originalValue"] for item in talk.intent["slots"]["Size"]["values"]] == [
        "yellow",
        "small",
    ]


def test_a_prompt_names_them_all(open_talk: Start, taxi: Taxi) -> None:
    talk = open_talk(taxi.confirms().definition)
    talk.say("order a taxi")
    talk.say("small and large")
    assert talk.say("3") == ["A small and large cab?"]


def test_a_hook_hands_a_list_back(open_talk: Start, taxi: Taxi, hook: Hook) -> None:
    talk = open_talk(taxi.hooks().definition)
    talk.say("order a taxi")
    talk.say("small and large")
    assert talk.intent["slots"]["Size"]["shape"] == "List"
    assert hook.events[1]["transcriptions"][0]["resolvedSlots"]["Size"]["shape"] == "List"
    for given, kept in (
        ({"shape": "List", "values": [one("small")]}, "small"),
        ({"shape": "List", "values": [None]}, None),
    ):
        hook.script = [
            asking({"type": "Delegate"}, {"name": "OrderTaxi", "slots": {"Size": given}})
        ]
        talk.say("order a taxi", sessionState={"dialogAction": {"type": "ElicitIntent"}})
        assert talk.slots["Size"] == kept


def test_a_step_gives_a_slot_several_values(open_talk: Start, taxi: Taxi) -> None:
    values = [{"Shape": "Scalar", "Value": {"InterpretedValue": x}} for x in ("small", "large")]
    override = {"Shape": "List", "Values": values}
    slots = {"Slots": [{"SlotName": "Size", "SlotValueOverride": override}]}
    taxi.starts(NextStep=goes("ElicitSlot", "Seats", Intent=slots))
    talk = open_talk(taxi.definition)
    assert talk.say("order a taxi") == ["Seats?"]
    assert len(talk.intent["slots"]["Size"]["values"]) == 2
