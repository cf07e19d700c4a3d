"""Calling the code hook: how long it may take, and what becomes of its failures."""

import threading

import pytest

from local.lex.code_hook import invoke, with_time_limit
from local.lex.errors import DependencyFailed, HookTimedOut


def test_the_hooks_time_is_limited() -> None:
    times = iter([0.0, 30.5])
    answer = {"sessionState": {"dialogAction": {"type": "Delegate"}}}
    with pytest.raises(DependencyFailed, match="Timed out"):
        invoke(lambda _: answer, {}, timer=lambda: next(times))
    assert invoke(lambda _: answer, {}).action == "Delegate"


def test_a_hook_that_does_not_end_is_given_up() -> None:
    ended = threading.Event()

    def hang(_: dict[str, object]) -> None:
        ended.wait(10)

    try:
        with pytest.raises(HookTimedOut, match="Timed out"):
            invoke(with_time_limit(hang, 0.05), {})
    finally:
        ended.set()


def test_a_hook_with_a_time_limit_answers_and_raises_as_without() -> None:
    answer = {"sessionState": {"dialogAction": {"type": "Delegate"}}}
    assert with_time_limit(lambda event: {**answer, **event})({"a": 1}) == {**answer, "a": 1}
    with pytest.raises(DependencyFailed, match="Unhandled") as caught:
        invoke(with_time_limit(lambda _: {"a": {}}["b"]), {})
    assert isinstance(caught.value.__cause__, KeyError)


@pytest.mark.parametrize("limited", [True, False])
def test_a_hook_that_ends_its_process_has_failed(limited: bool) -> None:
    def leave(_: dict[str, object]) -> None:
        raise SystemExit(3)

    with pytest.raises(DependencyFailed, match="Unhandled"):
        invoke(with_time_limit(leave) if limited else leave, {})
