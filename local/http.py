"""The gateway on a port of this machine's own, closed to web pages that are not the app.

Any page open in the same browser could otherwise read the ledger: so a request must name this
host (against DNS rebinding), come from no origin but the app's, and bring bodies only as JSON
(which no page can send across origins without being asked first).
"""

from collections.abc import Iterable

import anyio
from anyio import CapacityLimiter
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response as HttpResponse
from starlette.routing import Route

from lambdas.handlers.problems import (
    Forbidden,
    Response,
    TooLarge,
    UnsupportedMedia,
)
from local.gateway import HttpRequest, LocalGateway

BODY_LIMIT = 64 * 1024
"""Bytes of a request's body."""

DRAIN_LIMIT = 32 * 1024 * 1024
"""Bytes of a too large body that are read and thrown away, so that its sender gets the answer."""

THREADS = 64
"""Requests that are worked on at once."""

_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]


def serve_http(gateway: LocalGateway, *, api_port: int, app_port: int) -> Starlette:
    """The gateway as an ASGI application for 127.0.0.1:`api_port`."""
    hosts = frozenset(_addresses(api_port))
    origins = frozenset(f"http://{address}" for address in _addresses(app_port))
    threads = CapacityLimiter(THREADS)

    async def answer(request: Request) -> HttpResponse:
        refusal = _refuse_caller(request, hosts, origins)
        if refusal:
            return _http(refusal)
        if request.method == "OPTIONS":
            return _preflight(request, gateway)
        try:
            body = await _read_body(request)
        except TooLarge as problem:
            return _http(problem.respond(), request)
        if body and _media_type(request) != "application/json":
            media = UnsupportedMedia("Send the body as application/json.", field="Content-Type")
            return _http(media.respond(), request)
        heard = HttpRequest(
            method=request.method,
            path=request.scope["raw_path"].decode("latin-1").partition("?")[0],
            query=request.query_params.multi_items(),
            headers=request.headers.items(),
            body=body,
        )
        response = await anyio.to_thread.run_sync(gateway.handle, heard, limiter=threads)
        return _http(response, request)

    return Starlette(routes=[Route("/{path:path}", answer, methods=_METHODS)])


def _addresses(port: int) -> Iterable[str]:
    return (f"127.0.0.1:{port}", f"localhost:{port}")


def _refuse_caller(
    request: Request, hosts: frozenset[str], origins: frozenset[str]
) -> Response | None:
    if request.headers.get("host", "").lower() not in hosts:
        return Forbidden("This address is not mine.", field="Host").respond()
    origin = request.headers.get("origin")
    if origin is not None and origin not in origins:
        return Forbidden("Only BudgetBuddy's own page may call this.", field="Origin").respond()
    return None


async def _read_body(request: Request) -> bytes:
    body, size = bytearray(), 0
    try:
        async for chunk in request.stream():
            size += len(chunk)
            if size <= BODY_LIMIT:
                body += chunk
            elif size > DRAIN_LIMIT:
                break
    except ClientDisconnect:
        size = DRAIN_LIMIT
    if size > BODY_LIMIT:
        raise TooLarge(f"A body has at most {BODY_LIMIT} bytes.", field="body")
    return bytes(body)


def _media_type(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def _preflight(request: Request, gateway: LocalGateway) -> HttpResponse:
    methods = gateway.methods_of(request.scope["path"])
    headers = _cors(request) | {
        "Access-Control-Allow-Methods": ", ".join(methods),
        "Access-Control-Allow-Headers": "Content-Type, Idempotency-Key, If-Match",
        "Access-Control-Max-Age": "600",
    }
    return HttpResponse(status_code=204, headers=headers)


def _cors(request: Request) -> dict[str, str]:
    origin = request.headers.get("origin")
    return {"Access-Control-Allow-Origin": origin, "Vary": "Origin"} if origin else {}


def _http(response: Response, request: Request | None = None) -> HttpResponse:
    headers = {"X-Content-Type-Options": "nosniff", **response["headers"]}
    if request:
        headers |= _cors(request)
    return HttpResponse(response["body"], status_code=response["statusCode"], headers=headers)
