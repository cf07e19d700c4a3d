"""How long `make run` takes until the page and the API both answer.

Cold: in a fresh clone of the last commit, with no environment and no trained recogniser; pip's
cache is as it is. The yardstick is making the same environment and nothing more: `python -m venv`
and `pip install -r requirements.txt`. Warm: in that clone again; the yardstick is a Streamlit
server with an empty page, until it is healthy.

Run: python -m benchmarks.start [WARM STARTS]   (takes some minutes)
"""

import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.processes import REPOSITORY, free_port, serve_page, wait_for

COLD_SECONDS = 900


def main(warm_starts: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder) / "clone"
        _run("git", "clone", "--quiet", "--local", str(REPOSITORY), str(clone))
        before = _install(clone, Path(folder))
        cold = _start(clone, Path(folder) / "data")
        install = (before + _install(clone, Path(folder))) / 2  # the first one fills caches
        warm, empty = [], []
        for _ in range(warm_starts):
            warm.append(_start(clone, Path(folder) / "data"))
            empty.append(_start_empty(Path(folder)))
    _report("cold", cold, "venv and pip install", install)
    _report("warm", statistics.median(warm), "empty Streamlit", statistics.median(empty))


def _report(name: str, ours: float, yardstick: str, theirs: float) -> None:
    print(
        f"{name}: make run {ours:6.2f} s   {yardstick} {theirs:6.2f} s   ratio {ours / theirs:.2f}"
    )


def _start(clone: Path, data: Path) -> float:
    """Seconds until page and API of `make run` answer."""
    api, app = free_port(), free_port()
    environ = {
        "BUDGETBUDDY_DATA": str(data),
        "BUDGETBUDDY_API_PORT": str(api),
        "BUDGETBUDDY_APP_PORT": str(app),
    }
    addresses = [f"http://127.0.0.1:{api}/health", f"http://127.0.0.1:{app}/_stcore/health"]
    return _time_start(["make", "run"], clone, environ, addresses)


def _start_empty(folder: Path) -> float:
    """Seconds until Streamlit serves an empty page."""
    started = time.perf_counter()
    with serve_page(folder, free_port()):
        return time.perf_counter() - started


def _install(clone: Path, folder: Path) -> float:
    """Seconds to make the same environment once more, beside the clone's."""
    environment = folder / "environment"
    started = time.perf_counter()
    _run(sys.executable, "-m", "venv", str(environment))
    pip = [str(environment / "bin/python"), "-m", "pip", "install", "--quiet"]
    _run(*pip, "--disable-pip-version-check", "--requirement", str(clone / "requirements.txt"))
    taken = time.perf_counter() - started
    shutil.rmtree(environment)
    return taken


def _time_start(
    command: list[str], folder: Path, environ: dict[str, str], addresses: list[str]
) -> float:
    """Seconds until every address answers; then the command is interrupted, as by Ctrl-C."""
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **environ},
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        for address in addresses:
            wait_for(address, process, COLD_SECONDS)
        return time.perf_counter() - started
    finally:
        os.killpg(process.pid, signal.SIGINT)
        process.wait(timeout=30)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
