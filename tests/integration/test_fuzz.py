"""The fuzzer itself: what it takes for a fault, and that a few of its messages find none."""

from pathlib import Path

import pytest

from tests.fuzz import TODAY, Message, find_fault, fuzz
from tests.local_stack import LocalStack


@pytest.fixture(scope="module")
def stack(tmp_path_factory: pytest.TempPathFactory) -> LocalStack:
    return LocalStack(Path(tmp_path_factory.mktemp("fuzz")), TODAY)


def test_a_few_arbitrary_messages_find_no_fault(stack: LocalStack) -> None:
    assert fuzz(stack, 7, lambda number: number < 40) == []


def test_a_write_that_no_instruction_allows_is_a_fault(stack: LocalStack) -> None:
    message = Message("coffee 3", lambda _: False, may_add=True)
    assert find_fault(stack, message, "USD") == "it changed something"


def test_an_entry_out_of_nothing_is_a_fault(stack: LocalStack) -> None:
    message = Message("coffee 3", lambda _: True, may_add=False)
    assert find_fault(stack, message, "USD") == "it added an entry"


def test_a_failed_call_and_a_failed_reader_are_faults(
    stack: LocalStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise IndexError

    message = Message("coffee 3", lambda _: True, may_add=True)
    assert find_fault(stack, message, "USD") is None
    with monkeypatch.context() as patch:
        patch.setattr("local.backend.handle_fulfillment", fail)
        assert find_fault(stack, message, "USD") == "POST /send answered 503"
    monkeypatch.setattr("tests.fuzz.read_items", fail)
    assert find_fault(stack, message, "USD") == "a reader raised IndexError()"


def test_the_same_seed_makes_the_same_messages(
    stack: LocalStack, capsys: pytest.CaptureFixture[str]
) -> None:
    fuzz(stack, 8, lambda number: number < 3)
    first = capsys.readouterr().out
    fuzz(stack, 8, lambda number: number < 3)
    assert capsys.readouterr().out == first == "3 messages, 0 faults (seed 8).\n"
