"""Plain values as DynamoDB writes them ("N" and a text for a whole number), and back.

Source: DynamoDB API reference, "AttributeValue".
"""

from collections.abc import Mapping
from typing import Any


def to_attributes(item: Mapping[str, Any]) -> dict[str, Any]:
    """The item as DynamoDB takes it; what is None is left out."""
    return {name: _attribute(value) for name, value in item.items() if value is not None}


def from_attributes(attributes: Mapping[str, Any]) -> dict[str, Any]:
    """The item in plain values."""
    return {
        name: int(value) if kind == "N" else value
        for name, typed in attributes.items()
        for kind, value in typed.items()
    }


def _attribute(value: str | int | bool) -> dict[str, Any]:
    if isinstance(value, bool):
        return {"BOOL": value}
    return {"N": str(value)} if isinstance(value, int) else {"S": value}
