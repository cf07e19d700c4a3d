"""The keys with which a provider signs, as its discovery document leads to them; read once an hour.

Sources: OpenID Connect Discovery 1.0 section 4; RFC 7517; and for rotation OpenID Connect Core 1.0
section 10.1.1: a token signed with an unknown key is a reason to read the keys again.
"""

import threading
import time
from collections.abc import Callable
from typing import Any

import requests
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, RSAKey

from lambdas.handlers.problems import Unavailable

KEEP_SECONDS = 3600
"""How long keys are used before they are read again."""
PAUSE_SECONDS = 10
"""The least time between two readings. Tokens with made-up keys can't make us flood the provider,
and while it is away nobody waits for more than one attempt."""
TIMEOUT_SECONDS = 3
RETRY_SECONDS = 5
LEAST_BITS = 2048
"""Of an RSA key: RFC 7518 section 3.3."""

SigningKey = RSAKey | ECKey


class SigningKeys:
    """The keys of one issuer; safe to call from any thread."""

    def __init__(self, issuer: str, *, now: Callable[[], float] = time.monotonic) -> None:
        """Nothing is read until a key is asked for; `now` is in seconds, from any beginning."""
        self._issuer = issuer
        self._now = now
        self._lock = threading.Lock()
        self._keys: dict[str | None, SigningKey] = {}
        self._read_at = self._tried_at = float("-inf")

    def find(self, key_id: object) -> SigningKey | None:
        """The key of that id; None if the provider has no such key.

        A token need not name its key if the provider has only one. Keys read before serve on while
        the provider is away.

        Raises:
            Unavailable: the provider would have to be asked and is away.
        """
        with self._lock:
            if self._is_due(key_id):
                self._refresh()
            key = self._choose(key_id)
            if key is None and self._read_at < self._tried_at:
                raise Unavailable(
                    "Sign-in can't be checked just now. Please try again.",
                    retry_after=RETRY_SECONDS,
                )
            return key

    def _choose(self, key_id: object) -> SigningKey | None:
        if key_id is None and len(self._keys) == 1:
            return next(iter(self._keys.values()))
        return self._keys.get(key_id) if isinstance(key_id, str) else None

    def _is_due(self, key_id: object) -> bool:
        now = self._now()
        if now - self._tried_at < PAUSE_SECONDS:
            return False
        return now - self._read_at >= KEEP_SECONDS or self._choose(key_id) is None

    def _refresh(self) -> None:
        self._tried_at = self._now()
        try:
            self._keys = _read(self._issuer)
        except (requests.RequestException, ValueError, KeyError, TypeError, AttributeError):
            return
        self._read_at = self._tried_at


def _read(issuer: str) -> dict[str | None, SigningKey]:
    document = _get(f"{issuer}/.well-known/openid-configuration")
    if document["issuer"] != issuer:
        raise ValueError("the discovery document is another issuer's")
    entries = _get(document["jwks_uri"])["keys"]
    return {key.kid: key for entry in entries if (key := _import(entry))}


def _get(address: str) -> Any:
    response = requests.get(address, timeout=TIMEOUT_SECONDS, allow_redirects=False)
    response.raise_for_status()
    return response.json()


def _import(entry: dict[str, Any]) -> SigningKey | None:
    """The key, if it can verify our algorithms: RFC 7517 section 5 has all others passed over."""
    if entry.get("use", "sig") != "sig":
        return None
    public = {name: value for name, value in entry.items() if name not in ("key_ops", "x5c")}
    try:
        if entry.get("kty") == "RSA" and 6 * len(entry["n"]) >= LEAST_BITS:  # base64: 6 bits each
            return RSAKey.import_key(public)
        if (entry.get("kty"), entry.get("crv")) == ("EC", "P-256"):
            return ECKey.import_key(public)
    except (JoseError, ValueError, TypeError, KeyError):
        return None
    return None
