"""A real Chromium on the real app, which speaks to the real local API over a wire we can cut."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.stage import (
    DESKTOP,
    PHONE,
    empty_account,
    open_window,
    start_app,
    start_browser,
    start_gateway,
)
from tests.browser.wire import Wire, open_wire

expect.set_options(timeout=10_000)


@pytest.fixture(scope="package")
def api_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with start_gateway(tmp_path_factory.mktemp("data")) as url:
        yield url


@pytest.fixture(scope="package")
def session_wire(api_url: str) -> Iterator[Wire]:
    with open_wire(api_url) as wire:
        yield wire


@pytest.fixture(scope="package")
def app_url(session_wire: Wire) -> Iterator[str]:
    with start_app(session_wire.url) as url:
        yield url


@pytest.fixture(scope="package")
def browser(chromium: Path) -> Iterator[Browser]:
    with start_browser(chromium) as browser:
        yield browser


@pytest.fixture
def wire(session_wire: Wire) -> Iterator[Wire]:
    """The wire, mended after the test."""
    session_wire.said.clear()
    yield session_wire
    session_wire.losing, session_wire.delay = frozenset(), 0.0
    if session_wire._server is None:
        session_wire.mend()


@dataclass
class Visitor:
    """Somebody with a browser; what goes wrong on their page fails the test."""

    page: Page
    width: int
    problems: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)

    def open(self, path: str = "/") -> None:
        self.page.goto(path)
        self.settle()

    def settle(self) -> None:
        """Wait until Streamlit has nothing to do."""
        ready = '[data-testid="stApp"][data-test-script-state="notRunning"]'
        expect(self.page.locator(ready)).to_be_visible()
        expect(self.page.get_by_test_id("stSkeleton")).to_have_count(0)

    def say(self, text: str) -> None:
        field_ = self.page.get_by_test_id("stChatInputTextArea")
        field_.fill(text)
        field_.press("Enter")

    @property
    def field(self) -> Locator:
        return self.page.get_by_test_id("stChatInputTextArea")

    @property
    def cards(self) -> Locator:
        """The cards under answers."""
        return self.page.locator('[class*="st-key-theirs-"] [class*="st-key-card-"]')

    @property
    def mine(self) -> Locator:
        """What the visitor said."""
        return self.page.locator('[class*="st-key-mine-"] [data-testid="stText"]')

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def fits(self) -> bool:
        """Whether nothing makes the page wider than the screen."""
        wider = self.page.evaluate(
            """() => [...document.querySelectorAll('body *')].filter(e =>
                e.getBoundingClientRect().right > innerWidth + 1
                && !e.closest('.st-key-suggestions') && e.checkVisibility()).length"""
        )
        page: int = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        return page <= 0 and wider == 0


def _watch(page: Page, width: int) -> Visitor:
    visitor = Visitor(page, width)
    page.on("pageerror", lambda error: visitor.problems.append(str(error)))
    page.on(
        "request",
        lambda request: (
            visitor.hosts.add(request.url.split("/")[2])
            if request.url.startswith(("http", "ws"))
            else None
        ),
    )
    return visitor


@pytest.fixture(scope="package")
def windows(browser: Browser, app_url: str) -> dict[int, BrowserContext]:
    """A profile for each width: what a test loads is in the cache of the next one."""
    return {width: open_window(browser, app_url, width) for width in (DESKTOP, PHONE)}


@contextmanager
def _visit(window: BrowserContext, width: int, app_url: str) -> Iterator[Visitor]:
    visitor = _watch(window.new_page(), width)
    yield visitor
    visitor.page.close()
    assert visitor.problems == []
    assert visitor.hosts <= {app_url.removeprefix("http://")}, "the page asked another host"


@pytest.fixture(params=[DESKTOP, PHONE])
def visitor(
    request: pytest.FixtureRequest,
    windows: dict[int, BrowserContext],
    app_url: str,
    api_url: str,
) -> Iterator[Visitor]:
    """At each width, with an empty account."""
    empty_account(api_url)
    with _visit(windows[request.param], request.param, app_url) as visitor:
        yield visitor


@pytest.fixture
def desktop(windows: dict[int, BrowserContext], app_url: str, api_url: str) -> Iterator[Visitor]:
    """At 1280 pixels only, with an empty account."""
    empty_account(api_url)
    with _visit(windows[DESKTOP], DESKTOP, app_url) as visitor:
        yield visitor
