"""The product's recogniser on a bot made of labelled sentences, with its CPU time."""

import time
from collections.abc import Sequence
from datetime import date

from benchmarks.public_bots import make_locale
from benchmarks.public_sets import Labelled
from benchmarks.slot_scores import Found, Scores
from local.lex.training import train_locale
from local.lex.understanding import Understanding
from local.lex.values.mention import Setting

SETTING = Setting(date(2026, 11, 22))


class Recogniser:
    """One bot, trained on its definition; below `threshold` it hears its FallbackIntent."""

    def __init__(self, sentences: Sequence[Labelled], threshold: float) -> None:
        started = time.process_time()
        locale = make_locale(sentences, threshold)
        self._understanding = Understanding(locale, train_locale(locale, SETTING))
        self.training_seconds = time.process_time() - started
        self.milliseconds: list[float] = []
        """CPU time of each sentence that was recognised."""

    def recognise(self, text: str) -> Found:
        """The intent, None for FallbackIntent, and its slots."""
        started = time.thread_time()
        understanding = self._understanding
        heard = understanding.hear(text, SETTING)
        candidates = understanding.candidates(heard)
        slots = understanding.slots(candidates[0], heard)
        self.milliseconds.append((time.thread_time() - started) * 1000)
        accepted = candidates[0].score >= understanding.locale.threshold
        return candidates[0].intent if accepted else None, sorted(
            (name, str(value["value"]["originalValue"])) for name, value in slots.items()
        )

    def score(self, sentences: Sequence[Labelled]) -> Scores:
        """How the sentences are recognised."""
        scores = Scores()
        for sentence in sentences:
            scores.add(sentence, self.recognise(sentence.text))
        return scores


def print_table(title: str, columns: Sequence[str], rows: Sequence[tuple[str, str]]) -> None:
    """A title, and for each name its figures under the columns' names."""
    print(f"{title}: {' / '.join(columns)}")
    for name, figures in rows:
        print(f"  {name:<40} {figures}")


def percent(*shares: float) -> str:
    return " / ".join(f"{100 * share:.1f}" for share in shares)


def fraction(*shares: float) -> str:
    return " / ".join(f"{share:.3f}" for share in shares)
