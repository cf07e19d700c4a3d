"""Any history of changes, undos and redos is held against a model of plain lists.

The model: what was done lies on one list, what was undone on another. "undo" takes the last thing
done that is still so and whose records are as it left them; "restore" the last thing undone.
"""

import tempfile
from collections.abc import Callable, Iterable
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from lambdas.ledger.categories import Category
from lambdas.ledger.errors import (
    Conflict,
    LedgerError,
    NotFound,
    NothingToRedo,
    NothingToUndo,
    Unchanged,
)
from lambdas.ledger.ledger import Edit, Entry, Ledger
from lambdas.ledger.money import Money
from lambdas.ledger.operations import RETENTION, Change, RequestKey
from lambdas.ledger.records import Record, identity
from lambdas.ledger.store import Applied
from lambdas.ledger.transactions import Transaction
from local.sqlite import SqliteStore
from tests.books import assert_totals_add_up, every_transaction
from tests.fakes import FakeClock

ME = "me"
AMOUNTS = st.integers(1, 3)
SCOPES = st.sampled_from([None, Category.DINING])


@dataclass
class Done:
    """One change of the person's own, and whether it is taken back."""

    changes: tuple[Change, ...]
    at: datetime
    undone: bool = False


@dataclass
class Act:
    """That something was done, undone or redone."""

    done: Done
    at: datetime
    undid: bool = False


@dataclass
class Model:
    records: dict[tuple[str, ...], Record] = field(default_factory=dict)
    acts: list[Act] = field(default_factory=list)
    to_undo: list[Act] = field(default_factory=list)
    to_redo: list[Act] = field(default_factory=list)

    def change(self, changes: tuple[Change, ...], now: datetime) -> None:
        act = Act(Done(changes, now), now)
        self._write(changes)
        self.acts.append(act)
        self.to_undo.append(act)
        self.to_redo.clear()

    def undo(self, now: datetime) -> bool:
        return self._take(self.to_undo, now, undone=False)

    def redo(self, now: datetime) -> bool:
        return self._take(self.to_redo, now, undone=True)

    def turn(self, act: Act, now: datetime, *, to: bool) -> type[LedgerError] | None:
        """Undo (`to`) or redo one act by its id; the error that this must be."""
        if self._is_old(act.at, now) or self._is_old(act.done.at, now):
            return NotFound
        if (act.done.undone != act.undid) == to:
            return Conflict
        if not self._fits(act.done):
            return Conflict
        self._flip(act.done, now)
        return None

    def _take(self, stack: list[Act], now: datetime, *, undone: bool) -> bool:
        for index in reversed(range(len(stack))):
            act = stack[index]
            if self._is_old(act.at, now):
                return False
            known = not self._is_old(act.done.at, now)
            if known and act.done.undone is undone and self._fits(act.done):
                del stack[index:]
                self._flip(act.done, now)
                return True
        return False

    def _flip(self, done: Done, now: datetime) -> None:
        self._write(_changes_of(done))
        done.undone = not done.undone
        act = Act(done, now, undid=done.undone)
        self.acts.append(act)
        (self.to_redo if done.undone else self.to_undo).append(act)

    def _fits(self, done: Done) -> bool:
        return all(self.records.get(c.identity) == c.before for c in _changes_of(done))

    def _write(self, changes: Iterable[Change]) -> None:
        for change in changes:
            self.records.pop(change.identity, None)
            if change.after is not None:
                self.records[change.identity] = change.after

    def _is_old(self, at: datetime, now: datetime) -> bool:
        return at < now - RETENTION


def _changes_of(done: Done) -> tuple[Change, ...]:
    """What undoing or redoing it, whichever is next, changes."""
    return done.changes if done.undone else tuple(c.inverse for c in reversed(done.changes))


class UndoMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = FakeClock()
        self.keys = 0
        self.model = Model()
        self.open()

    def open(self) -> None:
        self.store = SqliteStore(Path(self.folder.name) / "books.db")
        self.ledger = Ledger(self.store, self.clock)

    def teardown(self) -> None:
        assert_totals_add_up(self.store, ME)
        self.store.close()
        self.folder.cleanup()

    def key(self) -> RequestKey:
        self.keys += 1
        self.clock.move(seconds=1)
        return RequestKey(f"key {self.keys}", "asked")

    def changed(self, use_case: Callable[[RequestKey], Applied]) -> None:
        key = self.key()
        try:
            applied = use_case(key)
        except Unchanged:
            return
        self.model.change(applied.operation.changes, self.clock.now())
        assert use_case(key) == Applied(applied.operation, created=False)

    def pick(self, number: int) -> Transaction | None:
        rows = every_transaction(self.store, ME)
        return rows[number % len(rows)] if rows else None

    @rule(minors=st.lists(AMOUNTS, min_size=1, max_size=2))
    def add(self, minors: list[int]) -> None:
        today = self.clock.now().date()
        entries = [Entry(Money(minor, "USD"), Category.DINING, "", today) for minor in minors]
        self.changed(lambda key: self.ledger.record(ME, key, entries, source="chat"))

    @rule(number=st.integers(0, 9), minor=AMOUNTS)
    def edit(self, number: int, minor: int) -> None:
        if row := self.pick(number):
            edit = Edit(money=Money(minor, "USD"))
            self.changed(lambda key: self.ledger.edit(ME, key, row, edit))

    @rule(number=st.integers(0, 9))
    def delete(self, number: int) -> None:
        if row := self.pick(number):
            self.changed(lambda key: self.ledger.delete(ME, key, row))

    @rule(scope=SCOPES, minor=AMOUNTS)
    def set_budget(self, scope: Category | None, minor: int) -> None:
        limit = Money(minor, "USD")
        self.changed(lambda key: self.ledger.set_budget(ME, key, scope, limit))

    @rule(scope=SCOPES)
    def remove_budget(self, scope: Category | None) -> None:
        with suppress(NotFound):
            self.changed(lambda key: self.ledger.remove_budget(ME, key, scope, "USD"))

    @rule()
    def undo(self) -> None:
        key = self.key()
        possible = self.model.undo(self.clock.now())
        try:
            applied = self.ledger.undo(ME, key)
        except NothingToUndo:
            assert not possible
        else:
            assert possible
            assert self.ledger.undo(ME, key) == Applied(applied.operation, created=False)

    @rule()
    def redo(self) -> None:
        key = self.key()
        possible = self.model.redo(self.clock.now())
        try:
            applied = self.ledger.redo(ME, key)
        except NothingToRedo:
            assert not possible
        else:
            assert possible
            assert self.ledger.redo(ME, key) == Applied(applied.operation, created=False)

    @precondition(lambda self: self.model.acts)
    @rule(number=st.integers(0, 99), to=st.booleans())
    def turn_by_id(self, number: int, to: bool) -> None:
        index = number % len(self.model.acts)
        key = self.key()
        wanted = self.model.turn(self.model.acts[index], self.clock.now(), to=to)
        with pytest.raises(wanted) if wanted else nullcontext():
            (self.ledger.undo if to else self.ledger.redo)(ME, key, index + 1)

    @rule()
    def restart(self) -> None:
        self.store.close()
        self.open()

    @rule(days=st.sampled_from([1, 40, 91]))
    def wait(self, days: int) -> None:
        self.clock.move(days=days)

    @invariant()
    def the_books_are_as_the_model_says(self) -> None:
        records: list[Record] = [*every_transaction(self.store, ME), *self.store.budget_entries(ME)]
        assert {identity(record): record for record in records} == self.model.records


TestUndo = UndoMachine.TestCase
TestUndo.settings = settings(
    max_examples=25,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
