"""How much one person may ask in a minute, so that nobody's script slows or bills everyone else."""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from lambdas.handlers.books import Books
from lambdas.handlers.problems import TooMany

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Limit(NamedTuple):
    """A kind of call, and how many of it a person has in each minute of the clock."""

    kind: str
    per_minute: int


SENDS = Limit("send", 30)
"""Messages to the bot: each is paid for."""

CALLS = Limit("call", 300)
"""Everything else; a page makes some five calls to show itself."""


def admit(user: str, limit: Limit, books: Books) -> None:
    """Count a call of this person.

    Raises:
        TooMany: the minute's calls are used up; it says when the next minute begins.
    """
    if not books.throttles:
        return
    now = books.clock.now()
    minute = (now - _EPOCH) // timedelta(minutes=1)
    if not books.store.count_call(user, limit.kind, minute, limit.per_minute):
        raise TooMany(
            "That was a lot in one minute. Nothing was changed; please try again in a moment.",
            retry_after=60 - now.second,
        )
