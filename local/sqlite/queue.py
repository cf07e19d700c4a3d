"""Writers wait in line for a file lock, which is fairer and faster than polling the database.

SQLite's own busy handler sleeps and tries again: under several writers the unlucky one waits for
seconds. A lock of the operating system (`flock`) wakes the next one at once, and keeps every
checkpoint apart from every commit. Where there is no `fcntl` (Windows) the busy handler alone
orders the writers: slower under load, just as safe.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

fcntl: ModuleType | None
try:
    import fcntl
except ImportError:  # pragma: no cover
    fcntl = None


class WriterQueue:
    """One writer's place at the lock file; two writers need one each, in threads too."""

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for every earlier writer, of any process, and keep later ones out meanwhile."""
        if fcntl is None:
            yield
            return
        fcntl.flock(self._descriptor, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(self._descriptor, fcntl.LOCK_UN)

    def close(self) -> None:
        os.close(self._descriptor)
