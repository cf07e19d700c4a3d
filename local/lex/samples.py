"""Training sentences: a bot's sample utterances with values put in their slots.

Values come from the slot types' own examples, in turn, so the same definition gives the same
sentences. An open slot also gets words that it doesn't list: people will say such words.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from .builtin_intents import PHRASES
from .definition import Intent, Locale
from .slot_types import ValueFinder
from .templates import Span
from .tokens import Sentence
from .utterances import Part, SlotName, parse_utterance

_INVENTED = 0.3
"""The share of an open slot's values that are words from outside its list."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence of an intent, and where its slots' values are."""

    sentence: Sentence
    spans: tuple[Span, ...]
    group: int
    """The index of its utterance: sentences of one utterance are held out together."""


def background() -> tuple[str, ...]:
    """Open sentences that belong to no bot in particular."""
    text = files(__package__).joinpath("background.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line)


def patterns(intent: Intent) -> list[tuple[Part, ...]]:
    """The intent's utterances, or the phrases of the built-in intent it stands for."""
    phrases = PHRASES.get(intent.parent or "", ()) or intent.utterances
    return [parse_utterance(phrase) for phrase in phrases]


def expand(
    locale: Locale,
    intent: Intent,
    finders: Mapping[str, ValueFinder],
    invented: Sequence[str],
    variants: int,
) -> list[Sample]:
    """Up to `variants` sentences of each utterance that has slots, one of each that has none."""
    random_source = random.Random(f"{locale.id} {intent.name}")
    types = {slot.name: finders[slot.type_name] for slot in intent.slots}
    samples = []
    for group, parts in enumerate(patterns(intent)):
        has_slots = any(isinstance(part, SlotName) for part in parts)
        samples += [
            _fill(parts, types, invented, random_source, group)
            for _ in range(variants if has_slots else 1)
        ]
    return samples


def _fill(
    parts: Sequence[Part],
    types: Mapping[str, ValueFinder],
    invented: Sequence[str],
    random_source: random.Random,
    group: int,
) -> Sample:
    text = ""
    places: list[tuple[str, int, int]] = []
    for part in parts:
        if isinstance(part, SlotName):
            value = _choose(types[part.name], invented, random_source)
            start = len(text) + bool(text)
            places.append((part.name, start, start + len(value)))
        else:
            value = part
        text += f" {value}" if text else value
    sentence = Sentence(text)
    first = {token.start: index for index, token in enumerate(sentence.tokens)}
    last = {token.end: index for index, token in enumerate(sentence.tokens, 1)}
    spans = tuple(
        (name, first[start], last[end])
        for name, start, end in places
        if start in first and end in last
    )
    return Sample(sentence, spans, group)


def _choose(finder: ValueFinder, invented: Sequence[str], random_source: random.Random) -> str:
    if finder.is_open and random_source.random() < _INVENTED:
        return " ".join(
            random_source.choice(invented) for _ in range(random_source.choice((1, 1, 2)))
        )
    value = random_source.choice(finder.examples)
    return value.lower() if random_source.random() < 0.5 else value
