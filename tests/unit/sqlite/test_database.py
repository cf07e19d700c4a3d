"""The file: who may read it, which one is refused, what an error and a deletion leave of it."""

import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from lambdas.ledger.errors import StoreUnavailable
from local.sqlite import SqliteStore, UnusableDatabase, database, queue
from local.sqlite.database import Database
from local.sqlite.schema import APPLICATION_ID, VERSION
from tests.books import add, assert_totals_add_up, every_transaction, lunch

ANA = "ana"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "budgetbuddy.sqlite3"


def filled(path: Path, rows: int = 1) -> None:
    with closing(SqliteStore(path)) as store:
        for number in range(rows):
            store.apply(ANA, add(f"m{number}"))


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_folder_and_every_file_in_it_are_the_owners_alone(path: Path) -> None:
    with closing(SqliteStore(path)) as store:
        store.apply(ANA, add())

        assert mode(path.parent) == 0o700
        files = {file.name.removeprefix(path.name): mode(file) for file in path.parent.iterdir()}
        assert files == {"": 0o600, "-wal": 0o600, "-shm": 0o600, ".lock": 0o600}


def test_a_database_that_others_could_read_is_closed_to_them(path: Path) -> None:
    filled(path)
    path.chmod(0o644)

    filled(path)

    assert mode(path) == 0o600


def test_a_folder_that_was_there_before_keeps_its_mode(path: Path) -> None:
    path.parent.mkdir(mode=0o755)
    path.parent.chmod(0o755)

    filled(path)

    assert mode(path.parent) == 0o755


def test_what_was_stored_is_there_after_a_restart(path: Path) -> None:
    filled(path)

    with closing(SqliteStore(path)) as store:
        assert every_transaction(store, ANA) == [lunch("m0")]
        assert store.apply(ANA, add("m1")).operation.sequence == 2


def test_every_write_is_synced_to_the_disk_and_every_deletion_overwritten(path: Path) -> None:
    store = Database(path)
    with store.read() as connection:
        pragmas = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "secure_delete", "application_id")
        }
    store.close()

    full = 2
    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": full,
        "secure_delete": 1,
        "application_id": APPLICATION_ID,
    }


