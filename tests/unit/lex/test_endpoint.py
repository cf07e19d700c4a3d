"""The runtime API over HTTP, called by real boto3 clients and by others."""

import base64
import gzip
import http.client
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError

from local.lex import endpoint
from local.lex.runtime import LocalLex
from local.lex.server import listen_on, make_server
from tests.lex_talk import Clock, Hook

WHERE = {
    "botId": "LOCALBOT01",
    "botAliasId": "TSTALIASID",
    "localeId": "en_US",
    "sessionId": "u:1",
}
PATH = "/bots/LOCALBOT01/botAliases/TSTALIASID/botLocales/en_US/sessions/u%3A1"
JSON = {"Content-Type": "application/json"}


@pytest.fixture(scope="module")
def hook() -> Hook:
    return Hook()


@pytest.fixture(scope="module")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def port(hook: Hook, clock: Clock, models: Path, pizzeria_text: str) -> Iterator[int]:
    lex = LocalLex(json.loads(pizzeria_text), hook, clock=clock, model_cache=models)
    server = make_server(lex)
    with listen_on(0) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield listener.getsockname()[1]
        server.should_exit = True
        thread.join()


@pytest.fixture
def client(port: int, hook: Hook) -> Iterator[Any]:
    hook.script, hook.events = [], []
    client = boto3.client(
        "lexv2-runtime",
        endpoint_url=f"http://127.0.0.1:{port}",
        region_name="eu-west-1",
        aws_access_key_id="nobody",
        aws_secret_access_key="nothing",
        config=Config(retries={"max_attempts": 0}),
    )
    yield client
    try:
        client.delete_session(**WHERE)
    except ClientError as error:
        assert error.response["Error"]["Code"] == "ResourceNotFoundException"  # noqa: PT017
    client.close()


def encoded(value: object) -> str:
    return base64.b64encode(gzip.compress(json.dumps(value).encode())).decode()


def decoded(header: str) -> Any:
    return json.loads(gzip.decompress(base64.b64decode(header)))


def send(
    port: int, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None
) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path, body, headers or {})
        response = connection.getresponse()
        named = {name.lower(): value for name, value in response.getheaders()}
        return response.status, named, response.read()
    finally:
        connection.close()


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


