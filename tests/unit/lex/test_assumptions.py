"""Each switch for what Amazon documents nowhere does what it says, either way."""

from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError

from local.lex import assumptions
from tests.lex_bots import Taxi, goes, says
from tests.lex_talk import Hook, Talk, asking

Start = Callable[..., Talk]


@pytest.fixture
def taxi() -> Taxi:
    return Taxi()


@pytest.fixture
def switch(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Any], None]:
    return lambda name, value: monkeypatch.setattr(assumptions, name, value)


Switch = Callable[[str, Any], None]


def test_the_state_after_a_denial(open_talk: Start, taxi: Taxi, switch: Switch) -> None:
    talk = open_talk(taxi.confirms().definition)
    for state in ("Failed", "InProgress"):
        switch("DENIED_STATE", state)
        talk.say("a small cab for 3")
        talk.say("no")
        assert talk.intent["state"] == state


def test_the_state_after_a_fulfillment_without_a_function(
    open_talk: Start, taxi: Taxi, switch: Switch
) -> None:
    talk = open_talk(taxi.fulfills().definition)
    for state in ("Fulfilled", "ReadyForFulfillment"):
        switch("UNHOOKED_STATE", state)
        talk.say("a small cab for 3")
        assert talk.intent["state"] == state


def test_empty_contexts_may_be_sent(open_talk: Start, taxi: Taxi, switch: Switch) -> None:
    talk = open_talk(taxi.definition)
    talk.say("hello")
    assert "activeContexts" not in talk.state
    switch("OMIT_EMPTY_CONTEXTS", False)
    talk.say("hello")
    assert talk.state["activeContexts"] == []


def test_request_attributes_may_be_echoed(open_talk: Start, taxi: Taxi, switch: Switch) -> None:
    talk = open_talk(taxi.definition)
    talk.say("hello", requestAttributes={"a": "b"})
    assert "requestAttributes" not in talk.answer
    switch("ECHO_REQUEST_ATTRIBUTES", True)
    talk.say("hello", requestAttributes={"a": "b"})
    assert talk.answer["requestAttributes"] == {"a": "b"}
    talk.say("hello")
    assert "requestAttributes" not in talk.answer


def test_filled_slots_may_be_asked_for_again(open_talk: Start, taxi: Taxi, switch: Switch) -> None:
    talk = open_talk(taxi.starts(NextStep=goes("ElicitSlot", "Seats")).definition)
    switch("PASS_OVER_FILLED_SLOTS", False)
    assert talk.say("a small cab for 3") == ["Seats?"]


def test_a_fulfillment_may_be_forbidden_to_delegate(
    open_talk: Start, taxi: Taxi, hook: Hook, switch: Switch
) -> None:
    talk = open_talk(taxi.fulfills(enabled=True, SuccessResponse=says("Soon.")).definition)
    hook.script = [asking({"type": "Delegate"}, None)] * 2
    assert talk.say("a small cab for 3") == ["Soon.", "Bye."]
    switch("DELEGATE_MAY_FULFILL", False)
    with pytest.raises(ClientError, match="removed no slot value"):
        talk.say("a small cab for 3")


def test_a_silent_end_may_be_a_way_on(
    open_talk: Start, taxi: Taxi, hook: Hook, switch: Switch
) -> None:
    taxi.fulfills(enabled=True, FailureNextStep=goes("EndConversation"))
    switch("SILENT_END_IS_NO_WAY_ON", False)
    hook.script = [ValueError("down")]
    talk = open_talk(taxi.definition)
    assert talk.say("a small cab for 3") == []
    assert talk.intent["state"] == "Failed"


def test_precedence_of_answers_over_intents(
    open_talk: Start, pizzeria: dict[str, Any], switch: Switch
) -> None:
    talk = open_talk(pizzeria)
    talk.say("order a small pizza")
    switch("PHRASE_WORDS", 9)
    switch("CLEAR_SCORE", 1.1)
    talk.say("the delivery took far too long you know")
    assert talk.intent["name"] == "OrderPizza"
