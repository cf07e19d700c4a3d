"""Everything that an operation can change, and its plain form for storage.

A record has an identity that survives a change: a transaction its id, a budget entry its
category, currency and month, a recurrence its id, a rule its word, the profile its owner. The plain
form is a flat dict of strings and whole numbers; `decode_record(encode_record(record)) == record`.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from lambdas.ledger.budgets import BudgetEntry
from lambdas.ledger.categories import TOTAL, Category
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Month
from lambdas.ledger.profiles import Profile
from lambdas.ledger.recurrences import Recurrence
from lambdas.ledger.rules import CategoryRule
from lambdas.ledger.schedules import Every, Schedule, parse_day
from lambdas.ledger.transactions import Transaction

Record = Transaction | BudgetEntry | Profile | Recurrence | CategoryRule


def identity(record: Record) -> tuple[str, ...]:
    """What stays the same when the record changes; the first part is its type."""
    match record:
        case Transaction(id=id):
            return ("transaction", id)
        case BudgetEntry():
            return ("budget", record.scope, record.currency, str(record.month))
        case Profile():
            return ("profile",)
        case Recurrence(id=id):
            return ("recurrence", id)
        case CategoryRule(word=word):
            return ("rule", word)


def encode_record(record: Record) -> dict[str, Any]:
    """The record's plain form: `{"type": "transaction", "id": ..., ...}`."""
    match record:
        case Transaction():
            return {
                "type": "transaction",
                "id": record.id,
                "minor": record.money.minor,
                "currency": record.money.currency,
                "category": record.category.value,
                "note": record.note,
                "date": record.date.isoformat(),
                "created_at": record.created_at.isoformat(),
                "source": record.source,
            }
        case BudgetEntry():
            return {
                "type": "budget",
                "category": record.scope,
                "currency": record.currency,
                "month": str(record.month),
                "limit": record.limit,
            }
        case Profile():
            return {
                "type": "profile",
                "currency": record.currency,
                "time_zone": record.time_zone,
                "locale": record.locale,
                "month_starts_on": record.month_starts_on,
            }
        case Recurrence():
            return {
                "type": "recurrence",
                "id": record.id,
                "minor": record.money.minor,
                "currency": record.money.currency,
                "category": record.category.value,
                "note": record.note,
                "every": record.schedule.every.value,
                "day": str(record.schedule.day),
                "start": record.schedule.start.isoformat(),
                "settled": record.settled.isoformat(),
                "paused": int(record.paused),
            }
        case CategoryRule():
            return {"type": "rule", "word": record.word, "category": record.category.value}


def decode_record(plain: Mapping[str, Any]) -> Record:
    """The record of that plain form."""
    fields = {name: value for name, value in plain.items() if name != "type"}
    match plain["type"]:
        case "transaction":
            return Transaction(
                id=fields["id"],
                money=Money(int(fields["minor"]), fields["currency"]),
                category=Category(fields["category"]),
                note=fields["note"],
                date=date.fromisoformat(fields["date"]),
                created_at=datetime.fromisoformat(fields["created_at"]),
                source=fields["source"],
            )
        case "budget":
            return BudgetEntry(
                category=None if fields["category"] == TOTAL else Category(fields["category"]),
                currency=fields["currency"],
                month=Month.parse(fields["month"]),
                limit=None if fields["limit"] is None else int(fields["limit"]),
            )
        case "profile":
            return Profile(**fields)
        case "recurrence":
            return Recurrence(
                id=fields["id"],
                money=Money(int(fields["minor"]), fields["currency"]),
                category=Category(fields["category"]),
                note=fields["note"],
                schedule=Schedule(
                    Every(fields["every"]),
                    parse_day(fields["day"]),
                    date.fromisoformat(fields["start"]),
                ),
                settled=date.fromisoformat(fields["settled"]),
                paused=bool(fields["paused"]),
            )
        case "rule":
            return CategoryRule(fields["word"], Category(fields["category"]))
        case unknown:
            raise ValueError(f"no record of type {unknown!r}")
