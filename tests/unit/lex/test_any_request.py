"""Ten thousand arbitrary requests: every one is answered, none with an internal error."""

import asyncio
import base64
import gzip
import json
import random
from pathlib import Path
from typing import Any

from local.lex.endpoint import serve_lex
from local.lex.runtime import LocalLex
from tests.lex_talk import Clock, Hook

REQUESTS = 10_000
STATUSES = {200, 400, 403, 404, 424}
WORDS = (
    "sessionState dialogAction type intent name slots Size value messages content contentType "
    "sessionAttributes slotToElicit state interpretedValue text requestAttributes activeContexts "
    "ElicitSlot ConfirmIntent Close Delegate OrderPizza BookTable Fulfilled PlainText shape List "
    "Scalar values Composite subSlots timeToLive x yes no pizza \ud800 😀 large confirmationState"
).split()
METHODS = "GET POST POST POST DELETE PUT OPTIONS".split()
SEGMENTS = ["LOCALBOT01", "TSTALIASID", "en_US", "fuzz", "u%3A1", "%FF", "%00", "..", "", "a" * 200]


def anything(chance: random.Random, depth: int = 0) -> Any:
    pick = chance.random()
    if depth < 4 and pick < 0.55:
        return {
            chance.choice(WORDS): anything(chance, depth + 1) for _ in range(chance.randrange(4))
        }
    if depth < 4 and pick < 0.65:
        return [anything(chance, depth + 1) for _ in range(chance.randrange(3))]
    return chance.choice([None, True, 0, -1.5, float("nan"), 10**20, "", *WORDS, *WORDS])


def request_body(chance: random.Random) -> bytes:
    if chance.random() < 0.1:
        return chance.randbytes(chance.randrange(40))
    body = anything(chance)
    if isinstance(body, dict) and chance.random() < 0.8:
        words = chance.choices(["pizza", "a", "large", "yes", "no", "cancel", "8 pm"], k=2)
        body = {"text": " ".join(words), "sessionState": {}, **body}
    return json.dumps(body).encode()


def request_path(chance: random.Random) -> bytes:
    names = ["LOCALBOT01", "TSTALIASID", "en_US", chance.choice(["fuzz", "u%3A1"])]
    if chance.random() < 0.2:
        names[chance.randrange(4)] = chance.choice(SEGMENTS)
    path = "/bots/{}/botAliases/{}/botLocales/{}/sessions/{}".format(*names)
    end = chance.choice(["/text", "/text", "", "/utterance", "/nothing"])
    return f"{path}{end}".encode()


def request_headers(chance: random.Random) -> list[tuple[bytes, bytes]]:
    state = base64.b64encode(gzip.compress(json.dumps(anything(chance)).encode()))
    return [
        (b"host", b"127.0.0.1:1"),
        (b"content-type", chance.choice([b"text/plain", b"application/json", b"\xff"])),
        (b"x-amz-lex-session-state", chance.choice([state, b"", chance.randbytes(9)])),
        (b"responsecontenttype", b"text/plain; charset=utf-8"),
    ]


async def ask(application: Any, chance: random.Random) -> tuple[int, bytes]:
    sent: list[dict[str, Any]] = []
    body = request_body(chance)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    path = request_path(chance)
    scope = {
        "type": "http",
        "method": chance.choice(METHODS),
        "path": path.decode("latin-1"),
        "raw_path": path,
        "query_string": b"",
        "headers": request_headers(chance),
    }
    await application(scope, receive, send)
    return sent[0]["status"], sent[1]["body"]


async def ask_often(application: Any, hook: Hook) -> set[int]:
    chance = random.Random(6)
    statuses = set()
    for _ in range(REQUESTS):
        hook.script = [anything(chance)] if chance.random() < 0.3 else []
        status, body = await asyncio.wait_for(ask(application, chance), 10)
        statuses.add(status)
        if body:
            json.loads(body)
    return statuses


def test_ten_thousand_arbitrary_requests_are_answered(models: Path, pizzeria_text: str) -> None:
    hook = Hook()
    lex = LocalLex(json.loads(pizzeria_text), hook, clock=Clock(), model_cache=models)
    statuses = asyncio.run(ask_often(serve_lex(lex), hook))
    assert statuses <= STATUSES
    assert {200, 400, 404} <= statuses
