"""The ledger's part of the store on DynamoDB: `lambdas.ledger.store.LedgerStore`."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import date, timedelta

from lambdas.ledger.budgets import BudgetEntry
from lambdas.ledger.errors import Conflict, IdempotencyMismatch, StoreUnavailable
from lambdas.ledger.operations import RETENTION, Draft, Operation, place
from lambdas.ledger.periods import Month, Period
from lambdas.ledger.profiles import Profile
from lambdas.ledger.recurrences import Recurrence
from lambdas.ledger.rules import CategoryRule
from lambdas.ledger.store import Applied, BudgetWarning, Cursor, Page, TransactionFilter
from lambdas.ledger.summaries import DayTotal, MonthTotal
from lambdas.ledger.transactions import Transaction
from lambdas.storage.items import (
    PROFILE_KEY,
    budget_of,
    day_total_of,
    month_total_of,
    moved_key,
    operation_key,
    operation_of,
    profile_of,
    record_attributes,
    recurrence_of,
    rule_key,
    rule_of,
    transaction_key,
    transaction_of,
)
from lambdas.storage.keys import (
    PARTITION_KEY,
    SORT_KEY,
    Prefix,
    after,
    home_day,
    partition_key,
    sort_key,
    user_of,
)
from lambdas.storage.paging import rows_to_ask_for, select_page
from lambdas.storage.plain import digest_record
from lambdas.storage.table import ABSENT, DUE, EXPIRY, Refused, Table
from lambdas.storage.writes import GUARD, NUMBER, UNCHANGED, OperationWriter

_RACES = 30
"""How often a write may come second to another write of the same person before it gives up."""


class DynamoLedger:
    """A write is one transaction of DynamoDB; every read is consistent."""

    def __init__(self, table: Table, clock: Callable[[], float]) -> None:
        self._table = table
        self._clock = clock

    def apply(self, user: str, draft: Draft) -> Applied:
        writer = OperationWriter(self._table, partition_key(user))
        for race in range(1, _RACES + 1):
            operation = place(draft, self.latest_operation(user))
            try:
                self._table.transact(writer.actions(operation))
            except Refused as refused:
                if GUARD in refused.failed:
                    known = self.operation_by_key(user, draft.request.key)
                    if known and known.request.fingerprint != draft.request.fingerprint:
                        raise IdempotencyMismatch from refused
                    if known:
                        return Applied(known, created=False)
                elif refused.failed != {NUMBER}:
                    raise Conflict from refused
                self._table.wait(race)
            else:
                return Applied(operation, created=True)
        raise StoreUnavailable

    def operation_by_key(self, user: str, key: str) -> Operation | None:
        found = self._table.get(partition_key(user), sort_key(Prefix.OPERATION_KEY, key))
        operation = self.operation_by_sequence(user, found["q"]) if found else None
        # a number can be given again once everything of that person has expired
        return operation if operation and operation.request.key == key else None

    def operation_by_sequence(self, user: str, sequence: int) -> Operation | None:
        found = self._table.get(partition_key(user), operation_key(sequence))
        return operation_of(found) if found else None

    def latest_operation(self, user: str) -> Operation | None:
        every = sort_key(Prefix.OPERATION)
        found = self._table.query(
            partition_key(user), every, after(every), newest_first=True, page=1
        )
        return next((operation_of(item) for item in found), None)

    def transaction(self, user: str, transaction_id: str) -> Transaction | None:
        partition, day = partition_key(user), home_day(transaction_id)
        if day is None:
            return None
        for race in range(1, _RACES + 1):
            found = self._table.get(partition, transaction_key(day, transaction_id))
            if found:
                return transaction_of(found)
            moved = self._table.get(partition, moved_key(transaction_id))
            if moved is None:
                return None
            key = sort_key(Prefix.TRANSACTION, moved["d"], transaction_id)
            if found := self._table.get(partition, key):
                return transaction_of(found)
            self._table.wait(race)  # its date was changed between the reads
        raise StoreUnavailable

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
        rows = self._newest_first(
            user, period, after, rows_to_ask_for(wanted, limit=limit, scan_limit=scan_limit)
        )
        return select_page(rows, wanted, limit=limit, scan_limit=scan_limit)

    def month_totals(self, user: str, first: Month, last: Month) -> list[MonthTotal]:
        low = sort_key(Prefix.MONTH_TOTAL, str(first))
        high = after(sort_key(Prefix.MONTH_TOTAL, str(last)))
        found = self._table.query(partition_key(user), low, high) if first <= last else ()
        totals = [month_total_of(item) for item in found if item["n"]]
        return sorted(totals, key=lambda t: (t.month, t.category, t.total.currency))

    def day_totals(self, user: str, period: Period) -> list[DayTotal]:
        low = sort_key(Prefix.DAY_TOTAL, period.start.isoformat())
        high = sort_key(Prefix.DAY_TOTAL, period.end.isoformat())
        found = self._table.query(partition_key(user), low, high)
        totals = [day_total_of(item) for item in found if item["n"]]
        return sorted(totals, key=lambda t: (t.day, t.category, t.total.currency))

    def budget_entries(self, user: str) -> list[BudgetEntry]:
        every = sort_key(Prefix.BUDGET)
        found = self._table.query(partition_key(user), every, after(every))
        return [budget_of(item) for item in found]

    def recurrences(self, user: str) -> list[Recurrence]:
        every = sort_key(Prefix.RECURRENCE)
        found = self._table.query(partition_key(user), every, after(every))
        return [recurrence_of(item) for item in found]

    def rules(self, user: str) -> list[CategoryRule]:
        every = sort_key(Prefix.RULE)
        found = self._table.query(partition_key(user), every, after(every))
        return sorted((rule_of(item) for item in found), key=lambda rule: rule.word)

    def rules_of(self, user: str, words: Collection[str]) -> list[CategoryRule]:
        partition = partition_key(user)
        found = (self._table.get(partition, rule_key(word)) for word in words)
        return [rule_of(item) for item in found if item]

    def people_due(self, day: date) -> list[str]:
        """Everyone who has something that falls due next on that day; each once, in no order."""
        found = self._table.query_index(DUE, DUE, day.isoformat())
        return sorted({user_of(item[PARTITION_KEY]) for item in found})

    def profile(self, user: str) -> Profile | None:
        found = self._table.get(partition_key(user), PROFILE_KEY)
        return profile_of(found) if found else None

    def fill_time_zone(self, user: str, time_zone: str) -> Profile:
        for race in range(1, _RACES + 1):
            stored = self.profile(user)
            if stored and stored.time_zone:
                return stored
            filled = replace(stored or Profile(), time_zone=time_zone)
            key = {PARTITION_KEY: partition_key(user), SORT_KEY: PROFILE_KEY}
            item = key | record_attributes(filled)
            try:
                if stored:
                    self._table.put(item, UNCHANGED, {":before": digest_record(stored)})
                else:
                    self._table.put(item, ABSENT)
            except Refused:
                self._table.wait(race)
            else:
                return filled
        raise StoreUnavailable

    def note_warning(self, user: str, warning: BudgetWarning, key: str) -> bool:
        parts = (str(warning.month), warning.scope, warning.currency, warning.state.value)
        item = {
            PARTITION_KEY: partition_key(user),
            SORT_KEY: sort_key(Prefix.WARNING, *parts),
            "k": key,
            EXPIRY: int(self._clock()) + RETENTION // timedelta(seconds=1),
        }
        try:
            self._table.put(item, f"{ABSENT} OR k = :key", {":key": key})
        except Refused:
            return False
        return True

    def _newest_first(
        self, user: str, period: Period, behind: Cursor | None, page: int
    ) -> Iterator[Transaction]:
        low = sort_key(Prefix.TRANSACTION, period.start.isoformat())
        high = sort_key(Prefix.TRANSACTION, period.end.isoformat())
        if behind:  # the bound itself is read again and left out: BETWEEN includes its ends
            high = min(high, transaction_key(behind.date, behind.id))
            page += 1
        if low > high:
            return
        for item in self._table.query(partition_key(user), low, high, newest_first=True, page=page):
            if item[SORT_KEY] != high:
                yield transaction_of(item)
