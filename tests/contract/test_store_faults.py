"""What the store on DynamoDB does when DynamoDB, or the way to it, fails.

No emulator ever answers TransactionConflict, and AWS advises to inject it (DynamoDB Developer
Guide, "DynamoDB local usage notes"): here a client answers what the test says.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast

import pytest
from botocore.exceptions import ClientError, EndpointConnectionError, ReadTimeoutError

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

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

ANA = "ana"
LEASE = timedelta(seconds=30)

Fault = Callable[[Callable[[], Any]], Any]
"""Gets the real call, and decides whether it happens and what is answered."""


class FaultyClient:
    """A client whose next calls of an operation meet the given faults, in order."""

    def __init__(self, client: "DynamoDBClient") -> None:
        self._client = client
        self.faults: dict[str, list[Fault]] = {}

    def __getattr__(self, operation: str) -> Callable[..., Any]:
        def call(**request: Any) -> Any:
            def really() -> Any:
                return getattr(self._client, operation)(**request)

            faults = self.faults.get(operation, [])
            return faults.pop(0)(really) if faults else really()

        return call


def answers(code: str, *reasons: str) -> Fault:
    """DynamoDB refuses with that code, without doing anything."""

    def fault(_: Callable[[], Any]) -> Any:
        response: Any = {"Error": {"Code": code, "Message": "injected"}}
        if reasons:
            response["CancellationReasons"] = [{"Code": reason} for reason in reasons]
        raise ClientError(response, "Injected")

    return fault


def cancelled(*reasons: str) -> Fault:
    return answers("TransactionCanceledException", *reasons)


def answer_lost(really: Callable[[], Any]) -> Any:
    """DynamoDB does it, and nobody hears of it."""
    really()
    raise ReadTimeoutError(endpoint_url="https://dynamodb")


def unreachable(_: Callable[[], Any]) -> Any:
    raise EndpointConnectionError(endpoint_url="https://dynamodb")


def after(first: Callable[[], Any]) -> Fault:
    """Somebody else does something just before."""

    def fault(really: Callable[[], Any]) -> Any:
        first()
        return really()

    return fault


@pytest.fixture
def client(moto_client: "DynamoDBClient") -> FaultyClient:
    return FaultyClient(moto_client)


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def store(client: FaultyClient, moto_table: str, waits: list[float]) -> DynamoStore:
    real = cast("DynamoDBClient", client)
    return DynamoStore(real, moto_table, sleep=waits.append, random=lambda: 0.5)


@pytest.mark.parametrize(
    "fault",
    [
        cancelled("None", "None", "TransactionConflict", "None", "None", "None"),
        cancelled("TransactionConflict", "None", "ConditionalCheckFailed"),
        cancelled("None", "ThrottlingError"),
        cancelled("None", "ProvisionedThroughputExceeded"),
        answers("ThrottlingException"),
        answers("ProvisionedThroughputExceededException"),
        answers("RequestLimitExceeded"),
    ],
)
def test_a_write_that_meets_a_busy_table_is_tried_again(
    store: DynamoStore, client: FaultyClient, waits: list[float], fault: Fault
) -> None:
    client.faults["transact_write_items"] = [fault] * 5

    assert store.apply(ANA, add("m1")).created

    assert waits == [0.05, 0.1, 0.2, 0.4, 0.5]
    assert every_transaction(store, ANA) == [lunch("m1")]
    assert_totals_add_up(store, ANA)


@pytest.mark.parametrize("operation", ["query", "get_item", "put_item", "delete_item"])
def test_every_call_is_tried_again_when_the_table_is_busy(
    store: DynamoStore, client: FaultyClient, operation: str
) -> None:
    claim = store.claim(ANA, "m1", "f", today=TODAY, now=NOW, lease=LEASE)
    client.faults[operation] = [answers("ThrottlingException"), answers("TransactionConflict")]

    store.release(ANA, claim)
    store.fill_time_zone(ANA, "Asia/Tokyo")
    every_transaction(store, ANA)

    assert client.faults[operation] == []


def test_a_table_that_stays_busy_is_unavailable_and_nothing_is_written(
    store: DynamoStore, client: FaultyClient, waits: list[float]
) -> None:
    client.faults["transact_write_items"] = [cancelled("TransactionConflict")] * 8

    with pytest.raises(StoreUnavailable):
        store.apply(ANA, add("m1"))

    assert client.faults["transact_write_items"] == []
    assert len(waits) == 7
    assert everything(store, ANA) == []


@pytest.mark.parametrize(
    "fault",
    [
        unreachable,
        answers("InternalServerError"),
        answers("AccessDeniedException"),
        answers("ResourceNotFoundException"),
        answers("ValidationException"),
        cancelled("None", "ValidationError"),
    ],
)
@pytest.mark.parametrize("operation", ["query", "transact_write_items"])
def test_a_call_that_fails_is_reported_at_once(
    store: DynamoStore, client: FaultyClient, waits: list[float], operation: str, fault: Fault
) -> None:
    client.faults[operation] = [fault]

    with pytest.raises(StoreUnavailable) as raised:
        store.apply(ANA, add("m1"))

    assert raised.value.__cause__ is not None
    assert waits == []
    assert everything(store, ANA) == []


def test_a_write_whose_answer_was_lost_is_found_when_it_is_repeated(
    store: DynamoStore, client: FaultyClient
) -> None:
    client.faults["transact_write_items"] = [answer_lost]
    with pytest.raises(StoreUnavailable):
        store.apply(ANA, add("m1"))

    again = store.apply(ANA, add("m1"))

    assert (again.created, again.operation.sequence) == (False, 1)
    assert every_transaction(store, ANA) == [lunch("m1")]


def test_a_finish_whose_answer_was_lost_gives_its_body_when_it_is_repeated(
    store: DynamoStore, client: FaultyClient
) -> None:
    claim = store.claim(ANA, "m1", "f", today=TODAY, now=NOW, lease=LEASE)
    turn = Turn("m1", "hello", {}, NOW)
    client.faults["transact_write_items"] = [answer_lost]
    with pytest.raises(StoreUnavailable):
        store.finish(ANA, claim, turn, "first")

    assert store.finish(ANA, claim, turn, "second") == "first"
    assert len(store.turns(ANA, limit=9, before=None)) == 1


def test_a_number_that_another_operation_took_meanwhile_is_not_used_twice(
    store: DynamoStore, client: FaultyClient, moto_store: DynamoStore
) -> None:
    client.faults["transact_write_items"] = [
        after(lambda: moto_store.apply(ANA, add("m1"))),
        after(lambda: moto_store.apply(ANA, add("m2"))),
    ]

    operation = store.apply(ANA, add("m3")).operation

    assert (operation.sequence, operation.below) == (3, 2)
    assert_totals_add_up(store, ANA)


def test_a_write_that_always_comes_second_gives_up_and_writes_nothing(
    store: DynamoStore, client: FaultyClient
) -> None:
    second = cancelled("None", "ConditionalCheckFailed", "None")
    client.faults["transact_write_items"] = [second] * 30

    with pytest.raises(StoreUnavailable):
        store.apply(ANA, add("m1"))

    assert client.faults["transact_write_items"] == []
    assert everything(store, ANA) == []


def test_a_row_that_changed_meanwhile_is_a_conflict_even_when_the_number_is_taken_too(
    store: DynamoStore, client: FaultyClient, moto_store: DynamoStore
) -> None:
    store.apply(ANA, add("m1"))
    newer = change("m2", (lunch("m1"), lunch("m1", note="newer")))
    client.faults["transact_write_items"] = [after(lambda: moto_store.apply(ANA, newer))]

    with pytest.raises(Conflict):
        store.apply(ANA, change("m3", (lunch("m1"), None)))


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
