"""What the Lambdas read from their environment, and infra writes into it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, Self

API_SECONDS = 28
"""Timeout of the Lambdas behind the API; API Gateway itself waits 29 s."""

HOOK_SECONDS = 10
"""Timeout of the code hook; Lex itself waits 30 s, `POST /send` no longer than for this."""


POSTING_SECONDS = 300
"""Timeout of the Lambda that posts what fell due; the next hour's goes on where it stopped."""


class MissingSetting(Exception):
    """The environment lacks a variable that a Lambda needs; the message names it."""


class LedgerSettings(NamedTuple):
    """Of the Lambdas that only need the books."""

    table_name: str

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Self:
        """Read each field from the variable of its name in upper case.

        Raises:
            MissingSetting: one is absent or empty.
        """
        return cls(*_read(environ, cls))

    def to_env(self) -> dict[str, str]:
        """The variables that `from_env` reads."""
        return {name.upper(): value for name, value in self._asdict().items()}


class ConversationSettings(NamedTuple):
    """Of the Lambdas behind the API, which talk to Lex too."""

    table_name: str
    bot_secret_id: str
    app_origin: str
    """The page's, such as "https://example.org": no other may read the API in a browser."""

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Self:
        """Read each field from the variable of its name in upper case.

        Raises:
            MissingSetting: one is absent or empty.
        """
        return cls(*_read(environ, cls))

    def to_env(self) -> dict[str, str]:
        """The variables that `from_env` reads."""
        return {name.upper(): value for name, value in self._asdict().items()}


def _read(
    environ: Mapping[str, str], kind: type[LedgerSettings | ConversationSettings]
) -> Iterator[str]:
    for name in kind._fields:
        value = environ.get(name.upper(), "")
        if not value:
            raise MissingSetting(f"{kind.__name__}: set {name.upper()}")
        yield value
