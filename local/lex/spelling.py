"""Misspelt words: which known word is meant.

One edit (a letter missing, added, changed or swapped with its neighbour) is forgiven in words of
four letters and more, two in words of eight and more. The first letter counts as typed right.
"""

from collections.abc import Iterable, Mapping, Sequence

_ONE_EDIT = 4
_TWO_EDITS = 8


def edits(first: str, second: str, most: int) -> int:
    """The optimal string alignment distance, or `most + 1` once it is larger."""
    if abs(len(first) - len(second)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, left in enumerate(first, 1):
        current = [i]
        for j, right in enumerate(second, 1):
            cost = min(row[j] + 1, current[j - 1] + 1, row[j - 1] + (left != right))
            if i > 1 and j > 1 and left == second[j - 2] and first[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            current.append(cost)
        if min(current) > most:
            return most + 1
        before, row = row, current
    return row[-1]


def allowed(word: str) -> int:
    """How many edits a word of this length forgives."""
    return (len(word) >= _ONE_EDIT) + (len(word) >= _TWO_EDITS)


def is_close(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two phrases are the same but for misspellings."""
    return len(words) == len(others) > 0 and all(map(_is_close, words, others))


def _is_close(word: str, other: str) -> bool:
    if word == other:
        return True
    most = min(allowed(word), allowed(other))
    # An edit takes away one letter and brings another at most: a cheap test that nearly all fail.
    if word[0] != other[0] or len(set(word) ^ set(other)) > 2 * most:
        return False
    return edits(word, other, 2) <= most


class Spelling:
    """A vocabulary that recognises its words when misspelt.

    Words are indexed by what is left of them after losing letters: two words within n edits share
    such a remainder of at most n losses each.
    """

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._words: dict[str, list[str]] = {}
        for word in sorted(set(vocabulary)):
            if len(word) >= _ONE_EDIT and word.isalpha():
                self._words.setdefault(word[0], []).append(word)
        self._indexes: dict[str, Mapping[str, list[str]]] = {}

    def _index(self, letter: str) -> Mapping[str, list[str]]:
        """The words that begin so, by remainder; made when the first of them is looked for."""
        found = self._indexes.get(letter)
        if found is None:
            index: dict[str, list[str]] = {}
            for word in self._words.get(letter, ()):
                for remainder in _remainders(word, allowed(word)):
                    index.setdefault(remainder, []).append(word)
            found = self._indexes[letter] = index
        return found

    def correct(self, word: str) -> str | None:
        """The nearest word of the vocabulary, alphabetically first among equals; None for none."""
        if len(word) < _ONE_EDIT or not word.isalpha():
            return None
        index = self._index(word[0])
        candidates = {
            other
            for remainder in _remainders(word, allowed(word))
            for other in index.get(remainder, ())
        }
        best: tuple[int, str] | None = None
        for other in sorted(candidates):
            most = min(allowed(word), allowed(other))
            distance = edits(word, other, most)
            if distance <= most and (best is None or distance < best[0]):
                best = (distance, other)
        return None if best is None else best[1]


def _remainders(word: str, losses: int) -> set[str]:
    """The word and what is left after losing up to `losses` letters, the first excepted."""
    remainders = {word}
    for _ in range(losses):
        remainders |= {
            kept[:at] + kept[at + 1 :] for kept in remainders for at in range(1, len(kept))
        }
    return remainders
