"""Recorded events of the service, reproduced: the same keys, the same types, the same values."""

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
FALLBACK = {
    "Name": "FallbackIntent",
    "ParentIntentSignature": "AMAZON.FallbackIntent",
    "IntentClosingSetting": {
        "ClosingResponse": {
            "MessageGroupsList": [
                {
                    "Message": {
                        "PlainTextMessage": {
                            "Value": "I’m sorry, I didn’t catch that. Could you please repeat?"
                        }
                    }
                }
            ]
        }
    },
}


def trace(name: str) -> dict[str, Any]:
    path = TRACES / name
    if not path.exists():
        pytest.skip(f"the recorded Lex events are not here: {path}")
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document


def shape(value: Any) -> Any:
    """The keys and the types; which other intents are heard, and how surely, is another matter."""
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items()}
    if isinstance(value, list):
        kinds: list[Any] = []
        for item in value:
            if shape(item) not in kinds:
                kinds.append(shape(item))
        return kinds
    numeric = isinstance(value, int | float) and not isinstance(value, bool)
    return "number" if numeric else type(value).__name__


def intent(name: str, *utterances: str, slots: dict[str, str] | None = None) -> dict[str, Any]:
    """An intent that calls its hook, with required slots of these types."""
    given = slots or {}
    prompt = {
        "MaxRetries": 2,
        "MessageGroupsList": [{"Message": {"CustomPayload": {"Value": "?"}}}],
    }
    return {
        "Name": name,
        "SampleUtterances": [{"Utterance": text} for text in utterances],
        "DialogCodeHook": {"Enabled": True},
        "FulfillmentCodeHook": {"Enabled": True},
        "Slots": [
            {
                "Name": slot,
                "SlotTypeName": kind,
                "ValueElicitationSetting": {
                    "SlotConstraint": "Required",
                    "PromptSpecification": prompt,
                },
            }
            for slot, kind in given.items()
        ],
        "SlotPriorities": [
            {"SlotName": slot, "Priority": at} for at, slot in enumerate(given, start=1)
        ],
    }


def bot(name: str, *intents: dict[str, Any], locale: str = "en_US") -> dict[str, Any]:
    cuisines = [{"SampleValue": {"Value": value}} for value in ("indian", "thai")]
    return {
        "Name": name,
        "IdleSessionTTLInSeconds": 300,
        "BotLocales": [
            {
                "LocaleId": locale,
                "NluConfidenceThreshold": 0.4,
                "Intents": [*intents, FALLBACK],
                "SlotTypes": [{"Name": "Cuisine", "SlotTypeValues": cuisines}],
            }
        ],
    }


def test_an_event_that_proposes_the_first_slot(open_talk: Start, hook: Hook) -> None:
    recorded = trace("dialog_event_initial_elicitslot.json")
    names = {
        one["intent"]["name"]: list(one["intent"]["slots"]) for one in recorded["interpretations"]
    }
    first = recorded["proposedNextState"]["dialogAction"]["slotToElicit"]
    slots = {first: "AMAZON.City", **dict.fromkeys(names["BookHotel"], "AMAZON.City")}
    hotel = intent("BookHotel", "book a hotel", slots=slots)
    flight = intent(
        "BookFlight", "book a flight", slots=dict.fromkeys(names["BookFlight"], "AMAZON.City")
    )
    car = intent("BookCar", "book a car", slots=dict.fromkeys(names["BookCar"], "AMAZON.City"))
    talk = open_talk(bot("TravelBuddy", hotel, flight, car), bot_id="U6FQYXVFLD")
    talk.where.update(botId="U6FQYXVFLD", sessionId=recorded["sessionId"])
    talk.say("book a hotel")
    (event,) = hook.events
    for key in ("sessionId", "bot", "inputTranscript", "proposedNextState", "transcriptions"):
        assert event[key] == recorded[key], key
    for key in ("messageVersion", "inputMode", "responseContentType"):
        assert event[key] == recorded[key]
    # The recording is older than interpretationSource and was made without its sessionState.
    heard = {one["intent"]["name"]: one["intent"] for one in event["interpretations"]}
    for one in recorded["interpretations"]:
        assert heard.get(one["intent"]["name"], one["intent"]) == one["intent"]
    assert set(event) - {"sessionState", "invocationSource"} == set(recorded) - {
        "sessionState",
        "invocationSource",
    }


