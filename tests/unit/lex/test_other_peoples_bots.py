"""Bots that other people deployed: what can be honoured talks, the rest is refused by place."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from local.lex.cloudformation import read_bot
from local.lex.errors import DefinitionError
from tests.lex_talk import Talk

SHARED = Path(os.environ.get("BUDGETBUDDY_SHARED", Path(__file__).parents[4] / "shared"))
BOTS = SHARED / "lex-bots"
OTHER_NAMES = {
    "intentName": "Name",
    "slotName": "Name",
    "slotTypeName": "Name",
    "botName": "Name",
    "nluIntentConfidenceThreshold": "NluConfidenceThreshold",
    "messageGroups": "MessageGroupsList",
    "CR.slotTypeName": "SlotTypeName",
    "OriginalValue": "ORIGINAL_VALUE",
    "SSMLMessage": "SSMLMessage",
    "buttonsList": "Buttons",
}


def as_cloudformation(value: Any) -> Any:
    """A definition in another spelling, in the keys of AWS::Lex::Bot."""
    if isinstance(value, dict):
        renamed = {}
        for key, item in value.items():
            short = key.removeprefix("CR.")
            name = OTHER_NAMES.get(key, short[:1].upper() + short[1:])
            if item is not None and item != []:
                renamed[name] = as_cloudformation(item)
        return renamed
    if isinstance(value, list):
        return [as_cloudformation(item) for item in value]
    return OTHER_NAMES.get(value, value) if isinstance(value, str) else value


def bot(path: str) -> Any:
    place = BOTS / path
    if not place.exists():
        pytest.skip(f"the sample bots are not here: {place}")
    return json.loads(place.read_text(encoding="utf-8"))


def export(folder: str) -> dict[str, Any]:
    """A Lex export, folder by folder, as one definition."""
    root = BOTS / folder
    bot(f"{folder}/Bot.json")
    locale = as_cloudformation(json.loads((root / "BotLocales/en_US/BotLocale.json").read_text()))
    intents = []
    for path in sorted(root.glob("BotLocales/en_US/Intents/*/Intent.json")):
        intent = as_cloudformation(json.loads(path.read_text()))
        intent.pop("Identifier", None)
        intent["Slots"] = [
            {
                **{k: v for k, v in json.loads(slot.read_text()).items() if k == "name"},
                **as_cloudformation(json.loads(slot.read_text())),
            }
            for slot in sorted(path.parent.glob("Slots/*/Slot.json"))
        ]
        intents.append(intent)
    return {
        "Name": root.name,
        "IdleSessionTTLInSeconds": 300,
        "BotLocales": [
            {
                "LocaleId": "en_US",
                "NluConfidenceThreshold": locale["NluConfidenceThreshold"],
                "Intents": intents,
            }
        ],
    }


@pytest.fixture
def flowers() -> dict[str, Any]:
    properties = bot("order-flowers/bot.json")["LexBot"]["Properties"]
    definition: dict[str, Any] = as_cloudformation(properties)
    definition["Name"] = "OrderFlowers"
    for name in ("ServiceToken", "RoleArn"):
        definition.pop(name)
    for locale in definition["BotLocales"]:
        # The custom resource makes the FallbackIntent by itself.
        fallback = {"Name": "FallbackIntent", "ParentIntentSignature": "AMAZON.FallbackIntent"}
        locale["Intents"].append(fallback)
        for intent in locale["Intents"]:
            intent["SlotPriorities"] = [
                {"Priority": index, "SlotName": slot["Name"]}
                for index, slot in enumerate(intent.get("Slots", []), 1)
            ]
    return definition


def test_the_flower_shop_takes_an_order(
    open_talk: Callable[..., Talk], flowers: dict[str, Any]
) -> None:
    talk = open_talk(flowers)
    assert talk.say("I would like to order some flowers") == [
        "What type of flowers would you like to order?"
    ]
    assert talk.say("roses") == ["What day do you want the roses to be picked up?"]
    assert talk.say("tomorrow") == ["At what time do you want the roses to be picked up?"]
    assert talk.say("5") == ["At what time do you want the roses to be picked up?"]
    assert talk.say("5 pm") == [
        "Okay, your roses will be ready for pickup by 17:00 on 2020-11-26.  Does this sound okay?"
    ]
    assert talk.say("no") == ["Okay, I will not place your order."]


def test_the_flower_shop_speaks_spanish(
    open_talk: Callable[..., Talk], flowers: dict[str, Any]
) -> None:
    talk = open_talk(flowers)
    talk.where["localeId"] = "es_US"
    assert talk.say("yo quiero ordenar flores") == ["¿Qué tipo de flor le gustaría ordenar?"]
    assert talk.say("tulipanes") == ["¿En qué fecha le gustaría recoger las tulipanes?"]


@pytest.mark.parametrize(
    "folder,place",
    [
        ("reminder-bot/ReminderBot", r"Intents\[CallIntent\]"),
        ("fsi-loan-agent/export/FSI-Agent", r"Intents\[FallbackIntent\]"),
    ],
)
def test_a_conversation_flow_is_refused_by_its_place(folder: str, place: str) -> None:
    with pytest.raises(DefinitionError, match=place):
        read_bot(export(folder))
