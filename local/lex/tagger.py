"""Which words of a sentence are an intent's slot values: a conditional random field per intent.

Labels are BILOU ("B-Size", "O"). A listed value is sometimes shown as if it weren't listed, so that
the field learns from its place and its kind of words, and not from the list alone.
"""

import random
from collections.abc import Sequence

from .crf import Item, Model, train
from .features import Mentions
from .hints import find_hints
from .samples import Sample
from .slot_features import bilou, slot_features
from .templates import Span
from .tokens import Sentence
from .values.mention import Setting
from .words import WORDS

_HIDDEN = 0.7
"""How often a listed value of an open type is shown as if it weren't listed."""

_L1, _L2, _ITERATIONS = 0.3, 0.1, 80


def train_tagger(
    samples: Sequence[Sample],
    found: Sequence[Mentions],
    open_types: frozenset[str],
    setting: Setting,
    seed: str,
) -> bytes:
    """The model of one intent; `found` holds each sample's mentions."""
    source = random.Random(seed)
    sequences: list[tuple[Sequence[Item], Sequence[str]]] = []
    for sample, mentions in zip(samples, found, strict=True):
        shown = _hide(sample, mentions, open_types, source)
        labels = ["O"] * len(sample.sentence.tokens)
        for slot, first, last in sample.spans:
            labels[first:last] = [f"{place}-{slot}" for place in bilou(last - first)]
        sequences.append((_features(sample.sentence, shown, setting), labels))
    return train(sequences, c1=_L1, c2=_L2, iterations=_ITERATIONS)


def _hide(
    sample: Sample, mentions: Mentions, open_types: frozenset[str], source: random.Random
) -> Mentions:
    hidden = {(first, last) for _, first, last in sample.spans if source.random() < _HIDDEN}
    return {
        kind: [
            mention
            for mention in found
            if kind not in open_types or (mention.first, mention.last) not in hidden
        ]
        for kind, found in mentions.items()
    }


def _features(sentence: Sentence, mentions: Mentions, setting: Setting) -> list[list[str]]:
    return slot_features(sentence, {**find_hints(sentence, setting), **mentions}, WORDS)


def tag(model: Model, sentence: Sentence, mentions: Mentions, setting: Setting) -> list[Span]:
    """The spans of the slots, from left to right."""
    if not sentence.tokens:
        return []
    return _spans(model.tag(_features(sentence, mentions, setting)))


def _spans(labels: Sequence[str]) -> list[Span]:
    """Neighbouring labels of one slot are one span, unless a new one begins."""
    spans: list[Span] = []
    for at, label in enumerate(labels):
        if label == "O":
            continue
        place, slot = label[0], label[2:]
        if place in "IL" and spans and spans[-1][0] == slot and spans[-1][2] == at:
            spans[-1] = (slot, spans[-1][1], at + 1)
        else:
            spans.append((slot, at, at + 1))
    return spans
