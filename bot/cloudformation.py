"""The bot as the properties of AWS::Lex::Bot.

Source: the CloudFormation resource schema of AWS::Lex::Bot. The role is not part of it: whoever
deploys the bot adds `RoleArn`.
"""

import json
from typing import Any

from bot.definition import (
    BotDefinition,
    IntentDefinition,
    LocaleDefinition,
    SlotDefinition,
    SlotType,
)

RETRIES = 2
"""How often Lex repeats a prompt before it gives up."""


def render_bot(bot: BotDefinition) -> dict[str, Any]:
    """The properties of AWS::Lex::Bot, plain JSON values, without `RoleArn`."""
    properties: dict[str, Any] = {
        "Name": bot.name,
        "Description": bot.description,
        "DataPrivacy": {"ChildDirected": False},
        "IdleSessionTTLInSeconds": bot.idle_session_seconds,
        "AutoBuildBotLocales": True,
        "BotLocales": [_locale(locale) for locale in bot.locales],
    }
    # Names may be members of a StrEnum: what is rendered holds plain texts only.
    plain: dict[str, Any] = json.loads(json.dumps(properties))
    return plain


def _locale(locale: LocaleDefinition) -> dict[str, Any]:
    return {
        "LocaleId": locale.locale_id,
        "NluConfidenceThreshold": float(locale.confidence_threshold),
        "SlotTypes": [_slot_type(slot_type) for slot_type in locale.slot_types],
        "Intents": [_intent(intent) for intent in locale.intents],
    }


def _slot_type(slot_type: SlotType) -> dict[str, Any]:
    strategy = "TOP_RESOLUTION" if slot_type.restricted else "ORIGINAL_VALUE"
    return {
        "Name": slot_type.name,
        "SlotTypeValues": [
            {"SampleValue": {"Value": value}, "Synonyms": [{"Value": word} for word in synonyms]}
            if synonyms
            else {"SampleValue": {"Value": value}}
            for value, *synonyms in slot_type.values
        ],
        "ValueSelectionSetting": {"ResolutionStrategy": strategy},
    }


def _intent(intent: IntentDefinition) -> dict[str, Any]:
    rendered: dict[str, Any] = {"Name": intent.name, "Description": intent.description}
    if intent.built_in:
        # Without slots of its own such an intent goes straight to fulfillment.
        rendered["ParentIntentSignature"] = intent.built_in
        rendered["FulfillmentCodeHook"] = {"Enabled": True}
        return rendered
    rendered["SampleUtterances"] = [{"Utterance": text} for text in intent.utterances]
    rendered["DialogCodeHook"] = {"Enabled": True}
    rendered["FulfillmentCodeHook"] = {"Enabled": True}
    if intent.slots:
        rendered["Slots"] = [_slot(slot) for slot in intent.slots]
        rendered["SlotPriorities"] = [
            {"SlotName": slot.name, "Priority": priority}
            for priority, slot in enumerate(intent.slots, start=1)
        ]
    if intent.confirmation:
        rendered["IntentConfirmationSetting"] = {
            "IsActive": True,
            "PromptSpecification": _prompt((intent.confirmation,)),
        }
    return rendered


def _slot(slot: SlotDefinition) -> dict[str, Any]:
    return {
        "Name": slot.name,
        "SlotTypeName": slot.type,
        "ValueElicitationSetting": {
            "SlotConstraint": "Optional",
            "PromptSpecification": _prompt(slot.prompts),
        },
    }


def _prompt(texts: tuple[str, ...]) -> dict[str, Any]:
    first, *variations = ({"PlainTextMessage": {"Value": text}} for text in texts)
    group: dict[str, Any] = {"Message": first}
    if variations:
        group["Variations"] = variations
    return {"MessageGroupsList": [group], "MaxRetries": RETRIES, "AllowInterrupt": True}
