"""What a request may hold: the constraints of the service model and of the quotas page."""

from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.lex_talk import Hook, Talk, asking

Start = Callable[..., Talk]
LIFE = {"timeToLiveInSeconds": 60, "turnsToLive": 2}


def refusal(call: Callable[[], object]) -> str:
    """The message of the ValidationException that a call raises."""
    with pytest.raises(ClientError) as caught:
        call()
    error = caught.value.response["Error"]
    assert error["Code"] == "ValidationException"
    message: str = error["Message"]
    return message


def context(name: str = "c", **change: Any) -> dict[str, Any]:
    return {"name": name, "timeToLive": LIFE, "contextAttributes": {}, **change}


@pytest.mark.parametrize("bot_id", ["short", "elevenchars", "ten-chars-", "tenchärsxx", None])
def test_a_bot_id_is_ten_letters_or_digits(talk: Talk, bot_id: Any) -> None:
    talk.where["botId"] = bot_id
    assert refusal(lambda: talk.say("hello")).startswith("botId: ")


def test_session_attributes_have_12_kilobytes_in_base64(talk: Talk) -> None:
    most = 12 * 1024 * 3 // 4 - len('{"a":""}')
    talk.say("hello", sessionState={"sessionAttributes": {"a": "x" * most}})
    state = {"sessionAttributes": {"a": "x" * (most + 1)}}
    assert "more than 12288 bytes" in refusal(lambda: talk.say("hello", sessionState=state))


def test_session_attributes_of_a_function_have_the_same_limit(talk: Talk, hook: Hook) -> None:
    answer = asking({"type": "Delegate"}, None)
    answer["sessionState"]["sessionAttributes"] = {"a": "x" * 9_300}
    hook.script = [answer]
    with pytest.raises(ClientError, match="sessionAttributes has more than 12288 bytes"):
        talk.say("I want a pizza")


@pytest.mark.parametrize(
    "contexts",
    [
        [context(f"c{at}") for at in range(21)],
        [context("a" * 101)],
        [context("a__b")],
        [context(timeToLive={**LIFE, "timeToLiveInSeconds": 4})],
        [context(timeToLive={**LIFE, "timeToLiveInSeconds": 86_401})],
        [context(timeToLive={**LIFE, "turnsToLive": 0})],
        [context(timeToLive={**LIFE, "turnsToLive": 21})],
        [context(timeToLive={"turnsToLive": 1})],
        [context(timeToLive=None)],
        [context(contextAttributes=None)],
        [context(contextAttributes={f"a{at}": "x" for at in range(11)})],
        [context(contextAttributes={"a" * 101: "x"})],
        [context(contextAttributes={"a": ""})],
        [context(contextAttributes={"a": "x" * 1_025})],
        {},
    ],
)
def test_active_contexts_have_their_limits(talk: Talk, contexts: Any) -> None:
    state = {"activeContexts": contexts}
    message = refusal(lambda: talk.say("hello", sessionState=state))
    assert message.startswith("sessionState.activeContexts: ")


def test_the_greatest_active_contexts_are_taken(talk: Talk) -> None:
    life = {"timeToLiveInSeconds": 86_400, "turnsToLive": 20}
    attributes = {f"{at}" * 100: "x" * 1_024 for at in range(10)}
    whole = context("a" * 100, timeToLive=life, contextAttributes=attributes)
    others = [context(f"c{at}", timeToLive={**LIFE, "timeToLiveInSeconds": 5}) for at in range(19)]
    talk.lex.put_session(**talk.where, sessionState={"activeContexts": [whole, *others]})
    state = talk.lex.get_session(**talk.where)["sessionState"]
    assert len(state["activeContexts"]) == 20


MESSAGES: list[tuple[Any, str]] = [
    ([{"contentType": "PlainText", "content": "x"}] * 11, "messages holds more than 10"),
    ([{"contentType": "Smoke", "content": "x"}], "contentType is not one of"),
    ([{"content": "x"}], "contentType is not one of"),
    ([{"contentType": "SSML"}], "content is missing"),
    ([{"contentType": "CustomPayload", "content": ""}], "1 to 1024 characters"),
    ([{"contentType": "PlainText", "content": "x" * 1_025}], "1 to 1024 characters"),
    ([{"contentType": "ImageResponseCard"}], "imageResponseCard is missing"),
]
CARDS: list[tuple[dict[str, Any], str]] = [
    ({}, "imageResponseCard.title is missing"),
    ({"title": "x" * 251}, "title has to have 1 to 250"),
    ({"title": "x", "subtitle": "x" * 251}, "subtitle has to have 1 to 250"),
    ({"title": "x", "imageUrl": "x" * 251}, "imageUrl has to have 1 to 250"),
    ({"title": "x", "buttons": [{"text": "x", "value": "y"}] * 6}, "a list of up to 5"),
    ({"title": "x", "buttons": [{"text": "x" * 51, "value": "y"}]}, "text of a button has to"),
    ({"title": "x", "buttons": [{"text": "x", "value": ""}]}, "value of a button has to"),
]


