"""A ledger on a real store in a file, and a clock that stands still."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from lambdas.ledger.ledger import Ledger
from lambdas.ledger.operations import RequestKey
from lambdas.ledger.reports import Reports
from local.sqlite import SqliteStore
from tests.fakes import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "books.db")
    yield store
    store.close()


@pytest.fixture
def ledger(store: SqliteStore, clock: FakeClock) -> Ledger:
    return Ledger(store, clock)


@pytest.fixture
def reports(store: SqliteStore) -> Reports:
    return Reports(store)


class Keys:
    """A fresh request key at each call."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def __call__(self) -> RequestKey:
        number = next(self._numbers)
        return RequestKey(f"key {number}", f"asks {number}")


@pytest.fixture
def key() -> Keys:
    return Keys()
