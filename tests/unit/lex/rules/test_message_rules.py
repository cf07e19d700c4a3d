"""Section 2, what a reply holds: messages, the kinds a client accepts, interpretations."""

from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.lex_bots import Taxi, goes, says
from tests.lex_talk import Hook, Talk, asking

Start = Callable[..., Talk]
ACCEPT = "x-amz-lex:accept-content-types"
SPEECH = {"Message": {"SSMLMessage": {"Value": "<speak>Hi</speak>"}}}


@pytest.fixture
def taxi() -> Taxi:
    return Taxi()


def accepting(*kinds: str) -> dict[str, dict[str, str]]:
    return {"requestAttributes": {ACCEPT: ", ".join(kinds)}}


def greeting(taxi: Taxi, *variations: dict[str, Any]) -> None:
    """Says the variations, of one group, on being greeted."""
    first, *others = variations
    group = {**first, "Variations": [one["Message"] for one in others]}
    taxi.greet["InitialResponseSetting"] = {"InitialResponse": {"MessageGroupsList": [group]}}


def test_a_client_gets_the_kinds_of_messages_that_it_accepts(open_talk: Start, taxi: Taxi) -> None:
    greeting(taxi, SPEECH, says("Hi.")["MessageGroupsList"][0])
    talk = open_talk(taxi.definition)
    assert talk.say("hello") == ["<speak>Hi</speak>"]
    assert talk.say("hello", **accepting("PlainText")) == ["Hi."]
    assert talk.say("hello", **accepting("SSML", "CustomPayload")) == ["<speak>Hi</speak>"]
    assert talk.say("hello", **accepting("PlainText", "SSML")) == ["<speak>Hi</speak>"]
    assert talk.say("hello", **accepting("Telepathy")) == ["<speak>Hi</speak>"]


def test_a_group_without_a_message_of_an_accepted_kind_is_an_error(
    open_talk: Start, taxi: Taxi
) -> None:
    greeting(taxi, SPEECH)
    talk = open_talk(taxi.definition)
    with pytest.raises(ClientError, match=ACCEPT) as caught:
        talk.say("hello", **accepting("PlainText"))
    assert caught.value.response["Error"]["Code"] == "ValidationException"
    assert talk.say("hello") == ["<speak>Hi</speak>"]


def test_a_functions_messages_of_other_kinds_are_left_out_and_cards_stay(
    open_talk: Start, taxi: Taxi, hook: Hook
) -> None:
    talk = open_talk(taxi.hooks().definition)
    answer = asking({"type": "ElicitIntent"}, None, "Well?")
    card = {"contentType": "ImageResponseCard", "imageResponseCard": {"title": "Look"}}
    answer["messages"] += [{"contentType": "SSML", "content": "<speak/>"}, card]
    hook.script = [answer]
    assert talk.say("order a taxi", **accepting("PlainText")) == ["Well?", "Look"]


def test_one_turn_says_the_response_and_the_question(open_talk: Start, taxi: Taxi) -> None:
    taxi.starts(InitialResponse=says("Hello.", "A taxi, then."))
    assert open_talk(taxi.definition).say("order a taxi") == ["Hello.", "A taxi, then.", "Size?"]


def test_one_turn_says_up_to_ten_messages(open_talk: Start, taxi: Taxi) -> None:
    words = [f"Word {at}." for at in range(5)]
    taxi.starts(InitialResponse=says(*words))
    taxi.captures(CaptureResponse=says(*words))
    taxi.order["Slots"].pop()
    taxi.order["SlotPriorities"].pop()
    taxi.order["SampleUtterances"][2] = {"Utterance": "a {Size} cab"}
    taxi.fulfills(SuccessResponse=says(*words))
    talk = open_talk(taxi.definition)
    talk.say("order a taxi")
    assert talk.say("large") == [*words, *words]


def test_a_step_may_suppress_the_next_message(open_talk: Start, taxi: Taxi) -> None:
    taxi.starts(InitialResponse=says("Which?"), NextStep=goes("ElicitSlot", "Size", silent=True))
    talk = open_talk(taxi.definition)
    assert talk.say("order a taxi") == ["Which?"]
    assert talk.action == "ElicitSlot Size"


def test_other_interpretations_have_the_slots_of_the_text_or_null(
    open_talk: Start, taxi: Taxi
) -> None:
    talk = open_talk(taxi.definition)
    talk.say("hello a small cab good morning")
    first, *others = talk.answer["interpretations"]
    assert first["intent"]["name"] == "Greet"
    order = next(one["intent"] for one in others if one["intent"]["name"] == "OrderTaxi")
    assert order["slots"]["Size"]["value"]["interpretedValue"] == "small"
    assert order["slots"]["Seats"] is None
    assert set(order) == {"name", "slots"}


def test_another_intent_may_take_over_while_a_confirmation_is_asked_for(
    open_talk: Start, taxi: Taxi
) -> None:
    talk = open_talk(taxi.confirms().definition)
    talk.say("a small cab for 2")
    assert talk.action == "ConfirmIntent"
    assert talk.say("good morning") == ["Hi."]
    assert talk.intent["name"] == "Greet"


def test_a_confirmation_that_is_not_active_is_not_asked_for(open_talk: Start, taxi: Taxi) -> None:
    talk = open_talk(taxi.confirms(IsActive=False).definition)
    assert talk.say("a small cab for 2") == ["Bye."]
    assert talk.action == "Close"


def test_an_intent_without_input_contexts_is_always_eligible(open_talk: Start, taxi: Taxi) -> None:
    talk = open_talk(taxi.definition)
    life = {"timeToLiveInSeconds": 60, "turnsToLive": 2}
    contexts = [{"name": "elsewhere", "timeToLive": life, "contextAttributes": {}}]
    assert talk.say("hello", sessionState={"activeContexts": contexts}) == ["Hi."]
