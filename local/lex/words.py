"""What English words mean, roughly: clusters of words alike, and short vectors that add up.

The file was distilled offline from a sentence model (`distillation/`); it is read when first used,
in plain Python. Without it every word is unknown here and the recogniser does with spelling alone.

The file: a line of JSON (how many words, pairs, clusters and dimensions), then the names, one a
line and sorted, the clusters of each word (2 bytes little-endian each), a scale for each dimension
(4-byte floats), and the vectors of all words and then of all pairs (a signed byte each).
"""

import json
import operator
import struct
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from pathlib import Path

FILE = Path(__file__).with_name("words.bin")
_SUFFIXES = ("'s", "s", "es", "ed", "ing", "d", "er")
_SHORTEST = 5
"""Words from this length on may be known by what is left without a suffix."""

Clusters = tuple[int, ...]
"""The numbers of a word's clusters, from coarse to fine."""


class Words:
    """The word file; an absent one knows no word."""

    def __init__(self, file: Path = FILE) -> None:
        self._file = file

    @cached_property
    def _content(self) -> "_Content | None":
        try:
            return _Content(self._file.read_bytes())
        except FileNotFoundError:
            return None

    def clusters(self, word: str) -> Clusters:
        """The clusters of a folded word, or of what it comes from; empty for an unknown one."""
        content = self._content
        return () if content is None else content.clusters(word)

    def vector(self, words: Sequence[str]) -> list[float]:
        """The sentence's vector, of length 1; empty when it holds no known word."""
        content = self._content
        return [] if content is None else content.vector(words)


class _Content:
    def __init__(self, content: bytes) -> None:
        line, _, rest = content.partition(b"\n")
        header = json.loads(line)
        words = header["words"]
        self._levels, self._dimensions = header["levels"], header["dimensions"]
        names = rest[: header["names"]].decode("ascii").splitlines()
        scale = header["names"] + 2 * words * self._levels
        vectors = scale + 4 * self._dimensions
        self._clusters = rest[header["names"] : scale]
        self._scale = struct.unpack(f"<{self._dimensions}f", rest[scale:vectors])
        self._vectors = memoryview(rest)[vectors:].cast("b")
        self._places = {name: place for place, name in enumerate(names)}

    def _place(self, word: str) -> int | None:
        place = self._places.get(word)
        if place is None and len(word) >= _SHORTEST:
            for suffix in _SUFFIXES:
                if word.endswith(suffix):
                    place = self._places.get(word[: -len(suffix)])
                    if place is not None:
                        break
        return place

    def clusters(self, word: str) -> Clusters:
        place = self._place(word)
        if place is None:
            return ()
        form = f"<{self._levels}H"
        return struct.unpack_from(form, self._clusters, place * self._levels * 2)

    def vector(self, words: Sequence[str]) -> list[float]:
        places = [place for word in words if (place := self._place(word)) is not None]
        known = self._places
        pairs = (known.get(f"{left} {right}") for left, right in pairwise(words))
        places += [place for place in pairs if place is not None]
        if not places:
            return []
        size, vectors = self._dimensions, self._vectors
        rows = [vectors[place * size : (place + 1) * size] for place in places]
        sums = map(operator.mul, map(sum, zip(*rows, strict=True)), self._scale)
        total = list(sums)
        length = sum(map(operator.mul, total, total)) ** 0.5
        return [value / length for value in total] if length else []


WORDS = Words()
"""The shipped file, read when it is first asked for."""