@pytest.mark.parametrize("content", [b"not a database", b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_file_that_is_no_database_is_refused_by_name_and_left_alone(
    path: Path, content: bytes
) -> None:
    path.parent.mkdir()
    path.write_bytes(content)

    with pytest.raises(UnusableDatabase, match=str(path)):
        SqliteStore(path)

    assert path.read_bytes() == content


def test_another_programs_database_is_refused_by_name_and_left_alone(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as foreign:
        foreign.execute("CREATE TABLE photos (name TEXT)")
    content = path.read_bytes()

    with pytest.raises(UnusableDatabase, match=f"{path} is not a BudgetBuddy database"):
        SqliteStore(path)

    assert path.read_bytes() == content


def test_a_database_of_a_newer_version_is_refused_with_what_to_do(path: Path) -> None:
    filled(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")

    with pytest.raises(UnusableDatabase, match=f"{path} .* newer .* update BudgetBuddy"):
        SqliteStore(path)


def damage(path: Path) -> None:
    """Overwrite everything behind the first page, which holds the schema's beginning."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))


def test_a_damaged_database_is_refused_by_name(path: Path) -> None:
    filled(path, 20)
    damage(path)

    with pytest.raises(UnusableDatabase, match=f"{path} is damaged"):
        SqliteStore(path)


def test_a_damaged_index_is_found_when_the_file_is_opened(path: Path) -> None:
    filled(path, 20)
    with closing(sqlite3.connect(path)) as connection:
        page = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'transactions'"
        ).fetchone()[0]
    with path.open("r+b") as file:
        file.seek(page * 4096 - 64)
        file.write(b"\xff" * 64)

    with pytest.raises(UnusableDatabase, match=f"{path} is damaged"):
        SqliteStore(path)


def test_damage_that_comes_while_the_file_is_open_is_reported_by_name(path: Path) -> None:
    filled(path, 20)
    with closing(SqliteStore(path)) as store:
        damage(path)

        busy = store._database.read()  # its cache still has everything: the next one must read
        with busy, pytest.raises(UnusableDatabase, match=f"{path} is damaged"):
            every_transaction(store, ANA)


def test_a_path_that_can_not_be_a_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(UnusableDatabase, match=f"{tmp_path} can't be used"):
        SqliteStore(tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(UnusableDatabase, match="can't be used"):
        SqliteStore(tmp_path / "file" / "budgetbuddy.sqlite3")


def test_an_empty_file_becomes_a_database(path: Path) -> None:
    path.parent.mkdir()
    path.touch()

    filled(path)


def test_a_lock_that_another_program_holds_makes_the_store_unavailable(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(path)
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    with closing(SqliteStore(path)) as store, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(StoreUnavailable):
            store.apply(ANA, add("m2"))

        other.execute("ROLLBACK")
        assert store.apply(ANA, add("m2")).created


@pytest.mark.parametrize("conflict", ["", "OR ROLLBACK"], ids=["by us", "by SQLite itself"])
def test_an_error_in_a_write_leaves_nothing_of_it(path: Path, conflict: str) -> None:
    opened = Database(path)
    insert = f"INSERT {conflict} INTO profiles VALUES ('ana', 'USD', NULL, 'en_US', 1)"

    def write_twice() -> None:
        with opened.write() as connection:
            connection.execute(insert)
            connection.execute(insert)

    with pytest.raises(sqlite3.IntegrityError):
        write_twice()

    with opened.read() as connection:
        assert connection.execute("SELECT count(*) FROM profiles").fetchone() == (0,)
    opened.close()


def test_a_closed_store_says_so_and_closing_it_again_is_harmless(path: Path) -> None:
    store = SqliteStore(path)
    store.close()
    store.close()

    with pytest.raises(StoreUnavailable, match="closed"):
        store.profile(ANA)


def test_a_reader_that_is_at_work_when_the_store_is_closed_may_end(path: Path) -> None:
    filled(path)
    store = SqliteStore(path)
    export = store.export(ANA)
    first = next(export)

    store.close()

    assert first["type"] == "transaction"
    assert len(list(export)) == 3
    assert not path.with_name(f"{path.name}-wal").exists()


def test_an_export_that_is_given_up_lets_the_next_one_work(path: Path) -> None:
    filled(path)
    with closing(SqliteStore(path)) as store:
        export = store.export(ANA)
        next(export)
        del export

        assert store.apply(ANA, add("m9")).created
        assert len(list(store.export(ANA))) == 6


def test_deleting_an_account_leaves_no_byte_of_it_in_any_file(path: Path) -> None:
    secret = "a dinner that nobody must know of"
    with closing(SqliteStore(path)) as store:
        for number in range(50):
            store.apply(ANA, add(f"m{number}", lunch(f"m{number}", note=f"{secret} {number}")))
        assert any(secret.encode() in file.read_bytes() for file in path.parent.iterdir())

        store.delete_account(ANA)

        for file in path.parent.iterdir():
            assert secret.encode() not in file.read_bytes(), file


def test_a_deletion_that_a_reader_still_sees_past_is_not_called_done(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    filled(path, 2)
    with closing(SqliteStore(path)) as store:
        export = store.export(ANA)
        next(export)

        with pytest.raises(StoreUnavailable):
            store.delete_account(ANA)

        export.close()  # type: ignore[attr-defined]
        store.delete_account(ANA)
        assert list(store.export(ANA)) == []


def test_without_file_locks_sqlite_alone_keeps_the_writers_apart(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "fcntl", None)
    with closing(SqliteStore(path)) as store:
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda number: store.apply(ANA, add(f"m{number}")), range(20)))

        assert len(every_transaction(store, ANA)) == 20
        assert_totals_add_up(store, ANA)


def test_two_processes_that_start_at_once_make_one_database(path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from local.sqlite import SqliteStore;"
        "SqliteStore(Path(sys.argv[1])).close()"
    )
    starts = [subprocess.Popen([sys.executable, "-c", script, path]) for _ in range(4)]

    assert [start.wait(30) for start in starts] == [0] * 4