@pytest.mark.parametrize("messages,rule", MESSAGES)
def test_messages_have_their_limits(talk: Talk, messages: Any, rule: str) -> None:
    message = refusal(
        lambda: talk.lex.put_session(**talk.where, sessionState={}, messages=messages)
    )
    assert rule in message


@pytest.mark.parametrize("card,rule", CARDS)
def test_cards_have_their_limits(talk: Talk, card: dict[str, Any], rule: str) -> None:
    messages = [{"contentType": "ImageResponseCard", "imageResponseCard": card}]
    message = refusal(
        lambda: talk.lex.put_session(**talk.where, sessionState={}, messages=messages)
    )
    assert rule in message


@pytest.mark.parametrize(
    "state,place",
    [
        ({"intent": {}}, "sessionState.intent: "),
        ({"intent": {"name": "OrderPizza", "state": "Done"}}, "sessionState.intent: "),
        ({"intent": {"name": "OrderPizza", "confirmationState": "Yes"}}, "sessionState.intent: "),
        ({"dialogAction": {"type": "Ask"}}, "sessionState.dialogAction.type: "),
        ({"dialogAction": {"type": {}}}, "sessionState.dialogAction.type: "),
        (
            {"dialogAction": {"type": "Close", "slotElicitationStyle": "Loud"}},
            "sessionState.dialogAction.slotElicitationStyle: ",
        ),
        (
            {"intent": {"name": "OrderPizza", "slots": {"Size": {"shape": "Round"}}}},
            "sessionState.intent: ",
        ),
        (
            {
                "intent": {
                    "name": "OrderPizza",
                    "slots": {"Size": {"value": {"originalValue": "s"}}},
                }
            },
            "sessionState.intent.slots.Size: ",
        ),
        ({"runtimeHints": "loud"}, "sessionState.runtimeHints: "),
    ],
)
def test_a_session_state_has_the_values_of_the_service_model(
    talk: Talk, state: Any, place: str
) -> None:
    assert refusal(lambda: talk.say("hello", sessionState=state)).startswith(place)


def test_interpretations_are_the_best_intent_and_up_to_four_others(talk: Talk) -> None:
    talk.say("I want a pizza")
    assert 1 <= len(talk.answer["interpretations"]) <= 5


def test_runtime_hints_are_kept_and_told_to_the_function(talk: Talk, hook: Hook) -> None:
    hints = {"slotHints": {"OrderPizza": {"Size": {"runtimeHintValues": [{"phrase": "small"}]}}}}
    talk.say("I want a pizza", sessionState={"runtimeHints": hints})
    assert talk.state["runtimeHints"] == hints
    assert hook.events[-1]["sessionState"]["runtimeHints"] == hints
    answer = asking({"type": "Delegate"}, None)
    answer["sessionState"]["runtimeHints"] = {}
    hook.script = [answer]
    talk.say("small")
    assert talk.state["runtimeHints"] == {}


def test_more_requests_at_once_than_the_alias_takes_are_throttled(
    open_talk: Start, pizzeria: dict[str, Any], hook: Hook
) -> None:
    talk = open_talk(pizzeria, concurrency=1)
    codes: list[tuple[str, int]] = []

    def meanwhile(event: dict[str, Any]) -> dict[str, Any]:
        other = {**talk.where, "sessionId": "somebody-else"}
        with pytest.raises(ClientError) as caught:
            talk.lex.recognize_text(**other, text="hello")
        response = caught.value.response
        status = response["ResponseMetadata"]["HTTPStatusCode"]
        codes.append((response["Error"]["Code"], status))
        return asking({"type": "Delegate"}, None)

    hook.script = [meanwhile]
    talk.say("I want a pizza")
    assert codes == [("ThrottlingException", 429)]
    talk.say("small")  # there is a place again
