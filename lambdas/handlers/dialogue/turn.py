"""One turn of the conversation as the intents see it, and what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from lambdas.handlers.books import Books
from lambdas.handlers.dialogue.unfinished import Unfinished
from lambdas.intents import Intent
from lambdas.language.locale import Locale
from lambdas.ledger.operations import RequestKey
from lambdas.replies.en_us import EnglishReplies


class Turn(NamedTuple):
    """What one message is, and all that is needed to answer it."""

    user: str
    request: RequestKey
    """The messageId, which keys whatever this turn writes."""
    text: str
    """The person's own words."""
    intent: Intent
    """Lex's; a write needs the words to say so too."""
    confirmed: bool | None
    """Lex's reading of the answer to a yes-or-no question; None: there was none."""
    unfinished: Unfinished | None
    today: date
    """The person's date when the message was first tried."""
    home: str
    """The currency of a bare number."""
    locale: Locale
    say: EnglishReplies
    books: Books
    shown: tuple[str, ...] = ()
    """The ids of the entries that were listed last: "number two" is one of them."""
    told: tuple[Mapping[str, Any], ...] = ()
    """References to what the last reply did or found: "it" is one of them."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What to say, show and ask."""

    says: tuple[str, ...]
    effects: list[dict[str, Any]] = field(default_factory=list)
    """References (`lambdas.handlers.effects`)."""
    suggestions: tuple[str, ...] = ()
    """What a person may want to type next."""
    asks: Unfinished | None = None
    """What is unfinished after this turn, and asked for; its question is the last of `says`."""
    intent: Intent | None = None
    """What the message was taken for, if not for what Lex heard."""
    shown: tuple[str, ...] | None = None
    """The ids of the entries that are listed; None: none are, and the last list stays."""


def decline(says: str) -> Outcome:
    """The answer to a message that asks for nothing that the bot does; it changes nothing."""
    return Outcome((says,), intent=Intent.FALLBACK)
