"""Something that repeats being added or changed, paused, resumed and stopped."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from http import HTTPStatus
from typing import ClassVar

from app import wording
from app.amounts import read_amount
from app.changes import Changes
from app.client import Client
from app.errors import ApiRefused
from app.form import Form
from app.formats import exact, name_day
from app.repeating import in_sentence, name_of
from app.resources import Recurrence
from app.schedules import next_date, schedule_of, spell
from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.money import Money
from lambdas.ledger.schedules import Schedule, parse_day, parse_every

_WHEN = ("every", "day", "start")


@dataclass(slots=True)
class RecurrenceEditor(Form[Recurrence]):
    """Mutable: the form for something that repeats."""

    fields: ClassVar[tuple[str, ...]] = ("amount", "currency", "category", "note", *_WHEN)

    today: date = field(kw_only=True)

    @classmethod
    def of(cls, entry: Recurrence, home: str, today: date) -> "RecurrenceEditor":
        """The form for changing that."""
        return cls(home, entry["kind"], entry, today=today)

    def save(self, typed: Mapping[str, str], client: Client, changes: Changes) -> None:
        """Send it; what came of it is in `finished` or `trouble`, and on success in `changes`.

        `typed` holds `fields`: the amount as it was typed, `day` as the API writes it, and as
        `start` the date that is to be the next.
        """
        if self.finished:  # the second of two quick taps
            return
        if not typed["start"]:
            self.refuse(wording.DATE_MISSING, "start")
            return
        try:
            amount = read_amount(typed["amount"], typed["currency"])
            amount.require_amount("amount")
            schedule = _read_schedule(typed)
        except InvalidInput as unfit:
            self.refuse(str(unfit), unfit.field)
            return
        fields = {**typed, "amount": amount.decimal}
        if self.entry is None:
            done = self._tell(wording.RECURRING_ADDED, fields, amount, schedule)
            self.add(lambda key: client.add_recurring(fields, key), done, client, changes)
            return
        entry, edit = self.entry, self._differing(self.entry, fields)
        self.change(
            edit,
            lambda key: client.change_recurring(entry["id"], edit, entry["version"], key),
            self._tell(wording.RECURRING_CHANGED, fields, amount, schedule),
            client,
            changes,
        )

    def read_again(self, entry: Recurrence, client: Client) -> Recurrence:
        """As in `Form`."""
        for each in client.recurring()["recurring"]:
            if each["id"] == entry["id"]:
                return each
        raise ApiRefused(HTTPStatus.NOT_FOUND, wording.ENTRY_GONE)

    def _differing(self, entry: Recurrence, fields: Mapping[str, str]) -> dict[str, str]:
        """When it repeats is sent whole or not at all: one part of it decides about the others."""
        before = {name: value for name, value in entry.items() if name in self.fields}
        before["start"] = next_date(entry, self.today).isoformat()
        differing = {name for name, value in fields.items() if value != before.get(name)}
        if differing.intersection(_WHEN):
            differing.update(_WHEN)
        return {name: value for name, value in fields.items() if name in differing}

    def _tell(
        self, sentence: str, fields: Mapping[str, str], amount: Money, schedule: Schedule
    ) -> str:
        said = sentence.format(
            name=fields["note"].strip() or fields["category"],
            amount=exact(amount, self.home),
            when=in_sentence(spell(schedule)),
        )
        if self.entry and self.entry["paused"]:
            return said
        return f"{said} {_tell_next(schedule.start, self.today)}"


def pause(entry: Recurrence, client: Client, changes: Changes) -> None:
    """Have nothing of it added for a while; what came of it is in `changes`."""
    _set_paused(entry, client, changes, wording.RECURRING_PAUSED, paused=True)


def resume(entry: Recurrence, today: date, client: Client, changes: Changes) -> None:
    """As `pause`: it goes on, today if that is one of its dates."""
    following = _tell_next(schedule_of(entry).first_from(today), today)
    said = f"{wording.RECURRING_RESUMED} {following}"
    _set_paused(entry, client, changes, said, paused=False)


def stop(entry: Recurrence, client: Client, changes: Changes) -> None:
    """As `pause`, for good; what was added stays."""
    changes.make(
        ("stop", entry["id"], entry["version"]),
        lambda key: client.stop_recurring(entry["id"], entry["version"], key),
        wording.RECURRING_STOPPED.format(name=name_of(entry)),
    )


def _set_paused(
    entry: Recurrence, client: Client, changes: Changes, said: str, *, paused: bool
) -> None:
    changes.make(
        ("pause" if paused else "resume", entry["id"], entry["version"]),
        lambda key: client.change_recurring(entry["id"], {"paused": paused}, entry["version"], key),
        said.format(name=name_of(entry)),
    )


def _read_schedule(typed: Mapping[str, str]) -> Schedule:
    """From the date on that was chosen. Raises InvalidInput."""
    first = date.fromisoformat(typed["start"])
    return Schedule.begin(parse_every(typed["every"]), parse_day(typed["day"]), first)


def _tell_next(day: date, today: date) -> str:
    if day == today:
        return wording.RECURRING_TODAY
    return wording.RECURRING_NEXT.format(day=name_day(day, today))
