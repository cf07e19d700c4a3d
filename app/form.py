"""Something being added or changed in a dialog: what is wrong with it, and sending it once.

Knows nothing of Streamlit; a page keeps one for the dialog that is open.
"""

import uuid
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import ClassVar, Generic, TypeVar

from app import wording
from app.changes import Changes
from app.client import Client
from app.errors import ApiError, ApiRefused
from app.resources import Entry, Kind, Operation

Stored = TypeVar("Stored", bound=Entry)


@dataclass(slots=True)
class Form(ABC, Generic[Stored]):
    """Mutable: the state of the form."""

    fields: ClassVar[tuple[str, ...]]
    """What it holds, by the API's names."""

    home: str
    kind: Kind = "expense"
    entry: Stored | None = None
    """What is being changed, as it was last read; None while adding."""
    token: str = field(default_factory=lambda: uuid.uuid4().hex)
    """New for every form and every time that it is filled anew."""
    trouble: str = ""
    """Why it was not saved."""
    about: str = ""
    """The field that this is about; empty: the whole."""
    finished: bool = False
    """Whether there is nothing more to do here."""

    def finish(self) -> None:
        """Nothing more is wanted here."""
        self.finished = True

    def refuse(self, why: str, about: str) -> None:
        """Say what is wrong, at that field if it is one of the form's."""
        self.trouble, self.about = why, about if about in self.fields else ""

    def add(
        self, call: Callable[[str], Operation], done: str, client: Client, changes: Changes
    ) -> None:
        """Send what is new; what came of it is in `finished` or `trouble`, and in `changes`."""
        # the key is the form's: a first try that was saved without an answer is not saved again
        changes.keys.setdefault(("add", self.token), self.token)
        self.finished = changes.make(("add", self.token), call, done)
        if changes.refusal and changes.refusal.field == "Idempotency-Key":
            changes.refuse(wording.ENTRY_SAVED_BEFORE)
        self.take_over(changes, client)

    def change(
        self,
        edit: Mapping[str, str],
        call: Callable[[str], Operation],
        done: str,
        client: Client,
        changes: Changes,
    ) -> None:
        """As `add`, with what differs of the entry; nothing is sent if nothing does."""
        if self.entry is None or not edit:
            self.finished = True
            return
        differing = sorted(f"{name}={value}" for name, value in edit.items())
        request = ("change", self.entry["id"], self.entry["version"], *differing)
        self.finished = changes.make(request, call, done)
        self.take_over(changes, client)

    def take_over(self, changes: Changes, client: Client) -> None:
        """Say the trouble in the form and not on the page behind it."""
        if self.finished:
            return
        trouble, refusal = changes.trouble, changes.refusal
        changes.refuse("")
        self.refuse(trouble, refusal.field if refusal else "")
        if self.entry and refusal and refusal.status in (HTTPStatus.CONFLICT, HTTPStatus.NOT_FOUND):
            self._reload(self.entry, client)

    def _reload(self, entry: Stored, client: Client) -> None:
        """Fill the form with the entry as it is now."""
        try:
            found = self.read_again(entry, client)
        except ApiRefused:
            self.refuse(wording.ENTRY_GONE, "")
            return
        except ApiError:
            return
        self.entry, self.kind, self.token = found, found["kind"], uuid.uuid4().hex
        self.refuse(wording.ENTRY_CHANGED_ELSEWHERE, "")

    @abstractmethod
    def read_again(self, entry: Stored, client: Client) -> Stored:
        """The entry as it is now.

        Raises:
            ApiRefused: there is none.
            ApiError: it can't be read.
        """
