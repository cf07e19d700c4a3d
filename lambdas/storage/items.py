"""How each thing is laid out as an item: its key says which one it is, short names hold the rest.

| attribute | in | meaning |
|---|---|---|
| `a c g` | transaction | amount in minor units, currency, category |
| `o t s` | transaction | note, created at, source |
| `v` | every record | digest; a change names the one that it saw |
| `l` | budget | limit in minor units; absent: the budget ends |
| `s n` | totals | sum in minor units, count; an item with count 0 counts as absent |
| `j x` | operation | JSON of its plain form, undone |
| `q` | operation key | sequence number |
| `d` | moved | the date under which the transaction is stored |
| `c z l m` | profile | currency, time zone, locale, day on which the month starts |
| `a c g o` | recurrence | as of a transaction |
| `g` | rule | category |
| `e y b s p` | recurrence | every, day, first date, settled up to, paused |
| `due` | recurrence | its next date, which the index is ordered by; absent while paused |
| `f d t b` | claim | fingerprint, today, token, response body |
| `m t u` | lock | message id and token of the claim in force, microsecond at which it ends |
| `m o j t` | turn | message id, text, JSON of the answer, at |
| `k` | warning | key of the message that gave it |
| `n` | calls | how many in that minute |
| `expires` | calls, operation, its key, claim, warning | second after which it may be deleted |
"""

import json
from datetime import date, datetime

from lambdas.ledger.budgets import BudgetEntry
from lambdas.ledger.categories import TOTAL, Category
from lambdas.ledger.conversation import Turn
from lambdas.ledger.money import Money
from lambdas.ledger.operations import RETENTION, Operation
from lambdas.ledger.periods import Month
from lambdas.ledger.profiles import Profile
from lambdas.ledger.records import Record
from lambdas.ledger.recurrences import Recurrence
from lambdas.ledger.rules import CategoryRule
from lambdas.ledger.schedules import Every, Schedule, parse_day
from lambdas.ledger.summaries import DayTotal, MonthTotal
from lambdas.ledger.transactions import Transaction
from lambdas.storage.keys import Prefix, home_day, number, parts_of, sort_key
from lambdas.storage.plain import (
    decode_operation,
    digest_record,
    encode_operation,
    to_json,
    to_microseconds,
)
from lambdas.storage.table import DUE, EXPIRY, Item

PROFILE_KEY = sort_key(Prefix.PROFILE, "profile")


def expiry(at: datetime) -> int:
    """The second at which what was stored at `at` has been kept long enough."""
    return to_microseconds(at + RETENTION) // 10**6 + 1


def key_of(record: Record) -> str:
    """The sort key of a record as it is."""
    if isinstance(record, Transaction):
        return transaction_key(record.date, record.id)
    if isinstance(record, BudgetEntry):
        return sort_key(Prefix.BUDGET, record.scope, record.currency, str(record.month))
    if isinstance(record, Recurrence):
        return sort_key(Prefix.RECURRENCE, record.id)
    if isinstance(record, CategoryRule):
        return rule_key(record.word)
    return PROFILE_KEY


def rule_key(word: str) -> str:
    return sort_key(Prefix.RULE, word)


def transaction_key(day: date, transaction_id: str) -> str:
    return sort_key(Prefix.TRANSACTION, day.isoformat(), transaction_id)


def home_key(transaction_id: str) -> str:
    """Where a transaction is until its date is changed.

    Raises:
        ValueError: no transaction has such an id.
    """
    day = home_day(transaction_id)
    if day is None:
        raise ValueError("a transaction's id begins with its first day")
    return transaction_key(day, transaction_id)


def moved_key(transaction_id: str) -> str:
    """Where it says under which date a transaction is that has left its first day."""
    return sort_key(Prefix.MOVED, transaction_id)


