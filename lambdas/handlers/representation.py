"""The API's own form of everything that it returns (docs/openapi.json describes it)."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from lambdas.ledger.budgets import BudgetStatus
from lambdas.ledger.profiles import Profile
from lambdas.ledger.records import encode_record
from lambdas.ledger.summaries import CategoryTotal, DayTotal, MonthTotal
from lambdas.ledger.transactions import Transaction

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
        "source": transaction.source,
        "version": transaction_version(transaction),
    }


def transaction_version(transaction: Transaction) -> str:
    """Changes whenever anything about the transaction does."""
    plain = json.dumps(encode_record(transaction), sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


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
