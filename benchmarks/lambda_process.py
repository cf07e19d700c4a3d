"""One Lambda in a process of its own: starts, then answers events, and says what each took.

Run as a file by an interpreter that has boto3 and Powertools, in the folder that is deployed:
`python lambda_process.py WHAT [units]`. WHAT is an entrypoint, services of AWS behind a comma each
(their bare boto3 clients), or "nothing". The first line on stdout is the start; then each line on
stdin is an event, and each on stdout what became of it: its `response`, milliseconds of `cpu` and
`wall`, and with `units` the `requests` to DynamoDB: each one's name, write units and read units.

MiniStack counts the write units. Read units are those of AWS's rule, because MiniStack counts one
a request: a consistent read takes one for each 4 KB begun of what it found, and at least one.
"""

import os
import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any

BYTES_A_READ_UNIT = 4096


class Context:
    """What Lambda passes beside an event."""

    function_name = "benchmark"
    memory_limit_in_mb = 1024
    invoked_function_arn = "arn:aws:lambda:eu-west-1:111122223333:function:benchmark"
    aws_request_id = "8f2c9c1e-0000-4000-8000-000000000000"

    def get_remaining_time_in_millis(self) -> int:
        return 28_000


def start(what: str) -> Callable[[Any, Any], Any]:
    """The function that answers events."""
    if what == "nothing":
        return lambda *_: None
    if what in ("send", "api", "fulfillment"):
        handler: Callable[[Any, Any], Any] = import_module(
            f"lambdas.entrypoints.{what}"
        ).lambda_handler
        return handler
    boto3 = import_module("boto3")
    clients = {service: boto3.client(service) for service in what.split(",")}

    def call(event: Any, context: Any) -> None:  # noqa: ARG001 - as Lambda calls it
        for service, client in clients.items():
            operation, parameters = event[service]
            getattr(client, operation)(**parameters)

    return call


def count_requests(kept: list[Any]) -> None:
    """Add each request to DynamoDB of the clients that are made from now on to `kept`."""
    session = import_module("lambdas.entrypoints.clients").SESSION

    def ask(params: dict[str, Any], model: Any, **_: Any) -> None:
        if "ReturnConsumedCapacity" in model.input_shape.members:
            params["ReturnConsumedCapacity"] = "TOTAL"

    def note(parsed: dict[str, Any], model: Any, **_: Any) -> None:
        if model.name in ("GetItem", "Query"):
            found = parsed.get("Items", [parsed.get("Item", {})])
            size = sum(item_bytes(item) for item in found)
            kept.append([model.name, 0, max(1, -(-size // BYTES_A_READ_UNIT))])
            return
        consumed = parsed.get("ConsumedCapacity", {})
        tables = consumed if isinstance(consumed, list) else [consumed]
        kept.append([model.name, sum(table.get("CapacityUnits", 0) for table in tables), 0])

    session.register("before-parameter-build.dynamodb", ask)
    session.register("after-call.dynamodb", note)


def item_bytes(item: dict[str, dict[str, Any]]) -> int:
    """About what AWS counts: names and values in UTF-8, a number a byte for two digits."""
    return sum(len(name.encode()) + _value_bytes(value) for name, value in item.items())


def _value_bytes(value: dict[str, Any]) -> int:
    ((kind, content),) = value.items()
    if kind == "N":
        return 1 + (len(content) + 1) // 2
    if kind == "M":
        return 3 + item_bytes(content) + len(content)
    if kind == "L":
        return 3 + sum(1 + _value_bytes(each) for each in content)
    return len(content.encode()) if kind == "S" else 1


def main(what: str, *options: str) -> None:
    """Answer until stdin ends. Powertools logs to stdout, so that leads nowhere."""
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    requests: list[Any] = []
    if options:
        count_requests(requests)
    handle = start(what)
    started = time.process_time() * 1000
    json = import_module("json")  # not before: what it costs is part of every start
    print(json.dumps({"cpu": started}), file=answers)
    for line in sys.stdin:
        event = json.loads(line)
        requests.clear()
        wall, cpu = time.perf_counter(), time.process_time()
        response = handle(event, Context())
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        found = {"cpu": cpu * 1000, "wall": wall * 1000, "requests": requests}
        print(json.dumps({"response": response, **found}), file=answers)


if __name__ == "__main__":
    main(*sys.argv[1:])
