import json
import uuid
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest

from lambdas.handlers.books import Books
from lambdas.handlers.bot_address import BotAddressBook
from lambdas.handlers.conversation import Conversation
from lambdas.handlers.send import LEASE, WAIT_SECONDS, handle_send
from lambdas.ledger.conversation import ClaimState
from lambdas.ledger.profiles import Profile
from local.gateway import HttpRequest, LocalGateway
from tests.fakes import FakeClock, ScriptedLex, ScriptedSecrets, Step, client_error

SECRET = ScriptedSecrets(json.dumps({"botId": "BOT", "botAliasId": "ALIAS"}))
ANSWER: Mapping[str, Any] = {
    "messages": [{"contentType": "PlainText", "content": "Hello."}],
    "sessionState": {"intent": {"name": "Greeting", "state": "Fulfilled"}},
}


class Sender:
    """`POST /send` with a scripted Lex; `sleep` moves the clock."""

    def __init__(self, books: Books, clock: FakeClock, *steps: Step) -> None:
        self.lex = ScriptedLex(*steps)
        self.slept = 0.0
        self._clock = clock
        conversation = Conversation(
            self.lex, BotAddressBook(SECRET, "bot"), wait=lambda tries: None
        )
        send = partial(handle_send, books=books, conversation=conversation, sleep=self._sleep)
        self._gateway = LocalGateway({("POST", "/send"): send})

    def _sleep(self, seconds: float) -> None:
        self.slept += seconds
        self._clock.move(seconds=seconds)

    def post(self, body: str | Mapping[str, Any]) -> tuple[int, dict[str, Any]]:
        text = body if isinstance(body, str) else json.dumps(body)
        response = self._gateway.handle(HttpRequest("POST", "/send", body=text.encode()))
        answer: dict[str, Any] = json.loads(response["body"])
        self.headers = response["headers"]
        self.raw = response["body"]
        return response["statusCode"], answer


Send = Callable[..., Sender]


@pytest.fixture
def sender(books: Books, clock: FakeClock) -> Send:
    return partial(Sender, books, clock)


def test_a_message_is_answered_and_kept(sender: Send, books: Books) -> None:
    send = sender(ANSWER)
    status, answer = send.post({"message": " hi\n there ", "messageId": "m1"})
    assert (status, answer) == (
        200,
        {
            "messageId": "m1",
            "messages": [{"contentType": "PlainText", "content": "Hello."}],
            "intent": "Greeting",
            "state": "Fulfilled",
            "elicit": None,
            "effects": [],
            "suggestions": [],
        },
    )
    (turn,) = books.store.turns("local", limit=9, before=None)
    assert (turn.message_id, turn.text, turn.sequence) == ("m1", "hi\nthere", 1)
    attributes = send.lex.calls[0]["requestAttributes"]
    assert uuid.UUID(attributes.pop("correlationId")).version == 4
    assert attributes == {
        "userId": "local",
        "messageId": "m1",
        "timeZone": "UTC",
        "today": "2026-11-22",
        "currency": "USD",
    }


def test_a_message_without_an_id_is_given_one(sender: Send) -> None:
    send = sender(ANSWER, ANSWER)
    assert send.post({"message": "hi"})[1]["messageId"] == "made 1"
    assert send.post({"message": "hi", "messageId": None})[1]["messageId"] == "made 2"


def test_a_finished_message_has_its_answer_byte_for_byte(sender: Send) -> None:
    send = sender(ANSWER)
    send.post({"message": "hi é", "messageId": "m1"})
    first = send.raw
    send.post({"message": "hi   é", "messageId": "m1", "locale": "en_US"})
    assert send.raw == first
    status, problem = send.post({"message": "another", "messageId": "m1"})
    assert (status, problem["field"]) == (409, "messageId")
    assert len(send.lex.calls) == 1


def test_the_first_messages_time_zone_is_the_persons_until_they_choose(
    sender: Send, books: Books
) -> None:
    send = sender(ANSWER, ANSWER)
    send.post({"message": "hi", "timeZone": "Pacific/Kiritimati"})
    send.post({"message": "hi", "timeZone": "Europe/Lisbon", "locale": "en_US"})
    assert books.store.profile("local") == Profile(time_zone="Pacific/Kiritimati")
    told = [call["requestAttributes"] for call in send.lex.calls]
    assert {(t["timeZone"], t["today"]) for t in told} == {("Pacific/Kiritimati", "2026-11-23")}


