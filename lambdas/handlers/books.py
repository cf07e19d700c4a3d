"""What a handler needs of one deployment: the ledger, its reports, its store and the clock."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

from lambdas.ledger.clock import Clock
from lambdas.ledger.learning import LearnedRules
from lambdas.ledger.ledger import Ledger
from lambdas.ledger.posting import Posting
from lambdas.ledger.recurring import RecurringMoney
from lambdas.ledger.reports import Reports
from lambdas.ledger.store import Store


def make_id() -> str:
    """A fresh id for a request that came without one."""
    return uuid.uuid4().hex


@dataclass(frozen=True, slots=True)
class Books:
    """Everything about everyone's money; each method takes whose."""

    store: Store
    ledger: Ledger
    reports: Reports
    recurring: RecurringMoney
    posting: Posting
    rules: LearnedRules
    clock: Clock
    make_id: Callable[[], str] = field(default=make_id)
    end_conversation: Callable[[str, str], object] = field(default=lambda _user, _locale: None)
    """Makes Lex forget the unfinished conversation of a user in a locale."""
    throttles: bool = True
    """Whether a person's calls are limited (`lambdas.handlers.throttling`)."""

    @classmethod
    def open(cls, store: Store, clock: Clock) -> Self:
        """The use cases on one store."""
        return cls(
            store,
            Ledger(store, clock),
            Reports(store),
            RecurringMoney(store, clock),
            Posting(store, clock),
            LearnedRules(store, clock),
            clock,
        )
