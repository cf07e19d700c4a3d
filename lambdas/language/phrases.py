"""A table from phrases to what they mean, found in a sentence by the longest match.

A pattern is words with spaces between them: `a|b` is either word, `[a]` may be missing, and
`{slot}` stands for anything that the caller's slot reader accepts there. The table is a trie, so
the time to match at one place is bounded by its longest pattern, whatever the input. A node of it
is made when a sentence first comes by: of all phrases a program meets few.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from .tokens import Token, fold, tokenize

Outcome = TypeVar("Outcome")

LONGEST_SLOT = 2
"""Tokens that one slot takes at most ("9" and "th")."""

_WORD = re.compile(r"[^\W\d_]+(?!\w*\})")
"""In a pattern; not the name of a slot."""

SlotReader = Callable[[str, Sequence[Token], int], tuple[int, int] | None]
"""`(slot, tokens, at) -> (value, index after it)`, or None when the slot isn't there."""


class Match(NamedTuple, Generic[Outcome]):
    """A phrase found: tokens `[first, after)`, what it means and what its slots held."""

    outcome: Outcome
    first: int
    after: int
    values: tuple[int, ...]


class _Branches(NamedTuple, Generic[Outcome]):
    words: dict[str, "_Node[Outcome]"]
    slots: dict[str, "_Node[Outcome]"]
    outcomes: list[Outcome]
    """What the phrases mean that end here: one thing, if the table is sound."""


class _Node(Generic[Outcome]):
    """A place in the phrases, known by what is left there of each pattern."""

    def __init__(self, rests: Iterable[tuple[str, Outcome]]) -> None:
        self._rests = rests

    @cached_property
    def branches(self) -> _Branches[Outcome]:
        """Where the phrases go on from here."""
        outcomes: list[Outcome] = []
        rests: dict[str, list[tuple[str, Outcome]]] = {}
        for pattern, outcome in self._rests:
            word, _, left = pattern.partition(" ")
            if word.isascii() and word.isalpha():  # as in most patterns; what follows is slower
                rests.setdefault(word.lower(), []).append((left, outcome))
                continue
            for step, rest in _derive(pattern):
                if step:
                    rests.setdefault(step, []).append((rest, outcome))
                elif outcome not in outcomes:
                    outcomes.append(outcome)
        words = {step: _Node(rests[step]) for step in rests if step[0] != "{"}
        slots = {step[1:-1]: _Node(rests[step]) for step in rests if step[0] == "{"}
        return _Branches(words, slots, outcomes)


class PhraseTable(Generic[Outcome]):
    """Phrases and their outcomes; immutable, and cheap to make."""

    def __init__(self, phrases: Sequence[tuple[str, Outcome]]) -> None:
        self._phrases = phrases
        self._root = _Node(phrases)

    def words(self) -> frozenset[str]:
        """Every literal word of every pattern."""
        return frozenset(_WORD.findall(" ".join(fold(pattern) for pattern, _ in self._phrases)))

    def single_words(self) -> Iterator[str]:
        """The words that are a pattern by themselves, with repetitions."""
        for pattern, _ in self._phrases:
            if " " not in pattern:
                yield from (step for step, rest in _derive(pattern) if step and not rest)

    def spell_out(self) -> Iterator[tuple[str, list[Outcome]]]:
        """Each phrase that there is ("last week of {month}") and what it means.

        More than one outcome is a contradiction, of which the first would be taken.
        """
        nodes = [("", self._root)]
        while nodes:
            phrase, node = nodes.pop()
            words, slots, outcomes = node.branches
            if outcomes:
                yield phrase.strip(), outcomes
            nodes += [(f"{phrase} {word}", following) for word, following in words.items()]
            nodes += [(f"{phrase} {{{slot}}}", following) for slot, following in slots.items()]

    def opens(self, word: str) -> bool:
        """Whether a phrase can begin with that literal word."""
        return word in self._root.branches.words

    def match(
        self, tokens: Sequence[Token], at: int, read_slot: SlotReader | None = None
    ) -> Match[Outcome] | None:
        """The longest phrase that starts at token `at`; literal words win over slots."""
        words, slots, _ = self._root.branches
        if at == len(tokens) or not (
            tokens[at].text in words or (tokens[at].fills_slots and bool(slots))
        ):
            return None
        best: Match[Outcome] | None = None
        paths: list[tuple[_Node[Outcome], int, tuple[int, ...]]] = [(self._root, at, ())]
        while paths:
            node, here, values = paths.pop()
            following: _Node[Outcome] | None = node
            while following is not None:
                words, slots, outcomes = following.branches
                if outcomes and (best is None or here > best.after):
                    best = Match(outcomes[0], at, here, values)
                if here == len(tokens):
                    break
                token = tokens[here]
                if slots and token.fills_slots and read_slot is not None:
                    for slot, child in _open_slots(slots, tokens, here):
                        read = read_slot(slot, tokens, here)
                        if read is not None:
                            paths.append((child, read[1], (*values, read[0])))
                following = words.get(token.text)
                here += 1
        return best

    def find_all(
        self, tokens: Sequence[Token], read_slot: SlotReader | None = None
    ) -> Iterator[Match[Outcome]]:
        """Every phrase from left to right, none overlapping another."""
        words, slots, _ = self._root.branches
        after = 0
        for at, token in enumerate(tokens):
            if at < after or not (token.text in words or (token.fills_slots and slots)):
                continue
            match = self.match(tokens, at, read_slot)
            if match is not None:
                yield match
                after = match.after


def _open_slots(
    slots: dict[str, _Node[Outcome]], tokens: Sequence[Token], at: int
) -> list[tuple[str, _Node[Outcome]]]:
    """The slots that are worth reading at token `at`: a phrase ends there or can go on behind."""
    ahead = tokens[at + 1 : at + 1 + LONGEST_SLOT]
    texts = [token.text for token in ahead]
    slots_ahead = True in [token.fills_slots for token in ahead]
    open_slots = []
    for slot, child in slots.items():
        words, slots_behind, outcomes = child.branches
        if outcomes or (slots_ahead and slots_behind) or not words.keys().isdisjoint(texts):
            open_slots.append((slot, child))
    return open_slots


def _derive(pattern: str) -> Iterator[tuple[str, str]]:
    """Each step with which `pattern` can begin, and what is left of it then.

    A step is a word folded as tokens are, a "{slot}", or "" where the pattern can end.
    """
    while pattern:
        element, _, rest = pattern.partition(" ")
        optional = element.startswith("[") and element.endswith("]") and len(element) > 2
        for alternative in (element[1:-1] if optional else element).split("|"):
            if alternative[0] == "{" or (alternative.isascii() and alternative.isalpha()):
                yield alternative.lower(), rest
            else:
                first, *others = (token.text for token in tokenize(alternative))
                yield first, " ".join((*others, rest)).rstrip()
        if not optional:
            return
        pattern = rest
    yield "", ""
