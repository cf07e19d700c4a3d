"""Saying what an operation did; a turn that runs again after a crash says the same."""

from collections.abc import Sequence

from lambdas.handlers.dialogue.standing import tell_budget, tell_earlier_budget, tell_left
from lambdas.handlers.dialogue.telling_recurring import tell_recurrences
from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.operation_effects import refer_to
from lambdas.ledger.budgets import BudgetEntry
from lambdas.ledger.operations import Operation, OperationKind
from lambdas.ledger.rules import CategoryRule
from lambdas.ledger.transactions import Transaction

MESSAGE_LIMIT = 1024
"""Characters of one message in Lex."""

AFTER_WRITE = ("Undo", "How much this month?")
AFTER_UNDO = ("How much this month?",)


def tell_operation(turn: Turn, operation: Operation) -> Outcome:
    """The outcome of the operation that this turn made."""
    undone = operation.kind is OperationKind.UNDO
    says = _tell_transactions(turn, operation) + _tell_budgets(turn, operation)
    says += tell_recurrences(turn, operation)
    says += _tell_rules(turn, operation)
    return Outcome(
        says=tuple(says) or (turn.say.settings_changed(undone=undone),),
        effects=refer_to(operation),
        suggestions=AFTER_UNDO if undone else AFTER_WRITE,
        shown=_numbered(operation),
    )


def _tell_transactions(turn: Turn, operation: Operation) -> list[str]:
    added, removed, changed = _sort(operation)
    says: list[str] = []
    ordered = operation.kind is OperationKind.CHANGE
    if removed:
        says.append(turn.say.deleted(removed) if ordered else turn.say.took_back(removed))
    if changed:
        left, warnings = tell_left(turn, changed) if ordered else ([], [])
        says += _pack([turn.say.changed(changed), *left, *warnings])
    if added and ordered:
        left, warnings = tell_left(turn, added)
        says += _pack([turn.say.saved(added), *left])
        says += _pack(warnings)
    elif added:
        says.append(turn.say.put_back(added))
    return says


def _numbered(operation: Operation) -> tuple[str, ...] | None:
    """The ids of several entries that were stored at once, as the reply lists them."""
    added, _, _ = _sort(operation)
    return tuple(entry.id for entry in added) if len(added) > 1 else None


def _pack(sentences: Sequence[str]) -> list[str]:
    """As few messages as they fit into."""
    messages: list[str] = []
    for sentence in sentences:
        if messages and len(messages[-1]) + len(sentence) < MESSAGE_LIMIT:
            messages[-1] += f" {sentence}"
        else:
            messages.append(sentence)
    return messages


def _sort(
    operation: Operation,
) -> tuple[list[Transaction], list[Transaction], list[Transaction]]:
    added: list[Transaction] = []
    removed: list[Transaction] = []
    changed: list[Transaction] = []
    for change in operation.changes:
        if isinstance(change.after, Transaction):
            (changed if change.before else added).append(change.after)
        elif isinstance(change.before, Transaction):
            removed.append(change.before)
    if operation.kind is OperationKind.UNDO:
        removed.reverse()  # an undo takes them out last first
    return added, removed, changed


def _tell_budgets(turn: Turn, operation: Operation) -> list[str]:
    says = []
    for change in operation.changes:
        if isinstance(change.record, BudgetEntry):
            if change.after is None:
                says.append(tell_earlier_budget(turn, change.record))
            elif change.record.limit is None:
                says.append(turn.say.budget_removed(change.record))
            else:
                says.append(tell_budget(turn, change.record))
    return says


def _tell_rules(turn: Turn, operation: Operation) -> list[str]:
    rules = [change for change in operation.changes if isinstance(change.record, CategoryRule)]
    learnt = [change.after for change in rules if isinstance(change.after, CategoryRule)]
    forgotten = [change.record for change in rules if change.after is None]
    says = [turn.say.learnt(learnt)] if learnt else []
    forgot = [rule for rule in forgotten if isinstance(rule, CategoryRule)]
    return [*says, turn.say.forgot(forgot)] if forgot else says
