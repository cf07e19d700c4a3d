"""What a code hook makes of a conversation."""

from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.lex_talk import Hook, Talk, asking, closing

Start = Callable[..., Talk]


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
