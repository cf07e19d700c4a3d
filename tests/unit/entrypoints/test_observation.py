import json
import logging
from typing import Any

import pytest

from lambdas.entrypoints.deadline import Deadline
from lambdas.entrypoints.observation import HandlerFailed, bucket, observe
from tests.fakes import FakeLambdaContext

EVENT = {"id": "request-1", "said": "12.50 for lunch"}


pytestmark = pytest.mark.usefixtures("fresh_loggers")


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def call(handle: Any, **counted: int) -> Any:
    handler = observe(
        "test",
        handle,
        Deadline(),
        correlation_id=lambda event: str(event["id"]),
        count=lambda event, response: counted,
    )
    return handler(dict(EVENT), FakeLambdaContext())


def test_a_call_leaves_a_line_and_its_metrics(capsys: pytest.CaptureFixture[str]) -> None:
    def handle(event: Any, context: Any) -> Any:
        logging.getLogger("lambdas.handlers.any").warning("on the way")
        return {"statusCode": 200, "body": "12.50 for lunch"}

    assert call(handle, Writes=2)["statusCode"] == 200
    way, answered, metrics = (line for line in lines(capsys) if "ColdStart" not in line)
    assert (way["message"], way["level"]) == ("on the way", "WARNING")
    assert (answered["message"], answered["status"]) == ("answered", 200)
    assert answered["latency_bucket"].endswith(" ms")
    for line in (way, answered):
        assert (line["correlation_id"], line["service"]) == ("request-1", "test")
        assert line["function_request_id"] == FakeLambdaContext().aws_request_id
    assert (metrics["service"], metrics["Writes"]) == ("test", [2.0])
    assert metrics["Latency"][0] >= 0
    (directive,) = metrics["_aws"]["CloudWatchMetrics"]
    assert (directive["Namespace"], directive["Dimensions"]) == ("BudgetBuddy", [["service"]])


def test_the_environment_names_the_namespace_of_the_metrics(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POWERTOOLS_METRICS_NAMESPACE", "BudgetBuddy-dev")
    call(lambda event, context: {})
    (metrics,) = (line for line in lines(capsys) if "Latency" in line)
    assert metrics["_aws"]["CloudWatchMetrics"][0]["Namespace"] == "BudgetBuddy-dev"


def test_a_handler_that_fails_says_why_in_the_log_and_nowhere_else(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def handle(event: Any, context: Any) -> Any:
        try:
            raise KeyError(event["said"])
        except KeyError as error:
            raise ValueError(event["said"]) from error

    with pytest.raises(HandlerFailed) as failed:
        call(handle)
    assert failed.value.__cause__ is None
    assert failed.value.__suppress_context__
    assert str(failed.value) == ""
    unforeseen, metrics = (line for line in lines(capsys) if "ColdStart" not in line)
    assert unforeseen["message"].startswith("unforeseen ValueError at ")
    assert "KeyError\n" in unforeseen["message"]
    assert "test_observation.py" in unforeseen["message"]
    assert unforeseen["correlation_id"] == "request-1"
    assert metrics["Failures"] == [1.0]
    assert "12.50" not in json.dumps(unforeseen)


@pytest.mark.parametrize(
    "milliseconds, name",
    [
        (0.1, "<=50 ms"),
        (50, "<=50 ms"),
        (50.1, "<=100 ms"),
        (10000, "<=10000 ms"),
        (10001, ">10000 ms"),
    ],
)
def test_a_latency_has_a_bucket(milliseconds: float, name: str) -> None:
    assert bucket(milliseconds) == name