def record_attributes(record: Record) -> Item:
    """What a record's item holds beside its key."""
    digest = digest_record(record)
    if isinstance(record, Transaction):
        return {
            "a": record.money.minor,
            "c": record.money.currency,
            "g": record.category.value,
            "o": record.note,
            "t": record.created_at.isoformat(),
            "s": record.source,
            "v": digest,
        }
    if isinstance(record, BudgetEntry):
        return {"l": record.limit, "v": digest}
    if isinstance(record, Recurrence):
        return _recurrence_attributes(record) | {"v": digest}
    if isinstance(record, CategoryRule):
        return {"g": record.category.value, "v": digest}
    return {
        "c": record.currency,
        "z": record.time_zone,
        "l": record.locale,
        "m": record.month_starts_on,
        "v": digest,
    }


def transaction_of(item: Item) -> Transaction:
    day, transaction_id = parts_of(item["SK"])
    return Transaction(
        id=transaction_id,
        money=Money(item["a"], item["c"]),
        category=Category(item["g"]),
        note=item["o"],
        date=date.fromisoformat(day),
        created_at=datetime.fromisoformat(item["t"]),
        source=item["s"],
    )


def budget_of(item: Item) -> BudgetEntry:
    scope, currency, month = parts_of(item["SK"])
    category = None if scope == TOTAL else Category(scope)
    return BudgetEntry(category, currency, Month.parse(month), item.get("l"))


def recurrence_of(item: Item) -> Recurrence:
    (recurrence_id,) = parts_of(item["SK"])
    return Recurrence(
        id=recurrence_id,
        money=Money(item["a"], item["c"]),
        category=Category(item["g"]),
        note=item["o"],
        schedule=Schedule(Every(item["e"]), parse_day(item["y"]), date.fromisoformat(item["b"])),
        settled=date.fromisoformat(item["s"]),
        paused=bool(item["p"]),
    )


def rule_of(item: Item) -> CategoryRule:
    (word,) = parts_of(item["SK"])
    return CategoryRule(word, Category(item["g"]))


def profile_of(item: Item) -> Profile:
    return Profile(item["c"], item.get("z"), item["l"], item["m"])


def month_total_of(item: Item) -> MonthTotal:
    month, category, currency = parts_of(item["SK"])
    total = Money(item["s"], currency)
    return MonthTotal(Month.parse(month), Category(category), total, item["n"])


def day_total_of(item: Item) -> DayTotal:
    day, category, currency = parts_of(item["SK"])
    total = Money(item["s"], currency)
    return DayTotal(date.fromisoformat(day), Category(category), total, item["n"])


def operation_key(sequence: int) -> str:
    return sort_key(Prefix.OPERATION, number(sequence))


def operation_attributes(operation: Operation) -> Item:
    return {
        "j": to_json(encode_operation(operation)),
        "x": operation.undone,
        EXPIRY: expiry(operation.at),
    }


def operation_of(item: Item) -> Operation:
    return decode_operation(json.loads(item["j"]), undone=item["x"])


def turn_key(sequence: int) -> str:
    return sort_key(Prefix.TURN, number(sequence))


def turn_attributes(turn: Turn) -> Item:
    return {
        "m": turn.message_id,
        "o": turn.text,
        "j": to_json(dict(turn.answer)),
        "t": turn.at.isoformat(),
    }


def turn_of(item: Item) -> Turn:
    (sequence,) = parts_of(item["SK"])
    at = datetime.fromisoformat(item["t"])
    return Turn(item["m"], item["o"], json.loads(item["j"]), at, int(sequence))


def _recurrence_attributes(recurrence: Recurrence) -> Item:
    schedule, due = recurrence.schedule, recurrence.next
    return {
        "a": recurrence.money.minor,
        "c": recurrence.money.currency,
        "g": recurrence.category.value,
        "o": recurrence.note,
        "e": schedule.every.value,
        "y": str(schedule.day),
        "b": schedule.start.isoformat(),
        "s": recurrence.settled.isoformat(),
        "p": int(recurrence.paused),
        DUE: due.isoformat() if due else None,
    }
