"""A bot's sessions: found, worked on by one request at a time, kept until idle for too long."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta

from .definition import Locale
from .errors import missing
from .sessions import Session, SessionLocks, SessionStore


class Conversations:
    """The sessions of one bot alias; `seconds` is how long an idle one lives."""

    def __init__(self, store: SessionStore, clock: Callable[[], datetime], seconds: int) -> None:
        self._store = store
        self._clock = clock
        self._idle = timedelta(seconds=seconds)
        self._locks = SessionLocks()

    def hold(self, key: str) -> AbstractContextManager[None]:
        """Keeps other requests off the session. Raises Conflict when one is at work on it."""
        return self._locks.hold(key)

    def find(self, key: str, locale: Locale) -> Session | None:
        """The session, unless it has expired or an older bot or runtime wrote it."""
        document = self._store.load(key)
        if document is None:
            return None
        try:
            session = Session.from_json(document)
        except (KeyError, TypeError):
            return None
        expired = datetime.fromisoformat(session.expires_at) <= self._clock()
        return None if expired or not session.belongs_to(locale) else session

    def get(self, key: str, locale: Locale) -> Session:
        """The session. Raises what `missing` makes of none."""
        session = self.find(key, locale)
        if session is None:
            raise missing("The session doesn't exist or has expired")
        return session

    def keep(self, key: str, session: Session) -> None:
        """Saves the session; its idle time begins anew."""
        expires_at = self._clock() + self._idle
        session.expires_at = expires_at.isoformat()
        self._store.save(key, session.as_json(), expires_at)

    def forget(self, key: str) -> None:
        self._store.delete(key)
