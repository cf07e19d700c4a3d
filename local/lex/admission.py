"""How many requests an alias takes at once: AWS takes 2 on the test alias and 50 on any other.

Source: Lex V2 Developer Guide, quotas (concurrent text-mode conversations).
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from .errors import Throttled


class Admission:
    """Lets up to `most` requests in at once; None lets everybody in."""

    def __init__(self, most: int | None) -> None:
        self._places = None if most is None else threading.BoundedSemaphore(most)

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Raises Throttled at once when every place is taken."""
        if self._places is None:
            yield
            return
        if not self._places.acquire(blocking=False):
            raise Throttled("Too many conversations at once")
        try:
            yield
        finally:
            self._places.release()
