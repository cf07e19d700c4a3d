"""What fell due becomes a transaction of its day: once, whoever comes first and however often.

It happens when its person next calls, and on AWS by a schedule too. Both read the recurrence,
and the one conditional write that adds its transactions moves its `settled` day: whoever comes
second finds it moved. A date's transaction has an id of its own, so not even a recurrence that
was brought back posts a date twice.
"""

import datetime as dt

from lambdas.ledger.clock import Clock
from lambdas.ledger.errors import Conflict
from lambdas.ledger.operations import (
    Change,
    Draft,
    OperationKind,
    RequestKey,
    transaction_id,
)
from lambdas.ledger.periods import Period
from lambdas.ledger.profiles import Profile
from lambdas.ledger.recurrences import Recurrence
from lambdas.ledger.store import LedgerStore
from lambdas.ledger.transactions import RECURRING, Transaction

DATES_AT_ONCE = 20
"""Dates that one operation posts at most; more become several operations."""

OPERATIONS_AT_ONCE = 50
"""Operations of one call at most; the next call goes on."""

_DAY = dt.timedelta(days=1)


class Posting:
    """The use case that nobody asks for."""

    def __init__(self, store: LedgerStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def post_due(self, user: str) -> int:
        """Post every date up to the person's today; how many transactions that made.

        One read when nothing is due anywhere on earth. A recurrence that somebody else posts or
        changes at the same time is left to them.
        """
        last = self._clock.today(dt.UTC) + _DAY
        found = [each for each in self._store.recurrences(user) if _is_due(each, last)]
        if not found:
            return 0
        today = self._clock.today((self._store.profile(user) or Profile()).zone)
        posted = operations = 0
        for recurrence in found:
            due = recurrence
            while _is_due(due, today) and operations < OPERATIONS_AT_ONCE:
                operations += 1
                try:
                    due, count = self._post(user, due, today)
                except Conflict:
                    break
                posted += count
        return posted

    def _post(self, user: str, recurrence: Recurrence, today: dt.date) -> tuple[Recurrence, int]:
        """Post its earliest dates; the recurrence as it is then, and how many were new."""
        due = recurrence.upcoming(Period(recurrence.settled + _DAY, today + _DAY))
        dates = due[:DATES_AT_ONCE]
        settled = recurrence.settle(dates[-1] if due[DATES_AT_ONCE:] else today)
        now = self._clock.now()
        candidates = (transaction_of(recurrence, day, now) for day in dates)
        added = [each for each in candidates if not self._is_known(user, each)]
        changes = [Change(None, transaction) for transaction in added]
        request = _posting_key(recurrence, settled, len(added))
        changes.append(Change(recurrence, settled))
        draft = Draft(request, tuple(changes), now, OperationKind.POSTING)
        created = self._store.apply(user, draft).created
        return settled, len(added) if created else 0

    def _is_known(self, user: str, transaction: Transaction) -> bool:
        return self._store.transaction(user, transaction.id) is not None


def _posting_key(before: Recurrence, after: Recurrence, added: int) -> RequestKey:
    """The key of the operation that posts so many dates between the two settled days."""
    key = f"recurring/{before.id}/{before.settled:%Y%m%d}-{after.settled:%Y%m%d}/{added}"
    return RequestKey(key, "")


def transaction_of(recurrence: Recurrence, day: dt.date, now: dt.datetime) -> Transaction:
    """What the recurrence adds on that day: whenever that is done, under the same id."""
    source = f"{RECURRING}/{recurrence.id}"
    midnight = dt.datetime.combine(day, dt.time(), dt.UTC)
    return Transaction(
        id=transaction_id(RequestKey(source, ""), 0, day, midnight),
        money=recurrence.money,
        category=recurrence.category,
        note=recurrence.note,
        date=day,
        created_at=now,
        source=source,
    )


def _is_due(recurrence: Recurrence, today: dt.date) -> bool:
    return recurrence.next is not None and recurrence.next <= today
