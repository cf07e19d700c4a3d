"""Which words of a sentence are an intent's slot values: a conditional random field per intent.

Labels are BILOU ("B-Size", "O").
"""

from collections.abc import Sequence

from .crf import Model
from .features import Mentions
from .hints import find_hints
from .slot_features import slot_features
from .templates import Span
from .tokens import Sentence
from .values.mention import Setting
from .words import WORDS


def tagger_features(sentence: Sentence, mentions: Mentions, setting: Setting) -> list[list[str]]:
    """What the field sees of each word: the bot's own values, and phrases of time and place."""
    return slot_features(sentence, {**find_hints(sentence, setting), **mentions}, WORDS)


def tag(model: Model, sentence: Sentence, mentions: Mentions, setting: Setting) -> list[Span]:
    """The spans of the slots, from left to right."""
    if not sentence.tokens:
        return []
    return _spans(model.tag(tagger_features(sentence, mentions, setting)))


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
