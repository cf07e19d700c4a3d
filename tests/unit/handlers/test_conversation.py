import json
from collections.abc import Mapping
from typing import Any

import pytest
from botocore.exceptions import BotoCoreError, EndpointConnectionError, ReadTimeoutError

from lambdas.handlers.bot_address import KEEP_SECONDS, BotAddress, BotAddressBook
from lambdas.handlers.conversation import CONFLICT_TRIES, Answer, Conversation, session_id
from lambdas.handlers.problems import BadRequest, BotFailed, Unavailable
from tests.fakes import ScriptedLex, ScriptedSecrets, Step, client_error

SECRET = json.dumps({"botId": "BOT", "botAliasId": "ALIAS"})
NEW_SECRET = json.dumps({"botId": "BOT2", "botAliasId": "ALIAS2"})


def heard(message_id: str = "m1") -> Mapping[str, Any]:
    reply = {"messageId": message_id, "effects": [{"type": "spending"}], "suggestions": ["Undo"]}
    return {
        "messages": [
            {"contentType": "PlainText", "content": "Saved."},
            {"contentType": "ImageResponseCard", "imageResponseCard": {"title": "?"}},
        ],
        "sessionState": {
            "dialogAction": {"type": "ElicitSlot", "slotToElicit": "Amount"},
            "intent": {"name": "LogExpense", "state": "InProgress"},
            "sessionAttributes": {"reply": json.dumps(reply)},
        },
    }


class Stage:
    """A conversation with a scripted Lex, and what it waited for."""

    def __init__(self, *steps: Step, secrets: ScriptedSecrets | None = None) -> None:
        self.lex = ScriptedLex(*steps)
        self.secrets = secrets or ScriptedSecrets(SECRET)
        self.waits: list[int] = []
        book = BotAddressBook(self.secrets, "bot", monotonic=lambda: 0)
        self._conversation = Conversation(self.lex, book, wait=self.waits.append)

    def say(self, message_id: str = "m1") -> Answer:
        return self._conversation.say(
            "ana", "hi", locale="en_US", message_id=message_id, attributes={"today": "2026-11-22"}
        )

    def end(self) -> None:
        self._conversation.end("ana", "en_US")


def test_a_message_goes_to_the_bot_of_the_secret_without_a_session_state() -> None:
    stage = Stage(heard())
    stage.say()
    assert stage.lex.calls == [
        {
            "botId": "BOT",
            "botAliasId": "ALIAS",
            "localeId": "en_US",
            "sessionId": session_id("ana"),
            "text": "hi",
            "requestAttributes": {"today": "2026-11-22"},
        }
    ]


def test_what_the_bot_and_the_code_hook_say_is_the_answer() -> None:
    assert Stage(heard()).say() == Answer(
        messages=[{"contentType": "PlainText", "content": "Saved."}],
        intent="LogExpense",
        state="InProgress",
        elicit="Amount",
        effects=[{"type": "spending"}],
        suggestions=["Undo"],
    )


@pytest.mark.parametrize(
    "state",
    [{}, {"sessionAttributes": None, "intent": None, "dialogAction": None},
     {"sessionAttributes": {"reply": heard("m0")["sessionState"]["sessionAttributes"]["reply"]}}],
)  # fmt: skip
def test_an_answer_of_an_earlier_turn_is_not_this_ones(state: Mapping[str, Any]) -> None:
    answer = Stage({"sessionState": state, "messages": None}).say()
    assert answer == Answer([], None, None, None, [], [])


def test_a_busy_lex_is_tried_again_after_longer_and_longer_waits() -> None:
    stage = Stage(*[client_error("ConflictException")] * (CONFLICT_TRIES - 1), heard())
    assert stage.say().intent == "LogExpense"
    assert stage.waits == [1, 2, 3, 4, 5]


def test_a_lex_that_stays_busy_is_away() -> None:
    stage = Stage(*[client_error("ConflictException")] * CONFLICT_TRIES)
    with pytest.raises(Unavailable) as away:
        stage.say()
    assert away.value.retry_after == 2
    assert len(stage.lex.calls) == CONFLICT_TRIES


