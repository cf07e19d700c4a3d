"""Operations as rows: their sequence, their keys, their marks, and their end after 90 days."""

import json
import sqlite3

from lambdas.ledger.errors import Conflict
from lambdas.ledger.operations import RETENTION, Operation, OperationKind
from lambdas.storage.plain import decode_operation, encode_operation, to_json, to_microseconds

PRUNED_AT_ONCE = 10
"""Expired operations that one write deletes at most: it adds one, so they never pile up."""

_SELECT = "SELECT json, undone FROM operations WHERE user = ?"
BY_KEY = f"{_SELECT} AND key = ?"
BY_SEQUENCE = f"{_SELECT} AND sequence = ?"
LATEST = f"{_SELECT} ORDER BY sequence DESC LIMIT 1"
ALL = f"{_SELECT} ORDER BY sequence"

_MARK = "UPDATE operations SET undone = ? WHERE user = ? AND sequence = ? AND undone = ?"
_INSERT = "INSERT INTO operations (user, sequence, key, at, json) VALUES (?, ?, ?, ?, ?)"
PRUNE = """
DELETE FROM operations WHERE user = :user AND at < :expired AND sequence IN (
    SELECT sequence FROM operations
    WHERE user = :user AND sequence < :latest ORDER BY sequence LIMIT :limit)"""


def operation_of(row: tuple[str, int]) -> Operation:
    """The operation of a row that one of the queries above found."""
    return decode_operation(json.loads(row[0]), undone=bool(row[1]))


def find_operation(
    connection: sqlite3.Connection, query: str, user: str, *values: str | int
) -> Operation | None:
    row = connection.execute(query, (user, *values)).fetchone()
    return operation_of(row) if row else None


def mark_target(connection: sqlite3.Connection, user: str, operation: Operation) -> None:
    """Note on the target of an undo or redo that it is, or is no longer, undone.

    Raises:
        Conflict: it is so already, or there is no such operation.
    """
    if operation.target is None:
        return
    undone = operation.kind is OperationKind.UNDO
    marked = connection.execute(_MARK, (undone, user, operation.target, not undone))
    if marked.rowcount != 1:
        raise Conflict


def insert_operation(connection: sqlite3.Connection, user: str, operation: Operation) -> None:
    """Keep the operation, and forget the oldest ones whose time is over."""
    key, at = operation.request.key, to_microseconds(operation.at)
    text = to_json(encode_operation(operation))
    connection.execute(_INSERT, (user, operation.sequence, key, at, text))
    connection.execute(
        PRUNE,
        {
            "user": user,
            "expired": to_microseconds(operation.at - RETENTION),
            "latest": operation.sequence,
            "limit": PRUNED_AT_ONCE,
        },
    )
