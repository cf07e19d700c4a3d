"""Every way to change what repeats, and the posting of what fell due.

Changing, pausing or stopping a recurrence keeps what was posted. A posting is an operation of its
own, which "undo" passes over; its transactions can be changed and deleted like any other, and a
deleted one does not come back.
"""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from lambdas.ledger.categories import Category
from lambdas.ledger.clock import Clock
from lambdas.ledger.errors import InvalidInput, LedgerError, NotFound, Unchanged
from lambdas.ledger.money import Money
from lambdas.ledger.operations import Change, Draft, RequestKey
from lambdas.ledger.periods import Period
from lambdas.ledger.posting import transaction_of
from lambdas.ledger.profiles import Profile
from lambdas.ledger.recurrences import Recurrence
from lambdas.ledger.schedules import Schedule
from lambdas.ledger.store import Applied, LedgerStore
from lambdas.ledger.transactions import clean_note

LIMIT = 100
"""Recurrences that one person may have: all of them are read at each visit."""

_DAY = dt.timedelta(days=1)


class RepeatingEntry(NamedTuple):
    """A recurrence to be: what the person said, before it has an id."""

    money: Money
    category: Category
    note: str
    schedule: Schedule


class RecurrenceEdit(NamedTuple):
    """New values for a recurrence; None leaves the old one."""

    money: Money | None = None
    category: Category | None = None
    note: str | None = None
    schedule: Schedule | None = None
    paused: bool | None = None


class RecurringMoney:
    """The use cases of what repeats."""

    def __init__(self, store: LedgerStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def list(self, user: str) -> list[Recurrence]:
        """All of them: what comes next first, what is paused last."""
        return sorted(self._store.recurrences(user), key=lambda r: (r.next or dt.date.max, r.id))

    def find(self, user: str, recurrence_id: str) -> Recurrence:
        """The recurrence of that id.

        Raises:
            NotFound: there is none.
        """
        for recurrence in self._store.recurrences(user):
            if recurrence.id == recurrence_id:
                return recurrence
        raise NotFound("There is no such repeating entry.")

    def add(
        self, user: str, request: RequestKey, entries: Sequence[RepeatingEntry], today: dt.date
    ) -> Applied:
        """Add all of them or none; what falls on `today` is posted with it, nothing earlier is.

        Raises:
            InvalidInput: none, or more than `LIMIT` together with those that are there, or one
                has an unfit value.
        """
        if not entries or len(self._store.recurrences(user)) + len(entries) > LIMIT:
            known = self._store.operation_by_key(user, request.key)
            if known is None:
                raise InvalidInput("items", f"You can have 1 to {LIMIT} repeating entries.")
        changes = []
        for index, entry in enumerate(entries):
            added = Recurrence(
                id=_recurrence_id(request, index),
                money=entry.money,
                category=entry.category,
                note=clean_note(entry.note),
                schedule=entry.schedule,
                settled=today - _DAY,
            )
            changes.append(Change(None, added.settle(today)))
            now = self._clock.now()
            dates = added.upcoming(Period(today, today + _DAY))
            changes += [Change(None, transaction_of(added, day, now)) for day in dates]
        return self._apply(user, request, *changes)

    def change(
        self, user: str, request: RequestKey, recurrence: Recurrence, edit: RecurrenceEdit
    ) -> Applied:
        """Change a recurrence that the caller has just read; what is posted stays as it is.

        What falls due while it is paused is not posted later.

        Raises:
            Conflict: it is not as the caller read it any more.
            Unchanged: it has these values already.
            InvalidInput: an unfit value.
        """
        changed = replace(
            recurrence,
            money=edit.money or recurrence.money,
            category=edit.category or recurrence.category,
            note=recurrence.note if edit.note is None else clean_note(edit.note),
            schedule=edit.schedule or recurrence.schedule,
            paused=recurrence.paused if edit.paused is None else edit.paused,
        )
        if changed == recurrence:
            return self._repeat(user, request, Unchanged())
        if recurrence.paused and not changed.paused:
            changed = changed.settle(self._today(user) - _DAY)
        return self._apply(user, request, Change(recurrence, changed))

    def stop(self, user: str, request: RequestKey, *recurrences: Recurrence) -> Applied:
        """Post nothing more of recurrences that the caller has just read: all or none.

        Raises:
            InvalidInput: none are given.
            Conflict: one is not as the caller read it any more.
        """
        if not recurrences:
            raise InvalidInput("items", "Please name what is to stop.")
        return self._apply(user, request, *(Change(each, None) for each in recurrences))

    def _today(self, user: str) -> dt.date:
        return self._clock.today((self._store.profile(user) or Profile()).zone)

    def _repeat(self, user: str, request: RequestKey, error: LedgerError) -> Applied:
        known = self._store.operation_by_key(user, request.key)
        if known is None or known.request.fingerprint != request.fingerprint:
            raise error
        return Applied(known, created=False)

    def _apply(self, user: str, request: RequestKey, *changes: Change) -> Applied:
        return self._store.apply(user, Draft(request, changes, self._clock.now()))


def _recurrence_id(request: RequestKey, index: int) -> str:
    return hashlib.sha256(f"{request.key}/{index}".encode()).hexdigest()[:16]
