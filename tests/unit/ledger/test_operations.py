import doctest

import pytest

from lambdas.ledger import operations
from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.operations import (
    Change,
    Draft,
    Operation,
    OperationKind,
    RequestKey,
    Tops,
    changed_transactions,
    parse_operation_id,
    place,
    transaction_id,
)
from lambdas.ledger.profiles import Profile
from tests.books import NOW, TODAY, lunch

CHANGE, UNDO, REDO = OperationKind.CHANGE, OperationKind.UNDO, OperationKind.REDO


def draft(kind: OperationKind, target: int | None = None, tops: Tops | None = None) -> Draft:
    return Draft(RequestKey("key", "asked"), (), NOW, kind, target, tops)


def stacks(operation: Operation) -> tuple[int, int | None, int | None]:
    return operation.sequence, operation.undo_top, operation.redo_top


def test_operations_are_numbered_from_one() -> None:
    first = place(draft(CHANGE), None)
    assert stacks(first) == (1, 1, None)
    assert stacks(place(draft(CHANGE), first)) == (2, 2, None)


def test_an_undo_takes_its_target_off_one_stack_and_comes_onto_the_other() -> None:
    first = place(draft(CHANGE), None)
    second = place(draft(CHANGE), first)
    undo = place(draft(UNDO, 2, Tops(seen=2, undo=second.below, redo=None)), second)
    assert stacks(undo) == (3, 1, 3)
    assert (undo.root, undo.redo_below) == (2, None)
    redo = place(draft(REDO, 2, Tops(seen=3, undo=undo.undo_top, redo=undo.redo_below)), undo)
    assert stacks(redo) == (4, 4, None)
    assert redo.below == 1


def test_a_change_leaves_nothing_to_restore() -> None:
    first = place(draft(CHANGE), None)
    undo = place(draft(UNDO, 1, Tops(seen=1, undo=None, redo=None)), first)
    assert stacks(place(draft(CHANGE), undo)) == (3, 3, None)


def test_tops_that_are_out_of_date_count_for_nothing() -> None:
    first = place(draft(CHANGE), None)
    second = place(draft(CHANGE), first)
    undo = place(draft(UNDO, 1, Tops(seen=1, undo=None, redo=None)), second)
    assert stacks(undo) == (3, 2, 3)
    assert stacks(place(draft(UNDO, 7, Tops(seen=3, undo=9, redo=9)), None)) == (1, None, 1)


def test_an_id_names_its_operation_alone() -> None:
    first = place(draft(CHANGE), None)
    other = first._replace(request=RequestKey("another key", "asked"))
    assert first.id != other.id
    assert parse_operation_id(first.id) == parse_operation_id(other.id) == 1


@pytest.mark.parametrize(
    "text",
    ["", "1", "-", "1-", "1-short", "x-0123456789", "-1-0123456789", "1-01234567890",
     "²-0123456789", "٣-0123456789", "1234567890123456-0123456789"],
)  # fmt: skip
def test_what_is_no_operations_id_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        parse_operation_id(text)
    assert refusal.value.field == "id"


def test_transactions_of_one_day_sort_by_when_they_were_made() -> None:
    made = [
        transaction_id(RequestKey(f"m{n}", ""), index, TODAY, NOW.replace(minute=n))
        for n in range(3)
        for index in range(12)
    ]
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_a_change_turned_over_twice_is_itself() -> None:
    change = Change(lunch(), None)
    assert change.inverse == Change(None, lunch())
    assert change.inverse.inverse == change
    assert change.identity == change.inverse.identity == ("transaction", lunch().id)


def test_a_change_of_nothing_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="before or after"):
        _ = Change(None, None).record


def test_the_transactions_of_an_operation_are_as_it_left_or_last_saw_them() -> None:
    changes = (Change(None, lunch("a")), Change(lunch("b"), None), Change(None, Profile()))
    operation = place(Draft(RequestKey("key", ""), changes, NOW), None)
    assert changed_transactions(operation) == [lunch("a"), lunch("b")]


def test_the_examples_in_the_documentation_hold() -> None:
    assert doctest.testmod(operations).failed == 0
