"""`python -m tests.browser.take_pictures`: the pictures in docs/pictures, taken anew.

It starts the whole product on a sample of a year, in a folder of its own, and stops it again.
"""

import sys
import tempfile
from base64 import b64encode
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser import sample
from tests.browser.stage import (
    DESKTOP,
    PHONE,
    REPOSITORY,
    empty_account,
    open_window,
    start_app,
    start_browser,
    start_gateway,
)
from tests.browser.wire import Wire, open_wire
from tests.conftest import NO_CHROMIUM, find_chromium

FOLDER = REPOSITORY / "docs" / "pictures"
PAGES = ("chat", "overview", "activity", "budgets", "recurring", "settings")
NAMES = {DESKTOP: "desktop", PHONE: "phone"}


def main() -> int:
    """Take them all; returns the exit status."""
    chromium = find_chromium()
    if chromium is None:
        sys.stderr.write(f"{NO_CHROMIUM}\n")
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as data,
        start_gateway(Path(data)) as api_url,
        open_wire(api_url) as wire,
        start_app(wire.url) as app_url,
        start_browser(chromium) as browser,
    ):
        _take_empty(browser, app_url)
        sample.fill(api_url)
        sample.add_recurring(api_url)
        _take_full(browser, app_url)
        _compose_readme(browser)
        _take_failure(browser, app_url, wire)
        empty_account(api_url)
    return 0


def _take_empty(browser: Browser, app_url: str) -> None:
    for width, screen in NAMES.items():
        for path, name in (("/", "chat-empty"), ("/overview", "overview-empty")):
            _take(browser, app_url, path, f"{name}-{screen}", width)


def _take_full(browser: Browser, app_url: str) -> None:
    for width, screen in NAMES.items():
        for dark in (False, True):
            theme = "dark" if dark else "light"
            for name in PAGES:
                path = "/" if name == "chat" else f"/{name}"
                whole = name != "chat"
                file = f"{name}-{screen}-{theme}"
                _take(browser, app_url, path, file, width, dark=dark, whole=whole)


def _compose_readme(browser: Browser) -> None:
    """The picture of the README: a phone with the chat beside the overview."""
    images = []
    for name in ("chat-phone-light", "overview-desktop-light"):
        content = b64encode((FOLDER / f"{name}.png").read_bytes()).decode()
        images.append(f'<img src="data:image/png;base64,{content}">')
    style = (
        "body{margin:0;padding:24px;width:max-content;display:flex;gap:24px;background:#e9e6dd}"
        "img{height:800px;border-radius:16px}"
    )
    page = browser.new_page(viewport={"width": 1360, "height": 848})
    page.set_content(f"<style>{style}</style>{''.join(images)}")
    page.locator("body").screenshot(path=FOLDER / "readme.png")
    page.close()


def _take_failure(browser: Browser, app_url: str, wire: Wire) -> None:
    with open_window(browser, app_url, PHONE) as window:
        page = window.new_page()
        page.goto("/")
        _settle(page)
        wire.cut()
        field = page.get_by_test_id("stChatInputTextArea")
        field.fill("spent 6.80 on bus")
        field.press("Enter")
        expect(page.get_by_text("nothing was saved")).to_be_visible()
        _shoot(page, "chat-failure-phone")
        page.goto("/overview")
        _settle(page)
        _shoot(page, "overview-failure-phone")
        wire.mend()


def _take(
    browser: Browser,
    app_url: str,
    path: str,
    name: str,
    width: int,
    *,
    dark: bool = False,
    whole: bool = False,
) -> None:
    with open_window(browser, app_url, width, dark=dark) as window:
        page = window.new_page()
        page.goto(path)
        _settle(page)
        if whole:
            page.wait_for_timeout(1200)  # charts are drawn after the page
            # the page scrolls inside an element, so the window grows instead
            height = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
            page.set_viewport_size({"width": width, "height": height})
        _shoot(page, name)


def _settle(page: Page) -> None:
    ready = '[data-testid="stApp"][data-test-script-state="notRunning"]'
    expect(page.locator(ready)).to_be_visible(timeout=30_000)
    page.wait_for_function("document.fonts.status === 'loaded'")


def _shoot(page: Page, name: str) -> None:
    page.wait_for_timeout(1000)
    page.screenshot(path=FOLDER / f"{name}.png")


if __name__ == "__main__":
    sys.exit(main())
