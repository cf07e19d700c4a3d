"""Plain messages through the whole local stack: none may write wrongly.

The figures are for reading (`python -m benchmarks.understanding` prints them with every miss);
what fails here is safety alone: a message that is no instruction changed something, or an amount
was stored that nobody said.
"""

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from benchmarks.understanding import SETS, TODAY, load, measure
from tests.local_stack import LocalStack

AGREEMENT = {"yes", "👍"}
"""Answers to a question; nothing otherwise."""


@pytest.fixture(scope="module")
def stack(tmp_path_factory: pytest.TempPathFactory) -> LocalStack:
    return LocalStack(tmp_path_factory.mktemp("understanding"), TODAY)


@pytest.mark.parametrize("name", SETS)
def test_no_plain_message_writes_wrongly(
    name: str, stack: LocalStack, record_property: Callable[[str, object], None]
) -> None:
    results = measure(stack, load(name))
    record_property(name, dict(Counter(result.verdict for result in results)))
    wrong = {r.text: r.answer for r in results if r.verdict in ("wrong write", "wrong amount")}
    assert wrong == {}


@pytest.mark.parametrize(
    "question",
    [
        "lunch",
        "spent 30",
        "set a budget",
        "set a budget for dining",
        "set a budget of 300",
        "add an expense",
        "☕ 3.50",
    ],
)
def test_what_is_no_instruction_is_no_answer_either(question: str, stack: LocalStack) -> None:
    """Every eighth message that must not write, said while that question is open."""
    silent = (m for name in SETS for m in load(name) if not (m["writes"] or m.get("corrects")))
    messages = [m["text"] for m in silent][::8]
    stack.forget_everything()
    wrong = {}
    for message in messages:
        stack.send("cancel")
        stack.send(question)
        body = stack.send(message).json
        if any("operation" in effect for effect in body["effects"]) and message not in AGREEMENT:
            wrong[message] = body["messages"][-1]["content"]
    assert wrong == {}


def test_the_sets_are_large_and_share_no_message() -> None:
    messages = {name: load(name) for name in SETS}
    texts = [message["text"] for each in messages.values() for message in each]
    assert len(texts) == len(set(texts))
    writing = sum(bool(message["writes"]) for each in messages.values() for message in each)
    assert writing >= 200
    assert len(texts) - writing >= 200


def test_the_days_of_the_messages_lie_before_the_day_they_are_sent() -> None:
    for name in SETS:
        for message in load(name):
            for write in message["writes"]:
                assert write["date"] is None or date.fromisoformat(write["date"]) <= TODAY


def test_the_messages_lie_where_the_benchmark_reads_them() -> None:
    folder = Path(__file__).resolve().parent.parent / "data" / "messages"
    assert sorted(path.stem for path in folder.glob("*.jsonl")) == sorted(SETS)
