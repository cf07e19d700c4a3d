"""The runtime API: what it validates, what it remembers, what happens at once."""

import threading
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import pytest
from botocore.exceptions import ClientError

from local.lex.replies import describe_state
from local.lex.runtime import LocalLex
from local.lex.sessions import InMemorySessions, Session, SessionLocks
from tests.lex_talk import Clock, Hook, Talk

Start = Callable[..., Talk]


def error_of(call: Callable[[], object]) -> tuple[str, int, str]:
    """The code, the HTTP status and the message of the error that a call raises."""
    with pytest.raises(ClientError) as caught:
        call()
    response = caught.value.response
    status = response["ResponseMetadata"]["HTTPStatusCode"]
    return response["Error"]["Code"], status, response["Error"]["Message"]


class TestValidation:
    @pytest.mark.parametrize(
        "text", ["", "x" * 1025, "\N{GRINNING FACE}" * 513, None, 5, b"hi", "\ud800"]
    )
    def test_a_text_has_1_to_1024_utf16_units(self, talk: Talk, text: Any) -> None:
        code, status, message = error_of(lambda: talk.say(text))
        assert (code, status) == ("ValidationException", 400)
        assert message.startswith("text: ")

    def test_a_text_of_the_greatest_length_is_answered(self, talk: Talk) -> None:
        assert talk.say("\N{GRINNING FACE}" * 512) == ["Sorry, what?"]

    @pytest.mark.parametrize("session_id", ["x", "x" * 101, "no blanks", "ü" * 5, "", None, "a/b"])
    def test_a_session_id_has_its_pattern(self, talk: Talk, session_id: Any) -> None:
        talk.where["sessionId"] = session_id
        code, status, message = error_of(lambda: talk.say("hello"))
        assert (code, status) == ("ValidationException", 400)
        assert message.startswith("sessionId: ")

    @pytest.mark.parametrize("name", ["botId", "botAliasId", "localeId"])
    def test_what_does_not_exist_is_not_found(self, talk: Talk, name: str) -> None:
        talk.where[name] = "NOSUCHTHNG"
        code, status, message = error_of(lambda: talk.say("hello"))
        assert (code, status) == ("ResourceNotFoundException", 404)
        assert message.startswith(f"{name}: ")

    @pytest.mark.parametrize(
        "attributes", [[], {"a": 1}, {1: "a"}, {"a": None}, {"a": {}}, {"a": "\udfff"}]
    )
    def test_request_attributes_map_strings_to_strings(self, talk: Talk, attributes: Any) -> None:
        code, _, message = error_of(lambda: talk.say("hello", requestAttributes=attributes))
        assert code == "ValidationException"
        assert message.startswith("requestAttributes: ")

    @pytest.mark.parametrize(
        "state,place",
        [
            ([], "sessionState: "),
            ({"sessionAttributes": {1, 2}}, "sessionState: "),
            ({"intent": {"name": "\ud800"}}, "sessionState: "),
            ({"sessionAttributes": {"a": 1}}, "sessionState.sessionAttributes: "),
            ({"activeContexts": [{}]}, "sessionState.activeContexts: "),
            ({"intent": "Greeting"}, "sessionState.intent: "),
            ({"intent": {"name": "Nap"}}, "sessionState.intent.name: "),
            ({"intent": {"name": "Greeting", "state": "Gone"}}, "sessionState.intent: "),
            (
                {"intent": {"name": "Greeting", "slots": {"X": {"value": {}}}}},
                "sessionState.intent.slots: ",
            ),
            ({"dialogAction": {}}, "sessionState.dialogAction.type: "),
            ({"dialogAction": "Close"}, "sessionState.dialogAction: "),
            ({"dialogAction": {"type": "ElicitSlot"}}, "sessionState.dialogAction.slotToElicit: "),
            (
                {
                    "intent": {"name": "OrderPizza"},
                    "dialogAction": {"type": "ElicitSlot", "slotToElicit": "Sauce"},
                },
                "sessionState.dialogAction.slotToElicit: ",
            ),
        ],
    )
    def test_a_session_state_is_checked_field_by_field(
        self, talk: Talk, state: Any, place: str
    ) -> None:
        code, status, message = error_of(lambda: talk.say("hello", sessionState=state))
        assert (code, status) == ("ValidationException", 400)
        assert message.startswith(place)


