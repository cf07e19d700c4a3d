"""What a cold start of each Lambda costs, against bare boto3 with the same clients.

`python -m benchmarks.cold_start [STARTS] [PYTHON]` starts each entrypoint, Powertools and its
tracing included, in a process of its own, in turn with a process that only makes the clients; the
time of an empty process is taken off both. Then both go on: a Lambda answers messages, the other
sends one request to each service. What the first one takes beyond later ones is `first`, so that
no work can hide there. PYTHON may be another interpreter that has boto3 and Powertools, such as
Lambda's own version. It is CPU time: other programs don't count.
"""

import statistics
import sys
from dataclasses import dataclass, field
from typing import Any

from benchmarks.cloud import (
    ALIAS_ID,
    BOT_ID,
    SECRET,
    TABLE,
    Cloud,
    api_event,
    hook_event,
    open_cloud,
    request_attributes,
    send_event,
)
from local.gateway import HttpRequest

CALLS = 5
"""Events that each process answers; the first is compared with the others' median."""

CLIENTS = {
    "fulfillment": ("dynamodb",),
    "send": ("dynamodb", "lexv2-runtime", "secretsmanager"),
    "api": ("dynamodb", "lexv2-runtime", "secretsmanager"),
}
"""By entrypoint: the clients that it makes."""

SESSION = {"botId": BOT_ID, "botAliasId": ALIAS_ID, "localeId": "en_US", "sessionId": "benchmark"}
HELLO = {"text": "hello", "requestAttributes": request_attributes("benchmark", "hello")}
REQUESTS = {
    "dynamodb": ("get_item", {"TableName": TABLE, "Key": {"PK": {"S": "U"}, "SK": {"S": "C"}}}),
    "lexv2-runtime": ("recognize_text", {**SESSION, **HELLO}),
    "secretsmanager": ("get_secret_value", {"SecretId": SECRET}),
}


@dataclass(slots=True)
class Column:
    """What starts of one program took, in milliseconds of CPU."""

    starts: list[float] = field(default_factory=list)
    firsts: list[float] = field(default_factory=list)

    @property
    def start(self) -> float:
        return statistics.median(self.starts)

    @property
    def first(self) -> float:
        return statistics.median(self.firsts)


def main(starts: int, python: str) -> None:
    """Print a line for each entrypoint."""
    print(f"{'':11} {'start':>6} {'boto3':>6} ratio   {'first':>6} {'boto3':>6}   ratio of both")
    with open_cloud(python) as cloud, cloud.start("fulfillment") as hook:
        cloud.hook.append(lambda event: hook.call(event)["response"])
        for name, services in CLIENTS.items():
            bare_calls = [{service: REQUESTS[service] for service in services}] * CALLS
            empty, bare, ours = Column(), Column(), Column()
            for turn in range(starts):
                _start(cloud, "nothing", [None] * CALLS, empty)
                _start(cloud, ",".join(services), bare_calls, bare)
                _start(cloud, name, _events(name, turn), ours)
            _report(name, empty.start, bare, ours)


def _start(cloud: Cloud, what: str, events: list[Any], column: Column) -> None:
    with cloud.start(what) as process:
        taken = [process.call(event)["cpu"] for event in events]
    column.starts.append(process.start_cpu)
    column.firsts.append(taken[0] - statistics.median(taken[1:]))


def _events(name: str, turn: int) -> list[Any]:
    user = f"person {name} {turn}"
    texts = [f"lunch with ana {number}.50" for number in range(11, 11 + CALLS)]
    if name == "api":
        return [api_event(user, HttpRequest("GET", "/transactions"), "/transactions")] * CALLS
    make = hook_event if name == "fulfillment" else send_event
    return [make(user, text, text) for text in texts]


def _report(name: str, empty: float, bare: Column, ours: Column) -> None:
    start, yardstick = ours.start - empty, bare.start - empty
    both = (start + ours.first) / (yardstick + bare.first)
    print(
        f"{name:11} {start:6.0f} {yardstick:6.0f} {start / yardstick:5.2f}   "
        f"{ours.first:6.0f} {bare.first:6.0f} {both:10.2f}"
    )


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 15,
        sys.argv[2] if len(sys.argv) > 2 else sys.executable,
    )
