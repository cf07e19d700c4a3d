"""Which operation "undo" takes back and "restore" repeats, and how.

Undoing writes every record back as it was, and only if it still is as the operation left it.
"""

from datetime import datetime

from lambdas.ledger.errors import Conflict, NotFound, NothingToRedo, NothingToUndo
from lambdas.ledger.operations import (
    RETENTION,
    Draft,
    Operation,
    OperationKind,
    RequestKey,
    Tops,
)
from lambdas.ledger.store import LedgerStore


def choose_undo(
    store: LedgerStore, user: str, request: RequestKey, now: datetime, sequence: int | None
) -> Draft:
    """The draft that takes back the operation of that number, or the newest one left.

    To take back an undo is to repeat what it undid.

    Raises:
        NothingToUndo, NotFound, Conflict: as `Ledger.undo`.
    """
    if sequence is None:
        target, tops = _newest_not_undone(store, user, now)
        return _undo_draft(request, target, now, tops)
    operation, target = _find(store, user, sequence)
    if is_undone(operation, target):
        raise Conflict("That is undone already.")
    draft = _redo_draft if operation.kind is OperationKind.UNDO else _undo_draft
    return draft(request, target, now)


def choose_redo(
    store: LedgerStore, user: str, request: RequestKey, now: datetime, sequence: int | None
) -> Draft:
    """The draft that repeats the operation of that number, or the one undone last.

    Raises:
        NothingToRedo, NotFound, Conflict: as `Ledger.redo`.
    """
    if sequence is None:
        target, tops = _last_undone(store, user)
        return _redo_draft(request, target, now, tops)
    operation, target = _find(store, user, sequence)
    if not is_undone(operation, target):
        raise Conflict("That is not undone.")
    draft = _undo_draft if operation.kind is OperationKind.UNDO else _redo_draft
    return draft(request, target, now)


def is_undone(operation: Operation, target: Operation) -> bool:
    """Whether what `operation` did is taken back; `target` is what it is about, or itself."""
    return target.undone != (operation.kind is OperationKind.UNDO)


def _undo_draft(
    request: RequestKey, target: Operation, now: datetime, tops: Tops | None = None
) -> Draft:
    changes = tuple(change.inverse for change in reversed(target.changes))
    return Draft(request, changes, now, OperationKind.UNDO, target.sequence, tops)


def _redo_draft(
    request: RequestKey, target: Operation, now: datetime, tops: Tops | None = None
) -> Draft:
    return Draft(request, target.changes, now, OperationKind.REDO, target.sequence, tops)


def _newest_not_undone(store: LedgerStore, user: str, now: datetime) -> tuple[Operation, Tops]:
    latest = store.latest_operation(user)
    number = latest.undo_top if latest else None
    while latest and number is not None:
        operation = store.operation_by_sequence(user, number)
        if operation is None or operation.at < now - RETENTION:
            break
        root = _target(store, user, operation)
        if not root.undone:
            return root, Tops(latest.sequence, undo=operation.below, redo=latest.redo_top)
        number = operation.below
    raise NothingToUndo


def _last_undone(store: LedgerStore, user: str) -> tuple[Operation, Tops]:
    latest = store.latest_operation(user)
    number = latest.redo_top if latest else None
    while latest and number is not None:
        undo = store.operation_by_sequence(user, number)
        if undo is None:
            break
        root = _target(store, user, undo)
        if root.undone:
            return root, Tops(latest.sequence, undo=latest.undo_top, redo=undo.redo_below)
        number = undo.redo_below
    raise NothingToRedo


def _find(store: LedgerStore, user: str, number: int) -> tuple[Operation, Operation]:
    operation = store.operation_by_sequence(user, number)
    if operation is None:
        raise NotFound("I can't find that change any more.")
    return operation, _target(store, user, operation)


def _target(store: LedgerStore, user: str, operation: Operation) -> Operation:
    if operation.target is None:
        return operation
    target = store.operation_by_sequence(user, operation.target)
    if target is None:
        raise NotFound("I can't find that change any more.")
    return target
