"""Conversations along the default path, and what a code hook makes of them."""

from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.lex_talk import Hook, Talk

Start = Callable[..., Talk]


def without_hooks(definition: dict[str, Any]) -> dict[str, Any]:
    for intent in definition["BotLocales"][0]["Intents"]:
        intent.pop("DialogCodeHook", None)
    return definition


class TestElicitation:
    def test_required_slots_are_asked_for_in_turn_then_confirmed_and_fulfilled(
        self, talk: Talk
    ) -> None:
        assert talk.say("I want a pizza") == ["What size?"]
        assert talk.action == "ElicitSlot Size"
        assert talk.say("big") == ["Which topping?"]
        assert talk.say("olives, please") == ["Order a large olives pizza?"]
        assert talk.action == "ConfirmIntent"
        assert talk.say("yes") == ["Right away.", "Done."]
        assert talk.action == "Close"
        assert talk.intent["state"] == "Fulfilled"
        assert talk.intent["confirmationState"] == "Confirmed"
        assert talk.slots == {"Size": "large", "Topping": "olives", "Count": None, "Day": None}

    def test_what_the_utterance_gives_is_not_asked_for(self, talk: Talk) -> None:
        assert talk.say("I would like a large hawaiian pizza") == ["Order a large hawaiian pizza?"]

    def test_optional_slots_are_filled_but_never_asked_for(self, talk: Talk) -> None:
        talk.say("one ham pizza for tomorrow")
        assert talk.action == "ElicitSlot Size"
        assert talk.slots["Day"] == "2020-11-26"
        assert talk.slots["Count"] is None or talk.slots["Count"] == "1"

    def test_an_answer_that_is_not_understood_is_asked_for_again_in_other_words(
        self, talk: Talk
    ) -> None:
        assert talk.say("I want a pizza") == ["What size?"]
        assert talk.say("hmm dunno") == ["Small, medium or large?"]
        assert talk.say("mjam") == ["How big should it be?"]
        assert talk.say("small") == ["Which topping?"]

    def test_used_up_retries_end_in_the_fallback_intent(self, talk: Talk) -> None:
        for text in ("I want a pizza", "hmm", "hmm"):
            talk.say(text)
        assert talk.say("hmm") == ["Sorry, what?"]
        assert talk.intent["name"] == "FallbackIntent"
        assert talk.intent["state"] == "ReadyForFulfillment"
        assert talk.answer["interpretations"][0]["intent"]["name"] == "FallbackIntent"

    def test_an_answer_with_other_words_around_it_is_captured(self, talk: Talk) -> None:
        talk.say("I want a pizza")
        talk.say("well maybe a medium one would do for my grandmother")
        assert talk.slots["Size"] == "medium"

    def test_an_answer_may_fill_other_slots_too(self, talk: Talk) -> None:
        talk.say("I want a pizza")
        assert talk.say("make me a small pizza with ham") == ["Order a small ham pizza?"]

    def test_an_open_slot_takes_words_that_are_not_listed(self, talk: Talk) -> None:
        talk.say("order a small pizza please")
        talk.say("with goat cheese")
        assert talk.slots["Topping"] == "goat cheese"
        assert talk.intent["slots"]["Topping"]["value"]["resolvedValues"] == []

    def test_a_misspelt_listed_value_is_resolved(self, talk: Talk) -> None:
        talk.say("order a small pizza")
        talk.say("peperoni")
        assert talk.intent["slots"]["Topping"]["value"] == {
            "originalValue": "peperoni",
            "interpretedValue": "peperoni",
            "resolvedValues": ["pepperoni"],
        }

    def test_a_slot_utterance_names_its_own_slot_and_others(self, talk: Talk) -> None:
        talk.say("book a table")
        assert talk.say("4 people tomorrow") == ["At what time?"]
        assert talk.slots["Guests"] == "4"
        assert talk.slots["Day"] == "2020-11-26"

    def test_a_slot_utterance_without_a_slot_leaves_the_value_to_be_found(
        self, open_talk: Start, pizzeria: dict[str, Any]
    ) -> None:
        guests = pizzeria["BotLocales"][0]["Intents"][5]["Slots"][0]
        guests["ValueElicitationSetting"]["SampleUtterances"] = [{"Utterance": "just us 2"}]
        talk = open_talk(pizzeria)
        talk.say("book a table")
        talk.say("just us 2")
        assert talk.slots["Guests"] == "2"

    def test_an_ambiguous_time_is_understood_in_part_and_asked_for_again(self, talk: Talk) -> None:
        talk.say("table for 4 tomorrow")
        assert talk.say("10 o'clock") == ["At what time?"]
        value = talk.intent["slots"]["Hour"]["value"]
        assert value["resolvedValues"] == ["10:00", "22:00"]
        assert "interpretedValue" not in value

    def test_defaults_fill_a_slot_from_attributes(self, talk: Talk) -> None:
        talk.say("table for 4 tomorrow", requestAttributes={"guest": "Ann"})
        assert talk.slots["Name"] == "Ann"
        assert talk.say("8 pm") == ["Table for 4 on 2020-11-26 at 20:00, Ann.", "See you soon"]

    def test_a_session_attribute_comes_before_a_later_default(self, talk: Talk) -> None:
        talk.say(
            "table for 4",
            sessionState={"sessionAttributes": {"customer": "Bob"}},
            requestAttributes={"guest": "Ann"},
        )
        assert talk.slots["Name"] == "Bob"

    def test_without_a_default_the_name_is_asked_for(self, talk: Talk) -> None:
        talk.say("book a table for 4 at 8 pm")
        talk.say("today")
        assert talk.action == "ElicitSlot Name"
        talk.say("my name is Zoe")
        assert talk.slots["Name"] == "Zoe"
        assert talk.intent["state"] == "Fulfilled"


