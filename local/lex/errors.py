"""What can go wrong: a definition that can't be honoured, a request that can't be answered.

`DefinitionError` is raised while a bot is loaded. Everything else becomes a botocore
`ClientError` at the edge of the runtime, so that a caller written for AWS catches the same thing.
"""

from typing import TYPE_CHECKING

from . import assumptions

if TYPE_CHECKING:
    from botocore.exceptions import ClientError


class LexError(Exception):
    """The root of every error that this package raises of its own."""


class DefinitionError(LexError):
    """The bot definition breaks a rule of Lex, or uses what this runtime can't honour.

    `place` is the path to the property, `rule` what it has to satisfy.
    """

    def __init__(self, place: str, rule: str) -> None:
        super().__init__(f"{place}: {rule}")
        self.place = place
        self.rule = rule


class RequestError(LexError):
    """A request that can't be answered; its subclasses are the runtime API's exceptions."""

    code = "InternalServerException"
    status = 500


class Invalid(RequestError):
    """A field of the request breaks its constraint; the message names the field."""

    code = "ValidationException"
    status = 400


class NotFound(RequestError):
    """The bot, the alias, the locale or the session doesn't exist."""

    code = "ResourceNotFoundException"
    status = 404


def missing(message: str) -> RequestError:
    """The error for what a request names and isn't there."""
    return NotFound(message) if assumptions.MISSING_IS_NOT_FOUND else Invalid(message)


class Throttled(RequestError):
    """More requests at once than the alias takes."""

    code = "ThrottlingException"
    status = 429


class Conflict(RequestError):
    """Another request for the same session is being processed."""

    code = "ConflictException"
    status = 409


class DependencyFailed(RequestError):
    """The code hook raised, took too long, or answered with something Lex can't use."""

    code = "DependencyFailedException"
    status = 424


class HookTimedOut(DependencyFailed):
    """The code hook took too long."""


def client_error(error: RequestError, operation: str) -> "ClientError":
    """The error as boto3 raises it for `operation`, for example "RecognizeText"."""
    from botocore.exceptions import ClientError  # slow to import, and most requests raise nothing

    return ClientError(
        {
            "Error": {"Code": error.code, "Message": str(error)},
            "ResponseMetadata": {
                "HTTPStatusCode": error.status,
                "RequestId": "",
                "HostId": "",
                "HTTPHeaders": {},
                "RetryAttempts": 0,
            },
        },
        operation,
    )
