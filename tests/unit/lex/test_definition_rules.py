"""What a definition may hold: every refusal names the place and the rule."""

from collections.abc import Callable
from typing import Any

import pytest

from local.lex.cloudformation import read_bot
from local.lex.errors import DefinitionError

LOCALE = "BotLocales[en_US]"


def intent(definition: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(
        one for one in definition["BotLocales"][0]["Intents"] if one["Name"] == name
    )
    return found


def order(definition: dict[str, Any]) -> dict[str, Any]:
    return intent(definition, "OrderPizza")


def size(definition: dict[str, Any]) -> dict[str, Any]:
    slot: dict[str, Any] = order(definition)["Slots"][0]
    return slot


def size_type(definition: dict[str, Any]) -> dict[str, Any]:
    kind: dict[str, Any] = definition["BotLocales"][0]["SlotTypes"][0]
    return kind


def capture(definition: dict[str, Any], **step: Any) -> None:
    setting = size(definition)["ValueElicitationSetting"]
    setting["SlotCaptureSetting"] = {"CaptureNextStep": step}


Change = Callable[[dict[str, Any]], object]

REFUSED: dict[str, tuple[Change, str]] = {
    "a misspelt property": (
        lambda d: order(d).update(SampleUtterence=[]),
        f"{LOCALE}.Intents[OrderPizza].SampleUtterence: is not a property of this object",
    ),
    "an intrinsic function": (
        lambda d: d.update(Name={"Ref": "Stage"}),
        "Name: has to be a string",
    ),
    "a missing name": (lambda d: d.pop("Name"), "Name: is required"),
    "an empty name": (lambda d: d.update(Name=""), "Name: has to have 1 to 100 characters"),
    "a file in a bucket": (
        lambda d: d.update(BotFileS3Location={"S3Bucket": "b"}),
        "BotFileS3Location: is not supported by this runtime yet",
    ),
    "a session that lives too long": (
        lambda d: d.update(IdleSessionTTLInSeconds=86_401),
        "IdleSessionTTLInSeconds: has to lie between 60 and 86400",
    ),
    "a truth value for a number": (
        lambda d: d.update(IdleSessionTTLInSeconds=True),
        "IdleSessionTTLInSeconds: has to be a number",
    ),
    "no locale": (lambda d: d.update(BotLocales=[]), "BotLocales: has to have 1 to 10000 entries"),
    "a locale twice": (
        lambda d: d["BotLocales"].append(d["BotLocales"][0]),
        f"{LOCALE}: is defined twice",
    ),
    "no list of locales": (lambda d: d.update(BotLocales="en_US"), "BotLocales: has to be a list"),
    "an intent that is no object": (
        lambda d: d["BotLocales"][0]["Intents"].append("Hi"),
        f"{LOCALE}.Intents[10]: has to be an object",
    ),
    "no FallbackIntent": (
        lambda d: d["BotLocales"][0]["Intents"].remove(intent(d, "FallbackIntent")),
        f"{LOCALE}.Intents: has to hold one intent based on AMAZON.FallbackIntent",
    ),
    "an intent twice": (
        lambda d: d["BotLocales"][0]["Intents"].append(order(d)),
        f"{LOCALE}.Intents[OrderPizza]: is defined twice",
    ),
    "a name with a blank": (
        lambda d: order(d).update(Name="Order Pizza"),
        f"{LOCALE}.Intents[Order Pizza].Name: may hold letters, digits, _ and -",
    ),
    "an unknown slot type": (
        lambda d: size(d).update(SlotTypeName="Sise"),
        (
            f"{LOCALE}.Intents[OrderPizza].Slots[Size].SlotTypeName: "
            "names Sise, which the locale doesn't define"
        ),
    ),
    "an unknown built-in intent": (
        lambda d: intent(d, "HelpIntent").update(ParentIntentSignature="AMAZON.KendraSearchIntent"),
        (
            f"{LOCALE}.Intents[HelpIntent].ParentIntentSignature: "
            "AMAZON.KendraSearchIntent is not supported by this runtime"
        ),
    ),
    "utterances of a built-in intent": (
        lambda d: intent(d, "HelpIntent").update(SampleUtterances=[{"Utterance": "sos"}]),
        f"{LOCALE}.Intents[HelpIntent]: a built-in intent takes no utterances or slots",
    ),
    "a slot that an utterance invents": (
        lambda d: order(d)["SampleUtterances"].insert(0, {"Utterance": "a {Sauce} pizza"}),
        (
            f"{LOCALE}.Intents[OrderPizza].SampleUtterances[0]: "
            "uses {Sauce}, which the intent doesn't have"
        ),
    ),
    "a free-form slot in an utterance": (
        lambda d: intent(d, "BookTable")["SampleUtterances"].insert(0, {"Utterance": "{Wishes}"}),
        (
            f"{LOCALE}.Intents[BookTable].SampleUtterances[0]: "
            "uses {Wishes}; AMAZON.FreeFormInput can only be asked for"
        ),
    ),
    "an utterance for a free-form slot": (
        lambda d: intent(d, "BookTable")["Slots"][4]["ValueElicitationSetting"].update(
            SampleUtterances=[{"Utterance": "I wish"}]
        ),
        (
            f"{LOCALE}.Intents[BookTable].Slots[Wishes].SampleUtterances: "
            "AMAZON.FreeFormInput takes no utterances"
        ),
    ),
    "an open brace": (
        lambda d: order(d)["SampleUtterances"].insert(0, {"Utterance": "a {Size pizza"}),
        f"{LOCALE}.Intents[OrderPizza].SampleUtterances[0]: has a brace without its partner",
    ),
    "braces around words": (
        lambda d: order(d)["SampleUtterances"].insert(0, {"Utterance": "a {big pizza}"}),
        f"{LOCALE}.Intents[OrderPizza].SampleUtterances[0]: has braces around what is no slot name",
    ),
    "a confirmation of the fallback": (
        lambda d: intent(d, "FallbackIntent").update(
            IntentConfirmationSetting=order(d)["IntentConfirmationSetting"]
        ),
        f"{LOCALE}.Intents[FallbackIntent]: AMAZON.FallbackIntent takes no confirmation",
    ),
    "an utterance that is too long": (
        lambda d: order(d)["SampleUtterances"].insert(0, {"Utterance": "a" * 501}),
        (
            f"{LOCALE}.Intents[OrderPizza].SampleUtterances[0].Utterance: "
            "has to have 1 to 500 characters"
        ),
    ),
    "a priority of no slot": (
        lambda d: order(d)["SlotPriorities"].append({"Priority": 3, "SlotName": "Sauce"}),
        f"{LOCALE}.Intents[OrderPizza].SlotPriorities: names Sauce, which the intent doesn't have",
    ),
    "a required slot without a prompt": (
        lambda d: (
            size(d)["ValueElicitationSetting"].pop("PromptSpecification"),
            order(d).pop("DialogCodeHook"),
        ),
        (
            f"{LOCALE}.Intents[OrderPizza].Slots[Size].ValueElicitationSetting"
            ".PromptSpecification: "
            "is required for a slot that the conversation asks for"
        ),
    ),
    "six retries": (
        lambda d: size(d)["ValueElicitationSetting"]["PromptSpecification"].update(MaxRetries=6),
        (
            f"{LOCALE}.Intents[OrderPizza].Slots[Size].ValueElicitationSetting.PromptSpecification"
            ".MaxRetries: has to lie between 0 and 5"
        ),
    ),
    "a message of no kind": (
        lambda d: size(d)["ValueElicitationSetting"]["PromptSpecification"].update(
            MessageGroupsList=[{"Message": {}}]
        ),
        (
            f"{LOCALE}.Intents[OrderPizza].Slots[Size].ValueElicitationSetting.PromptSpecification"
            ".MessageGroupsList[0].Message: has to hold one kind of message"
        ),
    ),
    "a constraint of neither kind": (
        lambda d: size(d)["ValueElicitationSetting"].update(SlotConstraint="required"),
        (
            f"{LOCALE}.Intents[OrderPizza].Slots[Size].ValueElicitationSetting.SlotConstraint: "
            "has to be one of Required, Optional"
        ),
    ),
    "multiple values of a built-in type": (
        lambda d: intent(d, "BookTable")["Slots"][0].update(
            MultipleValuesSetting={"AllowMultipleValues": True}
        ),
        (
            f"{LOCALE}.Intents[BookTable].Slots[Guests].MultipleValuesSetting: "
            "takes several values, which only slots of custom types can"
        ),
    ),
    "a next step of no kind": (
        lambda d: capture(d, DialogAction={"Type": "Sleep"}),
        (
            f"{LOCALE}.Intents[OrderPizza].Slots[Size].ValueElicitationSetting.SlotCaptureSetting"
            ".CaptureNextStep.DialogAction.Type: has to be one of ElicitIntent, StartIntent, "
            "ElicitSlot, EvaluateConditional, InvokeDialogCodeHook, ConfirmIntent, FulfillIntent, "
            "CloseIntent, EndConversation"
        ),
    ),
    "a next step to no slot": (
        lambda d: capture(d, DialogAction={"Type": "ElicitSlot", "SlotToElicit": "Sauce"}),
        (f"{LOCALE}.Intents[OrderPizza]: goes on to the slot Sauce, which OrderPizza lacks"),
    ),
    "a next step to no intent": (
        lambda d: capture(d, DialogAction={"Type": "StartIntent"}, Intent={"Name": "Nap"}),
        f"{LOCALE}.Intents[OrderPizza]: goes on to the intent Nap, which isn't there",
    ),
    "a condition that can't be read": (
        lambda d: order(d).update(
            InitialResponseSetting={
                "NextStep": {"DialogAction": {"Type": "EvaluateConditional"}},
                "Conditional": {
                    "IsActive": True,
                    "ConditionalBranches": [
                        {"Name": "Big", "Condition": {"ExpressionString": "{Size} ="}}
                    ],
                },
            }
        ),
        (
            f"{LOCALE}.Intents[OrderPizza].InitialResponseSetting.Conditional"
            ".ConditionalBranches[Big].Condition.ExpressionString: "
            "is no condition: a value is missing before 'the end'"
        ),
    ),
    "a search in an index": (
        lambda d: order(d).update(KendraConfiguration={"KendraIndex": "arn"}),
        f"{LOCALE}.Intents[OrderPizza].KendraConfiguration: is not supported by this runtime yet",
    ),
    "a grammar": (
        lambda d: size_type(d).update(ExternalSourceSetting={"GrammarSlotTypeSetting": {}}),
        f"{LOCALE}.SlotTypes[Size].ExternalSourceSetting: is not supported by this runtime yet",
    ),
    "a type without values": (
        lambda d: size_type(d).update(SlotTypeValues=[]),
        f"{LOCALE}.SlotTypes[Size].SlotTypeValues: has to hold at least one value",
    ),
    "a parent that can't be one": (
        lambda d: size_type(d).update(ParentSlotTypeSignature="AMAZON.Number"),
        f"{LOCALE}.SlotTypes[Size].ParentSlotTypeSignature: has to be AMAZON.AlphaNumeric",
    ),
    "a threshold above one": (
        lambda d: d["BotLocales"][0].update(NluConfidenceThreshold=1.5),
        f"{LOCALE}.NluConfidenceThreshold: has to lie between 0 and 1",
    ),
    "a hook that is enabled by a word": (
        lambda d: order(d).update(DialogCodeHook={"Enabled": "yes"}),
        f"{LOCALE}.Intents[OrderPizza].DialogCodeHook.Enabled: has to be true or false",
    ),
}


@pytest.mark.parametrize("change,message", REFUSED.values(), ids=REFUSED)
def test_a_definition_is_refused_by_place_and_rule(
    pizzeria: dict[str, Any], change: Change, message: str
) -> None:
    change(pizzeria)
    with pytest.raises(DefinitionError) as caught:
        read_bot(pizzeria)
    assert str(caught.value) == message


def test_a_broken_pattern_is_refused_with_its_fault(pizzeria: dict[str, Any]) -> None:
    size_type(pizzeria)["ValueSelectionSetting"]["RegexFilter"] = {"Pattern": "[A-"}
    with pytest.raises(DefinitionError, match=r"RegexFilter: is not a regular expression"):
        read_bot(pizzeria)


def test_what_is_no_object_at_all_is_refused() -> None:
    with pytest.raises(DefinitionError, match="definition: has to be an object"):
        read_bot(["Name"])  # type: ignore[arg-type]  # what an outsider may hand in


def test_what_lex_goes_on_without_is_a_warning(pizzeria: dict[str, Any]) -> None:
    order(pizzeria)["SampleUtterances"].insert(0, {"Utterance": "?!"})
    size(pizzeria)["ValueElicitationSetting"].pop("PromptSpecification")
    intent(pizzeria, "HelpIntent")["ParentIntentSignature"] = "AMAZON.QnAIntent"
    assert read_bot(pizzeria).warnings == (
        (
            "BotLocales[en_US].Intents[OrderPizza].SampleUtterances[0]: "
            "holds no words and has no effect"
        ),
        (
            "BotLocales[en_US].Intents[OrderPizza].Slots[Size]: "
            "has no prompt, so the code hook has to ask for it"
        ),
        (
            "BotLocales[en_US].Intents[HelpIntent].ParentIntentSignature: "
            "AMAZON.QnAIntent finds no answers here: FallbackIntent takes its texts"
        ),
    )
