"""One file that several threads and processes read and write, and that survives a power cut.

Every connection is used by one thread at a time. A write waits in the `WriterQueue`, begins with
BEGIN IMMEDIATE (a transaction that reads first and writes later can fail halfway) and is on disk
when it returns: write-ahead log, synchronous=FULL. The log, its index and the lock file lie beside
the database and belong to it: copy all or, better, use `VACUUM INTO`. None of this works on a
network file system. Open it after forking, not before.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from lambdas.ledger.errors import StoreUnavailable
from local.sqlite.queue import WriterQueue
from local.sqlite.schema import APPLICATION_ID, CREATE, VERSION, upgrade

BUSY_SECONDS = 10
"""How long SQLite itself waits for a lock: what other programs hold, our queue knows nothing of."""

_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class UnusableDatabase(StoreUnavailable):
    """The database file can't be used."""


@dataclass(frozen=True, slots=True)
class _Session:
    connection: sqlite3.Connection
    queue: WriterQueue

    def close(self) -> None:
        with self.queue.turn():  # the last connection to close moves the log into the database
            self.connection.close()
        self.queue.close()


class Database:
    """The open file.

    Its folder is made if need be, for the owner alone (0700); the files are 0600.

    Raises:
        UnusableDatabase: the file is damaged, another program's, or of a newer version; the
            message names it.
        StoreUnavailable: it can't be opened or read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._idle: list[_Session] = []
        self._lock = Lock()
        self._closed = False
        with self._errors():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            session = self._connect()
            try:
                with session.queue.turn():
                    self._prepare(session.connection)
            except BaseException:
                session.close()
                raise
            self._idle.append(session)

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """A connection whose every SELECT sees all that was written before it."""
        with self._session() as session:
            yield session.connection

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """A connection whose SELECTs all see the same moment."""
        with self._session() as session, _transaction(session.connection, "BEGIN"):
            yield session.connection

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """A connection in a transaction: all of it is on disk afterwards or, on an error, nothing.

        An error while it is being committed leaves open which.
        """
        with (
            self._session() as session,
            session.queue.turn(),
            _transaction(session.connection, "BEGIN IMMEDIATE"),
        ):
            yield session.connection

    def erase_deleted(self) -> None:
        """Leave no trace of deleted rows: empty the log (the rows' own bytes are zeros already).

        Raises:
            StoreUnavailable: somebody still reads what was deleted; call it again later.
        """
        with self._session() as session, session.queue.turn():
            busy, _, _ = session.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if busy:
                raise StoreUnavailable

    def close(self) -> None:
        """Close every connection, now or when its reader is done; to repeat it is harmless."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for session in idle:
            session.close()

    @contextmanager
    def _session(self) -> Iterator[_Session]:
        with self._errors():
            session = self._take()
            try:
                yield session
            finally:
                self._give_back(session)

    def _take(self) -> _Session:
        with self._lock:
            if self._closed:
                raise StoreUnavailable(f"{self._path} is closed.")
            if self._idle:
                return self._idle.pop()
        return self._connect()

    def _give_back(self, session: _Session) -> None:
        with self._lock:
            if not self._closed:
                self._idle.append(session)
                return
        session.close()

    def _connect(self) -> _Session:
        connection = sqlite3.connect(
            self._path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("PRAGMA trusted_schema = OFF")
            return _Session(
                connection, WriterQueue(self._path.with_name(f"{self._path.name}.lock"))
            )
        except BaseException:
            connection.close()
            raise

    def _prepare(self, connection: sqlite3.Connection) -> None:
        application = _pragma(connection, "application_id")
        version = _pragma(connection, "user_version")
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        if application == version == tables == 0:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.executescript(CREATE)
            return
        if application != APPLICATION_ID:
            raise UnusableDatabase(f"{self._path} is not a BudgetBuddy database.")
        if version > VERSION:
            raise UnusableDatabase(
                f"{self._path} was written by a newer BudgetBuddy (format {version}; "
                f"this one reads up to {VERSION}). Please update BudgetBuddy."
            )
        if _pragma(connection, "quick_check(1)") != "ok":
            raise UnusableDatabase(self._damage())
        if version < VERSION:
            connection.executescript(upgrade(version))
        self._path.chmod(0o600)

    def _damage(self) -> str:
        return f"{self._path} is damaged or is not a database. Restore a copy, or move it away."

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE:
                raise UnusableDatabase(self._damage()) from error
            if isinstance(error, sqlite3.OperationalError):
                raise StoreUnavailable from error
            raise
        except OSError as error:
            raise UnusableDatabase(f"{self._path} can't be used: {error.strerror}.") from error


@contextmanager
def _transaction(connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _pragma(connection: sqlite3.Connection, name: str) -> Any:
    with closing(connection.execute(f"PRAGMA {name}")) as cursor:
        return cursor.fetchone()[0]
