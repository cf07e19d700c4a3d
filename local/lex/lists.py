"""Several values in one answer: "ham, olives and mushrooms".

Source: Lex V2 Developer Guide, multi-valued-slots (separators: spaces, commas and "and").
"""

import re

from .answers import without_lead_in
from .definition import Intent
from .slot_types import Value, ValueFinder
from .slot_values import SlotValue, listed, scalar
from .understanding import Heard, Understanding

_SEPARATOR = re.compile(r"\s*(?:,|&|\+|\band\b)\s*", re.IGNORECASE)


def widen(
    understanding: Understanding,
    intent: Intent,
    slots: dict[str, SlotValue],
    heard: Heard,
    asked: str | None = None,
) -> dict[str, SlotValue]:
    """The slots, those that may have several values with all that the text gives.

    The whole text belongs to the slot that was `asked` for.
    """
    widened = dict(slots)
    for name, value in slots.items():
        slot = intent.slot(name)
        if slot is not None and slot.multiple:
            original = str(value["value"]["originalValue"])
            if name == asked:
                original = without_lead_in(heard.sentence) or original
            widened[name] = _collect(slot.type_name, original, understanding.finder(slot), heard)
    return widened


def _collect(type_name: str, original: str, finder: ValueFinder, heard: Heard) -> SlotValue:
    parts = [part for part in _SEPARATOR.split(original) if part]
    mentions = heard.mentions.get(type_name, ())
    if mentions and not (finder.is_open and len(parts) > len(mentions)):
        sentence = heard.sentence
        found = [
            scalar(sentence.span(one.first, one.last), Value(one.value, one.resolved))
            for one in mentions
        ]
        return listed(sentence.span(mentions[0].first, mentions[-1].last), found)
    values = [(part, finder.resolve(part, heard.setting)) for part in parts]
    return listed(original, [scalar(part, value) for part, value in values if value is not None])
