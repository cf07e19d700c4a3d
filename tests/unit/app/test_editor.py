from typing import Any

import pytest

from app.changes import Changes
from app.client import Client
from app.editor import Editor
from app.resources import Transaction

LUNCH: Transaction = {
    "id": "t1",
    "kind": "expense",
    "amount": "12.50",
    "currency": "USD",
    "category": "Dining",
    "note": "Lunch",
    "date": "2026-11-22",
    "source": "chat",
    "version": "v1",
}
TYPED = {
    "amount": "12.50",
    "currency": "USD",
    "category": "Dining",
    "note": "Lunch",
    "date": "2026-11-22",
}
DONE = (200, {"operation": "1-a"})


def test_a_new_entry_is_sent_with_an_exact_amount(answering: Any, client: Client) -> None:
    answering.answers = [DONE]
    editor, changes = Editor("USD"), Changes()
    editor.save({**TYPED, "amount": "$1,250"}, client, changes)
    (request,) = answering.requests
    assert (request["method"], request["path"]) == ("POST", "/transactions")
    assert request["body"] == {**TYPED, "amount": "1250.00"}
    assert editor.finished
    assert (changes.done, changes.operation) == ("Added Lunch, $1,250.00.", "1-a")


def test_a_second_tap_sends_nothing(answering: Any, client: Client) -> None:
    answering.answers = [DONE]
    adding, changing = Editor("USD"), Editor.of(LUNCH, "USD")
    for editor in (adding, adding, changing, changing):
        editor.save({**TYPED, "note": "Noodles"}, client, Changes())
    changing.delete(client, Changes())
    assert len(answering.requests) == 2


def test_only_what_differs_is_sent_and_only_for_the_version_that_was_seen(
    answering: Any, client: Client
) -> None:
    answering.answers = [DONE]
    changes = Changes()
    Editor.of(LUNCH, "USD").save({**TYPED, "amount": "14,00"}, client, changes)
    (request,) = answering.requests
    assert (request["method"], request["path"]) == ("PATCH", "/transactions/t1")
    assert (request["body"], request["version"]) == ({"amount": "14.00"}, "v1")
    assert changes.done == "Changed Lunch, $14.00."


def test_a_form_that_was_not_touched_sends_nothing(answering: Any, client: Client) -> None:
    editor, changes = Editor.of(LUNCH, "USD"), Changes()
    editor.save({**TYPED, "amount": "12.5"}, client, changes)
    assert (editor.finished, changes.done, answering.requests) == (True, "", [])


@pytest.mark.parametrize(
    "wrong, about, trouble",
    [
        ({"amount": "a lot"}, "amount", "Type the amount in figures, such as 12.50."),
        ({"amount": "0"}, "amount", "The amount must be more than zero."),
        ({"date": ""}, "date", "Choose the day."),
    ],
)
def test_what_is_wrong_is_said_at_its_field_without_a_call(
    answering: Any, client: Client, wrong: dict[str, str], about: str, trouble: str
) -> None:
    editor = Editor("USD")
    editor.save(TYPED | wrong, client, Changes())
    assert (editor.about, editor.trouble, editor.finished) == (about, trouble, False)
    assert answering.requests == []


def test_a_refusal_names_the_apis_field_in_the_form_and_not_on_the_page(
    answering: Any, client: Client
) -> None:
    answering.answers = [(400, {"detail": "The note is too long.", "field": "note"})]
    editor, changes = Editor("USD"), Changes()
    editor.save(TYPED, client, changes)
    assert (editor.about, editor.trouble) == ("note", "The note is too long.")
    assert (changes.trouble, changes.refusal) == ("", None)


def test_what_changed_elsewhere_is_shown_anew_and_not_overwritten(
    answering: Any, client: Client
) -> None:
    now = {**LUNCH, "amount": "99.00", "kind": "income", "category": "Refund", "version": "v2"}
    conflict = (409, {"detail": "That changed in the meantime.", "field": "If-Match"})
    answering.answers = [conflict, (200, {"transaction": now}), DONE]
    editor, changes = Editor.of(LUNCH, "USD"), Changes()
    token = editor.token
    editor.save({**TYPED, "note": "Noodles"}, client, changes)
    assert (editor.entry, editor.kind, editor.about) == (now, "income", "")
    assert "nothing was overwritten" in editor.trouble
    assert editor.token != token
    editor.save(
        {**TYPED, "amount": "99.00", "category": "Refund", "note": "Noodles"}, client, changes
    )
    assert answering.requests[2]["version"] == "v2"
    assert answering.requests[2]["body"] == {"note": "Noodles"}


def test_what_was_deleted_elsewhere_is_said_to_be_gone(answering: Any, client: Client) -> None:
    answering.answers = [(404, {"detail": "There is no such transaction."})]
    editor = Editor.of(LUNCH, "USD")
    editor.delete(client, Changes())
    assert editor.trouble == "This was deleted somewhere else. There is nothing left to change."


def test_if_the_entry_cannot_be_read_again_the_apis_words_stay(
    answering: Any, client: Client
) -> None:
    answering.answers = [(409, {"detail": "That changed in the meantime."}), (503, {})]
    editor = Editor.of(LUNCH, "USD")
    editor.delete(client, Changes())
    assert (editor.trouble, editor.entry) == ("That changed in the meantime.", LUNCH)


def test_trying_again_after_no_answer_uses_the_forms_key(answering: Any, client: Client) -> None:
    answering.answers = [(503, {}), (409, {"detail": "…", "field": "Idempotency-Key"})]
    editor, changes = Editor("USD"), Changes()
    editor.save(TYPED, client, changes)
    assert editor.trouble == "That didn't go through. Try again."
    editor.save({**TYPED, "amount": "13"}, client, changes)
    assert [request["key"] for request in answering.requests] == [editor.token] * 2
    assert editor.trouble.startswith("Your first try did go through.")


def test_a_deleted_entry_can_be_brought_back(answering: Any, client: Client) -> None:
    answering.answers = [DONE]
    editor, changes = Editor.of(LUNCH, "USD"), Changes()
    editor.delete(client, changes)
    (request,) = answering.requests
    assert (request["method"], request["version"]) == ("DELETE", "v1")
    assert editor.finished
    assert (changes.done, changes.operation) == ("Deleted Lunch, $12.50.", "1-a")
    Editor("USD").delete(client, changes)
    assert len(answering.requests) == 1
