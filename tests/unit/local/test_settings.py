from datetime import date
from pathlib import Path

import pytest

from local.settings import BadSetting, Settings


def test_the_defaults_are_two_ports_and_the_platforms_own_folder() -> None:
    home = {"HOME": "/people/ana"}
    settings = Settings.from_env(home, "linux", Path("/no/localtime"))
    assert settings == Settings(Path("/people/ana/.local/share/budgetbuddy"), 8787, 8501, None)


@pytest.mark.parametrize(
    "environ, platform, folder",
    [
        ({"XDG_DATA_HOME": "/data"}, "linux", "/data/budgetbuddy"),
        ({"XDG_DATA_HOME": "data"}, "linux", "/people/ana/.local/share/budgetbuddy"),
        ({}, "darwin", "/people/ana/Library/Application Support/BudgetBuddy"),
        ({"LOCALAPPDATA": "/local"}, "win32", "/local/BudgetBuddy"),
        ({}, "win32", "/people/ana/BudgetBuddy"),
        ({"BUDGETBUDDY_DATA": "/elsewhere"}, "darwin", "/elsewhere"),
        ({"BUDGETBUDDY_DATA": ""}, "linux", "/people/ana/.local/share/budgetbuddy"),
        ({"BUDGETBUDDY_DATA": "here"}, "linux", "here"),
    ],
)
def test_the_data_folder_is_the_platforms_or_the_chosen_one(
    environ: dict[str, str], platform: str, folder: str
) -> None:
    settings = Settings.from_env({"HOME": "/people/ana", **environ}, platform)
    assert settings.data == Path(folder)


def test_a_tilde_is_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/people/ana")
    settings = Settings.from_env({"BUDGETBUDDY_DATA": "~/books"}, "linux")
    assert settings.data == Path("/people/ana/books")


def test_settings_are_read_from_the_environment() -> None:
    environ = {
        "HOME": "/h",
        "BUDGETBUDDY_API_PORT": "1",
        "BUDGETBUDDY_APP_PORT": "65535",
        "BUDGETBUDDY_TODAY": "2026-11-22",
    }
    settings = Settings.from_env(environ, "linux")
    assert (settings.api_port, settings.app_port) == (1, 65535)
    assert settings.today == date(2026, 11, 22)


@pytest.mark.parametrize(
    "name, value",
    [
        *[
            (name, value)
            for name in ("BUDGETBUDDY_API_PORT", "BUDGETBUDDY_APP_PORT")
            for value in ("0", "65536", "-1", "80a", " 80", "8.5", "٣", "9" * 5000)
        ],
        ("BUDGETBUDDY_TODAY", "today"),
        ("BUDGETBUDDY_TODAY", "2026-02-30"),
        ("BUDGETBUDDY_DATA", "~nobody-of-this-name/x"),
        ("BUDGETBUDDY_API_PORT", "8501"),
    ],
)
def test_an_unfit_setting_is_named(name: str, value: str) -> None:
    with pytest.raises(BadSetting, match=name):
        Settings.from_env({"HOME": "/h", name: value}, "linux")


@pytest.mark.parametrize(
    "environ, link, zone",
    [
        ({"TZ": "Europe/Lisbon"}, "/usr/share/zoneinfo/Asia/Tokyo", "Europe/Lisbon"),
        ({"TZ": ":Europe/Lisbon"}, None, "Europe/Lisbon"),
        ({"TZ": ""}, "/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ({}, "../usr/share/zoneinfo/Etc/UTC", "Etc/UTC"),
        ({}, "/elsewhere", None),
        ({}, None, None),
        ({"TZ": "<+03>-3"}, None, None),
    ],
)
def test_the_machines_time_zone_is_read_where_it_is_said(
    tmp_path: Path, environ: dict[str, str], link: str | None, zone: str | None
) -> None:
    localtime = tmp_path / "localtime"
    if link:
        localtime.symlink_to(link)
    else:
        localtime.write_bytes(b"TZif2")
    settings = Settings.from_env({"HOME": "/h", **environ}, "linux", localtime)
    assert settings.time_zone == zone
