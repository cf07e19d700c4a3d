"""The store on Amazon DynamoDB: one table, one partition for each person, and a small index
of what falls due.

`keys` and `items` say how things are laid out, `table` speaks to DynamoDB, `writes` turns an
operation into one transaction; `ledger`, `conversation`, `account` and `calls` are the parts of
`lambdas.ledger.store.Store`. What each request costs: docs/storage.md.
"""

import random
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lambdas.storage.account import DynamoAccount
from lambdas.storage.calls import DynamoCalls
from lambdas.storage.conversation import DynamoConversation
from lambdas.storage.keys import PARTITION_KEY, SORT_KEY
from lambdas.storage.ledger import DynamoLedger
from lambdas.storage.table import DUE, EXPIRY, Table

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

TABLE: dict[str, Any] = {
    "AttributeDefinitions": [
        {"AttributeName": PARTITION_KEY, "AttributeType": "S"},
        {"AttributeName": SORT_KEY, "AttributeType": "S"},
        {"AttributeName": DUE, "AttributeType": "S"},
    ],
    "KeySchema": [
        {"AttributeName": PARTITION_KEY, "KeyType": "HASH"},
        {"AttributeName": SORT_KEY, "KeyType": "RANGE"},
    ],
    "GlobalSecondaryIndexes": [
        {
            "IndexName": DUE,
            "KeySchema": [
                {"AttributeName": DUE, "KeyType": "HASH"},
                {"AttributeName": PARTITION_KEY, "KeyType": "RANGE"},
            ],
            "Projection": {"ProjectionType": "KEYS_ONLY"},
        }
    ],
    "BillingMode": "PAY_PER_REQUEST",
}
"""The table's definition, as CreateTable takes it."""


class DynamoStore(DynamoLedger, DynamoConversation, DynamoAccount, DynamoCalls):
    """The store of every account, in the table of that name. Threads may share it.

    `sleep` (seconds) and `random` (`[0, 1)`) space out repeated requests; `clock` (seconds since
    1970) dates what expires.
    """

    def __init__(
        self,
        client: "DynamoDBClient",
        table_name: str,
        *,
        sleep: Callable[[float], None] = time.sleep,
        random: Callable[[], float] = random.random,
        clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(Table(client, table_name, sleep=sleep, random=random), clock)


def create_table(client: "DynamoDBClient", name: str) -> None:
    """Make the table and wait until it can be used; what expires is deleted by itself."""
    client.create_table(TableName=name, **TABLE)
    client.get_waiter("table_exists").wait(TableName=name)
    client.update_time_to_live(
        TableName=name,
        TimeToLiveSpecification={"Enabled": True, "AttributeName": EXPIRY},
    )
