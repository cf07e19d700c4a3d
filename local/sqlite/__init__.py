"""DynamoDB's part on one machine: the same store, in one SQLite file that survives a power cut.

`database` opens the file, `schema` says what is in it, `records` and `operations` are its rows;
`ledger`, `conversation`, `account` and `calls` are the parts of `lambdas.ledger.store.Store`.
"""

from pathlib import Path

from local.sqlite.account import SqliteAccount
from local.sqlite.calls import MemoryCalls
from local.sqlite.conversation import SqliteConversation
from local.sqlite.database import Database, UnusableDatabase
from local.sqlite.ledger import SqliteLedger

__all__ = ["SqliteStore", "UnusableDatabase"]


class SqliteStore(SqliteLedger, SqliteConversation, SqliteAccount, MemoryCalls):
    """The store of every account, in the file at `path`, which is made if it is not there.

    Threads may share it.

    Raises:
        UnusableDatabase: the file is damaged, not ours, or newer than this program.
    """

    def __init__(self, path: Path) -> None:
        SqliteLedger.__init__(self, Database(path))
        MemoryCalls.__init__(self)

    def close(self) -> None:
        """Move the log into the database file and let go of it."""
        self._database.close()
