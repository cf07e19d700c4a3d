"""Saying what an operation did; a turn that runs again after a crash says the same."""

from collections.abc import Sequence

from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.effects import refer_to
from lambdas.ledger.budgets import BudgetEntry, BudgetState, BudgetStatus
from lambdas.ledger.categories import Kind
from lambdas.ledger.operations import Operation, OperationKind
from lambdas.ledger.store import BudgetWarning
from lambdas.ledger.transactions import Transaction

AFTER_WRITE = ("Undo", "How much this month?")
AFTER_UNDO = ("How much this month?",)

BUDGETS_TOLD = 4
SENTENCES = 6
"""Of the budgets after an entry: more of them would not fit into one message."""

_PRESSING = {BudgetState.OVER: 0, BudgetState.NEAR: 1, BudgetState.OK: 2}


def tell_operation(turn: Turn, operation: Operation) -> Outcome:
    """The outcome of the operation that this turn made."""
    added, removed, changed = _sort(operation)
    says: list[str] = []
    if removed:
        says.append(turn.say.took_back(removed))
    if changed:
        says.append(turn.say.changed(changed))
    if added and operation.kind is OperationKind.CHANGE:
        says.append(f"{turn.say.saved(added)} {_budgets_after(turn, added)}".strip())
    elif added:
        says.append(turn.say.put_back(added))
    says += _budget_changes(turn, operation)
    undone = operation.kind is OperationKind.UNDO
    return Outcome(
        says=tuple(says) or (turn.say.settings_changed(),),
        effects=refer_to(operation),
        suggestions=AFTER_UNDO if undone else AFTER_WRITE,
    )


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
            removed.insert(0, change.before)  # an inverse takes them out last first
    return added, removed, changed


def _budget_changes(turn: Turn, operation: Operation) -> list[str]:
    says = []
    for change in operation.changes:
        if isinstance(change.record, BudgetEntry):
            entry = change.record
            if change.after is None:
                says.append(_budget_now(turn, entry))
            elif entry.limit is None:
                says.append(turn.say.budget_removed(entry))
            else:
                says.append(f"{turn.say.budget_set(entry)} {_left_of(turn, entry)}".strip())
    return says


def _budget_now(turn: Turn, entry: BudgetEntry) -> str:
    """What holds after this month's entry was taken out: an earlier one, or none."""
    for status in _statuses(turn):
        if (status.category, status.limit.currency) == (entry.category, entry.currency):
            earlier = BudgetEntry(entry.category, entry.currency, entry.month, status.limit.minor)
            return turn.say.budget_set(earlier)
    return turn.say.budget_removed(entry)


def _left_of(turn: Turn, entry: BudgetEntry) -> str:
    for status in _statuses(turn):
        if (status.category, status.limit.currency) == (entry.category, entry.currency):
            if status.spent.minor == 0:
                return turn.say.budget_untouched(status)
            return turn.say.left(status, name_it=False)
    return ""


def _budgets_after(turn: Turn, added: Sequence[Transaction]) -> str:
    """What is left of each budget that the entries count in, and a warning where one is due."""
    spent = [transaction for transaction in added if transaction.kind is Kind.EXPENSE]
    statuses = _statuses(turn) if spent else []
    touched = [
        status
        for status in statuses
        if any(_counts_in(transaction, status) for transaction in spent)
    ]
    own = [status for status in touched if status.category] or touched
    told = sorted(own, key=lambda status: _PRESSING[status.state])[:BUDGETS_TOLD]
    name_it = len(own) > 1 or len(added) > 1
    says = [_standing(turn, status, name_it=name_it or not status.category) for status in told]
    says += [turn.say.warning(s) for s in touched if s not in own and _is_to_be_warned(turn, s)]
    says += [turn.say.more_budgets(len(own) - len(told))] if len(own) > len(told) else []
    for transaction in spent:
        says += _not_counted(turn, transaction, statuses)
    return " ".join(list(dict.fromkeys(says))[:SENTENCES])


def _standing(turn: Turn, status: BudgetStatus, *, name_it: bool) -> str:
    left = turn.say.left(status, name_it=name_it)
    if not _is_to_be_warned(turn, status):
        return left
    warning = turn.say.warning(status)
    return warning if status.state is BudgetState.OVER else f"{left} {warning}"


def _not_counted(
    turn: Turn, transaction: Transaction, statuses: Sequence[BudgetStatus]
) -> list[str]:
    of_category = [s for s in statuses if s.category is transaction.category]
    currencies = [status.limit.currency for status in of_category]
    currency = transaction.money.currency
    if not currencies or currency in currencies:
        return []
    return [turn.say.not_counted(transaction.category, currency, currencies[0])]


def _counts_in(transaction: Transaction, status: BudgetStatus) -> bool:
    return (
        status.category in (None, transaction.category)
        and transaction.money.currency == status.limit.currency
        and transaction.date in status.period
    )


def _is_to_be_warned(turn: Turn, status: BudgetStatus) -> bool:
    if status.state is BudgetState.OK:
        return False
    warning = BudgetWarning(status.month, status.scope, status.limit.currency, status.state)
    return turn.books.store.note_warning(turn.user, warning, turn.request.key)


def _statuses(turn: Turn) -> list[BudgetStatus]:
    profile = turn.books.ledger.profile(turn.user)
    return turn.books.reports.budgets(turn.user, profile, turn.today)
