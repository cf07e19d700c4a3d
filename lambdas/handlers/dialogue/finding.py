"""The stored entries that a message means; a search reads at most 500 of them."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

from lambdas.handlers.dialogue.turn import Turn
from lambdas.language.targets import Target, Which, matching
from lambdas.ledger.operations import Operation, OperationKind
from lambdas.ledger.periods import FIRST_DATE, LAST_DATE, Period
from lambdas.ledger.store import TransactionFilter
from lambdas.ledger.transactions import Transaction

READ = 500
"""Entries that one reply may read, the newest first."""

ALWAYS = Period(FIRST_DATE, LAST_DATE + timedelta(days=1))
"""The period of whatever is of no time in particular."""

JUST_NOW = timedelta(minutes=30)
"""What was stored that long before the last entry still belongs to the same conversation."""

_BOTH = 2
"""Entries that "both" are, where each was stored by itself."""

LOOK_BACK = 10
"""Operations that may be looked at for what "it" is."""


class Found(NamedTuple):
    """Entries, the newest first unless they were pointed at."""

    entries: list[Transaction]
    more: bool = False
    """Whether there are older entries that were not read."""


def find(turn: Turn, target: Target) -> Found:
    """The entries that are meant; more than one if it is not clear which, or if all are meant."""
    if target.number is not None or target.which is Which.MIDDLE:
        listed = turn.shown or [entry.id for entry in recent(turn)]
        return Found(recall(turn, _at(listed, target.number)))
    if target.which is Which.BEFORE:
        return Found(_newest(search(turn, target).entries)[1:2])
    if target.is_bare and target.which is not Which.ALL and not target.count:
        spoken = talked_of(turn, target.which)
        if target.which is Which.THEM and len(spoken) == 1:
            spoken = recent(turn)[-_BOTH:]
        return Found(spoken)
    found = search(turn, target)
    if target.count:
        return found._replace(entries=_newest(found.entries)[: target.count])
    if target.which in (Which.LAST, Which.THAT):
        return found._replace(entries=_newest(found.entries)[:1])
    return found


def search(turn: Turn, target: Target) -> Found:
    """Every entry among the newest 500 of its period that is as the target says."""
    page = turn.books.store.transactions(
        turn.user,
        target.period or ALWAYS,
        TransactionFilter(),
        limit=READ,
        after=None,
        scan_limit=READ,
    )
    fitting = matching(page.transactions, target, locale=turn.locale)
    return Found(fitting, more=page.cursor is not None)


def recall(turn: Turn, ids: Sequence[str]) -> list[Transaction]:
    """Those of the entries that are still there, as they are now."""
    return list(_present(turn, ids))


def recent(turn: Turn) -> list[Transaction]:
    """What was stored just now, the first stored first: at most half an hour before the last."""
    ids = [
        change.record.id
        for operation in _latest_operations(turn)
        for change in reversed(operation.changes)
        if isinstance(change.record, Transaction) and change.before is None
    ]
    entries = recall(turn, ids)
    newest = max((entry.created_at for entry in entries), default=None)
    kept = [entry for entry in entries if newest and newest - entry.created_at <= JUST_NOW]
    return kept[::-1]


def _at(listed: Sequence[str], number: int | None) -> Sequence[str]:
    """The one at that place from 1; without a number the middle, of which there may be two."""
    if number is not None:
        return listed[number - 1 : number]
    return listed[(len(listed) - 1) // 2 : len(listed) // 2 + 1]


def _newest(entries: Sequence[Transaction]) -> list[Transaction]:
    """The last stored first, whatever their dates."""
    return sorted(entries, key=lambda entry: (entry.created_at, entry.id), reverse=True)


def talked_of(turn: Turn, which: Which | None = None) -> list[Transaction]:
    """What the newest operation left there; only its last entry if the last one is meant."""
    for operation in _latest_operations(turn):
        stored = operation.kind is OperationKind.CHANGE and not operation.undone
        ids = [
            change.record.id
            for change in operation.changes
            if isinstance(change.record, Transaction)
            and (which is not Which.LAST or (stored and change.before is None))
        ]
        entries = recall(turn, ids)
        if entries:
            return entries[-1:] if which is Which.LAST else entries
    return _newest(search(turn, Target()).entries)[:1]


def _latest_operations(turn: Turn) -> Iterator[Operation]:
    latest = turn.books.store.latest_operation(turn.user)
    newest = latest.sequence if latest else 0
    for sequence in range(newest, max(0, newest - LOOK_BACK), -1):
        operation = turn.books.store.operation_by_sequence(turn.user, sequence)
        if operation:
            yield operation


def _present(turn: Turn, ids: Sequence[str]) -> Iterator[Transaction]:
    for id_ in ids:
        entry = turn.books.store.transaction(turn.user, id_)
        if entry:
            yield entry
