"""A conversation between its turns: a JSON document, where it is kept, and who may work on it.

Sessions are kept under a key of their own; what keeps them sees only mappings of JSON types, so any
durable store will do. One request at a time works on a session: a second one is turned away.
"""

import json
import threading
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Protocol, Self

from .definition import Locale
from .errors import Conflict
from .slot_values import SlotValue


class SessionStore(Protocol):
    """Where sessions are kept. Methods may be called from many threads, never twice for one key."""

    def load(self, session_key: str) -> Mapping[str, object] | None:
        """The document that was saved last; None when there is none."""

    def save(self, session_key: str, session: Mapping[str, object], expires_at: datetime) -> None:
        """Keeps a copy of a JSON document, which may be dropped after `expires_at` (aware)."""

    def delete(self, session_key: str) -> None:
        """Forgets the session; does nothing when there is none."""


class InMemorySessions:
    """Sessions of this process; beyond `most` of them the one saved longest ago is dropped."""

    def __init__(self, most: int = 10_000) -> None:
        self._most = most
        self._documents: OrderedDict[str, str] = OrderedDict()
        self._lock = threading.Lock()

    def load(self, session_key: str) -> Mapping[str, object] | None:
        with self._lock:
            document = self._documents.get(session_key)
        return None if document is None else json.loads(document)

    def save(self, session_key: str, session: Mapping[str, object], expires_at: datetime) -> None:  # noqa: ARG002 - the runtime checks it; this store is bounded by count
        document = json.dumps(session)
        with self._lock:
            self._documents[session_key] = document
            self._documents.move_to_end(session_key)
            if len(self._documents) > self._most:
                self._documents.popitem(last=False)

    def delete(self, session_key: str) -> None:
        with self._lock:
            self._documents.pop(session_key, None)


class SessionLocks:
    """Which sessions are being worked on."""

    def __init__(self) -> None:
        self._held: set[str] = set()
        self._lock = threading.Lock()

    @contextmanager
    def hold(self, session_key: str) -> Iterator[None]:
        """Raises Conflict at once when another request holds the session."""
        with self._lock:
            if session_key in self._held:
                raise Conflict("Another request for this session is being processed")
            self._held.add(session_key)
        try:
            yield
        finally:
            with self._lock:
                self._held.discard(session_key)


class ActiveIntent:
    """The intent that a conversation is in; `slots` holds every slot, None while it is empty."""

    def __init__(
        self,
        name: str,
        slots: dict[str, SlotValue | None],
        state: str = "InProgress",
        confirmation: str = "None",
    ) -> None:
        self.name = name
        self.slots = slots
        self.state = state
        self.confirmation = confirmation

    def as_json(self) -> dict[str, object]:
        """The intent as Lex returns it."""
        return {
            "name": self.name,
            "slots": self.slots,
            "state": self.state,
            "confirmationState": self.confirmation,
        }


class ActiveContext:
    """A context, the turns it has left, the next one included, and when its time is up."""

    def __init__(self, name: str, turns: int, expires_at: str, attributes: dict[str, str]) -> None:
        self.name = name
        self.turns = turns
        self.expires_at = expires_at
        self.attributes = attributes


class Session:
    """What Lex remembers of a conversation; at first nothing."""

    def __init__(self) -> None:
        self.attributes: dict[str, str] = {}
        self.intent: ActiveIntent | None = None
        self.action: str | None = None
        """The dialog action that the user answers: ElicitSlot, ConfirmIntent, ElicitIntent, Close.
        """

        self.slot: str | None = None
        """The slot that is being elicited."""

        self.sub_slot: str | None = None
        """The part of it that is being elicited, of a composite slot that is known in part."""

        self.attempt = 0
        """How often the question has been repeated: 0 after it was first asked."""

        self.contexts: list[ActiveContext] = []
        self.hints: dict[str, object] | None = None
        """Runtime hints, which only speech recognition uses, as they were given last."""

        self.messages: list[dict[str, object]] = []
        self.interpretations: list[dict[str, object]] = []
        self.request_id = ""
        self.expires_at = ""

    def as_json(self) -> dict[str, object]:
        """The session as a document, which shares its values."""
        return {
            **vars(self),
            "intent": None if self.intent is None else vars(self.intent),
            "contexts": [vars(one) for one in self.contexts],
        }

    @classmethod
    def from_json(cls, document: Mapping[str, object]) -> Self:
        """The session that `as_json` wrote. Raises TypeError or KeyError for another document."""
        values: dict[str, Any] = dict(document)
        intent, contexts = values.pop("intent"), values.pop("contexts", ())
        session = cls()
        if unknown := values.keys() - vars(session).keys():
            raise KeyError(*unknown)
        vars(session).update(values)
        session.contexts = [ActiveContext(**one) for one in contexts]
        if isinstance(intent, Mapping):
            session.intent = ActiveIntent(**intent)
        return session

    def belongs_to(self, locale: Locale) -> bool:
        """Whether the locale still has the intent and its slots: a bot may change meanwhile."""
        if self.intent is None:
            return True
        intent = locale.intent(self.intent.name)
        return intent is not None and {slot.name for slot in intent.slots} == set(self.intent.slots)

    def dialog_action(self) -> dict[str, object]:
        """The dialog action as RecognizeText returns it."""
        action: dict[str, object] = {"type": self.action or "None"}
        if self.slot is not None:
            action["slotToElicit"] = self.slot
        if self.sub_slot is not None:
            action["subSlotToElicit"] = {"name": self.sub_slot}
        return action
