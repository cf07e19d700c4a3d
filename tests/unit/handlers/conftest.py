"""The API's routes behind the local gateway, on a real store in a file."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from lambdas.handlers.api import ROUTES, handle_api, handle_health
from lambdas.handlers.books import Books
from local.gateway import Handler, HttpRequest, LocalGateway
from local.sqlite import SqliteStore
from tests.fakes import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def ended() -> list[tuple[str, str]]:
    """The conversations that Lex was made to forget."""
    return []


@pytest.fixture
def books(tmp_path: Path, clock: FakeClock, ended: list[tuple[str, str]]) -> Iterator[Books]:
    store = SqliteStore(tmp_path / "books.db")
    numbers = count(1)
    yield replace(
        Books.open(store, clock),
        make_id=lambda: f"made {next(numbers)}",
        end_conversation=lambda user, locale: ended.append((user, locale)),
    )
    store.close()


class Api:
    """Calls the API as an HTTP client would, and keeps the last response whole."""

    def __init__(self, books: Books) -> None:
        api: Handler = partial(handle_api, books=books)
        routes: dict[tuple[str, str], Handler] = dict.fromkeys(ROUTES, api)
        self._gateway = LocalGateway({**routes, ("GET", "/health"): handle_health})
        self.response: dict[str, Any] = {}

    def __call__(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        query: Mapping[str, str] | None = None,
        key: str | None = None,
        version: str | None = None,
    ) -> Any:
        """The body of the answer; a text is sent as it is, anything else as JSON."""
        text = body if isinstance(body, str) else json.dumps(body)
        headers = {"Idempotency-Key": key, "If-Match": version}
        self.response = self._gateway.handle(
            HttpRequest(
                method,
                path,
                query=list((query or {}).items()),
                headers=[(name, value) for name, value in headers.items() if value is not None],
                body=b"" if body is None else text.encode(),
            )
        )
        if self.response["headers"].get("Content-Type", "").startswith("text/csv"):
            return self.response["body"]
        return json.loads(self.response["body"]) if self.response["body"] else None

    @property
    def status(self) -> int:
        return int(self.response["statusCode"])

    def refused(self, status: int, field: str | None, *call: Any, **options: Any) -> dict[str, Any]:
        """Make a call that must be refused with this status, naming this field."""
        problem: dict[str, Any] = self(*call, **options)
        assert (self.status, problem.get("field")) == (status, field), problem
        assert self.response["headers"]["Content-Type"] == "application/problem+json"
        assert problem["status"] == status
        assert {"type", "title", "detail"} <= set(problem)
        return problem


@pytest.fixture
def api(books: Books) -> Api:
    return Api(replace(books, throttles=False))
