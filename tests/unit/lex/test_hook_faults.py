"""A code hook's wrong answers: the turn fails in Lex's words, the session stays."""

from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.lex_talk import Hook, Talk, asking

Start = Callable[..., Talk]


def card(**change: Any) -> dict[str, Any]:
    """An answer that shows a card."""
    shown = {"title": "t", **change}
    return {
        "sessionState": {"dialogAction": {"type": "ElicitIntent"}},
        "messages": [{"contentType": "ImageResponseCard", "imageResponseCard": shown}],
    }


WRONG: dict[str, tuple[Any, str]] = {
    "nothing": (lambda event: None, "Received null response from Lambda"),
    "a list": (lambda event: [], "response is missing or not an object"),
    "no action": ({"sessionState": {}}, "dialogAction is missing or not an object"),
    "an unknown action": (
        {"sessionState": {"dialogAction": {"type": "Ask"}}},
        "dialogAction.type is not one of Close, ConfirmIntent, Delegate, ElicitIntent, ElicitSlot",
    ),
    "an intent in one word": (
        asking({"type": "Delegate"}, "OrderPizza"),  # type: ignore[arg-type]  # the mistake
        "Cannot construct instance of IntentResponse",
    ),
    "an unknown intent": (asking({"type": "Delegate"}, {"name": "Nap"}), "has no intent Nap"),
    "an unknown slot": (
        asking({"type": "Delegate"}, {"name": "OrderPizza", "slots": {"Sauce": None}}),
        "OrderPizza has no slot Sauce",
    ),
    "an unknown slot to elicit": (
        asking({"type": "ElicitSlot", "slotToElicit": "Sauce"}, {"name": "OrderPizza"}, "?"),
        "slotToElicit names no slot of OrderPizza",
    ),
    "no slot to elicit": (
        asking({"type": "ElicitSlot"}, {"name": "OrderPizza"}, "?"),
        "slotToElicit names no slot of OrderPizza",
    ),
    "no intent to elicit from": (
        asking({"type": "ElicitSlot", "slotToElicit": "Size"}, None, "?"),
        "ElicitSlot needs an intent",
    ),
    "elicit intent without words": (
        asking({"type": "ElicitIntent"}, None),
        "ElicitIntent needs a message",
    ),
    "confirm what has no confirmation": (
        asking({"type": "ConfirmIntent"}, {"name": "OrderStatus"}, "Sure?"),
        "ConfirmIntent needs an active confirmation setting in OrderStatus",
    ),
    "close without a state": (
        asking({"type": "Close"}, {"name": "OrderPizza"}),
        "Close needs an intent.state of Failed, Fulfilled or InProgress",
    ),
    "close when only ready": (
        asking({"type": "Close"}, {"name": "OrderPizza", "state": "ReadyForFulfillment"}),
        "Close needs an intent.state of Failed, Fulfilled or InProgress",
    ),
    "no state of an intent": (
        asking({"type": "Delegate"}, {"name": "OrderPizza", "state": "Done"}),
        "intent.state is not one of",
    ),
    "no confirmation state": (
        asking({"type": "Delegate"}, {"name": "OrderPizza", "confirmationState": "Yes"}),
        "intent.confirmationState is not one of Confirmed, Denied, None",
    ),
    "a text that is a number": (
        {
            "sessionState": {"dialogAction": {"type": "ElicitIntent"}},
            "messages": [{"contentType": "PlainText", "content": 5}],
        },
        "content is missing or not a string",
    ),
    "a number for a slot": (
        asking({"type": "Delegate"}, {"name": "OrderPizza", "slots": {"Size": 3}}),
        "slot Size is missing or not an object",
    ),
    "a list of values": (
        asking({"type": "Delegate"}, {"name": "OrderPizza", "slots": {"Size": {"shape": "List"}}}),
        "values of slot Size is not a list",
    ),
    "a resolution that is no list": (
        asking(
            {"type": "Delegate"},
            {"name": "OrderPizza", "slots": {"Size": {"value": {"resolvedValues": "x"}}}},
        ),
        "resolvedValues of slot Size is not a list",
    ),
    "an attribute that is no string": (
        {"sessionState": {"dialogAction": {"type": "Delegate"}, "sessionAttributes": {"n": 1}}},
        "sessionAttributes.n is missing or not a string",
    ),
    "a context": (
        {"sessionState": {"dialogAction": {"type": "Delegate"}, "activeContexts": [{}]}},
        "activeContexts: each has to have a name of up to 100 letters, digits and single _",
    ),
    "messages that are no list": (
        {"sessionState": {"dialogAction": {"type": "Delegate"}}, "messages": "hi"},
        "messages is not a list",
    ),
    "eleven messages": (
        asking({"type": "ElicitIntent"}, None, *"abcdefghijk"),
        "messages holds more than 10",
    ),
    "an empty message": (
        asking({"type": "ElicitIntent"}, None, ""),
        "content of a message has to have 1 to 1024 characters",
    ),
    "a message of an unknown type": (
        {
            "sessionState": {"dialogAction": {"type": "ElicitIntent"}},
            "messages": [{"contentType": "Text", "content": "hi"}],
        },
        "contentType is not one of",
    ),
    "six buttons": (
        card(buttons=[{}] * 6),
        "imageResponseCard.buttons is not a list of up to 5",
    ),
    "a card without a title": (
        card(title=""),
        "imageResponseCard.title has to have 1 to 250 characters",
    ),
    "a card with a long address": (
        card(imageUrl="x" * 251),
        "imageResponseCard.imageUrl has to have 1 to 250 characters",
    ),
    "a button with a long value": (
        card(buttons=[{"text": "Yes", "value": "y" * 51}]),
        "value of a button has to have 1 to 50 characters",
    ),
    "too much": (
        asking({"type": "Delegate"}, None) | {"padding": "x" * 60_000},
        "Lambda response exceeds maximum size (600",
    ),
    "what JSON can't hold": (
        lambda event: {1, 2},
        "Received error response from Lambda: Unhandled",
    ),
    "half a surrogate": (lambda event: "\ud800", "Received error response from Lambda: Unhandled"),
    "an exception": (ValueError("secret"), "Received error response from Lambda: Unhandled"),
}


