"""Composite slots: the parts that a text gives, and the value that they make together.

A sub-slot with values of its own (a number, a listed word) takes the first in the text; one that is
open, such as a city, takes words that no other has.
Source: Lex V2 Developer Guide, composite-slots.
"""

from collections.abc import Iterator, Mapping

from .answers import LEAD_IN, Answer, Grasp, without_lead_in
from .definition import Intent, Slot
from .needs import missing
from .slot_types import Value
from .slot_values import SlotValue, composed, interpreted, scalar, sub_slots
from .templates import Templates
from .tokens import Sentence
from .understanding import Heard, Understanding
from .utterances import parse_utterance
from .values.mention import Setting

_JOINERS = LEAD_IN | {"both", "with", "to", "by", "plus"}
"""Words between values that belong to none."""


def merged(slot: Slot, before: SlotValue | None, parts: Mapping[str, SlotValue]) -> SlotValue:
    """The composite slot with what is known of it, old and new."""
    known = {**sub_slots(before), **parts}
    ordered = {
        part.name: known[part.name]
        for part in slot.sub_slots
        if interpreted(known.get(part.name)) is not None
    }
    return composed(ordered, complete=not missing(slot, ordered))


def completed(intent: Intent, given: Mapping[str, SlotValue]) -> dict[str, SlotValue]:
    """Slots from outside, composite ones with the value that their parts make.

    Raises LookupError, naming it, for a sub-slot that the intent doesn't have.
    """
    slots = dict(given)
    for name, value in given.items():
        slot, parts = intent.slot(name), sub_slots(value)
        for part in parts:
            if slot is None or slot.sub_slot(part) is None:
                raise LookupError(f"{intent.name} has no sub-slot {name}.{part}")
        if slot is not None and parts:
            slots[name] = merged(slot, None, parts)
    return slots


def split(
    understanding: Understanding, intent: Intent, slots: dict[str, SlotValue], heard: Heard
) -> dict[str, SlotValue]:
    """The slots of an utterance; composite ones, so far a piece of its text, as their parts."""
    divided: dict[str, SlotValue] = {}
    for name, value in slots.items():
        slot = intent.slot(name)
        if slot is None or not slot.sub_slots or sub_slots(value):
            divided[name] = value
            continue
        text = Sentence(value["value"]["originalValue"])
        parts = _Parts(understanding, slot, text, heard.setting).read()
        if parts:
            divided[name] = merged(slot, None, parts)
    return divided


def read_composite(
    understanding: Understanding,
    slot: Slot,
    asked: Slot | None,
    heard: Heard,
    before: SlotValue | None,
) -> Answer | None:
    """The answer to the question for the slot or, when `asked`, for that part of it."""
    reading = _Parts(understanding, slot, heard.corrected, heard.setting)
    if asked is None or not reading.is_utterance_of(asked):
        text = Sentence(without_lead_in(heard.corrected))
        reading = _Parts(understanding, slot, text, heard.setting)
    parts = reading.read(asked)
    known = sub_slots(before)
    fresh = {name for name in parts if name not in known or (asked and name == asked.name)}
    if not fresh:
        return None
    grasp = Grasp.WHOLE if not reading.left_over else Grasp.PART
    if reading.guessed:
        grasp = Grasp.LOOSE
    return Answer({slot.name: merged(slot, before, parts)}, grasp)


class _Parts:
    """One reading of a text against the sub-slots of a slot."""

    def __init__(
        self, understanding: Understanding, slot: Slot, text: Sentence, setting: Setting
    ) -> None:
        self._slot = slot
        self._text = text
        self._setting = setting
        self._finders = {part.name: understanding.finder(part) for part in slot.sub_slots}
        self._free = [token.is_word for token in text.tokens]
        self._found: dict[str, SlotValue] = {}
        self.guessed = False
        """Whether only words that no type knows were taken."""

    @property
    def left_over(self) -> bool:
        """Whether words remain that no part has taken."""
        return any(True for _ in self._chunks())

    def read(self, asked: Slot | None = None) -> dict[str, SlotValue]:
        """The parts that the text gives; `asked` comes first."""
        if asked is not None and asked.name not in self._found:
            self._find(asked.name)
        for name in sorted(self._finders, key=self._vagueness):
            if name not in self._found:
                self._find(name)
        known = bool(self._found)
        self._take_open(asked)
        self.guessed = bool(self._found) and not known
        return self._found

    def _vagueness(self, name: str) -> tuple[bool, bool, int]:
        """Types with listed values come before those that take nearly any word."""
        finder = self._finders[name]
        order = [part.name for part in self._slot.sub_slots]
        return finder.name.startswith("AMAZON."), "Alpha" in finder.name, order.index(name)

    def is_utterance_of(self, asked: Slot) -> bool:
        """Whether the text is one of the part's own ways of answering; its values are taken."""
        types = {part.name: part.type_name for part in self._slot.sub_slots}
        templates = Templates()
        for utterance in asked.utterances:
            templates.add(asked.name, parse_utterance(utterance), types)
        mentions = {
            finder.name: finder.find(self._text, self._setting) for finder in self._finders.values()
        }
        for hit in templates.match(self._text, mentions)[:1]:
            for name, first, last in hit.spans:
                self._take(name, first, last)
        return asked.name in self._found

    def _find(self, name: str) -> None:
        for mention in self._finders[name].find(self._text, self._setting):
            if all(self._free[mention.first : mention.last]) and mention.value is not None:
                value = Value(mention.value, mention.resolved)
                self._keep(name, mention.first, mention.last, value)
                return

    def _take(self, name: str, first: int, last: int) -> None:
        value = self._finders[name].resolve(self._text.span(first, last), self._setting)
        if value is not None and value.interpreted is not None:
            self._keep(name, first, last, value)

    def _keep(self, name: str, first: int, last: int, value: Value) -> None:
        self._found[name] = scalar(self._text.span(first, last), value)
        self._free[first:last] = [False] * (last - first)

    def _take_open(self, asked: Slot | None) -> None:
        """Gives what is left of the text to the open parts, in their order."""
        empty = [part for part in self._slot.sub_slots if part.name not in self._found]
        wanted = [part.name for part in empty if self._finders[part.name].is_open]
        if asked is not None:
            wanted = [name for name in wanted if name == asked.name]
        chunks = list(self._chunks())
        if len(chunks) == 1 and len(wanted) == chunks[0][1] - chunks[0][0]:
            chunks = [(at, at + 1) for at in range(*chunks[0])]
        for name, (first, last) in zip(wanted, chunks, strict=False):
            self._take(name, first, last)

    def _chunks(self) -> Iterator[tuple[int, int]]:
        """Runs of words that nobody has taken, without joiners at their ends."""
        tokens, at = self._text.tokens, 0
        while at < len(tokens):
            end = at
            while end < len(tokens) and self._free[end]:
                end += 1
            first, last = at, end
            while first < last and tokens[first].word in _JOINERS:
                first += 1
            while first < last and tokens[last - 1].word in _JOINERS:
                last -= 1
            if first < last:
                yield first, last
            at = end + 1
