"""What every store does with what was learnt from corrections."""

import pytest

from lambdas.ledger.categories import Category
from lambdas.ledger.errors import Conflict
from lambdas.ledger.rules import CategoryRule
from lambdas.ledger.store import Store
from tests.books import change, undo

ANA, BEN = "ana", "ben"
BARNES = CategoryRule("barnes", Category.EDUCATION)
TAXI = CategoryRule("taxi #2 % ☕", Category.TRAVEL)


def test_rules_are_kept_by_name_for_their_person_alone(store: Store) -> None:
    store.apply(ANA, change("m1", (None, TAXI), (None, BARNES)))

    assert store.rules(ANA) == [BARNES, TAXI]
    assert store.rules_of(ANA, ["taxi #2 % ☕", "nothing"]) == [TAXI]
    assert store.rules_of(ANA, []) == []
    assert store.rules(BEN) == store.rules_of(BEN, ["barnes"]) == []


def test_a_rule_is_changed_and_forgotten_and_both_are_undone(store: Store) -> None:
    gifts = CategoryRule("barnes", Category.GIFTS)
    store.apply(ANA, change("m1", (None, BARNES)))
    changed = store.apply(ANA, change("m2", (BARNES, gifts))).operation
    forgotten = store.apply(ANA, change("m3", (gifts, None))).operation
    assert store.rules(ANA) == []

    store.apply(ANA, undo("m4", forgotten))
    assert store.rules(ANA) == [gifts]
    store.apply(ANA, undo("m5", changed))
    assert store.rules(ANA) == [BARNES]


def test_a_rule_that_is_not_as_it_was_seen_is_not_changed(store: Store) -> None:
    store.apply(ANA, change("m1", (None, BARNES)))
    with pytest.raises(Conflict):
        store.apply(ANA, change("m2", (None, CategoryRule("barnes", Category.GIFTS))))
    assert store.rules(ANA) == [BARNES]
