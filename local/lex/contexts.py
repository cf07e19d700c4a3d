"""Active contexts: what a fulfilled intent leaves behind for the turns that follow.

A context lives for a number of turns and of seconds, both counted from the first response that
carries it. Intents with input contexts are eligible only while all of these are active.
Source: Lex V2 Developer Guide, context-mgmt-active-context; ActiveContext of lexv2-runtime.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, NoReturn

from .definition import Intent
from .sessions import ActiveContext
from .slot_values import interpreted_values
from .turn import Turn

_NAME = re.compile(r"([A-Za-z0-9]_?){1,100}")
_MOST = 20
_LONGEST_NAME = 100
_LONGEST_VALUE = 1_024
FEWEST_SECONDS = 5
"""A context's shortest life, as a client may set it; a code hook hands back what is left of one."""

_MOST_ATTRIBUTES = 10


def begin_turn(turn: Turn) -> None:
    """Drops the contexts that have run out of seconds."""
    now = turn.now.isoformat()
    turn.session.contexts = [one for one in turn.session.contexts if one.expires_at > now]


def end_turn(turn: Turn) -> None:
    """Counts the turn for the contexts that were active before it."""
    kept: list[ActiveContext] = []
    for one in turn.session.contexts:
        if one.name not in turn.fresh_contexts:
            one.turns -= 1
        if one.turns > 0:
            kept.append(one)
    turn.session.contexts = kept


def activate(turn: Turn, intent: Intent) -> None:
    """The intent is fulfilled: its output contexts hold the values of its slots."""
    known = list(interpreted_values(turn.active.slots).items())
    values = {name: text[:_LONGEST_VALUE] for name, text in known[:_MOST_ATTRIBUTES]}
    for output in intent.output_contexts:
        expiry = turn.now + timedelta(seconds=output.seconds)
        context = ActiveContext(output.name, output.turns, expiry.isoformat(), dict(values))
        others = [one for one in turn.session.contexts if one.name != output.name]
        turn.session.contexts = [*others, context]
        turn.fresh_contexts.add(output.name)


def replace(turn: Turn, given: list[ActiveContext]) -> None:
    """Takes the contexts of a code hook; one that it merely hands back goes on ageing."""
    before = {one.name: one.turns for one in turn.session.contexts}
    turn.session.contexts = given
    turn.fresh_contexts |= {one.name for one in given if before.get(one.name) != one.turns}


def describe(contexts: Iterable[ActiveContext], now: datetime) -> list[dict[str, Any]]:
    """The contexts as Lex returns them, with what is left of their time."""
    return [
        {
            "name": one.name,
            "timeToLive": {
                "timeToLiveInSeconds": round(
                    (datetime.fromisoformat(one.expires_at) - now).total_seconds()
                ),
                "turnsToLive": one.turns,
            },
            "contextAttributes": one.attributes,
        }
        for one in contexts
    ]


def parse_contexts(
    value: object,
    now: datetime,
    fail: Callable[[str], Exception],
    *,
    fewest_seconds: int = 0,
) -> list[ActiveContext]:
    """The contexts in a session state; raises what `fail` makes of the fault."""

    def reject(detail: str) -> NoReturn:
        raise fail(f"activeContexts: {detail}")

    if not isinstance(value, list) or len(value) > _MOST:
        reject(f"has to be a list of up to {_MOST}")
    found: dict[str, ActiveContext] = {}
    for item in value:
        name = item.get("name") if isinstance(item, Mapping) else None
        if not isinstance(name, str) or not _NAME.fullmatch(name) or len(name) > _LONGEST_NAME:
            reject("each has to have a name of up to 100 letters, digits and single _")
        life = item.get("timeToLive")
        seconds, turns = (
            _whole(life, "timeToLiveInSeconds", fewest_seconds, 86_400),
            _whole(life, "turnsToLive", 1, 20),
        )
        if seconds is None or turns is None:
            reject("timeToLive has to hold timeToLiveInSeconds (5-86400) and turnsToLive (1-20)")
        attributes = item.get("contextAttributes")
        if not _are_attributes(attributes):
            reject(f"contextAttributes has to map up to {_MOST_ATTRIBUTES} names to short texts")
        expiry = now + timedelta(seconds=seconds)
        found[name] = ActiveContext(name, turns, expiry.isoformat(), dict(attributes))
    return list(found.values())


def _whole(life: object, key: str, low: int, high: int) -> int | None:
    value = life.get(key) if isinstance(life, Mapping) else None
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if low <= value <= high else None


def _are_attributes(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and len(value) <= _MOST_ATTRIBUTES
        and all(
            isinstance(key, str)
            and isinstance(text, str)
            and 1 <= len(key) <= _LONGEST_NAME
            and 1 <= len(text) <= _LONGEST_VALUE
            for key, text in value.items()
        )
    )
