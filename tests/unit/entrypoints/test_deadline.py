from typing import Any

import pytest
from botocore.exceptions import ReadTimeoutError
from moto import mock_aws

from lambdas.entrypoints.clients import (
    CONNECT_SECONDS,
    LEX_READ_SECONDS,
    READ_SECONDS,
    open_dynamodb,
    open_lex,
    open_secrets,
)
from lambdas.entrypoints.deadline import RESERVE_SECONDS, Deadline, OutOfTime
from lambdas.settings import API_SECONDS, HOOK_SECONDS
from tests.fakes import FakeLambdaContext

GATEWAY_SECONDS, LEX_HOOK_SECONDS = 29, 30
"""API Gateway's integration timeout, and how long Lex waits for a code hook."""


class Stopwatch:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
def deadline(time: Stopwatch, monkeypatch: pytest.MonkeyPatch) -> Deadline:
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "111122223333")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    return Deadline(monotonic=time)


@mock_aws
def test_an_attempt_that_could_end_too_late_is_not_begun(
    deadline: Deadline, time: Stopwatch
) -> None:
    client = open_dynamodb(deadline)
    client.list_tables()
    deadline.start(FakeLambdaContext(left=10))
    longest = CONNECT_SECONDS + READ_SECONDS
    time.now += 10 - RESERVE_SECONDS - longest
    client.list_tables()
    time.now += 0.001
    with pytest.raises(OutOfTime):
        client.list_tables()
    deadline.start(FakeLambdaContext(left=10))
    client.list_tables()


@mock_aws
def test_a_retry_that_could_end_too_late_is_not_begun(deadline: Deadline, time: Stopwatch) -> None:
    client = open_dynamodb(deadline)
    attempts = 0

    def hang(**_: object) -> None:
        nonlocal attempts
        attempts += 1
        time.now += READ_SECONDS
        raise ReadTimeoutError(endpoint_url="https://dynamodb")

    client.meta.events.register("before-send", hang)
    deadline.start(FakeLambdaContext(left=CONNECT_SECONDS + READ_SECONDS + RESERVE_SECONDS))
    with pytest.raises(OutOfTime):
        client.list_tables()
    assert attempts == 1


@pytest.mark.parametrize(
    "open_client, read, attempts",
    [
        (open_dynamodb, READ_SECONDS, 2),
        (open_secrets, READ_SECONDS, 2),
        (open_lex, LEX_READ_SECONDS, 1),
    ],
)
def test_each_client_has_its_timeouts_and_attempts(
    deadline: Deadline, open_client: Any, read: int, attempts: int
) -> None:
    config = open_client(deadline).meta.config
    assert (config.connect_timeout, config.read_timeout) == (CONNECT_SECONDS, read)
    assert config.retries == {"mode": "standard", "total_max_attempts": attempts}


def test_everybody_who_waits_waits_longer_than_whom_they_wait_for() -> None:
    assert LEX_HOOK_SECONDS > LEX_READ_SECONDS > HOOK_SECONDS
    assert GATEWAY_SECONDS > API_SECONDS > LEX_READ_SECONDS + CONNECT_SECONDS + 10
