"""A pizzeria's bot, trained once a run, and conversations with it."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from local.lex.cloudformation import read_bot
from local.lex.definition import Locale
from local.lex.model_cache import load_or_train
from local.lex.runtime import LocalLex
from local.lex.trained import Trained
from local.lex.understanding import Understanding
from local.lex.values.mention import Setting
from tests.lex_talk import Clock, Hook, Talk

DATA = Path(__file__).parents[2] / "data" / "lex_bots"
TODAY = date(2020, 11, 25)  # the Wednesday of the Developer Guide's examples


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
