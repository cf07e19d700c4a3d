"""Conditional random fields by python-crfsuite: the one module that knows the library.

A model is bytes. Its tagger isn't thread-safe, so every thread opens its own from the bytes.
A field over sequences of one item is multinomial logistic regression: the intent classifier.
"""

import threading
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pycrfsuite


@cache
def library() -> str:
    """The library's name and version."""
    from importlib.metadata import version  # slow to import

    return f"python-crfsuite {version('python-crfsuite')}"


Item = Mapping[str, float] | Sequence[str]
"""The features of one item: names, or names with weights."""


def train(
    sequences: Iterable[tuple[Sequence[Item], Sequence[str]]],
    *,
    c1: float,
    c2: float,
    iterations: int,
) -> bytes:
    """The model of labelled sequences; `c1` and `c2` weigh the L1 and L2 penalties."""
    import tempfile  # these are slow to import, and importing this package needs none
    from pathlib import Path

    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": iterations})
    for items, labels in sequences:
        trainer.append(items, labels)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return path.read_bytes()


class Model:
    """A trained field; safe to use from many threads at once."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self._local = threading.local()
        self.labels: tuple[str, ...] = tuple(sorted(self._tagger().labels()))

    def _tagger(self) -> "pycrfsuite.Tagger":
        if not hasattr(self._local, "tagger"):
            import pycrfsuite  # slow to import

            self._local.tagger = pycrfsuite.Tagger()
            self._local.tagger.open_inmemory(self.content)
        return self._local.tagger

    def tag(self, items: Sequence[Item]) -> list[str]:
        """The likeliest label of each item."""
        return list(self._tagger().tag(items))

    def probabilities(self, item: Item) -> dict[str, float]:
        """The probability of every label for a sequence of one item."""
        tagger = self._tagger()
        tagger.set([item])
        return {label: tagger.marginal(label, 0) for label in self.labels}
