"""A real HTTP server whose answers a test dictates, and records of what it was asked."""

import contextlib
import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from app.client import Client

PERSONAL = ("Authorization", "Cookie")
"""Headers that say whose a request is; recorded if there are any."""


@dataclass
class Answering:
    """Answers in the order given; the last one again and again."""

    url: str
    answers: list[tuple[int, Any]] = field(default_factory=lambda: [(200, {})])
    """Status and body: JSON if not a str. Status 0: hang up without an answer."""
    delay: float = 0.0
    cookie: str = ""
    """Set with every answer."""
    requests: list[dict[str, Any]] = field(default_factory=list)

    def next_answer(self) -> tuple[int, Any]:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    answering: Answering

    def _answer(self) -> None:
        answering = self.answering  # a late answer still belongs to the test that asked
        length = int(self.headers.get("content-length") or 0)
        body = self.rfile.read(length)
        answering.requests.append(
            {
                "method": self.command,
                "path": self.path,
                "body": json.loads(body) if body else None,
                "key": self.headers.get("Idempotency-Key"),
                "version": self.headers.get("If-Match"),
                **{name: self.headers[name] for name in PERSONAL if name in self.headers},
            }
        )
        time.sleep(answering.delay)
        status, answer = answering.next_answer()
        if status == 0:
            self.close_connection = True
            return
        content = answer if isinstance(answer, str) else json.dumps(answer)
        with contextlib.suppress(BrokenPipeError):  # a client that no longer waits
            self.send_response(status)
            self.send_header("content-length", str(len(content.encode())))
            if answering.cookie:
                self.send_header("set-cookie", answering.cookie)
            self.end_headers()
            self.wfile.write(content.encode())

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _answer  # noqa: N815 - http.server's names

    def log_message(self, *args: object) -> None:
        """Silent."""


@pytest.fixture
def answering() -> Iterator[Answering]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    # one test at a time in a process, so the class may hold what the handler answers
    _Handler.answering = Answering(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield _Handler.answering
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def client(answering: Answering) -> Client:
    return Client(answering.url, connect=1, read=0.5)
