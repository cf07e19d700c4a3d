"""How the budgets stand after a change, and the warnings that are due: each once a month."""

from collections.abc import Sequence

from lambdas.handlers.dialogue.turn import Turn
from lambdas.ledger.budgets import BudgetEntry, BudgetState, BudgetStatus
from lambdas.ledger.categories import Kind
from lambdas.ledger.store import BudgetWarning
from lambdas.ledger.transactions import Transaction

SENTENCES = 5
"""Budgets that a reply tells of: more would not fit into one message. The pages show them all."""

_PRESSING = {BudgetState.OVER: 0, BudgetState.NEAR: 1, BudgetState.OK: 2}


def tell_left(turn: Turn, added: Sequence[Transaction]) -> tuple[list[str], list[str]]:
    """Sentences on what is left of the budgets that the entries count in, and warnings apart."""
    spent = [transaction for transaction in added if transaction.kind is Kind.EXPENSE]
    statuses = _statuses(turn) if spent else []
    touched = [
        status
        for status in statuses
        if any(_counts_in(transaction, status) for transaction in spent)
    ]
    own = [status for status in touched if status.category] or touched
    own = sorted(own, key=lambda status: _PRESSING[status.state])[:SENTENCES]
    name_them = len(own) > 1 or len(added) > 1
    says: list[str] = []
    warnings: list[str] = []
    for status in touched:
        due = _is_to_be_warned(turn, status)
        if status in own and not (due and status.state is BudgetState.OVER):
            says.append(turn.say.left(status, name_it=name_them or not status.category))
        if due:
            over = status in own and status.state is BudgetState.OVER
            (says if over else warnings).append(turn.say.warning(status))
    return says + _not_counted(turn, spent, statuses), warnings


def tell_budget(turn: Turn, entry: BudgetEntry) -> str:
    """The limit that an operation set, and what is left of it."""
    says = turn.say.budget_set(entry)
    status = _status_of(turn, entry)
    if status is None:
        return says
    if status.spent.minor == 0:
        return f"{says} {turn.say.budget_untouched(status)}"
    if status.state is BudgetState.OVER:
        return f"{says} {turn.say.over_already(status)}"
    return f"{says} {turn.say.left(status, name_it=False)}"


def tell_earlier_budget(turn: Turn, entry: BudgetEntry) -> str:
    """What holds after this month's entry was taken out: an earlier one, or none."""
    status = _status_of(turn, entry)
    if status is None:
        return turn.say.budget_removed(entry)
    earlier = BudgetEntry(entry.category, entry.currency, entry.month, status.limit.minor)
    return turn.say.budget_set(earlier)


def _not_counted(
    turn: Turn, spent: Sequence[Transaction], statuses: Sequence[BudgetStatus]
) -> list[str]:
    says = []
    for transaction in spent:
        of_category = [s for s in statuses if s.category is transaction.category]
        currencies = [status.limit.currency for status in of_category]
        currency = transaction.money.currency
        if currencies and currency not in currencies:
            says.append(turn.say.not_counted(transaction.category, currency, currencies[0]))
    return list(dict.fromkeys(says))[:SENTENCES]


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


def _status_of(turn: Turn, entry: BudgetEntry) -> BudgetStatus | None:
    wanted = (entry.category, entry.currency)
    statuses = {(status.category, status.limit.currency): status for status in _statuses(turn)}
    return statuses.get(wanted)


def _statuses(turn: Turn) -> list[BudgetStatus]:
    profile = turn.books.ledger.profile(turn.user)
    return turn.books.reports.budgets(turn.user, profile, turn.today)
