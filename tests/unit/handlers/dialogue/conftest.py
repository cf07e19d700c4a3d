"""Talking to the code hook itself: each test says which intent Lex heard."""

import json
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import pytest

from lambdas.handlers.books import Books
from lambdas.handlers.dialogue import finding
from lambdas.handlers.fulfillment import handle_fulfillment
from lambdas.intents import Intent
from lambdas.ledger.budgets import BudgetStatus
from lambdas.ledger.categories import Category
from lambdas.ledger.money import Money
from lambdas.ledger.operations import RequestKey
from lambdas.ledger.transactions import Transaction
from tests.books import every_transaction
from tests.fakes import START

USER = "anna"


@dataclass
class Talk:
    """Lex's side of a conversation: it keeps the session and sends the events."""

    books: Books
    session: dict[str, str] = field(default_factory=dict)
    response: dict[str, Any] = field(default_factory=dict)
    numbers: Any = field(default_factory=lambda: count(1))

    def event(
        self, text: str, intent: Intent, *, confirmed: bool | None = None, message_id: str = ""
    ) -> dict[str, Any]:
        states = {True: "Confirmed", False: "Denied", None: "None"}
        return {
            "bot": {"localeId": "en_US"},
            "inputTranscript": text,
            "requestAttributes": {
                "userId": USER,
                "messageId": message_id or f"message-{next(self.numbers)}",
                "timeZone": "UTC",
                "today": START.date().isoformat(),
                "currency": self.books.ledger.profile(USER).currency,
            },
            "sessionState": {
                "sessionAttributes": dict(self.session),
                "intent": {"name": intent, "confirmationState": states[confirmed]},
            },
        }

    def say(self, text: str, intent: Intent = Intent.LOG_EXPENSE, **event: Any) -> list[str]:
        """Say something that Lex takes for this intent; returns the messages of the answer."""
        self.response = handle_fulfillment(
            self.event(text, intent, **event), None, books=self.books
        )
        self.session = self.response["sessionState"]["sessionAttributes"]
        return [message["content"] for message in self.response["messages"]]

    @property
    def asks(self) -> str | None:
        """The slot that is elicited, "yes or no" for a confirmation, or None."""
        action: dict[str, str] = self.response["sessionState"]["dialogAction"]
        if action["type"] == "ConfirmIntent":
            return "yes or no"
        return action.get("slotToElicit")

    @property
    def suggestions(self) -> list[str]:
        suggestions: list[str] = json.loads(self.session["reply"])["suggestions"]
        return suggestions

    @property
    def effects(self) -> list[dict[str, Any]]:
        """References to what the answer did or found."""
        effects: list[dict[str, Any]] = json.loads(self.session["reply"])["effects"]
        return effects

    @property
    def stored(self) -> list[Transaction]:
        return every_transaction(self.books.store, USER)

    @property
    def amounts(self) -> list[str]:
        """What is stored, as "12.50 Dining", in order of amount."""
        entries = sorted(self.stored, key=lambda entry: entry.money.minor)
        return [f"{entry.money.decimal} {entry.category.value}" for entry in entries]

    @property
    def budgets(self) -> list[BudgetStatus]:
        profile = self.books.ledger.profile(USER)
        return self.books.reports.budgets(USER, profile, START.date())

    def set_budget(self, category: Category | None, minor: int, currency: str = "USD") -> None:
        """A budget that is there already."""
        key = RequestKey(f"given {next(self.numbers)}", "")
        self.books.ledger.set_budget(USER, key, category, Money(minor, currency))

    def delete_all(self) -> None:
        """From the pages, in between."""
        for entry in self.stored:
            key = RequestKey(f"given {next(self.numbers)}", "")
            self.books.ledger.delete(USER, key, entry)


@pytest.fixture
def few_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reply reads at most three entries."""
    monkeypatch.setattr(finding, "READ", 3)


@pytest.fixture
def talk(books: Books) -> Talk:
    return Talk(books)
