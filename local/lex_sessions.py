"""Lex's sessions in a file, so that an unfinished conversation survives a restart."""

import json
import os
import sqlite3
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

_SCHEMA = """
CREATE TABLE IF NOT EXISTS session (
    key TEXT PRIMARY KEY, document TEXT NOT NULL, expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID
"""


class SqliteSessions:
    """A `local.lex.sessions.SessionStore` in one SQLite file.

    Losing the last turn's session when the power fails only makes the bot ask again, so no write
    waits for the disk here; the books are in another file that does. For the same reason a
    damaged file is replaced by an empty one.
    """

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        try:
            self._database = _open(path)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise OSError(f"{path} can't be opened: {error}.") from error
            for suffix in ("", "-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
            self._database = _open(path)

    def load(self, session_key: str) -> Mapping[str, object] | None:
        """The document that was saved last; None when there is none."""
        with self._lock:
            row = self._database.execute(
                "SELECT document FROM session WHERE key = ?", (session_key,)
            ).fetchone()
        document: Mapping[str, object] | None = json.loads(row[0]) if row else None
        return document

    def save(self, session_key: str, session: Mapping[str, object], expires_at: datetime) -> None:
        """Keep the document; those that have expired are dropped."""
        document = json.dumps(session, ensure_ascii=False)
        expiry = expires_at.astimezone(UTC).isoformat()
        with self._lock:
            self._database.execute(
                "INSERT INTO session VALUES (?1, ?2, ?3)"
                " ON CONFLICT (key) DO UPDATE SET document = ?2, expires_at = ?3",
                (session_key, document, expiry),
            )
            self._database.execute(
                "DELETE FROM session WHERE expires_at < ?", (datetime.now(UTC).isoformat(),)
            )

    def delete(self, session_key: str) -> None:
        """Forget the session, in the log too; does nothing when there is none."""
        with self._lock:
            self._database.execute("DELETE FROM session WHERE key = ?", (session_key,))
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._database.close()


def _open(path: Path) -> sqlite3.Connection:
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    database = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    try:
        database.execute("PRAGMA busy_timeout = 5000")
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute("PRAGMA secure_delete = ON")
        database.execute(_SCHEMA)
        if database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("the file is damaged")
    except BaseException:
        database.close()
        raise
    return database
