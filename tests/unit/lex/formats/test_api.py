"""A bot in the shapes of the lexv2-models API, with the keys of the custom resource or without."""

import json
from pathlib import Path
from typing import Any

import pytest

from local.lex.errors import DefinitionError
from local.lex.formats.loading import load_bot

DEFINITION: dict[str, Any] = {
    "botName": "Shop",
    "botId": "ABCDEFGHIJ",
    "idleSessionTTLInSeconds": 300,
    "roleArn": "arn",
    "botLocales": [
        {
            "botId": "ABCDEFGHIJ",
            "localeId": "en_US",
            "nluIntentConfidenceThreshold": 0.5,
            "slotTypes": [
                {
                    "slotTypeId": "SIZETYPE01",
                    "slotTypeName": "Size",
                    "slotTypeValues": [{"sampleValue": {"value": "small"}}],
                    "valueSelectionSetting": {"resolutionStrategy": "TopResolution"},
                }
            ],
            "intents": [
                {
                    "intentName": "Greet",
                    "intentId": "GREET00001",
                    "sampleUtterances": [{"utterance": "hi {Size}"}],
                    "slotPriorities": [
                        {"priority": 2, "slotId": "SLOT000001"},
                        {"priority": 1, "slotName": "Day"},
                    ],
                    "slots": [
                        {
                            "slotName": "Size",
                            "slotId": "SLOT000001",
                            "slotTypeId": "SIZETYPE01",
                            "valueElicitationSetting": {"slotConstraint": "Optional"},
                        },
                        {
                            "slotName": "Day",
                            "slotTypeId": "AMAZON.Date",
                            "valueElicitationSetting": {"slotConstraint": "Optional"},
                        },
                    ],
                }
            ],
        }
    ],
}


def save(path: Path, document: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document))
    return path


class TestApiShapes:
    def test_ids_become_names_and_the_fallback_intent_is_there(self, tmp_path: Path) -> None:
        bot = load_bot(save(tmp_path / "bot.json", DEFINITION))
        assert (bot.id, bot.warnings) == ("ABCDEFGHIJ", ())
        locale = bot.locales["en_US"]
        assert locale.fallback.name == "FallbackIntent"
        assert locale.slot_types[0].restricted
        greet = locale.intent("Greet")
        assert greet is not None
        assert [slot.type_name for slot in greet.slots] == ["Size", "AMAZON.Date"]
        assert greet.priorities == ("Day", "Size")

    def test_the_custom_resources_keys_mean_the_same(self, tmp_path: Path) -> None:
        text = json.dumps(DEFINITION)
        for key in ("botLocales", "slotTypes", "intents", "slots"):
            text = text.replace(f'"{key}"', f'"CR.{key}"')
        document = json.loads(text)
        intent = document["CR.botLocales"][0]["CR.intents"][0]
        del intent["slotPriorities"]
        for slot, kind in zip(intent["CR.slots"], ("Size", "AMAZON.Date"), strict=True):
            del slot["slotTypeId"]
            slot["CR.slotTypeName"] = kind
        own = {"intentName": "FallbackIntent", "fulfillmentCodeHook": {"enabled": True}}
        document["CR.botLocales"][0]["CR.intents"].append(own)
        resources = {"Bot": {"Type": "Custom::LexBot", "Properties": document}}
        bot = load_bot(save(tmp_path / "bot.json", {"Resources": resources}))
        greet = bot.locales["en_US"].intent("Greet")
        assert greet is not None
        assert [slot.type_name for slot in greet.slots] == ["Size", "AMAZON.Date"]
        assert greet.priorities == ("Size", "Day")
        assert bot.locales["en_US"].fallback.fulfillment is not None

    def test_what_is_no_list_is_refused_by_its_key(self, tmp_path: Path) -> None:
        with pytest.raises(DefinitionError, match="botLocales: has to be a list of objects"):
            load_bot(save(tmp_path / "bot.json", {"botName": "x", "botLocales": [1]}))


def test_what_lex_builds_and_nobody_means_is_a_warning(tmp_path: Path) -> None:
    definition = json.loads(json.dumps(DEFINITION))
    intent = definition["botLocales"][0]["intents"][0]
    intent["sampleUtterances"] = []
    intent["slotPriorities"] = []
    intent["slots"][0]["valueElicitationSetting"]["slotConstraint"] = "Required"
    bot = load_bot(save(tmp_path / "bot.json", definition))
    assert bot.warnings == (
        (
            "BotLocales[en_US].Intents[Greet].SampleUtterances: "
            "are none, so no words reach the intent"
        ),
        (
            "BotLocales[en_US].Intents[Greet].SlotPriorities: "
            "leave out Size, which is never asked for"
        ),
    )
