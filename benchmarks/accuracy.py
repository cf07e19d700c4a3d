"""How well messages that nobody looked at while building are understood: `make accuracy`.

Reads tests/data/messages/blind (README.md there tells who wrote them and how they are labelled),
sends each to an emptied account with a new session, after the messages of its context, and judges
what an outsider can see: the reply's effects and state, and what is stored afterwards. Never what
the readers think.

Run: python -m benchmarks.accuracy [development | measuring | FILE.jsonl] [-v]
`-v` prints the misses; never of the measuring part, which stays unseen.
"""

import json
import sys
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.local_stack import LocalStack

MESSAGES = Path(__file__).resolve().parent.parent / "tests" / "data" / "messages" / "blind"
TODAY = date(2026, 11, 16)
MEASURES = (
    "intent",
    "amount",
    "currency",
    "category",
    "note",
    "every",
    "date or period",
    "all items",
    "no wrong write",
    "no needless question",
)

Json = dict[str, Any]


@dataclass(slots=True)
class Tally:
    """How often something was right, of how many messages it was asked of."""

    right: int = 0
    asked: int = 0

    def count(self, *, right: bool) -> None:
        self.right += right
        self.asked += 1

    def __str__(self) -> str:
        return f"{100 * self.right / self.asked:5.1f} % of {self.asked}" if self.asked else "-"


@dataclass(slots=True)
class Result:
    """What came of one message: each measure that applies, and whether it was met."""

    message: Json
    reply: str
    met: dict[str, bool] = field(default_factory=dict)


def load(part: str) -> list[Json]:
    """The labelled messages of a part, or of a file of one's own."""
    path = Path(part) if part.endswith(".jsonl") else MESSAGES / f"{part}.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def judge(stack: LocalStack, message: Json) -> Result:
    """Send the message and compare what came of it with its label."""
    stack.forget_everything()
    for earlier in message.get("context") or []:
        stack.send(earlier)
    before = _stored(stack)
    body = stack.send(message["text"]).json
    changed = _stored(stack) != before
    asks = body["state"] == "InProgress"
    done = [effect for effect in body["effects"] if effect.get("operation")]
    expected = message["writes"]
    result = Result(message, " | ".join(said["content"] for said in body["messages"]))
    intents = {message["intent"], *message.get("also_intent", ())}
    result.met["intent"] = _intent(body) in intents
    result.met["no wrong write"] = not changed or (bool(expected) and _are_meant(done, expected))
    result.met["no needless question"] = not asks or message["may_ask"]
    if expected and not (message["may_ask"] and asks):
        result.met |= _judge_writes(done, expected)
    if not expected and message.get("period"):
        result.met |= _judge_question(body["effects"], message)
    return result


def _stored(stack: LocalStack) -> tuple[str, ...]:
    resources = ("/transactions", "/budgets", "/recurring")
    return tuple(stack.call("GET", resource).text for resource in resources)


def _intent(body: Json) -> str:
    """What the reply shows that it took the message for."""
    types = {effect["type"] for effect in body["effects"]}
    kinds = {
        effect["transaction"]["kind"]
        for effect in body["effects"]
        if effect["type"] == "transaction.added" and not effect.get("undone")
    }
    named = _BY_INTENT.get(body["intent"] or "", "out_of_scope")
    if body["state"] == "InProgress" or named == "edit_delete":
        return named
    if types & {"transaction.changed", "transaction.deleted"}:
        return "edit_delete"
    if kinds:
        return "log_income" if kinds == {"income"} else "log_expense"
    for type_, intent in _BY_EFFECT.items():
        if type_ in types:
            return intent
    wrote_nothing = named in ("log_expense", "log_income", "set_budget", "recurring")
    return "out_of_scope" if wrote_nothing else named


_BY_EFFECT = {
    "recurring.added": "recurring",
    "recurring.changed": "recurring",
    "recurring.removed": "recurring",
    "budget.set": "set_budget",
    "budget.removed": "set_budget",
    "spending": "query_spending",
    "comparison": "query_spending",
    "trend": "query_spending",
    "budget": "query_budget_left",
    "transactions": "list_recent",
    "recurring": "recurring",
}
_BY_INTENT = {
    "LogExpense": "log_expense",
    "LogIncome": "log_income",
    "SetBudget": "set_budget",
    "RemoveBudget": "set_budget",
    "QuerySpending": "query_spending",
    "QueryBudget": "query_budget_left",
    "ListTransactions": "list_recent",
    "ChangeTransaction": "edit_delete",
    "DeleteTransaction": "edit_delete",
    "AddRecurring": "recurring",
    "ListRecurring": "recurring",
    "ChangeRecurring": "recurring",
    "PauseRecurring": "recurring",
    "ResumeRecurring": "recurring",
    "StopRecurring": "recurring",
    "Undo": "edit_delete",
    "Restore": "edit_delete",
    "Greeting": "help_greeting",
    "Help": "help_greeting",
}


