"""What the local Lex costs with BudgetBuddy's bot: time of one core's CPU, and memory.

Each step runs in a process of its own: importing, training, loading what was trained (with the
first sentence), recognising messages (hearing, intents and slots), and a thousand sessions alive.
The yardstick of the first is an empty Python. It is measured with the bytecode that Python keeps of
what it has imported before, and without any, as on the very first start or where none may be
written. Memory is the most that the process ever held.

Run: python -m benchmarks.lex_footprint
"""

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import local.lex
from bot import BOT
from bot.cloudformation import render_bot
from local.lex.cloudformation import read_bot
from local.lex.definition import Locale
from local.lex.model_cache import load_or_train
from local.lex.runtime import LOCAL_BOT_ID, LocalLex
from local.lex.understanding import Understanding
from local.lex.values.mention import Setting

MESSAGES = Path(__file__).resolve().parent.parent / "tests" / "data" / "messages"
SETTING = Setting(date(2026, 11, 16))
SESSIONS = 1_000
IMPORT = "import local.lex.runtime"
ROUNDS = 5


def main(arguments: list[str]) -> None:
    """Print the table, or take one step of it."""
    if arguments:
        STEPS[arguments[0]](Path(arguments[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        _time_imports(Path(folder))
        for step in STEPS:
            command = [sys.executable, "-m", "benchmarks.lex_footprint", step, folder]
            print(
                subprocess.run(command, check=True, capture_output=True, text=True).stdout, end=""
            )


def _time_imports(folder: Path) -> None:
    """Prints what importing a copy of the package takes, which has no bytecode at first."""
    source = Path(local.lex.__file__).parent
    shutil.copytree(source, folder / "local" / "lex", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(source.with_name("__init__.py"), folder / "local")
    writing = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    reading = {**writing, "PYTHONDONTWRITEBYTECODE": "1"}
    empty = min(_cpu_time("pass", folder, reading) for _ in range(ROUNDS))
    first = min(_cpu_time(IMPORT, folder, reading) for _ in range(ROUNDS))
    later = min(_cpu_time(IMPORT, folder, writing) for _ in range(ROUNDS + 1))
    print(
        f"{'import':10} {later - empty:8.1f} ms above an empty Python's {empty:.1f} ms "
        f"({first - empty:.1f} ms without bytecode)"
    )


def _cpu_time(code: str, folder: Path, environment: dict[str, str]) -> float:
    """Milliseconds of CPU of a process that runs the code in the folder."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True, cwd=folder, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def _locale() -> Locale:
    return read_bot(render_bot(BOT)).locales["en_US"]


def _train(folder: Path) -> None:
    locale = _locale()
    started = time.process_time()
    load_or_train(locale, SETTING, folder)
    samples = sum(len(intent.utterances) for intent in locale.intents)
    _print("train", started, f"{len(locale.intents)} intents, {samples} sample utterances")


def _load(folder: Path) -> None:
    locale = _locale()
    started = time.process_time()
    understanding = Understanding(locale, load_or_train(locale, SETTING, folder))
    understanding.candidates(understanding.hear("coffee 3.20", SETTING))
    _print("load", started, "the first sentence included")


def _recognise(folder: Path) -> None:
    locale = _locale()
    understanding = Understanding(locale, load_or_train(locale, SETTING, folder))
    lines = (MESSAGES / "development.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    times = []
    for text in texts * ROUNDS:
        started = time.thread_time()
        heard = understanding.hear(text, SETTING)
        understanding.slots(understanding.candidates(heard)[0], heard)
        times.append((time.thread_time() - started) * 1000)
    cuts = statistics.quantiles(times[len(texts) :], n=100)
    print(
        f"{'recognise':10} p50 {cuts[49]:.2f} ms, p99 {cuts[98]:.2f} ms, "
        f"{_memory():.0f} MB ({len(texts)} messages)"
    )


def _converse(folder: Path) -> None:
    lex = LocalLex(render_bot(BOT), model_cache=folder)
    started = time.process_time()
    for number in range(SESSIONS):
        lex.recognize_text(
            botId=LOCAL_BOT_ID,
            botAliasId="TSTALIASID",
            localeId="en_US",
            sessionId=f"session-{number}",
            text="spent 30",
        )
    _print("sessions", started, f"{SESSIONS} alive, one turn each")


def _print(step: str, started: float, what: str) -> None:
    taken = time.process_time() - started
    print(f"{step:10} {taken:8.2f} s, {_memory():.0f} MB ({what})")


def _memory() -> float:
    """The most megabytes that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


STEPS: dict[str, Callable[[Path], None]] = {
    "train": _train,
    "load": _load,
    "recognise": _recognise,
    "converse": _converse,
}

if __name__ == "__main__":
    main(sys.argv[1:])
