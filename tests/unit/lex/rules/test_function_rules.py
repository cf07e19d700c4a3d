"""Section 3, the Lambda function: what its event says and what its answer may hold."""

from collections.abc import Callable

import pytest

from tests.lex_bots import Taxi
from tests.lex_bots import hook as invocation
from tests.lex_talk import Hook, Talk, closing

Start = Callable[..., Talk]


@pytest.fixture
def taxi() -> Taxi:
    return Taxi()


def test_an_event_lists_every_slot_of_the_intent(open_talk: Start, taxi: Taxi, hook: Hook) -> None:
    open_talk(taxi.hooks().definition).say("order a taxi")
    assert hook.events[0]["sessionState"]["intent"]["slots"] == {"Size": None, "Seats": None}


def test_in_an_event_every_interpretation_has_its_states(
    open_talk: Start, taxi: Taxi, hook: Hook
) -> None:
    open_talk(taxi.hooks().definition).say("order a taxi")
    found = hook.events[0]["interpretations"]
    assert len(found) > 1
    members = {"name", "slots", "state", "confirmationState"}
    assert all(set(one["intent"]) == members for one in found)


def test_an_event_has_the_text_as_its_one_transcription(
    open_talk: Start, taxi: Taxi, hook: Hook
) -> None:
    talk = open_talk(taxi.hooks().definition)
    talk.say("order a taxi")
    talk.say("tiny")
    first, second = [event["transcriptions"] for event in hook.events]
    assert [(one["transcription"], one["transcriptionConfidence"]) for one in first] == [
        ("order a taxi", 1)
    ]
    assert first[0]["resolvedSlots"] == {}
    assert first[0]["resolvedContext"] == {"intent": "OrderTaxi"}
    assert second[0]["resolvedSlots"]["Size"]["value"]["originalValue"] == "tiny"


def test_an_event_has_the_label_of_its_place_if_it_has_one(
    open_talk: Start, taxi: Taxi, hook: Hook
) -> None:
    taxi.hooks().starts(CodeHook=invocation("Begin"))
    taxi.captures(CodeHook=invocation())
    talk = open_talk(taxi.definition)
    talk.say("order a taxi")
    talk.say("small")
    assert hook.events[0]["invocationLabel"] == "Begin"
    assert "invocationLabel" not in hook.events[1]


def test_a_fulfillment_event_is_ready_for_fulfillment(
    open_talk: Start, taxi: Taxi, hook: Hook
) -> None:
    talk = open_talk(taxi.fulfills(enabled=True).definition)
    talk.say("a small cab for 2")
    (event,) = hook.events
    assert event["invocationSource"] == "FulfillmentCodeHook"
    assert event["sessionState"]["intent"]["state"] == "ReadyForFulfillment"


def test_unknown_and_empty_members_of_an_answer_are_ignored(
    open_talk: Start, taxi: Taxi, hook: Hook
) -> None:
    talk = open_talk(taxi.fulfills(enabled=True).definition)

    def answer(event: dict[str, object]) -> dict[str, object]:
        given = closing("Fulfilled")(event)
        given["sessionState"]["dialogAction"]["slots"] = {"Size": "x"}
        return {**given, "sessionId": "other", "messages": None, "requestAttributes": None}

    hook.script = [answer]
    assert talk.say("a small cab for 2") == ["Bye."]
    assert (talk.intent["state"], talk.answer["sessionId"]) == ("Fulfilled", "somebody")


@pytest.mark.parametrize("state", ["Failed", "Fulfilled", "InProgress"])
def test_close_takes_three_states(open_talk: Start, taxi: Taxi, hook: Hook, state: str) -> None:
    talk = open_talk(taxi.hooks().definition)
    hook.script = [closing(state, "So be it.")]
    assert talk.say("order a taxi") == ["So be it."]
    assert (talk.action, talk.intent["state"]) == ("Close", state)
