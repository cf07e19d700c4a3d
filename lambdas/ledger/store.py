"""What the ledger and the conversation need from a store; DynamoDB and SQLite provide it.

`user` is always the signed-in person's id: nothing that belongs to one user is ever read or
written through another's. A store raises `StoreUnavailable` when it can't be reached; nothing
else that is not named here.
"""

from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple, Protocol

from lambdas.ledger.budgets import BudgetEntry, BudgetState
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.conversation import Claim, Turn
from lambdas.ledger.operations import Draft, Operation
from lambdas.ledger.periods import Month, Period
from lambdas.ledger.profiles import Profile
from lambdas.ledger.recurrences import Recurrence
from lambdas.ledger.rules import CategoryRule
from lambdas.ledger.summaries import DayTotal, MonthTotal
from lambdas.ledger.transactions import Transaction


class Applied(NamedTuple):
    """The operation of a key, and whether this call made it."""

    operation: Operation
    created: bool


class Cursor(NamedTuple):
    """A place in the list of transactions: what comes after it is older, or has a smaller id."""

    date: date
    id: str


class Page(NamedTuple):
    """Some transactions, newest day first (ids descending within a day)."""

    transactions: tuple[Transaction, ...]
    cursor: Cursor | None
    """Where to go on; None when there is no more."""


class TransactionFilter(NamedTuple):
    """Which transactions of a period are wanted; None wants all."""

    category: Category | None = None
    kind: Kind | None = None
    text: str | None = None
    """A part of the note, in any letter case (casefolded)."""


class BudgetWarning(NamedTuple):
    """That a budget reached a state in a budget month."""

    month: Month
    scope: str
    """The category's name, or "total"."""
    currency: str
    state: BudgetState


class LedgerStore(Protocol):
    """The ledger's part."""

    def apply(self, user: str, draft: Draft) -> Applied:
        """Store the operation and all its changes, or nothing.

        One atomic write holds the operation as `place(draft, latest)` numbers it, each record's
        new form, and the totals per month and per day. Each `before` must be what is stored
        (None: nothing is). An undo marks its target undone, which it must not be yet; a redo
        unmarks it, which it must be. Calling again with the same key changes nothing and returns
        the operation of the first time with `created=False`, however long ago (90 days at least).

        Raises:
            IdempotencyMismatch: that key is known with another fingerprint.
            Conflict: a `before` or a mark is not as stated; nothing was written.
        """

    def operation_by_key(self, user: str, key: str) -> Operation | None:
        """The operation of that idempotency key."""

    def operation_by_sequence(self, user: str, sequence: int) -> Operation | None:
        """The operation of that number."""

    def latest_operation(self, user: str) -> Operation | None:
        """The operation with the highest number."""

    def transaction(self, user: str, transaction_id: str) -> Transaction | None:
        """The transaction of that id."""

    def transactions(
        self,
        user: str,
        period: Period,
        wanted: TransactionFilter,
        *,
        limit: int,
        after: Cursor | None,
        scan_limit: int = 500,
    ) -> Page:
        """Up to `limit` transactions of the period that fit, newest first, from `after` on.

        At most `scan_limit` rows are read: a page may be short, even empty, and still have a
        cursor to go on from.
        """

    def month_totals(self, user: str, first: Month, last: Month) -> list[MonthTotal]:
        """The totals of `[first, last]`, both included; sorted by month, category, currency."""

    def day_totals(self, user: str, period: Period) -> list[DayTotal]:
        """The totals of each day of the period; sorted by day, category, currency."""

    def budget_entries(self, user: str) -> list[BudgetEntry]:
        """All of them, past ones too, in no particular order."""

    def recurrences(self, user: str) -> list[Recurrence]:
        """All of them, by id: one read, however long the history."""

    def rules(self, user: str) -> list[CategoryRule]:
        """All that was learnt, by word."""

    def rules_of(self, user: str, words: Collection[str]) -> list[CategoryRule]:
        """The rules about exactly these words, in any order: one read for each word."""

    def profile(self, user: str) -> Profile | None:
        """The stored settings; None for a new person."""

    def fill_time_zone(self, user: str, time_zone: str) -> Profile:
        """Give a profile that has no time zone this one; returns the profile as it is then.

        Not an operation: "undo" does not take it back.
        """

    def note_warning(self, user: str, warning: BudgetWarning, key: str) -> bool:
        """Remember that this state of a budget was said; True if it is the first time.

        True again for the same `key`: a turn that runs again says the same.
        """


class ConversationStore(Protocol):
    """The conversation's part: turns in order, and one message at a time for each person."""

    def claim(
        self,
        user: str,
        message_id: str,
        fingerprint: str,
        *,
        today: date,
        now: datetime,
        lease: timedelta,
    ) -> Claim:
        """Ask to be the one who works on this message.

        A person has at most one claim in force: another message's makes this one BUSY. A claim
        that was neither finished nor released within `lease` is over and can be taken again,
        with the `today` of the first attempt.

        Raises:
            IdempotencyMismatch: that id is known with another fingerprint.
        """

    def finish(self, user: str, claim: Claim, turn: Turn, body: str) -> str:
        """Keep the turn and its response body, end the claim, and return the body to answer with.

        One atomic write. If somebody else took the claim over and finished, theirs is returned
        and nothing is written. If the claim was taken over and is not finished yet, this one
        finishes it: there is one turn and one body for each message id in any case.
        """

    def release(self, user: str, claim: Claim) -> None:
        """Give the claim up, so that the message can be tried again at once."""

    def turns(self, user: str, *, limit: int, before: int | None) -> list[Turn]:
        """The newest `limit` turns with a sequence below `before`, oldest first."""


class AccountStore(Protocol):
    """All that is kept of one person."""

    def export(self, user: str) -> Iterator[dict[str, Any]]:
        """Everything of theirs in plain form, `{"type": ..., ...}`, one stored thing at a time.

        Types: "transaction", "budget", "profile", "recurrence", "rule" (as `encode_record`),
        "operation", "turn", "warning", "claim", "month_total", "day_total".
        """

    def delete_account(self, user: str) -> None:
        """Delete everything of theirs and nothing of anyone else's; repeating it is harmless."""


class CallStore(Protocol):
    """How often each person called."""

    def count_call(self, user: str, kind: str, minute: int, limit: int) -> bool:
        """Count one more call of that kind, or count nothing and return False at the `limit`.

        `minute` is counted from 1970; what earlier ones counted may be forgotten. An export does
        not hold these counts. A count whose answer was lost may be counted twice.
        """


class Store(LedgerStore, ConversationStore, AccountStore, CallStore, Protocol):
    """All of it, which one table (or one file) keeps together."""
