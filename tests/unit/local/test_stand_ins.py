"""The small stand-ins: the secret, the clock, the terminal, the ports."""

import io
import json
import logging
import socket
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from botocore.exceptions import ClientError

import local.__main__ as program
from lambdas.clock import SystemClock
from lambdas.handlers.bot_address import BotAddress, BotAddressBook
from lambdas.handlers.problems import Response
from lambdas.settings import ConversationSettings, LedgerSettings, MissingSetting
from local import backend
from local.backend import UnusableData, open_backend
from local.clock import FixedDateClock
from local.gateway import HttpRequest, LocalGateway
from local.secrets import BOT_ALIAS_ID, BOT_ID, BOT_SECRET_ID, LocalSecrets
from local.settings import BadSetting, Settings
from local.talk import GOODBYE, WELCOME, read_lines, talk

TODAY = date(2026, 11, 22)


def test_the_bots_secret_is_known_and_no_other() -> None:
    address = BotAddressBook(LocalSecrets(), BOT_SECRET_ID).current()
    assert address == BotAddress(BOT_ID, BOT_ALIAS_ID)
    with pytest.raises(ClientError, match="ResourceNotFoundException"):
        LocalSecrets().get_secret_value(SecretId="another")


def test_a_fixed_date_is_the_same_everywhere_and_the_time_goes_on() -> None:
    clock = FixedDateClock(TODAY)
    assert clock.today(ZoneInfo("Pacific/Kiritimati")) == TODAY
    assert abs((clock.now() - datetime.now(UTC)).total_seconds()) < 5


def test_the_real_date_is_that_of_the_zone() -> None:
    clock = SystemClock()
    east, west = (clock.today(ZoneInfo(name)) for name in ("Etc/GMT-14", "Etc/GMT+12"))
    assert 1 <= (east - west).days <= 2
    assert clock.now().tzinfo is UTC


def test_a_lambdas_settings_are_written_and_read_alike() -> None:
    settings = ConversationSettings(table_name="t", bot_secret_id="s", app_origin="o")
    assert settings.to_env() == {"TABLE_NAME": "t", "BOT_SECRET_ID": "s", "APP_ORIGIN": "o"}
    assert ConversationSettings.from_env({**settings.to_env(), "HOME": "/"}) == settings
    for environ in ({}, {"TABLE_NAME": ""}):
        with pytest.raises(MissingSetting, match="LedgerSettings: set TABLE_NAME"):
            LedgerSettings.from_env(environ)


def answering(status: int, body: object) -> LocalGateway:
    def answer(event: dict[str, object], context: object) -> Response:
        asked.append(json.loads(str(event["body"])))
        return {"statusCode": status, "headers": {}, "body": json.dumps(body)}

    asked.clear()
    return LocalGateway({("POST", "/send"): answer})


asked: list[dict[str, str]] = []


@pytest.mark.parametrize("last", [[], ["quit", "unheard"], [" EXIT \n", "unheard"]])
def test_each_line_is_a_message_with_an_id_of_its_own(last: list[str]) -> None:
    messages = [{"content": "One."}, {"content": "Two."}]
    said: list[str] = []
    gateway = answering(200, {"messages": messages})
    talk(gateway, [" hi ", "", "  ", "hi", *last], said.append, time_zone="Europe/Lisbon")
    assert said == [WELCOME, "One.\nTwo.", "One.\nTwo.", GOODBYE]
    assert [sent["message"] for sent in asked] == ["hi", "hi"]
    assert {sent["timeZone"] for sent in asked} == {"Europe/Lisbon"}
    assert len({sent["messageId"] for sent in asked}) == 2


def test_a_problem_is_told_in_its_own_words() -> None:
    said: list[str] = []
    talk(answering(503, {"detail": "Away."}), ["hi"], said.append)
    assert said == [WELCOME, "Away.", GOODBYE]


def test_lines_are_read_until_the_end_and_a_person_gets_a_prompt(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def read(*, person: bool) -> Iterable[str]:
        typed = io.StringIO("one\ntwo\n")
        monkeypatch.setattr(typed, "isatty", lambda: person)
        monkeypatch.setattr(sys, "stdin", typed)
        return list(read_lines())

    assert read(person=False) == ["one", "two"]
    assert capsys.readouterr().out == ""
    assert read(person=True) == ["one", "two"]
    assert capsys.readouterr().out == "> > > "


@pytest.mark.parametrize("port, other", [(80, 8787), (8501, 8502), (65535, 8787)])
def test_a_port_that_is_refused_comes_with_another_to_choose(
    monkeypatch: pytest.MonkeyPatch, port: int, other: int
) -> None:
    class Refuses(socket.socket):
        def bind(self, address: object) -> None:
            raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(socket, "socket", Refuses)
    with pytest.raises(BadSetting) as refusal:
        program._require_free("BUDGETBUDDY_API_PORT", port)
    assert f"port {port} is refused (Permission denied)" in str(refusal.value)
    assert f"BUDGETBUDDY_API_PORT={other} make run" in str(refusal.value)


def test_an_app_that_does_not_stop_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "APP_STOP_SECONDS", 0.1)
    deaf = "import signal, sys; signal.signal(15, signal.SIG_IGN); print(); sys.stdin.read()"
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", deaf], **pipes) as app:  # type: ignore[call-overload]
        assert app.stdout is not None
        app.stdout.readline()
        program._stop(app)
        assert app.wait(5) == -9


def test_nobody_waits_for_an_app_that_ended() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as app:
        app.wait(5)
        assert not program._wait_until_up("http://127.0.0.1:9/", app)


def test_ctrl_c_ends_a_talk_and_learning_is_announced_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*arguments: object, **named: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setenv("BUDGETBUDDY_DATA", str(tmp_path))
    monkeypatch.setattr(program, "talk", interrupt)
    for module in (program, backend):  # as after a change of the bot
        monkeypatch.setattr(module, "SHIPPED_MODELS", tmp_path / "out of date")
    assert program.main(["--talk"]) == 0
    assert capsys.readouterr().out.startswith("Learning the bot's sentences;")
    assert program.main(["--talk"]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_folder_that_cannot_be_used_is_named_with_its_setting(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "data" / "sessions.db").mkdir(parents=True)
    for folder in (tmp_path / "file", tmp_path / "file" / "data", tmp_path / "data"):
        with pytest.raises(UnusableData) as refusal:
            open_backend(Settings(folder, 1, 2, TODAY))
        assert str(folder) in str(refusal.value)
        assert "BUDGETBUDDY_DATA" in str(refusal.value)


def test_a_code_hook_that_fails_is_logged_without_what_was_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    said = "spent 12.50 on zebra food"

    def fail(*arguments: object, **named: object) -> None:
        raise RuntimeError(said)

    monkeypatch.setattr("local.backend.handle_fulfillment", fail)
    backend = open_backend(Settings(tmp_path, 1, 2, TODAY))
    body = json.dumps({"message": said}).encode()
    with caplog.at_level(logging.DEBUG):
        response = backend.gateway.handle(HttpRequest("POST", "/send", body=body))
    backend.close()
    assert response["statusCode"] == 503
    assert "unforeseen RuntimeError at " in caplog.text
    assert "zebra" not in caplog.text
