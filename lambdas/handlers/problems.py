"""Every error that the API answers with, as RFC 9457 `application/problem+json`.

Problem
├── 400 BadRequest            names the field
├── 401 Unauthenticated
├── 403 Forbidden
├── 404 Missing
├── 405 MethodNotAllowed
├── 409 InConflict
├── 413 TooLarge
├── 415 UnsupportedMedia
├── 429 TooMany               one person's calls of a minute are used up; carries Retry-After
├── 500 Unexpected
├── 502 BotFailed             Lex or its code hook gave no usable answer
└── 503 Unavailable           Lex or the store is away; carries Retry-After
"""

import json
from typing import Any, ClassVar

from lambdas.ledger import errors

Response = dict[str, Any]
"""An API Gateway proxy response: `{"statusCode", "headers", "body"}`."""


class Problem(Exception):
    """Base of every answer that is an error; `detail` is a sentence fit for the person."""

    status: ClassVar[int] = 500
    title: ClassVar[str] = "Something went wrong"

    def __init__(
        self, detail: str, *, field: str | None = None, retry_after: int | None = None
    ) -> None:
        """`retry_after` is in seconds."""
        super().__init__(detail)
        self.detail = detail
        self.field = field
        self.retry_after = retry_after

    def respond(self) -> Response:
        """The proxy response."""
        body = {
            "type": "about:blank",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
        }
        if self.field is not None:
            body["field"] = self.field
        headers = {"Content-Type": "application/problem+json", "Cache-Control": "no-store"}
        if self.retry_after is not None:
            headers["Retry-After"] = str(self.retry_after)
        return {"statusCode": self.status, "headers": headers, "body": json.dumps(body)}


class BadRequest(Problem):
    status, title = 400, "Bad request"


class Unauthenticated(Problem):
    status, title = 401, "Please sign in"


class Forbidden(Problem):
    status, title = 403, "Not allowed"


class Missing(Problem):
    status, title = 404, "Not found"


class MethodNotAllowed(Problem):
    status, title = 405, "Method not allowed"


class InConflict(Problem):
    status, title = 409, "Conflict"


class TooLarge(Problem):
    status, title = 413, "Too large"


class UnsupportedMedia(Problem):
    status, title = 415, "Unsupported media type"


class TooMany(Problem):
    status, title = 429, "Too many requests"


class Unexpected(Problem):
    status, title = 500, "Something went wrong"


class BotFailed(Problem):
    status, title = 502, "No usable answer"


class Unavailable(Problem):
    status, title = 503, "Away for a moment"


def problem_of(error: errors.LedgerError) -> Problem:
    """How the API says an error of the ledger."""
    match error:
        case errors.InvalidInput():
            return BadRequest(str(error), field=error.field)
        case errors.CurrencyMismatch():
            return BadRequest(str(error), field="currency")
        case errors.NotFound():
            return Missing(str(error))
        case errors.StoreUnavailable():
            return Unavailable(str(error), retry_after=2)
        case errors.IdempotencyMismatch():
            return InConflict(str(error), field="Idempotency-Key")
        case _:
            return InConflict(str(error))
