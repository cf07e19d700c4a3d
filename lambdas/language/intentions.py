"""What a message is for, by weights that `training` learned from thousands of messages.

A second hearing beside Lex's, the same on AWS and on one machine. `instructions` says what it may
decide.

The file of weights: a line of JSON (`labels`, `step`, `sources`), then each feature's name on a
line, an empty line, and for each feature a signed byte for each label, in units of `step`.
"""

import json
import math
from array import array
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pkgutil import get_data
from typing import NamedTuple

from .locale import Locale
from .memory import remember
from .shapes import describe


class Intention(StrEnum):
    """What people write to a money bot for."""

    EDIT = "edit_delete"
    EXPENSE = "log_expense"
    GREETING = "help_greeting"
    """ "hi", "thanks", "how does this work?" """
    INCOME = "log_income"
    LEFT = "query_budget_left"
    LIMIT = "set_budget"
    LIST = "list_recent"
    NOTHING = "out_of_scope"
    """Nothing that the bot does, whatever numbers it holds."""
    RECURRING = "recurring"
    SPENDING = "query_spending"


class Weights(NamedTuple):
    """What was learned."""

    labels: tuple[Intention, ...]
    places: Mapping[str, int]
    """By feature: where its weights begin."""
    steps: "array[int]"
    step: float
    sources: str
    """The fingerprint of what it was learned from."""

    @classmethod
    def of(cls, content: bytes) -> "Weights":
        """Take the file's content apart."""
        header, _, rest = content.partition(b"\n")
        names, _, steps = rest.partition(b"\n\n")
        described = json.loads(header)
        labels = tuple(map(Intention, described["labels"]))
        starts = range(0, len(steps), len(labels))
        places = dict(zip(names.decode().split("\n"), starts, strict=True))
        return cls(labels, places, array("b", steps), described["step"], described["sources"])

    def weigh(self, features: Mapping[str, float]) -> dict[Intention, float]:
        """The probability of each intention; they add up to 1."""
        count = len(self.labels)
        scores = [0.0] * count
        for name, weight in features.items():
            start = self.places.get(name)
            if start is not None:
                for at in range(count):
                    scores[at] += weight * self.steps[start + at]
        highest = max(scores)
        odds = [math.exp((score - highest) * self.step) for score in scores]
        total = sum(odds)
        return {label: each / total for label, each in zip(self.labels, odds, strict=True)}


@remember
def weigh_intentions(text: str, *, locale: Locale) -> Mapping[Intention, float]:
    """How likely the message is meant as each `Intention`; the probabilities add up to 1."""
    weights = load_weights(locale.learned)
    return weights.weigh(describe(text, weights.places, locale=locale))


@cache
def load_weights(name: str) -> Weights:
    """The weights of that language, a part of its package; read once, for the first message.

    Raises:
        FileNotFoundError: the package has none.
    """
    content = get_data(f"lambdas.language.locales.{name}", "intentions.weights")
    return Weights.of(content or b"")
