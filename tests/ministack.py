"""MiniStack in a process of its own, for as long as a block of code."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def serve_ministack(python: Path, folder: Path, settings: Mapping[str, str]) -> Iterator[str]:
    """The address of a MiniStack that keeps its log in `folder`; AssertionError if it fails."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = folder / "log"
    here = {"GATEWAY_PORT": str(port), "BIND_HOST": "127.0.0.1"}
    off = {"IOT_MTLS_ENABLED": "0", "SFTP_ENABLED": "0"}
    with log.open("wb") as output:
        server = subprocess.Popen(
            [python, "-m", "ministack"],
            env={**os.environ, **here, **off, **settings},
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=folder,
        )
        try:
            _wait_for(port, server, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(20)


def _wait_for(port: int, server: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(200):
        assert server.poll() is None, log.read_text()
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"MiniStack does not answer: {log.read_text()}")
