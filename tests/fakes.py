"""Stand-ins for what a test can't wait for or can't reach: the time, and Lex."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any

from botocore.exceptions import ClientError

START = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)


class FakeClock:
    """A `Clock` that stands at `START` until it is moved."""

    def __init__(self, start: datetime = START) -> None:
        self._now = start

    def now(self) -> datetime:
        return self._now

    def today(self, zone: tzinfo) -> date:
        return self._now.astimezone(zone).date()

    def move(self, **by: float) -> None:
        """Let time pass: `clock.move(days=3)`."""
        self._now += timedelta(**by)


@dataclass
class FakeLambdaContext:
    """What Lambda passes beside an event; the call began with `left` seconds."""

    left: float = 28.0
    function_name: str = "budgetbuddy"
    memory_limit_in_mb: int = 512
    invoked_function_arn: str = "arn:aws:lambda:eu-west-1:111122223333:function:budgetbuddy"
    aws_request_id: str = "8f2c9c1e-0000-4000-8000-000000000000"

    def get_remaining_time_in_millis(self) -> int:
        return int(self.left * 1000)


def client_error(code: str, operation: str = "RecognizeText") -> ClientError:
    """What botocore raises for an error of AWS."""
    return ClientError({"Error": {"Code": code, "Message": "a message"}}, operation)


Step = Exception | Mapping[str, Any] | Callable[[Mapping[str, Any]], Mapping[str, Any]]


class ScriptedLex:
    """A `LexRuntime` that answers its calls with the steps of a script, then fails the test.

    A step is a response, an error to raise, or a function of the call's arguments.
    """

    def __init__(self, *steps: Step) -> None:
        self._steps: Iterator[Step] = iter(steps)
        self.calls: list[dict[str, Any]] = []

    def recognize_text(self, **arguments: Any) -> Mapping[str, Any]:
        return self._take(arguments)

    def delete_session(self, **arguments: Any) -> Mapping[str, Any]:
        return self._take(arguments)

    def _take(self, arguments: dict[str, Any]) -> Mapping[str, Any]:
        self.calls.append(arguments)
        step = next(self._steps, None)
        assert step is not None, "Lex was called more often than the script says"
        if isinstance(step, Exception):
            raise step
        return step(arguments) if callable(step) else step


class ScriptedSecrets:
    """A `SecretsManager` whose secret holds each of these texts in turn, then the last one."""

    def __init__(self, *secrets: str | Exception) -> None:
        self._secrets = list(secrets)
        self.calls = 0

    def get_secret_value(self, *, SecretId: str) -> Mapping[str, Any]:  # noqa: N803 - boto3's name
        self.calls += 1
        secret = self._secrets.pop(0) if len(self._secrets) > 1 else self._secrets[0]
        if isinstance(secret, Exception):
            raise secret
        return {"Name": SecretId, "SecretString": secret}
