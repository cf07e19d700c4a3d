"""The stores that the contract is held against.

SQLite is the real thing. DynamoDB is moto, in this process, which is not safe for threads, and
MiniStack, a server of its own, where it is installed. Neither ever answers TransactionConflict:
test_store_faults.py injects it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import boto3
import pytest
from botocore.config import Config
from moto import mock_aws

from lambdas.ledger.store import Store
from lambdas.storage.dynamodb import DynamoStore, create_table
from local.sqlite import SqliteStore
from tests.ministack import serve_ministack

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

REGION = "eu-west-1"


def new_client(endpoint: str | None = None) -> "DynamoDBClient":
    return boto3.client(
        "dynamodb",
        endpoint_url=endpoint,
        region_name=REGION,
        aws_access_key_id="111122223333",
        aws_secret_access_key="of an emulator",
        config=Config(max_pool_connections=32, retries={"mode": "standard"}),
    )


@pytest.fixture
def sqlite_store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "data" / "budgetbuddy.sqlite3")
    yield store
    store.close()


@pytest.fixture(scope="session")
def moto_client() -> Iterator["DynamoDBClient"]:
    with mock_aws():
        yield new_client()


@pytest.fixture
def moto_table(moto_client: "DynamoDBClient") -> Iterator[str]:
    name = f"ledger-{uuid4()}"
    create_table(moto_client, name)
    yield name
    moto_client.delete_table(TableName=name)  # moto copies every table for every transaction


@pytest.fixture
def moto_store(moto_client: "DynamoDBClient", moto_table: str) -> DynamoStore:
    return DynamoStore(moto_client, moto_table, sleep=lambda seconds: None)


@pytest.fixture(scope="session")
def ministack_endpoint(
    ministack_python: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a MiniStack that lives as long as the test run."""
    folder = tmp_path_factory.mktemp("ministack")
    with serve_ministack(ministack_python, folder, {"MINISTACK_REGION": REGION}) as endpoint:
        yield endpoint


@pytest.fixture(scope="session")
def ministack_client(ministack_endpoint: str) -> "DynamoDBClient":
    return new_client(ministack_endpoint)


@pytest.fixture
def ministack_store(ministack_client: "DynamoDBClient") -> DynamoStore:
    name = f"ledger-{uuid4()}"
    create_table(ministack_client, name)
    return DynamoStore(ministack_client, name)


@pytest.fixture(params=["sqlite", "moto", pytest.param("ministack", marks=pytest.mark.ministack)])
def store(request: pytest.FixtureRequest) -> Store:
    """Each store in turn, empty."""
    found: Store = request.getfixturevalue(f"{request.param}_store")
    return found


@pytest.fixture(
    params=["sqlite", pytest.param("ministack", marks=pytest.mark.ministack)],
)
def shared_store(request: pytest.FixtureRequest) -> Store:
    """Each store that threads can share in turn, empty."""
    found: Store = request.getfixturevalue(f"{request.param}_store")
    return found