class TestSessions:
    def test_a_client_can_put_the_conversation_where_it_wants(self, talk: Talk) -> None:
        state = {
            "intent": {
                "name": "OrderPizza",
                "slots": {"Size": {"value": {"interpretedValue": "small"}}, "Topping": None},
            },
            "dialogAction": {"type": "ElicitSlot", "slotToElicit": "Topping"},
        }
        assert talk.say("ham", sessionState=state) == ["Order a small ham pizza?"]

    def test_an_action_without_an_intent_keeps_the_intent(self, talk: Talk) -> None:
        talk.say("I want a pizza")
        talk.say("hello", sessionState={"dialogAction": {"type": "ElicitIntent"}})
        assert talk.intent["name"] == "Greeting"

    def test_a_question_that_an_intent_never_asks_is_passed_over(self, talk: Talk) -> None:
        state = {"intent": {"name": "FallbackIntent"}, "dialogAction": {"type": "ConfirmIntent"}}
        assert talk.say("yes", sessionState=state) == ["Sorry, what?"]
        assert talk.intent["confirmationState"] == "Confirmed"
        names = [one["intent"]["name"] for one in talk.answer["interpretations"]]
        assert names.count("FallbackIntent") == 1

    def test_sessions_know_nothing_of_each_other(self, talk: Talk) -> None:
        other = Talk(talk.lex, talk.hook, "other")
        talk.say("I want a pizza", sessionState={"sessionAttributes": {"a": "b"}})
        other.say("small")
        assert other.intent["name"] != "OrderPizza" or other.slots["Topping"] is None
        assert other.state["sessionAttributes"] == {}
        talk.say("small")
        assert talk.action == "ElicitSlot Topping"

    def test_an_idle_session_is_forgotten(self, talk: Talk, clock: Clock) -> None:
        talk.say("I want a pizza", sessionState={"sessionAttributes": {"a": "b"}})
        clock.pass_seconds(299)
        talk.say("small")
        assert talk.action == "ElicitSlot Topping"  # every turn starts the time again
        clock.pass_seconds(301)
        talk.say("hello")
        assert talk.state["sessionAttributes"] == {}

    def test_get_session_gives_the_last_turn(self, talk: Talk) -> None:
        talk.say("I want a pizza")
        session = talk.lex.get_session(**talk.where)
        assert session == {**talk.answer, "sessionId": "somebody"}

    def test_a_deleted_session_is_gone(self, talk: Talk) -> None:
        talk.say("I want a pizza")
        assert talk.lex.delete_session(**talk.where) == talk.where
        assert error_of(lambda: talk.lex.get_session(**talk.where))[:2] == (
            "ResourceNotFoundException",
            404,
        )
        assert error_of(lambda: talk.lex.delete_session(**talk.where))[1] == 404

    def test_a_failed_turn_leaves_the_session_as_it_was(self, talk: Talk, hook: Hook) -> None:
        talk.say("I want a pizza")
        hook.script = [ValueError("down")]
        error_of(lambda: talk.say("small"))
        talk.say("small")
        assert talk.action == "ElicitSlot Topping"

    def test_a_durable_store_carries_a_conversation_over_a_restart(
        self, open_talk: Start, pizzeria: dict[str, Any]
    ) -> None:
        sessions = InMemorySessions()
        open_talk(pizzeria, sessions=sessions).say("I want a pizza")
        again = open_talk(pizzeria, sessions=sessions)
        again.say("small")
        assert again.action == "ElicitSlot Topping"

    def test_a_session_of_another_bot_or_runtime_is_begun_anew(
        self, open_talk: Start, pizzeria: dict[str, Any]
    ) -> None:
        sessions = InMemorySessions()
        open_talk(pizzeria, sessions=sessions).say("I want a pizza")
        pizzeria["BotLocales"][0]["Intents"][0]["Slots"].pop()
        pizzeria["BotLocales"][0]["Intents"][0]["SampleUtterances"] = [{"Utterance": "pizza"}]
        changed = open_talk(pizzeria, sessions=sessions)
        changed.say("hello")
        assert changed.intent["name"] == "Greeting"

        class Older(InMemorySessions):
            def load(self, session_key: str) -> Mapping[str, object] | None:
                return {"version": 0}

        older = open_talk(pizzeria, sessions=Older())
        older.say("hello")
        assert older.intent["name"] == "Greeting"

    def test_memory_holds_the_sessions_saved_last(self) -> None:
        sessions = InMemorySessions(most=2)
        moment = datetime.now().astimezone()
        for key in ("a", "b", "a", "c"):
            sessions.save(key, {"key": key}, moment)
        assert [sessions.load(key) is not None for key in "abc"] == [True, False, True]
        sessions.delete("a")
        sessions.delete("never there")
        assert sessions.load("a") is None

    def test_a_session_without_intent_is_of_any_locale(self, locale: Any) -> None:
        assert Session().belongs_to(locale)
        assert "intent" not in describe_state(Session(), Clock()())
        assert Session().dialog_action() == {"type": "None"}
        assert Session.from_json(Session().as_json()).as_json() == Session().as_json()

    def test_a_confirmation_that_nobody_can_give_falls_back(self, talk: Talk) -> None:
        state = {"intent": {"name": "Greeting"}, "dialogAction": {"type": "ConfirmIntent"}}
        assert talk.say("blargh", sessionState=state) == ["Sorry, what?"]

    def test_a_header_is_a_string(self, talk: Talk) -> None:
        code, _, message = error_of(
            lambda: talk.lex.recognize_utterance(
                **talk.where,
                requestContentType="text/plain",
                inputStream=b"hello",
                sessionState={},  # type: ignore[arg-type]  # the mistake
            )
        )
        assert (code, message) == ("ValidationException", "sessionState: has to be a string")


