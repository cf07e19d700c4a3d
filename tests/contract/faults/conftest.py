"""A store on DynamoDB whose client fails as the test says, and how long it waited."""

from typing import TYPE_CHECKING, cast

import pytest

from lambdas.storage.dynamodb import DynamoStore
from tests.faults import FaultyClient

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


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
