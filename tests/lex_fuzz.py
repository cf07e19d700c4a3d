"""Arbitrary requests against the local Lex over HTTP: no 5xx, no hang, nothing of another session.

Some requests are those of a client, with a few things changed; others are anything at all: bodies,
paths, methods, headers, session states, bytes that aren't HTTP. The bots' function answers anything
too. Every session has a mark of its own, which no answer and no event of another may hold. What
goes wrong is printed with the seed.

Run: python -m tests.lex_fuzz [--requests 10000] [--seed SEED]
"""

import argparse
import http.client
import json
import random
import re
import socket
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from local.lex.definition import Bot
from local.lex.formats.loading import load_bot
from local.lex.runtime import LocalLex
from tests.lex_http import decoded, served
from tests.lex_junk import hook_answer
from tests.lex_requests import Requests, mark_of

BOTS = Path(__file__).parent / "data" / "lex_bots"
DEFINITIONS = ("claims.yaml", "pizzeria.json")
WORKERS = 4
SECONDS = 10
"""How long an answer may take before the server counts as hung."""

SESSIONS = 40
"""Sessions a worker goes back and forth between."""

STATUSES = frozenset({200, 400, 403, 404, 409, 424})
GARBAGE = (
    b"\x16\x03\x01\x00\xa5\x01",
    b"GET / HTTP/9.9\r\n\r\n",
    b"POST /bots HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
    b"POST /bots HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"x" * 70_000 + b"\r\n\r\n",
    b"\r\n" * 50,
)
_MARK = re.compile(r"zq\d+zq")


class Function:
    """The bots' code hook: answers anything, and looks into its events for marks of others."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._lock = threading.Lock()
        self.strays: list[str] = []
        self.calls = 0

    def __call__(self, event: dict[str, Any]) -> Any:
        with self._lock:
            self.calls += 1
            chance = random.Random(self._chance.random())
        if not _only(mark_of(event["sessionId"]), json.dumps(event)):
            self.strays.append(f"an event of {event['sessionId']} holds a mark of another session")
        return hook_answer(chance, event)


class Worker(threading.Thread):
    """Sends its share of the requests, over a connection that it opens again once it is closed."""

    def __init__(self, number: int, seed: int, requests: int, bot: Bot, port: int) -> None:
        super().__init__()
        self._chance = random.Random(f"{seed} {number}")
        self._number, self._requests, self._port = number, requests, port
        self._requests_to_make = Requests(bot, self._chance)
        self._connection: http.client.HTTPConnection | None = None
        self.statuses: Counter[str] = Counter()
        self.faults: list[str] = []
        self.slowest = 0.0

    def run(self) -> None:
        for at in range(self._requests):
            started = time.monotonic()
            try:
                if self._chance.random() < 0.01:
                    self._send_garbage()
                else:
                    self._ask()
            except Exception as error:  # noqa: BLE001 - whatever it is, it is reported as a fault
                self.faults.append(f"request {at} of worker {self._number}: {error!r}")
            self.slowest = max(self.slowest, time.monotonic() - started)
        self._close()

    def _ask(self) -> None:
        session = f"fuzz:{self._number}:{self._chance.randrange(SESSIONS)}"
        method, path, body, headers = self._requests_to_make.make(session)
        if self._connection is None:
            self._connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=SECONDS)
        try:
            self._connection.request(method, path, body, headers)
            response = self._connection.getresponse()
            content = response.read()
        except (ConnectionError, http.client.HTTPException):
            self._close()  # the server may hang up on what is no HTTP
            self.statuses["hung up"] += 1
            return
        self.statuses[str(response.status)] += 1
        self._check(session, response, content)

    def _check(self, session: str, response: http.client.HTTPResponse, content: bytes) -> None:
        if response.status not in STATUSES:
            self.faults.append(f"status {response.status}: {content[:200]!r}")
        if response.getheader("content-type", "").startswith("application/json"):
            json.loads(content or b"null")
        members = [content.decode()]
        for name, value in response.getheaders():
            if name.lower().startswith("x-amz-lex-") and not name.lower().endswith(
                ("-id", "-mode")
            ):
                members.append(json.dumps(decoded(value)))
        if not _only(mark_of(session), *members):
            self.faults.append(f"an answer to {session} holds a mark of another session")

    def _send_garbage(self) -> None:
        self.statuses["garbage"] += 1
        with socket.create_connection(("127.0.0.1", self._port), timeout=SECONDS) as raw:
            raw.sendall(self._chance.choice(GARBAGE))
            raw.shutdown(socket.SHUT_WR)
            try:
                while raw.recv(65_536):
                    pass
            except ConnectionError:
                return

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _only(mark: str, *texts: str) -> bool:
    return all(found == mark for text in texts for found in _MARK.findall(text))


def fuzz(folder: Path, seed: int, requests: int) -> tuple[list[str], Counter[str], str]:
    """The faults, how often each status was answered, and a sentence on the rest."""
    function = Function(seed)
    workers: list[Worker] = []
    faults: list[str] = []
    with ExitStack() as stack:
        for at, name in enumerate(DEFINITIONS):
            bot = load_bot(BOTS / name)
            lex = LocalLex(bot, function, model_cache=folder)
            lex.put_session(**_witness(), sessionState=_question(bot))
            before = json.dumps(lex.get_session(**_witness()))
            port = stack.enter_context(served(lex))
            stack.callback(_compare, lex, before, faults)
            share = requests // (WORKERS * len(DEFINITIONS))
            workers += [Worker(at * WORKERS + n, seed, share, bot, port) for n in range(WORKERS)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    statuses: Counter[str] = sum((worker.statuses for worker in workers), Counter())
    faults += [fault for worker in workers for fault in worker.faults] + function.strays
    slowest = max(worker.slowest for worker in workers)
    rest = (
        f"the function was called {function.calls} times, the slowest answer took {slowest:.2f} s"
    )
    return faults, statuses, rest


def _witness() -> dict[str, Any]:
    """A session that nobody touches."""
    return {
        "botId": "LOCALBOT01",
        "botAliasId": "TSTALIASID",
        "localeId": "en_US",
        "sessionId": "witness",
    }


def _question(bot: Bot) -> dict[str, Any]:
    """The state of a session that waits for a slot."""
    intent = next(one for one in bot.locales["en_US"].intents if one.slots)
    action = {"type": "ElicitSlot", "slotToElicit": intent.slots[0].name}
    return {
        "intent": {"name": intent.name},
        "dialogAction": action,
        "sessionAttributes": {"kept": "as it is"},
    }


def _compare(lex: LocalLex, before: str, faults: list[str]) -> None:
    if json.dumps(lex.get_session(**_witness())) != before:
        faults.append("a session that nobody touched has changed")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        faults, statuses, rest = fuzz(Path(folder), options.seed, options.requests)
    counts = ", ".join(f"{count} {status}" for status, count in sorted(statuses.items()))
    seconds = time.monotonic() - started
    lines = [
        f"local Lex: {sum(statuses.values())} requests in {seconds:.0f} s, seed {options.seed}",
        f"answered: {counts}; {rest}; {len(faults)} faults",
        *(f"FAULT: {fault}" for fault in faults[:20]),
    ]
    print("\n".join(lines))  # noqa: T201 - a command
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
