"""Posts what fell due for everybody, whether they come or not: what a schedule calls each hour.

Every posting is idempotent, so a run that is repeated, or that meets the person's own visit, adds
nothing twice. One person's trouble doesn't keep the others waiting: the run ends with an error
that says how many are left, and the next one tries them again.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from lambdas.handlers.books import Books
from lambdas.handlers.faults import log_unforeseen

LOOK_BACK = 7
"""Days before today of which everyone is looked up: what an outage of a week left open."""

RESERVE_SECONDS = 15.0
"""No person is begun when less than this is left of the run's time."""

_UTC = dt.UTC
_DAY = dt.timedelta(days=1)


class PostingIncomplete(Exception):
    """Some people's entries could not be posted; the message says how many's."""


@dataclass(slots=True)
class _Run:
    people: int = 0
    posted: int = 0
    failed: int = 0


def handle_posting(
    event: object,  # noqa: ARG001 - Lambda's signature
    context: Any,
    *,
    books: Books,
    people_due: Callable[[dt.date], Iterable[str]],
) -> dict[str, Any]:
    """Post everything that is due: `{"people": ..., "posted": ..., "finished": bool}`.

    Not finished: the time was up first. What is due tomorrow is looked up, too, as it is tomorrow
    in some places already.

    Raises:
        PostingIncomplete: some people's entries could not be posted; all others' are.
    """
    today, run, seen = books.clock.now().date(), _Run(), set[str]()
    for days in range(-1, LOOK_BACK + 1):
        for user in people_due(today - days * _DAY):
            if context.get_remaining_time_in_millis() < RESERVE_SECONDS * 1000:
                return _told(run, finished=False)
            if user not in seen:
                seen.add(user)
                _post(books, user, run)
    return _told(run, finished=True)


def _post(books: Books, user: str, run: _Run) -> None:
    run.people += 1
    try:
        run.posted += books.posting.post_due(user)
    except Exception as error:  # noqa: BLE001 - the others are posted all the same
        log_unforeseen(error)
        run.failed += 1


def _told(run: _Run, *, finished: bool) -> dict[str, Any]:
    if run.failed:
        raise PostingIncomplete(f"{run.failed} of {run.people}")
    return {"people": run.people, "posted": run.posted, "finished": finished}
