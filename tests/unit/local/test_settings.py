from datetime import date
from pathlib import Path

import pytest

from local.settings import BadSetting, Settings, SignIn


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
        "BUDGETBUDDY_THROTTLE": "off",
    }
    settings = Settings.from_env(environ, "linux")
    assert (settings.api_port, settings.app_port) == (1, 65535)
    assert settings.today == date(2026, 11, 22)
    assert not settings.throttles


@pytest.mark.parametrize(
    "name, value",
    [
        *[
            (name, value)
            for name in ("BUDGETBUDDY_API_PORT", "BUDGETBUDDY_APP_PORT")
            for value in ("0", "65536", "-1", "80a", " 80", "8.5", "٣", "9" * 5000)
        ],
        ("BUDGETBUDDY_TODAY", "today"),
        ("BUDGETBUDDY_THROTTLE", "no"),
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


PROVIDER = {
    "BUDGETBUDDY_OIDC_ISSUER": "https://id.example/pool/",
    "BUDGETBUDDY_OIDC_CLIENT_ID": "budgetbuddy",
}


def test_without_a_provider_the_api_is_this_machines_own() -> None:
    settings = Settings.from_env({"HOME": "/h"}, "linux")
    assert (settings.api_host, settings.sign_in) == ("127.0.0.1", None)
    assert settings.api_url == "http://127.0.0.1:8787"


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "8.8.8.8"])
def test_others_reach_the_api_only_where_people_sign_in(host: str) -> None:
    environ = {"HOME": "/h", "BUDGETBUDDY_API_HOST": host}
    with pytest.raises(BadSetting, match=r"BUDGETBUDDY_API_HOST .* BUDGETBUDDY_OIDC_ISSUER"):
        Settings.from_env(environ, "linux")
    settings = Settings.from_env(environ | PROVIDER, "linux")
    assert settings.api_host == host
    assert settings.sign_in == SignIn("https://id.example/pool", "budgetbuddy")


@pytest.mark.parametrize(
    "host, url", [("0.0.0.0", "http://127.0.0.1:8787"), ("10.0.0.2", "http://10.0.0.2:8787")]
)
def test_the_machine_itself_reaches_the_api_wherever_it_listens(host: str, url: str) -> None:
    environ = {"HOME": "/h", "BUDGETBUDDY_API_HOST": host} | PROVIDER
    assert Settings.from_env(environ, "linux").api_url == url


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", ""])
def test_a_loopback_address_needs_no_provider(host: str) -> None:
    environ = {"HOME": "/h", "BUDGETBUDDY_API_HOST": host}
    assert Settings.from_env(environ, "linux").sign_in is None


@pytest.mark.parametrize("host", ["localhost", "::1", "0.0.0.0:80", "1.2.3", "example.com", "0"])
def test_a_host_that_is_no_address_is_named(host: str) -> None:
    environ = {"HOME": "/h", "BUDGETBUDDY_API_HOST": host} | PROVIDER
    with pytest.raises(BadSetting, match="BUDGETBUDDY_API_HOST must be an IPv4 address"):
        Settings.from_env(environ, "linux")


@pytest.mark.parametrize("missing", sorted(PROVIDER))
def test_half_a_provider_is_refused(missing: str) -> None:
    environ = {"HOME": "/h"} | PROVIDER | {missing: ""}
    with pytest.raises(BadSetting, match=r"set together"):
        Settings.from_env(environ, "linux")


@pytest.mark.parametrize(
    "issuer", ["http://localhost:9400", "http://127.0.0.1:9400/", "https://id.example"]
)
def test_an_issuer_is_https_or_on_this_machine(issuer: str) -> None:
    environ = {"HOME": "/h"} | PROVIDER | {"BUDGETBUDDY_OIDC_ISSUER": issuer}
    sign_in = Settings.from_env(environ, "linux").sign_in
    assert sign_in is not None
    assert sign_in.issuer == issuer.rstrip("/")


@pytest.mark.parametrize(
    "issuer",
    ["http://id.example", "http://localhost.example", "id.example", "file:///keys", "https://",
     "https://id.example?a=b", "https://id.example#a", "https://me@id.example", "https://[::1",
     "ftp://localhost"],
)  # fmt: skip
def test_an_issuer_whose_keys_could_be_swapped_on_the_way_is_refused(issuer: str) -> None:
    environ = {"HOME": "/h"} | PROVIDER | {"BUDGETBUDDY_OIDC_ISSUER": issuer}
    with pytest.raises(BadSetting, match="BUDGETBUDDY_OIDC_ISSUER must be an https address"):
        Settings.from_env(environ, "linux")
