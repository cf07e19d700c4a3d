"""What the bot says about entries: stored, taken back, asked for and asked about."""

from collections.abc import Sequence
from datetime import date

from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.money import Money
from lambdas.ledger.transactions import Transaction
from lambdas.replies.english.phrases import Phrases, join, noted, short

LISTED = 8
"""Items that a sentence spells out; the cards show them all."""


class EntryReplies(Phrases):
    """Sentences about what was spent and what came in."""

    __slots__ = ()

    def saved(self, added: Sequence[Transaction]) -> str:
        """What was understood and stored."""
        if len(added) > 1:
            return f"Saved {len(added)} entries: {self._list(added)}."
        only = added[0]
        note = only.category in (Category.OTHER, Category.OTHER_INCOME)
        return f"Saved {self._entry(only, with_note=note)}."

    def took_back(self, removed: Sequence[Transaction]) -> str:
        """What was taken out again."""
        return f"Taken back: {self._list(removed)}."

    def put_back(self, restored: Sequence[Transaction]) -> str:
        """What is there again."""
        return f"Put back: {self._list(restored)}."

    def changed(self, transactions: Sequence[Transaction]) -> str:
        """What an entry is now."""
        return f"It is now {self._list(transactions)}."

    def ask_amount(self, note: str) -> str:
        """The question for a missing amount."""
        return f"{short(note)}: how much was it?" if note else "How much was it, and what for?"

    def ask_item(self, money: Money, kind: Kind) -> str:
        """The question for what an amount is."""
        if kind is Kind.INCOME:
            return f"Where did the {self.money(money)} come from?"
        return f"What was the {self.money(money)} for?"

    def ask_save(self, items: Sequence[tuple[Money, Category, str, date]]) -> str:
        """The question before something is stored that may not have been meant so."""
        parts = [
            f"{self.money(money)}, {category.value}{noted(note, category)}, {self.day(day)}"
            for money, category, note, day in items[:LISTED]
        ]
        if len(items) > LISTED:
            parts.append(f"{len(items) - LISTED} more")
        return f"I haven't saved anything yet. Shall I save {join(parts, '; ')}?"

    def not_an_order(self) -> str:
        """That a question, a plan or somebody else's money is nothing to store."""
        return (
            "I saved nothing, as that doesn't sound like something you spent or received. "
            'If it was, say it like "lunch 12.50".'
        )

    def not_saved_yet(self) -> str:
        """That a message with amounts was no answer to the question that is open."""
        return "I haven't saved that, as I'm waiting for an answer."

    def unfinished_entry(self, note: str) -> str:
        """What an unfinished entry is called."""
        return f'"{short(note)}"' if note else "the unfinished entry"

    def future(self, day: date) -> str:
        """That only what has happened can be stored."""
        return (
            f"{self.day(day).capitalize()} is still to come, and I only keep what has happened. "
            "Tell me when it has."
        )

    def too_many(self, most: int) -> str:
        """That a message holds too much."""
        return (
            f"That is more than {most} entries at once, so I saved none. "
            "Please send them in smaller parts."
        )

    def more_than_zero(self) -> str:
        """That an amount can't be stored."""
        return "An amount must be more than zero, so I saved nothing."

    def too_large(self) -> str:
        """That an amount has too many digits."""
        return "That amount is too large, so I saved nothing."

    def _entry(self, transaction: Transaction, *, with_note: bool) -> str:
        category = transaction.category
        note = noted(transaction.note, category) if with_note else ""
        return (
            f"{self.money(transaction.money)}, {category.value}{note}, {self.day(transaction.date)}"
        )

    def _list(self, transactions: Sequence[Transaction]) -> str:
        if len(transactions) == 1:
            return self._entry(transactions[0], with_note=True)
        same_day = len({transaction.date for transaction in transactions}) == 1
        shown = [self._named(t, with_day=not same_day) for t in transactions[:LISTED]]
        if len(transactions) > LISTED:
            shown.append(f"{len(transactions) - LISTED} more")
        return f"{join(shown)}, {self.day(transactions[0].date)}" if same_day else join(shown)

    def _named(self, transaction: Transaction, *, with_day: bool) -> str:
        category = transaction.category.value
        name = short(transaction.note) or category
        about = [category] if name.casefold() != category.casefold() else []
        about += [self.day(transaction.date)] if with_day else []
        brackets = f" ({', '.join(about)})" if about else ""
        return f"{name} {self.money(transaction.money)}{brackets}"
