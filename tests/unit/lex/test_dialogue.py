"""Confirming, switching to another intent, and closing."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.lex_talk import Talk

Start = Callable[..., Talk]


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
