"""How often a person called: `lambdas.ledger.store.CallStore` in memory.

Nobody needs last minute's count after a power cut, and a write to the disk for each call would
cost more than the call.
"""

from collections import Counter
from threading import Lock


class MemoryCalls:
    """The counts of the latest minute alone, of this process."""

    def __init__(self) -> None:
        self._calls_lock = Lock()
        self._minute = 0
        self._calls: Counter[tuple[str, str]] = Counter()

    def count_call(self, user: str, kind: str, minute: int, limit: int) -> bool:
        with self._calls_lock:
            if minute != self._minute:
                self._minute = minute
                self._calls.clear()
            if self._calls[user, kind] >= limit:
                return False
            self._calls[user, kind] += 1
            return True
