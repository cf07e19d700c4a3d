"""A DynamoDB client that fails as a test says.

No emulator ever answers TransactionConflict, and AWS advises to inject it (DynamoDB Developer
Guide, "DynamoDB local usage notes").
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError, EndpointConnectionError, ReadTimeoutError

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


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
