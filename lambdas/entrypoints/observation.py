"""What operators see of every call: a log line, some numbers and a trace, never what was said.

Powertools comes with AWS's managed layer, so only this package imports it. CloudWatch makes the
percentiles out of `Latency`; the log line says its bucket, for a question to Logs Insights.
"""

import logging
import os
import time
from collections.abc import Callable, Mapping
from typing import Any

from aws_lambda_powertools import Logger, Metrics, Tracer
from aws_lambda_powertools.metrics import MetricUnit

from lambdas.entrypoints import garbage
from lambdas.entrypoints.deadline import Deadline
from lambdas.handlers.faults import log_unforeseen

NAMESPACE = "BudgetBuddy"
"""Of the metrics, unless POWERTOOLS_METRICS_NAMESPACE names one; their dimension is `service`."""

BUCKETS_MS = (50, 100, 250, 500, 1000, 2500, 5000, 10000)

Event = dict[str, Any]
Response = dict[str, Any]
Handler = Callable[[Event, Any], Response]


class HandlerFailed(Exception):
    """The handler failed; why is in the log, and nothing of it in what Lambda and Lex are told."""


def observe(
    service: str,
    handle: Handler,
    deadline: Deadline,
    *,
    correlation_id: Callable[[Event], str | None],
    count: Callable[[Event, Response], Mapping[str, int]],
) -> Handler:
    """The function that Lambda calls: `handle`, within its time, observed as `service`.

    `count` names what a call adds to which metric. Every module of `lambdas` logs through it.
    It is the last step of a start, so it ends what `garbage` postponed.
    """
    logger = Logger(service=service)
    namespace = os.environ.get("POWERTOOLS_METRICS_NAMESPACE", NAMESPACE)
    metrics = Metrics(namespace=namespace, service=service)
    _join(logging.getLogger("lambdas"), logger)
    _silence_clients()

    def call(event: Event, context: Any) -> Response:
        deadline.start(context)
        logger.set_correlation_id(correlation_id(event))
        started = time.perf_counter()
        try:
            response = handle(event, context)
        except Exception as error:  # noqa: BLE001 - Lambda would log its message too
            log_unforeseen(error)
            metrics.add_metric("Failures", MetricUnit.Count, 1)
            raise HandlerFailed from None
        milliseconds = (time.perf_counter() - started) * 1000
        metrics.add_metric("Latency", MetricUnit.Milliseconds, round(milliseconds, 1))
        for name, number in count(event, response).items():
            metrics.add_metric(name, MetricUnit.Count, number)
        logger.info("answered", extra={"latency_bucket": bucket(milliseconds), **_status(response)})
        return response

    traced = Tracer(service=service, patch_modules=("botocore",)).capture_lambda_handler(
        metrics.log_metrics(call, capture_cold_start_metric=True),
        capture_response=False,
        capture_error=False,
    )
    observed: Handler = logger.inject_lambda_context(traced, log_event=False, clear_state=True)
    garbage.settle()
    return observed


def bucket(milliseconds: float) -> str:
    """The bucket of a latency, such as "<=250 ms"."""
    for bound in BUCKETS_MS:
        if milliseconds <= bound:
            return f"<={bound} ms"
    return f">{BUCKETS_MS[-1]} ms"


def _status(response: Response) -> dict[str, int]:
    return {"status": response["statusCode"]} if "statusCode" in response else {}


def _join(package: logging.Logger, logger: Logger) -> None:
    """Let the package's own lines look like Powertools', correlation id and all."""
    package.handlers = [logger.registered_handler]
    package.setLevel(logger.log_level)
    package.propagate = False


def _silence_clients() -> None:
    """At level DEBUG they would log whole requests: words, amounts and tokens."""
    for name in ("boto3", "botocore", "urllib3", "aws_xray_sdk"):
        logging.getLogger(name).setLevel(logging.WARNING)
