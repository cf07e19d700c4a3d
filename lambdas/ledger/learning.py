"""What corrections teach, and how it is forgotten: changes like any other, and undone alike."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from lambdas.ledger.categories import Category
from lambdas.ledger.clock import Clock
from lambdas.ledger.errors import IdempotencyMismatch, LedgerError, NotFound
from lambdas.ledger.operations import Change, Draft, RequestKey
from lambdas.ledger.rules import CategoryRule
from lambdas.ledger.store import Applied, LedgerStore


class Lesson(NamedTuple):
    """What a changed category says of the entry's name."""

    word: str
    category: Category
    is_plain: bool
    """Whether the name speaks for that category anyway, so that there is nothing to remember."""


def learn(store: LedgerStore, user: str, lesson: Lesson) -> Change | None:
    """The change to the rule about that name; None if it is so already."""
    known = next(iter(store.rules_of(user, [lesson.word])), None)
    wanted = None if lesson.is_plain else CategoryRule(lesson.word, lesson.category)
    return None if known == wanted else Change(known, wanted)


class LearnedRules:
    """The use cases of what was learnt."""

    def __init__(self, store: LedgerStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def list(self, user: str) -> Collection[CategoryRule]:
        """All of them, by name."""
        return self._store.rules(user)

    def find(self, user: str, words: Iterable[str]) -> CategoryRule | None:
        """The rule about the first of these names that there is one about."""
        names = list(dict.fromkeys(words))
        known = {rule.word: rule for rule in self._store.rules_of(user, names)}
        return next((known[name] for name in names if name in known), None)

    def forget(self, user: str, request: RequestKey, word: str) -> Applied:
        """File entries of that name by their words alone again.

        Raises:
            NotFound: nothing was learnt about it.
        """
        return self._forget(user, request, self._store.rules_of(user, [word]))

    def forget_all(self, user: str, request: RequestKey) -> Applied:
        """As `forget`, everything at once, up to what one operation holds; one undo brings it back.

        Raises:
            NotFound: nothing was learnt.
        """
        return self._forget(user, request, self._store.rules(user)[:MOST_FORGOTTEN])

    def _forget(self, user: str, request: RequestKey, rules: Collection[CategoryRule]) -> Applied:
        changes = tuple(Change(rule, None) for rule in rules)
        if not changes:
            return self._repeat(user, request, NotFound("I have learnt nothing about that."))
        return self._store.apply(user, Draft(request, changes, self._clock.now()))

    def _repeat(self, user: str, request: RequestKey, error: LedgerError) -> Applied:
        """What can't be done any more may be what this very request did before."""
        known = self._store.operation_by_key(user, request.key)
        if known is None:
            raise error
        if known.request.fingerprint != request.fingerprint:
            raise IdempotencyMismatch
        return Applied(known, created=False)


MOST_FORGOTTEN = 80
"""Rules in one operation: a transaction of DynamoDB takes 100 actions."""
