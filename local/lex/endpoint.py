"""The Lex V2 runtime API over HTTP, for real clients whose endpoint_url points here.

Paths, members, headers and error types are those of the botocore service model of lexv2-runtime.
Signatures are taken as they come and not checked: the port is this machine's own. For the same
reason a request has to name this host and may not come from a web page.
"""

import json
import logging
import re
import uuid
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import unquote_to_bytes

import anyio
from anyio import CapacityLimiter
from botocore.exceptions import ClientError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from .errors import Invalid, RequestError
from .replies import TEXT
from .runtime import LocalLex

_LOG = logging.getLogger(__name__)

Application = Callable[[Scope, Receive, Send], Awaitable[None]]
"""An ASGI application."""

BODY_LIMIT = 256 * 1024
"""Bytes of a request's body."""

THREADS = 64
"""Requests that are worked on at once."""

_PATH = re.compile(
    r"/bots/([^/]+)/botAliases/([^/]+)/botLocales/([^/]+)/sessions/([^/]+)(/text|/utterance|)"
)
_HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})
_HEADERS = {
    "inputMode": "x-amz-lex-input-mode",
    "messages": "x-amz-lex-messages",
    "interpretations": "x-amz-lex-interpretations",
    "sessionState": "x-amz-lex-session-state",
    "requestAttributes": "x-amz-lex-request-attributes",
    "sessionId": "x-amz-lex-session-id",
    "inputTranscript": "x-amz-lex-input-transcript",
}


class UnknownOperation(RequestError):
    """No operation has this path and method."""

    code = "UnknownOperationException"
    status = 404


class AccessDenied(RequestError):
    """The request comes from a web page, or by another name than this host's own."""

    code = "AccessDeniedException"
    status = 403


def serve_lex(lex: LocalLex) -> Application:
    """The bot alias as an ASGI application."""
    threads = CapacityLimiter(THREADS)

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        try:
            _check_caller(request)
            call = _route(request, lex, await _read_body(request))
            response = await anyio.to_thread.run_sync(_answer, call, limiter=threads)
        except ClientDisconnect:
            return
        except RequestError as error:
            response = _refuse(error.code, error.status, str(error))
        response.headers["x-amzn-RequestId"] = str(uuid.uuid4())
        await response(scope, receive, send)

    return application


def _check_caller(request: Request) -> None:
    host = re.sub(r":\d*$", "", request.headers.get("host", "").lower())
    if host not in _HOSTS:
        raise AccessDenied("Host: has to be an address of this machine's own")
    if "origin" in request.headers:
        raise AccessDenied("Origin: web pages may not call this endpoint")


async def _read_body(request: Request) -> bytes:
    body, size = bytearray(), 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= BODY_LIMIT:
            body += chunk
    if size > BODY_LIMIT:
        raise Invalid(f"body: has more than {BODY_LIMIT} bytes")
    return bytes(body)


def _route(request: Request, lex: LocalLex, body: bytes) -> Callable[[], Response]:
    """The call that a request asks for."""
    raw = request.scope["raw_path"].decode("latin-1").partition("?")[0]
    match = _PATH.fullmatch(raw)
    if match is None:
        raise UnknownOperation("There is no operation at this path")
    *segments, rest = match.groups()
    names = ("botId", "botAliasId", "localeId", "sessionId")
    where: dict[str, Any] = {
        name: _decode(text, name) for name, text in zip(names, segments, strict=True)
    }
    headers = request.headers
    match request.method, rest:
        case "POST", "/text":
            members = _members(body, "text", "sessionState", "requestAttributes")
            members.setdefault("text", None)
            return lambda: _as_json(lex.recognize_text(**where, **members))
        case "POST", "/utterance":
            spoken: dict[str, Any] = {
                "requestContentType": headers.get("content-type"),
                "responseContentType": headers.get("response-content-type"),
                "sessionState": headers.get("x-amz-lex-session-state"),
                "requestAttributes": headers.get("x-amz-lex-request-attributes"),
                "inputStream": body,
            }
            return lambda: _as_stream(lex.recognize_utterance(**where, **spoken))
        case "POST", "":
            members = _members(body, "sessionState", "messages", "requestAttributes")
            members.setdefault("sessionState", None)
            kind = headers.get("responsecontenttype")
            return lambda: _as_stream(lex.put_session(**where, **members, responseContentType=kind))
        case "GET", "":
            return lambda: _as_json(lex.get_session(**where))
        case "DELETE", "":
            return lambda: _as_json(lex.delete_session(**where))
        case _:
            raise UnknownOperation("There is no operation with this method at this path")


def _decode(segment: str, field: str) -> str:
    try:
        return unquote_to_bytes(segment).decode()
    except UnicodeDecodeError as error:
        raise Invalid(f"{field}: has to be UTF-8") from error


def _members(body: bytes, *names: str) -> dict[str, Any]:
    """The members of a JSON body; others are ignored, as the service ignores them."""
    try:
        document = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Invalid("body: has to be JSON in UTF-8") from error
    if not isinstance(document, dict):
        raise Invalid("body: has to be an object")
    return {name: document[name] for name in names if name in document}


def _answer(call: Callable[[], Response]) -> Response:
    try:
        return call()
    except ClientError as error:
        found = error.response["Error"]
        status = error.response["ResponseMetadata"]["HTTPStatusCode"]
        return _refuse(found["Code"], status, found["Message"])
    except Exception as error:  # noqa: BLE001 - logged by its type alone: its text may quote people
        _LOG.error("unforeseen %s", type(error).__name__)
        return _refuse("InternalServerException", 500, "Something went wrong in the runtime")


def _refuse(code: str, status: int, message: str) -> Response:
    body = json.dumps({"__type": code, "message": message})
    headers = {"x-amzn-ErrorType": code}
    return Response(body, status, headers, media_type="application/json")


def _as_json(answer: Mapping[str, object]) -> Response:
    body = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
    return Response(body.encode("utf-8"), media_type="application/json")


def _as_stream(answer: Mapping[str, Any]) -> Response:
    """An answer whose body is speech, here empty, and whose members are headers."""
    headers = {_HEADERS[name]: answer[name] for name in _HEADERS if name in answer}
    return Response(b"", headers={**headers, "Content-Type": TEXT})
