"""What the store on DynamoDB does with each answer that is not the wanted one."""

from datetime import timedelta

import pytest

from lambdas.ledger.conversation import Turn
from lambdas.ledger.errors import Conflict, StoreUnavailable
from lambdas.storage.dynamodb import DynamoStore
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
from tests.faults import Fault, FaultyClient, after, answer_lost, answers, cancelled, unreachable

ANA = "ana"
LEASE = timedelta(seconds=30)


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
