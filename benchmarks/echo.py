"""The yardstick of `benchmarks.turn`: a server that echoes a message and makes it durable.

`python -m benchmarks.echo PORT FILE SYNCS` answers `POST /send` with its body, after writing a
page to FILE and syncing it SYNCS times: what any server must do that loses no message.
"""

import os
import sys
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

PAGE = b"\0" * 4096


def build(file: Path, syncs: int) -> Starlette:
    """The application."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def keep() -> None:
        for _ in range(syncs):
            os.write(handle, PAGE)
            os.fdatasync(handle)

    async def send(request: Request) -> JSONResponse:
        body = await request.json()
        await run_in_threadpool(keep)
        return JSONResponse(body)

    async def health(_: Request) -> JSONResponse:
        return JSONResponse({"status": "ok"})

    return Starlette(routes=[Route("/send", send, methods=["POST"]), Route("/health", health)])


if __name__ == "__main__":
    port, path, count = sys.argv[1:]
    uvicorn.run(
        build(Path(path), int(count)), host="127.0.0.1", port=int(port), log_level="warning"
    )
