"""An OpenID Connect provider on a free port that signs whatever a test wants and can go away."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from joserfc import jwt
from joserfc.jwk import ECKey, RSAKey

CLIENT = "budgetbuddy"
"""The client for which the tokens are made out, unless a test says otherwise."""


@cache
def rsa_key(name: str) -> RSAKey:
    """A key of its own for each name; made once, for that takes a while."""
    return RSAKey.generate_key(2048, {"kid": name})


@cache
def ec_key(name: str) -> ECKey:
    return ECKey.generate_key("P-256", {"kid": name})


@dataclass
class Provider:
    """What it publishes, and how often it was asked."""

    issuer: str
    keys: list[dict[str, Any]] = field(
        default_factory=lambda: [
            dict(rsa_key("rsa").as_dict(private=False)),
            dict(ec_key("ec").as_dict(private=False)),
        ]
    )
    broken: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Status and body to answer with instead, for each path."""
    asked: list[str] = field(default_factory=list)
    """The paths, in order."""

    def claims(self, **changes: Any) -> dict[str, Any]:
        """Those of an ID token such as Cognito's; None leaves a claim out."""
        now = int(time.time())
        claims: dict[str, Any] = {
            "iss": self.issuer,
            "aud": CLIENT,
            "sub": "ana",
            "token_use": "id",
            "auth_time": now,
            "iat": now,
            "exp": now + 3600,
            "cognito:username": "ana",
            "email": "ana@example.com",
        } | changes
        return {name: value for name, value in claims.items() if value is not None}

    def token(self, **changes: Any) -> str:
        """Good, but for the changes of its claims."""
        return sign(self.claims(**changes))

    def document(self, path: str) -> Any:
        """What is published at a path; None if nothing is."""
        documents = {
            "/.well-known/openid-configuration": {
                "issuer": self.issuer,
                "jwks_uri": f"{self.issuer}/keys",
            },
            "/keys": {"keys": self.keys},
        }
        return documents.get(path)


def sign(
    claims: dict[str, Any],
    key: RSAKey | ECKey | None = None,
    header: dict[str, Any] | None = None,
) -> str:
    """A token with these claims; the header's fields replace those that are usual."""
    key = key or rsa_key("rsa")
    usual = {"alg": "RS256" if isinstance(key, RSAKey) else "ES256", "kid": key.kid}
    fields = {k: v for k, v in {**usual, **(header or {})}.items() if v is not None}
    return jwt.encode(fields, claims, key, algorithms=[str(fields["alg"])])


@contextmanager
def start_provider() -> Iterator[Provider]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    provider = Provider(f"http://127.0.0.1:{server.server_port}")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            provider.asked.append(self.path)
            document = provider.document(self.path)
            usual = (404, "") if document is None else (200, json.dumps(document))
            status, body = provider.broken.get(self.path, usual)
            self.send_response(status)
            self.send_header("content-length", str(len(body.encode())))
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *args: object) -> None:
            """Silent."""

    server.RequestHandlerClass = Handler
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
