"""How well plain messages are understood, through `POST /send` and the whole local stack.

Reads tests/data/messages (split by a hash of the text): `development.jsonl` was looked at while the
bot was written; of `measuring.jsonl` only the misses, twice, early on. A message with no `writes`
must change nothing, unless it `corrects` the one expense that is there: then it says what becomes
of it and of its amount. Of any other, each write names its amount, currency, date and the
categories that a person would accept. Prints a table, and with `-v` each message that went
another way.

Run: python -m benchmarks.understanding [-v]
"""

import json
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tests.local_stack import LocalStack

MESSAGES = Path(__file__).resolve().parent.parent / "tests" / "data" / "messages"
SETS = ("development", "measuring")
TODAY = date(2026, 11, 16)
VERDICTS = (
    "as meant",
    "wrong write",
    "wrong amount",
    "wrong date",
    "wrong category",
    "needless question",
    "not understood",
)


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one message."""

    text: str
    must_write: bool
    verdict: str
    answer: str


def load(name: str) -> list[dict[str, Any]]:
    """The messages of a set."""
    lines = (MESSAGES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def measure(stack: LocalStack, messages: list[dict[str, Any]]) -> list[Result]:
    """Send each message to an account that holds one expense and one budget."""
    results = []
    for message in messages:
        _prepare(stack)
        before = _stored(stack)
        body = stack.send(message["text"]).json
        answer = " | ".join(said["content"] for said in body["messages"])
        changed = _stored(stack) != before
        if message.get("corrects"):
            verdict = _judge_correction(message["corrects"], body, changed=changed)
        else:
            verdict = _judge(message["writes"], body, changed=changed)
        must_write = bool(message["writes"] or message.get("corrects"))
        results.append(Result(message["text"], must_write, verdict, answer))
    return results


def _prepare(stack: LocalStack) -> None:
    stack.forget_everything()
    lunch = {"amount": "52.00", "category": "Dining", "note": "Lunch", "date": TODAY.isoformat()}
    assert stack.call("POST", "/transactions", lunch).status == 201
    assert stack.call("PUT", "/budgets/Dining", {"limit": "300"}).status == 200


def _stored(stack: LocalStack) -> tuple[str, str]:
    return stack.call("GET", "/transactions").text, stack.call("GET", "/budgets").text


def _judge_correction(expected: dict[str, str], body: dict[str, Any], *, changed: bool) -> str:
    if not changed:
        return "needless question" if body["state"] == "InProgress" else "not understood"
    done = [(effect["type"], effect["transaction"]["amount"]) for effect in body["effects"]]
    meant = [(f"transaction.{expected['becomes']}", expected["amount"])]
    return "as meant" if done == meant else "wrong write"


def _judge(expected: list[dict[str, Any]], body: dict[str, Any], *, changed: bool) -> str:
    added = [effect for effect in body["effects"] if effect["type"] == "transaction.added"]
    if not expected:
        return "wrong write" if changed else "as meant"
    if not changed:
        return "needless question" if body["state"] == "InProgress" else "not understood"
    if len(added) != len(expected):
        return "wrong amount"
    pairs = [(effect["transaction"], write) for effect, write in zip(added, expected, strict=True)]
    for fields, verdict in ((("amount", "currency"), "wrong amount"), (("date",), "wrong date")):
        for got, write in pairs:
            if any(write[field] not in (None, got[field]) for field in fields):
                return verdict
    if any(got["category"] not in write["category"] for got, write in pairs):
        return "wrong category"
    return "as meant"


def _print_table(name: str, results: list[Result]) -> None:
    for must_write, kind in ((False, "must not write"), (True, "must write")):
        part = [result for result in results if result.must_write is must_write]
        counts = Counter(result.verdict for result in part)
        figures = ", ".join(f"{counts[v]} {v}" for v in VERDICTS if counts[v])
        share = 100 * counts["as meant"] / len(part)
        print(f"{name:<12} {kind:<14} {len(part):>4} messages  {share:5.1f} % as meant: {figures}")


def main(arguments: list[str]) -> None:
    """Print the table, and the misses if `-v` is given."""
    with tempfile.TemporaryDirectory() as folder:
        stack = LocalStack(Path(folder), TODAY)
        for name in SETS:
            results = measure(stack, load(name))
            _print_table(name, results)
            if "-v" in arguments:
                for result in results:
                    if result.verdict != "as meant":
                        print(f"  {result.verdict}: {result.text!r} -> {result.answer}")
        stack.close()


if __name__ == "__main__":
    main(sys.argv[1:])
