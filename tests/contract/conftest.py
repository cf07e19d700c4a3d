"""The stores that the contract is held against."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lambdas.ledger.store import Store
from local.sqlite import SqliteStore


@pytest.fixture
def sqlite_store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "data" / "budgetbuddy.sqlite3")
    yield store
    store.close()


@pytest.fixture(params=["sqlite"])
def store(request: pytest.FixtureRequest) -> Store:
    """Each store in turn, empty."""
    found: Store = request.getfixturevalue(f"{request.param}_store")
    return found
