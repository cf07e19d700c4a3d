from typing import Any

from app.changes import Changes
from app.client import Client

DONE = (200, {"operation": "1-a"})


def set_budget(changes: Changes, client: Client) -> bool:
    request = ("set", "Dining", "300.00")
    return changes.make(request, lambda key: client.set_budget("Dining", "300.00", key), "Saved.")


def test_a_change_that_worked_says_so_and_can_be_taken_back(answering: Any, client: Client) -> None:
    answering.answers = [DONE, (200, {"operation": "2-b"})]
    changes = Changes()
    assert set_budget(changes, client)
    assert (changes.done, changes.trouble) == ("Saved.", "")
    changes.take_back(client)
    assert answering.requests[1]["path"] == "/operations/1-a/undo"
    assert (changes.done, changes.operation) == ("Taken back.", "")
    changes.take_back(client)
    assert len(answering.requests) == 2


def test_what_a_change_taught_is_said_with_it(answering: Any, client: Client) -> None:
    rule = {"word": "barnes", "category": "Education"}
    answering.answers = [(200, {"operation": "1-a", "rule": rule}), DONE]
    changes = Changes()
    set_budget(changes, client)
    assert changes.done == "Saved. From now on “barnes” goes under Education."


def test_a_change_without_an_answer_is_asked_for_again_with_its_key(
    answering: Any, client: Client
) -> None:
    answering.answers = [(503, {}), DONE]
    changes = Changes()
    assert not set_budget(changes, client)
    assert changes.trouble == "That didn't go through. Try again."
    assert set_budget(changes, client)
    first, second = answering.requests
    assert first["key"] == second["key"]
    set_budget(changes, client)
    assert answering.requests[2]["key"] != first["key"]


def test_a_refused_change_says_why_in_the_apis_words(answering: Any, client: Client) -> None:
    answering.answers = [(400, {"detail": "A budget must be more than zero."})]
    changes = Changes(done="Saved.", operation="1-a")
    assert not set_budget(changes, client)
    assert (changes.done, changes.operation) == ("", "")
    assert changes.trouble == "A budget must be more than zero."


def test_somebody_who_is_signed_out_is_told_so(answering: Any, client: Client) -> None:
    answering.answers = [(401, {})]
    changes = Changes()
    assert not set_budget(changes, client)
    assert changes.trouble == "You are signed out."


def test_an_undo_that_failed_can_be_tried_again(answering: Any, client: Client) -> None:
    answering.answers = [DONE, (503, {}), DONE]
    changes = Changes()
    set_budget(changes, client)
    changes.take_back(client)
    assert changes.operation == "1-a"
    changes.take_back(client)
    assert changes.done == "Taken back."


def test_after_another_request_one_without_an_answer_is_a_new_one(
    answering: Any, client: Client
) -> None:
    answering.answers = [(503, {}), DONE, DONE]
    changes = Changes()
    set_budget(changes, client)
    changes.make(("remove", "Dining"), lambda key: client.undo("0-z", key), "Removed.")
    set_budget(changes, client)
    keys = [request["key"] for request in answering.requests]
    assert len(set(keys)) == 3


def test_a_change_that_changed_nothing_leaves_nothing_to_take_back(
    answering: Any, client: Client
) -> None:
    answering.answers = [(200, {"operation": None})]
    changes = Changes()
    assert set_budget(changes, client)
    assert (changes.done, changes.operation) == ("Saved.", "")
