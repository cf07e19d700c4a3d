"""Each file of tests/data/conversations is held through the whole local stack, and must go as told.

A header (`today:`, `zone:`, `currency:`, `month-starts:`) and what there is already (`given: PUT
/budgets/Dining {"limit": "200"}`) come first. Then, step by step:

    you: spent 12.50 on lunch           sends a message
    again:                              sends the last message once more, with its messageId
    restart:                            stops the back end and starts it again
    api: POST /operations/{last}/undo   calls a route; {last} is the latest operation
    bot: Saved $12.50, …                the next message of the answer; … stands for anything
    effects: transaction.added amount=12.50 category=Dining
    suggests: Undo | How much this month?

An answer must have exactly the messages of its `bot:` lines and the effects of its `effects:`
lines, each with at least those fields. At the end the totals of days and months must be the sums
of the transactions.
"""

import json
import re
import shlex
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.local_stack import Answered, LocalStack

CONVERSATIONS = Path(__file__).resolve().parent.parent / "data" / "conversations"
FILES = sorted(CONVERSATIONS.glob("*.txt"))
HEADER = ("today", "zone", "currency", "month-starts", "given")
ACTIONS = ("you", "again", "restart", "api")
EXPECTED = ("bot", "effects", "suggests")


@dataclass(slots=True)
class Line:
    number: int
    key: str
    text: str


@dataclass(slots=True)
class Step:
    action: Line
    expected: dict[str, list[Line]] = field(default_factory=lambda: defaultdict(list))


@dataclass(slots=True)
class Script:
    path: Path
    header: list[Line] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)

    def setting(self, key: str, default: str) -> str:
        return next((line.text for line in self.header if line.key == key), default)

    def fail(self, line: Line, expected: str, got: str) -> None:
        pytest.fail(
            f"{self.path.name}:{line.number}: {line.key}: {line.text}\n"
            f"  expected: {expected}\n  got:      {got}",
            pytrace=False,
        )


def read_script(path: Path) -> Script:
    script = Script(path)
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not raw.strip() or raw.startswith("#"):
            continue
        key, _, text = raw.partition(":")
        line = Line(number, key, text.strip())
        if key in HEADER and not script.steps:
            script.header.append(line)
        elif key in ACTIONS:
            script.steps.append(Step(line))
        elif key in EXPECTED and script.steps:
            script.steps[-1].expected[key].append(line)
        else:
            script.fail(line, f"one of {', '.join(HEADER + ACTIONS + EXPECTED)}, in order", key)
    return script


class Performance:
    """One script on one stack."""

    def __init__(self, script: Script, stack: LocalStack) -> None:
        self._script = script
        self._stack = stack
        self._last_operation = ""
        self._last_message = ("", "")
        self._last_answer = Answered(0, "")

    def run(self) -> None:
        self._prepare()
        for number, step in enumerate(self._script.steps):
            match step.action.key:
                case "you":
                    self._last_message = (step.action.text, f"message-{number}")
                    self._last_answer = self._stack.send(*self._last_message)
                    self._compare(step, self._last_answer)
                case "again":
                    self._repeat(step)
                case "api":
                    self._compare(step, self._call(step.action))
                case "restart":
                    self._stack.restart()
        assert_totals_add_up(self._stack)

    def _prepare(self) -> None:
        script = self._script
        settings: dict[str, Any] = {
            "timeZone": script.setting("zone", ""),
            "currency": script.setting("currency", ""),
            "monthStartsOn": int(script.setting("month-starts", "0")),
        }
        profile = {name: value for name, value in settings.items() if value}
        if profile:
            assert self._stack.call("PUT", "/profile", profile).status == 200
        for line in script.header:
            if line.key == "given":
                self._call(line)

    def _call(self, line: Line) -> Answered:
        method, path, *body = line.text.split(" ", 2)
        path = path.replace("{last}", self._last_operation)
        answered = self._stack.call(method, path, json.loads(body[0]) if body else None)
        if answered.status >= 300:
            self._script.fail(line, "a success", f"{answered.status} {answered.text}")
        self._last_operation = answered.json.get("operation", self._last_operation)
        return answered

    def _repeat(self, step: Step) -> None:
        before = self._stack.call("GET", "/export").text
        answered = self._stack.send(*self._last_message)
        if answered != self._last_answer:
            self._script.fail(step.action, self._last_answer.text, answered.text)
        after = self._stack.call("GET", "/export").text
        if after != before:
            self._script.fail(step.action, "nothing stored anew", after)

    def _compare(self, step: Step, answered: Answered) -> None:
        if answered.status >= 300:
            self._script.fail(step.action, "a success", f"{answered.status} {answered.text}")
        body = answered.json
        for effect in body.get("effects", []):
            self._last_operation = effect.get("operation", self._last_operation)
        if step.action.key == "you":
            self._compare_each(step, "bot", [said["content"] for said in body["messages"]])
        self._compare_each(step, "effects", body.get("effects", []))
        for line in step.expected["suggests"]:
            if line.text != " | ".join(body["suggestions"]):
                self._script.fail(line, line.text, " | ".join(body["suggestions"]))

    def _compare_each(self, step: Step, key: str, got: list[Any]) -> None:
        fits = fits_text if key == "bot" else fits_effect
        lines = step.expected[key]
        for line, each in zip(lines, got, strict=False):
            if not fits(line.text, each):
                self._script.fail(line, line.text, _show(each))
        if len(lines) > len(got):
            self._script.fail(lines[len(got)], lines[len(got)].text, "nothing")
        if len(got) > len(lines):
            self._script.fail(step.action, f"no more {key}", _show(got[len(lines)]))


