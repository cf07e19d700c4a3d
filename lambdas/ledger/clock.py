"""Where the ledger gets the time from: it is always passed in."""

from datetime import date, datetime, tzinfo
from typing import Protocol


class Clock(Protocol):
    """Two questions that only the outside world can answer."""

    def now(self) -> datetime:
        """The instant, aware, in UTC: for `createdAt`, leases and expiry."""

    def today(self, zone: tzinfo) -> date:
        """The date that a person in `zone` has."""
