"""The runtime API over HTTP, called by real boto3 clients and by others."""

import asyncio
import json
import threading
from pathlib import Path
from typing import Any

import pytest

from local.lex import endpoint
from local.lex.runtime import LocalLex
from tests.lex_http import WHERE, send
from tests.lex_talk import Hook

PATH = "/bots/LOCALBOT01/botAliases/TSTALIASID/botLocales/en_US/sessions/u%3A1"
JSON = {"Content-Type": "application/json"}


class TestRecognizeText:
    def test_a_client_takes_a_turn(self, client: Any) -> None:
        answer = client.recognize_text(**WHERE, text="I want a pizza")
        assert answer["messages"] == [{"contentType": "PlainText", "content": "What size?"}]
        assert answer["sessionState"]["intent"]["slots"]["Size"] is None
        assert answer["sessionId"] == "u:1"
        assert answer["ResponseMetadata"]["RequestId"]

    def test_state_and_attributes_reach_the_conversation(self, client: Any, hook: Hook) -> None:
        client.recognize_text(
            **WHERE,
            text="I want a pizza",
            sessionState={"sessionAttributes": {"a": "b"}},
            requestAttributes={"c": "d"},
        )
        assert hook.events[0]["sessionState"]["sessionAttributes"] == {"a": "b"}
        assert hook.events[0]["requestAttributes"] == {"c": "d"}

    def test_only_what_a_code_hook_returned_is_returned_as_request_attributes(
        self, client: Any, hook: Hook
    ) -> None:
        assert "requestAttributes" not in client.recognize_text(
            **WHERE, text="I want a pizza", requestAttributes={"c": "d"}
        )
        hook.script = [
            {
                "sessionState": {"dialogAction": {"type": "Delegate"}},
                "requestAttributes": {"e": "f"},
            }
        ]
        answer = client.recognize_text(**WHERE, text="small")
        assert answer["requestAttributes"] == {"e": "f"}


def test_a_client_that_goes_away_is_not_answered(models: Path, pizzeria_text: str) -> None:
    lex = LocalLex(json.loads(pizzeria_text), model_cache=models)
    sent: list[object] = []

    async def receive() -> dict[str, str]:
        return {"type": "http.disconnect"}

    async def answer(message: object) -> None:
        sent.append(message)

    scope: dict[str, Any] = {
        "type": "http",
        "method": "POST",
        "path": PATH,
        "raw_path": PATH.encode(),
        "headers": [(b"host", b"localhost")],
    }

    async def call() -> None:
        await endpoint.serve_lex(lex)(scope, receive, answer)

    asyncio.run(call())
    assert sent == []


class TestErrors:
    @pytest.mark.parametrize(
        "change,error,status",
        [
            ({"text": "x" * 1025}, "ValidationException", 400),
            ({"sessionId": "no blanks"}, "ValidationException", 400),
            ({"botId": "MUCHTOOLONG"}, "ValidationException", 400),
            ({"botId": "NOSUCHTHNG"}, "ResourceNotFoundException", 404),
            ({"botAliasId": "NOSUCHTHNG"}, "ResourceNotFoundException", 404),
            ({"localeId": "xx_XX"}, "ResourceNotFoundException", 404),
        ],
    )
    def test_an_error_is_the_clients_own_exception(
        self, client: Any, change: dict[str, str], error: str, status: int
    ) -> None:
        with pytest.raises(getattr(client.exceptions, error)) as caught:
            client.recognize_text(**{**WHERE, "text": "hello", **change})
        response = caught.value.response
        assert response["ResponseMetadata"]["HTTPStatusCode"] == status
        assert response["Error"]["Message"].startswith(next(iter(change)))

    def test_a_failing_code_hook_is_a_failed_dependency(self, client: Any, hook: Hook) -> None:
        hook.script = [ValueError("down")]
        with pytest.raises(client.exceptions.DependencyFailedException) as caught:
            client.recognize_text(**WHERE, text="I want a pizza")
        assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == 424

    def test_a_second_request_for_a_busy_session_conflicts(self, client: Any, hook: Hook) -> None:
        busy, done = threading.Event(), threading.Event()

        def wait(event: dict[str, Any]) -> Any:
            busy.set()
            assert done.wait(10)
            return {"sessionState": {"dialogAction": {"type": "Delegate"}}}

        hook.script = [wait]
        first = threading.Thread(
            target=client.recognize_text, kwargs={**WHERE, "text": "I want a pizza"}
        )
        first.start()
        try:
            assert busy.wait(10)
            with pytest.raises(client.exceptions.ConflictException):
                client.recognize_text(**WHERE, text="small")
            with pytest.raises(client.exceptions.ConflictException):
                client.put_session(**WHERE, sessionState={})
            other = {**WHERE, "sessionId": "somebody"}
            assert client.recognize_text(**other, text="hello")["messages"]
        finally:
            done.set()
            first.join()

    def test_an_unforeseen_fault_is_an_internal_error_that_quotes_nothing(
        self, client: Any, hook: Hook, caplog: pytest.LogCaptureFixture, monkeypatch: Any
    ) -> None:
        monkeypatch.setattr(endpoint, "_as_json", lambda answer: 1 / 0)
        with pytest.raises(client.exceptions.InternalServerException):
            client.recognize_text(**WHERE, text="my secret")
        assert "ZeroDivisionError" in caplog.text
        assert "secret" not in caplog.text

    @pytest.mark.parametrize(
        "method,path,body,headers,status,error",
        [
            ("GET", "/", b"", {}, 404, "UnknownOperationException"),
            ("GET", f"{PATH}/text", b"", {}, 404, "UnknownOperationException"),
            ("PUT", PATH, b"{}", {}, 404, "UnknownOperationException"),
            ("POST", f"{PATH}/conversation", b"{}", {}, 404, "UnknownOperationException"),
            ("POST", f"{PATH}/text", b"{", {}, 400, "ValidationException"),
            ("POST", f"{PATH}/text", b"[" * 100_000, {}, 400, "ValidationException"),
            ("POST", f"{PATH}/text", b"[]", {}, 400, "ValidationException"),
            ("POST", f"{PATH}/text", b"{}", {}, 400, "ValidationException"),
            ("POST", PATH, b"{}", {}, 400, "ValidationException"),
            ("POST", f"{PATH}/text", b'{"text": "\xff"}', {}, 400, "ValidationException"),
            ("POST", f"{PATH}/text", b" " * 300_000, {}, 400, "ValidationException"),
            ("GET", f"{PATH}%FF", b"", {}, 400, "ValidationException"),
            ("GET", PATH, b"", {"Host": "elsewhere.example"}, 403, "AccessDeniedException"),
            ("GET", PATH, b"", {"Origin": "http://localhost"}, 403, "AccessDeniedException"),
        ],
    )
    def test_what_is_no_request_of_a_client_is_refused(
        self,
        port: int,
        *,
        method: str,
        path: str,
        body: bytes,
        headers: dict[str, str],
        status: int,
        error: str,
    ) -> None:
        got, named, content = send(port, method, path, body, {**JSON, **headers})
        assert (got, named["x-amzn-errortype"]) == (status, error)
        document = json.loads(content)
        assert document["__type"] == error
        assert document["message"]
