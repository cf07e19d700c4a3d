"""An operation's changes come down to one change for each record and one sum for each total."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lambdas.ledger.categories import Category
from lambdas.ledger.errors import Conflict
from lambdas.ledger.operations import Change
from lambdas.ledger.periods import Month
from lambdas.ledger.records import Record
from lambdas.ledger.transactions import Transaction


class NetChange(NamedTuple):
    """A record as it must be stored now, and as it is to be stored; None is "not there"."""

    before: Record | None
    after: Record | None
    record: Record
    """Any of its states: says which record it is when it is there neither before nor after."""


@dataclass(slots=True)
class Delta:
    """What is to be added to one total; negative takes away."""

    minor: int = 0
    count: int = 0

    @property
    def is_zero(self) -> bool:
        """Whether the total stays as it is."""
        return self.minor == 0 and self.count == 0


class Deltas(NamedTuple):
    """What an operation adds to the totals; no entry is zero."""

    by_month: dict[tuple[Month, Category, str], Delta]
    by_day: dict[tuple[date, Category, str], Delta]


def net_changes(changes: Iterable[Change]) -> list[NetChange]:
    """One change for each record: from its first `before` to its last `after`.

    Raises:
        Conflict: a record is changed twice and the second `before` is not the first `after`.
    """
    net: dict[tuple[str, ...], NetChange] = {}
    for change in changes:
        earlier = net.get(change.identity)
        if earlier is None:
            net[change.identity] = NetChange(change.before, change.after, change.record)
        elif earlier.after == change.before:
            net[change.identity] = NetChange(earlier.before, change.after, change.record)
        else:
            raise Conflict
    return list(net.values())


def net_deltas(changes: Iterable[NetChange]) -> Deltas:
    """The sums of all that the changes take out of the totals and put into them."""
    by_month: defaultdict[tuple[Month, Category, str], Delta] = defaultdict(Delta)
    by_day: defaultdict[tuple[date, Category, str], Delta] = defaultdict(Delta)
    for change in changes:
        for record, sign in ((change.before, -1), (change.after, 1)):
            if isinstance(record, Transaction):
                group = record.category, record.money.currency
                for delta in (
                    by_month[Month.of(record.date), *group],
                    by_day[record.date, *group],
                ):
                    delta.minor += sign * record.money.minor
                    delta.count += sign
    return Deltas(
        {key: delta for key, delta in by_month.items() if not delta.is_zero},
        {key: delta for key, delta in by_day.items() if not delta.is_zero},
    )
