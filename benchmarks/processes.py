"""Servers to measure: started on a free port, asked for their CPU time, stopped."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Server:
    """A process that serves HTTP on 127.0.0.1."""

    process: subprocess.Popen[bytes]
    port: int

    def cpu_seconds(self) -> float:
        """CPU time of the process so far (from /proc, so Linux only)."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(") ")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    """A port that nobody uses at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serve(
    arguments: list[str],
    port: int,
    environ: dict[str, str],
    *,
    folder: Path = REPOSITORY,
    health: str = "/health",
) -> Iterator[Server]:
    """Run `python ARGUMENTS` in `folder` until the block ends; waits for `GET health` first."""
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, **environ},
        stdout=subprocess.DEVNULL,
    )
    try:
        wait_for(f"http://127.0.0.1:{port}{health}", process)
        yield Server(process, port)
    finally:
        process.terminate()
        process.wait(timeout=10)


@contextmanager
def serve_budgetbuddy(data: Path, today: str) -> Iterator[Server]:
    """The API alone, on its own data folder."""
    port, other = free_port(), free_port()
    environ = {
        "BUDGETBUDDY_DATA": str(data),
        "BUDGETBUDDY_TODAY": today,
        "BUDGETBUDDY_THROTTLE": "off",
        "BUDGETBUDDY_API_PORT": str(port),
        "BUDGETBUDDY_APP_PORT": str(other),
    }
    with serve(["-m", "local", "--no-app"], port, environ) as server:
        yield server


@contextmanager
def serve_page(folder: Path, port: int) -> Iterator[Server]:
    """Streamlit as it comes, with a page of one word, written into `folder`."""
    (folder / "page.py").write_text('import streamlit as st\n\nst.text("Hello")\n')
    options = {
        "STREAMLIT_SERVER_PORT": str(port),
        "STREAMLIT_SERVER_ADDRESS": "127.0.0.1",
        "STREAMLIT_SERVER_HEADLESS": "true",
        "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false",
    }
    command = ["-m", "streamlit", "run", "page.py"]
    with serve(command, port, options, folder=folder, health="/_stcore/health") as server:
        yield server


def wait_for(address: str, process: subprocess.Popen[bytes], seconds: float = 60) -> None:
    """Until `GET address` is answered well; RuntimeError if it isn't within `seconds`."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=1):  # noqa: S310 - our own http address
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.02)
    raise RuntimeError(f"nothing answers at {address}")
