"""Every way to change a person's books: each is one operation, and can be undone.

The chat and the API's routes call the same methods. Each takes the `RequestKey` of the message
or the API call; a repeated call changes nothing and returns the operation of the first one.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from lambdas.ledger.budgets import BudgetEntry, entries_in_force
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.clock import Clock
from lambdas.ledger.errors import (
    IdempotencyMismatch,
    InvalidInput,
    LedgerError,
    NotFound,
    Unchanged,
)
from lambdas.ledger.learning import Lesson, learn
from lambdas.ledger.money import Money
from lambdas.ledger.operations import Change, Draft, Operation, RequestKey, transaction_id
from lambdas.ledger.periods import Month
from lambdas.ledger.profiles import Profile, ProfileEdit
from lambdas.ledger.store import Applied, LedgerStore
from lambdas.ledger.transactions import Transaction, clean_note
from lambdas.ledger.undoing import choose_redo, choose_undo

ITEM_LIMIT = 20
"""Transactions that one request may add."""


class Entry(NamedTuple):
    """A transaction to be: what the person said, before it has an id."""

    money: Money
    category: Category
    note: str
    date: dt.date


class Edit(NamedTuple):
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

    def edit(
        self,
        user: str,
        request: RequestKey,
        transaction: Transaction,
        edit: Edit,
        lesson: Lesson | None = None,
    ) -> Applied:
        """Change a transaction that the caller has just read, and learn the `lesson` of it.

        Raises:
            Conflict: it is not as the caller read it any more.
            Unchanged: it has these values already.
            InvalidInput: an unfit value.
        """
        changed = _edited(transaction, edit)
        if changed == transaction:
            return self._repeat(user, request, Unchanged())
        learnt = learn(self._store, user, lesson) if lesson else None
        change = Change(transaction, changed)
        return self._apply(user, request, change, *([learnt] if learnt else ()))

    def edit_all(
        self, user: str, request: RequestKey, edits: Sequence[tuple[Transaction, Edit]]
    ) -> Applied:
        """Change several transactions that the caller has just read, all or none.

        Raises:
            Conflict: one is not as the caller read it any more.
            Unchanged: all have these values already.
            InvalidInput: an unfit value, or more than `ITEM_LIMIT` of them.
        """
        if len(edits) > ITEM_LIMIT:
            raise InvalidInput("items", f"Please change at most {ITEM_LIMIT} things at a time.")
        pairs = [(entry, _edited(entry, edit)) for entry, edit in edits]
        changes = [Change(before, after) for before, after in pairs if before != after]
        if not changes:
            return self._repeat(user, request, Unchanged())
        return self._apply(user, request, *changes)

    def delete(self, user: str, request: RequestKey, *transactions: Transaction) -> Applied:
        """Delete transactions that the caller has just read: all or none.

        Raises:
            InvalidInput: none or more than `ITEM_LIMIT` of them.
            Conflict: one is not as the caller read it any more.
        """
        if not 1 <= len(transactions) <= ITEM_LIMIT:
            raise InvalidInput("items", f"Please delete 1 to {ITEM_LIMIT} things at a time.")
        return self._apply(user, request, *(Change(entry, None) for entry in transactions))

    def set_budget(
        self,
        user: str,
        request: RequestKey,
        category: Category | None,
        limit: Money,
        month: Month | None = None,
    ) -> Applied:
        """From `month` (today's calendar month) on, the limit of a category, or of all (None).

        Raises: as `set_budgets`.
        """
        return self.set_budgets(user, request, [(category, limit)], month)

    def set_budgets(
        self,
        user: str,
        request: RequestKey,
        limits: Sequence[tuple[Category | None, Money]],
        month: Month | None = None,
    ) -> Applied:
        """As `set_budget`, for several at once: all or none, and one undo.

        Raises:
            InvalidInput: an income category, or a limit that is no amount.
            Unchanged: they all are the limits of that month already.
        """
        if any(category and category.kind is Kind.INCOME for category, _ in limits):
            raise InvalidInput("category", "A budget is for spending, not for income.")
        month = month or Month.of(self.today(user))
        entries = (BudgetEntry(c, limit.currency, month, limit.minor) for c, limit in limits)
        changes = [change for entry in entries if (change := self._new_limit(user, entry))]
        if not changes:
            return self._repeat(user, request, Unchanged())
        return self._apply(user, request, *changes)

    def remove_budget(
        self, user: str, request: RequestKey, category: Category | None, currency: str
    ) -> Applied:
        """From today's calendar month on there is no such budget.

        Raises:
            NotFound: there is none now, nor one to come.
        """
        return self.remove_budgets(user, request, [(category, currency)])

    def remove_budgets(
        self, user: str, request: RequestKey, budgets: Sequence[tuple[Category | None, str]]
    ) -> Applied:
        """As `remove_budget`, for several with their currencies at once: all or none, one undo.

        Raises:
            NotFound: there is none of them now, nor one to come.
        """
        month = Month.of(self.today(user))
        changes = []
        for category, currency in budgets:
            same = self._budget_entries(user, category, currency)
            changes += [Change(e, None) for e in same if e.month > month and e.limit is not None]
            if entries_in_force(same, month):
                end = BudgetEntry(category, currency, month, None)
                changes.append(Change(_of_month(same, month), end))
        if not changes:
            return self._repeat(user, request, NotFound("There is no such budget."))
        return self._apply(user, request, *changes)

    def change_profile(self, user: str, request: RequestKey, edit: ProfileEdit) -> Applied:
        """Change the person's settings that are given.

        Raises:
            InvalidInput: an unfit value.
            Unchanged: they are all so already.
        """
        stored = self._store.profile(user)
        changed = edit.apply_to(stored or Profile())
        if changed == (stored or Profile()):
            return self._repeat(user, request, Unchanged())
        return self._apply(user, request, Change(stored, changed))

    def undo(self, user: str, request: RequestKey, sequence: int | None = None) -> Applied:
        """Take back the operation of that number, or the newest that is not undone.

        Raises:
            NothingToUndo: no operation of the last 90 days is left to take back.
            NotFound: no operation of the last 90 days has that number.
            Conflict: it is undone already, or what it changed has changed since.
        """
        try:
            draft = choose_undo(self._store, user, request, self._clock.now(), sequence)
        except LedgerError as error:
            return self._repeat(user, request, error)
        return self._store.apply(user, draft)

    def redo(self, user: str, request: RequestKey, sequence: int | None = None) -> Applied:
        """Repeat the operation of that number, or the one that was undone last.

        Raises:
            NothingToRedo: nothing was undone, or something was changed after it.
            NotFound: no operation of the last 90 days has that number.
            Conflict: it is not undone, or what it changed has changed since.
        """
        try:
            draft = choose_redo(self._store, user, request, self._clock.now(), sequence)
        except LedgerError as error:
            return self._repeat(user, request, error)
        return self._store.apply(user, draft)

    def _repeat(self, user: str, request: RequestKey, error: LedgerError) -> Applied:
        """What can't be done any more may be what this very request did before."""
        known = self.operation_of(user, request)
        if known is None:
            raise error
        return Applied(known, created=False)

    def _new_limit(self, user: str, entry: BudgetEntry) -> Change | None:
        """The change to that limit; None if it is in force already."""
        same = self._budget_entries(user, entry.category, entry.currency)
        if any(known.limit == entry.limit for known in entries_in_force(same, entry.month)):
            return None
        return Change(_of_month(same, entry.month), entry)

    def _budget_entries(
        self, user: str, category: Category | None, currency: str
    ) -> list[BudgetEntry]:
        entries = self._store.budget_entries(user)
        return [e for e in entries if e.category is category and e.currency == currency]

    def _apply(self, user: str, request: RequestKey, *changes: Change) -> Applied:
        return self._store.apply(user, Draft(request, changes, self._clock.now()))


def _of_month(entries: Sequence[BudgetEntry], month: Month) -> BudgetEntry | None:
    return next((entry for entry in entries if entry.month == month), None)


def _edited(transaction: Transaction, edit: Edit) -> Transaction:
    return replace(
        transaction,
        money=edit.money or transaction.money,
        category=edit.category or transaction.category,
        note=transaction.note if edit.note is None else clean_note(edit.note),
        date=edit.date or transaction.date,
    )
