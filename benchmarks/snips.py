"""How well the local Lex recognises intents and slots of Snips 2017-06, beside published peers.

`python -m benchmarks.snips DATA [--test]`: DATA is the folder with snips-2017-06. Settings are
chosen on training sentences alone, which is what is measured without `--test`: 100 sentences an
intent that the draw didn't take (of the full set every tenth). `--test` reads the published
validation sentences, 100 an intent, which everybody reports on; it is for releases.

Bots are made by `benchmarks/public_bots.py` and trained by the product. None of these sets has
sentences out of scope: the bots' threshold is 0. Figures at 70 sentences are means of three draws.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import quantiles

from benchmarks.public_sets import SNIPS_INTENTS, Labelled, draw, read_snips
from benchmarks.recognition import Recogniser, fraction, percent, print_table
from benchmarks.slot_scores import Scores, mean_of

DRAWS = 3
ONE_BOT = (
    ("Rasa 3.6.21 (DIET)", "98.3 / 58.8 / 33.3"),
    ("snips-nlu 0.20.2", "88.3 / 77.2 / 52.4"),
    ("floor", "98 / 87 / 72"),
    ("aim", "99 / 90 / 78"),
)
ONE_INTENT = (
    ("Luis", ".612 / .544 / .771"),
    ("Wit", ".592 / .568 / .734"),
    ("API.ai", ".663 / .619 / .770"),
    ("Alexa", ".546 / .537 / .617"),
    ("Snips", ".768 / .736 / .842 (.790 in its paper)"),
    ("floor", ".80 / .75 / .87"),
    ("aim", ".85 / .80 / .90"),
)
FULL = (
    ("Slot-Gated", "97.0 / 88.8 / 75.5"),
    ("Stack-Propagation", "98.0 / 94.2 / 86.9"),
    ("JointBERT (110 million weights)", "98.6 / 97.0 / 92.8"),
    ("floor", "98 / 94 / 85"),
    ("aim", "99 / 96 / 90"),
)
Split = tuple[list[Labelled], list[Labelled]]
"""Sentences to learn from, and to recognise."""


class Snips:
    """The data set, split for development or for the test."""

    def __init__(self, data: Path, *, test: bool) -> None:
        self._data = data
        self._test = test

    def at_70(self, intent: str, seed: int) -> Split:
        drawn = draw(read_snips(self._data, "train", intent), 300, seed)
        return drawn[:70], self._held_out(intent, drawn[150:250])

    def full(self, intent: str) -> Split:
        """In lower case, as the literature has it."""
        train = [one.lowered() for one in read_snips(self._data, "train_full", intent)]
        held = self._held_out(intent, train[::10])
        kept = train if self._test else [one for at, one in enumerate(train) if at % 10]
        return kept, [one.lowered() for one in held]

    def _held_out(self, intent: str, rest: list[Labelled]) -> list[Labelled]:
        return read_snips(self._data, "validate", intent) if self._test else rest


def main(data: Path, *, test: bool) -> None:
    """Print the three tables."""
    snips = Snips(data, test=test)
    print(f"Measured on {'the validation part' if test else 'held-out training sentences'}.")
    _measure_one_bot(snips)
    _measure_one_intent(snips)
    _measure_full(snips)


def _measure_one_bot(snips: Snips) -> None:
    scores: list[Scores] = []
    for seed in range(DRAWS):
        bot, recogniser = _learn([snips.at_70(intent, seed) for intent in SNIPS_INTENTS])
        scores.append(bot)
    figures = percent(*(mean_of(scores, name) for name in ("intent", "micro", "sentence")))
    columns = ("intent", "slots, micro F1", "whole sentence")
    rows = [*ONE_BOT, ("local Lex", f"{figures}   ({_cost(recogniser)})")]
    print_table("70 sentences an intent, one bot of 7 intents", columns, rows)


def _measure_one_intent(snips: Snips) -> None:
    """The published scores of the seven models are averaged over all their slots."""
    scores = []
    for seed in range(DRAWS):
        together = Scores()
        for intent in SNIPS_INTENTS:
            train, held_out = snips.at_70(intent, seed)
            recogniser = Recogniser(train, 0.0)
            for sentence in held_out:
                together.add(sentence, (intent, recogniser.recognise(sentence.text)[1]))
        scores.append(together)
    figures = fraction(*(mean_of(scores, name) for name in ("intent_mean", "macro", "micro")))
    columns = ("F1 of slots: intents' mean", "macro", "micro")
    rows = [*ONE_INTENT, ("local Lex", f"{figures}   ({_cost(recogniser)})")]
    print_table("70 sentences, one bot an intent", columns, rows)


def _measure_full(snips: Snips) -> None:
    scores, recogniser = _learn([snips.full(intent) for intent in SNIPS_INTENTS])
    columns = ("intent", "slots, micro F1", "whole sentence")
    figures = percent(scores.intent, scores.micro, scores.sentence)
    rows = [*FULL, ("local Lex", f"{figures}   ({_cost(recogniser)})")]
    print_table("13,084 sentences in lower case, one bot", columns, rows)


def _learn(splits: Sequence[Split]) -> tuple[Scores, Recogniser]:
    recogniser = Recogniser([one for train, _ in splits for one in train], 0.0)
    return recogniser.score([one for _, held_out in splits for one in held_out]), recogniser


def _cost(recogniser: Recogniser) -> str:
    cuts = quantiles(recogniser.milliseconds, n=100)
    return (
        f"CPU: training {recogniser.training_seconds:.0f} s, "
        f"a sentence p50 {cuts[49]:.2f} ms, p99 {cuts[98]:.2f} ms"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), test="--test" in sys.argv)
