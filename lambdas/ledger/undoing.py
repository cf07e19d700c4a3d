"""Which operation "undo" takes back and "restore" repeats, and how.

Undoing writes every record back as it was, and only if it still is as the operation left it. The
newest change that can be taken back is the one that "undo" takes: one whose records were taken
away by undoing an older change out of order is passed over, so that it blocks nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from lambdas.ledger.budgets import BudgetEntry
from lambdas.ledger.errors import Conflict, NotFound, NothingToRedo, NothingToUndo
from lambdas.ledger.operations import (
    RETENTION,
    Change,
    Draft,
    Operation,
    OperationKind,
    RequestKey,
    Tops,
)
from lambdas.ledger.profiles import Profile
from lambdas.ledger.records import Record, identity
from lambdas.ledger.recurrences import Recurrence
from lambdas.ledger.rules import CategoryRule
from lambdas.ledger.store import LedgerStore
from lambdas.ledger.transactions import Transaction

LOOK_BACK = 20
"""Operations that are read to find out which one changed a record last."""


class Reversal(NamedTuple):
    """What brings back how things were before the last change of what an operation changed."""

    operation: Operation
    undone: bool
    """Whether it is undone, so that it is to be repeated; else it is to be taken back."""


def choose_undo(
    store: LedgerStore, user: str, request: RequestKey, now: datetime, sequence: int | None
) -> Draft:
    """The draft that takes back the operation of that number, or the newest one left.

    To take back an undo is to repeat what it undid.

    Raises:
        NothingToUndo, NotFound, Conflict: as `Ledger.undo`.
    """
    if sequence is not None:
        operation, root = _find(store, user, sequence, now)
        if is_undone(operation, root):
            raise Conflict("That is undone already.")
        return _turn_over(store, user, request, root, now)
    for root, tops in _undo_stack(store, user, now):
        changes = None if root.undone else _fit(store, user, _inverse(root), now)
        if changes is not None:
            return Draft(request, changes, now, OperationKind.UNDO, root.sequence, tops)
    raise NothingToUndo


def choose_redo(
    store: LedgerStore, user: str, request: RequestKey, now: datetime, sequence: int | None
) -> Draft:
    """The draft that repeats the operation of that number, or the one undone last.

    Raises:
        NothingToRedo, NotFound, Conflict: as `Ledger.redo`.
    """
    if sequence is not None:
        operation, root = _find(store, user, sequence, now)
        if not is_undone(operation, root):
            raise Conflict("That is not undone.")
        return _turn_over(store, user, request, root, now)
    for root, tops in _redo_stack(store, user, now):
        changes = _fit(store, user, root.changes, now) if root.undone else None
        if changes is not None:
            return Draft(request, changes, now, OperationKind.REDO, root.sequence, tops)
    raise NothingToRedo


def is_undone(operation: Operation, root: Operation) -> bool:
    """Whether what `operation` did is taken back; `root` is the change it is about, or itself."""
    return root.undone != (operation.kind is OperationKind.UNDO)


def find_reversal(
    store: LedgerStore, user: str, operation: Operation, now: datetime
) -> Reversal | None:
    """The operation itself; if its records changed since, the newest change of one of them.

    Taking back one such change after the other leads to the operation itself. None if neither
    can be turned over, or the newest change is none of the latest `LOOK_BACK` operations.
    """
    root = _recall(store, user, operation.root, now)
    if root is None or operation.at < now - RETENTION or root.kind is OperationKind.POSTING:
        return None
    if _fit(store, user, _turned_over(root), now) is not None:
        return Reversal(operation, is_undone(operation, root))
    records = {change.identity for change in root.changes}
    for later in _later_changes(store, user, root, now):
        touches = any(change.identity in records for change in later.changes)
        if touches and _fit(store, user, _inverse(later), now) is not None:
            return Reversal(later, undone=False)
    return None


def _later_changes(
    store: LedgerStore, user: str, root: Operation, now: datetime
) -> Iterator[Operation]:
    """The changes after `root` that are not undone, the newest first."""
    latest = store.latest_operation(user)
    newest = latest.sequence if latest else 0
    for number in range(newest, max(root.sequence, newest - LOOK_BACK), -1):
        later = _recall(store, user, number, now)
        if later and later.kind is OperationKind.CHANGE and not later.undone:
            yield later


def _turned_over(root: Operation) -> Iterable[Change]:
    return root.changes if root.undone else _inverse(root)


def _turn_over(
    store: LedgerStore, user: str, request: RequestKey, root: Operation, now: datetime
) -> Draft:
    if root.kind is OperationKind.POSTING:
        raise Conflict("That fell due by itself. You can delete the entry.")
    kind = OperationKind.REDO if root.undone else OperationKind.UNDO
    changes = _fit(store, user, _turned_over(root), now)
    if changes is None:
        raise Conflict
    return Draft(request, changes, now, kind, root.sequence)


def _inverse(root: Operation) -> Iterable[Change]:
    return (change.inverse for change in reversed(root.changes))


def _undo_stack(store: LedgerStore, user: str, now: datetime) -> Iterator[tuple[Operation, Tops]]:
    latest = store.latest_operation(user)
    number = latest.undo_top if latest else None
    while latest and number is not None:
        operation = _recall(store, user, number, now)
        if operation is None:
            return
        root = _recall(store, user, operation.root, now)
        if root:
            yield root, Tops(latest.sequence, undo=operation.below, redo=latest.redo_top)
        number = operation.below


def _redo_stack(store: LedgerStore, user: str, now: datetime) -> Iterator[tuple[Operation, Tops]]:
    latest = store.latest_operation(user)
    number = latest.redo_top if latest else None
    while latest and number is not None:
        undo = _recall(store, user, number, now)
        if undo is None:
            return
        root = _recall(store, user, undo.root, now)
        if root:
            yield root, Tops(latest.sequence, undo=latest.undo_top, redo=undo.redo_below)
        number = undo.redo_below


def _find(store: LedgerStore, user: str, number: int, now: datetime) -> tuple[Operation, Operation]:
    operation = _recall(store, user, number, now)
    root = _recall(store, user, operation.root, now) if operation else None
    if operation is None or root is None:
        raise NotFound("I can't find that change any more.")
    return operation, root


def _recall(store: LedgerStore, user: str, number: int, now: datetime) -> Operation | None:
    """The operation of that number, unless it is too old: a store may have forgotten those."""
    operation = store.operation_by_sequence(user, number)
    return operation if operation and operation.at >= now - RETENTION else None


def _fit(
    store: LedgerStore, user: str, changes: Iterable[Change], now: datetime
) -> tuple[Change, ...] | None:
    """The changes as they can be applied to what is stored now; None when they can't."""
    fitting: list[Change] = []
    for change in changes:
        stored = _stored(store, user, change.record)
        if isinstance(change.record, Recurrence):
            fits = _keep_settled(change, stored, now)
        else:
            fits = change if stored == change.before else _keep_filled_zone(change, stored)
        if fits is None:
            return None
        fitting.append(fits)
    return tuple(fitting)


