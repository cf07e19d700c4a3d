"""The whole back end on a folder of its own, as a client of the API sees it."""

import json
import uuid
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from local.backend import Backend, open_backend
from local.gateway import HttpRequest
from local.settings import Settings

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answered:
    """A response: its status, its body as sent, and the body read as JSON."""

    status: int
    text: str

    @property
    def json(self) -> Json:
        body: Json = json.loads(self.text) if self.text else {}
        return body


class LocalStack:
    """Gateway, handlers, local Lex and SQLite; every call goes through the gateway."""

    def __init__(self, folder: Path, today: date) -> None:
        self._settings = Settings(
            data=folder, api_port=8787, app_port=8501, today=today, throttles=False
        )
        self._backend: Backend = open_backend(self._settings)

    def restart(self) -> None:
        """Close every file and open them again, as a stopped and started program does."""
        self.close()
        self._backend = open_backend(self._settings)

    def close(self) -> None:
        self._backend.close()

    def call(self, method: str, path: str, body: Json | None = None) -> Answered:
        """Call a route; `path` may have a query."""
        path, _, query = path.partition("?")
        pairs = [tuple(pair.split("=", 1)) for pair in query.split("&") if pair]
        response = self._backend.gateway.handle(
            HttpRequest(
                method,
                path,
                query=[(name, value) for name, value in pairs],
                headers=[("content-type", "application/json")],
                body=b"" if body is None else json.dumps(body).encode(),
            )
        )
        return Answered(response["statusCode"], response["body"])

    def send(self, message: str, message_id: str | None = None, **fields: str) -> Answered:
        """Say something to the bot."""
        body = {"message": message, "messageId": message_id or uuid.uuid4().hex, **fields}
        return self.call("POST", "/send", body)

    def forget_everything(self) -> None:
        """Empty the account."""
        assert self.call("DELETE", "/account?confirm=yes").status == 204
