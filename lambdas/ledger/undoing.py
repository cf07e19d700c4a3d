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

    Raises:
        NothingToUndo, NotFound, Conflict: as `Ledger.undo`.
    """
    tops = None
    if sequence is None:
        target, tops = _newest_not_undone(store, user, now)
    else:
        target = _root(store, user, sequence)
        if target.undone:
            raise Conflict("That is undone already.")
    changes = tuple(change.inverse for change in reversed(target.changes))
    return Draft(request, changes, now, OperationKind.UNDO, target.sequence, tops)


def choose_redo(
    store: LedgerStore, user: str, request: RequestKey, now: datetime, sequence: int | None
) -> Draft:
    """The draft that repeats the operation of that number, or the one undone last.

    Raises:
        NothingToRedo, NotFound, Conflict: as `Ledger.redo`.
    """
    tops = None
    if sequence is None:
        target, tops = _last_undone(store, user)
    else:
        target = _root(store, user, sequence)
        if not target.undone:
            raise Conflict("That is not undone.")
    return Draft(request, target.changes, now, OperationKind.REDO, target.sequence, tops)


def _newest_not_undone(store: LedgerStore, user: str, now: datetime) -> tuple[Operation, Tops]:
    latest = store.latest_operation(user)
    number = latest.undo_top if latest else None
    while latest and number is not None:
        operation = store.operation_by_sequence(user, number)
        if operation is None or operation.at < now - RETENTION:
            break
        root = _root(store, user, number, operation)
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
        root = _root(store, user, number, undo)
        if root.undone:
            return root, Tops(latest.sequence, undo=latest.undo_top, redo=undo.redo_below)
        number = undo.redo_below
    raise NothingToRedo


def _root(
    store: LedgerStore, user: str, number: int, operation: Operation | None = None
) -> Operation:
    operation = operation or store.operation_by_sequence(user, number)
    if operation and operation.target is not None:
        operation = store.operation_by_sequence(user, operation.target)
    if operation is None:
        raise NotFound("I can't find that change any more.")
    return operation
