"""What a chat turn costs over HTTP, against an echo that syncs as often.

`python -m benchmarks.turn [CALLS]` sends the same messages to BudgetBuddy and to `benchmarks.echo`
in turn, call by call, so that the machine's mood hits both alike.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

import requests

from benchmarks.processes import Server, free_port, serve, serve_budgetbuddy

SYNCS_PER_TURN = 3
"""Commits of a turn that writes: the claim, the operation, the answer; strace counts the same."""

MESSAGES = (
    "coffee {n}.50",
    "spent {n} on groceries yesterday",
    "espresso {n}.10 and tram 2.40",
    "how much this month?",
    "taxi {n}.75",
)


def main(calls: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        echo = ["-m", "benchmarks.echo", str(port), f"{folder}/echo", str(SYNCS_PER_TURN)]
        with (
            serve_budgetbuddy(Path(folder) / "data", "2026-11-22") as ours,
            serve(echo, port, {}) as yardstick,
        ):
            for server in (ours, yardstick):
                _measure(server, 20, [])
            mine: list[float] = []
            theirs: list[float] = []
            started = ours.cpu_seconds(), yardstick.cpu_seconds()
            session = requests.Session()
            for number in range(calls):
                mine.append(_call(session, ours, number))
                theirs.append(_call(session, yardstick, number))
            used = ours.cpu_seconds() - started[0], yardstick.cpu_seconds() - started[1]
    _report("BudgetBuddy", mine, used[0])
    _report("echo", theirs, used[1])
    for name, percent in (("p50", 50), ("p95", 95)):
        print(f"ratio {name}: {_percentile(mine, percent) / _percentile(theirs, percent):.2f}")


def _measure(server: Server, calls: int, times: list[float]) -> None:
    session = requests.Session()
    times += [_call(session, server, number) for number in range(calls)]


def _call(session: requests.Session, server: Server, number: int) -> float:
    message = MESSAGES[number % len(MESSAGES)].format(n=number % 90 + 1)
    started = time.perf_counter()
    answer = session.post(f"http://127.0.0.1:{server.port}/send", json={"message": message})
    taken = time.perf_counter() - started
    answer.raise_for_status()
    return taken * 1000


def _report(name: str, times: list[float], cpu_seconds: float) -> None:
    print(
        f"{name:12} p50 {_percentile(times, 50):6.2f} ms   p95 {_percentile(times, 95):6.2f} ms   "
        f"CPU {cpu_seconds * 1000 / len(times):5.2f} ms a call"
    )


def _percentile(times: list[float], percent: int) -> float:
    return statistics.quantiles(times, n=100)[percent - 1]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