class TestSessions:
    def test_a_session_can_be_put_read_and_deleted(self, client: Any) -> None:
        state = {
            "intent": {"name": "OrderPizza"},
            "dialogAction": {"type": "ElicitSlot", "slotToElicit": "Size"},
            "sessionAttributes": {"a": "b"},
        }
        put = client.put_session(**WHERE, sessionState=state)
        assert put["contentType"] == "text/plain; charset=utf-8"
        assert put["sessionId"] == "u:1"
        assert decoded(put["messages"]) == [{"contentType": "PlainText", "content": "What size?"}]
        assert decoded(put["sessionState"])["sessionAttributes"] == {"a": "b"}
        assert put["audioStream"].read() == b""
        got = client.get_session(**WHERE)
        assert got["sessionState"]["dialogAction"] == state["dialogAction"]
        assert got["messages"][0]["content"] == "What size?"
        deleted = client.delete_session(**WHERE)
        assert {name: deleted[name] for name in WHERE} == WHERE
        with pytest.raises(client.exceptions.ResourceNotFoundException):
            client.get_session(**WHERE)
        with pytest.raises(client.exceptions.ResourceNotFoundException):
            client.delete_session(**WHERE)

    def test_an_idle_session_is_gone(self, client: Any, clock: Clock) -> None:
        client.put_session(**WHERE, sessionState={"sessionAttributes": {"a": "b"}})
        clock.pass_seconds(301)
        with pytest.raises(client.exceptions.ResourceNotFoundException):
            client.get_session(**WHERE)

    def test_delegate_lets_the_bot_go_on(self, client: Any, hook: Hook) -> None:
        state = {"intent": {"name": "OrderPizza"}, "dialogAction": {"type": "Delegate"}}
        put = client.put_session(**WHERE, sessionState=state)
        assert decoded(put["messages"])[0]["content"] == "What size?"
        assert hook.events[0]["inputTranscript"] == ""
        answer = client.recognize_text(**WHERE, text="small")
        assert answer["sessionState"]["dialogAction"]["slotToElicit"] == "Topping"

    def test_a_confirmation_can_be_asked_for(self, client: Any) -> None:
        state = {"intent": {"name": "OrderPizza"}, "dialogAction": {"type": "ConfirmIntent"}}
        put = client.put_session(**WHERE, sessionState=state)
        assert decoded(put["sessionState"])["dialogAction"] == {"type": "ConfirmIntent"}

    def test_messages_of_the_client_are_said_instead(self, client: Any) -> None:
        said = [{"contentType": "PlainText", "content": "How can I help?"}]
        state = {"dialogAction": {"type": "ElicitIntent"}}
        put = client.put_session(**WHERE, sessionState=state, messages=said)
        assert decoded(put["messages"]) == said
        assert client.get_session(**WHERE)["messages"] == said

    @pytest.mark.parametrize(
        "change,place",
        [
            ({"sessionState": {"dialogAction": {"type": "Delegate"}}}, "sessionState.intent"),
            ({"messages": [{"contentType": "Text", "content": "hi"}]}, "messages"),
            ({"messages": [{"contentType": "PlainText", "content": "x" * 1025}]}, "messages"),
            ({"responseContentType": "audio/mpeg"}, "responseContentType"),
            (
                {
                    "sessionState": {
                        "intent": {"name": "OrderStatus"},
                        "dialogAction": {"type": "ConfirmIntent"},
                    }
                },
                "sessionState.dialogAction",
            ),
        ],
    )
    def test_what_cannot_be_put_is_refused_by_its_field(
        self, client: Any, change: dict[str, Any], place: str
    ) -> None:
        with pytest.raises(client.exceptions.ValidationException) as caught:
            client.put_session(**{**WHERE, "sessionState": {}, **change})
        assert caught.value.response["Error"]["Message"].startswith(f"{place}: ")


class TestRecognizeUtterance:
    def test_text_is_heard_and_structures_come_as_headers(self, client: Any, hook: Hook) -> None:
        answer = client.recognize_utterance(
            **WHERE,
            requestContentType="text/plain; charset=utf-8",
            responseContentType="text/plain;charset=utf-8",
            sessionState=encoded({"sessionAttributes": {"a": "b"}}),
            requestAttributes=encoded({"c": "d"}),
            inputStream="I want a pizza, señor".encode(),
        )
        assert answer["inputMode"] == "Text"
        assert decoded(answer["inputTranscript"]) == "I want a pizza, señor"
        assert decoded(answer["messages"])[0]["content"] == "What size?"
        assert decoded(answer["sessionState"])["sessionAttributes"] == {"a": "b"}
        assert decoded(answer["interpretations"])[0]["intent"]["name"] == "OrderPizza"
        assert answer["audioStream"].read() == b""
        assert hook.events[0]["requestAttributes"] == {"c": "d"}

    @pytest.mark.parametrize(
        "change,field",
        [
            ({"requestContentType": "audio/l16; rate=16000; channels=1"}, "requestContentType"),
            ({"responseContentType": "audio/mpeg"}, "responseContentType"),
            ({"inputStream": b"\xff"}, "inputStream"),
            ({"inputStream": b""}, "text"),
            ({"sessionState": "!"}, "sessionState"),
            ({"sessionState": base64.b64encode(b"{}").decode()}, "sessionState"),
            (
                {"sessionState": base64.b64encode(gzip.compress(b"{}")[:-9]).decode()},
                "sessionState",
            ),
            ({"requestAttributes": encoded({"a": 1})}, "requestAttributes"),
            ({"requestAttributes": encoded("x" * 1_000_000)}, "requestAttributes"),
        ],
    )
    def test_what_is_no_text_is_refused_by_its_field(
        self, client: Any, change: dict[str, Any], field: str
    ) -> None:
        call = {"requestContentType": "text/plain", "inputStream": b"hello", **change}
        with pytest.raises(client.exceptions.ValidationException) as caught:
            client.recognize_utterance(**WHERE, **call)
        assert caught.value.response["Error"]["Message"].startswith(f"{field}: ")
