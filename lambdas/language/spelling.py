"""Which known word a misspelt one was meant to be.

A word is corrected only when it is long, unknown, keeps its first letter and is one letter away:
missing, extra, two exchanged or, in a longer word, a wrong one. The lookup compares the words
that are left when one letter is taken out of each: as many dictionary lookups as letters.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

SHORTEST = 5
"""Shorter words have too many neighbours that mean something else."""
SHORTEST_WITH_A_WRONG_LETTER = 6
"""As `SHORTEST`, for words with one letter in place of another ("match", "march")."""


class Speller:
    """Corrects towards `targets`; `known()` gives words that are right as they are."""

    def __init__(
        self,
        targets: Iterable[str],
        known: Callable[[], frozenset[str]],
        short_forms: Mapping[str, str] | None = None,
    ) -> None:
        """`short_forms` are slips in words too short to be corrected by their letters."""
        self._short_forms = dict(short_forms or {})
        self._targets = frozenset(
            word for word in targets if len(word) >= SHORTEST and word.isalpha()
        )
        self._find_known = known
        self._by_shortened: dict[str, dict[str, str]] = {}

    def correct(self, word: str) -> str:
        """The word it was meant to be, or `word` itself."""
        if word in self._short_forms:
            return self._short_forms[word]
        if len(word) < SHORTEST or len(word) > 24 or word in self._targets:
            return word
        targets = self._targets_by_shortened(word[0])
        for shortened in _shortened(word):
            target = targets.get(shortened)
            if target is not None and _one_edit_apart(word, target):
                return word if word in self._known else target
        return word

    def knows(self, word: str) -> bool:
        """Whether a word is right as it is."""
        return word in self._targets or word in self._known

    @cached_property
    def _known(self) -> frozenset[str]:
        return self._find_known()

    def _targets_by_shortened(self, letter: str) -> Mapping[str, str]:
        """Of the targets with that first letter; made when a word with it comes by."""
        found = self._by_shortened.get(letter)
        if found is None:
            found = {}
            for word in sorted(word for word in self._targets if word[0] == letter):
                for shortened in _shortened(word):
                    found.setdefault(shortened, word)
            self._by_shortened[letter] = found
        return found


def _shortened(word: str) -> set[str]:
    """The word, and it without each one of its letters but the first."""
    return {word} | {word[:i] + word[i + 1 :] for i in range(1, len(word))}


def _one_edit_apart(one: str, other: str) -> bool:
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    if len(one) == len(other):
        exchanged = one[2:] == other[2:] and one[:2] == other[1::-1]
        long = start + len(one) >= SHORTEST_WITH_A_WRONG_LETTER
        return exchanged or (long and one[1:] == other[1:])
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[1:] == shorter