def test_an_event_of_the_last_slot(open_talk: Start, hook: Hook) -> None:
    recorded = trace("dialog_event_all_slots_filled.json")
    kinds = {
        "Location": "AMAZON.City",
        "Cuisine": "Cuisine",
        "DiningTime": "AMAZON.Time",
        "NumberOfPeople": "AMAZON.Number",
        "email": "AMAZON.FreeFormInput",
    }
    dining = intent("DiningSuggestionsIntent", "I want to eat", slots=kinds)
    thanks = intent("ThankYouIntent", "thank you", "many thanks for that")
    greeting = intent("GreetingIntent", "hello there", "good morning to you")
    talk = open_talk(bot("restaurantBot2", dining, thanks, greeting), bot_id="V4X2CJY560")
    talk.where.update(botId="V4X2CJY560", sessionId=recorded["sessionId"])
    for text in ("I want to eat", "new york", "indian", "3pm", "3", "(email)"):
        talk.say(text)
    event = next(one for one in hook.events if one["inputTranscript"] == "(email)")
    whole = recorded["interpretations"][0]["intent"]
    recorded["sessionState"]["intent"] = whole  # abridged in the recording
    assert event["interpretations"][0] == recorded["interpretations"][0]
    assert event["sessionState"]["intent"] == whole
    for key in set(recorded) - {"interpretations", "sessionState"}:
        assert event[key] == recorded[key], key
    assert set(event) == set(recorded)
    assert shape(event["sessionState"]) == shape(recorded["sessionState"])
    kinds_of_entries = shape(recorded["interpretations"])
    assert [one for one in shape(event["interpretations"]) if one not in kinds_of_entries] == []


def test_an_event_of_a_fulfillment(open_talk: Start, hook: Hook) -> None:
    recorded = trace("fulfillment_event.json")
    function = intent("LambdaIntent", "lambda")
    function["DialogCodeHook"] = {"Enabled": False}
    hello = intent("HelloIntent", "hello", "lambada")
    talk = open_talk(bot("SimpleChatBot", function, hello, locale="ja_JP"))
    talk.where.update(localeId="ja_JP", sessionId=recorded["sessionId"])
    talk.say("lambda")
    (event,) = hook.events
    event["bot"]["id"] = recorded["bot"]["id"]
    for key in set(recorded) - {"interpretations", "sessionState"}:
        assert event[key] == recorded[key], key
    assert set(event) == set(recorded)
    assert event["interpretations"][0] == recorded["interpretations"][0]
    assert shape(event["sessionState"]) == shape(recorded["sessionState"])
    assert {
        **event["sessionState"],
        "originatingRequestId": recorded["sessionState"]["originatingRequestId"],
    } == recorded["sessionState"]


def test_the_answer_of_a_fallback(open_talk: Start) -> None:
    recorded = trace("fallback_recognizetext_response.json")
    names = [one["intent"]["name"] for one in recorded["interpretations"][1:]]
    others = [intent(name, f"say the word {at}", f"word {at}") for at, name in enumerate(names)]
    talk = open_talk(bot("Clinic", *others), code_hook=None)
    talk.where["sessionId"] = recorded["sessionId"]
    talk.say("word")
    if talk.intent["name"] != "FallbackIntent":
        talk.say("what word is on the very first page of the book")
    answer = talk.answer
    assert answer["interpretations"][0] == recorded["interpretations"][0]
    assert answer["messages"] == recorded["messages"]
    assert set(answer) == set(recorded)
    assert shape(answer["sessionState"]) == shape(recorded["sessionState"])
    assert {
        **answer["sessionState"],
        "originatingRequestId": recorded["sessionState"]["originatingRequestId"],
    } == recorded["sessionState"]
    kinds = shape(recorded["interpretations"])
    assert [one for one in shape(answer["interpretations"]) if one not in kinds] == []
