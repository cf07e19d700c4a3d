"""What the bot says about entries that are listed, put right or taken out."""

from collections.abc import Sequence

from lambdas.ledger.ledger import Edit
from lambdas.ledger.transactions import Transaction
from lambdas.replies.english.entries import EntryReplies
from lambdas.replies.english.phrases import join


class CorrectionReplies(EntryReplies):
    """Sentences about entries that are there already."""

    __slots__ = ()

    def deleted(self, removed: Sequence[Transaction]) -> str:
        """What was taken out by an order."""
        return f"Deleted: {self._list(removed)}."

    def listed(self, shown: Sequence[Transaction], count: int | None) -> str:
        """The entries asked for; `count` is how many there are, None if nobody counted."""
        if not shown:
            return "I found no such entries."
        if count is None:
            return f"The newest {len(shown)}: {self._numbered(shown)}."
        if count > len(shown):
            return f"{count} entries, of which the first {len(shown)} are: {self._numbered(shown)}."
        return f"{self._numbered(shown)}."

    def only_read(self, most: int) -> str:
        """That there is more than was looked at."""
        return f"I looked at the newest {most} entries only; there are older ones."

    def nothing_found(self, most: int | None) -> str:
        """That nothing stored is as the message says; `most`: of so many that were read."""
        looked = f" among the newest {most}" if most else ""
        return f"I found no such entry{looked}, so I changed nothing."

    def to_what(self, entry: Transaction) -> str:
        """That the new value was not said."""
        return (
            f"That is {self._entry(entry, with_note=True)}. What should it be? "
            'Say it like "change it to 25" or "move it to saturday".'
        )

    def how_to_correct(self) -> str:
        """How entries are changed and deleted."""
        return (
            "I couldn't tell what to change, so everything is as it was. "
            'You can say "change the taxi to 31", "move it to saturday" or "delete the last one".'
        )

    def too_many_to_delete(self, most: int) -> str:
        """That more is meant than may be deleted at once."""
        return f"That is more than {most} entries at once, so I deleted none."

    def ask_which(self, entries: Sequence[Transaction], *, deletes: bool) -> str:
        """The question when more than one entry fits."""
        verb = "delete" if deletes else "change"
        return f"Which one shall I {verb}? {self._numbered(entries)}."

    def ask_delete(self, entries: Sequence[Transaction]) -> str:
        """The question before several entries, or one not surely meant, are deleted."""
        if len(entries) > 1:
            return f"Shall I delete {len(entries)} entries: {self._list(entries)}?"
        return f"I haven't deleted anything. Shall I delete {self._list(entries)}?"

    def ask_change(self, entries: Sequence[Transaction], edit: Edit) -> str:
        """The question before something is changed that may not have been meant so."""
        entry = self._list(entries)
        return f"I haven't changed anything. Shall I change {entry} to {self._new(edit)}?"

    def unfinished_correction(self) -> str:
        """What an unfinished change or deletion is called."""
        return "the correction"

    def _new(self, edit: Edit) -> str:
        values = [self.money(edit.money)] if edit.money else []
        values += [edit.category.value] if edit.category else []
        values += [self.day(edit.date)] if edit.date else []
        values += [f'"{edit.note}"'] if edit.note else []
        return join(values)

    def _numbered(self, entries: Sequence[Transaction]) -> str:
        lines = (self._named(entry, with_day=True) for entry in entries)
        return "; ".join(f"{place}. {line}" for place, line in enumerate(lines, 1))
