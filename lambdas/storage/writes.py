"""An operation as the actions of one DynamoDB transaction.

The first action is the guard of its key and the second takes its number, so that a refusal says
by its place whether the request was repeated, came second, or states what is not so.
"""

from collections.abc import Mapping
from typing import Any

from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.operations import Operation, OperationKind
from lambdas.ledger.records import Record
from lambdas.ledger.transactions import Transaction
from lambdas.storage.items import (
    expiry,
    home_key,
    key_of,
    moved_key,
    operation_attributes,
    operation_key,
    record_attributes,
)
from lambdas.storage.keys import PARTITION_KEY, SORT_KEY, Prefix, sort_key
from lambdas.storage.netting import Delta, NetChange, net_changes, net_deltas
from lambdas.storage.plain import digest_record, to_microseconds
from lambdas.storage.table import ABSENT, ACTION_LIMIT, EXPIRY, Action, Item, Table

GUARD, NUMBER = 0, 1
"""Places of the actions that every operation has."""

UNCHANGED = "v = :before"


class OperationWriter:
    """Lays out the operations of one person."""

    def __init__(self, table: Table, partition: str) -> None:
        self._table = table
        self._partition = partition

    def actions(self, operation: Operation) -> list[Action]:
        """All that the operation writes; at most `ACTION_LIMIT`, and so is what undoes it.

        Raises:
            Conflict: it changes a record twice, and the second change doesn't follow the first.
            InvalidInput: it changes too much at once.
        """
        changes = net_changes(operation.changes)
        effects = self._effects(changes)
        inverse = self._effects(
            [NetChange(change.after, change.before, change.record) for change in changes]
        )
        actions = [self._guard(operation), self._number(operation)]
        if max(len(effects), len(inverse)) + len(actions) + 1 > ACTION_LIMIT:
            raise InvalidInput("items", "That is too much at once. Please split it.")
        if operation.target is not None:
            actions.append(self._mark(operation))
        return actions + effects

    def _guard(self, operation: Operation) -> Action:
        return self._put(
            sort_key(Prefix.OPERATION_KEY, operation.request.key),
            {"q": operation.sequence, EXPIRY: expiry(operation.at)},
            f"{ABSENT} OR {EXPIRY} < :now",
            {":now": to_microseconds(operation.at) // 10**6},
        )

    def _number(self, operation: Operation) -> Action:
        return self._put(operation_key(operation.sequence), operation_attributes(operation), ABSENT)

    def _mark(self, operation: Operation) -> Action:
        undone = operation.kind is OperationKind.UNDO
        return self._table.update_action(
            self._partition,
            operation_key(operation.root),
            "SET x = :undone",
            "x = :was",
            {":undone": undone, ":was": not undone},
        )

    def _effects(self, changes: list[NetChange]) -> list[Action]:
        actions: list[Action] = []
        for change in changes:
            if isinstance(change.record, Transaction):
                actions += self._transaction(change, change.record.id)
            else:
                actions.append(self._replace(key_of(change.record), change.before, change.after))
        deltas = net_deltas(changes)
        for (month, category, currency), delta in deltas.by_month.items():
            key = sort_key(Prefix.MONTH_TOTAL, str(month), category.value, currency)
            actions.append(self._add(key, delta))
        for (day, category, currency), delta in deltas.by_day.items():
            key = sort_key(Prefix.DAY_TOTAL, day.isoformat(), category.value, currency)
            actions.append(self._add(key, delta))
        return actions

    def _transaction(self, change: NetChange, transaction_id: str) -> list[Action]:
        home, moved = home_key(transaction_id), moved_key(transaction_id)
        old = key_of(change.before) if change.before else None
        new = key_of(change.after) if change.after else None
        away = change.after if isinstance(change.after, Transaction) and new != home else None
        if old is None:
            actions = [self._replace(home, None, None if away else change.after)]
            if away:
                actions.append(self._put(moved, {"d": away.date.isoformat()}, ABSENT))
                actions.append(self._replace(key_of(away), None, away))
            else:
                actions.append(self._table.check_action(self._partition, moved, ABSENT))
            return actions
        if new in (None, old):
            return [
                self._replace(old, change.before, change.after),
                *(
                    [self._table.delete_action(self._partition, moved)]
                    if new is None and old != home
                    else []
                ),
            ]
        return [
            self._replace(old, change.before, None),
            self._replace(new or home, None, change.after),
            self._put(moved, {"d": away.date.isoformat()})
            if away
            else self._table.delete_action(self._partition, moved),
        ]

    def _replace(self, key: str, before: Record | None, after: Record | None) -> Action:
        condition = UNCHANGED if before else ABSENT
        values = {":before": digest_record(before)} if before else None
        if after:
            return self._put(key, record_attributes(after), condition, values)
        if before:
            return self._table.delete_action(self._partition, key, condition, values)
        return self._table.check_action(self._partition, key, condition)

    def _add(self, key: str, delta: Delta) -> Action:
        values = {":s": delta.minor, ":n": delta.count}
        conditions = []
        for name, amount in (("s", delta.minor), ("n", delta.count)):
            if amount < 0:
                conditions.append(f"{name} >= :{name}_taken")
                values[f":{name}_taken"] = -amount
        condition = " AND ".join(conditions) or None
        return self._table.update_action(self._partition, key, "ADD s :s, n :n", condition, values)

    def _put(
        self,
        key: str,
        attributes: Item,
        condition: str | None = None,
        values: Mapping[str, Any] | None = None,
    ) -> Action:
        item = {PARTITION_KEY: self._partition, SORT_KEY: key, **attributes}
        return self._table.put_action(item, condition, values)
