from bot.cloudformation import RETRIES, render_bot
from bot.definition import (
    BotDefinition,
    IntentDefinition,
    LocaleDefinition,
    SlotDefinition,
    SlotType,
)

SIZE = SlotType("Size", (("small", "little"), ("large",)), restricted=True)
TOPPING = SlotType("Topping", (("cheese",),), restricted=False)
ORDER = IntentDefinition(
    "Order",
    "Order a pizza.",
    ("a {Size} pizza", "pizza"),
    (SlotDefinition("Size", "Size", ("Which size?", "How large?")),),
    confirmation="Shall I order it?",
)
HELLO = IntentDefinition("Hello", "Greet.", ("hello",))
FALLBACK = IntentDefinition("Fallback", "Nothing fits.", built_in="AMAZON.FallbackIntent")
LOCALE = LocaleDefinition("en_US", (ORDER, HELLO, FALLBACK), (SIZE, TOPPING), "0.55")
PIZZERIA = BotDefinition("Pizzeria", "Sells pizza.", (LOCALE,), idle_session_seconds=300)


def test_a_bot_becomes_the_properties_of_its_resource() -> None:
    properties = render_bot(PIZZERIA)
    (locale,) = properties.pop("BotLocales")
    assert properties == {
        "Name": "Pizzeria",
        "Description": "Sells pizza.",
        "DataPrivacy": {"ChildDirected": False},
        "IdleSessionTTLInSeconds": 300,
        "AutoBuildBotLocales": True,
    }
    assert locale["LocaleId"] == "en_US"
    assert str(locale["NluConfidenceThreshold"]) == "0.55"


def test_a_slot_type_keeps_its_synonyms_and_says_whether_others_count() -> None:
    size, topping = render_bot(PIZZERIA)["BotLocales"][0]["SlotTypes"]
    assert size == {
        "Name": "Size",
        "SlotTypeValues": [
            {"SampleValue": {"Value": "small"}, "Synonyms": [{"Value": "little"}]},
            {"SampleValue": {"Value": "large"}},
        ],
        "ValueSelectionSetting": {"ResolutionStrategy": "TOP_RESOLUTION"},
    }
    assert topping["ValueSelectionSetting"] == {"ResolutionStrategy": "ORIGINAL_VALUE"}


def test_an_intent_has_its_hooks_its_optional_slots_and_its_confirmation() -> None:
    order, hello, fallback = render_bot(PIZZERIA)["BotLocales"][0]["Intents"]
    prompt = {
        "MessageGroupsList": [
            {
                "Message": {"PlainTextMessage": {"Value": "Which size?"}},
                "Variations": [{"PlainTextMessage": {"Value": "How large?"}}],
            }
        ],
        "MaxRetries": RETRIES,
        "AllowInterrupt": True,
    }
    assert order["Slots"] == [
        {
            "Name": "Size",
            "SlotTypeName": "Size",
            "ValueElicitationSetting": {
                "SlotConstraint": "Optional",
                "PromptSpecification": prompt,
            },
        }
    ]
    assert order["SlotPriorities"] == [{"SlotName": "Size", "Priority": 1}]
    assert order["IntentConfirmationSetting"]["IsActive"] is True
    assert order["DialogCodeHook"] == order["FulfillmentCodeHook"] == {"Enabled": True}
    assert hello["SampleUtterances"] == [{"Utterance": "hello"}]
    assert "Slots" not in hello
    assert fallback == {
        "Name": "Fallback",
        "Description": "Nothing fits.",
        "ParentIntentSignature": "AMAZON.FallbackIntent",
        "FulfillmentCodeHook": {"Enabled": True},
    }
