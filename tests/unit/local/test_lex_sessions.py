import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from local.lex_sessions import SqliteSessions

SOON = datetime.now(UTC) + timedelta(days=1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sessions.db"


@pytest.fixture
def sessions(file: Path) -> Iterator[SqliteSessions]:
    sessions = SqliteSessions(file)
    yield sessions
    sessions.close()


def test_a_session_is_kept_over_a_restart(file: Path) -> None:
    first = SqliteSessions(file)
    first.save("ana", {"intent": None, "slot": "naïve"}, SOON)
    first.save("ana", {"intent": "LogExpense", "slot": "naïve"}, SOON)
    first.close()
    second = SqliteSessions(file)
    assert second.load("ana") == {"intent": "LogExpense", "slot": "naïve"}
    assert second.load("ben") is None
    second.close()


def test_an_expired_session_is_dropped_by_the_next_one(sessions: SqliteSessions) -> None:
    sessions.save("ana", {}, datetime.now(UTC) - timedelta(seconds=1))
    sessions.save("ben", {}, SOON)
    assert (sessions.load("ana"), sessions.load("ben")) == (None, {})


def test_a_deleted_session_leaves_no_byte_in_any_file(sessions: SqliteSessions, file: Path) -> None:
    sessions.save("ana", {"text": "spent 12.50 on zebra food"}, SOON)
    sessions.delete("ana")
    sessions.delete("nobody")
    assert sessions.load("ana") is None
    assert not any(b"zebra" in path.read_bytes() for path in file.parent.iterdir())


def test_its_files_are_the_owners_alone(sessions: SqliteSessions, file: Path) -> None:
    sessions.save("ana", {}, SOON)
    assert {path.stat().st_mode & 0o777 for path in file.parent.iterdir()} == {0o600}


def damage_a_page(file: Path) -> None:
    whole = SqliteSessions(file)
    for number in range(500):
        whole.save(str(number), {"text": "x" * 200}, SOON)
    whole.close()
    content = bytearray(file.read_bytes())
    content[8192:40960] = b"\xa5" * (40960 - 8192)
    file.write_bytes(content)


@pytest.mark.parametrize("how", ["no database", "a damaged page"])
def test_a_damaged_file_is_replaced_by_an_empty_one(file: Path, how: str) -> None:
    if how == "no database":
        file.write_bytes(b"not a database" * 1000)
    else:
        damage_a_page(file)
    sessions = SqliteSessions(file)
    assert sessions.load("1") is None
    sessions.save("ana", {}, SOON)
    assert sessions.load("ana") == {}
    sessions.close()


def test_a_file_that_cannot_be_opened_is_named(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object, **named: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(sqlite3, "connect", fail)
    with pytest.raises(OSError, match=r"sessions\.db can't be opened: disk I/O error"):
        SqliteSessions(file)
