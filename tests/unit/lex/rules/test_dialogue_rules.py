"""Section 2, the conversation: rules that no other test is named after."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from local.lex.cloudformation import read_bot
from local.lex.definition import ListedValue, SlotType
from local.lex.errors import DefinitionError
from local.lex.formats.loading import load_bot
from local.lex.slot_types import CustomFinder
from local.lex.values.mention import Setting
from tests.lex_bots import Taxi, branches, goes, hook, says
from tests.lex_talk import Hook, Talk, asking, closing

Start = Callable[..., Talk]
TODAY = Setting(date(2020, 11, 25))


@pytest.fixture
def taxi() -> Taxi:
    return Taxi()


def test_interpretations_are_ordered_by_confidence_with_two_decimals(talk: Talk) -> None:
    talk.say("could you get me some pizza to eat")
    scores = [
        one["nluConfidence"]["score"]
        for one in talk.answer["interpretations"]
        if "nluConfidence" in one
    ]
    assert scores == sorted(scores, reverse=True)
    assert all(round(score, 2) == score and 0 < score <= 1 for score in scores)
    assert {one["interpretationSource"] for one in talk.answer["interpretations"]} == {"Lex"}


def test_the_current_intent_leads_with_certainty_once_its_slot_is_captured(talk: Talk) -> None:
    talk.say("I want a pizza")
    talk.say("small")
    first = talk.answer["interpretations"][0]
    assert (first["intent"]["name"], first["nluConfidence"]) == ("OrderPizza", {"score": 1.0})


def test_the_fallback_may_ask_for_an_intent_every_time(
    open_talk: Start, taxi: Taxi, hook: Hook
) -> None:
    taxi.fallback["FulfillmentCodeHook"] = {"Enabled": True}
    talk = open_talk(taxi.definition)
    for count in range(3):
        hook.script = [asking({"type": "ElicitIntent"}, None, f"Pardon {count}?")]
        assert talk.say("qwrt zzyx") == [f"Pardon {count}?"]
        assert talk.action == "ElicitIntent"
    assert talk.say("hello") == ["Hi."]


def test_attempts_are_named_initial_and_retry_1_to_n(
    open_talk: Start, taxi: Taxi, hook: Hook
) -> None:
    taxi.hooks().size["ValueElicitationSetting"]["PromptSpecification"]["MaxRetries"] = 3
    talk = open_talk(taxi.definition)
    talk.say("order a taxi")
    for _ in range(3):
        talk.say("qwrt zzyx")
    attempts = [event["proposedNextState"]["prompt"]["attempt"] for event in hook.events]
    assert attempts == ["Initial", "Retry1", "Retry2", "Retry3"]


def test_placeholders_are_slots_session_attributes_and_request_attributes(
    open_talk: Start, taxi: Taxi
) -> None:
    taxi.order["IntentClosingSetting"]["ClosingResponse"] = says("{Size} [a] ((b)) {Nothing}.")
    talk = open_talk(taxi.definition)
    said = talk.say(
        "a small cab for 3",
        sessionState={"sessionAttributes": {"a": "one"}},
        requestAttributes={"b": "two"},
    )
    assert said == ["small one two ."]


def test_a_functions_messages_may_name_slots(open_talk: Start, taxi: Taxi, hook: Hook) -> None:
    talk = open_talk(taxi.hooks().confirms().definition)
    hook.script = [
        lambda event: asking(
            {"type": "ConfirmIntent"},
            event["sessionState"]["intent"],
            "A {Size} one for {Seats}? {Other} {}",
        )
    ]
    assert talk.say("a small cab for 3") == ["A small one for 3? {Other} {}"]


def test_obfuscation_changes_no_answer_and_no_event(
    open_talk: Start, taxi: Taxi, hook: Hook
) -> None:
    taxi.hooks().size["ObfuscationSetting"] = {"ObfuscationSettingType": "DefaultObfuscation"}
    talk = open_talk(taxi.definition)
    talk.say("order a taxi")
    talk.say("small")
    assert talk.slots["Size"] == "small"
    event = hook.events[-1]
    assert event["inputTranscript"] == "small"
    assert event["sessionState"]["intent"]["slots"]["Size"]["value"]["interpretedValue"] == "small"


def test_a_switch_drops_the_slots_of_the_old_intent(open_talk: Start, taxi: Taxi) -> None:
    talk = open_talk(taxi.definition)
    talk.say("order a taxi")
    talk.say("small")
    talk.say("hello")
    assert (talk.intent["name"], talk.slots) == ("Greet", {})
    talk.say("order a taxi")
    assert talk.slots == {"Size": None, "Seats": None}


def test_attributes_and_contexts_outlive_the_end_of_an_intent(open_talk: Start, taxi: Taxi) -> None:
    taxi.greet["OutputContexts"] = [{"Name": "met", "TurnsToLive": 5, "TimeToLiveInSeconds": 60}]
    talk = open_talk(taxi.definition)
    talk.say("hello", sessionState={"sessionAttributes": {"a": "1"}})
    assert talk.action == "Close"
    talk.say("order a taxi")
    assert talk.state["sessionAttributes"] == {"a": "1"}
    assert [one["name"] for one in talk.state["activeContexts"]] == ["met"]


def test_a_step_cannot_ask_for_an_optional_slot(open_talk: Start, taxi: Taxi) -> None:
    taxi.seats["ValueElicitationSetting"]["SlotConstraint"] = "Optional"
    taxi.captures(CaptureNextStep=goes("ElicitSlot", "Seats"))
    assert read_bot(taxi.definition).warnings == (
        (
            "BotLocales[en_US].Intents[OrderTaxi]: "
            "goes on to the slot Seats, which isn't required and passed over"
        ),
    )
    talk = open_talk(taxi.definition)
    talk.say("order a taxi")
    assert talk.say("small") == ["Bye."]


def test_an_optional_slot_is_asked_for_by_a_function(
    open_talk: Start, taxi: Taxi, hook: Hook
) -> None:
    taxi.hooks().seats["ValueElicitationSetting"]["SlotConstraint"] = "Optional"
    talk = open_talk(taxi.definition)
    ask = {"type": "ElicitSlot", "slotToElicit": "Seats"}
    hook.script = [lambda event: asking(ask, event["sessionState"]["intent"])]
    assert talk.say("order a taxi") == ["Seats?"]


@pytest.mark.parametrize(
    "change,rule",
    [
        (
            lambda taxi: taxi.order.update(InputContexts=[{"Name": f"c{n}"} for n in range(6)]),
            "InputContexts: has to have 0 to 5 entries",
        ),
        (
            lambda taxi: taxi.order.update(
                OutputContexts=[
                    {"Name": f"c{n}", "TurnsToLive": 1, "TimeToLiveInSeconds": 60}
                    for n in range(11)
                ]
            ),
            "OutputContexts: has to have 0 to 10 entries",
        ),
        (
            lambda taxi: taxi.starts(
                NextStep=goes("EvaluateConditional"),
                Conditional=branches(*[("{Size} = a", {})] * 5, default={}),
            ),
            "ConditionalBranches: has to have 0 to 4 entries",
        ),
        (
            lambda taxi: taxi.starts(
                CodeHook=hook("x" * 101), NextStep=goes("InvokeDialogCodeHook")
            ),
            "InvocationLabel: has to have 1 to 100 characters",
        ),
        (
            lambda taxi: taxi.size["ValueElicitationSetting"].update(
                DefaultValueSpecification={"DefaultValueList": [{"DefaultValue": "x"}] * 11}
            ),
            "DefaultValueList: has to have 0 to 10 entries",
        ),
        (
            lambda taxi: taxi.size["ValueElicitationSetting"].update(
                DefaultValueSpecification={"DefaultValueList": [{"DefaultValue": "x" * 203}]}
            ),
            "DefaultValue: has to have 1 to 202 characters",
        ),
        (
            lambda taxi: taxi.size["ValueElicitationSetting"].update(
                PromptSpecification={**says(*"abcdef"), "MaxRetries": 1}
            ),
            "MessageGroupsList: has to have 1 to 5 entries",
        ),
    ],
)
def test_a_conversation_flow_has_its_limits(
    taxi: Taxi, change: Callable[[Taxi], object], rule: str
) -> None:
    change(taxi)
    with pytest.raises(DefinitionError) as caught:
        read_bot(taxi.definition)
    assert str(caught.value).endswith(rule)


def test_a_delegating_functions_messages_are_not_said(
    open_talk: Start, taxi: Taxi, hook: Hook
) -> None:
    talk = open_talk(taxi.hooks().definition)
    hook.script = [asking({"type": "Delegate"}, None, "Not these words.")]
    assert talk.say("order a taxi") == ["Size?"]


def test_a_built_in_intent_only_recognises(open_talk: Start, taxi: Taxi) -> None:
    definition: dict[str, Any] = taxi.definition
    cancel = {"Name": "Cancel", "ParentIntentSignature": "AMAZON.CancelIntent"}
    definition["BotLocales"][0]["Intents"].append(cancel)
    talk = open_talk(definition)
    talk.say("order a taxi", sessionState={"sessionAttributes": {"a": "1"}})
    assert talk.say("never mind") == []
    assert (talk.intent["name"], talk.intent["state"]) == ("Cancel", "ReadyForFulfillment")
    assert talk.state["sessionAttributes"] == {"a": "1"}


def test_what_a_generative_intent_would_answer_goes_to_the_fallback(
    open_talk: Start, hook: Hook
) -> None:
    path = Path(__file__).parents[3] / "data" / "lex_bots" / "helpdesk.yaml"
    talk = open_talk(load_bot(path, resource="Support"))
    hook.script = [closing("InProgress"), closing("Fulfilled", "Sorry.")]
    talk.say("why is the sky so blue today")
    assert talk.intent["name"] == "FallbackIntent"


def test_a_reserved_name_of_a_slot_type_is_a_warning(taxi: Taxi) -> None:
    taxi.size_type["Name"] = taxi.size["SlotTypeName"] = "Duration"
    assert read_bot(taxi.definition).warnings == (
        "BotLocales[en_US].SlotTypes[Duration]: has a name that Lex reserves",
    )


def test_an_ambiguous_text_resolves_to_at_most_five_values() -> None:
    values = tuple(ListedValue(f"tes{letter}ing") for letter in "abcdefgh")
    value = CustomFinder(SlotType("T", values, restricted=False)).resolve("tesxing", TODAY)
    assert value is not None
    assert len(value.resolved) == 5
