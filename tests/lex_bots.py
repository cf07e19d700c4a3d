"""A small bot to try one rule of a conversation on: a taxi, ordered in a few words."""

from typing import Any


def says(*texts: str) -> dict[str, Any]:
    """A response or a prompt's messages, one group for each text."""
    return {"MessageGroupsList": [{"Message": {"PlainTextMessage": {"Value": t}}} for t in texts]}


def goes(kind: str, slot: str | None = None, **more: Any) -> dict[str, Any]:
    """A next step: its action, and `Intent`, `SessionAttributes` or `silent`."""
    action: dict[str, Any] = {"Type": kind}
    if slot is not None:
        action["SlotToElicit"] = slot
    if more.pop("silent", False):
        action["SuppressNextMessage"] = True
    return {"DialogAction": action, **more}


def branches(*cases: tuple[str, dict[str, Any]], default: dict[str, Any]) -> dict[str, Any]:
    """An active conditional; a case is a condition and what comes with it."""
    return {
        "IsActive": True,
        "ConditionalBranches": [
            {"Name": f"B{at}", "Condition": {"ExpressionString": text}, **rest}
            for at, (text, rest) in enumerate(cases)
        ],
        "DefaultBranch": default,
    }


def hook(label: str | None = None, *, enabled: bool = True, **after: Any) -> dict[str, Any]:
    """The invocation of the code hook and what comes after it."""
    named = {} if label is None else {"InvocationLabel": label}
    return {
        "IsActive": True,
        "EnableCodeHookInvocation": enabled,
        "PostCodeHookSpecification": after,
        **named,
    }


def slot(name: str, kind: str, *, required: bool = True, **setting: Any) -> dict[str, Any]:
    return {
        "Name": name,
        "SlotTypeName": kind,
        "ValueElicitationSetting": {
            "SlotConstraint": "Required" if required else "Optional",
            "PromptSpecification": {**says(f"{name}?"), "MaxRetries": 1},
            **setting,
        },
    }


class Taxi:
    """The definition, with its parts at hand to change."""

    def __init__(self) -> None:
        self.size = slot("Size", "CarSize")
        self.seats = slot("Seats", "AMAZON.Number")
        self.order: dict[str, Any] = {
            "Name": "OrderTaxi",
            "SampleUtterances": [
                {"Utterance": text}
                for text in ("order a taxi", "I need a cab", "a {Size} cab for {Seats}")
            ],
            "Slots": [self.size, self.seats],
            "SlotPriorities": [
                {"SlotName": "Size", "Priority": 1},
                {"SlotName": "Seats", "Priority": 2},
            ],
            "IntentClosingSetting": {"ClosingResponse": says("Bye.")},
        }
        self.greet: dict[str, Any] = {
            "Name": "Greet",
            "SampleUtterances": [{"Utterance": "hello"}, {"Utterance": "good morning"}],
            "InitialResponseSetting": {"InitialResponse": says("Hi.")},
        }
        self.fallback: dict[str, Any] = {
            "Name": "FallbackIntent",
            "ParentIntentSignature": "AMAZON.FallbackIntent",
            "IntentClosingSetting": {"ClosingResponse": says("What?")},
        }
        self.size_type: dict[str, Any] = {
            "Name": "CarSize",
            "ValueSelectionSetting": {"ResolutionStrategy": "TOP_RESOLUTION"},
            "SlotTypeValues": [
                {"SampleValue": {"Value": "small"}, "Synonyms": [{"Value": "tiny"}]},
                {"SampleValue": {"Value": "large"}},
            ],
        }

    @property
    def definition(self) -> dict[str, Any]:
        locale = {
            "LocaleId": "en_US",
            "NluConfidenceThreshold": 0.4,
            "Intents": [self.order, self.greet, self.fallback],
            "SlotTypes": [self.size_type],
        }
        return {"Name": "Taxi", "IdleSessionTTLInSeconds": 300, "BotLocales": [locale]}

    def starts(self, **setting: Any) -> "Taxi":
        self.order["InitialResponseSetting"] = setting
        return self

    def captures(self, **setting: Any) -> "Taxi":
        """What comes after the size."""
        self.size["ValueElicitationSetting"]["SlotCaptureSetting"] = setting
        return self

    def confirms(self, **setting: Any) -> "Taxi":
        prompt = {**says("A {Size} cab?"), "MaxRetries": 1}
        self.order["IntentConfirmationSetting"] = {"PromptSpecification": prompt, **setting}
        return self

    def fulfills(self, *, enabled: bool = False, **status: Any) -> "Taxi":
        self.order["FulfillmentCodeHook"] = {
            "Enabled": enabled,
            "PostFulfillmentStatusSpecification": status,
        }
        return self

    def hooks(self) -> "Taxi":
        self.order["DialogCodeHook"] = {"Enabled": True}
        return self
