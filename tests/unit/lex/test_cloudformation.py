"""What a definition says becomes what the runtime knows."""

from typing import Any

from local.lex.cloudformation import read_bot
from local.lex.flow import NOTHING, Message


def intent(definition: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(
        one for one in definition["BotLocales"][0]["Intents"] if one["Name"] == name
    )
    return found


def order(definition: dict[str, Any]) -> dict[str, Any]:
    return intent(definition, "OrderPizza")


def size(definition: dict[str, Any]) -> dict[str, Any]:
    slot: dict[str, Any] = order(definition)["Slots"][0]
    return slot


def size_type(definition: dict[str, Any]) -> dict[str, Any]:
    kind: dict[str, Any] = definition["BotLocales"][0]["SlotTypes"][0]
    return kind


def test_slots_are_asked_for_by_priority_not_by_place(pizzeria: dict[str, Any]) -> None:
    order(pizzeria)["SlotPriorities"] = [
        {"Priority": 9, "SlotName": "Size"},
        {"Priority": 2, "SlotName": "Topping"},
    ]
    found = read_bot(pizzeria).locales["en_US"].intent("OrderPizza")
    assert found is not None
    assert found.priorities == ("Topping", "Size")


def test_what_is_switched_off_is_not_there(pizzeria: dict[str, Any]) -> None:
    order(pizzeria)["IntentConfirmationSetting"]["IsActive"] = False
    order(pizzeria)["FulfillmentCodeHook"]["IsActive"] = False
    intent(pizzeria, "CancelIntent")["IntentClosingSetting"]["IsActive"] = False
    locale = read_bot(pizzeria).locales["en_US"]
    found, cancel = locale.intent("OrderPizza"), locale.intent("CancelIntent")
    assert found is not None
    assert found.confirmation is None
    assert found.fulfillment is None
    assert cancel is not None
    assert cancel.closing == NOTHING


def test_values_are_examples_unless_the_type_is_restricted(pizzeria: dict[str, Any]) -> None:
    size_type(pizzeria).pop("ValueSelectionSetting")
    assert not read_bot(pizzeria).locales["en_US"].slot_types[0].restricted


def test_every_kind_of_message_is_read(pizzeria: dict[str, Any]) -> None:
    card = {"Title": "Pick", "Subtitle": "one", "ImageUrl": "https://example.com/x.png"}
    order(pizzeria)["IntentClosingSetting"] = {
        "ClosingResponse": {
            "MessageGroupsList": [
                {"Message": {"CustomPayload": {"Value": "{}"}}},
                {"Message": {"SSMLMessage": {"Value": "<speak>Hi</speak>"}}},
                {"Message": {"ImageResponseCard": card}},
            ]
        }
    }
    found = read_bot(pizzeria).locales["en_US"].intent("OrderPizza")
    assert found is not None
    assert [group.choices[0] for group in found.closing.response] == [
        Message("CustomPayload", "{}"),
        Message("SSML", "<speak>Hi</speak>"),
        Message(
            "ImageResponseCard",
            "",
            {"title": "Pick", "subtitle": "one", "imageUrl": "https://example.com/x.png"},
        ),
    ]
