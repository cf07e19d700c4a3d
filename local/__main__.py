"""`python -m local`: the whole product on this machine; Ctrl-C stops it.

Serves the API and the app; --no-app serves the API alone, --talk chats in the terminal.
"""

import argparse
import errno
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import replace

import uvicorn

from local.app_process import start_app
from local.backend import Backend, UnusableData, open_backend
from local.server import make_server
from local.settings import LOOPBACK, BadSetting, Settings
from local.shipped_models import SHIPPED_MODELS, is_trained
from local.talk import read_lines, talk

APP_START_SECONDS = 60
APP_STOP_SECONDS = 5


def main(arguments: Sequence[str]) -> int:
    """Run the command; returns the exit status."""
    options = _options(arguments)
    try:
        settings = Settings.from_env(os.environ)
        if options.talk:
            # Whoever types here has the files themselves: nobody signs in to a terminal.
            settings = replace(settings, sign_in=None)
        else:
            _require_free("BUDGETBUDDY_API_PORT", settings.api_port, settings.api_host)
            if not options.no_app:
                _require_free("BUDGETBUDDY_APP_PORT", settings.app_port)
        _announce_first_start(settings)
        backend = open_backend(settings)
    except (BadSetting, UnusableData) as error:
        print(f"BudgetBuddy can't start: {error}", file=sys.stderr)
        return 1
    try:
        if options.talk:
            talk(backend.gateway, read_lines(), print, time_zone=settings.time_zone)
            return 0
        return _serve(backend, settings, with_app=not options.no_app)
    except KeyboardInterrupt:
        return 0
    finally:
        backend.close()


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m local", description=__doc__)
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--no-app", action="store_true", help="serve the API alone")
    choice.add_argument("--talk", action="store_true", help="chat in the terminal")
    return parser.parse_args(arguments)


def _require_free(setting: str, port: int, host: str = LOOPBACK) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            used = error.errno == errno.EADDRINUSE
            raise BadSetting(
                f"port {port} {'is in use' if used else f'is refused ({error.strerror})'}. "
                f"Choose another with {setting}, such as: {setting}={_another(port)} make run"
            ) from error


def _another(port: int) -> int:
    return port + 1 if 1024 <= port < 65535 else 8787


def _announce_first_start(settings: Settings) -> None:
    if not is_trained(settings.data / "models", SHIPPED_MODELS):
        print("Learning the bot's sentences; this happens once and takes some seconds.", flush=True)


def _serve(backend: Backend, settings: Settings, *, with_app: bool) -> int:
    # To be told to stop (by a container, say) is to be stopped as by Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    server = make_server(
        backend.gateway,
        api_port=settings.api_port,
        app_port=settings.app_port,
        api_host=settings.api_host,
    )
    app: subprocess.Popen[bytes] | None = None
    if with_app:
        app = start_app(app_port=settings.app_port, api_url=settings.api_url, environ=os.environ)
        threading.Thread(target=_stop_with, args=(app, server), daemon=True).start()
    threading.Thread(target=_announce, args=(server, settings, app), daemon=True).start()
    try:
        server.run()
    finally:
        if app is not None:
            _stop(app)
    if app is None or app.returncode in (0, -signal.SIGTERM):
        return 0
    print(f"BudgetBuddy stopped: its page ended with status {app.returncode}.", file=sys.stderr)
    return 1


def _stop_with(app: subprocess.Popen[bytes], server: uvicorn.Server) -> None:
    app.wait()
    server.should_exit = True


def _stop(app: subprocess.Popen[bytes]) -> None:
    app.terminate()
    try:
        app.wait(timeout=APP_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        app.kill()


def _announce(
    server: uvicorn.Server, settings: Settings, app: subprocess.Popen[bytes] | None
) -> None:
    while not server.started:
        time.sleep(0.02)
    print(f"API:  {settings.api_url}", flush=True)
    page = f"http://127.0.0.1:{settings.app_port}"
    if app is not None and _wait_until_up(f"{page}/_stcore/health", app):
        print(f"Page: {page}\nYour data is in {settings.data}. Ctrl-C stops.", flush=True)


def _wait_until_up(address: str, app: subprocess.Popen[bytes]) -> bool:
    end = time.monotonic() + APP_START_SECONDS
    while time.monotonic() < end and app.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):  # noqa: S310 - our own http address
                return True
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
