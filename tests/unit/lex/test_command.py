"""`python -m local.lex`: serves a bot, or talks to it in the terminal."""

import io
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest

from local.lex.__main__ import main
from local.lex.runtime import LocalLex
from local.lex.server import listen_on
from local.lex.terminal import chat, read_lines
from tests.lex_talk import Talk

ROOT = Path(__file__).parents[3]
PIZZERIA = str(ROOT / "tests" / "data" / "lex_bots" / "pizzeria.json")
HOOK = """
def handle(event, context):
    assert context is None
    intent = event["sessionState"]["intent"]
    if event["inputTranscript"] == "large":
        raise ValueError("no large ones left")
    action = {"type": "Delegate"}
    return {"sessionState": {"dialogAction": action, "intent": intent}}
"""


@pytest.fixture
def serve(tmp_path: Path, models: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts the command in a folder of its own; it is stopped in the end."""
    (tmp_path / "hooks.py").write_text(HOOK)
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "local.lex", PIZZERIA, "--models", str(models)]
        process = subprocess.Popen(
            [*command, *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def test_a_client_talks_to_a_bot_with_a_lambda_function(
    serve: Callable[..., subprocess.Popen[str]],
) -> None:
    process = serve("--port", "0", "--lambda", "hooks:handle")
    assert process.stdout is not None
    address = process.stdout.readline().split()[-1]
    client: Any = boto3.client(
        "lexv2-runtime",
        endpoint_url=address,
        region_name="eu-west-1",
        aws_access_key_id="nobody",
        aws_secret_access_key="nothing",
    )
    where: dict[str, Any] = {
        "botId": "LOCALBOT01",
        "botAliasId": "TSTALIASID",
        "localeId": "en_US",
        "sessionId": "somebody",
    }
    answer = client.recognize_text(**where, text="I want a pizza")
    assert answer["messages"][0]["content"] == "What size?"
    with pytest.raises(client.exceptions.DependencyFailedException):
        client.recognize_text(**where, text="large")
    client.close()
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert process.returncode == 0
    assert "no large ones left" in said


def test_a_conversation_in_the_terminal(serve: Callable[..., subprocess.Popen[str]]) -> None:
    process = serve("--chat")
    said, _ = process.communicate("\nI want a pizza\n" + "x" * 1025 + "\n", timeout=60)
    assert said.splitlines() == [
        "What size?",
        "(OrderPizza InProgress, ElicitSlot Size)",
        "(ValidationException: text: has to have 1 to 1024 characters)",
    ]
    assert process.returncode == 0


def test_cards_are_shown_with_their_buttons(talk: Talk) -> None:
    card = {"title": "Pick", "buttons": [{"text": "Ham", "value": "ham"}]}
    talk.hook.script = [
        {
            "sessionState": {
                "dialogAction": {"type": "ElicitSlot", "slotToElicit": "Topping"},
                "intent": {"name": "OrderPizza"},
            },
            "messages": [{"contentType": "ImageResponseCard", "imageResponseCard": card}],
        }
    ]
    said: list[str] = []
    chat(talk.lex, "en_US", ["I want a pizza"], said.append)
    assert said[0] == "Pick [Ham]"


def test_lines_are_read_until_they_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("one\ntwo\n"))
    assert list(read_lines()) == ["one", "two"]


@pytest.mark.parametrize(
    "arguments,reason",
    [
        (["nowhere.json"], "No such file"),
        ([PIZZERIA, "--lambda", "hooks"], "hooks has to be MODULE:FUNCTION"),
        ([PIZZERIA, "--lambda", "no_such_module:handle"], "No module named"),
        ([PIZZERIA, "--lambda", "json:no_such_function"], "no_such_function"),
    ],
)
def test_what_cannot_start_says_why(
    arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 1
    said = capsys.readouterr().err
    assert said.startswith("The bot can't start: ")
    assert reason in said


def test_answers_are_sent_without_delay() -> None:
    with listen_on(0) as listener:
        assert listener.proto == socket.IPPROTO_TCP  # asyncio's condition for TCP_NODELAY


def test_a_port_in_use_says_so(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with listen_on(0) as listener:
        port = str(listener.getsockname()[1])
        assert main([PIZZERIA, "--port", port, "--models", str(models)]) == 1
    assert "in use" in capsys.readouterr().err


def test_warnings_are_told(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    pizzeria: dict[str, Any],
    capsys: pytest.CaptureFixture[str],
) -> None:
    pizzeria["BotLocales"][0]["Intents"].append({"Name": "Unreachable"})
    path = tmp_path / "bot.json"
    path.write_text(json.dumps(pizzeria))
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert main([str(path), "--chat", "--locale", "xx_XX", "--models", str(tmp_path)]) == 0
    assert "Intents[Unreachable].SampleUtterances: are none" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["65536", "-1", "http"])
def test_a_port_has_a_range(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([PIZZERIA, "--port", port])
    assert "--port" in capsys.readouterr().err


def test_the_bots_locales_are_in_the_order_of_the_definition(
    open_talk: Callable[..., Talk], pizzeria: dict[str, Any]
) -> None:
    lex: LocalLex = open_talk(pizzeria).lex
    assert lex.locales == ("en_US",)


@pytest.mark.parametrize(
    "arguments", [["--parameter", "Stage"], ["--concurrency", "0"], ["--concurrency", "many"]]
)
def test_an_option_that_cannot_be_says_so(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([PIZZERIA, *arguments])
    assert arguments[0] in capsys.readouterr().err


def test_a_template_is_given_its_parameters_and_one_of_its_bots(
    monkeypatch: pytest.MonkeyPatch, models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template = str(ROOT / "tests" / "data" / "lex_bots" / "helpdesk.yaml")
    options = ["--bot", "Reception", "--parameter", "Unused=1", "--concurrency", "2"]
    monkeypatch.setattr(sys, "stdin", io.StringIO("good morning\n"))
    assert main([template, *options, "--chat", "--models", str(models)]) == 0
    assert capsys.readouterr().out.startswith("Good morning.")
