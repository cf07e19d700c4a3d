"""What is kept of the conversation: its turns, and who is working on which message."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple


class Turn(NamedTuple):
    """One message and its answer."""

    message_id: str
    text: str
    """What the person typed."""
    answer: Mapping[str, Any]
    """JSON: `{"messages": [{"contentType", "content"}], "intent", "state", "elicit", "effects":
    [references], "suggestions": [str]}`; a reference names an object, it does not hold it."""
    at: datetime
    """UTC."""
    sequence: int = 0
    """1, 2, 3, ... for each person; given by the store when the turn is kept."""


class ClaimState(StrEnum):
    """What became of the wish to work on a message."""

    MINE = "mine"
    """Nobody else works on it; answer it, then finish or release."""
    FINISHED = "finished"
    """It was answered before; `body` is that answer."""
    BUSY = "busy"
    """It, or another message of this person, is being worked on."""


class Claim(NamedTuple):
    """The answer to the wish to work on a message."""

    state: ClaimState
    message_id: str
    token: str = ""
    """Proves to `release` that the claim is still this one's."""
    today: date | None = None
    """When mine: the person's date as the first attempt at this message saw it."""
    body: str = ""
    """When finished: the response body, byte for byte."""
