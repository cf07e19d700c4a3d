"""The alias's Lambda function, called in this process as Lex calls it in AWS.

Event and answer go through JSON, so that what isn't JSON fails here too. The hook runs in the
caller's thread: one that takes longer than 30 s fails once it returns (but see `with_time_limit`).
Source: Lex V2 Developer Guide, lambda-input-format and quotas.
"""

import json
import queue
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

from .errors import DependencyFailed, HookTimedOut
from .hook_response import HookAnswer, parse_answer

CodeHook = Callable[[dict[str, object]], Mapping[str, object] | None]
"""A handler: Lex event in, Lex response out."""

LONGEST_SECONDS = 30
_TIMED_OUT = "Invalid Lambda Response: Received error response from Lambda: Timed out"
LARGEST_EVENT = 12 * 1024
"""Bytes of an event."""


def invoke(
    hook: CodeHook, event: Mapping[str, object], timer: Callable[[], float] = time.monotonic
) -> HookAnswer:
    """The hook's answer to the event.

    Raises DependencyFailed when the event is too large, or when the hook raises (its exception is
    the cause), takes too long or answers with what Lex can't use.
    """
    payload = json.dumps(event, ensure_ascii=False)
    size = len(payload.encode())
    if size > LARGEST_EVENT:
        raise DependencyFailed(
            f"Invalid Lambda Request: Lambda event exceeds maximum size ({size} vs. 12K)"
        )
    started = timer()
    try:
        answer = json.dumps(hook(json.loads(payload)), ensure_ascii=False).encode()
    except HookTimedOut:
        raise
    except (Exception, SystemExit) as error:
        raise DependencyFailed(
            "Invalid Lambda Response: Received error response from Lambda: Unhandled"
        ) from error
    if timer() - started > LONGEST_SECONDS:
        raise HookTimedOut(_TIMED_OUT)
    return parse_answer(answer)


def with_time_limit(hook: CodeHook, seconds: float = LONGEST_SECONDS) -> CodeHook:
    """The hook, given up when it takes too long: its thread is left to end by itself.

    For hooks that aren't one's own. Each call has a thread to itself.
    """

    def call(event: dict[str, object]) -> Mapping[str, object] | None:
        answers: queue.SimpleQueue[Any] = queue.SimpleQueue()

        def run() -> None:
            try:
                answers.put(hook(event))
            except (Exception, SystemExit) as error:  # noqa: BLE001 - raised in the caller's thread
                answers.put(error)

        threading.Thread(target=run, daemon=True).start()
        try:
            answer = answers.get(timeout=seconds)
        except queue.Empty:
            raise HookTimedOut(_TIMED_OUT) from None
        if isinstance(answer, Exception | SystemExit):
            raise answer
        kept: Mapping[str, object] | None = answer
        return kept

    return call
