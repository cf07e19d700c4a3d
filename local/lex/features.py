"""What the classifier and the slot taggers see of a sentence.

Values are seen both as their words and as their slot type, so that a sentence about 12 dollars
teaches something about 15 euros. Every list is built in the order of the words: the same sentence
has the same features in every process.
"""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from .tokens import Sentence
from .values.mention import Mention

Mentions = Mapping[str, Sequence[Mention]]
"""Values found in a sentence, by slot type."""

_STRENGTH = 6.0
_WORD, _BIGRAM, _LETTERS, _TYPE = 1.0, 0.8, 0.35, 1.0


def intent_features(sentence: Sentence, mentions: Mentions) -> dict[str, float]:
    """Words, word pairs, letter groups and value types, scaled to one length for any sentence."""
    features: dict[str, float] = {}
    covered: dict[int, tuple[str, int]] = {}
    for kind, found in mentions.items():
        for mention in found:
            features[f"t={kind}"] = _TYPE
            at, size = mention.first, mention.last - mention.first
            if at not in covered or size > covered[at][1]:
                covered[at] = (kind, size)
    chain = ["<"]
    skip = 0
    for at, token in enumerate(sentence.tokens):
        if at in covered and at >= skip:
            kind, size = covered[at]
            chain.append(f"<{kind}>")
            skip = at + size
        if not token.is_word:
            continue
        word = "#" if token.word[0].isdigit() else token.word
        features[f"w={word}"] = _WORD
        if at >= skip:
            chain.append(word)
        for group in _letter_groups(word):
            features[f"c={group}"] = _LETTERS
    chain.append(">")
    for left, right in pairwise(chain):
        features[f"b={left} {right}"] = _BIGRAM
    return _scaled(features)


def _letter_groups(word: str) -> list[str]:
    padded = f"^{word}$"
    return [padded[at : at + n] for n in (3, 4) for at in range(len(padded) - n + 1)]


def _scaled(features: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in features.values()))
    return {name: _STRENGTH * weight / length for name, weight in features.items()}


def slot_features(sentence: Sentence, mentions: Mentions, known: frozenset[str]) -> list[list[str]]:
    """The features of each word: itself, its neighbours, its spelling, the values it is part of.

    Words outside `known` are seen as unknown, so that an unknown word in a slot's place can be
    its value.
    """
    words = [_known(word, known) for word in sentence.words]
    shapes = [_shape(sentence.text[token.start : token.end]) for token in sentence.tokens]
    tags = _mention_tags(mentions, len(words))
    size = len(words)
    rows: list[list[str]] = []
    for at in range(size):
        before = words[at - 1] if at else "<"
        after = words[at + 1] if at + 1 < size else ">"
        row = [
            "bias",
            f"w={words[at]}",
            f"w-1={before}",
            f"w+1={after}",
            f"w-2={words[at - 2] if at > 1 else '<'}",
            f"w+2={words[at + 2] if at + 2 < size else '>'}",
            f"w-1,w={before}|{words[at]}",
            f"w,w+1={words[at]}|{after}",
            f"s={shapes[at]}",
            f"e={sentence.words[at][-3:]}",
        ]
        row += [f"g={tag}" for tag in tags[at]]
        row += [f"g-1={tag}" for tag in (tags[at - 1] if at else ())]
        row += [f"g+1={tag}" for tag in (tags[at + 1] if at + 1 < size else ())]
        row += [f"w-1,g={before}|{tag}" for tag in tags[at]]
        rows.append(row)
    return rows


def _known(word: str, known: frozenset[str]) -> str:
    if word[0].isdigit():
        return "#"
    return word if word in known or not word[0].isalpha() else "?"


def _shape(text: str) -> str:
    if text.isdigit():
        return f"d{min(len(text), 5)}"
    if text[0].isdigit():
        return "dx"
    if not text[0].isalpha():
        return text
    return "X" if text.isupper() else "Xx" if text[0].isupper() else "x"


def _mention_tags(mentions: Mentions, size: int) -> list[list[str]]:
    tags: list[list[str]] = [[] for _ in range(size)]
    for kind, found in mentions.items():
        for mention in found:
            for at, place in zip(
                range(mention.first, mention.last),
                bilou(mention.last - mention.first),
                strict=True,
            ):
                tags[at].append(f"{place}-{kind}")
    return tags


def bilou(size: int) -> str:
    """The places of a span's words: U alone; else B(egin), I(nside), L(ast)."""
    return "U" if size == 1 else "B" + "I" * (size - 2) + "L"
