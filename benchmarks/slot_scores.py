"""How well intents and slots are recognised: the usual figures of the field.

A slot counts as found when its name and its words are right and the intent is. The mean of F1 over
all slots of all intents is `macro`, its mean within each intent and then over intents
`intent_mean`, F1 over all slots taken together `micro`.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from statistics import mean

from benchmarks.public_sets import Labelled

Found = tuple[str | None, list[tuple[str, str]]]
"""The intent and the slots' names and words."""


class Scores:
    """Counts over any number of sentences."""

    def __init__(self) -> None:
        self._right: Counter[tuple[str, str]] = Counter()
        self._wrong: Counter[tuple[str, str]] = Counter()
        self._missed: Counter[tuple[str, str]] = Counter()
        self._sentences = self._intents = self._whole = 0

    def add(self, sentence: Labelled, found: Found) -> None:
        intent, slots = found
        expected, got = Counter(sentence.values), Counter(slots)
        same = intent == sentence.intent
        hits = expected & got if same else Counter()
        for (name, _), count in (expected - hits).items():
            self._missed[sentence.intent, name] += count
        for (name, _), count in (got - hits).items():
            self._wrong[intent or "", name] += count
        for (name, _), count in hits.items():
            self._right[sentence.intent, name] += count
        self._sentences += 1
        self._intents += same
        self._whole += same and expected == got

    @property
    def intent(self) -> float:
        """The share of sentences with the right intent."""
        return self._intents / self._sentences

    @property
    def sentence(self) -> float:
        """The share of sentences with the right intent, all slots and no others."""
        return self._whole / self._sentences

    @property
    def micro(self) -> float:
        return _f1(self._right.total(), self._wrong.total(), self._missed.total())

    @property
    def macro(self) -> float:
        return mean(self._by_slot().values())

    @property
    def intent_mean(self) -> float:
        intents: dict[str, list[float]] = defaultdict(list)
        for (intent, _), score in self._by_slot().items():
            intents[intent].append(score)
        return mean(map(mean, intents.values()))

    def _by_slot(self) -> dict[tuple[str, str], float]:
        """F1 of each slot that the sentences have."""
        return {
            key: _f1(self._right[key], self._wrong[key], self._missed[key])
            for key in sorted(self._right.keys() | self._missed.keys())
        }


def _f1(right: int, wrong: int, missed: int) -> float:
    return 2 * right / (2 * right + wrong + missed) if right else 0.0


def mean_of(scores: Sequence[Scores], figure: str) -> float:
    """The mean of one figure over several runs."""
    return mean(float(getattr(one, figure)) for one in scores)