@pytest.mark.parametrize(
    "body, field",
    [
        ("", "body"),
        ("spent 5 on tea", "body"),
        ("[]", "body"),
        ('{"message": "a", "message": "b"}', "body"),
        ({}, "message"),
        ({"message": None}, "message"),
        ({"message": 7}, "message"),
        ({"message": ["hi"]}, "message"),
        ({"message": ""}, "message"),
        ({"message": " \n\t "}, "message"),
        ({"message": "x" * 1025}, "message"),
        ({"message": "😀" * 513}, "message"),
        ({"message": "nul\0l"}, "message"),
        ({"message": "bell\a"}, "message"),
        ({"message": "half \ud83d"}, "message"),
        ({"message": "hi", "messageId": ""}, "messageId"),
        ({"message": "hi", "messageId": "x" * 65}, "messageId"),
        ({"message": "hi", "messageId": 7}, "messageId"),
        ({"message": "hi", "messageId": "a\nb"}, "messageId"),
        ({"message": "hi", "locale": "fr_FR"}, "locale"),
        ({"message": "hi", "locale": ["en_US"]}, "locale"),
        ({"message": "hi", "timeZone": "Mars"}, "timeZone"),
        ({"message": "hi", "timeZone": 1}, "timeZone"),
        ({"message": "hi", "timeZone": ""}, "timeZone"),
        ({"message": "hi", "sessionState": {}}, "sessionState"),
        ({"message": "hi", "userId": "somebody"}, "userId"),
    ],
)
def test_an_unfit_field_is_named_and_nothing_happens(
    sender: Send, books: Books, body: str | dict[str, Any], field: str
) -> None:
    send = sender()
    status, problem = send.post(body)
    assert (status, problem["field"]) == (400, field)
    assert list(books.store.export("local")) == []


@pytest.mark.parametrize("text", ["x" * 1024, "😀" * 512, "tab\there", "a"])
def test_a_message_has_up_to_1024_characters_as_lex_counts_them(sender: Send, text: str) -> None:
    assert sender(ANSWER).post({"message": text})[0] == 200


@pytest.mark.parametrize(
    "error, status",
    [
        (client_error("DependencyFailedException"), 503),
        (client_error("BadGatewayException"), 502),
        (client_error("ThrottlingException"), 503),
        (RuntimeError("a bug"), 500),
    ],
)
def test_a_message_that_failed_can_be_sent_again_at_once(
    sender: Send, books: Books, error: Exception, status: int
) -> None:
    send = sender(error, ANSWER)
    body = {"message": "hi", "messageId": "m1"}
    assert send.post(body)[0] == status
    assert books.store.turns("local", limit=9, before=None) == []
    assert send.post(body)[0] == 200
    assert send.slept == 0


def claim(books: Books, message_id: str) -> ClaimState:
    return books.store.claim(
        "local", message_id, "f", today=date(2026, 1, 1), now=books.clock.now(), lease=LEASE
    ).state


def test_a_message_waits_for_the_persons_other_one_and_takes_over_when_that_died(
    sender: Send, books: Books
) -> None:
    assert claim(books, "died") is ClaimState.MINE
    send = sender(ANSWER)
    assert send.post({"message": "hi"})[0] == 200
    assert LEASE.total_seconds() <= round(send.slept, 6) < WAIT_SECONDS


def test_a_message_whose_predecessor_goes_on_for_too_long_is_asked_to_come_again(
    sender: Send, books: Books, clock: FakeClock
) -> None:
    send = sender()
    body = {"message": "hi", "messageId": "m2"}
    books.store.claim(
        "local",
        "long",
        "f",
        today=date(2026, 1, 1),
        now=clock.now(),
        lease=timedelta(minutes=1),
    )
    status, problem = send.post(body)
    assert (status, problem["detail"]) == (409, "I'm still working on your last message.")
    assert send.headers["Retry-After"] == "2"
    assert WAIT_SECONDS <= round(send.slept, 6) < WAIT_SECONDS + 1


def test_a_message_that_is_tried_again_tomorrow_is_still_of_today(
    sender: Send, clock: FakeClock
) -> None:
    send = sender(client_error("ThrottlingException"), ANSWER)
    body = {"message": "hi", "messageId": "m1"}
    send.post(body)
    clock.move(days=1)
    send.post(body)
    todays = [call["requestAttributes"]["today"] for call in send.lex.calls]
    assert todays == ["2026-11-22", "2026-11-22"]
