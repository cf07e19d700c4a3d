"""The Lambdas as they are deployed, on this machine: MiniStack is AWS, and the local Lex is Lex.

Each Lambda runs in a process of its own, on the folder that `make deploy` uploads, with bytecode.
"""

import json
import os
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3

from bot import BOT
from bot.cloudformation import render_bot
from infra.asset import build_lambda_asset
from lambdas.storage.dynamodb import create_table
from local.gateway import HttpRequest, proxy_event
from local.lex.runtime import LocalLex
from local.lex.server import listen_on, make_server
from tests.conftest import MINISTACK_PYTHON
from tests.ministack import serve_ministack

Json = dict[str, Any]

PROGRAM = Path(__file__).with_name("lambda_process.py")
TABLE, SECRET, BOT_ID, ALIAS_ID = "books", "bot", "LOCALBOT01", "TSTALIASID"
SETTINGS = {
    "AWS_ACCESS_KEY_ID": "111122223333",
    "AWS_SECRET_ACCESS_KEY": "none",
    "AWS_DEFAULT_REGION": "eu-west-1",
    "AWS_EC2_METADATA_DISABLED": "true",
    "_X_AMZN_TRACE_ID": f"Root=1-6921f0a0-{7:024};Parent={7:016};Sampled=1",
    "TABLE_NAME": TABLE,
    "BOT_SECRET_ID": SECRET,
    "APP_ORIGIN": "https://money.example.com",
    "POWERTOOLS_SERVICE_NAME": "benchmark",
    "POWERTOOLS_METRICS_NAMESPACE": "benchmark",
}


@dataclass(frozen=True, slots=True)
class Cloud:
    """Where the Lambdas are and what they are told; `code_hook` is what Lex calls."""

    asset: Path
    environ: Mapping[str, str]
    python: str
    hook: list[Callable[[Json], Json]]

    @contextmanager
    def start(self, what: str, *options: str) -> Iterator["Lambda"]:
        """`lambda_process.py` with these arguments, started."""
        process = subprocess.Popen(
            [self.python, "-P", str(PROGRAM), what, *options],
            cwd=self.asset,
            env={**self.environ, "PYTHONPATH": str(self.asset)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            yield Lambda(process)
        finally:
            process.communicate()


class Lambda:
    """A process that answers events; `start_cpu` is milliseconds until it could."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self.start_cpu: float = self._read()["cpu"]

    def call(self, event: object) -> Json:
        """What `lambda_process.py` says of that event; RuntimeError if it ended."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(event) + "\n")
        self._process.stdin.flush()
        return self._read()

    def _read(self) -> Json:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the Lambda failed: see above")
        found: Json = json.loads(line)
        return found


@contextmanager
def open_cloud(python: str) -> Iterator[Cloud]:
    """An empty table, the bot's secret, and the bot; SystemExit without MiniStack."""
    if not MINISTACK_PYTHON.exists():
        raise SystemExit("no MiniStack: `make ministack` installs it")
    hook: list[Callable[[Json], Json]] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        asset = _build(folder / "asset", python)
        region = {"MINISTACK_REGION": SETTINGS["AWS_DEFAULT_REGION"]}
        with (
            serve_ministack(MINISTACK_PYTHON, folder, region) as endpoint,
            _serve_lex(hook) as lex,
        ):
            _fill(endpoint)
            endpoints = {"AWS_ENDPOINT_URL": endpoint, "AWS_ENDPOINT_URL_LEX_RUNTIME_V2": lex}
            task_root = {"LAMBDA_TASK_ROOT": str(asset)}  # with one Powertools traces
            yield Cloud(asset, {**os.environ, **SETTINGS, **endpoints, **task_root}, python, hook)


def send_event(user: str, message: str, message_id: str) -> Json:
    """API Gateway's event of a message by that person."""
    body = json.dumps({"message": message, "messageId": message_id}).encode()
    return api_event(user, HttpRequest("POST", "/send", body=body), "/send")


def api_event(user: str, request: HttpRequest, resource: str) -> Json:
    """API Gateway's event of that request by that person."""
    return proxy_event(request, resource, {}, user)


def hook_event(user: str, message: str, message_id: str) -> Json:
    """Lex's event of a message in which it heard an expense."""
    return {
        "inputTranscript": message,
        "bot": {"localeId": "en_US"},
        "sessionState": {"intent": {"name": "LogExpense"}, "sessionAttributes": {}},
        "requestAttributes": request_attributes(user, message_id),
    }


def request_attributes(user: str, message_id: str) -> dict[str, str]:
    """What `send` tells the code hook through Lex."""
    return {
        "userId": user,
        "messageId": message_id,
        "timeZone": "UTC",
        "today": "2026-11-22",
        "currency": "USD",
    }


def _build(folder: Path, python: str) -> Path:
    """The folder that is uploaded, with bytecode for that interpreter."""
    asset = build_lambda_asset(folder).folder
    command = [python, "-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash", "."]
    subprocess.run(command, cwd=asset, check=True)
    return asset


def _fill(endpoint: str) -> None:
    keys: Any = {
        "endpoint_url": endpoint,
        "region_name": SETTINGS["AWS_DEFAULT_REGION"],
        "aws_access_key_id": SETTINGS["AWS_ACCESS_KEY_ID"],
        "aws_secret_access_key": SETTINGS["AWS_SECRET_ACCESS_KEY"],
    }
    create_table(boto3.client("dynamodb", **keys), TABLE)
    address = json.dumps({"botId": BOT_ID, "botAliasId": ALIAS_ID})
    boto3.client("secretsmanager", **keys).create_secret(Name=SECRET, SecretString=address)


@contextmanager
def _serve_lex(hook: list[Callable[[Json], Json]]) -> Iterator[str]:
    def call(event: object) -> Json:
        assert isinstance(event, dict)
        return hook[-1](event)

    lex = LocalLex(render_bot(BOT), call, bot_id=BOT_ID, bot_alias_id=ALIAS_ID)
    server = make_server(lex)
    with listen_on(0) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
