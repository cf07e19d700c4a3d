"""How the field that finds an intent's slots is trained.

A listed value is sometimes shown as if it weren't listed, so that the field learns from its place
and its kind of words, and not from the list alone.
"""

import random
from collections.abc import Sequence

from .crf import Item, train
from .features import Mentions
from .samples import Sample
from .slot_features import bilou
from .tagger import tagger_features
from .values.mention import Setting

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
        sequences.append((tagger_features(sample.sentence, shown, setting), labels))
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