@pytest.mark.parametrize("answer,message", WRONG.values(), ids=WRONG)
def test_a_wrong_answer_of_the_hook_fails_the_turn_and_keeps_the_session(
    talk: Talk, hook: Hook, answer: Any, message: str
) -> None:
    talk.say("hello", sessionState={"sessionAttributes": {"kept": "yes"}})
    hook.script = [answer]
    with pytest.raises(ClientError) as caught:
        talk.say("I want a pizza")
    assert caught.value.response["Error"]["Code"] == "DependencyFailedException"
    assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == 424
    assert caught.value.response["Error"]["Message"].startswith("Invalid Lambda Response: ")
    assert message in caught.value.response["Error"]["Message"]
    assert "secret" not in caught.value.response["Error"]["Message"]
    session = talk.lex.get_session(**talk.where)
    assert session["sessionState"]["intent"]["name"] == "Greeting"
    assert session["sessionState"]["sessionAttributes"] == {"kept": "yes"}


def test_delegate_from_fulfillment_without_a_way_on_fails(talk: Talk, hook: Hook) -> None:
    hook.script = [asking({"type": "Delegate"}, None)]
    with pytest.raises(ClientError, match="Delegate from a fulfillment that removed no slot"):
        talk.say("where is my order")


def test_a_slot_without_prompt_or_words_fails(
    open_talk: Start, pizzeria: dict[str, Any], hook: Hook
) -> None:
    pizzeria["BotLocales"][0]["Intents"][0]["Slots"][2]["ValueElicitationSetting"].pop(
        "PromptSpecification"
    )
    action = {"type": "ElicitSlot", "slotToElicit": "Count"}
    hook.script = [asking(action, {"name": "OrderPizza"})]
    talk = open_talk(pizzeria)
    with pytest.raises(ClientError, match="slot Count has no prompt and the response no message"):
        talk.say("I want a pizza")
    hook.script = [asking(action, {"name": "OrderPizza"}, "How many?")]
    assert talk.say("I want a pizza") == ["How many?"]
    hook.script = [asking(action, {"name": "OrderPizza"}, "How many?")]
    assert talk.say("eh") == ["How many?"]


def test_a_slot_without_content_is_empty_and_a_card_needs_no_buttons(
    talk: Talk, hook: Hook
) -> None:
    intent = {"name": "OrderPizza", "slots": {"Size": {"shape": "Scalar", "value": None}}}
    answer = asking({"type": "ElicitIntent"}, intent)
    card = {"contentType": "ImageResponseCard", "imageResponseCard": {"title": "Pay"}}
    answer["messages"] = [card]
    hook.script = [answer]
    talk.say("order a small pizza")
    assert talk.slots["Size"] is None
    assert talk.answer["messages"] == [card]


def test_a_message_of_nothing_but_an_empty_placeholder_is_not_sent(
    open_talk: Start, pizzeria: dict[str, Any]
) -> None:
    greeting = pizzeria["BotLocales"][0]["Intents"][6]
    text = {"PlainTextMessage": {"Value": "[customer]"}}
    greeting["IntentClosingSetting"]["ClosingResponse"]["MessageGroupsList"] = [{"Message": text}]
    assert open_talk(pizzeria).say("hello") == ["Welcome, !"]


def test_a_card_of_the_hook_is_passed_on_without_what_lex_does_not_know(
    talk: Talk, hook: Hook
) -> None:
    card = {
        "title": "Pay",
        "subtitle": "now",
        "imageUrl": None,
        "buttons": [{"text": "Yes", "value": "yes", "colour": "red"}],
    }
    answer = asking({"type": "ElicitIntent"}, None)
    answer["messages"] = [{"contentType": "ImageResponseCard", "imageResponseCard": card}]
    hook.script = [answer]
    talk.say("I want a pizza")
    assert talk.answer["messages"] == [
        {
            "contentType": "ImageResponseCard",
            "imageResponseCard": {
                "title": "Pay",
                "subtitle": "now",
                "buttons": [{"text": "Yes", "value": "yes"}],
            },
        }
    ]
