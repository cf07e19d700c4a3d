"""Every next step of an intent's flow, wherever it stands."""

from collections.abc import Iterator

from .definition import Intent
from .flow import HookPlace, NextStep, Outcome


def next_steps(intent: Intent) -> Iterator[NextStep]:
    for outcome in _outcomes(intent):
        if outcome.next is not None:
            yield outcome.next
        for branch in outcome.branches:
            if branch.next is not None:
                yield branch.next


def _outcomes(intent: Intent) -> Iterator[Outcome]:
    yield intent.initial
    yield intent.closing
    yield from _after(intent.initial_hook)
    if intent.confirmation is not None:
        asked = intent.confirmation
        yield from (asked.confirmed, asked.declined, asked.failed, *_after(asked.hook))
    if intent.fulfillment is not None:
        yield from (
            intent.fulfillment.success,
            intent.fulfillment.failure,
            intent.fulfillment.timeout,
        )
    for slot in intent.slots:
        yield from (slot.captured, slot.missed, *_after(slot.hook))


def _after(hook: HookPlace | None) -> Iterator[Outcome]:
    if hook is not None:
        yield from (hook.success, hook.failure, hook.timeout)
