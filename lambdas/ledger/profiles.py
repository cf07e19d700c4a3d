"""What the ledger knows about a person: how to read their money and their days."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from lambdas.ledger.currencies import EXPONENTS
from lambdas.ledger.errors import InvalidInput

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

LOCALES = ("en_US",)
"""The locales that the bot speaks."""

_ZONE = re.compile(r"[A-Za-z0-9_+\-]{1,32}(/[A-Za-z0-9_+\-]{1,32}){0,2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Profile:
    """One person's settings; a new person has the defaults."""

    currency: str = "USD"
    """Home currency: what a bare number means."""
    time_zone: str | None = None
    """IANA name; None until the first message that brings one, then read as UTC."""
    locale: str = "en_US"
    month_starts_on: int = 1
    """Day of the month (1 to 31) on which a budget month begins."""

    def __post_init__(self) -> None:
        if self.currency not in EXPONENTS:
            raise InvalidInput("currency", "currency must be an ISO 4217 code such as USD.")
        if self.time_zone is not None:
            parse_zone(self.time_zone)
        if self.locale not in LOCALES:
            raise InvalidInput("locale", f"locale must be one of: {', '.join(LOCALES)}.")
        if not 1 <= self.month_starts_on <= 31:
            raise InvalidInput("monthStartsOn", "monthStartsOn must be a day from 1 to 31.")

    @property
    def zone(self) -> "ZoneInfo":
        """The zone that says what "today" is."""
        return parse_zone(self.time_zone or "UTC")


class ProfileEdit(NamedTuple):
    """New settings; None leaves the old one."""

    currency: str | None = None
    time_zone: str | None = None
    locale: str | None = None
    month_starts_on: int | None = None

    def apply_to(self, profile: Profile) -> Profile:
        """The profile with the settings that are given.

        Raises:
            InvalidInput: one is unfit.
        """
        return replace(profile, **{k: v for k, v in self._asdict().items() if v is not None})


def parse_zone(name: str, field: str = "timeZone") -> "ZoneInfo":
    """The time zone of that IANA name.

    Raises:
        InvalidInput: there is none.
    """
    from zoneinfo import ZoneInfo  # many calls get by without

    try:
        if _ZONE.fullmatch(name):
            return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # ZoneInfoNotFoundError is a KeyError
        pass
    raise InvalidInput(field, f'{field} must be an IANA time zone such as "Europe/Lisbon".')
