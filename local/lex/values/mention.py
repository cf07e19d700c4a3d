"""What a slot type finds in a sentence.

A reader looks through the words once and returns mentions from left to right that don't overlap.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from local.lex.tokens import Sentence


@dataclass(frozen=True, slots=True)
class Mention:
    """The tokens `[first, last)` of a sentence mean a value."""

    first: int
    last: int
    value: str | None
    """The interpreted value; None when the words allow several, listed in `resolved`."""

    resolved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """What a reader needs to know about the place and the moment."""

    today: date
    """The date where Lex runs: relative dates count from here."""

    locale: str = "en_US"


Reader = Callable[[Sentence, Setting], list[Mention]]