class TestConfirmation:
    @pytest.fixture
    def asked(self, talk: Talk) -> Talk:
        talk.say("a small ham pizza please")
        assert talk.action == "ConfirmIntent"
        return talk

    @pytest.mark.parametrize("text", ["yeah", "sure", "ok", "Yes, please!", "yess", "go ahead"])
    def test_every_kind_of_yes_confirms(self, asked: Talk, text: str) -> None:
        asked.say(text)
        assert asked.intent["confirmationState"] == "Confirmed"

    @pytest.mark.parametrize("text", ["no", "nope", "no thanks", "nah", "don't"])
    def test_every_kind_of_no_declines(self, asked: Talk, text: str) -> None:
        assert asked.say(text) == ["Okay, no pizza."]
        assert asked.intent["confirmationState"] == "Denied"
        assert asked.intent["state"] == "Failed"
        assert asked.action == "Close"
        assert "FulfillmentCodeHook" not in asked.hook.sources

    def test_anything_else_is_asked_again_until_it_falls_back(self, asked: Talk) -> None:
        question = ["Order a small ham pizza?"]
        assert asked.say("purple") == question
        assert asked.say("purple") == question
        assert asked.say("purple") == [
            "I could not tell whether you want it.",
            "Sorry, what?",
        ]
        assert asked.intent["name"] == "FallbackIntent"

    def test_another_intent_takes_over(self, asked: Talk) -> None:
        asked.say("where is my order")
        assert asked.intent["name"] == "OrderStatus"

    def test_an_intent_named_yes_does_not_take_the_answer(
        self, open_talk: Start, pizzeria: dict[str, Any]
    ) -> None:
        pizzeria["BotLocales"][0]["Intents"].append(
            {"Name": "yes", "SampleUtterances": [{"Utterance": "yes"}, {"Utterance": "yeah"}]}
        )
        talk = open_talk(pizzeria)
        talk.say("a small ham pizza please")
        talk.say("yes")
        assert talk.intent["name"] == "OrderPizza"
        assert talk.intent["confirmationState"] == "Confirmed"