@pytest.mark.parametrize("conflicts", [0, 1, 3])
def test_a_bot_that_is_gone_is_looked_up_once_more(conflicts: int) -> None:
    busy = [client_error("ConflictException")] * conflicts
    secrets = ScriptedSecrets(SECRET, NEW_SECRET)
    stage = Stage(*busy, client_error("ResourceNotFoundException"), heard(), secrets=secrets)
    stage.say()
    assert [call["botId"] for call in stage.lex.calls] == ["BOT"] * (conflicts + 1) + ["BOT2"]
    assert secrets.calls == 2


def test_a_bot_that_stays_gone_is_a_failure_of_the_bot() -> None:
    stage = Stage(*[client_error("ResourceNotFoundException")] * 2)
    with pytest.raises(BotFailed, match="reach the bot"):
        stage.say()


@pytest.mark.parametrize("code", ["BadGatewayException", "ValidationException"])
def test_no_usable_answer_is_a_failure_of_the_bot(code: str) -> None:
    with pytest.raises(BotFailed, match="work that out"):
        Stage(client_error(code)).say()


def test_a_message_that_makes_lex_s_event_too_large_is_refused_for_its_length() -> None:
    error = client_error("DependencyFailedException")
    error.response["Error"]["Message"] = (
        "Invalid Lambda Request: Lambda event exceeds maximum size (12833 vs. 12K)"
    )
    with pytest.raises(BadRequest, match="in parts") as refused:
        Stage(error).say()
    assert refused.value.field == "message"


@pytest.mark.parametrize(
    "error",
    [
        client_error("ThrottlingException"),
        client_error("DependencyFailedException"),
        client_error("InternalServerException"),
        client_error("AccessDeniedException"),
        EndpointConnectionError(endpoint_url="https://lex"),
        ReadTimeoutError(endpoint_url="https://lex"),
        BotoCoreError(),
    ],
)
def test_a_lex_that_does_not_answer_is_away(error: Exception) -> None:
    with pytest.raises(Unavailable) as away:
        Stage(error).say()
    assert away.value.retry_after == 2
    assert away.value.__cause__ is error


@pytest.mark.parametrize(
    "error", [client_error("InternalServiceError", "GetSecretValue"), BotoCoreError()]
)
def test_a_secret_that_cannot_be_read_is_an_absence_too(error: Exception) -> None:
    with pytest.raises(Unavailable):
        Stage(secrets=ScriptedSecrets(error)).say()


def test_an_error_of_the_program_is_not_swallowed() -> None:
    with pytest.raises(ZeroDivisionError):
        Stage(ZeroDivisionError()).say()


def test_a_conversation_is_ended() -> None:
    stage = Stage({})
    stage.end()
    assert stage.lex.calls == [
        {
            "botId": "BOT",
            "botAliasId": "ALIAS",
            "localeId": "en_US",
            "sessionId": session_id("ana"),
        }
    ]


def test_a_conversation_that_is_not_there_is_ended_already() -> None:
    stage = Stage(*[client_error("ResourceNotFoundException", "DeleteSession")] * 2)
    stage.end()
    assert stage.waits == []


def test_a_conversation_that_cannot_be_ended_is_said_to_be() -> None:
    with pytest.raises(Unavailable):
        Stage(BotoCoreError()).end()


def test_a_session_is_a_persons_own_and_an_id_that_lex_takes() -> None:
    ids = {session_id(user) for user in ("a", "A", "é", "x" * 999, "u-1", "\0")}
    assert len(ids) == 6
    assert all(2 <= len(i) <= 100 and set(i) <= set("u-0123456789abcdef") for i in ids)


def test_an_address_is_kept_for_a_while_and_read_again_when_it_was_forgotten() -> None:
    now = 0.0
    secrets = ScriptedSecrets(SECRET, NEW_SECRET, SECRET)
    book = BotAddressBook(secrets, "bot", monotonic=lambda: now)
    old, new = BotAddress("BOT", "ALIAS"), BotAddress("BOT2", "ALIAS2")
    assert [book.current(), book.current()] == [old, old]
    now = KEEP_SECONDS
    assert book.current() == old
    now += 1
    assert book.current() == new
    book.forget()
    assert book.current() == old
    assert secrets.calls == 3
