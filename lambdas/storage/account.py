"""All that is kept of one person on DynamoDB: `lambdas.ledger.store.AccountStore`."""

from collections.abc import Callable, Iterator
from datetime import date

from lambdas.ledger.budgets import BudgetState
from lambdas.ledger.periods import Month
from lambdas.ledger.records import encode_record
from lambdas.ledger.store import BudgetWarning
from lambdas.storage.conversation import LOCK_KEY
from lambdas.storage.items import (
    budget_of,
    day_total_of,
    month_total_of,
    operation_of,
    profile_of,
    recurrence_of,
    rule_of,
    transaction_of,
    turn_of,
)
from lambdas.storage.keys import PARTITION_KEY, SORT_KEY, Prefix, partition_key, parts_of
from lambdas.storage.plain import (
    Plain,
    encode_claim,
    encode_operation,
    encode_total,
    encode_turn,
    encode_warning,
)
from lambdas.storage.table import Item, Table

FIRST_KEY, LAST_KEY = " ", "~"
"""Bounds around every sort key there is."""


def _claim_form(item: Item) -> Plain | None:
    if item[SORT_KEY] == LOCK_KEY:
        return None
    (message_id,) = parts_of(item[SORT_KEY])
    return encode_claim(message_id, item["f"], date.fromisoformat(item["d"]), item.get("b"))


def _warning_form(item: Item) -> Plain:
    month, scope, currency, state = parts_of(item[SORT_KEY])
    return encode_warning(BudgetWarning(Month.parse(month), scope, currency, BudgetState(state)))


PLAIN_FORMS: dict[Prefix, Callable[[Item], Plain | None]] = {
    Prefix.MONTH_TOTAL: lambda item: encode_total(month_total_of(item)) if item["n"] else None,
    Prefix.BUDGET: lambda item: encode_record(budget_of(item)),
    Prefix.PROFILE: lambda item: encode_record(profile_of(item)),
    Prefix.DAY_TOTAL: lambda item: encode_total(day_total_of(item)) if item["n"] else None,
    Prefix.OPERATION: lambda item: encode_operation(operation_of(item)),
    Prefix.OPERATION_KEY: lambda _: None,
    Prefix.CLAIM: _claim_form,
    Prefix.RULE: lambda item: encode_record(rule_of(item)),
    Prefix.TURN: lambda item: encode_turn(turn_of(item)),
    Prefix.CALLS: lambda _: None,
    Prefix.RECURRENCE: lambda item: encode_record(recurrence_of(item)),
    Prefix.TRANSACTION: lambda item: encode_record(transaction_of(item)),
    Prefix.WARNING: _warning_form,
    Prefix.MOVED: lambda _: None,
}
"""What an export says of an item; None for what only repeats another, or counts calls."""


class DynamoAccount:
    """Reads and deletes a whole partition."""

    _table: Table

    def export(self, user: str) -> Iterator[Plain]:
        for item in self._table.query(partition_key(user), FIRST_KEY, LAST_KEY):
            prefix, _, _ = item[SORT_KEY].partition("#")
            plain = PLAIN_FORMS[Prefix(prefix)](item)
            if plain is not None:
                yield plain

    def delete_account(self, user: str) -> None:
        """Delete until nothing is found, which also sweeps up a write that came in between."""
        while keys := [
            (item[PARTITION_KEY], item[SORT_KEY])
            for item in self._table.query(partition_key(user), FIRST_KEY, LAST_KEY)
        ]:
            self._table.delete_all(keys)
