"""One DynamoDB table: the calls that the store makes, and what each of its answers means.

Every read is consistent: it sees all writes that were answered before it. An answer that says
"not now" (throttled, or another transaction holds an item) is tried again with full jitter; one
that says nothing (timeout, lost connection) is not, because nobody knows whether it was applied:
the caller repeats the request with its own key. botocore's errors end in this module.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from botocore.exceptions import BotoCoreError, ClientError

from lambdas.ledger.errors import StoreUnavailable
from lambdas.storage.attributes import from_attributes, to_attributes
from lambdas.storage.keys import PARTITION_KEY, SORT_KEY

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

Item = dict[str, Any]
"""An item in plain values: strings, whole numbers and booleans by attribute name."""

Action = dict[str, Any]
"""One part of a transaction, as botocore takes it."""

ACTION_LIMIT = 100
"""Actions of one transaction (DynamoDB Developer Guide, "TransactWriteItems API")."""

EXPIRY = "expires"
"""The attribute that names the second after which DynamoDB may delete an item."""

DUE = "due"
"""The attribute that names the day on which a recurrence falls due next, and the index by it: few
items have one, so few are in it."""

ABSENT = f"attribute_not_exists({PARTITION_KEY})"

_ATTEMPTS = 8
_FIRST_WAIT, _LONGEST_WAIT = 0.05, 1.0  # seconds
_BATCH = 25  # items of one BatchWriteItem
_NOT_NOW = frozenset(
    {
        "ProvisionedThroughputExceeded",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "ThrottlingError",
        "ThrottlingException",
        "TransactionConflict",
        "TransactionConflictException",
    }
)
_CONDITION_FAILED = frozenset({"ConditionalCheckFailed", "ConditionalCheckFailedException"})

T = TypeVar("T")


class Refused(Exception):
    """Conditions did not hold, so nothing was written; `failed` are the actions' places."""

    def __init__(self, failed: frozenset[int]) -> None:
        super().__init__(failed)
        self.failed = failed


