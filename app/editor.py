"""One entry being added or changed: what was typed, what is wrong with it, and sending it once.

Knows nothing of Streamlit; the page keeps one for the dialog that is open.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

from app import wording
from app.amounts import read_amount
from app.changes import Changes
from app.client import Client
from app.errors import ApiError, ApiRefused
from app.formats import exact
from app.resources import Kind, Transaction, money
from lambdas.ledger.errors import InvalidInput

Fields = dict[str, str]
"""What the form holds, under the API's names: amount (as typed), currency, category, note, date."""

FIELDS = ("amount", "currency", "category", "note", "date")


@dataclass(slots=True)
class Editor:
    """Mutable: the state of the form."""

    home: str
    kind: Kind = "expense"
    entry: Transaction | None = None
    """What is being changed, as it was last read; None while adding."""
    token: str = field(default_factory=lambda: uuid.uuid4().hex)
    """New for every form and every time that it is filled anew."""
    trouble: str = ""
    """Why it was not saved."""
    about: str = ""
    """The field that this is about; empty: the whole."""
    finished: bool = False
    """Whether there is nothing more to do here."""

    @classmethod
    def of(cls, entry: Transaction, home: str) -> "Editor":
        """The form for changing that entry."""
        return cls(home, entry["kind"], entry)

    def save(self, typed: Mapping[str, str], client: Client, changes: Changes) -> None:
        """Send it; what came of it is in `finished` or `trouble`, and on success in `changes`."""
        if self.finished:  # the second of two quick taps
            return
        try:
            amount = read_amount(typed["amount"], typed["currency"])
            amount.require_amount("amount")
        except InvalidInput as unfit:
            self._refuse(str(unfit), unfit.field)
            return
        if not typed["date"]:
            self._refuse(wording.DATE_MISSING, "date")
            return
        fields = {**typed, "amount": amount.decimal}
        said = {"name": typed["note"].strip() or typed["category"]}
        said["amount"] = exact(amount, self.home)
        if self.entry is None:
            self._add(fields, wording.ENTRY_ADDED.format(**said), client, changes)
        else:
            self._change(self.entry, fields, wording.ENTRY_CHANGED.format(**said), client, changes)

    def finish(self) -> None:
        """Nothing more is wanted here."""
        self.finished = True

    def delete(self, client: Client, changes: Changes) -> None:
        """Delete the entry; as `save`."""
        if self.entry is None or self.finished:
            return
        self.finished = delete(self.entry, self.home, client, changes)
        self._take_over(changes, client)

    def _add(self, fields: Fields, done: str, client: Client, changes: Changes) -> None:
        # the key is the form's: a first try that was saved without an answer is not saved again
        changes.keys.setdefault(("add", self.token), self.token)
        self.finished = changes.make(
            ("add", self.token), lambda key: client.add_transaction(fields, key), done
        )
        if changes.refusal and changes.refusal.field == "Idempotency-Key":
            changes.refuse(wording.ENTRY_SAVED_BEFORE)
        self._take_over(changes, client)

    def _change(
        self, entry: Transaction, fields: Fields, done: str, client: Client, changes: Changes
    ) -> None:
        before = {name: value for name, value in entry.items() if name in FIELDS}
        edit = {name: value for name, value in fields.items() if value != before.get(name)}
        if not edit:
            self.finished = True
            return
        version = entry["version"]
        self.finished = changes.make(
            ("change", entry["id"], version, *sorted(f"{k}={v}" for k, v in edit.items())),
            lambda key: client.change_transaction(entry["id"], edit, version, key),
            done,
        )
        self._take_over(changes, client)

    def _take_over(self, changes: Changes, client: Client) -> None:
        """Say the trouble in the form and not on the page behind it."""
        if self.finished:
            return
        trouble, refusal = changes.trouble, changes.refusal
        changes.refuse("")
        self._refuse(trouble, refusal.field if refusal else "")
        if self.entry and refusal and refusal.status in (HTTPStatus.CONFLICT, HTTPStatus.NOT_FOUND):
            self._reload(self.entry, client)

    def _reload(self, entry: Transaction, client: Client) -> None:
        """Fill the form with the entry as it is now."""
        try:
            found = client.transaction(entry["id"])
        except ApiRefused:
            self._refuse(wording.ENTRY_GONE, "")
            return
        except ApiError:
            return
        self.entry, self.kind, self.token = found, found["kind"], uuid.uuid4().hex
        self._refuse(wording.ENTRY_CHANGED_ELSEWHERE, "")

    def _refuse(self, why: str, about: str) -> None:
        self.trouble, self.about = why, about if about in FIELDS else ""


def delete(entry: Transaction, home: str, client: Client, changes: Changes) -> bool:
    """Delete that very version of the entry; whether it worked is in `changes`, too."""
    name, amount = entry["note"] or entry["category"], exact(money(entry), home)
    return changes.make(
        ("delete", entry["id"], entry["version"]),
        lambda key: client.delete_transaction(entry["id"], entry["version"], key),
        wording.ENTRY_DELETED.format(name=name, amount=amount),
    )
