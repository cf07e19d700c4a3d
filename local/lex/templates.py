"""Sample utterances as exact patterns: a sentence that is one, values filled in, is that intent.

Punctuation is ignored. A slot stands for a listed or built-in value; where several patterns fit,
the one with the most literal words wins, then the one defined first.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .tokens import Sentence
from .utterances import Part, SlotName
from .values.mention import Mention

Span = tuple[str, int, int]
"""A slot's name and its tokens `[first, last)`."""

_MOST_STEPS = 5_000


class Hit(NamedTuple):
    intent: str
    spans: tuple[Span, ...]
    literals: int
    """How many words of the pattern were literal."""


class _Node:
    __slots__ = ("ends", "types", "words")

    def __init__(self) -> None:
        self.words: dict[str, _Node] = {}
        self.types: dict[str, _Node] = {}
        self.ends: tuple[tuple[str, tuple[str, ...]], ...] = ()
        """Intents whose pattern ends here, each with the slots passed on the way."""


def _follow(ways: dict[str, _Node], key: str) -> _Node:
    """The node that the key leads to, made when there is none."""
    node = ways.get(key)
    if node is None:
        node = ways[key] = _Node()
    return node


class Templates:
    """A trie over words and slot types."""

    def __init__(self) -> None:
        self._root = _Node()

    def add(self, intent: str, parts: Sequence[Part], slot_types: Mapping[str, str]) -> None:
        """Adds a pattern; `slot_types` gives the type of each slot."""
        node = self._root
        slots = []
        for part in parts:
            if isinstance(part, SlotName):
                slots.append(part.name)
                node = _follow(node.types, slot_types[part.name])
            else:
                node = _follow(node.words, part)
        if all(intent != other for other, _ in node.ends):
            node.ends += ((intent, tuple(slots)),)

    def match(
        self,
        sentence: Sentence,
        mentions: Mapping[str, Sequence[Mention]],
        first: int = 0,
        last: int | None = None,
    ) -> list[Hit]:
        """The intents that the tokens `[first, last)` fit, best first; `mentions` are by type."""
        starts: dict[tuple[str, int], Mention] = {
            (kind, mention.first): mention
            for kind, found in mentions.items()
            for mention in found
            if mention.value is not None
        }
        walk = _Walk(sentence, starts, len(sentence.tokens) if last is None else last)
        walk.step(self._root, first, (), 0)
        best: dict[str, Hit] = {}
        for hit in walk.hits:
            if hit.intent not in best or hit.literals > best[hit.intent].literals:
                best[hit.intent] = hit
        return sorted(best.values(), key=lambda hit: -hit.literals)


class _Walk:
    """One search through the trie, bounded in steps."""

    def __init__(
        self, sentence: Sentence, starts: Mapping[tuple[str, int], Mention], last: int
    ) -> None:
        self._tokens = sentence.tokens
        self._last = last
        self._starts = starts
        self._left = _MOST_STEPS
        self.hits: list[Hit] = []

    def step(self, node: _Node, at: int, ends: tuple[tuple[int, int], ...], literals: int) -> None:
        """Follow every path from `node`; signs between words are passed over."""
        while self._left > 0:
            self._left -= 1
            if at >= self._last:
                self._arrive(node, ends, literals)
                return
            token = self._tokens[at]
            if token.word in node.words:
                self.step(node.words[token.word], at + 1, ends, literals + 1)
            for kind, child in node.types.items():
                mention = self._starts.get((kind, at))
                if mention is not None:
                    self.step(child, mention.last, (*ends, (at, mention.last)), literals)
            if token.is_word:
                return
            at += 1

    def _arrive(self, node: _Node, ends: tuple[tuple[int, int], ...], literals: int) -> None:
        self.hits += [
            Hit(
                intent,
                tuple((slot, *end) for slot, end in zip(slots, ends, strict=True)),
                literals,
            )
            for intent, slots in node.ends
        ]
