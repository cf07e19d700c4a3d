"""From a sentence model to what a recogniser can afford: clusters of words, and short vectors that
add up to a sentence's.

Clusters: k-means over the words' own vectors, coarse and fine. Vectors: ridge regression from the
words and frequent word pairs of many sentences to the sentences' vectors, of which the first
principal components are kept; words alone count as sentences of half weight. A sum of static
vectors that were made this way comes much closer to the model than one of the words' own vectors.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from .minilm import Floats

DIMENSIONS = 64
_COMPONENTS = 192
_PAIR_COUNT = 8
_ROUNDS = 40
_RIDGE = 0.3
_WORD_WEIGHT = 0.5

Ints = NDArray[np.int64]


def principal_components(vectors: Floats, count: int) -> Floats:
    """The directions in which centred vectors differ most, one a row."""
    _, directions = np.linalg.eigh(vectors.T @ vectors)
    components: Floats = directions[:, ::-1][:, :count].T.astype(np.float32)
    return components


def cluster(vectors: Floats, count: int, seed: int) -> Ints:
    """The number of the cluster of each row: k-means on the sphere, begun with rows by chance."""
    centred = vectors - vectors.mean(0)
    reduced = centred @ principal_components(centred, _COMPONENTS).T
    points = reduced / np.linalg.norm(reduced, axis=1, keepdims=True)
    source = np.random.default_rng(seed)
    centres = points[source.choice(len(points), count, replace=False)]
    assigned = np.zeros(len(points), np.int64)
    for _ in range(_ROUNDS):
        assigned = np.argmax(points @ centres.T, axis=1)
        sums = np.zeros_like(centres)
        np.add.at(sums, assigned, points)
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        lonely = points[source.choice(len(points), count)]
        centres = np.where(lengths > 0, sums / np.maximum(lengths, 1e-9), lonely)
    return assigned


def frequent_pairs(sentences: Sequence[Sequence[str]]) -> list[str]:
    """Pairs of neighbouring words that many sentences share, as "first second"."""
    counts = Counter(
        f"{left} {right}" for words in sentences for left, right in set(pairwise(words))
    )
    return sorted(pair for pair, count in counts.items() if count >= _PAIR_COUNT)


def fit_vectors(
    places: Mapping[str, int],
    sentences: Sequence[Sequence[str]],
    targets: Floats,
    words: Sequence[str],
    word_targets: Floats,
) -> Floats:
    """A vector for each word and pair of `places`, by its number.

    The vectors of a sentence, summed and divided by the root of its number of words, come close to
    its target.
    """
    rows = [*sentences, *([word] for word in words)]
    centre = targets.mean(0)
    centred = targets - centre
    components = principal_components(centred, DIMENSIONS)
    goals = np.vstack([centred @ components.T, (word_targets - centre) @ components.T])
    weights = np.ones(len(rows), np.float32)
    weights[len(sentences) :] = _WORD_WEIGHT
    return _solve(_Design(places, rows, weights), goals * weights[:, None])


class _Design:
    """The sparse matrix of sentences by words and pairs."""

    def __init__(
        self, places: Mapping[str, int], rows: Sequence[Sequence[str]], weights: Floats
    ) -> None:
        entries = [
            (at, places[name], weights[at] / np.sqrt(max(1, len(words))))
            for at, words in enumerate(rows)
            for name in (*words, *(f"{left} {right}" for left, right in pairwise(words)))
            if name in places
        ]
        self._rows = np.array([entry[0] for entry in entries])
        self._columns = np.array([entry[1] for entry in entries])
        self._values = np.array([entry[2] for entry in entries], np.float32)
        self.height, self.width = len(rows), len(places)
        self._by_column = np.argsort(self._columns, kind="stable")

    def times(self, vectors: Floats) -> Floats:
        return _sum_by(self._rows, vectors[self._columns] * self._values[:, None], self.height)

    def transposed_times(self, vectors: Floats) -> Floats:
        order = self._by_column
        terms = vectors[self._rows[order]] * self._values[order][:, None]
        return _sum_by(self._columns[order], terms, self.width)


def _sum_by(keys: Ints, terms: Floats, count: int) -> Floats:
    """The sums of the terms with equal keys, which are sorted."""
    starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
    sums = np.zeros((count, terms.shape[1]), np.float32)
    sums[keys[starts]] = np.add.reduceat(terms, starts, axis=0)
    return sums


def _solve(design: _Design, goals: Floats) -> Floats:
    """Ridge regression by conjugate gradients, every dimension at once."""
    vectors = np.zeros((design.width, goals.shape[1]), np.float32)
    residual = design.transposed_times(goals)
    direction = residual.copy()
    power = (residual**2).sum(0)
    for _ in range(_ROUNDS):
        product = design.transposed_times(design.times(direction)) + _RIDGE * direction
        step = power / np.maximum((direction * product).sum(0), 1e-12)
        vectors += step * direction
        residual -= step * product
        following = (residual**2).sum(0)
        direction = residual + following / np.maximum(power, 1e-12) * direction
        power = following
    return vectors
