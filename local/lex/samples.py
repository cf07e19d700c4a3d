"""Training sentences: a bot's sample utterances with values put in their slots.

Values come from the slot types' own examples, in turn, so the same definition gives the same
sentences. An open slot also gets words that it doesn't list: people will say such words.
"""

import random
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .builtin_intents import phrases
from .definition import Intent, Locale
from .slot_types import ValueFinder
from .templates import Span
from .tokens import Sentence
from .utterances import SlotName, split_utterance

_INVENTED = 0.3
"""The share of an open slot's values that are words from outside its list, when that is short."""

_COMMONEST = 0.5
"""The share of an open slot's values that are drawn by their place in its list: authors write down
first what people say most. The chance falls with the place, as word counts do (Zipf's law).
"""

_MANY = 2
"""A list that is longer needs the fewer invented values, the longer it is."""


class Sample(NamedTuple):
    """A sentence of an intent, and where its slots' values are."""

    sentence: Sentence
    spans: tuple[Span, ...]
    group: int
    """The index of its utterance: sentences of one utterance are held out together."""


def expand(
    locale: Locale,
    intent: Intent,
    finders: Mapping[str, ValueFinder],
    invented: Sequence[str],
    variants: int,
) -> list[Sample]:
    """`variants` sentences of each utterance that has slots, one of each that has none."""
    source = random.Random(f"{locale.id} {intent.name}")
    values = {
        slot.name: _Values(finders[slot.type_name], invented, source) for slot in intent.slots
    }
    samples = []
    for group, phrase in enumerate(phrases(intent)):
        pieces = split_utterance(phrase)
        has_slots = any(isinstance(piece, SlotName) for piece in pieces)
        samples += [_fill(pieces, values, group) for _ in range(variants if has_slots else 1)]
    return samples


class _Values:
    """The values of one slot: in turn, and of an open one the first more often."""

    def __init__(self, finder: ValueFinder, invented: Sequence[str], source: random.Random) -> None:
        self._finder = finder
        self._invented = invented
        self._source = source
        self._left: list[str] = []
        listed = len(finder.examples)
        rarely = min(1.0, _MANY / max(1, listed)) ** 2
        self._share = _INVENTED * rarely if finder.is_open else 0.0

    def next(self) -> str:
        source = self._source
        if source.random() < self._share:
            return " ".join(source.choice(self._invented) for _ in range(source.choice((1, 1, 2))))
        value = self._common() if self._is_commonest() else self._in_turn()
        return value.lower() if source.random() < 0.5 else value

    def _is_commonest(self) -> bool:
        return self._finder.is_open and self._source.random() < _COMMONEST

    def _common(self) -> str:
        """A listed value, the n-th with a chance of about 1/n."""
        listed = self._finder.examples
        return listed[int((len(listed) + 1) ** self._source.random()) - 1]

    def _in_turn(self) -> str:
        """Each listed value once before any comes again."""
        if not self._left:
            self._left = list(self._finder.examples)
            self._source.shuffle(self._left)
        return self._left.pop()


def _fill(pieces: Sequence[str | SlotName], values: Mapping[str, _Values], group: int) -> Sample:
    text = ""
    places: list[tuple[str, int, int]] = []
    for piece in pieces:
        if isinstance(piece, SlotName):
            value = values[piece.name].next()
            if text and not text[-1].isspace() and text[-1].isalnum():
                text += " "
            places.append((piece.name, len(text), len(text) + len(value)))
            text += value
        else:
            text += piece
    sentence = Sentence(text)
    first = {token.start: index for index, token in enumerate(sentence.tokens)}
    last = {token.end: index for index, token in enumerate(sentence.tokens, 1)}
    spans = tuple(
        (name, first[start], last[end])
        for name, start, end in places
        if start in first and end in last
    )
    return Sample(sentence, spans, group)
