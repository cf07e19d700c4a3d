"""`python -m local` as a person starts and stops it: its app, its faults, its words in a log."""

import json
import os
import re
import signal
import socket
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from local.sqlite import SqliteStore
from tests.integration.conftest import Program, free_port

STAND_IN = """
import http.server, os, pathlib, sys

arguments = dict(a.removeprefix("--").split("=") for a in sys.argv[1:] if a.startswith("--"))
pathlib.Path(os.environ["STAND_IN_PID"]).write_text(str(os.getpid()))
print(sys.argv, os.environ["BUDGETBUDDY_API_URL"], file=sys.stderr, flush=True)

class Health(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()

    def log_message(self, *arguments):
        pass

address = (arguments["server.address"], int(arguments["server.port"]))
http.server.HTTPServer(address, Health).serve_forever()
"""
"""Stands in for Streamlit, which takes seconds to start."""


class WithApp(Program):
    """The program with the stand-in for its app."""

    def __init__(self, folder: Path, models: Path) -> None:
        super().__init__(folder / "data", models)
        self.app_port = free_port()
        self.log = folder / "log"
        self._stand_in = folder / "stand-in"
        self._pid = folder / "pid"
        package = self._stand_in / "streamlit"
        package.mkdir(parents=True)
        (package / "__init__.py").write_text("")
        (package / "__main__.py").write_text(STAND_IN)

    @property
    def environment(self) -> dict[str, str]:
        return {
            **super().environment,
            "BUDGETBUDDY_APP_PORT": str(self.app_port),
            "PYTHONPATH": str(self._stand_in),
            "STAND_IN_PID": str(self._pid),
        }

    def start_all(self) -> int:
        """Start, wait until the page is announced; the process id of the app."""
        self.start("-m", "local", log=self.log)
        for _ in range(500):
            if "Page:" in self.log.read_text():
                return int(self._pid.read_text())
            time.sleep(0.02)
        raise AssertionError(self.log.read_text())


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except FileNotFoundError:
        if Path("/proc/self").exists():
            return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def wait_for_the_end_of(pid: int) -> bool:
    for _ in range(250):
        if not is_alive(pid):
            return True
        time.sleep(0.02)
    return False


@pytest.fixture
def with_app(tmp_path: Path, models: Path) -> Iterator[WithApp]:
    program = WithApp(tmp_path, models)
    yield program
    if program.process:
        program.end()


def test_both_addresses_and_the_data_folder_are_announced(with_app: WithApp) -> None:
    with_app.start_all()
    said = with_app.log.read_text()
    assert f"API:  http://127.0.0.1:{with_app.port}\n" in said
    assert f"Page: http://127.0.0.1:{with_app.app_port}\n" in said
    assert f"Your data is in {with_app.folder}. Ctrl-C stops." in said
    assert "'streamlit', 'run', 'app/asgi.py'" in said
    assert "--server.headless=true" in said
    assert "--browser.gatherUsageStats=false" in said
    assert with_app.folder.stat().st_mode & 0o777 == 0o700
    files = {path.name: path.stat().st_mode & 0o777 for path in with_app.folder.glob("*.db*")}
    assert set(files.values()) == {0o600}, files


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_the_app_goes_when_the_program_is_stopped(with_app: WithApp, how: signal.Signals) -> None:
    app = with_app.start_all()
    assert with_app.end(how) == 0
    assert wait_for_the_end_of(app)
    assert "Traceback" not in with_app.log.read_text()


def test_the_app_goes_when_the_program_is_killed(with_app: WithApp) -> None:
    app = with_app.start_all()
    assert with_app.end(signal.SIGKILL) == -signal.SIGKILL
    assert wait_for_the_end_of(app)


def test_the_program_ends_when_its_app_does_and_says_so(with_app: WithApp) -> None:
    os.kill(with_app.start_all(), signal.SIGKILL)
    assert with_app.process is not None
    assert with_app.process.wait(10) == 1
    assert "its page ended with status -9" in with_app.log.read_text()


def refused(program: Program, *arguments: str, **settings: str) -> str:
    """What it says when it can't start: one line, and exit status 1."""
    status, said = program.fail(*arguments, **settings)
    assert (status, said.count("\n")) == (1, 1), said
    assert said.startswith("BudgetBuddy can't start: ")
    return said


