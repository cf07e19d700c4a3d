"""A slot's value in the form that Lex V2 sends: {"shape": "Scalar", "value": {...}}.

A slot of several values has the shape List, their text as its value, and each in "values".
Without "interpretedValue" the value is understood only in part and the slot counts as unfilled.
"""

from collections.abc import Sequence
from typing import Any

from .slot_types import Value

SlotValue = dict[str, Any]


def scalar(original: str, value: Value) -> SlotValue:
    content: dict[str, Any] = {
        "originalValue": original,
        "resolvedValues": list(value.resolved),
    }
    if value.interpreted is not None:
        content["interpretedValue"] = value.interpreted
    return {"shape": "Scalar", "value": content}


def listed(original: str, items: Sequence[SlotValue]) -> SlotValue:
    """The scalars of a slot that may have several, even when it is one.

    Source: Lex V2 Developer Guide, multi-valued-slots.
    """
    whole = scalar(original, Value(original, (original,)))
    return {**whole, "shape": "List", "values": list(items)}


def interpreted_list(slot: SlotValue | None) -> list[str]:
    """Every interpreted value of a slot, of which a List may have several."""
    items = [] if slot is None else slot.get("values") or [slot]
    return [text for item in items if (text := interpreted(item)) is not None]


def interpreted(slot: SlotValue | None) -> str | None:
    """The interpreted value of a slot; None when it is empty or understood only in part."""
    found: str | None = None if slot is None else slot["value"].get("interpretedValue")
    return found


def interpreted_values(slots: dict[str, SlotValue | None]) -> dict[str, str]:
    """The interpreted value of every filled slot."""
    return {name: text for name, slot in slots.items() if (text := interpreted(slot)) is not None}
