"""The conversation as one browser session sees it: the API's turns, and what is on its way there.

The API keeps the conversation; this is a view of it, read anew on every run. What the person typed
lives here from the keypress until the API shows it too, so no tap and no failure loses a message.
Knows nothing of Streamlit.
"""

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple, TypeVar

from app.client import Client
from app.errors import ApiRefused, ApiUnavailable
from app.resources import Effect, Message, Reversal, Rule, Transaction

_Answered = TypeVar("_Answered")

PAGE = 20
"""Turns read at a time: each is a message and its answer."""


class Outcome(Enum):
    """What is known of a message."""

    ANSWERED = auto()
    WAITING = auto()
    """It is to be sent."""
    NOT_SAVED = auto()
    """It never reached the API."""
    UNKNOWN = auto()
    """It was sent, and no answer came back."""
    REFUSED = auto()
    """The API said no; `Turn.refusal` says why."""


class Moved(NamedTuple):
    """An entry went to another category."""

    old: str
    """Its category before."""
    rule: Rule | None
    """What that taught."""


@dataclass(slots=True)
class Answer:
    content: str
    effects: list[Effect]
    suggestions: list[str]


@dataclass(slots=True)
class Turn:
    """One message of the person and its answer."""

    message_id: str
    """Made before the first attempt and kept for every other one."""
    text: str
    answer: Answer | None = None
    outcome: Outcome = Outcome.WAITING
    refusal: str = ""
    maybe_done: bool = False
    """Some attempt may have reached the API: a later one that fails can't say "nothing saved"."""


