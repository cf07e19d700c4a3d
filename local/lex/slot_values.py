"""A slot's value in the form that Lex V2 sends: {"shape": "Scalar", "value": {...}}.

A slot of several values has the shape List, their text as its value, and each in "values". One of
several parts has the shape Composite, and those that are known in "subSlots".
Without "interpretedValue" the value is understood only in part and the slot counts as unfilled.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from . import assumptions
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


def composed(parts: Mapping[str, SlotValue], *, complete: bool) -> SlotValue:
    """A slot of these parts, in their order; its value is theirs, one after the other.

    Source: Lex V2 Developer Guide, composite-slots.
    """
    slot: SlotValue = {"shape": "Composite", "subSlots": dict(parts)}
    if parts and (complete or assumptions.PARTS_HAVE_A_VALUE):
        values = [part["value"] for part in parts.values()]
        resolved = [one["resolvedValues"][:1] or [one["interpretedValue"]] for one in values]
        slot["value"] = {
            "originalValue": " ".join(
                one.get("originalValue", one["interpretedValue"]) for one in values
            ),
            "resolvedValues": [" ".join(first for first, *_ in resolved)],
        }
        if complete:
            slot["value"]["interpretedValue"] = " ".join(one["interpretedValue"] for one in values)
    return slot


def sub_slots(slot: SlotValue | None) -> dict[str, SlotValue]:
    """The parts that are known of a composite slot; none of any other."""
    found: dict[str, SlotValue] = {} if slot is None else slot.get("subSlots", {})
    return found


def interpreted_list(slot: SlotValue | None) -> list[str]:
    """Every interpreted value of a slot, of which a List may have several."""
    items = [] if slot is None else slot.get("values") or [slot]
    return [text for item in items if (text := interpreted(item)) is not None]


def interpreted(slot: SlotValue | None) -> str | None:
    """The interpreted value of a slot; None when it is empty or understood only in part."""
    found: str | None = None if slot is None else slot.get("value", {}).get("interpretedValue")
    return found


def interpreted_values(slots: Mapping[str, SlotValue | None]) -> dict[str, str]:
    """The interpreted value of every filled slot."""
    return {name: text for name, slot in slots.items() if (text := interpreted(slot)) is not None}


def interpreted_parts(slots: Mapping[str, SlotValue | None]) -> dict[str, str]:
    """As above, with the sub-slots of composite slots as "Slot.SubSlot"."""
    values = interpreted_values(slots)
    for name, slot in slots.items():
        values |= {
            f"{name}.{part}": text for part, text in interpreted_values(sub_slots(slot)).items()
        }
    return values