class Table:
    """Raises StoreUnavailable whenever DynamoDB does not do what it was asked."""

    def __init__(
        self,
        client: "DynamoDBClient",
        name: str,
        *,
        sleep: Callable[[float], None],
        random: Callable[[], float],
    ) -> None:
        self._client = client
        self._name = name
        self._sleep = sleep
        self._random = random

    def get(self, partition: str, key: str) -> Item | None:
        answer = self._call(
            self._client.get_item,
            TableName=self._name,
            Key=_key(partition, key),
            ConsistentRead=True,
        )
        found = answer.get("Item")
        return from_attributes(found) if found else None

    def query(
        self,
        partition: str,
        low: str,
        high: str,
        *,
        newest_first: bool = False,
        page: int | None = None,
    ) -> Iterator[Item]:
        """The items with `low <= SK <= high`, read `page` at a time as they are asked for."""
        request: dict[str, Any] = {
            "TableName": self._name,
            "KeyConditionExpression": "PK = :partition AND SK BETWEEN :low AND :high",
            "ExpressionAttributeValues": to_attributes(
                {":partition": partition, ":low": low, ":high": high}
            ),
            "ScanIndexForward": not newest_first,
            "ConsistentRead": True,
        }
        if page is not None:
            request["Limit"] = page
        while True:
            answer = self._call(self._client.query, **request)
            for found in answer["Items"]:
                yield from_attributes(found)
            if "LastEvaluatedKey" not in answer:
                return
            request["ExclusiveStartKey"] = answer["LastEvaluatedKey"]

    def query_index(self, index: str, attribute: str, value: str) -> Iterator[Item]:
        """The items of an index with that value; an index lags behind the table a little."""
        request: dict[str, Any] = {
            "TableName": self._name,
            "IndexName": index,
            "KeyConditionExpression": f"{attribute} = :value",
            "ExpressionAttributeValues": to_attributes({":value": value}),
        }
        while True:
            answer = self._call(self._client.query, **request)
            for found in answer["Items"]:
                yield from_attributes(found)
            if "LastEvaluatedKey" not in answer:
                return
            request["ExclusiveStartKey"] = answer["LastEvaluatedKey"]

    def put(self, item: Item, condition: str, values: Mapping[str, Any] | None = None) -> None:
        """Write one item if the condition holds.

        Raises:
            Refused: it doesn't.
        """
        self._call(
            self._client.put_item,
            TableName=self._name,
            Item=to_attributes(item),
            **_condition(condition, values),
        )

    def update(
        self,
        partition: str,
        key: str,
        expression: str,
        condition: str,
        values: Mapping[str, Any],
    ) -> None:
        """Change one item, or make it, if the condition holds.

        Raises:
            Refused: it doesn't.
        """
        self._call(
            self._client.update_item,
            TableName=self._name,
            Key=_key(partition, key),
            UpdateExpression=expression,
            **_condition(condition, values),
        )

    def delete(self, partition: str, key: str, condition: str, values: Mapping[str, Any]) -> None:
        """Delete one item if the condition holds.

        Raises:
            Refused: it doesn't.
        """
        self._call(
            self._client.delete_item,
            TableName=self._name,
            Key=_key(partition, key),
            **_condition(condition, values),
        )

    def transact(self, actions: list[Action]) -> None:
        """Write all of it or nothing.

        The token that lets DynamoDB recognise a repeated request is botocore's own, one for each
        call: a repeat of ours may carry another time, and would be refused under the old token.

        Raises:
            Refused: a condition doesn't hold.
        """
        self._call(self._client.transact_write_items, TransactItems=actions)

    def delete_all(self, keys: Iterable[tuple[str, str]]) -> None:
        """Delete these items, 25 at a time; not atomic, harmless to repeat."""
        requests: list[Any] = [{"DeleteRequest": {"Key": _key(*key)}} for key in keys]
        attempt = 0
        while requests:
            batch, requests = requests[:_BATCH], requests[_BATCH:]
            answer = self._call(self._client.batch_write_item, RequestItems={self._name: batch})
            left = answer.get("UnprocessedItems", {}).get(self._name, [])
            requests += left
            attempt = attempt + 1 if left else 0
            if attempt == _ATTEMPTS:
                raise StoreUnavailable
            if left:
                self.wait(attempt)

    def put_action(
        self, item: Item, condition: str | None = None, values: Mapping[str, Any] | None = None
    ) -> Action:
        return {
            "Put": {
                "TableName": self._name,
                "Item": to_attributes(item),
                **_condition(condition, values),
            }
        }

    def delete_action(
        self,
        partition: str,
        key: str,
        condition: str | None = None,
        values: Mapping[str, Any] | None = None,
    ) -> Action:
        return {
            "Delete": {
                "TableName": self._name,
                "Key": _key(partition, key),
                **_condition(condition, values),
            }
        }

    def update_action(
        self,
        partition: str,
        key: str,
        expression: str,
        condition: str | None,
        values: Mapping[str, Any],
    ) -> Action:
        return {
            "Update": {
                "TableName": self._name,
                "Key": _key(partition, key),
                "UpdateExpression": expression,
                **_condition(condition, values),
            }
        }

    def check_action(self, partition: str, key: str, condition: str) -> Action:
        return {
            "ConditionCheck": {
                "TableName": self._name,
                "Key": _key(partition, key),
                **_condition(condition, None),
            }
        }

    def wait(self, attempt: int) -> None:
        """Sleep before the `attempt`-th repetition (from 1), a random part of a growing time."""
        self._sleep(self._random() * min(_LONGEST_WAIT, _FIRST_WAIT * 2**attempt))

    def _call(self, operation: Callable[..., T], **request: Any) -> T:
        for attempt in range(_ATTEMPTS):
            if attempt:
                self.wait(attempt)
            try:
                return operation(**request)
            except ClientError as error:
                codes = _codes(error)
                if _NOT_NOW.intersection(codes):
                    continue
                failed = frozenset(
                    place for place, code in enumerate(codes) if code in _CONDITION_FAILED
                )
                if failed:
                    raise Refused(failed) from error
                raise StoreUnavailable from error
            except BotoCoreError as error:
                raise StoreUnavailable from error
        raise StoreUnavailable


def _key(partition: str, key: str) -> dict[str, Any]:
    return to_attributes({PARTITION_KEY: partition, SORT_KEY: key})


def _condition(condition: str | None, values: Mapping[str, Any] | None) -> dict[str, Any]:
    request: dict[str, Any] = {}
    if condition:
        request["ConditionExpression"] = condition
    if values:
        request["ExpressionAttributeValues"] = to_attributes(values)
    return request


def _codes(error: ClientError) -> list[str]:
    """The answer's code, or that of each action of a cancelled transaction, in their order."""
    response: Any = error.response
    reasons = response.get("CancellationReasons")
    if reasons:
        return [reason.get("Code", "None") for reason in reasons]
    return [response["Error"]["Code"]]
