"""Slots of several parts: a car is a make, a model and a year, or a plate."""

from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError

from local.lex import assumptions
from local.lex.runtime import LocalLex
from tests.lex_bots import branches, goes, says
from tests.lex_garage import book, garage
from tests.lex_talk import Hook, Talk, asking

Start = Callable[..., Talk]


@pytest.fixture
def talk(open_talk: Start) -> Talk:
    return open_talk(garage())


def parts(talk: Talk) -> dict[str, str]:
    slot = talk.intent["slots"]["Car"]
    return {name: value["value"]["interpretedValue"] for name, value in slot["subSlots"].items()}


class TestElicitation:
    def test_one_answer_fills_every_part(self, talk: Talk) -> None:
        assert talk.say("book a service") == ["What car?"]
        assert talk.action == "ElicitSlot Car"
        assert talk.say("a 2021 toyota camry") == ["Booked: Toyota Camry 2021, the Toyota."]
        slot = talk.intent["slots"]["Car"]
        assert slot["shape"] == "Composite"
        assert slot["value"] == {
            "originalValue": "toyota camry 2021",
            "interpretedValue": "Toyota Camry 2021",
            "resolvedValues": ["Toyota Camry 2021"],
        }
        assert slot["subSlots"]["Make"] == {
            "shape": "Scalar",
            "value": {
                "originalValue": "toyota",
                "interpretedValue": "Toyota",
                "resolvedValues": ["Toyota"],
            },
        }
        assert set(slot["subSlots"]) == {"Make", "Model", "Year"}

    def test_an_utterance_may_hold_the_whole_slot(self, talk: Talk) -> None:
        assert talk.say("my car is a Toyota Camry 2021") == [
            "Booked: Toyota Camry 2021, the Toyota."
        ]
        assert parts(talk) == {"Make": "Toyota", "Model": "Camry", "Year": "2021"}

    def test_what_is_missing_is_asked_for_part_by_part(self, talk: Talk) -> None:
        assert talk.say("my car is a Honda") == ["Which model?"]
        assert talk.action == "ElicitSlot Car Model"
        slot = talk.intent["slots"]["Car"]
        assert "value" not in slot
        assert parts(talk) == {"Make": "Honda"}
        assert talk.say("a civic") == ["Which year?"]
        assert talk.action == "ElicitSlot Car Year"
        assert talk.say("2019") == ["Booked: Honda Civic 2019, the Honda."]

    def test_any_set_of_parts_that_the_expression_names_is_enough(self, talk: Talk) -> None:
        talk.say("book a service")
        assert talk.say("AB 123") == ["Booked: AB 123, the ."]

    def test_a_part_has_ways_of_answering_of_its_own(self, talk: Talk) -> None:
        talk.say("book a service")
        assert talk.say("a civic of 2019") == ["Which make?"]
        assert talk.say("it's a Toyota") == ["Booked: Toyota Civic 2019, the Toyota."]

    def test_what_such_an_answer_names_is_the_value(self, talk: Talk) -> None:
        talk.say("my car is a Honda Civic")
        assert talk.say("not 3 but 2019") == ["Booked: Honda Civic 2019, the Honda."]

    def test_words_that_no_part_knows_are_a_loose_answer(self, open_talk: Start) -> None:
        talk = open_talk(garage("Make OR City"))
        talk.say("book a service")
        talk.say("Ulaanbaatar")
        assert parts(talk) == {"City": "Ulaanbaatar"}
        talk.say("book a service")
        talk.say("Toyota, from Ulaanbaatar and 2020")
        assert parts(talk) == {"Make": "Toyota", "Year": "2020", "City": "Ulaanbaatar"}

    def test_without_an_expression_every_part_is_needed(self, open_talk: Start) -> None:
        talk = open_talk(garage(None))
        talk.say("my car is a Honda Civic 2019")
        assert talk.action == "ElicitSlot Car Plate"

    def test_a_part_without_a_prompt_is_asked_for_in_the_slots_words(
        self, open_talk: Start
    ) -> None:
        talk = open_talk(garage("Make AND Plate"))
        assert talk.say("my car is a Honda") == ["What car?"]
        assert talk.action == "ElicitSlot Car Plate"

    def test_an_open_part_takes_the_words_that_are_left(self, open_talk: Start) -> None:
        talk = open_talk(garage("Make AND City"))
        talk.say("book a service")
        talk.say("a Toyota in Ulaanbaatar")
        assert parts(talk) == {"Make": "Toyota", "City": "Ulaanbaatar"}

    def test_a_part_has_a_default(self, open_talk: Start) -> None:
        talk = open_talk(garage("Make AND City"))
        state = {"sessionAttributes": {"home": "Oslo"}}
        assert talk.say("my car is a Honda", sessionState=state) == [
            "Booked: Honda Oslo, the Honda."
        ]

    def test_a_part_that_is_not_understood_is_asked_for_again_until_it_falls_back(
        self, talk: Talk
    ) -> None:
        talk.say("my car is a Honda")
        assert talk.say("purple monkey dishwasher") == ["Which model?"]
        assert talk.action == "ElicitSlot Car Model"
        assert talk.say("purple monkey dishwasher") == ["What?"]
        assert talk.intent["name"] == "FallbackIntent"

    def test_an_optional_slot_that_was_begun_is_completed(
        self, open_talk: Start, hook: Hook
    ) -> None:
        definition = garage(required=False)
        book(definition)["DialogCodeHook"] = {"Enabled": True}
        talk = open_talk(definition)
        ask = {"type": "ElicitSlot", "slotToElicit": "Car"}
        hook.script = [asking(ask, {"name": "BookService"})]
        assert talk.say("book a service") == ["What car?"]
        assert talk.say("Honda") == ["Which model?"]


