"""A file that an older version wrote is brought up to date as it is opened."""

import sqlite3
from contextlib import closing
from pathlib import Path

from local.sqlite import SqliteStore
from tests.books import add, change, every_transaction, rent

ANA = "ana"


def test_a_database_of_the_first_version_gets_what_came_since_and_keeps_what_it_has(
    tmp_path: Path,
) -> None:
    path = tmp_path / "books.db"
    with closing(SqliteStore(path)) as store:
        store.apply(ANA, add())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE recurrences")
        connection.execute("DROP TABLE rules")
        connection.execute("PRAGMA user_version = 1")

    for _ in range(2):
        with closing(SqliteStore(path)) as store:
            assert store.recurrences(ANA) == []
            assert store.rules(ANA) == []
            assert len(every_transaction(store, ANA)) == 1
    with closing(SqliteStore(path)) as store:
        store.apply(ANA, change("m9", (None, rent())))
        assert store.recurrences(ANA) == [rent()]