class TestSwitching:
    def test_a_clear_sentence_of_another_intent_switches(self, talk: Talk) -> None:
        talk.say("I want a pizza")
        talk.say("what are your opening hours")
        assert talk.intent["name"] == "OpeningHours"
        assert talk.answer["messages"] == [
            {"contentType": "PlainText", "content": "We open at ten."}
        ]

    @pytest.mark.parametrize("text", ["cancel", "never mind", "please cancel that", "cancell"])
    def test_cancel_is_always_heard(self, talk: Talk, text: str) -> None:
        talk.say("order a small pizza")  # an open slot is pending: it takes nearly any words
        talk.say(text)
        assert talk.intent["name"] == "CancelIntent"

    def test_an_answer_that_is_the_whole_text_does_not_switch(self, talk: Talk) -> None:
        talk.say("book a table")
        talk.say("3")
        assert talk.intent["name"] == "BookTable"
        assert talk.slots["Guests"] == "3"

    @pytest.mark.parametrize(
        "text,intent",
        [
            ("where's my food", "OrderStatus"),
            ("the delivery took far too long you know", "Feedback"),
            ("goat cheese", "OrderPizza"),
            ("what the neighbours had", "OrderPizza"),
        ],
    )
    def test_an_open_slot_takes_a_few_words_but_not_a_clear_sentence(
        self, talk: Talk, text: str, intent: str
    ) -> None:
        talk.say("order a small pizza")
        talk.say(text)
        assert talk.intent["name"] == intent

    def test_a_request_can_forbid_switching(self, talk: Talk) -> None:
        talk.say("I want a pizza")
        talk.say("cancel", requestAttributes={"x-amz-lex:intent-switch": "DISABLE"})
        assert talk.intent["name"] == "OrderPizza"

    def test_a_free_form_slot_takes_everything_even_cancel(self, talk: Talk) -> None:
        intent = {"name": "BookTable", "slots": {}}
        action = {"type": "ElicitSlot", "slotToElicit": "Wishes"}
        talk.say("cancel", sessionState={"intent": intent, "dialogAction": action})
        assert talk.slots["Wishes"] == "cancel"
        talk.say("  ", sessionState={"intent": intent, "dialogAction": action})
        assert talk.intent["name"] == "FallbackIntent"  # nothing said, and no retries

    def test_after_closing_the_next_text_begins_anew(self, talk: Talk) -> None:
        talk.say("hello")
        talk.say("I want a pizza")
        assert talk.intent["name"] == "OrderPizza"


class TestClosing:
    def test_an_intent_that_nothing_fulfils_closes_ready_for_fulfillment(self, talk: Talk) -> None:
        assert talk.say("what are your opening hours") == ["We open at ten."]
        assert talk.intent["state"] == "ReadyForFulfillment"

    def test_a_disabled_fulfillment_succeeds_by_itself(self, talk: Talk) -> None:
        talk.say("book a table for 2 at 8pm", requestAttributes={"guest": "Ann"})
        assert talk.say("today")[-1] == "See you soon"
        assert talk.intent["state"] == "Fulfilled"
        assert talk.hook.events == []

    def test_without_a_code_hook_enabled_hooks_are_passed_over(
        self, open_talk: Start, pizzeria: dict[str, Any]
    ) -> None:
        talk = open_talk(pizzeria, code_hook=None)
        talk.say("where is my order")
        assert talk.intent["state"] == "ReadyForFulfillment"
        assert talk.action == "Close"

    def test_placeholders_without_a_value_are_left_out(self, talk: Talk) -> None:
        assert talk.say("hello") == ["Welcome, !", "Hello!"]
        attributes = {"sessionAttributes": {"customer": "Bob"}}
        said = talk.say("hello", sessionState=attributes, requestAttributes={"guest": "?"})
        assert said == ["Welcome, Bob?!", "Hello!"]

    def test_unrelated_words_reach_the_fallback_intent(self, talk: Talk) -> None:
        assert talk.say("who wrote hamlet") == ["Sorry, what?"]
        assert talk.intent["name"] == "FallbackIntent"
        assert talk.action == "Close"


