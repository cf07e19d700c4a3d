"""Whatever writing intent Lex hears, what is no instruction changes nothing."""

import json
from pathlib import Path
from typing import Any

import pytest

from lambdas.handlers.dialogue import recording
from lambdas.handlers.dialogue.routing import WRITING
from lambdas.intents import Intent
from lambdas.language.instructions import read_instruction
from lambdas.language.locales import locale_for

Talk = Any
TESTS = Path(__file__).parents[3]
MESSAGES = TESTS / "data" / "messages"
INSTRUCTIONS = TESTS / "unit" / "language" / "data"


def read(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def may_write(text: str) -> bool:
    """Whether our reader lets it; test_instructions.py counts where it is wrong."""
    return read_instruction(text, locale=locale_for("en_US")).may_write


def harmless(name: str) -> list[str]:
    """The messages of that set that ask for no change."""
    messages = read(MESSAGES / f"{name}.jsonl")
    others = read(INSTRUCTIONS / f"instructions_{name}.jsonl")
    silent = [m["text"] for m in others if not m["may_write"] and not may_write(m["text"])]
    return silent + [m["text"] for m in messages if not (m["writes"] or m.get("corrects"))]


def entries(name: str) -> list[str]:
    """Every fourth message of that set that tells entries, and corrects none."""
    return [m["text"] for m in read(MESSAGES / f"{name}.jsonl") if m["writes"]][::4]


@pytest.mark.parametrize("intent", WRITING)
@pytest.mark.parametrize("name", ["development", "measuring"])
def test_what_is_no_instruction_changes_nothing(talk: Talk, name: str, intent: Intent) -> None:
    talk.say("lunch 52")
    talk.set_budget(None, 100_000)
    before = (talk.stored, talk.budgets)
    wrong = []
    for text in harmless(name):
        talk.session = {}
        talk.say(text, intent)
        if (talk.stored, talk.budgets) != before:
            wrong.append(text)
            talk.say("undo", Intent.UNDO)
    assert wrong == []


@pytest.mark.parametrize("intent", [i for i in WRITING if i not in recording.INTENTS])
@pytest.mark.parametrize("name", ["development", "measuring"])
def test_entries_heard_as_another_order_change_nothing_that_is_there(
    talk: Talk, name: str, intent: Intent
) -> None:
    talk.say("flowers 52")
    talk.set_budget(None, 100_000)
    (kept,), limits = talk.stored, [status.limit for status in talk.budgets]
    wrong = []
    for text in entries(name):
        talk.session = {}
        talk.say(text, intent)
        if kept not in talk.stored or [status.limit for status in talk.budgets] != limits:
            wrong.append(text)
            talk.say("undo", Intent.UNDO)
    assert wrong == []