def fits_text(pattern: str, text: str) -> bool:
    parts = [re.escape(part) for part in pattern.split("…")]
    return re.fullmatch(".*".join(parts), text, re.DOTALL) is not None


def fits_effect(pattern: str, effect: dict[str, Any]) -> bool:
    kind, *fields = shlex.split(pattern)
    values = {**effect}
    for name in ("budget", "transaction", "recurring"):
        record = effect.get(name)
        values |= record if isinstance(record, dict) else {}
    wanted = dict(field.split("=", 1) for field in fields)
    return effect["type"] == kind and all(str(values.get(k)) == v for k, v in wanted.items())


def _show(got: Any) -> str:
    return got if isinstance(got, str) else json.dumps(got, ensure_ascii=False)


Sums = dict[tuple[str, ...], Decimal]


def _category_key(entry: dict[str, Any]) -> tuple[str, ...]:
    return (entry["date"][:7], entry["category"], entry["kind"], entry["currency"])


def assert_totals_add_up(stack: LocalStack) -> None:
    """By every month's summary, its days and its categories, as the API tells them."""
    transactions = list(every_transaction(stack))
    today = stack.call("GET", "/profile").json["today"]
    by_month: Sums = defaultdict(Decimal)
    by_day: Sums = defaultdict(Decimal)
    by_category: Sums = defaultdict(Decimal)
    for entry in transactions:
        amount, group = Decimal(entry["amount"]), (entry["kind"], entry["currency"])
        by_month[(entry["date"][:7], *group)] += amount
        by_day[(entry["date"], *group)] += amount
        by_category[_category_key(entry)] += amount
    told: dict[str, Sums] = {"month": {}, "day": {}, "category": {}}
    for month in {entry["date"][:7] for entry in transactions} | {today[:7]}:
        summary = stack.call("GET", f"/summary?from={month}&to={month}").json
        for sums in summary["months"][0]["totals"]:
            told["month"][month, sums["kind"], sums["currency"]] = Decimal(sums["amount"])
        for sums in summary["months"][0]["categories"]:
            entry = {**sums, "date": month}
            told["category"][_category_key(entry)] = Decimal(sums["amount"])
        for sums in summary["days"]:
            told["day"][sums["date"], sums["kind"], sums["currency"]] = Decimal(sums["amount"])
    assert told == {"month": by_month, "day": by_day, "category": by_category}


def every_transaction(stack: LocalStack) -> Iterator[dict[str, Any]]:
    page = stack.call("GET", "/transactions?limit=100").json
    yield from page["transactions"]
    while page["cursor"]:
        page = stack.call("GET", f"/transactions?limit=100&cursor={page['cursor']}").json
        yield from page["transactions"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One data folder for all scripts: the recogniser is trained once."""
    return tmp_path_factory.mktemp("conversations")


def test_there_are_conversations() -> None:
    assert len(FILES) >= 20


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_conversation_goes_as_its_file_tells(path: Path, folder: Path) -> None:
    script = read_script(path)
    stack = LocalStack(folder, date.fromisoformat(script.setting("today", "2026-11-16")))
    try:
        stack.forget_everything()
        Performance(script, stack).run()
    finally:
        stack.close()
