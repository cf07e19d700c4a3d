"""What every store does when a person takes all their data away, or has it deleted."""

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from lambdas.ledger.budgets import BudgetEntry, BudgetState
from lambdas.ledger.categories import Category
from lambdas.ledger.conversation import Turn
from lambdas.ledger.periods import Month
from lambdas.ledger.profiles import Profile
from lambdas.ledger.records import encode_record
from lambdas.ledger.rules import CategoryRule
from lambdas.ledger.store import BudgetWarning, Store
from lambdas.storage.dynamodb import DynamoStore
from lambdas.storage.keys import Prefix, partition_key
from local.sqlite import SqliteStore
from local.sqlite.schema import TABLES
from tests.books import NOW, TODAY, add, change, everything, lunch, rent

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

ANA, BEN = "ana", "ben"
BARNES = CategoryRule("barnes & co #1 %", Category.EDUCATION)
TYPES = {
    "transaction",
    "budget",
    "profile",
    "recurrence",
    "rule",
    "operation",
    "turn",
    "warning",
    "claim",
    "month_total",
    "day_total",
}


def fill(store: Store, user: str) -> None:
    """Leave something of every kind: also a moved transaction, an empty total and a lock."""
    moved = replace(lunch("m1"), date=date(2026, 10, 3))
    budget = BudgetEntry(Category.DINING, "USD", Month(2026, 11), 100)
    store.apply(user, add("m1", lunch("m1"), lunch("m1", 1)))
    store.apply(user, change("m2", (lunch("m1"), moved), (None, budget), (None, Profile("EUR"))))
    store.apply(user, change("m3", (lunch("m1", 1), None)))
    store.apply(user, change("m4", (None, rent()), (None, BARNES)))
    warning = BudgetWarning(Month(2026, 11), "Dining", "USD", BudgetState.NEAR)
    store.note_warning(user, warning, "m1")
    store.count_call(user, "send", 29_923_350, 30)
    lease = timedelta(seconds=30)
    claim = store.claim(user, "m1", "f", today=TODAY, now=NOW, lease=lease)
    store.finish(user, claim, Turn("m1", "hello", {"n": 1}, NOW), "{}")
    store.claim(user, "m#2", "f", today=TODAY, now=NOW, lease=lease)


def test_an_export_holds_everything_in_plain_form(store: Store) -> None:
    fill(store, ANA)

    exported = everything(store, ANA)

    assert {plain["type"] for plain in exported} == TYPES
    assert json.loads(json.dumps(exported)) == exported
    by_type: dict[str, list[dict[str, Any]]] = {name: [] for name in TYPES}
    for plain in exported:
        by_type[plain["type"]].append(plain)
    moved = replace(lunch("m1"), date=date(2026, 10, 3))
    assert by_type["transaction"] == [encode_record(moved)]
    assert by_type["profile"] == [encode_record(Profile("EUR"))]
    assert sorted(plain["sequence"] for plain in by_type["operation"]) == [1, 2, 3, 4]
    assert by_type["recurrence"] == [encode_record(rent())]
    assert by_type["rule"] == [encode_record(BARNES)]
    assert by_type["turn"] == [
        {
            "type": "turn",
            "sequence": 1,
            "message_id": "m1",
            "text": "hello",
            "answer": {"n": 1},
            "at": NOW.isoformat(),
        }
    ]
    assert {(claim["message_id"], claim["body"]) for claim in by_type["claim"]} == {
        ("m1", "{}"),
        ("m#2", None),
    }
    assert [(total["month"], total["count"]) for total in by_type["month_total"]] == [
        ("2026-10", 1)
    ]
    assert [total["date"] for total in by_type["day_total"]] == ["2026-10-03"]
    assert [warning["state"] for warning in by_type["warning"]] == ["near"]


def test_both_stores_export_the_same(sqlite_store: SqliteStore, moto_store: DynamoStore) -> None:
    for store in (sqlite_store, moto_store):
        fill(store, ANA)

    assert everything(sqlite_store, ANA) == everything(moto_store, ANA)


def test_a_store_can_be_used_while_an_export_is_read(store: Store) -> None:
    fill(store, ANA)
    export = store.export(ANA)
    next(export)

    store.apply(ANA, add("m9"))

    assert store.transaction(ANA, lunch("m9").id)
    assert list(export)


def test_deleting_an_account_leaves_nothing_and_touches_nobody_else(store: Store) -> None:
    for user in (ANA, BEN):
        fill(store, user)
    before = everything(store, BEN)

    store.delete_account(ANA)
    store.delete_account(ANA)

    assert everything(store, ANA) == []
    assert everything(store, BEN) == before
    assert store.apply(ANA, add("m1")).operation.sequence == 1
    claim = store.claim(ANA, "m3", "f", today=TODAY, now=NOW, lease=timedelta(seconds=30))
    assert claim.token


def test_every_prefix_of_dynamodb_is_filled_exported_or_named_and_deleted(
    moto_client: "DynamoDBClient", moto_table: str, moto_store: DynamoStore
) -> None:
    def prefixes() -> set[str]:
        items = moto_client.query(
            TableName=moto_table,
            KeyConditionExpression="PK = :pk",
            ExpressionAttributeValues={":pk": {"S": partition_key(ANA)}},
        )["Items"]
        return {item["SK"]["S"].partition("#")[0] for item in items}

    fill(moto_store, ANA)
    assert prefixes() == {prefix.value for prefix in Prefix}

    moto_store.delete_account(ANA)
    assert prefixes() == set()


def test_every_table_of_sqlite_is_filled_and_deleted(sqlite_store: SqliteStore) -> None:
    def tables() -> set[str]:
        with sqlite_store._database.read() as connection:
            found = connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
            ).fetchall()
            assert {name for (name,) in found} == set(TABLES)
            return {
                name
                for name in TABLES
                if connection.execute(f"SELECT 1 FROM {name} WHERE user = ?", (ANA,)).fetchone()
            }

    fill(sqlite_store, ANA)
    assert tables() == set(TABLES)

    sqlite_store.delete_account(ANA)
    assert tables() == set()
