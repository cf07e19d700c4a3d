import json
from typing import Any

import pytest

from lambdas.handlers.dialogue.turn import Outcome
from lambdas.handlers.fulfillment import handle_fulfillment, read_turn
from lambdas.handlers.lex_events import MESSAGE_LIMIT, BadEvent, write_response
from lambdas.intents import Intent

Talk = Any


@pytest.mark.parametrize("name", ["userId", "messageId", "timeZone", "today", "currency"])
def test_an_event_that_send_did_not_start_is_refused(talk: Talk, name: str) -> None:
    event = talk.event("lunch 12", Intent.LOG_EXPENSE)
    del event["requestAttributes"][name]
    with pytest.raises(BadEvent):
        handle_fulfillment(event, None, books=talk.books)
    event["requestAttributes"] = None
    with pytest.raises(BadEvent):
        handle_fulfillment(event, None, books=talk.books)
    assert talk.stored == []


def test_a_turn_that_runs_again_answers_from_its_operation(talk: Talk) -> None:
    first = talk.say("lunch 12", message_id="m")
    talk.say("taxi", message_id="n")
    assert talk.say("lunch 12", message_id="m") == first
    assert len(talk.stored) == 1


def test_the_session_holds_the_reply_and_the_draft_and_nothing_else(talk: Talk) -> None:
    talk.session = {"stranger": "x"}
    talk.say("taxi", message_id="m")
    assert set(talk.session) == {"reply", "draft"}
    assert json.loads(talk.session["reply"]) == {
        "messageId": "m",
        "effects": [],
        "suggestions": ["Cancel"],
    }
    talk.say("18")
    assert set(talk.session) == {"reply"}


def test_a_session_may_have_no_attributes(talk: Talk) -> None:
    event = talk.event("lunch 12", Intent.LOG_EXPENSE)
    event["sessionState"]["sessionAttributes"] = None
    assert handle_fulfillment(event, None, books=talk.books)["messages"]


def test_lex_is_told_the_next_step(talk: Talk) -> None:
    talk.say("taxi")
    assert talk.response["sessionState"]["dialogAction"] == {
        "type": "ElicitSlot",
        "slotToElicit": "Amount",
    }
    assert talk.response["sessionState"]["intent"] == {
        "name": "LogExpense",
        "state": "InProgress",
        "slots": {},
    }
    talk.say("18")
    assert talk.response["sessionState"]["dialogAction"] == {"type": "Close"}
    assert talk.response["sessionState"]["intent"] == {"name": "LogExpense", "state": "Fulfilled"}


def test_a_message_is_never_longer_than_lex_takes(talk: Talk) -> None:
    turn = read_turn(talk.event("help", Intent.HELP), talk.books)
    response = write_response(turn, Outcome(("x" * 2000,)))
    assert [len(message["content"]) for message in response["messages"]] == [MESSAGE_LIMIT]
