"""Somebody who talks to a bot of the local Lex, its code hook, and a clock moved by hand."""

import copy
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from local.lex.runtime import LocalLex


class Clock:
    """A time that only passes when told to."""

    def __init__(self) -> None:
        self.now = datetime(2020, 11, 25, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_seconds(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Hook:
    """A code hook that delegates and fulfils, unless an answer has been scripted."""

    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []
        self.script: list[Any] = []

    def __call__(self, event: dict[str, Any]) -> Any:
        self.events.append(copy.deepcopy(event))
        if self.script:
            answer = self.script.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer(event) if callable(answer) else answer
        intent = event["sessionState"]["intent"]
        if event["invocationSource"] == "DialogCodeHook":
            return {"sessionState": {"dialogAction": {"type": "Delegate"}, "intent": intent}}
        return {
            "sessionState": {
                "dialogAction": {"type": "Close"},
                "intent": {**intent, "state": "Fulfilled"},
            },
            "messages": [{"contentType": "PlainText", "content": "Done."}],
        }

    @property
    def sources(self) -> list[str]:
        return [event["invocationSource"] for event in self.events]


class Talk:
    """One person's conversation with a bot."""

    def __init__(self, lex: LocalLex, hook: Hook, session_id: str = "somebody") -> None:
        self.lex = lex
        self.hook = hook
        self.where: dict[str, Any] = {
            "botId": "LOCALBOT01",
            "botAliasId": "TSTALIASID",
            "localeId": "en_US",
            "sessionId": session_id,
        }
        self.answer: dict[str, Any] = {}

    def say(self, text: str, **more: Any) -> list[str]:
        """Sends a text; the contents of the messages that came back."""
        self.answer = self.lex.recognize_text(**self.where, text=text, **more)
        return [
            message.get("content", message.get("imageResponseCard", {}).get("title", ""))
            for message in self.answer["messages"]
        ]

    @property
    def state(self) -> dict[str, Any]:
        state: dict[str, Any] = self.answer["sessionState"]
        return state

    @property
    def intent(self) -> dict[str, Any]:
        intent: dict[str, Any] = self.state["intent"]
        return intent

    @property
    def slots(self) -> dict[str, str | None]:
        """The interpreted values."""
        return {
            name: slot["value"].get("interpretedValue") if slot else None
            for name, slot in self.intent["slots"].items()
        }

    @property
    def action(self) -> str:
        """Such as "Close", "ElicitSlot Size" or "ElicitSlot Car Colour"."""
        given = self.state["dialogAction"]
        part = given.get("subSlotToElicit", {}).get("name")
        return " ".join(filter(None, (given["type"], given.get("slotToElicit"), part)))


def closing(state: str = "Fulfilled", *texts: str) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """A hook that closes the intent of its event, saying the texts."""

    def answer(event: dict[str, Any]) -> dict[str, Any]:
        intent = {**event["sessionState"]["intent"], "state": state}
        return {
            "sessionState": {"dialogAction": {"type": "Close"}, "intent": intent},
            "messages": [{"contentType": "PlainText", "content": text} for text in texts],
        }

    return answer


def asking(action: dict[str, Any], intent: dict[str, Any] | None, *texts: str) -> dict[str, Any]:
    """A hook's answer: a dialog action, an intent or none, and texts."""
    state: dict[str, Any] = {"dialogAction": action}
    if intent is not None:
        state["intent"] = intent
    return {
        "sessionState": state,
        "messages": [{"contentType": "PlainText", "content": text} for text in texts],
    }
