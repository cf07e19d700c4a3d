"""People who sign in with a real provider, each in a browser of their own."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visitor
from tests.browser.stage import (
    DESKTOP,
    PHONE,
    open_window,
    start_app,
    start_gateway,
    start_provider,
)

pytestmark = [pytest.mark.browser, pytest.mark.sign_in]

BRIEFLY = 60 + 15
"""Seconds of a token that the app takes for ended after the first 15."""


@pytest.fixture(scope="module")
def signed_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app where people sign in; its API takes their tokens and no others."""
    with (
        start_provider() as sign_in,
        start_gateway(tmp_path_factory.mktemp("signed"), sign_in) as api,
        start_app(api, sign_in) as app,
    ):
        yield app


@pytest.fixture(scope="module")
def brief_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """As `signed_app`, with tokens that soon end."""
    with (
        start_provider(BRIEFLY) as sign_in,
        start_gateway(tmp_path_factory.mktemp("brief"), sign_in) as api,
        start_app(api, sign_in) as app,
    ):
        yield app


@dataclass
class Guest(Visitor):
    """Somebody with a browser of their own and a name at the provider."""

    name: str = ""

    def sign_in(self, button: str = "Sign in") -> None:
        self.button(button).click()
        self.page.locator("input[name=sub]").fill(self.name)
        self.page.get_by_role("button", name="Authorize").click()
        expect(self.field).to_be_visible()
        self.settle()

    def sign_out(self) -> None:
        if self.width == PHONE:
            self.page.get_by_role("link", name="Settings").click()
            self.page.locator(".st-key-sign-out-settings button").click()
        else:
            self.page.locator(".st-key-sign-out-navigation button").click()

    def hears(self, sentence: str) -> None:
        expect(self.page.get_by_text(sentence).last).to_be_visible()


@contextmanager
def guest(browser: Browser, app: str, name: str, width: int = DESKTOP) -> Iterator[Guest]:
    with open_window(browser, app, width) as window:
        visitor = Guest(window.new_page(), width, name=name)
        visitor.open()
        yield visitor


def test_two_people_talk_at_the_same_time_and_never_see_each_others_money(
    browser: Browser, signed_app: str
) -> None:
    with (
        guest(browser, signed_app, "ana@example.com") as ana,
        guest(browser, signed_app, "bob@example.com", PHONE) as bob,
    ):
        for visitor in (ana, bob):
            expect(visitor.field).to_have_count(0)
            visitor.sign_in()
        for number in range(1, 4):
            ana.say(f"spent {number}1 on tea")
            bob.say(f"spent {number}2 on books")
            ana.hears(f"Saved ${number}1.00")
            bob.hears(f"Saved ${number}2.00")
        expect(ana.mine).to_have_text([f"spent {number}1 on tea" for number in range(1, 4)])
        expect(bob.mine).to_have_text([f"spent {number}2 on books" for number in range(1, 4)])
        for visitor, total, other in ((ana, "$63", "$66"), (bob, "$66", "$63")):
            visitor.page.get_by_role("link", name="Overview").click()
            expect(visitor.page.locator(".bb-hero")).to_contain_text(total)
            assert other not in visitor.page.content()
        assert (ana.problems, bob.problems) == ([], [])


def test_a_sign_in_lasts_over_a_reload_and_signing_out_ends_it_in_every_window(
    browser: Browser, signed_app: str
) -> None:
    with guest(browser, signed_app, "carl@example.com") as carl:
        carl.sign_in()
        carl.open()
        expect(carl.field).to_be_visible()
        other = Guest(carl.page.context.new_page(), DESKTOP, name=carl.name)
        other.open()
        carl.sign_out()
        expect(carl.page).to_have_url(re.compile("/oauth2/end_session"))
        other.say("spent 5 on tea")
        expect(other.button("Sign in again")).to_be_visible()
        carl.open()
        expect(carl.button("Sign in")).to_be_visible()
        expect(carl.field).to_have_count(0)
        names = [cookie.get("name", "") for cookie in carl.page.context.cookies()]
        assert [name for name in names if name.startswith("_streamlit_user")] == []


def test_somebody_else_in_the_same_browser_sees_nothing_of_the_first(
    browser: Browser, signed_app: str
) -> None:
    with guest(browser, signed_app, "dora@example.com", PHONE) as dora:
        dora.sign_in()
        dora.say("spent 77 on shoes")
        dora.hears("Saved $77.00")
        dora.sign_out()
        expect(dora.page).to_have_url(re.compile("/oauth2/end_session"))
        dora.open()
        erik = Guest(dora.page, PHONE, name="erik@example.com")
        erik.sign_in()
        expect(erik.page.get_by_text("What did you spend?")).to_be_visible()
        expect(erik.mine).to_have_count(0)
        assert "77" not in erik.page.inner_text("body")


def test_no_script_can_read_who_is_signed_in(browser: Browser, signed_app: str) -> None:
    with guest(browser, signed_app, "fay@example.com") as fay:
        fay.sign_in()
        cookies = fay.page.context.cookies()
        mine = [c for c in cookies if c.get("name", "").startswith("_streamlit_user")]
        assert len(mine) == 2
        assert [c.get("httpOnly") for c in mine] == [True, True]
        assert "_streamlit_user" not in fay.page.evaluate("document.cookie")


def test_a_sign_in_that_has_ended_is_asked_for_again_and_what_was_typed_is_sent_then(
    browser: Browser, brief_app: str
) -> None:
    with guest(browser, brief_app, "gus@example.com") as gus:
        gus.sign_in()
        gus.say("spent 4 on tea")
        gus.hears("Saved $4.00")
        gus.page.wait_for_timeout(16_000)
        gus.say("spent 9 on books")
        gus.hears("What you typed is kept and will be sent then.")
        gus.sign_in("Sign in again")
        gus.hears("Saved $9.00")
        expect(gus.mine).to_have_text(["spent 4 on tea", "spent 9 on books"])
        expect(gus.field).to_have_value("")


def test_what_was_only_typed_is_there_again_for_who_typed_it(
    browser: Browser, brief_app: str
) -> None:
    with guest(browser, brief_app, "hal@example.com") as hal:
        hal.sign_in()
        hal.field.press_sequentially("spent 5 on")
        hal.page.wait_for_timeout(16_000)
        hal.page.get_by_role("link", name="Overview").click()
        hal.sign_in("Sign in again")
        expect(hal.field).to_have_value("spent 5 on")
        hal.field.press_sequentially(" tea")
        hal.field.press("Enter")
        hal.hears("Saved $5.00")
        hal.open()
        expect(hal.mine).to_have_text(["spent 5 on tea"])
        expect(hal.field).to_have_value("")


def test_what_somebody_typed_is_gone_when_they_sign_out_or_somebody_else_signs_in(
    browser: Browser, brief_app: str
) -> None:
    with guest(browser, brief_app, "ida@example.com") as ida:
        ida.sign_in()
        ida.field.press_sequentially("spent 5 on")
        ida.page.wait_for_timeout(16_000)
        ida.page.get_by_role("link", name="Overview").click()
        jon = Guest(ida.page, DESKTOP, name="jon@example.com")
        jon.sign_in("Sign in again")
        expect(jon.field).to_have_value("")
        jon.field.press_sequentially("spent 6 on")
        jon.sign_out()
        expect(jon.page).to_have_url(re.compile("/oauth2/end_session"))
        jon.open()
        jon.sign_in()
        expect(jon.field).to_have_value("")
