"""A table from phrases to what they mean, found in a sentence by the longest match.

A pattern is words with spaces between them: `a|b` is either word, `[a]` may be missing, and
`{slot}` stands for anything that the caller's slot reader accepts there. The table is a trie, so
the time to match at one place is bounded by its longest pattern, whatever the input.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Generic, NamedTuple, TypeVar

from .tokens import Token, tokenize

Outcome = TypeVar("Outcome")

LONGEST_SLOT = 2
"""Tokens that one slot takes at most ("9" and "th")."""

SlotReader = Callable[[str, Sequence[Token], int], tuple[int, int] | None]
"""`(slot, tokens, at) -> (value, index after it)`, or None when the slot isn't there."""


class Match(NamedTuple, Generic[Outcome]):
    """A phrase found: tokens `[first, after)`, what it means and what its slots held."""

    outcome: Outcome
    first: int
    after: int
    values: tuple[int, ...]


@dataclass(slots=True)
class _Node(Generic[Outcome]):
    words: dict[str, "_Node[Outcome]"] = field(default_factory=dict)
    slots: dict[str, "_Node[Outcome]"] = field(default_factory=dict)
    outcomes: list[Outcome] = field(default_factory=list)


class PhraseTable(Generic[Outcome]):
    """Phrases and their outcomes; immutable once built.

    Raises:
        ValueError: while building, when two patterns say different things of one phrase.
    """

    def __init__(self, phrases: Iterable[tuple[str, Outcome]]) -> None:
        self._root: _Node[Outcome] = _Node()
        for pattern, outcome in phrases:
            for steps in _expand(pattern):
                self._insert(steps, outcome)

    def _insert(self, steps: Sequence[str], outcome: Outcome) -> None:
        node = self._root
        for step in steps:
            is_slot = step[0] == "{"
            branches, name = (node.slots, step[1:-1]) if is_slot else (node.words, step)
            following = branches.get(name)
            if following is None:  # a node costs more than a look: there are tens of thousands
                following = branches[name] = _Node()
            node = following
        if node.outcomes and node.outcomes[0] != outcome:
            raise ValueError(f"two meanings for {' '.join(steps)!r}")
        node.outcomes[:] = [outcome]

    def words(self) -> Iterator[str]:
        """Every literal word of every pattern, with repetitions."""
        nodes = [self._root]
        while nodes:
            node = nodes.pop()
            yield from node.words
            nodes += [*node.words.values(), *node.slots.values()]

    def single_words(self) -> Iterator[str]:
        """The words that are a phrase by themselves."""
        return (word for word, node in self._root.words.items() if node.outcomes)

    def outcomes(self) -> Iterator[Outcome]:
        """What the phrases mean, with repetitions."""
        nodes = [self._root]
        while nodes:
            node = nodes.pop()
            yield from node.outcomes
            nodes += [*node.words.values(), *node.slots.values()]

    def match(
        self, tokens: Sequence[Token], at: int, read_slot: SlotReader | None = None
    ) -> Match[Outcome] | None:
        """The longest phrase that starts at token `at`; literal words win over slots."""
        if at == len(tokens) or not (
            tokens[at].text in self._root.words
            or (tokens[at].fills_slots and bool(self._root.slots))
        ):
            return None
        best: Match[Outcome] | None = None
        paths: list[tuple[_Node[Outcome], int, tuple[int, ...]]] = [(self._root, at, ())]
        while paths:
            node, here, values = paths.pop()
            if node.outcomes and (best is None or here > best.after):
                best = Match(node.outcomes[0], at, here, values)
            if here == len(tokens):
                continue
            if read_slot is not None and node.slots and tokens[here].fills_slots:
                for slot, child in _open_slots(node, tokens, here):
                    read = read_slot(slot, tokens, here)
                    if read is not None:
                        paths.append((child, read[1], (*values, read[0])))
            following = node.words.get(tokens[here].text)
            if following is not None:
                paths.append((following, here + 1, values))
        return best

    def find_all(
        self, tokens: Sequence[Token], read_slot: SlotReader | None = None
    ) -> Iterator[Match[Outcome]]:
        """Every phrase from left to right, none overlapping another."""
        words, has_slots = self._root.words, bool(self._root.slots)
        after = 0
        for at, token in enumerate(tokens):
            if at < after or not (token.text in words or (has_slots and token.fills_slots)):
                continue
            match = self.match(tokens, at, read_slot)
            if match is not None:
                yield match
                after = match.after


def _open_slots(
    node: _Node[Outcome], tokens: Sequence[Token], at: int
) -> list[tuple[str, _Node[Outcome]]]:
    """The slots that are worth reading at token `at`: a phrase ends there or can go on behind."""
    ahead = tokens[at + 1 : at + 1 + LONGEST_SLOT]
    texts = [token.text for token in ahead]
    slots_ahead = True in [token.fills_slots for token in ahead]
    return [
        (slot, child)
        for slot, child in node.slots.items()
        if child.outcomes
        or (slots_ahead and child.slots)
        or not child.words.keys().isdisjoint(texts)
    ]


def _expand(pattern: str) -> Iterator[tuple[str, ...]]:
    """Each sequence of steps that the pattern allows, words folded as tokens are."""
    choices: list[list[tuple[str, ...]]] = []
    for element in pattern.split():
        optional = element.startswith("[") and element.endswith("]") and len(element) > 2
        alternatives = (element[1:-1] if optional else element).split("|")
        steps = [_steps(alternative) for alternative in alternatives]
        choices.append([*steps, ()] if optional else steps)
    for combination in product(*choices):
        yield tuple(step for steps in combination for step in steps)


def _steps(alternative: str) -> tuple[str, ...]:
    if alternative[0] == "{" or (alternative.isascii() and alternative.isalpha()):
        return (alternative.lower(),)
    return tuple(token.text for token in tokenize(alternative))
