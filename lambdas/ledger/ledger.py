"""Every way to change a person's books: each is one operation, and can be undone.

The chat and the API's routes call the same methods. Each takes the `RequestKey` of the message
or the API call; a repeated call changes nothing and returns the operation of the first one.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lambdas.ledger.budgets import BudgetEntry
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.clock import Clock
from lambdas.ledger.errors import IdempotencyMismatch, InvalidInput, NotFound
from lambdas.ledger.money import Money
from lambdas.ledger.operations import Change, Draft, Operation, RequestKey, transaction_id
from lambdas.ledger.periods import Month, budget_month
from lambdas.ledger.profiles import Profile
from lambdas.ledger.store import Applied, LedgerStore
from lambdas.ledger.transactions import Transaction, clean_note
from lambdas.ledger.undoing import choose_redo, choose_undo

ITEM_LIMIT = 20
"""Transactions that one request may add."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A transaction to be: what the person said, before it has an id."""

    money: Money
    category: Category
    note: str
    date: dt.date


@dataclass(frozen=True, slots=True)
class Edit:
    """New values for a transaction; None leaves the old one."""

    money: Money | None = None
    category: Category | None = None
    note: str | None = None
    date: dt.date | None = None


class Ledger:
    """The use cases that write."""

    def __init__(self, store: LedgerStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def profile(self, user: str) -> Profile:
        """The person's settings, or the defaults."""
        return self._store.profile(user) or Profile()

    def today(self, user: str) -> dt.date:
        """The person's own date."""
        return self._clock.today(self.profile(user).zone)

    def operation_of(self, user: str, request: RequestKey) -> Operation | None:
        """The operation that this request already made.

        Raises:
            IdempotencyMismatch: its key was used for another request.
        """
        known = self._store.operation_by_key(user, request.key)
        if known and known.request.fingerprint != request.fingerprint:
            raise IdempotencyMismatch
        return known

    def record(
        self, user: str, request: RequestKey, entries: Sequence[Entry], *, source: str
    ) -> Applied:
        """Add all the entries or none.

        Raises:
            InvalidInput: none or more than `ITEM_LIMIT` entries, or one has an unfit value.
        """
        if not 1 <= len(entries) <= ITEM_LIMIT:
            raise InvalidInput("items", f"Please log 1 to {ITEM_LIMIT} things at a time.")
        now = self._clock.now()
        added = (
            Transaction(
                id=transaction_id(request, index, entry.date, now),
                money=entry.money,
                category=entry.category,
                note=clean_note(entry.note),
                date=entry.date,
                created_at=now,
                source=source,
            )
            for index, entry in enumerate(entries)
        )
        return self._apply(user, request, *(Change(None, transaction) for transaction in added))

    def edit(self, user: str, request: RequestKey, transaction: Transaction, edit: Edit) -> Applied:
        """Change a transaction that the caller has just read.

        Raises:
            Conflict: it is not as the caller read it any more.
            InvalidInput: an unfit value.
        """
        changed = replace(
            transaction,
            money=edit.money or transaction.money,
            category=edit.category or transaction.category,
            note=transaction.note if edit.note is None else clean_note(edit.note),
            date=edit.date or transaction.date,
        )
        return self._apply(user, request, Change(transaction, changed))

    def delete(self, user: str, request: RequestKey, transaction: Transaction) -> Applied:
        """Delete a transaction that the caller has just read.

        Raises:
            Conflict: it is not as the caller read it any more.
        """
        return self._apply(user, request, Change(transaction, None))

    def set_budget(
        self,
        user: str,
        request: RequestKey,
        category: Category | None,
        limit: Money,
        month: Month | None = None,
    ) -> Applied:
        """From `month` (the current budget month) on, the limit of a category, or of all (None).

        Raises:
            InvalidInput: an income category, or a limit that is not more than zero.
        """
        if category and category.kind is Kind.INCOME:
            raise InvalidInput("category", "A budget is for spending, not for income.")
        entry = BudgetEntry(
            category, limit.currency, month or self._budget_month(user), limit.minor
        )
        return self._put_budget(user, request, entry)

    def remove_budget(
        self, user: str, request: RequestKey, category: Category | None, currency: str
    ) -> Applied:
        """From the current budget month on there is no such budget.

        Raises:
            NotFound: there is none now.
        """
        entry = BudgetEntry(category, currency, self._budget_month(user), None)
        return self._put_budget(user, request, entry)

    def change_profile(self, user: str, request: RequestKey, profile: Profile) -> Applied:
        """Replace the person's settings."""
        return self._apply(user, request, Change(self._store.profile(user), profile))

    def undo(self, user: str, request: RequestKey, sequence: int | None = None) -> Applied:
        """Take back the operation of that number, or the newest that is not undone.

        Raises:
            NothingToUndo: no operation of the last 90 days is left to take back.
            NotFound: no operation has that number.
            Conflict: it is undone already, or what it changed has changed since.
        """
        if known := self.operation_of(user, request):
            return Applied(known, created=False)
        return self._store.apply(
            user, choose_undo(self._store, user, request, self._clock.now(), sequence)
        )

    def redo(self, user: str, request: RequestKey, sequence: int | None = None) -> Applied:
        """Repeat the operation of that number, or the one that was undone last.

        Raises:
            NothingToRedo: nothing was undone, or something was changed after it.
            NotFound: no operation has that number.
            Conflict: it is not undone, or what it changed has changed since.
        """
        if known := self.operation_of(user, request):
            return Applied(known, created=False)
        return self._store.apply(
            user, choose_redo(self._store, user, request, self._clock.now(), sequence)
        )

    def _budget_month(self, user: str) -> Month:
        profile = self.profile(user)
        return budget_month(self._clock.today(profile.zone), profile.month_starts_on)

    def _put_budget(self, user: str, request: RequestKey, entry: BudgetEntry) -> Applied:
        entries = self._store.budget_entries(user)
        same = [e for e in entries if (e.scope, e.currency) == (entry.scope, entry.currency)]
        before = next((e for e in same if e.month == entry.month), None)
        if entry.limit is None and self.operation_of(user, request) is None:
            past = [e for e in same if e.month <= entry.month]
            if not past or max(past, key=lambda e: e.month).limit is None:
                raise NotFound("There is no such budget.")
        return self._apply(user, request, Change(before, entry))

    def _apply(self, user: str, request: RequestKey, *changes: Change) -> Applied:
        return self._store.apply(user, Draft(request, changes, self._clock.now()))