class TestAtOnce:
    def test_a_second_request_for_a_busy_session_conflicts_at_once(
        self, talk: Talk, hook: Hook
    ) -> None:
        inside, go_on = threading.Event(), threading.Event()

        def slow(event: dict[str, Any]) -> dict[str, Any]:
            inside.set()
            go_on.wait(10)
            return {"sessionState": {"dialogAction": {"type": "Delegate"}}}

        hook.script = [slow]
        first = threading.Thread(target=lambda: talk.say("I want a pizza"))
        first.start()
        inside.wait(10)
        second = Talk(talk.lex, hook)
        assert error_of(lambda: second.say("hello"))[:2] == ("ConflictException", 409)
        assert error_of(lambda: talk.lex.delete_session(**talk.where))[0] == "ConflictException"
        elsewhere = Talk(talk.lex, hook, "elsewhere")
        assert elsewhere.say("what are your opening hours") == ["We open at ten."]
        go_on.set()
        first.join(10)
        assert talk.action == "ElicitSlot Size"

    def test_a_lock_is_released_when_its_work_fails(self) -> None:
        locks = SessionLocks()
        with pytest.raises(ValueError, match="work"), locks.hold("s"):
            raise ValueError("work")
        with locks.hold("s"):
            pass

    def test_many_threads_get_the_answers_of_one(self, talk: Talk) -> None:
        texts = ["order a large ham pizza", "big", "where is my order", "pay $5", "who is he"]
        expected = [self._run(talk, "alone", texts)]
        results: list[list[Any]] = []
        threads = [
            threading.Thread(target=lambda n=n: results.append(self._run(talk, f"s{n}", texts)))
            for n in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        assert results == expected * 8

    @staticmethod
    def _run(talk: Talk, session_id: str, texts: list[str]) -> list[Any]:
        own = Talk(talk.lex, Hook(), session_id)
        return [(own.say(text), own.slots, own.answer["interpretations"]) for text in texts * 5]


def test_an_event_that_is_too_large_fails(talk: Talk) -> None:
    attributes = {"draft": "x" * 12_000}
    code, status, message = error_of(
        lambda: talk.say("I want a pizza", requestAttributes=attributes)
    )
    assert (code, status) == ("DependencyFailedException", 424)
    assert "exceeds maximum size" in message


def test_several_locales_keep_their_sessions_apart(
    open_talk: Start, pizzeria: dict[str, Any]
) -> None:
    british = {**pizzeria["BotLocales"][0], "LocaleId": "en_GB"}
    pizzeria["BotLocales"].append(british)
    talk = open_talk(pizzeria)
    talk.say("I want a pizza")
    talk.where["localeId"] = "en_GB"
    talk.say("pay 5")
    assert talk.slots == {"Amount": "GBP 5.00"}


def test_the_clock_is_the_machines_unless_another_is_given(pizzeria: dict[str, Any]) -> None:
    pizzeria["BotLocales"][0]["Intents"] = pizzeria["BotLocales"][0]["Intents"][-1:]
    talk = Talk(LocalLex(pizzeria), Hook())
    assert talk.say("hello") == ["Sorry, what?"]
    assert [one["intent"]["name"] for one in talk.answer["interpretations"]] == ["FallbackIntent"]