class TestEvents:
    def test_the_hook_is_told_the_parts_and_the_next_question(
        self, open_talk: Start, hook: Hook
    ) -> None:
        definition = garage()
        book(definition)["DialogCodeHook"] = {"Enabled": True}
        talk = open_talk(definition)
        talk.say("my car is a Honda")
        (event,) = hook.events
        assert event["proposedNextState"]["dialogAction"] == {
            "type": "ElicitSlot",
            "slotToElicit": "Car",
            "subSlotToElicit": {"name": "Model"},
        }
        assert event["transcriptions"][0]["resolvedSlots"]["Car"] == {
            "shape": "Composite",
            "subSlots": {
                "Make": {
                    "shape": "Scalar",
                    "value": {"originalValue": "Honda", "resolvedValues": ["Honda"]},
                }
            },
        }

    def test_the_hook_asks_for_a_part_and_fills_others(self, open_talk: Start, hook: Hook) -> None:
        definition = garage()
        book(definition)["DialogCodeHook"] = {"Enabled": True}
        talk = open_talk(definition)
        year = {"shape": "Scalar", "value": {"interpretedValue": "2020"}}
        made = {"shape": "Scalar", "value": {"interpretedValue": "Honda"}}
        slots = {"Car": {"shape": "Composite", "subSlots": {"Year": year, "Make": made}}}
        ask = {
            "type": "ElicitSlot",
            "slotToElicit": "Car",
            "subSlotToElicit": {"name": "Model"},
        }
        hook.script = [asking(ask, {"name": "BookService", "slots": slots}, "Model, please?")]
        assert talk.say("book a service") == ["Model, please?"]
        assert talk.action == "ElicitSlot Car Model"
        assert talk.say("accord") == ["Booked: Honda Accord 2020, the Honda."]
        assert parts(talk) == {"Make": "Honda", "Model": "Accord", "Year": "2020"}

    @pytest.mark.parametrize(
        "action,slots,fault",
        [
            ({"subSlotToElicit": {"name": "Wheel"}}, None, "names no sub-slot of Car"),
            ({"subSlotToElicit": "Model"}, None, "subSlotToElicit is missing or not an object"),
            ({"subSlotToElicit": {}}, None, "subSlotToElicit.name is missing or not a string"),
            (
                {},
                {"shape": "Composite", "subSlots": {"Wheel": {"value": {"interpretedValue": "x"}}}},
                "has no sub-slot Car.Wheel",
            ),
            ({}, {"shape": "Composite", "subSlots": ["x"]}, "subSlots of slot Car is missing or"),
        ],
    )
    def test_a_part_that_is_not_there_fails_the_turn(
        self, open_talk: Start, hook: Hook, action: Any, slots: Any, fault: str
    ) -> None:
        definition = garage()
        book(definition)["DialogCodeHook"] = {"Enabled": True}
        talk = open_talk(definition)
        intent = {"name": "BookService", **({"slots": {"Car": slots}} if slots else {})}
        hook.script = [asking({"type": "ElicitSlot", "slotToElicit": "Car", **action}, intent)]
        with pytest.raises(ClientError, match=fault):
            talk.say("book a service")

    def test_a_condition_reads_a_part_and_the_whole(self, open_talk: Start) -> None:
        definition = garage()
        cases = [
            ('{Car.Make} = "honda" AND {Car.Year} > 2000', {"NextStep": goes("EndConversation")}),
        ]
        book(definition)["Slots"][0]["ValueElicitationSetting"]["SlotCaptureSetting"] = {
            "CaptureNextStep": goes("EvaluateConditional"),
            "CaptureConditional": branches(
                (cases[0][0], {"Response": says("Ah, a Honda."), **cases[0][1]}),
                ('{Car} = "AB 123"', {"Response": says("Ah, that one.")}),
                default={"NextStep": goes("FulfillIntent")},
            ),
        }
        talk = open_talk(definition)
        talk.say("book a service")
        assert talk.say("a Honda Civic of 2019") == ["Ah, a Honda."]
        talk.say("book a service")
        assert talk.say("AB 123")[0] == "Ah, that one."


