"""Whatever writing intent Lex hears, what is no instruction changes nothing."""

import json
from pathlib import Path
from typing import Any

import pytest

from lambdas.handlers.dialogue.routing import WRITING
from lambdas.intents import Intent

Talk = Any
MESSAGES = Path(__file__).parents[3] / "data" / "messages"


def harmless(name: str) -> list[str]:
    """The messages of that set that ask for no change."""
    lines = (MESSAGES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    messages = [json.loads(line) for line in lines]
    return [m["text"] for m in messages if not (m["writes"] or m.get("corrects"))]


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
