"""How often a person called, on DynamoDB: `lambdas.ledger.store.CallStore`."""

from lambdas.storage.keys import Prefix, partition_key, sort_key
from lambdas.storage.table import EXPIRY, Refused, Table


class DynamoCalls:
    """An item for each minute, which counts up as long as a condition lets it."""

    _table: Table

    def count_call(self, user: str, kind: str, minute: int, limit: int) -> bool:
        try:
            self._table.update(
                partition_key(user),
                sort_key(Prefix.CALLS, kind, str(minute)),
                f"ADD n :one SET {EXPIRY} = :expires",
                "attribute_not_exists(n) OR n < :limit",
                {":one": 1, ":expires": (minute + 2) * 60, ":limit": limit},
            )
        except Refused:
            return False
        return True
