"""PutSession, GetSession, DeleteSession and RecognizeUtterance, called by real boto3 clients."""

import base64
import gzip
from typing import Any

import pytest

from tests.lex_http import WHERE, decoded, encoded
from tests.lex_talk import Clock, Hook


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