def closing(state: str = "Fulfilled", *texts: str) -> Callable[[dict[str, Any]], dict[str, Any]]:
    def answer(event: dict[str, Any]) -> dict[str, Any]:
        intent = {**event["sessionState"]["intent"], "state": state}
        return {
            "sessionState": {"dialogAction": {"type": "Close"}, "intent": intent},
            "messages": [{"contentType": "PlainText", "content": text} for text in texts],
        }

    return answer


def asking(action: dict[str, Any], intent: dict[str, Any] | None, *texts: str) -> dict[str, Any]:
    state: dict[str, Any] = {"dialogAction": action}
    if intent is not None:
        state["intent"] = intent
    return {
        "sessionState": state,
        "messages": [{"contentType": "PlainText", "content": text} for text in texts],
    }


class TestHookAnswers:
    def test_the_dialog_hook_runs_after_every_input_and_the_fulfillment_hook_last(
        self, talk: Talk, hook: Hook
    ) -> None:
        for text in ("I want a pizza", "eh", "big", "ham", "eh", "yes"):
            talk.say(text)
        assert hook.sources == ["DialogCodeHook"] * 6 + ["FulfillmentCodeHook"]
        attempts = [event.get("proposedNextState", {}).get("prompt") for event in hook.events]
        assert attempts[:3] == [
            {"attempt": "Initial"},
            {"attempt": "Retry1"},
            {"attempt": "Initial"},
        ]
        assert attempts[3:] == [None] * 4

    def test_elicit_slot_asks_in_the_hooks_words(self, talk: Talk, hook: Hook) -> None:
        action = {"type": "ElicitSlot", "slotToElicit": "Count"}
        hook.script = [asking(action, {"name": "OrderPizza", "slots": {}}, "How many then?")]
        assert talk.say("I want a pizza") == ["How many then?"]
        talk.say("three")
        assert talk.slots["Count"] == "3"
        assert talk.action == "ElicitSlot Size"

    def test_elicit_slot_without_words_uses_the_prompt(self, talk: Talk, hook: Hook) -> None:
        action = {"type": "ElicitSlot", "slotToElicit": "Topping"}
        hook.script = [asking(action, {"name": "OrderPizza"})]
        assert talk.say("I want a pizza") == ["Which topping?"]

    def test_elicit_slot_may_switch_to_another_intent(self, talk: Talk, hook: Hook) -> None:
        action = {"type": "ElicitSlot", "slotToElicit": "Amount"}
        hook.script = [asking(action, {"name": "PayBill", "slots": {}}, "Pay how much?")]
        talk.say("I want a pizza")
        assert talk.intent["name"] == "PayBill"
        assert talk.slots == {"Amount": None}
        assert talk.answer["interpretations"][0]["intent"] == talk.intent
        talk.say("$5")
        assert talk.slots == {"Amount": "USD 5.00"}

    def test_a_missed_slot_that_the_hook_asks_for_again_counts_as_a_retry(
        self, talk: Talk, hook: Hook
    ) -> None:
        action = {"type": "ElicitSlot", "slotToElicit": "Count"}
        hook.script = [asking(action, {"name": "OrderPizza"}, "How many?")] * 3
        for text in ("I want a pizza", "eh", "eh"):
            assert talk.say(text) == ["How many?"]
        talk.say("eh")
        assert talk.intent["name"] == "FallbackIntent"

    def test_an_optional_slot_that_the_hook_asked_for_is_retried_by_delegate(
        self, talk: Talk, hook: Hook
    ) -> None:
        action = {"type": "ElicitSlot", "slotToElicit": "Count"}
        hook.script = [asking(action, {"name": "OrderPizza"}, "How many then?")]
        talk.say("I want a pizza")
        assert talk.say("eh") == ["How many?"]
        assert talk.action == "ElicitSlot Count"

    def test_a_hook_may_fill_what_the_user_could_not_say(self, talk: Talk, hook: Hook) -> None:
        talk.say("I want a pizza")

        def fill(event: dict[str, Any]) -> dict[str, Any]:
            intent = event["sessionState"]["intent"]
            value = {"originalValue": "XL", "interpretedValue": "large", "resolvedValues": []}
            intent["slots"]["Size"] = {"shape": "Scalar", "value": value}
            return {"sessionState": {"dialogAction": {"type": "Delegate"}, "intent": intent}}

        hook.script = [fill]
        assert talk.say("XL") == ["Which topping?"]
        assert talk.slots["Size"] == "large"

    def test_a_slot_that_the_hook_empties_is_asked_for_again(self, talk: Talk, hook: Hook) -> None:
        talk.say("I want a pizza")
        hook.script = [
            asking({"type": "Delegate"}, {"name": "OrderPizza", "slots": {"Size": None}})
        ]
        assert talk.say("small") == ["What size?"]

    def test_confirm_intent_may_name_another_intent(self, talk: Talk, hook: Hook) -> None:
        slots = {
            name: {"value": {"originalValue": text, "interpretedValue": text}}
            for name, text in (("Size", "small"), ("Topping", "ham"))
        }
        intent = {"name": "OrderPizza", "slots": slots}
        hook.script = [asking({"type": "ConfirmIntent"}, intent, "A small ham pizza?")]
        assert talk.say("where is my order") == ["A small ham pizza?"]
        talk.say("yes")
        assert talk.intent["name"] == "OrderPizza"
        assert talk.intent["state"] == "Fulfilled"

    def test_confirm_intent_without_words_uses_the_prompt(self, talk: Talk, hook: Hook) -> None:
        hook.script = [asking({"type": "ConfirmIntent"}, {"name": "OrderPizza"})]
        assert talk.say("I want a pizza") == ["Order a   pizza?"]
        hook.script = [asking({"type": "ConfirmIntent"}, {"name": "OrderPizza"}, "Really?")] * 2
        talk.say("eh")
        talk.say("eh")
        talk.say("eh")
        assert talk.intent["name"] == "FallbackIntent"

    def test_elicit_intent_waits_for_any_intent(self, talk: Talk, hook: Hook) -> None:
        hook.script = [asking({"type": "ElicitIntent"}, None, "What else?")]
        assert talk.say("I want a pizza") == ["What else?"]
        assert talk.action == "ElicitIntent"
        talk.say("hello")
        assert talk.intent["name"] == "Greeting"

    def test_close_from_the_dialog_hook_ends_with_its_words_or_the_closing_ones(
        self, talk: Talk, hook: Hook
    ) -> None:
        hook.script = [closing("Failed", "Not today.")]
        assert talk.say("cancel") == ["Not today."]
        assert talk.intent["state"] == "Failed"
        hook.script = [closing("Fulfilled")]
        assert talk.say("cancel") == ["Cancelled."]

    def test_close_from_fulfillment_uses_the_outcomes_words_when_it_has_none(
        self, talk: Talk, hook: Hook
    ) -> None:
        hook.script = [closing("Fulfilled")]
        assert talk.say("pay $5") == ["Paid USD 5.00."]
        hook.script = [closing("Failed")]
        assert talk.say("pay $5") == ["The payment failed."]
        hook.script = [closing("Fulfilled", "Thanks.")]
        assert talk.say("pay $5") == ["Thanks."]
        hook.script = [closing("Fulfilled")]
        assert talk.say("where is my order") == []

    def test_a_fulfillment_that_raises_uses_the_failure_response(
        self, talk: Talk, hook: Hook
    ) -> None:
        hook.script = [ValueError("no money")]
        assert talk.say("pay $5") == ["The payment failed."]
        assert talk.intent["state"] == "Failed"

    def test_a_fulfillment_that_raises_without_a_failure_response_fails(
        self, talk: Talk, hook: Hook
    ) -> None:
        hook.script = [ValueError("no kitchen")]
        with pytest.raises(ClientError, match="DependencyFailedException"):
            talk.say("where is my order")

    def test_delegate_with_ready_for_fulfillment_skips_the_questions(
        self, talk: Talk, hook: Hook
    ) -> None:
        ready = {"name": "OrderPizza", "state": "ReadyForFulfillment"}
        hook.script = [asking({"type": "Delegate"}, ready)]
        assert talk.say("I want a pizza") == ["Done."]

    def test_delegate_with_a_failed_intent_closes_it(self, talk: Talk, hook: Hook) -> None:
        hook.script = [asking({"type": "Delegate"}, {"name": "OrderPizza", "state": "Failed"})]
        assert talk.say("I want a pizza") == []
        assert talk.action == "Close"
        assert talk.intent["state"] == "Failed"

    def test_delegate_from_fulfillment_asks_for_the_slot_that_it_emptied(
        self, talk: Talk, hook: Hook
    ) -> None:
        hook.script = [asking({"type": "Delegate"}, {"name": "PayBill", "slots": {"Amount": None}})]
        assert talk.say("pay $5") == ["How much?"]

    def test_delegate_from_fulfillment_goes_on_with_the_success_response(
        self, talk: Talk, hook: Hook
    ) -> None:
        hook.script = [asking({"type": "Delegate"}, None)]
        assert talk.say("pay $5") == ["Paid USD 5.00."]
        assert talk.intent["state"] == "Fulfilled"

    def test_session_attributes_are_replaced_as_a_whole_or_kept(
        self, talk: Talk, hook: Hook
    ) -> None:
        given = {"sessionAttributes": {"a": "1", "b": "2"}}
        talk.say("hello", sessionState=given)
        assert talk.state["sessionAttributes"] == {"a": "1", "b": "2"}
        talk.say("cancel")
        assert talk.state["sessionAttributes"] == {"a": "1", "b": "2"}
        answer = asking({"type": "Delegate"}, None)
        answer["sessionState"]["sessionAttributes"] = {"c": "3"}
        answer["requestAttributes"] = {"shown": "once"}
        hook.script = [answer]
        talk.say("cancel")
        assert talk.state["sessionAttributes"] == {"c": "3"}
        assert talk.answer["requestAttributes"] == {"shown": "once"}
        talk.say("hello", sessionState={"sessionAttributes": {}})
        assert talk.state["sessionAttributes"] == {}
        assert "requestAttributes" not in talk.answer

    def test_the_fallback_intents_hook_runs_too(
        self, open_talk: Start, pizzeria: dict[str, Any], hook: Hook
    ) -> None:
        fallback = pizzeria["BotLocales"][0]["Intents"][-1]
        fallback["DialogCodeHook"] = fallback["FulfillmentCodeHook"] = {"Enabled": True}
        talk = open_talk(pizzeria)
        assert talk.say("who wrote hamlet") == ["Done.", "Sorry, what?"]
        assert hook.sources == ["DialogCodeHook", "FulfillmentCodeHook"]
        assert hook.events[0]["sessionState"]["intent"]["name"] == "FallbackIntent"


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
        "slot Size is not a Scalar",
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
        "activeContexts are not supported by this runtime yet",
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
        {
            "sessionState": {"dialogAction": {"type": "ElicitIntent"}},
            "messages": [
                {
                    "contentType": "ImageResponseCard",
                    "imageResponseCard": {"title": "t", "buttons": [{}] * 6},
                }
            ],
        },
        "imageResponseCard.buttons is not a list of up to 5",
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
