"""Every item of a person is under one partition key, ordered by a sort key that says what it is.

`PK` is `U#<user>`; `SK` is a prefix and parts, joined by `#`. What a client chose may hold any
character: `#` and `%` in it are percent-encoded. Docs: docs/storage.md, "Keys".
"""

import re
from datetime import date
from enum import StrEnum

PARTITION_KEY, SORT_KEY = "PK", "SK"

_TRANSACTION_ID = re.compile(r"(\d{4})(\d{2})(\d{2})-[0-9a-zA-Z-]{1,64}", re.ASCII)
_LONGEST_PART = 200
"""No part that we store is longer, encoded: 64 characters make 192. What is only looked for may be,
and is cut, because DynamoDB refuses a sort key of more than 1024 bytes."""


class Prefix(StrEnum):
    """What an item is; the letters are in the order of `docs/storage.md`."""

    MONTH_TOTAL = "A"
    BUDGET = "B"
    PROFILE = "C"
    DAY_TOTAL = "D"
    OPERATION = "H"
    OPERATION_KEY = "I"
    CLAIM = "K"
    RULE = "L"
    TURN = "M"
    CALLS = "N"
    RECURRENCE = "R"
    TRANSACTION = "T"
    WARNING = "W"
    MOVED = "X"


def partition_key(user: str) -> str:
    return f"U#{user}"


def user_of(partition: str) -> str:
    """Whose partition it is."""
    return partition.removeprefix("U#")


def sort_key(prefix: Prefix, *parts: str) -> str:
    """The key of that thing, or with fewer parts the beginning of many keys.

    >>> sort_key(Prefix.OPERATION_KEY, "50% #1")
    'I#50%25 %231'
    """
    return "#".join((prefix.value, *(_escape(part) for part in parts)))


def parts_of(key: str) -> list[str]:
    """What `sort_key` joined, the prefix left out."""
    return [part.replace("%23", "#").replace("%25", "%") for part in key.split("#")[1:]]


def after(key: str) -> str:
    """A bound that lies behind every key which continues `key` with another part.

    >>> sort_key(Prefix.MONTH_TOTAL, "2026-11", "Dining") < after(
    ...     sort_key(Prefix.MONTH_TOTAL, "2026-11")
    ... )
    True
    """
    return key + "$"  # the character that follows "#"


def number(sequence: int) -> str:
    """A part that sorts as the number does."""
    return f"{sequence:012}"


def home_day(transaction_id: str) -> date | None:
    """The day inside a transaction's id, under which it is stored until its date is changed.

    None: no transaction can have that id.
    """
    match = _TRANSACTION_ID.fullmatch(transaction_id)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def _escape(part: str) -> str:
    return part.replace("%", "%25").replace("#", "%23")[:_LONGEST_PART]
