"""Which words of a sentence are an intent's slot values: a conditional random field per intent.

Labels are BILOU ("B-Size", "O"). Only the words of the sample utterances themselves are known by
name to the field; values are known by their slot type, shape and place.
"""

import random
from collections.abc import Mapping, Sequence

from .crf import Item, Model, train
from .features import Mentions, bilou, slot_features
from .samples import Sample
from .templates import Span
from .tokens import Sentence
from .values.mention import Mention

_HIDDEN = 0.35
"""How often a listed value of an open type is shown as if it weren't listed."""


def train_tagger(
    samples: Sequence[Sample],
    found: Sequence[Mentions],
    known: frozenset[str],
    open_types: frozenset[str],
    seed: str,
) -> bytes:
    """The model of one intent; `found` holds each sample's mentions."""
    random_source = random.Random(seed)
    sequences: list[tuple[Sequence[Item], Sequence[str]]] = []
    for sample, mentions in zip(samples, found, strict=True):
        shown = _hide(mentions, open_types, random_source)
        labels = ["O"] * len(sample.sentence.tokens)
        for slot, first, last in sample.spans:
            labels[first:last] = [f"{place}-{slot}" for place in bilou(last - first)]
        sequences.append((slot_features(sample.sentence, shown, known), labels))
    return train(sequences, c1=0.05, c2=0.1, iterations=40)


def _hide(mentions: Mentions, open_types: frozenset[str], source: random.Random) -> Mentions:
    shown: dict[str, Sequence[Mention]] = {}
    for kind, found in mentions.items():
        keep = kind not in open_types or source.random() >= _HIDDEN
        shown[kind] = found if keep else ()
    return shown


def tag(
    model: Model,
    sentence: Sentence,
    mentions: Mapping[str, Sequence[Mention]],
    known: frozenset[str],
) -> list[Span]:
    """The spans of the slots, from left to right."""
    if not sentence.tokens:
        return []
    return _spans(model.tag(slot_features(sentence, mentions, known)))


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
