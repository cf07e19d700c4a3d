"""What the store on DynamoDB does when something else happens between two of its requests."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast

import pytest

from lambdas.ledger.conversation import ClaimState, Turn
from lambdas.ledger.errors import Conflict, StoreUnavailable
from lambdas.ledger.operations import RETENTION
from lambdas.ledger.profiles import Profile
from lambdas.storage.dynamodb import DynamoStore
from lambdas.storage.keys import Prefix, partition_key, sort_key
from tests.books import (
    NOW,
    TODAY,
    add,
    assert_totals_add_up,
    change,
    every_transaction,
    everything,
    lunch,
)
from tests.faults import FaultyClient, after, answers, cancelled

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

ANA = "ana"
LEASE = timedelta(seconds=30)


def test_totals_are_never_taken_below_zero(
    store: DynamoStore, moto_client: "DynamoDBClient", moto_table: str
) -> None:
    store.apply(ANA, add("m1"))
    key = sort_key(Prefix.DAY_TOTAL, "2026-11-22", "Dining", "USD")
    moto_client.update_item(
        TableName=moto_table,
        Key={"PK": {"S": partition_key(ANA)}, "SK": {"S": key}},
        UpdateExpression="SET s = :s",
        ExpressionAttributeValues={":s": {"N": "1249"}},
    )

    with pytest.raises(Conflict):
        store.apply(ANA, change("m2", (lunch("m1"), None)))

    assert every_transaction(store, ANA) == [lunch("m1")]


def test_a_transaction_that_moves_while_it_is_looked_for_is_found(
    store: DynamoStore, client: FaultyClient, moto_store: DynamoStore
) -> None:
    home, there = lunch("m1"), lunch("m1", date=TODAY.replace(month=10), id=lunch("m1").id)
    further = lunch("m1", date=TODAY.replace(month=9), id=home.id)
    store.apply(ANA, change("m1", (None, home)))
    store.apply(ANA, change("m2", (home, there)))

    def as_is(really: Callable[[], Any]) -> Any:
        return really()

    def move() -> None:
        moto_store.apply(ANA, change("m3", (there, further)))

    client.faults["get_item"] = [as_is, as_is, after(move)]

    assert store.transaction(ANA, home.id) == further


def test_a_transaction_that_says_it_moved_but_is_nowhere_is_unavailable(
    store: DynamoStore, moto_client: "DynamoDBClient", moto_table: str
) -> None:
    key = sort_key(Prefix.MOVED, lunch("m1").id)
    moto_client.put_item(
        TableName=moto_table,
        Item={"PK": {"S": partition_key(ANA)}, "SK": {"S": key}, "d": {"S": "2026-10-03"}},
    )

    with pytest.raises(StoreUnavailable):
        store.transaction(ANA, lunch("m1").id)


def test_a_time_zone_that_another_request_filled_in_meanwhile_is_kept(
    store: DynamoStore, client: FaultyClient, moto_store: DynamoStore
) -> None:
    client.faults["put_item"] = [after(lambda: moto_store.fill_time_zone(ANA, "Asia/Tokyo"))]
    assert store.fill_time_zone(ANA, "Europe/Lisbon") == Profile(time_zone="Asia/Tokyo")

    client.faults["put_item"] = [answers("ConditionalCheckFailedException")] * 30
    with pytest.raises(StoreUnavailable):
        store.fill_time_zone("ben", "Europe/Lisbon")


def test_a_claim_that_another_took_meanwhile_is_busy(
    store: DynamoStore, client: FaultyClient, moto_store: DynamoStore
) -> None:
    def other(message_id: str) -> None:
        moto_store.claim(ANA, message_id, "f", today=TODAY, now=NOW, lease=LEASE)

    client.faults["transact_write_items"] = [after(lambda: other("m2"))]
    claim = store.claim(ANA, "m1", "f", today=TODAY, now=NOW, lease=LEASE)
    assert claim.state is ClaimState.BUSY

    client.faults["transact_write_items"] = [cancelled("ConditionalCheckFailed", "None")] * 10
    claim = store.claim("ben", "m1", "f", today=TODAY, now=NOW, lease=LEASE)
    assert claim.state is ClaimState.BUSY
    assert client.faults["transact_write_items"] == []


@pytest.mark.parametrize("released", [False, True])
def test_a_claim_taken_over_while_it_is_finished_is_finished_and_its_lock_opened(
    store: DynamoStore, client: FaultyClient, moto_store: DynamoStore, released: bool
) -> None:
    claim = store.claim(ANA, "m1", "f", today=TODAY, now=NOW, lease=LEASE)
    if released:
        store.release(ANA, claim)

    def take_over() -> None:
        moto_store.claim(ANA, "m1", "f", today=TODAY, now=NOW + LEASE, lease=LEASE)

    client.faults["transact_write_items"] = [after(take_over)]
    assert store.finish(ANA, claim, Turn("m1", "hello", {}, NOW), "body") == "body"

    following = store.claim(ANA, "m2", "f", today=TODAY, now=NOW + LEASE, lease=LEASE)
    assert following.state is ClaimState.MINE


def test_a_finish_that_always_comes_second_gives_up(
    store: DynamoStore, client: FaultyClient
) -> None:
    claim = store.claim(ANA, "m1", "f", today=TODAY, now=NOW, lease=LEASE)
    client.faults["transact_write_items"] = [cancelled("ConditionalCheckFailed", "None")] * 10

    with pytest.raises(StoreUnavailable):
        store.finish(ANA, claim, Turn("m1", "hello", {}, NOW), "body")


def test_deletions_that_dynamodb_puts_off_are_sent_again(
    store: DynamoStore, client: FaultyClient, moto_table: str
) -> None:
    for number in range(4):
        store.apply(ANA, add(f"m{number}", *(lunch(f"m{number}", i) for i in range(6))))

    def put_off(really: Callable[[], Any]) -> Any:
        key = {"PK": {"S": partition_key(ANA)}, "SK": {"S": "H#000000000001"}}
        return {"UnprocessedItems": {moto_table: [{"DeleteRequest": {"Key": key}}]}}

    client.faults["batch_write_item"] = [put_off, put_off]
    store.delete_account(ANA)
    assert everything(store, ANA) == []

    store.apply(ANA, add("m1"))
    client.faults["batch_write_item"] = [put_off] * 8
    with pytest.raises(StoreUnavailable):
        store.delete_account(ANA)


def test_what_has_expired_but_was_not_yet_deleted_is_not_held_against_a_new_request(
    store: DynamoStore,
) -> None:
    store.apply(ANA, add("m1"))
    later = NOW + RETENTION + timedelta(seconds=2)

    applied = store.apply(ANA, change("m1", (None, lunch("m9")), at=later))

    assert applied.created
    assert applied.operation.sequence == 2
    assert store.operation_by_key(ANA, "m1") == applied.operation


def test_a_number_given_again_after_everything_expired_is_not_mistaken_for_the_old_operation(
    store: DynamoStore, moto_client: "DynamoDBClient", moto_table: str
) -> None:
    store.apply(ANA, add("m1"))
    key = {"PK": {"S": partition_key(ANA)}, "SK": {"S": "H#000000000001"}}
    moto_client.delete_item(TableName=moto_table, Key=key)

    assert store.operation_by_key(ANA, "m1") is None
    with pytest.raises(StoreUnavailable):
        store.apply(ANA, add("m1"))
    store.apply(ANA, add("m2"))
    assert store.operation_by_key(ANA, "m1") is None


def test_pages_of_dynamodb_are_followed_to_their_end(
    store: DynamoStore, client: FaultyClient
) -> None:
    for number in range(3):
        store.apply(ANA, add(f"m{number}", *(lunch(f"m{number}", i) for i in range(5))))
    for number in range(1, 4):
        claim = store.claim(ANA, f"m{number}", "f", today=TODAY, now=NOW, lease=LEASE)
        store.finish(ANA, claim, Turn(f"m{number}", "hello", {}, NOW), "{}")
    whole = everything(store, ANA)

    class SmallPages(FaultyClient):
        def __getattr__(self, operation: str) -> Callable[..., Any]:
            call = super().__getattr__(operation)
            if operation != "query":
                return call
            return lambda **request: call(**{**request, "Limit": 2})

    store._table._client = cast("DynamoDBClient", SmallPages(client._client))
    assert everything(store, ANA) == whole
    assert len(every_transaction(store, ANA)) == 15
    assert [turn.sequence for turn in store.turns(ANA, limit=3, before=None)] == [1, 2, 3]
    assert_totals_add_up(store, ANA)
    store.delete_account(ANA)
    assert everything(store, ANA) == []
