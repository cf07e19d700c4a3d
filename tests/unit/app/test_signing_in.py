"""The frame for people who sign in: whose page it is, and what happens when a sign-in ends."""

import time
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from app import session
from app.conversation import Conversation
from app.person import Person
from tests.unit.app.test_main import MAIN
from tests.unit.app.test_settings import PROVIDER

HISTORY: dict[str, Any] = {"messages": [], "cursor": None, "today": "2026-11-22", "currency": "USD"}
SENT = {"messages": [{"content": "Saved."}], "effects": [], "suggestions": []}


@pytest.fixture
def page(answering: Any, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The app where people sign in, before its first run; the API has nothing to tell."""
    answering.answers = [(200, {**HISTORY, **SENT, "messages": []})]
    for name, value in {**PROVIDER, "BUDGETBUDDY_API_URL": answering.url}.items():
        monkeypatch.setenv(name, value)
    st.cache_resource.clear()
    return AppTest.from_file(MAIN, default_timeout=20)


def user(name: str, seconds: float = 3600) -> dict[str, Any]:
    """Somebody whose token lasts for so long."""
    return {
        "is_logged_in": True,
        "sub": name,
        "email": f"{name}@example.com",
        "exp": int(time.time() + seconds),
        "tokens": {"id": f"token of {name} for {seconds}"},
    }


def html(page: AppTest) -> str:
    return "\n".join(element.proto.body for element in page.get("html"))


def buttons(page: AppTest) -> list[str]:
    return [button.label for button in page.button]


def bearers(answering: Any) -> set[str | None]:
    return {request.get("Authorization") for request in answering.requests}


def again(page: AppTest, who: dict[str, Any]) -> AppTest:
    """A new session of the browser, as after every redirect."""
    fresh = AppTest.from_file(MAIN, default_timeout=20)
    fresh.user = who
    return fresh.run()


def test_who_is_not_signed_in_is_welcomed_and_the_api_not_asked(
    page: AppTest, answering: Any
) -> None:
    page.user = {}
    page.run()
    assert not page.exception
    assert buttons(page) == ["Sign in"]
    assert "BudgetBuddy" in html(page)
    assert not page.chat_input
    assert answering.requests == []


def test_the_page_speaks_for_who_is_signed_in(page: AppTest, answering: Any) -> None:
    page.user = user("ana")
    page.run()
    assert not page.exception
    assert page.chat_input
    assert "Sign out" in buttons(page)
    assert bearers(answering) == {"Bearer token of ana for 3600"}


@pytest.mark.parametrize("seconds", [-100, 0, 59])
def test_a_sign_in_that_is_over_or_nearly_is_asked_for_again_before_the_api_is(
    page: AppTest, answering: Any, seconds: float
) -> None:
    page.user = user("ana", seconds)
    page.run()
    assert not page.exception
    assert buttons(page) == ["Sign in again"]
    assert "Nothing is lost." in html(page)
    assert answering.requests == []


def test_a_token_that_the_api_refuses_leads_to_the_same_prompt(
    page: AppTest, answering: Any
) -> None:
    answering.answers = [(401, {"detail": "Who are you?"})]
    page.user = user("ana")
    page.run()
    assert not page.exception
    assert buttons(page) == ["Sign in again"]
    asked = len(answering.requests)
    page.run()
    assert buttons(page) == ["Sign in again"]
    assert len(answering.requests) == asked


def test_what_was_typed_when_the_sign_in_was_over_is_sent_after_the_next_one(
    page: AppTest, answering: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.user = user("ana")
    page.run()
    over = time.time() + 3600
    monkeypatch.setattr("app.session.time", lambda: over)
    page.chat_input(key="said").set_value("spent 12.50 on lunch").run()
    assert not page.exception
    assert buttons(page) == ["Sign in again"]
    assert "What you typed is kept and will be sent then." in html(page)
    assert [r for r in answering.requests if r["path"] == "/send"] == []

    fresh = again(page, user("ana", 7200))
    assert not fresh.exception
    (sent,) = [r for r in answering.requests if r["path"] == "/send"]
    assert sent["body"]["message"] == "spent 12.50 on lunch"
    assert sent["Authorization"] == "Bearer token of ana for 7200"

    again(page, user("ana", 7200))
    assert len([r for r in answering.requests if r["path"] == "/send"]) == 1


def test_a_message_that_the_api_refused_to_hear_is_sent_once_more_under_its_id(
    page: AppTest, answering: Any
) -> None:
    page.user = user("ana")
    page.run()
    answering.answers = [(401, {"detail": "Who are you?"})]
    page.chat_input(key="said").set_value("spent 12.50 on lunch").run()
    assert buttons(page) == ["Sign in again"]
    answering.answers = [(200, {**HISTORY, **SENT})]
    again(page, user("ana", 7200))
    first, second = [r["body"] for r in answering.requests if r["path"] == "/send"]
    assert first == second


def test_somebody_else_who_signs_in_next_sends_and_sees_nothing_of_the_first(
    page: AppTest, answering: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.user = user("ana")
    page.run()
    over = time.time() + 3600
    monkeypatch.setattr("app.session.time", lambda: over)
    page.chat_input(key="said").set_value("spent 12.50 on lunch").run()
    fresh = again(page, user("bob", 7200))
    assert fresh.chat_input
    assert [r for r in answering.requests if r["path"] == "/send"] == []
    assert "lunch" not in html(fresh) + "".join(text.value for text in fresh.text)


def test_even_a_session_that_changed_hands_shows_nothing_of_the_first(page: AppTest) -> None:
    page.user = user("ana")
    page.run()
    conversation = page.session_state["conversation"]
    page.user = user("bob")
    page.run()
    assert page.session_state["conversation"] is not conversation


def test_signing_out_ends_the_token_in_every_window(page: AppTest, answering: Any) -> None:
    page.user = user("ana")
    page.run()
    other = again(page, page.user)
    assert other.chat_input
    next(button for button in page.button if button.label == "Sign out").click().run()
    assert not page.exception
    asked = len(answering.requests)
    assert buttons(other.run()) == ["Sign in again"]
    assert buttons(again(page, other.user)) == ["Sign in again"]
    assert len(answering.requests) == asked


def test_signing_out_forgets_what_waited(page: AppTest) -> None:
    person = Person("ana", "token", int(time.time()) + 3600)
    conversation = Conversation()
    conversation.say("spent 5 on tea")
    session.unsent().keep(person, conversation.outbox, time.time())
    session.sign_out(person)
    assert session.unsent().take(person, time.time()) == []


def test_the_settings_say_who_is_signed_in(page: AppTest, answering: Any) -> None:
    answering.answers = [(503, {})]
    page.user = user("ana")
    page._page_hash = calc_hash("settings")
    page.run()
    assert "You are signed in as ana@example.com." in html(page)
    assert buttons(page).count("Sign out") == 2


def test_a_provider_that_tells_no_address_is_no_matter(page: AppTest, answering: Any) -> None:
    answering.answers = [(503, {})]
    page.user = user("ana") | {"email": None}
    page._page_hash = calc_hash("settings")
    page.run()
    assert "You are signed in." in html(page)
