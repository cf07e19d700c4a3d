"""The settings of the program on one machine: the only place in `local/` that reads them."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from ipaddress import IPv4Address
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.periods import parse_date
from lambdas.ledger.profiles import parse_zone

LOOPBACK = "127.0.0.1"


class BadSetting(Exception):
    """A variable of the environment is not fit; the message names it and says what would be."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """Whose ID tokens the API takes."""

    issuer: str
    """BUDGETBUDDY_OIDC_ISSUER: the OpenID Connect provider, without a slash at the end."""
    client_id: str
    """BUDGETBUDDY_OIDC_CLIENT_ID: for whom the tokens are made out."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says, or the defaults."""

    data: Path
    """BUDGETBUDDY_DATA: the folder of the database and the caches."""
    api_port: int
    """BUDGETBUDDY_API_PORT, 8787 by default."""
    app_port: int
    """BUDGETBUDDY_APP_PORT, 8501 by default."""
    today: date | None
    """BUDGETBUDDY_TODAY: a date that replaces the real one."""
    time_zone: str | None = None
    """The machine's own zone by its IANA name (TZ, or what /etc/localtime points to), if known:
    who types in the terminal has no browser that would say it."""
    api_host: str = LOOPBACK
    """BUDGETBUDDY_API_HOST: the IPv4 address at which the API listens; only with `sign_in` may it
    be one that other machines reach."""
    sign_in: SignIn | None = None
    """None: nobody signs in, and whoever reaches this machine's own address is its one person."""

    throttles: bool = True
    """BUDGETBUDDY_THROTTLE: `off` for programs, which ask faster than people do."""

    @classmethod
    def from_env(
        cls,
        environ: Mapping[str, str],
        platform: str = sys.platform,
        localtime: Path = Path("/etc/localtime"),
    ) -> Self:
        """Read the variables; `platform` decides where the data folder is by default.

        Raises:
            BadSetting: one is not fit.
        """
        settings = cls(
            data=_data_folder(environ, platform),
            api_port=_port(environ, "BUDGETBUDDY_API_PORT", 8787),
            app_port=_port(environ, "BUDGETBUDDY_APP_PORT", 8501),
            today=_today(environ),
            time_zone=_time_zone(environ, localtime),
            api_host=_host(environ),
            sign_in=_sign_in(environ),
            throttles=_throttles(environ),
        )
        if settings.api_port == settings.app_port:
            raise BadSetting("BUDGETBUDDY_API_PORT and BUDGETBUDDY_APP_PORT must differ.")
        if not (settings.sign_in or IPv4Address(settings.api_host).is_loopback):
            raise BadSetting(
                "BUDGETBUDDY_API_HOST may be an address that others reach only if they sign in: "
                "set BUDGETBUDDY_OIDC_ISSUER and BUDGETBUDDY_OIDC_CLIENT_ID too."
            )
        return settings

    @property
    def api_url(self) -> str:
        """Where this machine itself reaches the API."""
        host = LOOPBACK if IPv4Address(self.api_host).is_unspecified else self.api_host
        return f"http://{host}:{self.api_port}"


def _port(environ: Mapping[str, str], name: str, default: int) -> int:
    text = environ.get(name) or str(default)
    if text.isascii() and text.isdigit() and 1 <= int(text[:6]) <= 65535:
        return int(text)
    raise BadSetting(f"{name} must be a port from 1 to 65535.")


def _host(environ: Mapping[str, str]) -> str:
    text = environ.get("BUDGETBUDDY_API_HOST") or LOOPBACK
    try:
        return str(IPv4Address(text))
    except ValueError as error:
        raise BadSetting("BUDGETBUDDY_API_HOST must be an IPv4 address such as 0.0.0.0.") from error


def _sign_in(environ: Mapping[str, str]) -> SignIn | None:
    issuer = environ.get("BUDGETBUDDY_OIDC_ISSUER", "").rstrip("/")
    client_id = environ.get("BUDGETBUDDY_OIDC_CLIENT_ID", "")
    if not issuer and not client_id:
        return None
    if not issuer or not client_id:
        raise BadSetting(
            "BUDGETBUDDY_OIDC_ISSUER and BUDGETBUDDY_OIDC_CLIENT_ID must be set together."
        )
    if not _is_safe(issuer):
        raise BadSetting(
            "BUDGETBUDDY_OIDC_ISSUER must be an https address, or http on this machine's own."
        )
    return SignIn(issuer, client_id)


def _is_safe(address: str) -> bool:
    """Whether it is an https address, or an http one that no network carries."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    own = parts.scheme == "http" and parts.hostname in (LOOPBACK, "localhost")
    plain = not (parts.query or parts.fragment or parts.username)
    return plain and bool(parts.hostname) and (own or parts.scheme == "https")


def _throttles(environ: Mapping[str, str]) -> bool:
    text = environ.get("BUDGETBUDDY_THROTTLE") or "on"
    if text not in ("on", "off"):
        raise BadSetting("BUDGETBUDDY_THROTTLE must be on or off.")
    return text == "on"


def _today(environ: Mapping[str, str]) -> date | None:
    text = environ.get("BUDGETBUDDY_TODAY")
    try:
        return parse_date(text) if text else None
    except InvalidInput as error:
        raise BadSetting("BUDGETBUDDY_TODAY must be a date such as 2026-11-22.") from error


def _time_zone(environ: Mapping[str, str], localtime: Path) -> str | None:
    name = environ.get("TZ", "").removeprefix(":")
    if not name and localtime.is_symlink():
        name = str(localtime.readlink()).partition("zoneinfo/")[2]
    try:
        return parse_zone(name).key
    except InvalidInput:
        return None


def _data_folder(environ: Mapping[str, str], platform: str) -> Path:
    folder = environ.get("BUDGETBUDDY_DATA")
    try:
        return Path(folder).expanduser() if folder else _platforms_own(environ, platform)
    except RuntimeError as error:
        raise BadSetting("BUDGETBUDDY_DATA must be a folder: there is no such home.") from error


def _platforms_own(environ: Mapping[str, str], platform: str) -> Path:
    home = Path(environ.get("HOME") or Path.home())
    if platform == "darwin":
        return home / "Library" / "Application Support" / "BudgetBuddy"
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home) / "BudgetBuddy"
    chosen = Path(environ.get("XDG_DATA_HOME", ""))
    # XDG Base Directory Specification: a relative path is invalid and to be ignored.
    return (chosen if chosen.is_absolute() else home / ".local" / "share") / "budgetbuddy"