@pytest.mark.parametrize("name", ["BUDGETBUDDY_API_PORT", "BUDGETBUDDY_APP_PORT"])
def test_a_port_in_use_is_named_with_its_setting(program: Program, name: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = refused(program, **{name: str(port)})
    assert f"port {port} is in use" in said
    assert f"{name}={port + 1} make run" in said


@pytest.mark.parametrize(
    "setting, value",
    [
        ("BUDGETBUDDY_API_PORT", "http"),
        ("BUDGETBUDDY_APP_PORT", "0"),
        ("BUDGETBUDDY_TODAY", "yesterday"),
        ("BUDGETBUDDY_DATA", "~nobody-of-this-name/data"),
        ("BUDGETBUDDY_DATA", "/dev/null/data"),
        ("BUDGETBUDDY_DATA", "/dev/null"),
        ("BUDGETBUDDY_API_HOST", "0.0.0.0"),
        ("BUDGETBUDDY_OIDC_ISSUER", "https://id.example"),
    ],
)
def test_an_unfit_setting_is_named(program: Program, setting: str, value: str) -> None:
    assert setting in refused(program, "--no-app", **{setting: value})


@pytest.mark.parametrize(
    "argument, damage", [("--no-app", "newer"), ("--talk", "damaged"), ("--no-app", "not ours")]
)
def test_a_database_that_cannot_be_used_is_named(
    program: Program, argument: str, damage: str
) -> None:
    file = program.folder / "budgetbuddy.db"
    if damage == "damaged":
        file.write_bytes(b"not a database at all" * 1000)
    else:
        if damage == "newer":
            SqliteStore(file).close()
        with sqlite3.connect(file) as database:
            database.execute("PRAGMA user_version = 999")
        database.close()
    before = file.read_bytes()
    said = refused(program, argument)
    assert str(file) in said
    assert "BUDGETBUDDY_DATA" in said
    assert file.read_bytes() == before


def test_a_damaged_file_of_sessions_only_makes_the_bot_forget_its_question(
    program: Program,
) -> None:
    (program.folder / "sessions.db").write_bytes(b"damaged" * 1000)
    program.start()
    assert program.server.send("hello", "m1")[0] == 200
    assert program.end(signal.SIGTERM) == 0


def test_it_talks_in_the_terminal(program: Program) -> None:
    typed = "spent 12.50 on lunch\n\n  \nundo\nquit\n"
    status, said = program.talk(typed)
    assert status == 0
    assert "Saved $12.50, Dining, today." in said
    assert "Taken back" in said
    assert said.endswith("Bye. Everything is saved.\n")


SECRETS = re.compile(r"zebra|quokka|12[.,]?34|77[.,]?77|4321", re.IGNORECASE)


def test_nothing_that_a_person_said_is_ever_logged(program: Program, tmp_path: Path) -> None:
    log = tmp_path / "log"
    program.start(log=log)
    server = program.server
    for number, message in enumerate(
        [
            "spent 12.34 on zebra food",
            "would 77.77 for a quokka break my budget",
            "spent something on zebra",
            "77.77",
            "set a 4321 budget for dining",
            "how much did i spend on zebra food this month?",
            "undo",
            "restore",
            "zebra " * 150,
            "(" * 40 + "12.34 zebra",
            "zebra\0",
            "12.34" * 300,
        ]
    ):
        server.send(message, f"quokka {number}")
        server.send("zebra 12.34", f"quokka {number}")
    body = {"amount": "12.34", "category": "Pets", "note": "zebra"}
    _, _, added = server.call("POST", "/transactions", body, {"Idempotency-Key": "zebra"})
    row = json.loads(added)["transaction"]["id"]
    for call in (
        ("POST", "/transactions", {**body, "note": "zebra" * 99}),
        ("POST", "/transactions", {**body, "amount": "12.34.56"}),
        ("POST", "/send", b'{"message": "zebra 12.34"'),
        ("POST", "/send", b"zebra" * 99_999),
        ("PATCH", f"/transactions/{row}", {"note": "quokka 77.77"}),
        ("GET", "/transactions?text=zebra", None),
        ("GET", "/transactions?zebra=12.34", None),
        ("GET", "/zebra/12.34", None),
        ("ZEBRA", "/transactions", None),
        ("GET", "/export?format=csv", None),
        ("GET", "/messages", None),
        ("PUT", "/budgets/zebra", {"limit": "4321"}),
        ("DELETE", f"/transactions/{row}", None),
        ("DELETE", "/account?confirm=yes", None),
    ):
        server.call(*call)
    for path in program.folder.rglob("*.db*"):
        assert not SECRETS.search(path.read_bytes().decode("latin-1")), path
    server.exchange(b"GET /zebra 12.34\r\nzebra\r\n\r\n", wait=0.5)
    assert program.end(signal.SIGTERM) == 0
    assert SECRETS.findall(log.read_text()) == []
