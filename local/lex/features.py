"""What the intent classifier sees of a sentence.

Values are seen both as their words and as their slot type, so that a sentence about 12 dollars
teaches something about 15 euros; words also as the clusters of words alike that they belong to.
Every list is built in the order of the words: the same sentence has the same features in every
process.
"""

import math
import sys
from array import array
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from .tokens import Sentence
from .values.mention import Mention
from .words import Words

Mentions = Mapping[str, Sequence[Mention]]
"""Values found in a sentence, by slot type."""

_STRENGTH = 8.0
_WORD, _BIGRAM, _LETTERS, _TYPE, _CLUSTER = 1.0, 0.8, 0.35, 0.6, 0.25
_VECTOR_STRENGTH = 3.0


class Packed:
    """Features in a third of a dictionary's memory: training keeps those of all sentences."""

    __slots__ = ("_names", "_weights")

    def __init__(self, features: Mapping[str, float]) -> None:
        self._names = tuple(map(sys.intern, features))
        self._weights = array("d", features.values())

    def unpack(self) -> dict[str, float]:
        return dict(zip(self._names, self._weights, strict=True))


def intent_features(
    sentence: Sentence, mentions: Mentions, words: Words, *, vector: bool = False
) -> dict[str, float]:
    """Words, word pairs, letter groups, value types and clusters, scaled to one length for any
    sentence; and the sentence's vector, if wanted.
    """
    features: dict[str, float] = {f"t={kind}": _TYPE for kind in mentions}
    for token in sentence.tokens:
        if token.is_word:
            features.update(_word_features(_numberless(token.word), words))
    for left, right in pairwise(_chain(sentence, mentions)):
        features[f"b={left} {right}"] = _BIGRAM
    _scale(features)
    if vector:
        for number, value in enumerate(words.vector(sentence.words)):
            features[_vector_name(number)] = _VECTOR_STRENGTH * value
    return features


@lru_cache(maxsize=10_000)
def _word_features(word: str, words: Words) -> Mapping[str, float]:
    """The word itself, its letters in groups of three and four, its clusters but the coarsest."""
    features = {f"w={word}": _WORD}
    padded = f"^{word}$"
    for size in (3, 4):
        for at in range(len(padded) - size + 1):
            features[f"c={padded[at : at + size]}"] = _LETTERS
    for level, cluster in enumerate(words.clusters(word)[1:]):
        features[f"k{level}={cluster}"] = _CLUSTER
    return features


@cache
def _vector_name(number: int) -> str:
    return f"v={number}"


def _numberless(word: str) -> str:
    return "#" if word[0].isdigit() else word


def _chain(sentence: Sentence, mentions: Mentions) -> list[str]:
    """The words from left to right, the longest values as their slot types."""
    longest: dict[int, tuple[int, str]] = {}
    for kind, found in mentions.items():
        for mention in found:
            size = mention.last - mention.first
            if size > longest.get(mention.first, (0, ""))[0]:
                longest[mention.first] = (size, kind)
    chain = ["<"]
    end = 0
    for at, token in enumerate(sentence.tokens):
        if at >= end and at in longest:
            size, kind = longest[at]
            chain.append(f"<{kind}>")
            end = at + size
        if at >= end and token.is_word:
            chain.append(_numberless(token.word))
    chain.append(">")
    return chain


def _scale(features: dict[str, float]) -> None:
    factor = _STRENGTH / math.sqrt(sum(weight * weight for weight in features.values()))
    for name in features:
        features[name] *= factor
