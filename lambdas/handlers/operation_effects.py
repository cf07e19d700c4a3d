"""What an operation changed, for the cards beside the words that told of it.

A turn keeps the operation's id; a card always shows what it changed as it is now.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from lambdas.handlers.books import Books
from lambdas.handlers.representation import (
    Json,
    budget_json,
    recurrence_json,
    rule_json,
    transaction_json,
)
from lambdas.ledger.budgets import BudgetEntry, BudgetStatus
from lambdas.ledger.categories import Category
from lambdas.ledger.operations import Change, Operation, parse_operation_id
from lambdas.ledger.periods import Month
from lambdas.ledger.records import Record
from lambdas.ledger.recurrences import Recurrence
from lambdas.ledger.rules import CategoryRule
from lambdas.ledger.transactions import Transaction
from lambdas.ledger.undoing import find_reversal, is_undone


def refer_to(operation: Operation) -> list[Json]:
    """The reference to everything that an operation changed."""
    return [{"type": "operation", "operation": operation.id}]


def recall(books: Books, user: str, reference: Mapping[str, Any]) -> list[Json]:
    """The effects of the operation referred to; none if it is forgotten."""
    sequence = parse_operation_id(reference["operation"])
    operation = books.store.operation_by_sequence(user, sequence)
    if operation and operation.id == reference["operation"]:
        return operation_effects(books, user, operation)
    return []


def operation_effects(books: Books, user: str, operation: Operation) -> list[Json]:
    """One effect for each transaction, budget, recurrence and rule that the operation changed."""
    return list(_operation_effects(books, user, operation))


def _operation_effects(books: Books, user: str, operation: Operation) -> Iterator[Json]:
    target = books.store.operation_by_sequence(user, operation.root)
    # What an operation older than 90 days is about may be forgotten: then it stays as it is.
    undone = is_undone(operation, target) if target else False
    reversal = _reversal(books, user, operation)
    common = {"operation": operation.id, "undone": undone, "reversal": reversal}
    # A rule that was learnt along with a correction is a part of that, not a card of its own.
    rules = [change for change in operation.changes if isinstance(change.record, CategoryRule)]
    for change in operation.changes:
        match change.record:
            case CategoryRule() as rule:
                if len(operation.changes) == len(rules):
                    yield {**_rule_effect(books, user, change, rule), **common}
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
                yield {"type": effect, **common, "budget": budget_as_it_stands(books, user, entry)}
            case Recurrence() as recurrence:
                yield {**_recurrence_effect(books, user, change, recurrence), **common}


def _recurrence_effect(books: Books, user: str, change: Change, last: Recurrence) -> Json:
    stored = (each for each in books.store.recurrences(user) if each.id == last.id)
    current = next(stored, None)
    verb = _verb(change)
    return {
        "type": f"recurring.{'removed' if verb == 'deleted' else verb}",
        "stored": current is not None,
        "recurring": recurrence_json(current or last),
    }


def _rule_effect(books: Books, user: str, change: Change, last: CategoryRule) -> Json:
    current = books.rules.find(user, [last.word])
    return {
        "type": "rule.learned" if change.after else "rule.forgotten",
        "stored": current is not None,
        "rule": rule_json(current or last),
    }


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


def budget_as_it_stands(books: Books, user: str, entry: BudgetEntry) -> Json:
    """The budget in its month; without figures if there is none any more."""
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
