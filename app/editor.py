"""One entry being added or changed: what was typed, and what of it is sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from app import wording
from app.amounts import read_amount
from app.changes import Changes
from app.client import Client
from app.form import Form
from app.formats import exact
from app.resources import Transaction, money
from lambdas.ledger.errors import InvalidInput


@dataclass(slots=True)
class Editor(Form[Transaction]):
    """Mutable: the form for an entry."""

    fields: ClassVar[tuple[str, ...]] = ("amount", "currency", "category", "note", "date")

    @classmethod
    def of(cls, entry: Transaction, home: str) -> "Editor":
        """The form for changing that entry."""
        return cls(home, entry["kind"], entry)

    def save(self, typed: Mapping[str, str], client: Client, changes: Changes) -> None:
        """Send it; what came of it is in `finished` or `trouble`, and on success in `changes`.

        `typed` holds `fields`, the amount as it was typed.
        """
        if self.finished:  # the second of two quick taps
            return
        try:
            amount = read_amount(typed["amount"], typed["currency"])
            amount.require_amount("amount")
        except InvalidInput as unfit:
            self.refuse(str(unfit), unfit.field)
            return
        if not typed["date"]:
            self.refuse(wording.DATE_MISSING, "date")
            return
        fields = {**typed, "amount": amount.decimal}
        said = {"name": typed["note"].strip() or typed["category"]}
        said["amount"] = exact(amount, self.home)
        if self.entry is None:
            done = wording.ENTRY_ADDED.format(**said)
            self.add(lambda key: client.add_transaction(fields, key), done, client, changes)
            return
        entry = self.entry
        before = {name: value for name, value in entry.items() if name in self.fields}
        edit = {name: value for name, value in fields.items() if value != before.get(name)}
        self.change(
            edit,
            lambda key: client.change_transaction(entry["id"], edit, entry["version"], key),
            wording.ENTRY_CHANGED.format(**said),
            client,
            changes,
        )

    def delete(self, client: Client, changes: Changes) -> None:
        """Delete the entry; as `save`."""
        if self.entry is None or self.finished:
            return
        self.finished = delete(self.entry, self.home, client, changes)
        self.take_over(changes, client)

    def read_again(self, entry: Transaction, client: Client) -> Transaction:
        """As in `Form`."""
        return client.transaction(entry["id"])


def delete(entry: Transaction, home: str, client: Client, changes: Changes) -> bool:
    """Delete that very version of the entry; whether it worked is in `changes`, too."""
    name, amount = entry["note"] or entry["category"], exact(money(entry), home)
    return changes.make(
        ("delete", entry["id"], entry["version"]),
        lambda key: client.delete_transaction(entry["id"], entry["version"], key),
        wording.ENTRY_DELETED.format(name=name, amount=amount),
    )
