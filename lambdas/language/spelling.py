"""Which known word a misspelt one was meant to be.

A word is corrected only when it is long, unknown, keeps its first letter and is one letter away
(missing, extra, wrong, or two exchanged). The lookup compares the words that are left when one
letter is taken out of each, so it costs as many dictionary lookups as the word has letters.
"""

from collections.abc import Iterable

SHORTEST = 6
"""Shorter words have too many neighbours that mean something else ("money", "monday")."""


class Speller:
    """Corrects towards `targets`; `known` words are right as they are."""

    def __init__(self, targets: Iterable[str], known: Iterable[str]) -> None:
        words = sorted({word for word in targets if len(word) >= SHORTEST and word.isalpha()})
        self._known = frozenset(known) | frozenset(words)
        self._by_shortened: dict[str, str] = {}
        for word in words:
            for shortened in _shortened(word):
                self._by_shortened.setdefault(shortened, word)

    def correct(self, word: str) -> str:
        """The word it was meant to be, or `word` itself."""
        if len(word) < SHORTEST or len(word) > 24 or word in self._known:
            return word
        for shortened in _shortened(word):
            target = self._by_shortened.get(shortened)
            if target is not None and _one_edit_apart(word, target):
                return target
        return word


def _shortened(word: str) -> set[str]:
    """The word, and it without each one of its letters but the first."""
    return {word} | {word[:i] + word[i + 1 :] for i in range(1, len(word))}


def _one_edit_apart(one: str, other: str) -> bool:
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    if len(one) == len(other):
        return one[1:] == other[1:] or (one[2:] == other[2:] and one[:2] == other[1::-1])
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[1:] == shorter
