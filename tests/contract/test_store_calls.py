"""What every store does when it counts a person's calls."""

from typing import TYPE_CHECKING

import pytest

from lambdas.ledger.store import Store
from lambdas.storage.dynamodb import DynamoStore
from tests.contract.test_store_concurrency import AT_ONCE, at_once

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

ANA, BEN = "ana", "ben"
MINUTE = 29_923_350


def count(store: Store, user: str = ANA, kind: str = "send", minute: int = MINUTE) -> bool:
    return store.count_call(user, kind, minute, 3)


def test_calls_are_counted_up_to_the_limit(store: Store) -> None:
    assert [count(store) for _ in range(5)] == [True, True, True, False, False]
    assert store.count_call(ANA, "send", MINUTE, 4)


def test_people_kinds_and_minutes_are_counted_apart(store: Store) -> None:
    for _ in range(3):
        assert count(store)
    assert count(store, user=BEN)
    assert count(store, kind="call")
    assert not count(store)
    assert count(store, minute=MINUTE + 1)


def test_of_ten_calls_at_once_the_limit_is_let_in(shared_store: Store) -> None:
    assert AT_ONCE == 10
    assert sum(at_once(lambda _: count(shared_store))) == 3


def test_counts_are_deleted_with_the_account_and_not_exported(moto_store: DynamoStore) -> None:
    count(moto_store)
    assert list(moto_store.export(ANA)) == []
    moto_store.delete_account(ANA)
    assert [count(moto_store) for _ in range(4)] == [True, True, True, False]


@pytest.mark.ministack
def test_a_count_costs_one_write_unit_and_expires_after_its_minute(
    ministack_client: "DynamoDBClient", ministack_store: DynamoStore
) -> None:
    answers = []
    ministack_client.meta.events.register(
        "provide-client-params.dynamodb.UpdateItem",
        lambda params, **_: params.update(ReturnConsumedCapacity="TOTAL"),
        unique_id="count",
    )
    ministack_client.meta.events.register(
        "after-call.dynamodb.UpdateItem",
        lambda parsed, **_: answers.append(parsed),
        unique_id="answers",
    )
    count(ministack_store)
    for name, unique_id in (("provide-client-params", "count"), ("after-call", "answers")):
        ministack_client.meta.events.unregister(f"{name}.dynamodb.UpdateItem", unique_id=unique_id)
    assert [answer["ConsumedCapacity"]["CapacityUnits"] for answer in answers] == [1]
    (item,) = ministack_client.scan(TableName=ministack_store._table._name)["Items"]
    assert item["expires"] == {"N": str((MINUTE + 2) * 60)}