def _stored(store: LedgerStore, user: str, record: Record) -> Record | None:
    match record:
        case Transaction(id=id):
            return store.transaction(user, id)
        case BudgetEntry():
            same = (e for e in store.budget_entries(user) if identity(e) == identity(record))
            return next(same, None)
        case Profile():
            return store.profile(user)
        case Recurrence():
            every = store.recurrences(user)
            return next((r for r in every if identity(r) == identity(record)), None)
        case CategoryRule(word=word):
            return next(iter(store.rules_of(user, [word])), None)


def _keep_filled_zone(change: Change, stored: Record | None) -> Change | None:
    """The change of a profile whose time zone was filled in since (that is no operation)."""
    match change.before or Profile(), change.after or Profile(), stored:
        case (Profile(time_zone=None) as before, Profile() as after, Profile() as filled):
            if replace(before, time_zone=filled.time_zone) == filled:
                zone = after.time_zone or filled.time_zone
                return Change(filled, replace(after, time_zone=zone))
    return None


def _keep_settled(change: Change, stored: Record | None, now: datetime) -> Change | None:
    """The change of a recurrence that may have been posted since (that is no change of the person).

    No day is posted twice, and what fell due while it was gone or paused is not posted later.
    """
    match change.before, stored:
        case None, None:
            pass
        case Recurrence() as before, Recurrence() as found if before.is_like(found):
            pass
        case _:
            return None
    after = change.after
    if isinstance(after, Recurrence):
        was_active = isinstance(stored, Recurrence) and not stored.paused
        if isinstance(stored, Recurrence):
            after = after.settle(stored.settled)
        if not was_active and not after.paused:
            after = after.settle(now.date() - timedelta(days=1))
    return Change(stored, after)
