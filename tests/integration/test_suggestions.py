"""What the bot proposes to type works: its buttons and the examples in its help."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.local_stack import LocalStack

CONVERSATION = (
    "hello",
    "taxi 12.50 yesterday",
    "lunch 30",
    "undo",
    "got paid 2400",
    "how much this month?",
    "how much last month?",
    "how much this week?",
    "how much on dining?",
    "how much do i spend a month?",
    "average taxi ride",
    "compare this month with last month",
    "dining or transport, where did i spend more?",
    "am i spending more than usual?",
    "spending by month",
    "expenses per category",
    "how much since my last salary?",
    "set a 200 budget for dining",
    "how much is left?",
    "show my last 3",
    "what is this?",
    "cancel",
)
REFUSALS = ("I didn't get that", "I found no such", "There is no", "Shall I", "I changed nothing")


@pytest.fixture
def stack(tmp_path: Path) -> Iterator[LocalStack]:
    stack = LocalStack(tmp_path, date(2026, 11, 18))
    yield stack
    stack.close()


def _is_refused(body: dict[str, Any]) -> bool:
    said = " ".join(message["content"] for message in body["messages"])
    return any(refusal in said for refusal in REFUSALS)


def test_every_suggestion_works_when_it_is_tapped(stack: LocalStack) -> None:
    suggested: dict[str, None] = {}
    for text in CONVERSATION:
        suggested.update(dict.fromkeys(stack.send(text).json["suggestions"]))
    tapped: set[str] = set()
    while waiting := [text for text in suggested if text not in tapped]:
        tapped.add(waiting[0])
        stack.send("coffee 3.10")  # so that there is something to take back
        body = stack.send(waiting[0]).json
        assert not _is_refused(body), (waiting[0], body["messages"])
        suggested.update(dict.fromkeys(body["suggestions"]))
    assert len(tapped) > 6


def test_every_example_of_the_help_works(stack: LocalStack) -> None:
    (told,) = stack.send("help").json["messages"]
    examples = re.findall('"([^"]+)"', told["content"])
    assert len(examples) > 5
    for example in examples:
        stack.send("taxi 9")
        body = stack.send(example).json
        assert not _is_refused(body), (example, body["messages"])


def test_the_questions_offered_to_the_unfinished_can_be_answered(stack: LocalStack) -> None:
    assert stack.send("shoes").json["suggestions"] == ["Cancel"]
    assert "dropped" in stack.send("Cancel").json["messages"][0]["content"]
    assert stack.send("weekly bus pass 3.50").json["suggestions"] == ["Yes", "No"]
    assert stack.send("Yes").json["effects"][0]["type"] == "transaction.added"
