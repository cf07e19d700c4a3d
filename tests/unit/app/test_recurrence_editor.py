from datetime import date
from typing import Any

import pytest

from app.changes import Changes
from app.client import Client
from app.recurrence_editor import RecurrenceEditor, pause, resume, stop
from app.resources import Recurrence

TODAY = date(2026, 11, 22)
INTERNET: Recurrence = {
    "id": "r1",
    "kind": "expense",
    "amount": "45.00",
    "currency": "USD",
    "category": "Utilities",
    "note": "Internet",
    "every": "month",
    "day": "20",
    "start": "2026-01-20",
    "next": "2026-12-20",
    "paused": False,
    "version": "v1",
}
TYPED = {
    "amount": "45",
    "currency": "USD",
    "category": "Utilities",
    "note": "Internet",
    "every": "month",
    "day": "20",
    "start": "2026-12-20",
}
DONE = (200, {"operation": "1-a"})


def adding() -> RecurrenceEditor:
    return RecurrenceEditor("USD", today=TODAY)


def changing(**fields: Any) -> RecurrenceEditor:
    return RecurrenceEditor.of({**INTERNET, **fields}, "USD", TODAY)  # type: ignore[typeddict-item]


def test_what_is_new_is_sent_whole_and_its_next_date_is_said(
    answering: Any, client: Client
) -> None:
    answering.answers = [DONE]
    editor, changes = adding(), Changes()
    editor.save(TYPED, client, changes)
    (request,) = answering.requests
    assert (request["method"], request["path"]) == ("POST", "/recurring")
    assert request["body"] == {**TYPED, "amount": "45.00"}
    assert editor.finished
    assert changes.operation == "1-a"
    assert changes.done == "Added Internet, $45.00: every month on the 20th. Next Sun, Dec 20."


def test_what_begins_today_is_said_to_be_saved(answering: Any, client: Client) -> None:
    answering.answers = [DONE]
    changes = Changes()
    adding().save(
        {**TYPED, "every": "week", "day": "sunday", "start": "2026-11-22"}, client, changes
    )
    assert changes.done == "Added Internet, $45.00: every week on Sunday. Today's is saved."


@pytest.mark.parametrize(
    "typed, sent",
    [
        ({"amount": "50"}, {"amount": "50.00"}),
        ({"note": "Fibre", "category": "Other"}, {"note": "Fibre", "category": "Other"}),
        ({"start": "2026-12-24", "day": "24"}, {"start": "2026-12-24", "day": "24"}),
        ({"day": "third sunday"}, {"day": "third sunday"}),
        ({"every": "quarter"}, {"every": "quarter"}),
    ],
)
def test_only_what_differs_is_sent_but_when_it_repeats_as_a_whole(
    answering: Any, client: Client, typed: dict[str, str], sent: dict[str, str]
) -> None:
    answering.answers = [DONE]
    changing().save(TYPED | typed, client, Changes())
    (request,) = answering.requests
    assert (request["method"], request["path"]) == ("PATCH", "/recurring/r1")
    whole = {} if "note" in sent or "amount" in sent else {"every", "day", "start"}
    assert request["body"] == {name: TYPED[name] for name in whole} | sent
    assert request["version"] == "v1"


@pytest.mark.parametrize("state", [{}, {"paused": True, "next": None}])
def test_a_form_that_was_not_touched_sends_nothing(
    answering: Any, client: Client, state: dict[str, Any]
) -> None:
    editor, changes = changing(**state), Changes()
    editor.save(TYPED, client, changes)
    assert (editor.finished, changes.done, answering.requests) == (True, "", [])


def test_what_is_paused_is_not_said_to_come_next(answering: Any, client: Client) -> None:
    answering.answers = [DONE]
    changes = Changes()
    changing(paused=True, next=None).save({**TYPED, "amount": "50"}, client, changes)
    assert changes.done == "Changed Internet, $50.00: every month on the 20th."


@pytest.mark.parametrize(
    "wrong, about, trouble",
    [
        ({"amount": "a lot"}, "amount", "Type the amount in figures, such as 12.50."),
        ({"amount": "0"}, "amount", "The amount must be more than zero."),
        ({"start": ""}, "start", "Choose the day."),
        ({"day": "friday"}, "day", "With every month the day must be a day of the month."),
    ],
)
def test_what_is_wrong_is_said_at_its_field_without_a_call(
    answering: Any, client: Client, wrong: dict[str, str], about: str, trouble: str
) -> None:
    editor = adding()
    editor.save(TYPED | wrong, client, Changes())
    assert (editor.about, editor.trouble, editor.finished) == (about, trouble, False)
    assert answering.requests == []


def test_what_changed_elsewhere_is_shown_anew_and_not_overwritten(
    answering: Any, client: Client
) -> None:
    now = {**INTERNET, "amount": "99.00", "version": "v2"}
    listed = {"recurring": [{**INTERNET, "id": "r0"}, now], "today": "", "currency": ""}
    answering.answers = [(409, {"detail": "That changed in the meantime."}), (200, listed)]
    editor, changes = changing(), Changes()
    token = editor.token
    editor.save({**TYPED, "note": "Fibre"}, client, changes)
    assert (editor.entry, editor.about, changes.trouble) == (now, "", "")
    assert "nothing was overwritten" in editor.trouble
    assert editor.token != token


def test_what_was_stopped_elsewhere_is_said_to_be_gone(answering: Any, client: Client) -> None:
    nothing = {"recurring": [], "today": "", "currency": ""}
    answering.answers = [(404, {"detail": "There is no such repeating entry."}), (200, nothing)]
    editor = changing()
    editor.save({**TYPED, "note": "Fibre"}, client, Changes())
    assert editor.trouble == "This was deleted somewhere else. There is nothing left to change."


def test_it_is_paused_resumed_and_stopped_as_it_was_seen(answering: Any, client: Client) -> None:
    answering.answers = [DONE]
    changes, paused = Changes(), changing(paused=True, next=None).entry
    assert paused is not None
    pause(INTERNET, client, changes)
    said = [changes.done]
    resume(paused, TODAY, client, changes)
    said.append(changes.done)
    stop(INTERNET, client, changes)
    said.append(changes.done)
    assert said == [
        "Paused Internet until you resume it.",
        "Resumed Internet. Next Sun, Dec 20.",
        "Stopped Internet. What was saved so far stays.",
    ]
    assert [(r["method"], r["body"], r["version"]) for r in answering.requests] == [
        ("PATCH", {"paused": True}, "v1"),
        ("PATCH", {"paused": False}, "v1"),
        ("DELETE", None, "v1"),
    ]
