"""What was just read is not read again: the dialogue asks several questions of each message.

Only for pure functions of hashable arguments whose results nobody changes. The last few messages
stay in memory, and nowhere else.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

MESSAGES = 16
"""Results that each function keeps: one message each of as many people as write at one moment."""

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


def remember(read: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """The function, keeping its latest `MESSAGES` results; safe among threads."""
    kept = lru_cache(maxsize=MESSAGES)(read)

    @wraps(read)
    def remembered(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
        return kept(*args, **kwargs)  # type: ignore[arg-type] # hashable, says the docstring

    return remembered
