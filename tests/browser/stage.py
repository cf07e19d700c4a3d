"""The whole product on free ports of this machine, as processes that a test starts and stops."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import requests
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.browser.sample import TODAY

REPOSITORY = Path(__file__).resolve().parents[2]
START_SECONDS = 90
"""The first start in a folder trains the bot's recogniser."""
NOBODY: Mapping[str, str] = {}
"""How to sign in where nobody does."""
DESKTOP = 1280
PHONE = 390

CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@contextmanager
def start_gateway(data: Path, sign_in: Mapping[str, str] = NOBODY) -> Iterator[str]:
    """The API on a free port, its database in `data`, its date the sample's; yields its address."""
    port = free_port()
    settings = {
        **sign_in,
        "BUDGETBUDDY_DATA": str(data),
        "BUDGETBUDDY_API_PORT": str(port),
        "BUDGETBUDDY_TODAY": TODAY.isoformat(),
        "BUDGETBUDDY_THROTTLE": "off",
    }
    url = f"http://127.0.0.1:{port}"
    with _process(["local", "--no-app"], settings, f"{url}/health"):
        yield url


@contextmanager
def start_app(api_url: str, sign_in: Mapping[str, str] = NOBODY) -> Iterator[str]:
    """The Streamlit server on a free port, speaking to the API there; yields its address."""
    port = free_port()
    command = ["streamlit", "run", "app/asgi.py", "--server.port", str(port)]
    url = f"http://127.0.0.1:{port}"
    settings = {**sign_in, "BUDGETBUDDY_API_URL": api_url, "BUDGETBUDDY_PUBLIC_URL": url}
    with _process(command, settings, f"{url}/_stcore/health"):
        yield url


@contextmanager
def start_provider(seconds: int = 3600) -> Iterator[dict[str, str]]:
    """An OpenID Connect provider that takes anybody at their word; yields how to sign in there.

    Its tokens last for `seconds`.
    """
    port = free_port()
    issuer = f"http://localhost:{port}"
    command = ["oidc_provider_mock", "--port", str(port), "--token-max-age", str(seconds)]
    with _process(command, {}, f"{issuer}/.well-known/openid-configuration"):
        yield {
            "BUDGETBUDDY_OIDC_ISSUER": issuer,
            "BUDGETBUDDY_OIDC_CLIENT_ID": "budgetbuddy",
            "BUDGETBUDDY_OIDC_CLIENT_SECRET": "a secret of nobody",
            "BUDGETBUDDY_COOKIE_SECRET": "thirty-two characters at the least",
        }


@contextmanager
def start_browser(chromium: Path) -> Iterator[Browser]:
    """Chromium without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=list(CHROMIUM_ARGUMENTS)
        )
        yield browser
        browser.close()


def open_window(
    browser: Browser, app_url: str, width: int, *, dark: bool = False
) -> BrowserContext:
    """A fresh profile of a desktop or, at 390 pixels, of a phone with a touch screen."""
    phone = width == PHONE
    return browser.new_context(
        base_url=app_url,
        viewport={"width": width, "height": 844 if phone else 800},
        device_scale_factor=2 if phone else 1,
        is_mobile=phone,
        has_touch=phone,
        color_scheme="dark" if dark else "light",
        locale="en-US",
        timezone_id="Europe/Dublin",
    )


def empty_account(api_url: str) -> None:
    """Make the account as new."""
    requests.delete(f"{api_url}/account?confirm=yes", timeout=30).raise_for_status()


@contextmanager
def _process(module: list[str], settings: dict[str, str], health: str) -> Iterator[None]:
    process = subprocess.Popen(
        [sys.executable, "-m", *module],
        cwd=REPOSITORY,
        env=os.environ | settings,
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait_until_healthy(process, health)
        yield
    finally:
        process.terminate()
        process.wait(30)


def _wait_until_healthy(process: subprocess.Popen[bytes], health: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"it ended with status {process.returncode} before it served")
        try:
            if requests.get(health, timeout=2).ok:
                return
        except requests.RequestException:
            time.sleep(0.05)
    raise TimeoutError(f"nothing answers at {health}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
