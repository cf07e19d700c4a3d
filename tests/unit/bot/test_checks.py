"""Every fault is planted once into a bot that has none."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from bot import BOT
from bot.checks import (
    MESSAGE_LENGTH,
    SLOTS_PER_INTENT,
    UTTERANCE_LENGTH,
    VALUE_LENGTH,
    find_faults,
)
from bot.cloudformation import render_bot

SOUND = render_bot(BOT)
Json = dict[str, Any]


def intent(locale: Json, name: str = "LogExpense") -> Json:
    found: Json = next(i for i in locale["Intents"] if i["Name"] == name)
    return found


def utter(text: str) -> Callable[[Json], None]:
    def plant(locale: Json) -> None:
        intent(locale)["SampleUtterances"].append({"Utterance": text})

    return plant


def on_intent(**fields: Any) -> Callable[[Json], None]:
    return lambda locale: intent(locale).update(fields)


def on_slot(**fields: Any) -> Callable[[Json], None]:
    return lambda locale: intent(locale)["Slots"][0].update(fields)


def on_setting(**fields: Any) -> Callable[[Json], None]:
    return lambda locale: intent(locale)["Slots"][0]["ValueElicitationSetting"].update(fields)


def prompt(text: str) -> Json:
    return {"MessageGroupsList": [{"Message": {"PlainTextMessage": {"Value": text}}}]}


def drop_fallback(locale: Json) -> None:
    locale["Intents"] = [i for i in locale["Intents"] if i["Name"] != "FallbackIntent"]


def repeat_intent(locale: Json) -> None:
    locale["Intents"].append(copy.deepcopy(intent(locale, "Help")))


def repeat_slot(locale: Json) -> None:
    slots = intent(locale)["Slots"]
    slots.append(slots[0])


def repeat_type(locale: Json) -> None:
    locale["SlotTypes"].append(locale["SlotTypes"][0])


def share_utterance(locale: Json) -> None:
    intent(locale, "LogIncome")["SampleUtterances"].append({"Utterance": "Spent  {Amount}"})


def many_slots(locale: Json) -> None:
    intent(locale)["Slots"] *= SLOTS_PER_INTENT


def values(*words: str) -> Callable[[Json], None]:
    def plant(locale: Json) -> None:
        locale["SlotTypes"][0]["SlotTypeValues"] = [{"SampleValue": {"Value": w}} for w in words]

    return plant


@pytest.mark.parametrize(
    "plant, fault",
    [
        (drop_fallback, "exactly one intent with AMAZON.FallbackIntent"),
        (repeat_intent, "en_US: intent 'Help' is defined more than once"),
        (repeat_type, "en_US: slot type 'SpendingCategory' is defined more than once"),
        (repeat_slot, "en_US/LogExpense: slot 'Amount' is defined more than once"),
        (
            share_utterance,
            "'spent {amount}' is an utterance more than once (LogExpense, LogIncome)",
        ),
        (on_intent(Name="Log expense"), "en_US/Log expense: not a name that Lex takes"),
        (many_slots, "more than 100 slots"),
        (on_intent(SlotPriorities=[]), "the slot priorities do not name every slot once"),
        (on_intent(SampleUtterances=[{"Utterance": "hm"}]), "needs 20 to 1500 sample utterances"),
        (on_intent(ParentIntentSignature="AMAZON.DanceIntent"), "no built-in intent AMAZON.Dance"),
        (
            on_intent(ParentIntentSignature="AMAZON.HelpIntent"),
            "a built-in intent has neither utterances nor slots of its own",
        ),
        (utter(""), "an utterance has 1 to 500 characters"),
        (utter("x" * (UTTERANCE_LENGTH + 1)), "an utterance has 1 to 500 characters"),
        (utter("spent {Nothing} on it"), "no slot {Nothing}, as in 'spent {Nothing} on it'"),
        (utter("spent {Amount}on it"), "a slot needs a space around it"),
        (utter("spent ${Amount} on it"), "a slot needs a space around it"),
        (utter("spent {Amount on it"), "unbalanced braces"),
        (utter("spent Amount } on it"), "unbalanced braces"),
        (on_slot(Name="A b"), "en_US/LogExpense/A b: not a name that Lex takes"),
        (on_slot(SlotTypeName="Colour"), "there is no slot type Colour"),
        (
            on_setting(SlotConstraint="Required", PromptSpecification=None),
            "a required slot needs a prompt",
        ),
        (on_setting(PromptSpecification=prompt("")), "a prompt has 1 to 1000 characters"),
        (
            on_setting(PromptSpecification=prompt("x" * (MESSAGE_LENGTH + 1))),
            "a prompt has 1 to 1000 characters",
        ),
        (values(), "needs 1 to 10000 values and synonyms"),
        (values("x" * (VALUE_LENGTH + 1)), "a value has 1 to 140 characters"),
        (values("Fun", "fun"), "value 'fun' is defined more than once"),
    ],
)
def test_a_planted_fault_is_found(plant: Callable[[Json], None], fault: str) -> None:
    properties = copy.deepcopy(SOUND)
    plant(properties["BotLocales"][0])
    faults = find_faults(properties)
    assert any(fault in found for found in faults), faults


def test_a_slot_may_do_without_a_prompt_if_it_is_optional() -> None:
    properties = copy.deepcopy(SOUND)
    on_setting(PromptSpecification=None)(properties["BotLocales"][0])
    assert find_faults(properties) == []
