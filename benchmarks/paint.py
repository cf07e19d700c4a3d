"""How soon each page is painted and usable in Chromium, against an empty page of Streamlit.

Serves the app on a year of sample data and, beside it, a Streamlit page with one word; loads them
in turn, each with an empty browser cache (a fresh profile) and once more with what that has cached.
Painted: the browser's first-contentful-paint. Usable: the script has run and no skeleton is left,
and the charts of a page that has some are drawn.

Run: python -m benchmarks.paint [ROUNDS]
"""

import statistics
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext

from benchmarks.processes import free_port, serve_page
from tests.browser import sample
from tests.browser.stage import DESKTOP, open_window, start_app, start_browser, start_gateway
from tests.conftest import NO_CHROMIUM, find_chromium

PAGES = ("chat", "overview", "activity", "budgets", "settings")
EMPTY = "empty Streamlit"
MEASURE = """(charts) => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    const idle = document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]');
    const drawn = document.querySelectorAll('[data-testid=stVegaLiteChart] svg').length >= charts;
    const skeleton = document.querySelector('[data-testid=stSkeleton]');
    const content = document.querySelector('[data-testid=stElementContainer]');
    if (!(paint && idle && drawn && content) || skeleton) return null;
    return [paint.startTime, performance.now()];
}"""
CHARTS = {"overview": 3}


@dataclass(frozen=True, slots=True)
class Load:
    """Milliseconds from the start of the navigation."""

    painted: float
    usable: float


def main(rounds: int) -> int:
    """Print the table; returns the exit status."""
    chromium = find_chromium()
    if chromium is None:
        sys.stderr.write(f"{NO_CHROMIUM}\n")
        return 1
    with (
        tempfile.TemporaryDirectory() as folder,
        start_gateway(Path(folder) / "data") as api_url,
        start_app(api_url) as app_url,
        serve_page(Path(folder), free_port()) as empty,
        start_browser(chromium) as browser,
    ):
        sample.fill(api_url)
        addresses = {page: f"{app_url}/{page}" for page in PAGES}
        addresses[EMPTY] = f"http://127.0.0.1:{empty.port}/"
        loads: dict[tuple[str, str], list[Load]] = defaultdict(list)
        for number in range(rounds + 1):
            for page, address in addresses.items():
                cold, warm = _load_twice(browser, app_url, page, address)
                if number:  # the first round wakes the servers
                    loads[page, "cold"].append(cold)
                    loads[page, "warm"].append(warm)
    _report(loads)
    return 0


def _load_twice(browser: Browser, app_url: str, page: str, address: str) -> tuple[Load, Load]:
    """With an empty cache, and again with what that filled it with."""
    with open_window(browser, app_url, DESKTOP) as window:
        return _load(window, page, address), _load(window, page, address)


def _load(window: BrowserContext, name: str, address: str) -> Load:
    page = window.new_page()
    page.goto(address, wait_until="commit")
    found = page.wait_for_function(MEASURE, arg=CHARTS.get(name, 0), polling="raf", timeout=60_000)
    painted, usable = found.json_value()
    page.close()
    return Load(painted, usable)


def _report(loads: dict[tuple[str, str], list[Load]]) -> None:
    for cache in ("cold", "warm"):
        yardstick = _median(loads[EMPTY, cache])
        for page in (EMPTY, *PAGES):
            load = _median(loads[page, cache])
            print(
                f"{cache} {page:15} painted {load.painted:5.0f} ms "
                f"({load.painted / yardstick.painted:.2f})   "
                f"usable {load.usable:5.0f} ms ({load.usable / yardstick.usable:.2f})"
            )


def _median(loads: list[Load]) -> Load:
    return Load(
        statistics.median(load.painted for load in loads),
        statistics.median(load.usable for load in loads),
    )


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
