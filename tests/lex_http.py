"""A bot of the local Lex served over HTTP, and what talks to it there."""

import base64
import gzip
import http.client
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import boto3
from botocore.config import Config

from local.lex.runtime import LocalLex
from local.lex.server import listen_on, make_server

WHERE = {
    "botId": "LOCALBOT01",
    "botAliasId": "TSTALIASID",
    "localeId": "en_US",
    "sessionId": "u:1",
}


@contextmanager
def served(lex: LocalLex) -> Iterator[int]:
    """The port where the bot is served meanwhile."""
    server = make_server(lex)
    with listen_on(0) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join()


@contextmanager
def connected(port: int) -> Iterator[Any]:
    """A boto3 client that asks once; the session of `WHERE` is deleted in the end."""
    client = boto3.client(
        "lexv2-runtime",
        endpoint_url=f"http://127.0.0.1:{port}",
        region_name="eu-west-1",
        aws_access_key_id="nobody",
        aws_secret_access_key="nothing",
        config=Config(retries={"max_attempts": 0}),
    )
    try:
        yield client
        with suppress(client.exceptions.ResourceNotFoundException):
            client.delete_session(**WHERE)
    finally:
        client.close()


def encoded(value: object) -> str:
    return base64.b64encode(gzip.compress(json.dumps(value).encode())).decode()


def decoded(header: str) -> Any:
    return json.loads(gzip.decompress(base64.b64decode(header)))


def send(
    port: int, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None
) -> tuple[int, dict[str, str], bytes]:
    """The status, the headers and the body that answer a request of no client."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path, body, headers or {})
        response = connection.getresponse()
        named = {name.lower(): value for name, value in response.getheaders()}
        return response.status, named, response.read()
    finally:
        connection.close()
