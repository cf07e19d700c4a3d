"""What the app has to remember when a browser session ends: a redirect to sign in ends one.

Held in the memory of the process, for each person alone, bounded in number and time. Where several
processes serve the app, a browser has to stay with one of them, as Streamlit needs anyway.
"""

import hashlib
import threading
from collections.abc import Sequence

from app.conversation import Turn
from app.person import Person

PEOPLE = 1000
"""For how many people messages are kept; beyond, those of whoever has waited longest go."""
KEEP_SECONDS = 24 * 3600


class Unsent:
    """Messages that people typed and that could not be sent before they had to sign in again."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._turns: dict[str, tuple[float, list[Turn]]] = {}

    def keep(self, person: Person, turns: Sequence[Turn], now: float) -> None:
        """Keep these, instead of what was kept for the person; `now` is in seconds since 1970."""
        with self._lock:
            self._turns.pop(person.subject, None)
            if turns:
                self._turns[person.subject] = (now + KEEP_SECONDS, list(turns))
            for subject, (end, _) in list(self._turns.items()):
                if end <= now or len(self._turns) > PEOPLE:
                    del self._turns[subject]

    def take(self, person: Person, now: float) -> list[Turn]:
        """What was kept for the person, once."""
        with self._lock:
            end, turns = self._turns.pop(person.subject, (now, []))
            return turns if end > now else []


class Endings:
    """The tokens with which somebody signed out: they open no other window of the browser again."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ended: dict[bytes, int] = {}

    def end(self, person: Person, now: float) -> None:
        """Remember the person's token until it is over by itself."""
        with self._lock:
            self._ended = {key: end for key, end in self._ended.items() if end > now}
            self._ended[_digest(person.token)] = person.expires

    def __contains__(self, person: Person) -> bool:
        with self._lock:
            return _digest(person.token) in self._ended


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
