"""The container image as it is built, locked down as in production; `make test-image` builds it."""

import json
import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests
from playwright.sync_api import Browser, expect

from tests.browser.stage import (
    free_port,
    start_browser,
    start_gateway,
    start_provider,
)
from tests.browser.test_sign_in import guest

pytestmark = pytest.mark.image

IMAGE = os.environ.get("BUDGETBUDDY_IMAGE", "")
HEALTHY_SECONDS = 10
STOP_SECONDS = 10
LOCKED = (
    "--read-only",
    "--read-only-tmpfs=false",
    "--cap-drop=ALL",
    "--security-opt=no-new-privileges",
    "--memory=512m",
    "--network=host",
    "--pull=never",
    "--no-healthcheck",  # it needs systemd to run; a test runs it instead
)


def podman(*arguments: str) -> str:
    ran = subprocess.run(["podman", *arguments], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


@contextmanager
def run_container(settings: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """A container on this machine's network; yields its id and the page's address."""
    url = f"http://127.0.0.1:{free_port()}"
    told = {
        "STREAMLIT_SERVER_ADDRESS": "127.0.0.1",
        "STREAMLIT_SERVER_PORT": url.rpartition(":")[2],
        "BUDGETBUDDY_PUBLIC_URL": url,
        **settings,
    }
    container = podman("run", "--detach", *LOCKED, *_environment(told), IMAGE)
    try:
        yield container, url
    finally:
        podman("rm", "--force", "--time=0", container)


def _environment(settings: Mapping[str, str]) -> Sequence[str]:
    return [f"--env={name}={value}" for name, value in settings.items()]


def wait_until_healthy(url: str) -> float:
    """Seconds that it took."""
    start = time.monotonic()
    while time.monotonic() - start < HEALTHY_SECONDS:
        try:
            if requests.get(f"{url}/_stcore/health", timeout=2).ok:
                return time.monotonic() - start
        except requests.RequestException:
            time.sleep(0.05)
    raise AssertionError(f"not healthy within {HEALTHY_SECONDS} s")


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with start_gateway(tmp_path_factory.mktemp("image")) as url:
        yield url


@pytest.fixture
def container(api: str) -> Iterator[tuple[str, str]]:
    """One that is up, where nobody signs in."""
    with run_container({"BUDGETBUDDY_API_URL": api}) as (container, url):
        print(f"\nHealthy after {wait_until_healthy(url):.1f} s.")  # noqa: T201 - what it measures
        yield container, url


@pytest.fixture(scope="module")
def browser(chromium: Path) -> Iterator[Browser]:
    with start_browser(chromium) as browser:
        yield browser


def test_it_is_healthy_soon_and_holds_no_rights(container: tuple[str, str]) -> None:
    status = podman("exec", container[0], "cat", "/proc/1/status").splitlines()
    rights = {line.split()[0]: line.split()[1:] for line in status if ":" in line}
    assert set(rights["Uid:"]) == set(rights["Gid:"]) == {"10001"}
    assert rights["CapEff:"] == rights["CapPrm:"] == ["0000000000000000"]
    assert rights["NoNewPrivs:"] == ["1"]
    (image,) = json.loads(podman("image", "inspect", IMAGE))
    kind, *check = image["Healthcheck"]["Test"]
    assert kind == "CMD"
    podman("exec", container[0], *check)


def test_nothing_of_the_image_can_be_written(container: tuple[str, str]) -> None:
    for folder in ("/srv", "/venv", "/etc", "/usr", "/var"):  # /tmp is a volume, thrown away
        ran = subprocess.run(
            ["podman", "exec", container[0], "touch", f"{folder}/planted"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Read-only file system" in ran.stderr


def test_it_chats_with_the_api(container: tuple[str, str], browser: Browser) -> None:
    with guest(browser, container[1], "somebody") as visitor:
        visitor.say("spent 12.50 on lunch")
        visitor.hears("Saved $12.50, Dining, today.")
        expect(visitor.cards).to_have_count(1)


def test_the_same_image_signs_people_in(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with (
        start_provider() as sign_in,
        start_gateway(tmp_path_factory.mktemp("signed"), sign_in) as api,
        run_container({**sign_in, "BUDGETBUDDY_API_URL": api}) as (container, url),
    ):
        wait_until_healthy(url)
        with guest(browser, url, "ana@example.com") as ana:
            ana.sign_in()
            ana.say("spent 7 on tea")
            ana.hears("Saved $7.00")
        logged = podman("logs", container)
        assert sign_in["BUDGETBUDDY_COOKIE_SECRET"] not in logged
        assert "external IP" not in logged


def test_it_stops_when_it_is_told_to(container: tuple[str, str]) -> None:
    start = time.monotonic()
    podman("stop", f"--time={STOP_SECONDS}", container[0])
    (state,) = json.loads(podman("inspect", container[0]))
    assert (state["State"]["ExitCode"], state["State"]["OOMKilled"]) == (0, False)
    assert time.monotonic() - start < STOP_SECONDS


def test_it_does_not_start_without_an_api() -> None:
    ran = subprocess.run(
        ["podman", "run", "--rm", *LOCKED, IMAGE], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 1
    assert "BUDGETBUDDY_API_URL must be the address of the API" in ran.stderr


def test_it_holds_the_page_and_the_ledgers_words_alone() -> None:
    code = podman("run", "--rm", *LOCKED, "--entrypoint=sh", IMAGE, "-c", "ls /srv /srv/lambdas")
    names = {name for name in code.split() if not name.startswith("/")}
    assert names == {"app", "entrypoint.sh", "lambdas", "__init__.py", "__pycache__", "ledger"}
    installed = podman("run", "--rm", *LOCKED, "--entrypoint=python", IMAGE, "-c", LIST_PACKAGES)
    assert {"boto3", "joserfc", "streamlit", "pytest"} & set(installed.split()) == {
        "joserfc",  # Authlib's
        "streamlit",
    }


LIST_PACKAGES = """
from importlib.metadata import distributions
print(*(found.name for found in distributions()))
"""
