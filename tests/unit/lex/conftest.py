"""A pizzeria's bot, a clock that is moved by hand, and somebody who talks to the bot."""

import copy
import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from local.lex.cloudformation import read_bot
from local.lex.definition import Locale
from local.lex.model_cache import load_or_train
from local.lex.runtime import LocalLex
from local.lex.training import Trained
from local.lex.understanding import Understanding
from local.lex.values.mention import Setting

DATA = Path(__file__).parents[2] / "data" / "lex_bots"
TODAY = date(2020, 11, 25)  # the Wednesday of the Developer Guide's examples


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
        self.where = {
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
        """Such as "Close" or "ElicitSlot Size"."""
        return " ".join(self.state["dialogAction"].values())


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of trained models, so that each definition is trained once a run."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="session")
def pizzeria_text() -> str:
    return (DATA / "pizzeria.json").read_text(encoding="utf-8")


@pytest.fixture
def pizzeria(pizzeria_text: str) -> dict[str, Any]:
    definition: dict[str, Any] = json.loads(pizzeria_text)
    return definition


@pytest.fixture(scope="session")
def locale(pizzeria_text: str) -> Locale:
    return read_bot(json.loads(pizzeria_text)).locales["en_US"]


@pytest.fixture(scope="session")
def setting() -> Setting:
    return Setting(TODAY)


@pytest.fixture(scope="session")
def trained(locale: Locale, setting: Setting, models: Path) -> Trained:
    return load_or_train(locale, setting, models)


@pytest.fixture(scope="session")
def understanding(locale: Locale, trained: Trained) -> Understanding:
    return Understanding(locale, trained)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def hook() -> Hook:
    return Hook()


@pytest.fixture
def open_talk(hook: Hook, clock: Clock, models: Path) -> Callable[..., Talk]:
    """Starts a conversation with the bot of a definition."""

    def start(definition: Mapping[str, Any], **more: Any) -> Talk:
        arguments: dict[str, Any] = {"code_hook": hook, "clock": clock, "model_cache": models}
        return Talk(LocalLex(definition, **{**arguments, **more}), hook)

    return start


@pytest.fixture
def talk(open_talk: Callable[..., Talk], pizzeria: dict[str, Any]) -> Talk:
    return open_talk(pizzeria)


@pytest.fixture
def held_out() -> list[tuple[str, str]]:
    """Sentences that are no samples: the intent meant ("-" for none), the text."""
    lines = (DATA / "pizzeria_sentences.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(intent, text) for intent, text in pairs]