def _are_meant(done: list[Json], expected: list[Json]) -> bool:
    """Whether every write is one that the label asks for, whatever its details."""
    wanted = Counter(write["type"] for write in expected)
    made = Counter(effect["type"] for effect in done)
    return not made - wanted


def _judge_writes(done: list[Json], expected: list[Json]) -> dict[str, bool]:
    made = [effect for effect in done if effect["type"] == expected[0]["type"]]
    whole = len(made) == len(expected) == len(done)
    pairs = list(zip(made, expected, strict=True)) if whole else []
    met = {"all items": whole} if len(expected) > 1 else {}
    met["amount"] = whole and all(_has(made, "amount", write) for made, write in pairs)
    met["currency"] = whole and all(_has(made, "currency", write) for made, write in pairs)
    if any(write["category"] or _is_budget(write) for write in expected):
        met["category"] = whole and all(_is_filed(made, write) for made, write in pairs)
    if any(write["note_has"] for write in expected):
        met["note"] = whole and all(_is_noted(made, write) for made, write in pairs)
    if any(write.get("every") for write in expected):
        met["every"] = whole and all(_is_as_often(made, write) for made, write in pairs)
    if any(write["date"] for write in expected):
        met["date or period"] = whole and all(_has(made, "date", write) for made, write in pairs)
    return met


def _is_budget(write: Json) -> bool:
    return str(write["type"]).startswith("budget.")


def _is_filed(effect: Json, write: Json) -> bool:
    """Whether it is in an acceptable category; a budget's None is the overall budget."""
    if write["category"] is None:
        return not _is_budget(write) or _value(effect, "category") == "total"
    return _value(effect, "category") in write["category"]


def _is_noted(effect: Json, write: Json) -> bool:
    word = write["note_has"]
    return word is None or word.casefold() in (_value(effect, "note") or "").casefold()


def _is_as_often(effect: Json, write: Json) -> bool:
    """Whether it repeats in the steps of the label, which names them in plain words."""
    wanted = str(write.get("every") or "").casefold().removeprefix("every ")
    return not wanted or _value(effect, "every") == _PLAIN_STEPS.get(wanted, wanted)


_PLAIN_STEPS = {
    **dict.fromkeys(("two weeks", "2 weeks", "other week", "biweekly", "fortnightly"), "fortnight"),
    **dict.fromkeys(("three months", "3 months", "quarterly"), "quarter"),
    **dict.fromkeys(("12 months", "yearly", "annual"), "year"),
    "weekly": "week",
    "monthly": "month",
}


def _has(effect: Json, name: str, write: Json) -> bool:
    return write[name] is None or _value(effect, name) == write[name]


def _value(effect: Json, name: str) -> Any:
    record = effect.get("transaction") or effect.get("budget") or effect.get("recurring") or {}
    return record.get("limit" if name == "amount" and "budget" in effect else name)


def _judge_question(effects: list[Json], message: Json) -> dict[str, bool]:
    asked = next((effect for effect in effects if "from" in effect), None)
    period = message["period"]
    ends = {period["to"]}
    if date.fromisoformat(period["from"]) <= TODAY < date.fromisoformat(period["to"]):
        ends.add((TODAY + timedelta(days=1)).isoformat())
    met = {
        "date or period": asked is not None
        and asked["from"] == period["from"]
        and asked["to"] in ends
    }
    wanted = message.get("category")
    if wanted:
        named = set((asked or {}).get("asked") or [])
        by_name = None in wanted and asked is not None
        met["category"] = by_name or (bool(named) and named <= set(wanted))
    return met


def print_table(results: list[Result]) -> None:
    """Each measure overall and for each intent of the labels."""
    tallies: dict[str, dict[str, Tally]] = defaultdict(lambda: defaultdict(Tally))
    for result in results:
        for measure, right in result.met.items():
            for group in ("overall", result.message["intent"]):
                tallies[group][measure].count(right=right)
    for group in ("overall", *sorted(set(tallies) - {"overall"})):
        print(f"{group} ({tallies[group]['intent'].asked} messages)")
        for measure in MEASURES:
            print(f"  {measure:<22} {tallies[group][measure]}")


def main(arguments: list[str]) -> None:
    """Print the table of a part, and if asked to, the misses of one that may be looked at."""
    part = next((name for name in arguments if name != "-v"), "measuring")
    with tempfile.TemporaryDirectory() as folder:
        stack = LocalStack(Path(folder), TODAY)
        results = [judge(stack, message) for message in load(part)]
        stack.close()
    print_table(results)
    if "-v" in arguments and "measuring" not in part:
        for result in results:
            missed = [measure for measure, right in result.met.items() if not right]
            if missed:
                print(f"{', '.join(missed)}: {result.message['text']!r} -> {result.reply}")


if __name__ == "__main__":
    main(sys.argv[1:])
