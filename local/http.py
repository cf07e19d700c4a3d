"""The gateway on a port of this machine's own, closed to web pages that are not the app.

Any page open in the same browser could otherwise read the ledger: so a request must name this
host (against DNS rebinding), come from no origin but the app's, and bring bodies only as JSON
(which no page can send across origins without being asked first).
"""

from collections.abc import Awaitable, Callable
from ipaddress import IPv4Address

import anyio
from anyio import CapacityLimiter
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response as HttpResponse
from starlette.types import Receive, Scope, Send

from lambdas.handlers.problems import (
    Forbidden,
    Missing,
    Problem,
    Response,
    TooLarge,
    UnsupportedMedia,
)
from local.gateway import HttpRequest, LocalGateway
from local.settings import LOOPBACK

BODY_LIMIT = 64 * 1024
"""Bytes of a request's body."""

DRAIN_LIMIT = 32 * 1024 * 1024
"""Bytes of a too large body that are read and thrown away, so that its sender gets the answer."""

THREADS = 32
"""Requests that are worked on at once, and as many turns: those may wait for each other for
seconds, and must not keep everything else waiting."""

Application = Callable[[Scope, Receive, Send], Awaitable[None]]
"""An ASGI application."""


def serve_http(
    gateway: LocalGateway, *, api_port: int, app_port: int, api_host: str = LOOPBACK
) -> Application:
    """The gateway as an ASGI application for `api_host`:`api_port`.

    Off this machine's own address it may be called by any name: then people sign in, and a web page
    that leads a browser here has nobody's token.
    """
    own = IPv4Address(api_host).is_loopback
    hosts = _addresses(api_port) | {f"{api_host}:{api_port}"} if own else None
    origins = frozenset(f"http://{address}" for address in _addresses(app_port))
    turns, threads = CapacityLimiter(THREADS), CapacityLimiter(THREADS)

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        try:
            _check_caller(request, hosts, origins)
            limiter = turns if scope["path"] == "/send" else threads
            response = await _answer(request, gateway, limiter)
        except ClientDisconnect:
            return
        except Problem as problem:
            response = problem.respond()
        await _http(response, request, origins)(scope, receive, send)

    return application


def _addresses(port: int) -> frozenset[str]:
    # A browser leaves out the port that http has by default.
    suffix = "" if port == 80 else f":{port}"
    return frozenset(f"{host}{suffix}" for host in ("127.0.0.1", "localhost"))


def _check_caller(request: Request, hosts: frozenset[str] | None, origins: frozenset[str]) -> None:
    if hosts is not None and request.headers.get("host", "").lower() not in hosts:
        raise Forbidden("This address is not mine.", field="Host")
    origin = request.headers.get("origin")
    if origin is not None and origin not in origins:
        raise Forbidden("Only BudgetBuddy's own page may call this.", field="Origin")


async def _answer(request: Request, gateway: LocalGateway, limiter: CapacityLimiter) -> Response:
    path = request.scope["raw_path"].decode("latin-1").partition("?")[0]
    if request.method == "OPTIONS":
        return _preflight(gateway.methods_of(path))
    body = await _read_body(request)
    if body and _media_type(request) != "application/json":
        raise UnsupportedMedia("Send the body as application/json.", field="Content-Type")
    heard = HttpRequest(
        method=request.method,
        path=path,
        query=request.query_params.multi_items(),
        headers=request.headers.items(),
        body=body,
    )
    return await anyio.to_thread.run_sync(gateway.handle, heard, limiter=limiter)


async def _read_body(request: Request) -> bytes:
    body, size = bytearray(), 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= BODY_LIMIT:
            body += chunk
        elif size > DRAIN_LIMIT:
            break
    if size > BODY_LIMIT:
        raise TooLarge(f"A body has at most {BODY_LIMIT} bytes.", field="body")
    return bytes(body)


def _media_type(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def _preflight(methods: list[str]) -> Response:
    if not methods:
        raise Missing("There is nothing at this address.")
    headers = {
        "Access-Control-Allow-Methods": ", ".join(methods),
        "Access-Control-Allow-Headers": "Authorization, Content-Type, Idempotency-Key, If-Match",
        "Access-Control-Max-Age": "600",
    }
    return {"statusCode": 204, "headers": headers, "body": ""}


def _http(response: Response, request: Request, origins: frozenset[str]) -> HttpResponse:
    headers = {"X-Content-Type-Options": "nosniff", "Vary": "Origin", **response["headers"]}
    origin = request.headers.get("origin")
    if origin in origins:
        headers["Access-Control-Allow-Origin"] = origin
    return HttpResponse(response["body"], status_code=response["statusCode"], headers=headers)
