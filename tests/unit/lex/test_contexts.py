"""Contexts that fulfilled intents leave behind, and what depends on them."""

from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.lex_bots import Taxi, slot
from tests.lex_talk import Clock, Hook, Talk, asking, closing

Start = Callable[..., Talk]


@pytest.fixture
def taxi() -> Taxi:
    """An order leaves a context for two turns or a minute, which "hello" needs."""
    taxi = Taxi()
    taxi.order["OutputContexts"] = [
        {"Name": "ordered", "TurnsToLive": 2, "TimeToLiveInSeconds": 60}
    ]
    taxi.greet["InputContexts"] = [{"Name": "ordered"}]
    return taxi


@pytest.fixture
def talk(open_talk: Start, taxi: Taxi) -> Talk:
    return open_talk(taxi.definition)


def contexts(talk: Talk) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = talk.state.get("activeContexts", [])
    return found


def sent(name: str = "ordered", **change: Any) -> dict[str, Any]:
    return {
        "name": name,
        "timeToLive": {"timeToLiveInSeconds": 60, "turnsToLive": 5},
        "contextAttributes": {},
        **change,
    }


def test_a_fulfilled_intent_activates_its_contexts_with_its_slots(talk: Talk) -> None:
    talk.say("a small cab for 3")
    assert contexts(talk) == [
        {
            "name": "ordered",
            "timeToLive": {"timeToLiveInSeconds": 60, "turnsToLive": 2},
            "contextAttributes": {"Size": "small", "Seats": "3"},
        }
    ]
    assert talk.lex.get_session(**talk.where)["sessionState"]["activeContexts"] == contexts(talk)


def test_an_intent_is_eligible_only_while_its_input_contexts_are_active(talk: Talk) -> None:
    assert talk.say("hello") == ["What?"]
    names = [one["intent"]["name"] for one in talk.answer["interpretations"]]
    assert "Greet" not in names
    talk.say("a small cab for 3")
    assert talk.say("hello") == ["Hi."]


def test_a_context_lives_for_its_turns(talk: Talk) -> None:
    talk.say("a small cab for 3")
    assert talk.say("hello") == ["Hi."]
    assert contexts(talk)[0]["timeToLive"]["turnsToLive"] == 1
    assert talk.say("hello") == ["Hi."]
    assert contexts(talk) == []
    assert talk.say("hello") == ["What?"]


def test_a_context_lives_for_its_seconds(talk: Talk, clock: Clock) -> None:
    talk.say("a small cab for 3")
    clock.pass_seconds(20)
    assert talk.say("hello") == ["Hi."]
    assert contexts(talk)[0]["timeToLive"]["timeToLiveInSeconds"] == 40
    clock.pass_seconds(40)
    assert talk.say("hello") == ["What?"]


def test_fulfilling_the_intent_again_begins_the_time_again(talk: Talk) -> None:
    for _ in range(3):
        talk.say("a small cab for 3")
        assert contexts(talk)[0]["timeToLive"]["turnsToLive"] == 2


def test_a_declined_or_failed_intent_activates_nothing(
    open_talk: Start, taxi: Taxi, hook: Hook
) -> None:
    taxi.confirms()
    talk = open_talk(taxi.definition)
    talk.say("a small cab for 3")
    talk.say("no")
    assert contexts(talk) == []
    taxi.order.pop("IntentConfirmationSetting")
    talk = open_talk(taxi.fulfills(enabled=True).definition)
    hook.script = [closing("Failed", "Sorry.")]
    talk.say("a small cab for 3")
    assert contexts(talk) == []
    hook.script = [closing("Fulfilled", "Soon.")]
    talk.say("a small cab for 3")
    assert [one["name"] for one in contexts(talk)] == ["ordered"]


def test_a_slot_has_its_default_from_a_context(open_talk: Start, taxi: Taxi) -> None:
    default = {"DefaultValueList": [{"DefaultValue": "#ordered.Size"}]}
    taxi.greet["Slots"] = [slot("Car", "CarSize", DefaultValueSpecification=default)]
    taxi.greet["SlotPriorities"] = [{"SlotName": "Car", "Priority": 1}]
    talk = open_talk(taxi.definition)
    talk.say("a small cab for 3")
    talk.say("hello")
    assert talk.slots == {"Car": "small"}


class TestGivenContexts:
    def test_a_client_sends_contexts_keeps_them_or_clears_them(self, talk: Talk) -> None:
        assert talk.say("hello", sessionState={"activeContexts": [sent()]}) == ["Hi."]
        assert contexts(talk)[0]["timeToLive"]["turnsToLive"] == 4
        assert talk.say("hello", sessionState={"sessionAttributes": {}}) == ["Hi."]
        assert talk.say("hello", sessionState={"activeContexts": []}) == ["What?"]

    @pytest.mark.parametrize(
        "given",
        [
            {},
            [sent()] * 21,
            [{}],
            ["ordered"],
            [sent("not a name")],
            [sent(timeToLive=None)],
            [sent(timeToLive={"timeToLiveInSeconds": 60})],
            [sent(timeToLive={"timeToLiveInSeconds": 90_000, "turnsToLive": 1})],
            [sent(timeToLive={"timeToLiveInSeconds": 60, "turnsToLive": 21})],
            [sent(timeToLive={"timeToLiveInSeconds": True, "turnsToLive": 1})],
            [sent(contextAttributes=None)],
            [sent(contextAttributes={"a": 1})],
            [sent(contextAttributes={str(at): "" for at in range(11)})],
        ],
    )
    def test_what_is_no_context_is_refused(self, talk: Talk, given: Any) -> None:
        with pytest.raises(ClientError, match=r"ValidationException.*activeContexts: "):
            talk.say("hello", sessionState={"activeContexts": given})

    def test_a_hook_sees_the_contexts_and_hands_them_back_without_making_them_younger(
        self, open_talk: Start, taxi: Taxi, hook: Hook
    ) -> None:
        taxi.greet["DialogCodeHook"] = {"Enabled": True}
        talk = open_talk(taxi.definition)

        def hand_back(event: dict[str, Any]) -> dict[str, Any]:
            answer = asking({"type": "Delegate"}, None)
            answer["sessionState"]["activeContexts"] = event["sessionState"]["activeContexts"]
            return answer

        talk.say("a small cab for 3")
        hook.script = [hand_back, hand_back]
        talk.say("hello")
        assert hook.events[0]["sessionState"]["activeContexts"][0]["name"] == "ordered"
        assert contexts(talk)[0]["timeToLive"]["turnsToLive"] == 1
        talk.say("hello")
        assert contexts(talk) == []

    def test_a_hook_activates_contexts_of_its_own(
        self, open_talk: Start, taxi: Taxi, hook: Hook
    ) -> None:
        talk = open_talk(taxi.hooks().definition)
        answer = asking({"type": "Delegate"}, None)
        answer["sessionState"]["activeContexts"] = [sent("mine")]
        hook.script = [answer]
        talk.say("order a taxi")
        assert contexts(talk) == [sent("mine")]
