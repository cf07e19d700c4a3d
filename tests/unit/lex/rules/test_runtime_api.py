"""Section 1, the runtime API: rules that real clients notice."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from local.lex.runtime import LocalLex
from tests.lex_http import WHERE, connected, send, served
from tests.lex_talk import Clock, Hook, Talk

PATH = "/bots/LOCALBOT01/botAliases/TSTALIASID/botLocales/en_US/sessions"
JSON = {"Content-Type": "application/json"}


@pytest.fixture
def port(hook: Hook, models: Path, pizzeria_text: str) -> Iterator[int]:
    lex = LocalLex(
        json.loads(pizzeria_text), hook, clock=Clock(), model_cache=models, concurrency=50
    )
    with served(lex) as port:
        yield port


@pytest.fixture
def client(port: int) -> Iterator[Any]:
    with connected(port) as client:
        yield client


def test_each_segment_of_the_path_is_percent_decoded(port: int) -> None:
    for name in ("u%3A1", "u:1", "%75%3a1"):
        status, _, content = send(port, "POST", f"{PATH}/{name}/text", b'{"text": "hello"}', JSON)
        assert (status, json.loads(content)["sessionId"]) == (200, "u:1")


def test_any_signature_is_accepted(port: int) -> None:
    for signature in ("AWS4-HMAC-SHA256 Credential=nobody", "Bearer x", ""):
        headers = {**JSON, "Authorization": signature}
        status, _, _ = send(port, "POST", f"{PATH}/ab/text", b'{"text": "hello"}', headers)
        assert status == 200


def test_unknown_members_of_a_body_are_ignored(port: int) -> None:
    body = json.dumps({"text": "hello", "botId": "x", "future": {"a": [1]}}).encode()
    assert send(port, "POST", f"{PATH}/ab/text", body, JSON)[0] == 200


def test_put_session_reads_its_response_type_from_a_header_without_hyphens(port: int) -> None:
    body = b'{"sessionState": {}}'
    speech = {"ResponseContentType": "audio/mpeg"}
    assert send(port, "POST", f"{PATH}/ab", body, {**JSON, **speech})[0] == 400
    other = {"Response-Content-Type": "audio/mpeg"}
    assert send(port, "POST", f"{PATH}/ab", body, {**JSON, **other})[0] == 200


def test_an_error_has_its_type_in_a_header_and_in_the_body(port: int) -> None:
    status, headers, content = send(port, "POST", f"{PATH}/x/text", b'{"text": "hello"}', JSON)
    assert (status, headers["x-amzn-errortype"]) == (400, "ValidationException")
    assert json.loads(content)["__type"] == "ValidationException"


def test_an_empty_slot_stays_and_an_empty_member_disappears(client: Any) -> None:
    client.recognize_text(**WHERE, text="I want to book a table")
    answer = client.recognize_text(**WHERE, text="4 people at 8")
    slots = answer["sessionState"]["intent"]["slots"]
    assert None in slots.values()
    filled = [slot["value"] for slot in slots.values() if slot]
    assert filled
    assert all(member is not None for value in filled for member in value.values())


def test_a_map_of_attributes_is_kept_replaced_or_erased_as_a_whole(talk: Talk) -> None:
    talk.say("hello", sessionState={"sessionAttributes": {"a": "1", "b": "2"}})
    talk.say("hello")
    assert talk.state["sessionAttributes"] == {"a": "1", "b": "2"}
    talk.say("hello", sessionState={"sessionAttributes": {"c": "3"}})
    assert talk.state["sessionAttributes"] == {"c": "3"}
    talk.say("hello", sessionState={"sessionAttributes": {}})
    assert talk.state["sessionAttributes"] == {}


def test_complex_attributes_are_json_in_a_string(talk: Talk) -> None:
    nested = {"cart": json.dumps({"items": [1, 2]})}
    talk.say("hello", sessionState={"sessionAttributes": nested})
    assert json.loads(talk.state["sessionAttributes"]["cart"]) == {"items": [1, 2]}
