"""Which bot `send` talks to: read from Secrets Manager, and read again on rotation."""

import json
import time
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, Protocol

KEEP_SECONDS = 300


class SecretsManager(Protocol):
    """The one method of boto3's `secretsmanager` client that is needed."""

    def get_secret_value(self, *, SecretId: str) -> Mapping[str, Any]:  # noqa: N803 - boto3's name
        """`{"SecretString": ...}`."""


class BotAddress(NamedTuple):
    """The ids of the bot and of its alias."""

    bot_id: str
    alias_id: str


class BotAddressBook:
    """The address in a secret, `{"botId", "botAliasId"}`, cached for `KEEP_SECONDS`."""

    def __init__(
        self,
        secrets: SecretsManager,
        secret_id: str,
        *,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._secrets = secrets
        self._secret_id = secret_id
        self._monotonic = monotonic
        self._known: tuple[float, BotAddress] | None = None

    def current(self) -> BotAddress:
        """The address; botocore's errors of Secrets Manager pass through."""
        now = self._monotonic()
        if self._known is None or now - self._known[0] > KEEP_SECONDS:
            secret = self._secrets.get_secret_value(SecretId=self._secret_id)
            ids = json.loads(secret["SecretString"])
            self._known = (now, BotAddress(ids["botId"], ids["botAliasId"]))
        return self._known[1]

    def forget(self) -> None:
        """Read the secret again next time: Lex does not know the address any more."""
        self._known = None
