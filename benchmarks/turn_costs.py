"""What a turn costs on AWS: CPU of both Lambdas, and requests and units of DynamoDB.

`python -m benchmarks.turn_costs [PEOPLE] [PYTHON]` lets as many people say one message of each
kind, and open a page. The Lambdas are warm, each in a process of its own; DynamoDB is MiniStack,
Lex the local one. `wall` is what passed on this machine, MiniStack's slow answers included: that of
`send` holds the code hook and Lex, that of the hook holds DynamoDB alone. Write units are
MiniStack's `ReturnConsumedCapacity`, read units AWS's rule (`lambda_process.py` says which). The
yardstick is one GetItem by bare boto3 in the same run: what its CPU costs, the ratio counts.
"""

import statistics
import sys
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.cloud import (
    TABLE,
    Cloud,
    Json,
    Lambda,
    api_event,
    open_cloud,
    send_event,
)
from local.gateway import HttpRequest

TURNS = {
    "an entry": "lunch with ana 12.50",
    "two entries": "espresso 3.10 and tram 2.40",
    "a question": "how much did I spend this month?",
    "a greeting": "hello",
    "a budget": "set a 300 budget for groceries",
    "another entry": "taxi 8.75 yesterday",
    "undo": "undo",
}
"""What each person says, in this order."""

PAGES = {
    "GET /summary": HttpRequest("GET", "/summary", query=(("from", "2026-11"), ("to", "2026-11"))),
    "GET /transactions": HttpRequest("GET", "/transactions"),
    "GET /budgets": HttpRequest("GET", "/budgets"),
    "GET /messages": HttpRequest("GET", "/messages"),
}

GET_ITEM = {
    "dynamodb": ("get_item", {"TableName": TABLE, "Key": {"PK": {"S": "U"}, "SK": {"S": "C"}}})
}


@dataclass(slots=True)
class Row:
    """What calls of one kind took, one figure a call."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    hook_cpu: list[float] = field(default_factory=list)
    hook_wall: list[float] = field(default_factory=list)
    requests: list[int] = field(default_factory=list)
    writes: list[float] = field(default_factory=list)
    reads: list[float] = field(default_factory=list)

    def add(self, call: Json, hooks: list[Json]) -> None:
        """One more call, and the calls of the code hook within it."""
        self.cpu.append(call["cpu"])
        self.wall.append(call["wall"])
        self.hook_cpu.append(sum(hook["cpu"] for hook in hooks))
        self.hook_wall.append(sum(hook["wall"] for hook in hooks))
        requests = [request for each in (call, *hooks) for request in each["requests"]]
        self.requests.append(len(requests))
        self.writes.append(sum(writes for _, writes, _ in requests))
        self.reads.append(sum(reads for _, _, reads in requests))


def main(people: int, python: str) -> None:
    """Print a line for each kind."""
    rows = {kind: Row() for kind in (*TURNS, *PAGES)}
    with (
        open_cloud(python) as cloud,
        cloud.start("fulfillment", "units") as hook,
        cloud.start("send", "units") as send,
        cloud.start("api", "units") as api,
    ):
        hooks = _listen(cloud, hook)
        for number in range(people + 1):
            measured = rows if number else {kind: Row() for kind in rows}  # the first one warms up
            _live(f"person {number}", measured, send, api, hooks)
        yardstick = _measure_get_item(cloud)
    _report(rows, yardstick)


def _listen(cloud: Cloud, hook: Lambda) -> list[Json]:
    """What becomes of the calls of the code hook, as they come."""
    hooks: list[Json] = []

    def call(event: Json) -> Json:
        hooks.append(hook.call(event))
        response: Json = hooks[-1]["response"]
        return response

    cloud.hook.append(call)
    return hooks


def _live(user: str, rows: dict[str, Row], send: Lambda, api: Lambda, hooks: list[Json]) -> None:
    calls: dict[str, Callable[[], Json]] = {
        kind: lambda text=text: send.call(send_event(user, text, text))  # type: ignore[misc]
        for kind, text in TURNS.items()
    }
    for path, request in PAGES.items():
        event = api_event(user, request, request.path)
        calls[path] = lambda event=event: api.call(event)  # type: ignore[misc]
    for kind, call in calls.items():
        hooks.clear()
        answered = call()
        if answered["response"]["statusCode"] != 200:
            raise RuntimeError(f"{kind}: {answered['response']}")
        rows[kind].add(answered, hooks)


def _measure_get_item(cloud: Cloud) -> float:
    with cloud.start("dynamodb") as bare:
        taken: list[float] = [bare.call(GET_ITEM)["cpu"] for _ in range(100)]
    return statistics.median(taken)


def _report(rows: dict[str, Row], yardstick: float) -> None:
    print(f"one GetItem by bare boto3: {yardstick:.2f} ms of CPU\n")
    print(
        f"{'':18} {'CPU':>6} {'ratio':>6} {'wall':>7}   {'hook CPU':>8} {'wall':>7}   "
        f"{'requests':>8} {'write':>6} {'read':>5}"
    )
    for kind, row in rows.items():
        middle = statistics.median
        both = middle(row.cpu) + middle(row.hook_cpu)
        print(
            f"{kind:18} {middle(row.cpu):6.1f} {both / yardstick:6.1f} {middle(row.wall):7.1f}   "
            f"{middle(row.hook_cpu):8.1f} {middle(row.hook_wall):7.1f}   "
            f"{middle(row.requests):8.0f} {middle(row.writes):6.0f} {middle(row.reads):5.0f}"
        )


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 30,
        sys.argv[2] if len(sys.argv) > 2 else sys.executable,
    )
