"""What the Lambdas read from their environment, and infra writes into it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Self

API_SECONDS = 28
"""Timeout of the Lambdas behind the API; API Gateway itself waits 29 s."""

HOOK_SECONDS = 10
"""Timeout of the code hook; Lex itself waits 30 s, `POST /send` no longer than for this."""


POSTING_SECONDS = 300
"""Timeout of the Lambda that posts what fell due; the next hour's goes on where it stopped."""


class MissingSetting(Exception):
    """The environment lacks a variable that a Lambda needs; the message names it."""


@dataclass(frozen=True, slots=True)
class _Environment:
    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Self:
        """Read each field from the variable of its name in upper case.

        Raises:
            MissingSetting: one is absent or empty.
        """
        values = {field.name: environ.get(field.name.upper(), "") for field in fields(cls)}
        for name, value in values.items():
            if not value:
                raise MissingSetting(f"{cls.__name__}: set {name.upper()}")
        return cls(**values)

    def to_env(self) -> dict[str, str]:
        """The variables that `from_env` reads."""
        return {field.name.upper(): getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class LedgerSettings(_Environment):
    """Of the Lambdas that only need the books."""

    table_name: str


@dataclass(frozen=True, slots=True)
class ConversationSettings(_Environment):
    """Of the Lambdas behind the API, which talk to Lex too."""

    table_name: str
    bot_secret_id: str
    app_origin: str
    """The page's, such as "https://example.org": no other may read the API in a browser."""
