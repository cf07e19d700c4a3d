"""Slot types of sub-slots, by name: exports and the API refer to those of the bot by their ids."""

from collections.abc import Mapping
from typing import Any


def name_sub_slot_types(kinds: list[dict[str, Any]], names: Mapping[str, Any]) -> None:
    """Replaces ids in the composite ones of a locale's slot types; `names` are by id."""
    for kind in kinds:
        setting = kind.get("CompositeSlotTypeSetting")
        parts = setting.get("SubSlots") if isinstance(setting, dict) else None
        for part in parts if isinstance(parts, list) else ():
            if isinstance(part, dict) and isinstance(part.get("SlotTypeName"), str):
                part["SlotTypeName"] = names.get(part["SlotTypeName"], part["SlotTypeName"])
