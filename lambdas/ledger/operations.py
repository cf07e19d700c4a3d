"""An operation is one message or one API call that changed something, and one undo.

Each person's operations form a sequence without gaps, numbered by the store in the same atomic
write. Every operation carries the tops of two linked stacks as they are after it: what "undo"
takes back next, and what "restore" repeats next. So both read a bounded number of operations
however long the history, and survive a restart.
"""

import hashlib
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.records import Record, identity
from lambdas.ledger.transactions import Transaction

RETENTION = timedelta(days=90)
"""How long an operation can be undone, and a repeated key is recognised."""

KEY_LIMIT = 64
"""Characters of an idempotency key."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class OperationKind(StrEnum):
    """A change by the person, or the taking back or repeating of one; or what fell due by itself.

    Nobody did a posting, so "undo" and "restore" pass over it as if it were not there.
    """

    CHANGE = "change"
    POSTING = "posting"
    UNDO = "undo"
    REDO = "redo"


class Change(NamedTuple):
    """One record before and after; None is "not there"."""

    before: Record | None
    after: Record | None

    @property
    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(before=self.after, after=self.before)

    @property
    def record(self) -> Record:
        """The record as it is after the change, or as it last was."""
        record = self.after if self.after is not None else self.before
        if record is None:
            raise ValueError("a change needs a record before or after it")
        return record

    @property
    def identity(self) -> tuple[str, ...]:
        """What is changed."""
        return identity(self.record)


class RequestKey(NamedTuple):
    """What makes a request the same request when it is sent again."""

    key: str
    """Chosen by the client (the messageId, the Idempotency-Key): 1 to 64 characters."""
    fingerprint: str
    """A hash of what was asked: the same key with another one is refused."""


class Draft(NamedTuple):
    """A change that is ready to be applied."""

    request: RequestKey
    changes: tuple[Change, ...]
    at: datetime
    """UTC."""
    kind: OperationKind = OperationKind.CHANGE
    target: int | None = None
    """Of an undo or redo: the sequence number of the change that it takes back or repeats."""
    next_tops: "Tops | None" = None
    """Of an undo or redo found on a stack: the stacks without what was found."""


class Tops(NamedTuple):
    """The tops of both stacks, worth something only while `seen` is the latest operation."""

    seen: int
    undo: int | None
    redo: int | None


class Operation(NamedTuple):
    """A change that was applied."""

    request: RequestKey
    changes: tuple[Change, ...]
    at: datetime
    kind: OperationKind
    target: int | None
    sequence: int
    """1, 2, 3, ... for each person."""
    below: int | None
    """The operation that "undo" took back next before this one was there."""
    undo_top: int | None
    """Where "undo" begins to look once this operation is there."""
    redo_below: int | None
    """What "restore" repeats after this undo itself was repeated."""
    redo_top: int | None
    """The undo that "restore" repeats next; None after any other change."""
    undone: bool = False
    """Only ever true for a change; an undo or redo marks its target instead."""

    @property
    def id(self) -> str:
        """What the API calls it; never used again for another operation."""
        digest = hashlib.sha256(self.request.key.encode()).hexdigest()[:10]
        return f"{self.sequence}-{digest}"

    @property
    def root(self) -> int:
        """The change that this operation is about: its target's number or its own."""
        return self.target if self.target is not None else self.sequence


def place(draft: Draft, latest: Operation | None) -> Operation:
    """The operation that `draft` becomes when it comes after `latest`.

    Called by a store inside its atomic write; pure.
    """
    sequence = latest.sequence + 1 if latest else 1
    tops = draft.next_tops
    if tops is None or latest is None or tops.seen != latest.sequence:
        tops = Tops(0, latest.undo_top, latest.redo_top) if latest else Tops(0, None, None)
    undo_top: int | None = sequence
    redo_below = redo_top = None
    if draft.kind is OperationKind.UNDO:
        undo_top, redo_below, redo_top = tops.undo, tops.redo, sequence
    elif draft.kind is OperationKind.REDO:
        redo_top = tops.redo
    elif draft.kind is OperationKind.POSTING:
        undo_top, redo_top = tops.undo, tops.redo
    return Operation(
        request=draft.request,
        changes=draft.changes,
        at=draft.at,
        kind=draft.kind,
        target=draft.target,
        sequence=sequence,
        below=tops.undo,
        undo_top=undo_top,
        redo_below=redo_below,
        redo_top=redo_top,
    )


def parse_operation_id(text: str) -> int:
    """The sequence number inside an operation's id.

    Raises:
        InvalidInput: this is no operation's id.
    """
    number, dash, digest = text.partition("-")
    if dash and len(digest) == 10 and number.isascii() and number.isdigit() and len(number) < 16:
        return int(number)
    raise InvalidInput("id", "That is not the id of an operation.")


def transaction_id(request: RequestKey, index: int, day: date, at: datetime) -> str:
    """The id of the `index`-th transaction (from 0) that a request adds at the instant `at`.

    Ids of one day sort by when they were made. The `day` in front is where the transaction is
    stored first, which spares a store a second index.

    >>> noon = datetime.fromisoformat("2026-11-22T12:00:00+00:00")
    >>> transaction_id(RequestKey("m1", ""), 0, noon.date(), noon)
    '20261122-01a20320a200-ca0df2c9-00'
    """
    digest = hashlib.sha256(request.key.encode()).hexdigest()[:8]
    instant = (at - _EPOCH) // timedelta(milliseconds=1)
    return f"{day:%Y%m%d}-{instant:012x}-{digest}-{index:02}"


def changed_transactions(operation: Operation) -> list[Transaction]:
    """The transactions of an operation, as it left or last saw them."""
    records = [change.record for change in operation.changes]
    return [record for record in records if isinstance(record, Transaction)]
