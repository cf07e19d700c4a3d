"""The environment, read once and typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

API_URL = "BUDGETBUDDY_API_URL"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the app is told from outside."""

    api_url: str
    """Where the API answers, without a slash at the end."""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Self:
        """Read `BUDGETBUDDY_API_URL`; unset or empty means the local gateway's own address."""
        return cls(api_url=(environment.get(API_URL) or "http://127.0.0.1:8787").rstrip("/"))
