"""The HTTP server around the gateway: bounded, quiet, and stopped by Ctrl-C or SIGTERM alike."""

import uvicorn

from local.gateway import LocalGateway
from local.http import serve_http
from local.settings import LOOPBACK


def make_server(
    gateway: LocalGateway, *, api_port: int, app_port: int, api_host: str = LOOPBACK
) -> uvicorn.Server:
    """The server of `api_host`:`api_port`; its `run` returns once it was told to stop.

    h11 bounds what it keeps of a request's head (64 KiB), which other parsers don't. Requests are
    not logged: a search for a note is part of its address.
    """
    return uvicorn.Server(
        uvicorn.Config(
            serve_http(gateway, api_port=api_port, app_port=app_port, api_host=api_host),
            host=api_host,
            port=api_port,
            http="h11",
            ws="none",
            lifespan="off",
            access_log=False,
            log_level="error",
            timeout_graceful_shutdown=5,
        )
    )
