"""What a test needs from the machine, and what a run says when the machine lacks it.

A test marked `browser` or `ministack` is skipped, with the way to get what it needs, where Chromium
or MiniStack is missing. With BUDGETBUDDY_NO_SKIPS=1, as in `.ci/run`, every skip is a failure.
"""

import logging
import os
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
MINISTACK_PYTHON = REPOSITORY / ".venv-ministack" / "bin" / "python"
CHROMIUM_SETTING = "BUDGETBUDDY_CHROMIUM"
CHROMIUM_COMMANDS = ("chromium", "chromium-browser", "google-chrome")
NO_CHROMIUM = (
    "no Chromium: `sudo apt-get install chromium libatomic1`, or "
    "`.venv/bin/python -m playwright install chromium`, "
    f"or set {CHROMIUM_SETTING} to the path of one"
)
NO_MINISTACK = "no MiniStack: `make test` installs it in .venv-ministack"


def find_chromium() -> Path | None:
    """Chromium as named by BUDGETBUDDY_CHROMIUM, else on PATH, else Playwright's own."""
    named = os.environ.get(CHROMIUM_SETTING)
    if named:
        return Path(named) if os.access(named, os.X_OK) else None
    for command in CHROMIUM_COMMANDS:
        found = shutil.which(command)
        if found:
            return Path(found)
    return _playwrights_own()


def _playwrights_own() -> Path | None:
    from playwright.sync_api import sync_playwright

    try:
        with sync_playwright() as playwright:
            own = Path(playwright.chromium.executable_path)
    except Exception:  # noqa: BLE001 -- what it raises where its driver can't start is untyped
        return None
    return own if own.exists() else None


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The executable to give Playwright as `executable_path`; skips where there is none."""
    found = find_chromium()
    if found is None:
        pytest.skip(NO_CHROMIUM)
    return found


@pytest.fixture(scope="session")
def ministack_python() -> Path:
    """The interpreter that runs `-m ministack`; skips where MiniStack is not installed."""
    if not MINISTACK_PYTHON.exists():
        pytest.skip(NO_MINISTACK)
    return MINISTACK_PYTHON


@pytest.fixture
def fresh_loggers() -> Iterator[None]:
    """Loggers as a new process has them; Powertools keeps its own, and the output of its first."""
    package = logging.getLogger("lambdas")
    kept = (package.handlers, package.level, package.propagate)
    registered = logging.root.manager.loggerDict
    before = dict(registered)
    for service in ("send", "api", "fulfillment", "test"):
        registered.pop(service, None)
    yield
    registered.clear()
    registered.update(before)
    package.handlers, package.propagate = kept[0], kept[2]
    package.setLevel(kept[1])


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    browser = [item for item in items if item.get_closest_marker("browser")]
    if browser and find_chromium() is None:
        for item in browser:
            item.add_marker(pytest.mark.skip(reason=NO_CHROMIUM))
    if not MINISTACK_PYTHON.exists():
        for item in items:
            if item.get_closest_marker("ministack"):
                item.add_marker(pytest.mark.skip(reason=NO_MINISTACK))


def _fail_if_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skip into a failure that says why; an expected failure is no skip."""
    if os.environ.get("BUDGETBUDDY_NO_SKIPS") != "1":
        return
    if report.outcome == "skipped" and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{report.nodeid}: skips count as failures here. {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    _fail_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _fail_if_skipped(report)
    return report
