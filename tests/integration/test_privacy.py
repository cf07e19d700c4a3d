"""No log line of a Lambda holds what a person wrote, an amount, a note or a token.

A conversation goes through the entrypoints with real boto3 clients, every logger at DEBUG, and
everything that was logged or printed is searched for words that stand nowhere else.
"""

import json
import logging
import os
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from botocore.exceptions import ReadTimeoutError

from tests.cloud import BOT_IDS, CONTEXT, aws, cold_start, event
from tests.fakes import client_error
from tests.lex_wire import answer_from

__all__ = ["aws"]

TOKEN = "eyJhbGciOiJub25lIn0.canarytoken.zebrafish"
CANARIES = ("zebrafish", "quokkaburger", "axolotl", "91736482", "canarytoken", "ocelot", "82645193")
CONVERSATION = (
    "quokkaburger 917364.82",
    "zebrafish food 917364.82 and axolotl 917364.82 yesterday",
    "sorry, 826451.93 not 917364.82",
    "how much on quokkaburger this month?",
    "ocelot",
    "917364.82",
    "is the axolotl worth 917364.82?",
    "set a 91736482 budget for groceries",
    "show my zebrafish",
    "delete the quokkaburger",
    "yes",
    "undo",
    "\N{OCTOPUS} quokkaburger !!! 826451.93.917364.82",
)

pytestmark = pytest.mark.usefixtures("aws")


@pytest.fixture
def heard(capsys: pytest.CaptureFixture[str]) -> Iterator[StringIO]:
    """Everything that any logger says, at its most talkative."""
    stream = StringIO()
    handler = logging.StreamHandler(stream)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


@pytest.fixture(autouse=True)
def talkative(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POWERTOOLS_LOG_LEVEL", "DEBUG")
    monkeypatch.setenv("POWERTOOLS_LOGGER_LOG_EVENT", "true")
    monkeypatch.setenv("POWERTOOLS_TRACER_CAPTURE_RESPONSE", "true")


def ask(module: Any, method: str, resource: str, body: Any = None, **query: str) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}
    response: dict[str, Any] = module.lambda_handler(
        event(method, resource, body, headers, **query), CONTEXT
    )
    return response


def assert_silent(heard: StringIO, capsys: pytest.CaptureFixture[str]) -> str:
    """Nothing logged or printed since the last time holds a canary; returns all of it."""
    output = capsys.readouterr()
    said = heard.getvalue() + output.out + output.err
    lines = said.replace(",", "").replace(".", "").splitlines()
    assert [line for line in lines if any(word in line.lower() for word in CANARIES)] == []
    return said


def test_a_conversation_leaves_no_word_and_no_amount_in_any_line(
    heard: StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    send, api, hook = (cold_start(name) for name in ("send", "api", "fulfillment"))
    calls = 0

    def code_hook(said: dict[str, Any]) -> Any:
        nonlocal calls
        calls += 1
        return hook.lambda_handler(said, CONTEXT)

    answer_from(send._CONVERSATION._lex, code_hook, **BOT_IDS)
    for number, text in enumerate(CONVERSATION):
        body = {"message": text, "messageId": f"m{number}"}
        assert ask(send, "POST", "/send", body)["statusCode"] == 200
    assert calls == len(CONVERSATION)
    entry = {"amount": "917364.82", "category": "Pets", "note": "zebrafish", "date": "2026-11-22"}
    assert ask(api, "POST", "/transactions", entry)["statusCode"] == 201
    assert ask(api, "POST", "/transactions", {**entry, "zebrafish": 1})["statusCode"] == 400
    assert "zebrafish" in ask(api, "GET", "/transactions", text="zebra")["body"]
    assert "quokka" in ask(api, "GET", "/messages")["body"]
    assert "zebrafish" in ask(api, "GET", "/export", format="csv")["body"]

    said = assert_silent(heard, capsys)
    lines = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    answered = [line for line in lines if line.get("message") == "answered"]
    assert len(answered) == 2 * len(CONVERSATION) + 5
    sends = {line["correlation_id"] for line in answered if line["service"] == "send"}
    hooks = {line["correlation_id"] for line in answered if line["service"] == "fulfillment"}
    assert sends == hooks
    assert len(sends) == len(CONVERSATION)
    assert sum(line["Turns"][0] for line in lines if "Turns" in line) == len(CONVERSATION)


@pytest.mark.parametrize(
    "error",
    [
        RuntimeError("quokkaburger 917364.82"),
        ReadTimeoutError(endpoint_url="https://zebrafish"),
        client_error("ValidationException"),
    ],
)
def test_no_failure_quotes_what_was_said(
    heard: StringIO, capsys: pytest.CaptureFixture[str], error: Exception
) -> None:
    send, hook = cold_start("send"), cold_start("fulfillment")

    def fail(**_: Any) -> None:
        raise error

    dynamodb = hook._BOOKS.store._table._client
    dynamodb.meta.events.register("before-call.dynamodb", fail)

    def code_hook(said: dict[str, Any]) -> Any:
        return hook.lambda_handler(said, CONTEXT)

    answer_from(send._CONVERSATION._lex, code_hook, **BOT_IDS)
    answered = ask(send, "POST", "/send", {"message": "quokkaburger 917364.82", "messageId": "m1"})
    assert answered["statusCode"] == 503
    said = assert_silent(heard, capsys)
    assert "unforeseen" in said
    assert "outage: Unavailable < DependencyFailedException of RecognizeText" in said
    assert os.environ["POWERTOOLS_LOG_LEVEL"] == "DEBUG"
