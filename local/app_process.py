"""The app as a child process that goes when its parent does, however the parent ends.

`python -m local.app_process ARGUMENTS` runs `streamlit ARGUMENTS` and watches its standard input,
a pipe whose other end only the parent holds: when that closes, the parent is gone.
"""

import os
import runpy
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]


def start_app(
    *, app_port: int, api_url: str, environ: Mapping[str, str]
) -> subprocess.Popen[bytes]:
    """Start the Streamlit server on 127.0.0.1:`app_port`, speaking to the API there."""
    arguments = [
        "run",
        "app/asgi.py",
        f"--server.port={app_port}",
        "--server.address=127.0.0.1",
        "--server.headless=true",
        "--browser.gatherUsageStats=false",
    ]
    return subprocess.Popen(  # noqa: S603 - our own module, our own arguments
        [sys.executable, "-m", "local.app_process", *arguments],
        cwd=REPOSITORY,
        env={
            "BUDGETBUDDY_PUBLIC_URL": f"http://127.0.0.1:{app_port}",
            **environ,
            "BUDGETBUDDY_API_URL": api_url,
        },
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,  # only a banner: what goes wrong is said on standard error
    )


def _leave_with_parent() -> None:
    # Not through sys.stdin: its lock, held by this thread, would trouble the interpreter's end.
    while os.read(0, 1):
        pass
    os._exit(0)


def main() -> None:
    """Be Streamlit until the parent goes."""
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    sys.argv[0] = "streamlit"
    runpy.run_module("streamlit", run_name="__main__")


if __name__ == "__main__":
    main()
