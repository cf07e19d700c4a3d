"""What a turn did or found, for the cards and charts beside its words.

A turn keeps references, `{"type", "operation", "ids"}` or `{"type", ...query}`; they are filled
with objects from the store whenever they are shown, so a card always tells the current state.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from lambdas.handlers.books import Books
from lambdas.handlers.representation import (
    Json,
    budget_json,
    category_totals_json,
    sums_json,
    transaction_json,
)
from lambdas.ledger.budgets import BudgetEntry, BudgetStatus
from lambdas.ledger.categories import TOTAL, Category, Kind
from lambdas.ledger.operations import Change, Operation, parse_operation_id
from lambdas.ledger.periods import Month, Period
from lambdas.ledger.records import Record
from lambdas.ledger.summaries import CategoryTotal
from lambdas.ledger.transactions import Transaction
from lambdas.ledger.undoing import find_reversal, is_undone

Reference = Mapping[str, Any]


def refer_to(operation: Operation) -> list[Json]:
    """The reference to everything that an operation changed."""
    return [{"type": "operation", "operation": operation.id}]


def refer_to_spending(kind: Kind, asked: Sequence[Category], period: Period) -> Json:
    """The reference to an answered question about a period; none asked means all categories."""
    return {
        "type": "spending",
        "kind": kind.value,
        "category": asked[0].value if len(asked) == 1 else None,
        "asked": [category.value for category in asked],
        "from": period.start.isoformat(),
        "to": period.end.isoformat(),
    }


def refer_to_transactions(entries: Sequence[Transaction]) -> Json:
    """The reference to entries that were listed, in their order."""
    return {"type": "transactions", "ids": [entry.id for entry in entries]}


def refer_to_budget(status: BudgetStatus) -> Json:
    """The reference to a budget that was asked about, in its month."""
    return {
        "type": "budget",
        "category": status.scope,
        "currency": status.limit.currency,
        "month": str(status.month),
    }


def fill(books: Books, user: str, references: Iterable[Reference]) -> list[Json]:
    """The effects in the API's own form, as things stand now."""
    effects: list[Json] = []
    for reference in references:
        match reference["type"]:
            case "spending":
                effects.append(_spending(books, user, reference))
            case "transactions":
                effects.append(_transactions(books, user, reference))
            case "budget":
                effects.append(_budget_asked_about(books, user, reference))
            case _:
                effects += _recall(books, user, reference)
    return effects


def _recall(books: Books, user: str, reference: Reference) -> list[Json]:
    sequence = parse_operation_id(reference["operation"])
    operation = books.store.operation_by_sequence(user, sequence)
    if operation and operation.id == reference["operation"]:
        return operation_effects(books, user, operation)
    return []


def _transactions(books: Books, user: str, reference: Reference) -> Json:
    """Those that are still there."""
    entries = (books.store.transaction(user, id_) for id_ in reference["ids"])
    return {
        "type": "transactions",
        "transactions": [transaction_json(entry) for entry in entries if entry],
    }


def _budget_asked_about(books: Books, user: str, reference: Reference) -> Json:
    category = None if reference["category"] == TOTAL else Category(reference["category"])
    month = Month.parse(reference["month"])
    entry = BudgetEntry(category, reference["currency"], month, None)
    return {"type": "budget", "budget": _budget(books, user, entry)}


def operation_effects(books: Books, user: str, operation: Operation) -> list[Json]:
    """One effect for each transaction and budget that the operation changed."""
    return list(_operation_effects(books, user, operation))


def _operation_effects(books: Books, user: str, operation: Operation) -> Iterator[Json]:
    target = books.store.operation_by_sequence(user, operation.root)
    # What an operation older than 90 days is about may be forgotten: then it stays as it is.
    undone = is_undone(operation, target) if target else False
    reversal = _reversal(books, user, operation)
    common = {"operation": operation.id, "undone": undone, "reversal": reversal}
    for change in operation.changes:
        match change.record:
            case Transaction(id=id) as last:
                current = books.store.transaction(user, id)
                left = change.before if undone else change.after
                yield {
                    "type": f"transaction.{_verb(change)}",
                    **common,
                    "stored": current is not None,
                    "edited": current is not None and current != left,
                    "transaction": transaction_json(current or last),
                }
            case BudgetEntry() as entry:
                effect = "budget.set" if _limit(change) else "budget.removed"
                yield {"type": effect, **common, "budget": _budget(books, user, entry)}


def _reversal(books: Books, user: str, operation: Operation) -> Json | None:
    """Which operation to take back or repeat next, and what it did: one of its effects' verbs."""
    found = find_reversal(books.store, user, operation, books.clock.now())
    if found is None:
        return None
    return {
        "operation": found.operation.id,
        "action": "redo" if found.undone else "undo",
        "of": _verb(found.operation.changes[0]),
    }


def _verb(change: Change) -> str:
    if not _is_there(change.before):
        return "added"
    return "changed" if _is_there(change.after) else "deleted"


def _is_there(record: Record | None) -> bool:
    """A budget without a limit is the end of one."""
    return record.limit is not None if isinstance(record, BudgetEntry) else record is not None


def _limit(change: Change) -> int | None:
    return change.after.limit if isinstance(change.after, BudgetEntry) else None


def _budget(books: Books, user: str, entry: BudgetEntry) -> Json:
    status = budget_of(books, user, entry.category, entry.currency, entry.month)
    if status:
        return budget_json(status)
    return {"category": entry.scope, "currency": entry.currency, "month": str(entry.month)}


def budget_of(
    books: Books, user: str, category: Category | None, currency: str, month: Month | None = None
) -> BudgetStatus | None:
    """How that budget stands in a budget month (the current one), if there is one."""
    profile = books.ledger.profile(user)
    today = books.clock.today(profile.zone)
    for status in books.reports.budgets(user, profile, today, month):
        if status.category is category and status.limit.currency == currency:
            return status
    return None


def _spending(books: Books, user: str, reference: Reference) -> Json:
    period = Period(date.fromisoformat(reference["from"]), date.fromisoformat(reference["to"]))
    kind, asked = Kind(reference["kind"]), [Category(name) for name in reference["asked"]]
    totals = spending_of(books, user, kind, asked, period)
    status = budget_asked_for(books, user, kind, asked, period)
    return {
        **reference,
        "currency": books.ledger.profile(user).currency,
        "totals": sums_json(totals),
        "categories": [] if len(asked) == 1 else category_totals_json(totals),
        "budget": budget_json(status) if status else None,
    }


def spending_of(
    books: Books, user: str, kind: Kind, asked: Sequence[Category], period: Period
) -> list[CategoryTotal]:
    """What answers the question: for the chat's words and the chart beside them alike."""
    return [
        total
        for total in books.reports.by_category(user, period)
        if total.kind is kind and (not asked or total.category in asked)
    ]


def budget_asked_for(
    books: Books, user: str, kind: Kind, asked: Sequence[Category], period: Period
) -> BudgetStatus | None:
    """The budget that the question is about: of its one category, or of all; else None.

    Only for a period within the current budget month.
    """
    if kind is Kind.INCOME or len(asked) > 1:
        return None
    category = asked[0] if asked else None
    status = budget_of(books, user, category, books.ledger.profile(user).currency)
    if status and period.start in status.period and period.last in status.period:
        return status
    return None
