"""What API Gateway answers by itself, in the form in which the handlers answer: problem+json."""

import json
from dataclasses import dataclass

from aws_cdk import aws_apigateway as apigateway


@dataclass(frozen=True, slots=True)
class GatewayProblem:
    """One kind of refusal."""

    kind: apigateway.ResponseType
    status: int | None
    """None: whatever API Gateway says."""
    title: str
    detail: str
    retry_after: int | None = None
    """Seconds."""

    @property
    def body(self) -> str:
        """The JSON that is sent."""
        status = {} if self.status is None else {"status": self.status}
        return json.dumps(
            {"type": "about:blank", "title": self.title, **status, "detail": self.detail}
        )


def gateway_problems() -> tuple[GatewayProblem, ...]:
    """Every refusal; the titles are those of `lambdas.handlers.problems`."""
    kinds = apigateway.ResponseType
    sign_in = "Please sign in first."
    away = "I can't be reached right now. Please try again."
    return (
        GatewayProblem(kinds.UNAUTHORIZED, 401, "Please sign in", sign_in),
        GatewayProblem(kinds.EXPIRED_TOKEN, 401, "Please sign in", sign_in),
        GatewayProblem(kinds.ACCESS_DENIED, 403, "Not allowed", "That is not allowed."),
        GatewayProblem(kinds.WAF_FILTERED, 403, "Not allowed", "That is not allowed."),
        GatewayProblem(
            kinds.MISSING_AUTHENTICATION_TOKEN, 404, "Not found", "There is no such route."
        ),
        GatewayProblem(
            kinds.BAD_REQUEST_BODY, 400, "Bad request", "The body has not the form of this route."
        ),
        GatewayProblem(kinds.REQUEST_TOO_LARGE, 413, "Too large", "The body is too large."),
        GatewayProblem(
            kinds.UNSUPPORTED_MEDIA_TYPE,
            415,
            "Unsupported media type",
            "The body must be application/json.",
        ),
        GatewayProblem(
            kinds.THROTTLED,
            429,
            "Too many requests",
            "That was too fast. Please try again in a moment.",
            retry_after=1,
        ),
        GatewayProblem(kinds.INTEGRATION_TIMEOUT, 503, "Away for a moment", away, retry_after=2),
        GatewayProblem(kinds.INTEGRATION_FAILURE, 503, "Away for a moment", away, retry_after=2),
        GatewayProblem(kinds.DEFAULT_4_XX, None, "Bad request", "I can't take that request."),
        GatewayProblem(
            kinds.DEFAULT_5_XX,
            None,
            "Something went wrong",
            "Something went wrong on our side. Please try again.",
        ),
    )
