"""Which known word a misspelt one was meant to be.

A word is corrected only when it is long, unknown, keeps its first letter and is one letter away:
missing, extra, two exchanged or, in a longer word, a wrong one. The lookup compares the words
that are left when one letter is taken out of each: as many dictionary lookups as letters.
"""

from collections.abc import Iterable, Mapping

SHORTEST = 5
"""Shorter words have too many neighbours that mean something else."""
SHORTEST_WITH_A_WRONG_LETTER = 6
"""As `SHORTEST`, for words with one letter in place of another ("match", "march")."""


class Speller:
    """Corrects towards `targets`; `known` words are right as they are."""

    def __init__(
        self,
        targets: Iterable[str],
        known: Iterable[str],
        short_forms: Mapping[str, str] | None = None,
    ) -> None:
        """`short_forms` are slips in words too short to be corrected by their letters."""
        self._short_forms = dict(short_forms or {})
        words = sorted({word for word in targets if len(word) >= SHORTEST and word.isalpha()})
        self._known = frozenset(known) | frozenset(words)
        self._by_shortened: dict[str, str] = {}
        for word in words:
            for shortened in _shortened(word):
                self._by_shortened.setdefault(shortened, word)

    def correct(self, word: str) -> str:
        """The word it was meant to be, or `word` itself."""
        if word in self._short_forms:
            return self._short_forms[word]
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
        exchanged = one[2:] == other[2:] and one[:2] == other[1::-1]
        long = start + len(one) >= SHORTEST_WITH_A_WRONG_LETTER
        return exchanged or (long and one[1:] == other[1:])
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[1:] == shorter
