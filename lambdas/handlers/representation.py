"""The API's own form of everything that it returns (docs/openapi.json describes it)."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from lambdas.ledger.budgets import BudgetStatus
from lambdas.ledger.profiles import Profile
from lambdas.ledger.records import encode_record
from lambdas.ledger.recurrences import Recurrence
from lambdas.ledger.rules import CategoryRule
from lambdas.ledger.summaries import CategoryTotal, DayTotal, MonthTotal
from lambdas.ledger.transactions import RECURRING, Transaction

Json = dict[str, Any]


def transaction_json(transaction: Transaction) -> Json:
    """A transaction; `version` is what `If-Match` compares."""
    return {
        "id": transaction.id,
        "kind": transaction.kind.value,
        "amount": transaction.money.decimal,
        "currency": transaction.money.currency,
        "category": transaction.category.value,
        "note": transaction.note,
        "date": transaction.date.isoformat(),
        "createdAt": transaction.created_at.isoformat(timespec="seconds").replace("+00:00", "Z"),
        "source": RECURRING if transaction.recurrence else transaction.source,
        "recurrence": transaction.recurrence,
        "version": transaction_version(transaction),
    }


def transaction_version(transaction: Transaction) -> str:
    """Changes whenever anything about the transaction does."""
    return _digest(encode_record(transaction))


def recurrence_json(recurrence: Recurrence) -> Json:
    """A repeating entry; `next` is its next date that is not posted, null while it is paused."""
    schedule, due = recurrence.schedule, recurrence.next
    return {
        "id": recurrence.id,
        "kind": recurrence.kind.value,
        "amount": recurrence.money.decimal,
        "currency": recurrence.money.currency,
        "category": recurrence.category.value,
        "note": recurrence.note,
        "every": schedule.every.value,
        "day": str(schedule.day),
        "start": schedule.start.isoformat(),
        "next": due.isoformat() if due else None,
        "paused": recurrence.paused,
        "version": recurrence_version(recurrence),
    }


def recurrence_version(recurrence: Recurrence) -> str:
    """Changes whenever the person changes anything about it; a posting is no such change."""
    plain = encode_record(recurrence)
    return _digest({name: value for name, value in plain.items() if name != "settled"})


def rule_json(rule: CategoryRule) -> Json:
    """What was learnt about a name."""
    return {"word": rule.word, "category": rule.category.value}


def budget_json(status: BudgetStatus) -> Json:
    """A budget of one budget month and how it stands; `to` is the first day after it."""
    per_day = status.left_per_day
    return {
        "category": status.scope,
        "month": str(status.month),
        "from": status.period.start.isoformat(),
        "to": status.period.end.isoformat(),
        "currency": status.limit.currency,
        "limit": status.limit.decimal,
        "spent": status.spent.decimal,
        "left": status.left.decimal,
        "upcoming": status.upcoming.decimal,
        "leftPerDay": per_day.decimal if per_day else None,
        "state": status.state.value,
    }


def profile_json(profile: Profile) -> Json:
    """A person's settings."""
    return {
        "currency": profile.currency,
        "timeZone": profile.time_zone,
        "locale": profile.locale,
        "monthStartsOn": profile.month_starts_on,
    }


def category_totals_json(totals: Iterable[CategoryTotal]) -> list[Json]:
    """One object for each category and currency, in the order given."""
    return [
        {
            "kind": total.kind.value,
            "category": total.category.value,
            "currency": total.total.currency,
            "amount": total.total.decimal,
            "count": total.count,
        }
        for total in totals
    ]


def sums_json(totals: Iterable[CategoryTotal | MonthTotal | DayTotal]) -> list[Json]:
    """One object for each kind and currency: the sum over the categories."""
    sums: dict[tuple[str, str], tuple[Any, int]] = {}
    for total in totals:
        key = (total.kind.value, total.total.currency)
        money, count = sums.get(key, (None, 0))
        sums[key] = (money + total.total if money else total.total, count + total.count)
    return [
        {"kind": kind, "currency": currency, "amount": money.decimal, "count": count}
        for (kind, currency), (money, count) in sorted(sums.items(), key=lambda item: item[0])
    ]


def _digest(plain: Json) -> str:
    return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()[:16]
