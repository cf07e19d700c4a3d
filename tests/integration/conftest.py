"""The program served over real HTTP, in a thread of the test or in a process of its own."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from local.backend import open_backend
from local.gateway import LocalGateway
from local.server import make_server
from local.settings import Settings, SignIn
from tests.browser.stage import empty_account, start_gateway
from tests.conftest import REPOSITORY
from tests.integration.pages import open_page

TODAY = date(2026, 11, 22)
APP_PORT = 8501


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Server:
    """The API at a port of 127.0.0.1."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.host = f"127.0.0.1:{port}"
        self.origin = f"http://127.0.0.1:{APP_PORT}"

    def call(
        self,
        method: str,
        path: str,
        body: object = None,
        headers: Mapping[str, str] | None = None,
        timeout: float = 20,
    ) -> tuple[int, dict[str, str], bytes]:
        """One request on a connection of its own: status, headers (lower case) and body.

        Bytes are sent as they are; anything else as JSON.
        """
        connection = HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        sent = {"Content-Type": "application/json"} if body is not None else {}
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        try:
            connection.request(method, path, data, {**sent, **(headers or {})})
            response = connection.getresponse()
            found = {name.lower(): value for name, value in response.getheaders()}
            return response.status, found, response.read()
        finally:
            connection.close()

    def get(self, path: str) -> Any:
        status, _, body = self.call("GET", path)
        assert status == 200, body
        return json.loads(body)

    def send(self, message: str, message_id: str, **fields: str) -> tuple[int, bytes]:
        status, _, body = self.call(
            "POST", "/send", {"message": message, "messageId": message_id, **fields}
        )
        return status, body

    def exchange(self, request: bytes, *, wait: float = 5) -> bytes:
        """Everything that comes back for these very bytes until the server closes or rests."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=wait) as connection:
            connection.sendall(request)
            received = b""
            while True:
                try:
                    chunk = connection.recv(65536)
                except (TimeoutError, ConnectionResetError):
                    return received
                received += chunk
                if not chunk:
                    return received


@contextmanager
def serving(folder: Path, models: Path, sign_in: SignIn | None = None) -> Iterator[Server]:
    """The whole back end on a port, in a thread of this process; `models` are copied."""
    shutil.copytree(models, folder / "models", dirs_exist_ok=True)
    backend = open_backend(Settings(folder, 1, 2, TODAY, sign_in=sign_in))
    try:
        with running(backend.gateway) as served:
            yield served
    finally:
        backend.close()


@contextmanager
def running(gateway: LocalGateway) -> Iterator[Server]:
    """A gateway on a port, in a thread of this process."""
    port = free_port()
    server = make_server(gateway, api_port=port, app_port=APP_PORT)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive()
            time.sleep(0.01)
        yield Server(port)
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, models: Path) -> Iterator[Server]:
    """One server for all tests of a module."""
    with serving(tmp_path_factory.mktemp("served"), models) as served:
        yield served


class Program:
    """`python -m local`, or a script, as a child process on a data folder."""

    def __init__(self, folder: Path, models: Path) -> None:
        """`models` is a folder of trained models, to be copied so that it starts sooner."""
        folder.mkdir(mode=0o700, parents=True)
        shutil.copytree(models, folder / "models")
        self.folder = folder
        self.port = free_port()
        self.server = Server(self.port)
        self.settings: dict[str, str] = {}
        self.process: subprocess.Popen[str] | None = None

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "BUDGETBUDDY_DATA": str(self.folder),
            "BUDGETBUDDY_API_PORT": str(self.port),
            "BUDGETBUDDY_TODAY": TODAY.isoformat(),
            "BUDGETBUDDY_THROTTLE": "off",
            **self.settings,
        }

    def start(self, *arguments: str, log: Path | None = None) -> None:
        """Start it and wait until it answers."""
        command = [sys.executable, *(arguments or ("-m", "local", "--no-app"))]
        with (log or Path(os.devnull)).open("a") as output:
            self.process = subprocess.Popen(
                command,
                cwd=REPOSITORY,
                env=self.environment,
                stdout=output,
                stderr=output if log else None,
                text=True,
            )
        for _ in range(1000):
            assert self.process.poll() is None, "the program ended"
            try:
                self.server.get("/health")
            except OSError:
                time.sleep(0.02)
            else:
                return
        raise AssertionError("the program does not answer")

    def end(self, how: signal.Signals = signal.SIGKILL) -> int:
        """Send it a signal and wait for its end."""
        assert self.process is not None
        self.process.send_signal(how)
        status = self.process.wait(20)
        self.process = None
        return status

    def fail(self, *arguments: str, **settings: str) -> tuple[int, str]:
        """Run `python -m local` to its end: exit status and standard error."""
        ended = subprocess.run(
            [sys.executable, "-m", "local", *arguments],
            cwd=REPOSITORY,
            env={**self.environment, **settings},
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        return ended.returncode, ended.stderr

    def talk(self, typed: str) -> tuple[int, str]:
        """Run `python -m local --talk` on what is typed: exit status and what it said."""
        ended = subprocess.run(
            [sys.executable, "-m", "local", "--talk"],
            cwd=REPOSITORY,
            env=self.environment,
            input=typed,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        assert ended.stderr == ""
        return ended.returncode, ended.stdout


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bot's trained models; none where the shipped one is the bot's."""
    folder = tmp_path_factory.mktemp("trained")
    open_backend(Settings(folder, 1, 2, TODAY, throttles=False)).close()
    models = folder / "models"
    models.mkdir(exist_ok=True)
    return models


@pytest.fixture(scope="module")
def api_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The API for the pages of a module."""
    with start_gateway(tmp_path_factory.mktemp("data")) as url:
        yield url


@pytest.fixture
def page(api_url: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The app before its first run, with an empty account."""
    empty_account(api_url)
    return open_page(api_url, monkeypatch)


@pytest.fixture
def program(tmp_path: Path, models: Path) -> Iterator[Program]:
    program = Program(tmp_path / "data", models)
    yield program
    if program.process:
        program.end()


def run_at_once(calls: Sequence[Any]) -> list[Any]:
    """Call all of them from threads that start together; their results in order."""
    barrier = threading.Barrier(len(calls))
    results: list[Any] = [None] * len(calls)

    def run(index: int) -> None:
        barrier.wait()
        results[index] = calls[index]()

    threads = [threading.Thread(target=run, args=(index,)) for index in range(len(calls))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results
