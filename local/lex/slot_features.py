"""What the slot taggers see of each word: itself, its neighbours, its spelling, words alike, and
the values and phrases that it is part of.

Every list is built in the order of the words: the same sentence has the same features in every
process.
"""

from .features import Mentions
from .tokens import Sentence
from .word_classes import word_class
from .words import Words

_OUTSIDE = "<>"
"""What stands before the first word and after the last."""


def slot_features(sentence: Sentence, mentions: Mentions, words: Words) -> list[list[str]]:
    """The features of each word of the sentence."""
    size = len(sentence.words)
    rows = [_own_features(word) for word in sentence.words]
    _add_neighbours(rows, sentence)
    _add_spelling(rows, sentence)
    _add_clusters(rows, [words.clusters(word) for word in sentence.words])
    tags = _mention_tags(mentions, size)
    for at, row in enumerate(rows):
        row += [f"g={tag}" for tag in tags[at]]
        if at:
            row += [f"g-={tag}" for tag in tags[at - 1]]
        if at + 1 < size:
            row += [f"g+={tag}" for tag in tags[at + 1]]
    return rows


def _own_features(word: str) -> list[str]:
    row = ["bias", f"w={word}"]
    if len(word) > 3:
        row += [f"e3={word[-3:]}", f"e2={word[-2:]}", f"b3={word[:3]}"]
    return row


def _add_neighbours(rows: list[list[str]], sentence: Sentence) -> None:
    """Words and classes up to two places away, and with their neighbours."""
    edge = [_OUTSIDE, _OUTSIDE]
    words = [*edge, *sentence.words, *edge]
    classes = [*edge, *map(word_class, sentence.words), *edge]
    for at, row in enumerate(rows):
        before2, before, word, after, after2 = words[at : at + 5]
        _, kind_before, kind, kind_after, _ = classes[at : at + 5]
        row += [
            f"w-1={before}",
            f"w+1={after}",
            f"w-2={before2}",
            f"w+2={after2}",
            f"w-1,0={before} {word}",
            f"w0,1={word} {after}",
            f"w-2,-1={before2} {before}",
            f"w1,2={after} {after2}",
            f"c={kind}",
            f"c-1={kind_before}",
            f"c+1={kind_after}",
            f"c-1,0={kind_before} {kind}",
            f"c0,1={kind} {kind_after}",
            f"c-1,0,1={kind_before} {kind} {kind_after}",
        ]


def _add_spelling(rows: list[list[str]], sentence: Sentence) -> None:
    text = sentence.text
    inner = [_shape(text[token.start : token.end]) for token in sentence.tokens]
    shapes = [_OUTSIDE, *inner, _OUTSIDE]
    for at, row in enumerate(rows):
        before, shape, after = shapes[at : at + 3]
        row += [f"s={shape}", f"s-1,0={before} {shape}", f"s0,1={shape} {after}"]


def _shape(text: str) -> str:
    if text.isdigit():
        return "d"
    if text.isupper():
        return "X" if len(text) > 1 else "X1"
    if text[:1].isupper():
        return "Xx"
    return "x" if text.islower() else "?"


def _add_clusters(rows: list[list[str]], clusters: list[tuple[int, ...]]) -> None:
    """Of the word all its clusters, of its neighbours the finer ones."""
    size = len(rows)
    for at, row in enumerate(rows):
        for step in (-2, -1, 0, 1, 2):
            other = at + step
            if not 0 <= other < size:
                continue
            near = abs(step) < 2
            if clusters[other]:
                coarse, middle, fine = clusters[other]
                row.append(f"f{step}={fine}")
                if near:
                    row.append(f"m{step}={middle}")
                if not step:
                    row.append(f"k={coarse}")
            elif near:
                row.append(f"?{step}")


def _mention_tags(mentions: Mentions, size: int) -> list[list[str]]:
    tags: list[list[str]] = [[] for _ in range(size)]
    for kind, found in mentions.items():
        for mention in found:
            places = bilou(mention.last - mention.first)
            for at, place in zip(range(mention.first, mention.last), places, strict=True):
                tags[at].append(f"{place} {kind}")
    return tags


def bilou(size: int) -> str:
    """The places of a span's words: U alone; else B(egin), I(nside), L(ast)."""
    return "U" if size == 1 else "B" + "I" * (size - 2) + "L"
