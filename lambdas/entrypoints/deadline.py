"""A call is answered before its time is up: an attempt that might not end in time is not begun.

Without it a chain of slow answers, each within its own timeout, could outlast API Gateway's 29
seconds; the caller would get a 504 that says nothing instead of a problem that says to try again.
"""

import math
import time
from collections.abc import Callable
from typing import Any, Protocol

from botocore.exceptions import BotoCoreError

RESERVE_SECONDS = 0.5
"""What stays for putting the answer together."""


class LambdaContext(Protocol):
    """What is asked of the context that Lambda passes with each event."""

    def get_remaining_time_in_millis(self) -> int:
        """Milliseconds until Lambda ends the call."""


class OutOfTime(BotoCoreError):
    """Too little of the call's time is left; nothing was sent."""

    fmt = "no time is left for another attempt"


class Deadline:
    """When the running call ends; a Lambda environment runs one at a time."""

    def __init__(self, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._end = math.inf

    def start(self, context: LambdaContext) -> None:
        """A call begins."""
        left = context.get_remaining_time_in_millis() / 1000
        self._end = self._monotonic() + left - RESERVE_SECONDS

    def guard(self, client: Any, seconds: int) -> None:
        """Make each attempt of this boto3 client, which takes up to `seconds`, fit before the end.

        One that would not raises OutOfTime; so do the client's own retries.
        """

        def refuse(**_: object) -> None:
            if self._monotonic() + seconds > self._end:
                raise OutOfTime

        client.meta.events.register_first("before-send", refuse)
