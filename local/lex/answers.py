"""What a reply to a question gives: the value of the slot that was asked for, and how surely.

`Grasp` orders the ways of understanding a reply: the whole of it is the value, a part of it is, or
it is taken as it stands because the slot type is open.
"""

import enum
from typing import NamedTuple

from .definition import FREE_FORM, Intent, Slot
from .slot_types import Value
from .slot_values import SlotValue, scalar
from .tokens import Sentence
from .understanding import Candidate, Heard, Understanding

LEAD_IN = frozenset(
    """
    a about an and around at called er for from i i'd i'll i'm i've id im in is it it's its just let
    like make maybe me my name of oh ok okay on one or please roughly say some thanks that that's
    thats the then there think to uh um want was we we'd well with would yeah yes
    """.split()
)
"""Words around a value that add nothing to it."""


class Grasp(enum.IntEnum):
    LOOSE = 1
    PART = 2
    WHOLE = 3


class Answer(NamedTuple):
    slots: dict[str, SlotValue]
    """The slot that was asked for, and others that the reply's sample utterance names."""

    grasp: Grasp


def read_answer(
    understanding: Understanding, intent: Intent, slot: Slot, heard: Heard
) -> Answer | None:
    """The answer to the question for `slot`; None when the text holds no value of its type."""
    if slot.type_name == FREE_FORM:
        text = heard.sentence.text.strip()
        if not text:
            return None
        return Answer({slot.name: scalar(text, Value(text, (text,)))}, Grasp.WHOLE)
    hit = understanding.answer_hit(intent, slot, heard)
    if hit is not None:
        slots = understanding.slots(Candidate(intent.name, 1.0, hit.spans), heard)
        if slot.name in slots:
            return Answer(slots, Grasp.WHOLE)
    return _read_mention(slot, heard) or _read_open(understanding, slot, heard)


def _read_mention(slot: Slot, heard: Heard) -> Answer | None:
    """The longest value in the text; among equals the first."""
    mentions = heard.mentions.get(slot.type_name, ())
    if not mentions:
        return None
    best = max(mentions, key=lambda mention: (mention.last - mention.first, -mention.first))
    rest = [
        token.word
        for at, token in enumerate(heard.sentence.tokens)
        if token.is_word and not best.first <= at < best.last
    ]
    text = heard.sentence.span(best.first, best.last)
    value = scalar(text, Value(best.value, best.resolved))
    grasp = Grasp.WHOLE if all(word in LEAD_IN for word in rest) else Grasp.PART
    return Answer({slot.name: value}, grasp)


def _read_open(understanding: Understanding, slot: Slot, heard: Heard) -> Answer | None:
    """The text without its lead-in, as far as the slot type accepts it."""
    text = without_lead_in(heard.sentence)
    value = understanding.finder(slot).resolve(text, heard.setting)
    if value is None:
        return None
    listed = bool(value.resolved) and value.resolved != (text,)
    return Answer({slot.name: scalar(text, value)}, Grasp.WHOLE if listed else Grasp.LOOSE)


def without_lead_in(sentence: Sentence) -> str:
    """A reply without the words around it that add nothing, such as "I'd like ... please"."""
    tokens = sentence.tokens
    first, last = 0, len(tokens)
    while first < last and (tokens[first].word in LEAD_IN or not tokens[first].is_word):
        first += 1
    while last > first and (not tokens[last - 1].is_word or tokens[last - 1].word == "please"):
        last -= 1
    return sentence.span(first, last) if first < last else ""
