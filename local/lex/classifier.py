"""Which intent a sentence means, and how sure that is.

Maximum entropy over words, word pairs and letter groups, with one more class for everything that
the bot isn't about. The probability is lowered by the share of words that the bot has never heard,
and moved so that `USUAL_THRESHOLD` is the point where accepting errs least (`accept`, found by
cross-validation on the bot's own samples). A bot with another threshold accepts more or less.
"""

from collections.abc import Mapping
from typing import NamedTuple

from .crf import Model
from .definition import Locale
from .features import Mentions
from .tokens import Sentence

OTHER = "-"
"""The class of sentences that the bot isn't about; no intent can have this name."""

USUAL_THRESHOLD = 0.4
"""The threshold that the console of Lex suggests."""

_UNKNOWN_COST = 0.9
"""How far a sentence of only unknown words is lowered: to 1 less this, and once more where no slot
is open, as then no unknown word can be a value.
"""

FILLERS = frozenset("please pls kindly just so well oh um uh er hm hmm".split())
"""Words that belong to no subject at all, whatever a bot's samples hold."""

_MANY_SAMPLES = 300
"""From so many sample utterances on the classifier gains from the sentence's vector."""

MISSPELT = 0.9
"""How much a misspelt word counts as known."""


class Vocabulary(NamedTuple):
    """Words that the bot uses, and words that say nothing about the subject."""

    known: frozenset[str]
    common: frozenset[str]

    def coverage(self, sentence: Sentence, mentions: Mentions, misspelt: int = 0) -> float:
        """The share of the sentence's telling words that the bot knows, 0 to 1.

        Numbers and fillers tell nothing: a sentence of them is unknown, one of common words half
        known.
        """
        inside = {
            at
            for found in mentions.values()
            for mention in found
            for at in range(mention.first, mention.last)
        }
        if all(word in FILLERS or not word[0].isalpha() for word in sentence.words):
            return 0.0
        total = known = 0.0
        for at, token in enumerate(sentence.tokens):
            if token.word in FILLERS or not token.word[0].isalpha():
                continue
            if token.word in self.common and token.word not in self.known:
                continue
            weight = 0.3 if token.word in self.common else 1.0
            total += weight
            if at in inside or token.word in self.known:
                known += weight
        return (known - misspelt * (1 - MISSPELT)) / total if total else 0.5


def has_many_samples(locale: Locale) -> bool:
    """Whether the classifier sees the sentence's vector: few samples teach it nothing."""
    return sum(len(intent.utterances) for intent in locale.intents) >= _MANY_SAMPLES


def raw_scores(
    model: Model, features: Mapping[str, float], coverage: float, *, open_slots: bool
) -> dict[str, float]:
    """The intents' scores before they are moved to the threshold.

    `open_slots` says whether the bot has slots that take words which aren't listed.
    """
    probabilities = model.probabilities(features)
    factor = (1 - _UNKNOWN_COST * (1 - coverage)) ** (1 if open_slots else 2)
    return {name: p * factor for name, p in probabilities.items() if name != OTHER}


def calibrate(score: float, accept: float) -> float:
    """The score with `accept` moved to `USUAL_THRESHOLD`; 0 and 1 stay, order is kept."""
    if score < accept:
        return score / accept * USUAL_THRESHOLD
    return USUAL_THRESHOLD + (score - accept) / (1 - accept) * (1 - USUAL_THRESHOLD)


def ranked(scores: Mapping[str, float]) -> list[tuple[str, float]]:
    """Names by score, highest first, ties by name."""
    return sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
