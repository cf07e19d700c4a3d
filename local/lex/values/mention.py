"""What a slot type finds in a sentence.

A reader looks through the words once and returns mentions from left to right that don't overlap.
"""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from local.lex.tokens import Sentence


class Mention(NamedTuple):
    """The tokens `[first, last)` of a sentence mean a value."""

    first: int
    last: int
    value: str | None
    """The interpreted value; None when the words allow several, listed in `resolved`."""

    resolved: tuple[str, ...] = ()


class Setting(NamedTuple):
    """What a reader needs to know about the place and the moment."""

    today: date
    """The date where Lex runs: relative dates count from here."""

    locale: str = "en_US"


Reader = Callable[[Sentence, Setting], list[Mention]]
