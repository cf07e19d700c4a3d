"""What nobody should send and somebody will: values for requests and answers of functions."""

import copy
import random
from typing import Any

WORDS = (
    "sessionState dialogAction type intent name slots Size value messages content contentType "
    "sessionAttributes slotToElicit state interpretedValue text requestAttributes activeContexts "
    "ElicitSlot ConfirmIntent Close Delegate OrderPizza FileClaim Fulfilled PlainText shape List "
    "Scalar values Composite subSlots timeToLive x yes no pizza \ud800 😀 large confirmationState "
    "Vehicle Make subSlotToElicit runtimeHints ImageResponseCard imageResponseCard SSML Failed"
).split()
KINDS = "ElicitSlot ElicitSlot ConfirmIntent Close Delegate ElicitIntent Nap".split()
STATES = "Fulfilled Failed InProgress ReadyForFulfillment Waiting Asleep".split()


class Unspeakable:
    """What isn't JSON."""


def anything(chance: random.Random, depth: int = 0) -> Any:
    """A value of JSON types, a few levels deep."""
    pick = chance.random()
    if depth < 4 and pick < 0.55:
        return {
            chance.choice(WORDS): anything(chance, depth + 1) for _ in range(chance.randrange(4))
        }
    if depth < 4 and pick < 0.65:
        return [anything(chance, depth + 1) for _ in range(chance.randrange(3))]
    return chance.choice(
        [None, True, 0, -1.5, float("nan"), 10**20, "", "x" * 2_000, *WORDS, *WORDS]
    )


def changed(chance: random.Random, document: Any) -> Any:
    """The document with a few of its parts replaced, removed or added to."""
    document = copy.deepcopy(document)
    for _ in range(chance.randint(1, 3)):
        places = list(_places(document))
        if not places:
            return anything(chance)
        container, key = chance.choice(places)
        pick = chance.random()
        if pick < 0.2:
            del container[key]
        elif pick < 0.3 and isinstance(container, dict):
            container[chance.choice(WORDS)] = anything(chance, 2)
        else:
            container[key] = anything(chance, 2)
    return document


def _places(value: Any) -> list[tuple[Any, Any]]:
    if not isinstance(value, dict | list):
        return []
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    found: list[tuple[Any, Any]] = []
    for key, item in pairs:
        found += [(value, key), *_places(item)]
    return found


def hook_answer(chance: random.Random, event: dict[str, Any]) -> Any:
    """What a function answers: rightly, nearly so, with anything at all, or by failing."""
    answer = _right_answer(chance, event)
    match chance.randrange(20):
        case 0:
            raise ValueError("the function failed")
        case 1:
            raise SystemExit(3)
        case 2 | 3:
            return anything(chance)
        case 4:
            return chance.choice([None, [], "ok", 7, float("inf"), Unspeakable(), {1, 2}, b"x"])
        case 5:
            return {**answer, "padding": "x" * 60_000}
        case 6:
            deep: Any = []
            for _ in range(chance.choice((50, 5_000))):
                deep = [deep]
            return {**answer, "messages": deep}
        case 7 | 8 | 9 | 10:
            return changed(chance, answer)
        case _:
            return answer


def _right_answer(chance: random.Random, event: dict[str, Any]) -> dict[str, Any]:
    intent = copy.deepcopy(event["sessionState"]["intent"])
    kind = chance.choice(KINDS)
    if event["invocationSource"] == "FulfillmentCodeHook" and chance.random() < 0.7:
        kind = "Close"
    if kind == "Close" or chance.random() < 0.1:
        intent["state"] = chance.choice(STATES)
    if intent["slots"] and chance.random() < 0.2:
        intent["slots"][chance.choice(list(intent["slots"]))] = None
    action = {"type": kind}
    if kind == "ElicitSlot":
        action["slotToElicit"] = chance.choice([*intent["slots"], "Nothing"])
    state = {
        "dialogAction": action,
        "intent": intent,
        "sessionAttributes": event["sessionState"]["sessionAttributes"],
        "activeContexts": event["sessionState"]["activeContexts"],
    }
    return {"sessionState": state, "messages": [{"contentType": "PlainText", "content": "Well?"}]}
