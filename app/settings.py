"""The environment, read once and typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import urlsplit

API_URL = "BUDGETBUDDY_API_URL"
COOKIE_SECRET_LEAST = 32
"""Characters: whoever guesses the secret can sign in as anybody."""


class BadSetting(Exception):
    """A variable of the environment is not fit; the message names it and says what would be."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """Where people sign in: an OpenID Connect provider, and this app as its client."""

    issuer: str
    """BUDGETBUDDY_OIDC_ISSUER, without a slash at the end."""
    client_id: str
    """BUDGETBUDDY_OIDC_CLIENT_ID."""
    client_secret: str = field(repr=False)
    """BUDGETBUDDY_OIDC_CLIENT_SECRET."""
    cookie_secret: str = field(repr=False)
    """BUDGETBUDDY_COOKIE_SECRET: signs the cookie that says who is signed in; the same for every
    process that serves the app."""
    public_url: str
    """BUDGETBUDDY_PUBLIC_URL: the app as browsers reach it, without a slash at the end."""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Self | None:
        """Read the five variables; None if no provider is named.

        Raises:
            BadSetting: some are missing or not fit.
        """
        names = {
            "issuer": "BUDGETBUDDY_OIDC_ISSUER",
            "client_id": "BUDGETBUDDY_OIDC_CLIENT_ID",
            "client_secret": "BUDGETBUDDY_OIDC_CLIENT_SECRET",
            "cookie_secret": "BUDGETBUDDY_COOKIE_SECRET",
            "public_url": "BUDGETBUDDY_PUBLIC_URL",
        }
        values = {name: environment.get(variable, "") for name, variable in names.items()}
        if not values["issuer"] and not values["client_id"]:
            return None
        missing = [variable for name, variable in names.items() if not values[name]]
        if missing:
            raise BadSetting(f"where people sign in, {', '.join(missing)} must be set too.")
        if len(values["cookie_secret"]) < COOKIE_SECRET_LEAST:
            raise BadSetting(
                f"BUDGETBUDDY_COOKIE_SECRET must have at least {COOKIE_SECRET_LEAST} characters, "
                "such as `openssl rand -hex 32` makes."
            )
        for name in ("issuer", "public_url"):
            values[name] = _address(values[name], names[name])
        return cls(**values)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the app is told from outside."""

    api_url: str
    """Where the API answers, without a slash at the end."""
    sign_in: SignIn | None = None
    """None: nobody signs in."""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Self:
        """Read `BUDGETBUDDY_API_URL`; unset or empty means the local gateway's own address.

        Raises:
            BadSetting: what was said about signing in is not fit.
        """
        return cls(
            api_url=(environment.get(API_URL) or "http://127.0.0.1:8787").rstrip("/"),
            sign_in=SignIn.from_environment(environment),
        )


def _address(text: str, variable: str) -> str:
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    own = parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost")
    if not parts.hostname or parts.query or parts.fragment or not (own or parts.scheme == "https"):
        raise BadSetting(f"{variable} must be an https address, or http on this machine's own.")
    return text.rstrip("/")
