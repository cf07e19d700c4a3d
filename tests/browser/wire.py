"""The connection between the app and the API, for tests that cut it."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import requests


@dataclass
class Wire:
    """Forwards to `api_url`, from an address of its own that stays the same when it is cut."""

    api_url: str
    url: str = ""
    losing: frozenset[str] = frozenset()
    """Requests of these methods still reach the API, but their answers get lost."""
    delay: float = 0.0
    """Seconds before a POST is passed on."""
    said: list[Any] = field(default_factory=list)
    """The bodies of all POSTs, as they were sent."""
    _server: ThreadingHTTPServer | None = None

    def cut(self) -> None:
        """Refuse connections."""
        assert self._server is not None
        self._server.shutdown()
        self._server.server_close()
        self._server = None

    def mend(self) -> None:
        """Accept connections again, at the same address."""
        port = int(self.url.rpartition(":")[2]) if self.url else 0
        handler = type("Handler", (_Handler,), {"wire": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()


class _Handler(BaseHTTPRequestHandler):
    wire: Wire

    def _forward(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        posted = self.command == "POST"
        if posted:
            self.wire.said.append(body)
            time.sleep(self.wire.delay)
        headers = {
            name: self.headers[name]
            for name in ("content-type", "idempotency-key", "if-match")
            if name in self.headers
        }
        answer = requests.request(
            self.command, self.wire.api_url + self.path, data=body, headers=headers, timeout=30
        )
        if self.command in self.wire.losing:
            return
        self.send_response(answer.status_code)
        self.send_header("content-type", answer.headers.get("content-type", ""))
        self.send_header("content-length", str(len(answer.content)))
        self.end_headers()
        self.wfile.write(answer.content)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _forward  # noqa: N815 - http.server's names

    def log_message(self, *args: object) -> None:
        """Silent."""


@contextmanager
def open_wire(api_url: str) -> Iterator[Wire]:
    wire = Wire(api_url)
    wire.mend()
    yield wire
    wire.cut()
