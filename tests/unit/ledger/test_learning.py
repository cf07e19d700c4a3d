"""What corrections teach, sent twice and forgotten twice."""

import pytest

from lambdas.ledger.categories import Category
from lambdas.ledger.errors import IdempotencyMismatch, NotFound
from lambdas.ledger.learning import LearnedRules, Lesson
from lambdas.ledger.ledger import Edit, Ledger
from lambdas.ledger.operations import RequestKey
from lambdas.ledger.rules import CategoryRule
from lambdas.ledger.store import Store
from tests.books import add, lunch
from tests.fakes import FakeClock

ANA = "ana"
TRAVEL = Lesson("lunch", Category.TRAVEL, is_plain=False)


def key(name: str, fingerprint: str = "") -> RequestKey:
    return RequestKey(name, fingerprint)


def test_a_lesson_is_learnt_with_the_change_that_teaches_it(store: Store) -> None:
    ledger, rules = Ledger(store, FakeClock()), LearnedRules(store, FakeClock())
    store.apply(ANA, add("m1", lunch("m1")))
    edit = Edit(category=Category.TRAVEL)
    for _ in range(2):
        applied = ledger.edit(ANA, key("m2"), lunch("m1"), edit, TRAVEL)
        assert len(applied.operation.changes) == 2
    assert rules.list(ANA) == [CategoryRule("lunch", Category.TRAVEL)]

    plain = Lesson("lunch", Category.DINING, is_plain=True)
    moved = store.transaction(ANA, lunch("m1").id)
    assert moved is not None
    ledger.edit(ANA, key("m3"), moved, Edit(category=Category.DINING), plain)
    assert rules.list(ANA) == []


def test_the_first_name_that_is_known_counts(store: Store) -> None:
    rules = LearnedRules(store, FakeClock())
    ledger = Ledger(store, FakeClock())
    store.apply(ANA, add("m1", lunch("m1")))
    ledger.edit(ANA, key("m2"), lunch("m1"), Edit(category=Category.TRAVEL), TRAVEL)
    found = rules.find(ANA, ["dinner", "lunch", "lunch"])
    assert found == CategoryRule("lunch", Category.TRAVEL)
    assert rules.find(ANA, []) is None


def test_forgetting_again_does_nothing_more(store: Store) -> None:
    rules = LearnedRules(store, FakeClock())
    ledger = Ledger(store, FakeClock())
    store.apply(ANA, add("m1", lunch("m1")))
    ledger.edit(ANA, key("m2"), lunch("m1"), Edit(category=Category.TRAVEL), TRAVEL)

    first = rules.forget(ANA, key("m3"), "lunch")
    assert (first.created, rules.list(ANA)) == (True, [])
    again = rules.forget(ANA, key("m3"), "lunch")
    assert (again.created, again.operation) == (False, first.operation)
    with pytest.raises(NotFound):
        rules.forget(ANA, key("m4"), "lunch")
    with pytest.raises(NotFound):
        rules.forget_all(ANA, key("m4"))
    with pytest.raises(IdempotencyMismatch):
        rules.forget(ANA, key("m3", "other"), "lunch")
