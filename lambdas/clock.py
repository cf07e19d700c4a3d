"""The real time."""

from datetime import UTC, date, datetime, tzinfo


class SystemClock:
    """A `lambdas.ledger.clock.Clock` that asks the machine."""

    def now(self) -> datetime:
        """The instant, in UTC."""
        return datetime.now(UTC)

    def today(self, zone: tzinfo) -> date:
        """The date that a person in `zone` has."""
        return datetime.now(zone).date()
