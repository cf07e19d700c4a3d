"""A clock whose date stands still, for demonstrations and tests."""

from datetime import UTC, date, datetime, tzinfo


class FixedDateClock:
    """A `Clock` that always says the same date; its instants are real."""

    def __init__(self, day: date) -> None:
        self._day = day

    def now(self) -> datetime:
        """The instant, in UTC: `createdAt` and expiry stay real."""
        return datetime.now(UTC)

    def today(self, zone: tzinfo) -> date:  # noqa: ARG002 - the same everywhere
        """The fixed date."""
        return self._day