@dataclass(slots=True)
class Conversation:
    """Mutable; held in the browser session's state."""

    turns: list[Turn] = field(default_factory=list)
    """As last read from the API, oldest first."""
    outbox: list[Turn] = field(default_factory=list)
    """What the API has not shown yet, oldest first."""
    pages: int = 1
    has_earlier: bool = False
    today: str = ""
    """As the API last said; empty until it has."""
    home: str = ""
    """The home currency, as `today`."""
    reachable: bool = True
    keys: dict[tuple[str, ...], str] = field(default_factory=dict)
    """The idempotency key of each change asked for and not yet answered."""

    @property
    def shown(self) -> list[Turn]:
        """Every turn in the order in which people see them."""
        return self.turns + self.outbox

    @property
    def waiting(self) -> Turn | None:
        """The turn that is to be sent next."""
        return next((turn for turn in self.shown if turn.outcome is Outcome.WAITING), None)

    @property
    def suggestions(self) -> list[str]:
        """Those of the latest answer; none while the latest message has no answer."""
        latest = self.shown[-1].answer if self.shown else None
        return latest.suggestions if latest else []

    def say(self, text: str) -> None:
        """Put a message in the outbox. Blank ones are no messages."""
        if text.strip():
            self.outbox.append(Turn(uuid.uuid4().hex, text))

    @property
    def latest(self) -> str:
        """The id of the latest message; empty before the first."""
        return self.shown[-1].message_id if self.shown else ""

    def suggest(self, text: str, after: str) -> None:
        """As `say`, for a button drawn when `after` was the latest message.

        Whenever its second tap arrives, the first one has made another message the latest.
        """
        if self.latest == after:
            self.say(text)

    def retry(self, message_id: str) -> None:
        """Send a turn that failed once more, under the same id."""
        for turn in self.shown:
            if turn.message_id == message_id and turn.answer is None:
                turn.outcome = Outcome.WAITING

    def deliver(self, client: Client, turn: Turn, time_zone: str | None) -> None:
        """Send `turn` and note the answer or the failure in it.

        Raises:
            SignedOut: the turn waits on.
        """
        try:
            sent = client.send(turn.text, turn.message_id, time_zone)
        except ApiRefused as refused:
            turn.outcome, turn.refusal = Outcome.REFUSED, refused.detail
        except ApiUnavailable as unavailable:
            turn.maybe_done |= unavailable.maybe_done
            turn.outcome = Outcome.UNKNOWN if turn.maybe_done else Outcome.NOT_SAVED
        else:
            content = "\n".join(message["content"] for message in sent["messages"])
            turn.answer = Answer(content, sent["effects"], sent["suggestions"])
            turn.outcome = Outcome.ANSWERED

    def refresh(self, client: Client) -> None:
        """Read the pages that are shown; when that fails, keep what was read before.

        Raises:
            SignedOut: as every call may.
        """
        try:
            turns, cursor = self._read_pages(client)
        except (ApiUnavailable, ApiRefused):
            self.reachable = False
            return
        self.reachable, self.turns, self.has_earlier = True, turns, cursor is not None
        known = {turn.message_id for turn in turns}
        self.outbox = [turn for turn in self.outbox if turn.message_id not in known]

    def _read_pages(self, client: Client) -> tuple[list[Turn], str | None]:
        messages: list[Message] = []
        cursor: str | None = None
        for _ in range(self.pages):
            page = client.messages(PAGE, cursor)
            messages = page["messages"] + messages
            cursor, self.today, self.home = page["cursor"], page["today"], page["currency"]
            if cursor is None:
                break
        return pair(messages), cursor

    def turn_over(self, client: Client, reversal: Reversal) -> None:
        """Undo or redo an operation; nothing happens if no card offers that any more.

        Raises:
            ApiError: it didn't work; calling again repeats the same request.
        """
        offering = [effect for effect in self._effects if effect.get("reversal") == reversal]
        if not offering:
            return
        operation, action = reversal["operation"], reversal["action"]
        call = client.undo if action == "undo" else client.redo
        self._ask((action, operation), lambda key: call(operation, key))
        for effect in offering:
            effect["reversal"] = None  # the next one is known when the conversation is read again

    def recategorise(self, client: Client, entry_id: str, category: str) -> Moved | None:
        """Put an entry under another category; None if it is there already.

        Raises:
            ApiRefused: it is not as it is shown any more.
            ApiError: it didn't work; calling again repeats the same request.
        """
        entries = [entry for entry in self._entries if entry["id"] == entry_id]
        old, version = (entries[0]["category"], entries[0]["version"]) if entries else ("", "")
        if old in {"", category}:
            return None
        written = self._ask(
            (entry_id, version, category),
            lambda key: client.change_transaction(entry_id, {"category": category}, version, key),
        )
        for entry in entries:
            entry.update(written["transaction"])
        return Moved(old, written.get("rule"))

    def _ask(self, request: tuple[str, ...], call: Callable[[str], _Answered]) -> _Answered:
        key = self.keys.setdefault(request, uuid.uuid4().hex)
        try:
            answer = call(key)
        except ApiRefused:
            del self.keys[request]
            raise
        del self.keys[request]
        return answer

    @property
    def _effects(self) -> Iterator[Effect]:
        for turn in self.shown:
            yield from turn.answer.effects if turn.answer else []

    @property
    def _entries(self) -> Iterator[Transaction]:
        """Every mention of a stored entry."""
        for effect in self._effects:
            if effect.get("stored") and "transaction" in effect:
                yield effect["transaction"]
            yield from effect.get("transactions", [])


def pair(messages: list[Message]) -> list[Turn]:
    """Turns from the API's messages; a question without an answer is a turn of unknown outcome."""
    turns: dict[str, Turn] = {}
    for message in messages:
        turn = turns.setdefault(
            message["messageId"],
            Turn(message["messageId"], "", outcome=Outcome.UNKNOWN, maybe_done=True),
        )
        if message["role"] == "user":
            turn.text = message["content"]
        else:
            effects, suggestions = message.get("effects", []), message.get("suggestions", [])
            turn.answer = Answer(message["content"], effects, suggestions)
            turn.outcome = Outcome.ANSWERED
    return list(turns.values())
