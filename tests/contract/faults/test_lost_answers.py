"""botocore's own retry of a request whose answer was lost never makes a second change.

Every client is the one that the Lambdas have; the fault lies beneath it, where the wire would be:
DynamoDB does what it was asked, and the answer is not heard.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from botocore.exceptions import ReadTimeoutError

from lambdas.entrypoints.clients import open_dynamodb
from lambdas.entrypoints.deadline import Deadline
from lambdas.ledger.budgets import BudgetState
from lambdas.ledger.conversation import ClaimState, Turn
from lambdas.ledger.errors import StoreUnavailable
from lambdas.ledger.periods import Month
from lambdas.ledger.store import BudgetWarning, Store
from lambdas.storage.dynamodb import DynamoStore, create_table
from tests.books import NOW, TODAY, add, assert_totals_add_up, every_transaction, everything, lunch
from tests.contract.conftest import REGION

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

ANA = "ana"
LEASE = timedelta(seconds=30)


pytestmark = pytest.mark.ministack  # moto knows no tokens: to it a repetition is a new request


class Wire:
    """Loses the answers to the next `lost` requests after they were carried out."""

    def __init__(self, client: Any) -> None:
        self.lost = 0
        self._session = client._endpoint.http_session
        client._endpoint.http_session = self

    def send(self, request: Any) -> Any:
        response = self._session.send(request)
        if self.lost:
            self.lost -= 1
            raise ReadTimeoutError(endpoint_url=request.url)
        return response


@pytest.fixture
def client(ministack_endpoint: str, monkeypatch: pytest.MonkeyPatch) -> "DynamoDBClient":
    monkeypatch.setenv("AWS_ENDPOINT_URL_DYNAMODB", ministack_endpoint)
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "111122223333")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "of an emulator")
    return open_dynamodb(Deadline())


@pytest.fixture
def wire(client: "DynamoDBClient") -> Wire:
    return Wire(client)


@pytest.fixture
def store(client: "DynamoDBClient", wire: Wire) -> DynamoStore:
    name = f"ledger-{uuid4()}"
    create_table(client, name)
    return DynamoStore(client, name, sleep=lambda seconds: None)


def claim_and_finish(store: Store) -> None:
    claim = store.claim(ANA, "m1", "f", today=TODAY, now=NOW, lease=LEASE)
    assert claim.state is ClaimState.MINE
    turn = Turn("m1", "hello", {}, NOW)
    assert store.finish(ANA, claim, turn, "body") == "body"
    store.release(ANA, claim)


def warn(store: Store) -> None:
    warning = BudgetWarning(Month(2026, 11), "Dining", "USD", BudgetState.NEAR)
    assert store.note_warning(ANA, warning, "m1")


@pytest.mark.parametrize("lost_at", range(12))
@pytest.mark.parametrize(
    "write",
    [
        lambda store: store.apply(ANA, add("m1")),
        claim_and_finish,
        lambda store: store.fill_time_zone(ANA, "Asia/Tokyo"),
        warn,
    ],
    ids=["apply", "claim and finish", "fill time zone", "warn"],
)
def test_any_one_lost_answer_changes_nothing(
    store: DynamoStore,
    wire: Wire,
    client: "DynamoDBClient",
    write: Callable[[Store], object],
    lost_at: int,
) -> None:
    write(store)
    wanted = everything(store, ANA)
    store.delete_account(ANA)
    requests = 0

    def count(**_: object) -> None:
        nonlocal requests
        wire.lost = int(requests == lost_at)
        requests += 1

    client.meta.events.register("before-call", count)
    write(store)

    wire.lost = 0
    assert everything(store, ANA) == wanted


def test_a_table_that_never_answers_is_unavailable_after_two_attempts_and_its_write_is_found_later(
    store: DynamoStore, wire: Wire
) -> None:
    store.apply(ANA, add("m0"))
    wire.lost = 2
    with pytest.raises(StoreUnavailable):
        store.apply(ANA, add("m1"))
    store.apply(ANA, add("m1"))
    assert {t.id for t in every_transaction(store, ANA)} == {lunch("m0").id, lunch("m1").id}
    assert_totals_add_up(store, ANA)
