"""What RecognizeText costs over HTTP with BudgetBuddy's bot, against a request for nothing.

`python -m benchmarks.lex_endpoint [CALLS]` starts `python -m local.lex` and calls it on one
connection; the yardstick is a path without an operation, which the same server refuses.
"""

import http.client
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

from bot import BOT
from bot.cloudformation import render_bot

PATH = "/bots/LOCALBOT01/botAliases/TSTALIASID/botLocales/en_US/sessions/s{n}/text"
MESSAGES = (
    "coffee 3.20",
    "spent 40 on groceries yesterday",
    "set a 300 budget for groceries",
    "how much this month?",
    "undo that",
)


def main(calls: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        definition = Path(folder) / "bot.json"
        definition.write_text(json.dumps(render_bot(BOT)), encoding="utf-8")
        command = [sys.executable, "-m", "local.lex", str(definition), "--port", "0"]
        process = subprocess.Popen(
            [*command, "--models", folder], stdout=subprocess.PIPE, text=True
        )
        try:
            assert process.stdout is not None
            address = urlsplit(process.stdout.readline().split()[-1])
            connection = http.client.HTTPConnection("127.0.0.1", address.port or 0)
            turns, nothing = [], []
            for number in range(calls):
                text = MESSAGES[number % len(MESSAGES)]
                turns.append(_call(connection, PATH.format(n=number % 50), {"text": text}))
                nothing.append(_call(connection, "/", {}))
        finally:
            process.terminate()
            process.wait()
    for name, times in (("RecognizeText", turns), ("nothing", nothing)):
        p95 = statistics.quantiles(times, n=20)[-1]
        print(f"{name:14} p50 {statistics.median(times):5.2f} ms   p95 {p95:5.2f} ms")
    print(f"ratio p50: {statistics.median(turns) / statistics.median(nothing):.2f}")


def _call(connection: http.client.HTTPConnection, path: str, body: dict[str, str]) -> float:
    """Milliseconds of one call."""
    started = time.perf_counter()
    connection.request("POST", path, json.dumps(body), {"Content-Type": "application/json"})
    connection.getresponse().read()
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
