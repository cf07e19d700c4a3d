"""What reading a message costs: all that `lambdas/language` reads in the turn that answers it.

The messages of tests/data/messages go through the whole local stack. Each function of
`lambdas/language` that the dialogue calls is timed where it is called, so that what is summed is
what a turn reads and no more. It is CPU time: other programs don't count. Yardsticks of the same
run: how long `dateutil.parser.parse` takes to look for a date in the same message, and the local
Lex to recognise it. Hostile messages are 1,024 characters, the most that the API takes.

Run: python -m benchmarks.reading [MESSAGES]
"""

import contextlib
import functools
import gc
import inspect
import json
import statistics
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import dateutil.parser

from benchmarks.hostile import MOST_CHARACTERS, hostile_texts
from lambdas.handlers import dialogue
from lambdas.handlers.dialogue import routing
from local.lex.understanding import Understanding
from tests.local_stack import LocalStack

MESSAGES = Path(__file__).resolve().parent.parent / "tests" / "data" / "messages"
TODAY = date(2026, 11, 16)


class Stopwatch:
    """Sums the time inside the functions that it wraps, nested calls counted once."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._inside = False

    def wrap(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, timed."""

        @functools.wraps(function)
        def timed(*args: Any, **kwargs: Any) -> Any:
            if self._inside:
                return function(*args, **kwargs)
            self._inside, started = True, time.thread_time()
            try:
                return function(*args, **kwargs)
            finally:
                self.seconds += time.thread_time() - started
                self._inside = False

        return timed

    def read(self) -> float:
        """Milliseconds since it was last read."""
        taken, self.seconds = self.seconds * 1000, 0.0
        return taken


def main(most: int) -> None:
    """Print the table."""
    ours, lex = Stopwatch(), Stopwatch()
    _wrap_readers(ours)
    for name in ("hear", "candidates", "slots"):
        setattr(Understanding, name, lex.wrap(getattr(Understanding, name)))
    rows: dict[str, list[float]] = {"lambdas/language": [], "local Lex": [], "dateutil": []}
    with tempfile.TemporaryDirectory() as folder:
        stack = LocalStack(Path(folder), TODAY)
        for text in _plain_messages()[:most]:
            for name, taken in zip(rows, _measure(stack, text, ours, lex), strict=True):
                rows[name].append(taken)
        hostile = [(_measure(stack, text, ours, lex)[0], text) for text in hostile_texts()]
        stack.close()
    for name, times in rows.items():
        print(
            f"{name:17} median {statistics.median(times):6.3f} ms   "
            f"p99 {statistics.quantiles(times, n=100)[98]:6.3f} ms   ({len(times)} messages)"
        )
    median = statistics.median(rows["lambdas/language"])
    for name in ("local Lex", "dateutil"):
        print(f"ratio to {name}: {median / statistics.median(rows[name]):.2f}")
    worst, text = max(hostile)
    print(
        f"worst of {len(hostile)} hostile messages of {MOST_CHARACTERS} characters: "
        f"{worst:.1f} ms ({text[:24]!r}...)"
    )


def _wrap_readers(stopwatch: Stopwatch) -> None:
    """Time each function of lambdas/language under the name by which the dialogue calls it."""
    wrapped = 0
    folder = Path(routing.__file__).parent
    for file in folder.glob("*.py"):
        module = sys.modules.get(f"{dialogue.__name__}.{file.stem}")
        for name, value in list(vars(module).items()) if module else []:
            if inspect.isfunction(value) and value.__module__.startswith("lambdas.language."):
                setattr(module, name, stopwatch.wrap(value))
                wrapped += 1
    assert wrapped, "the dialogue reads nothing"


def _measure(
    stack: LocalStack, text: str, ours: Stopwatch, lex: Stopwatch
) -> tuple[float, float, float]:
    """Milliseconds of our readers, of the local Lex's recognition and of dateutil."""
    stack.forget_everything()
    ours.read()
    lex.read()
    gc.collect()
    gc.disable()  # a collection of the whole program's objects is no part of reading
    assert stack.send(text).status in (200, 400)
    gc.enable()
    return ours.read(), lex.read(), _look_for_a_date(text)


def _look_for_a_date(text: str) -> float:
    started = time.thread_time()
    with contextlib.suppress(ValueError, OverflowError):  # it raises where it finds none
        dateutil.parser.parse(text, fuzzy=True)
    return (time.thread_time() - started) * 1000


def _plain_messages() -> list[str]:
    return [
        json.loads(line)["text"]
        for name in ("development", "measuring")
        for line in (MESSAGES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]


if __name__ == "__main__":
    warnings.simplefilter("ignore")  # dateutil warns of zones it does not know
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