class TestClients:
    def test_a_client_asks_for_a_part(self, talk: Talk) -> None:
        made = {"shape": "Scalar", "value": {"interpretedValue": "Honda"}}
        slots = {"Car": {"shape": "Composite", "subSlots": {"Make": made}}}
        action = {"type": "ElicitSlot", "slotToElicit": "Car", "subSlotToElicit": {"name": "Year"}}
        state = {"intent": {"name": "BookService", "slots": slots}, "dialogAction": action}
        talk.lex.put_session(**talk.where, sessionState=state)
        assert talk.say("2020") == ["Which model?"]
        assert parts(talk) == {"Make": "Honda", "Year": "2020"}

    @pytest.mark.parametrize(
        "change,fault",
        [
            ({"subSlotToElicit": {"name": "Wheel"}}, "subSlotToElicit: is no sub-slot"),
            ({"subSlotToElicit": 5}, "dialogAction: subSlotToElicit is missing or not an object"),
        ],
    )
    def test_a_part_that_is_not_there_is_refused(
        self, talk: Talk, change: dict[str, Any], fault: str
    ) -> None:
        action = {"type": "ElicitSlot", "slotToElicit": "Car", **change}
        state: dict[str, Any] = {"intent": {"name": "BookService"}, "dialogAction": action}
        with pytest.raises(ClientError, match=fault):
            talk.lex.put_session(**talk.where, sessionState=state)
        wheel = {"shape": "Composite", "subSlots": {"Wheel": {"value": {"interpretedValue": "x"}}}}
        state = {"intent": {"name": "BookService", "slots": {"Car": wheel}}}
        with pytest.raises(ClientError, match=r"slots: .*has no sub-slot Car.Wheel"):
            talk.lex.put_session(**talk.where, sessionState=state)


class TestSwitches:
    def test_one_part_may_be_enough_without_an_expression(
        self, open_talk: Start, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(assumptions, "WHOLE_COMPOSITES", False)
        talk = open_talk(garage(None))
        assert talk.say("my car is a Honda") == ["Booked: Honda, the Honda."]

    def test_an_incomplete_slot_may_have_a_value(
        self, talk: Talk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(assumptions, "PARTS_HAVE_A_VALUE", True)
        talk.say("my car is a Honda Civic")
        assert talk.intent["slots"]["Car"]["value"] == {
            "originalValue": "Honda Civic",
            "resolvedValues": ["Honda Civic"],
        }


def test_sessions_know_the_part_that_they_wait_for(open_talk: Start) -> None:
    talk = open_talk(garage())
    talk.say("my car is a Honda")
    lex: LocalLex = talk.lex
    answer = lex.get_session(**talk.where)
    assert answer["sessionState"]["dialogAction"] == {
        "type": "ElicitSlot",
        "slotToElicit": "Car",
        "subSlotToElicit": {"name": "Model"},
    }
