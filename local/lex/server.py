"""The HTTP server around a bot: on loopback alone, bounded and quiet."""

import socket

import uvicorn

from .endpoint import serve_lex
from .runtime import LocalLex


def listen_on(port: int) -> socket.socket:
    """A socket of 127.0.0.1; port 0 takes any that is free. Raises OSError.

    It takes connections at once: they wait until the server runs. The protocol is named because
    asyncio sends small packets without delay only where it is: 40 ms an answer otherwise.
    """
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen()
    except OSError:
        listener.close()
        raise
    return listener


def make_server(lex: LocalLex) -> uvicorn.Server:
    """The server of the bot; `run(sockets=[listen_on(port)])` returns once it was told to stop.

    Requests are not logged: what people say is in them.
    """
    return uvicorn.Server(
        uvicorn.Config(
            serve_lex(lex),
            http="h11",
            ws="none",
            lifespan="off",
            access_log=False,
            log_level="error",
            timeout_graceful_shutdown=5,
        )
    )
