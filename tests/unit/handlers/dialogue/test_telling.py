import json
from typing import Any

import pytest

from lambdas.handlers.dialogue.telling import MESSAGE_LIMIT
from lambdas.handlers.dialogue.unfinished import SIZE_LIMIT
from lambdas.intents import Intent
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.ledger import Edit
from lambdas.ledger.money import Money
from lambdas.ledger.operations import RequestKey
from lambdas.ledger.periods import Month
from lambdas.ledger.profiles import ProfileEdit

Talk = Any
SESSION_LIMIT = 3 * 1024
"""Bytes of session attributes that the code hook may leave in Lex."""

THINGS = (
    "groceries lunch taxi rent electricity dentist cinema shoes hotel course netflix haircut "
    "flowers vet stamps milk dinner bus internet pharmacy"
).split()


@pytest.mark.parametrize(
    "note", ["", " with all my old friends from school", " 🍕🍔🍣🍜🍺🍻🍷🍸🍹🌮"]
)
def test_every_reply_fits_into_a_message_whatever_is_said(talk: Talk, note: str) -> None:
    for category in Category:
        if category.kind is Kind.EXPENSE:
            talk.set_budget(category, 100)
            talk.set_budget(category, 100, "EUR")
    talk.set_budget(None, 100)
    text = ", ".join(f"{thing}{note} {n + 10}" for n, thing in enumerate(THINGS))
    euros = ", ".join(f"{thing} £{n + 10}" for n, thing in enumerate(THINGS))
    for said, intent in (
        (text, Intent.LOG_EXPENSE),
        ("undo", Intent.UNDO),
        (euros, Intent.LOG_EXPENSE),
        (f"{text} ok", Intent.FALLBACK),
        (THINGS[0] + note * 20, Intent.LOG_EXPENSE),
        ("help", Intent.HELP),
    ):
        messages = talk.say(said, intent)
        assert 1 <= len(messages) <= 5
        assert all(1 <= len(message) <= MESSAGE_LIMIT for message in messages)
        session = json.dumps(talk.session, ensure_ascii=False).encode()
        assert len(session) <= SESSION_LIMIT


def test_the_longest_draft_leaves_room_for_the_rest_of_the_session() -> None:
    assert SIZE_LIMIT + 400 <= SESSION_LIMIT


def test_days_are_told_with_each_entry_if_they_differ(talk: Talk) -> None:
    assert talk.say("lunch 12 today and taxi 30 yesterday") == [
        "Saved 2 entries: Lunch $12.00 (Dining, today) and Taxi $30.00 (Transport, yesterday)."
    ]


def test_what_is_of_no_known_category_is_told_by_its_note(talk: Talk) -> None:
    assert talk.say("stuff 15") == ["Saved $15.00, Other (Stuff), today."]


def test_near_is_warned_of_once_and_apart(talk: Talk) -> None:
    talk.set_budget(Category.DINING, 10000)
    assert talk.say("dinner 85") == [
        "Saved $85.00, Dining, today. $15.00 of $100 left, about $1.66 a day.",
        "You have used 85% of your Dining budget.",
    ]
    assert len(talk.say("coffee 5")) == 1


def test_over_is_told_each_time_and_as_a_warning_once(talk: Talk) -> None:
    talk.set_budget(Category.DINING, 10000)
    assert talk.say("dinner 110")[0].endswith("That takes you $10.00 over your $100 Dining budget.")
    assert talk.say("coffee 5")[0].endswith("You are $15.00 over the $100 budget.")


def test_a_turn_that_runs_again_warns_again(talk: Talk) -> None:
    talk.set_budget(Category.DINING, 10000)
    first = talk.say("dinner 85", message_id="m")
    assert talk.say("dinner 85", message_id="m") == first
    assert len(talk.stored) == 1


def test_the_overall_budget_is_told_of_where_no_other_counts(talk: Talk) -> None:
    talk.set_budget(None, 10000)
    talk.set_budget(Category.DINING, 10000)
    assert talk.say("taxi 10")[0].endswith("$90.00 of $100 left overall, about $10.00 a day.")
    assert talk.say("lunch 10")[0].endswith("$90.00 of $100 left, about $10.00 a day.")


def test_warnings_of_both_budgets_come_together(talk: Talk) -> None:
    talk.set_budget(None, 10000)
    talk.set_budget(Category.DINING, 10000)
    assert talk.say("dinner 85")[1:] == [
        "You have used 85% of your overall budget. You have used 85% of your Dining budget."
    ]
    assert talk.say("dinner 20") == [
        "Saved $20.00, Dining, today. That takes you $5.00 over your $100 Dining budget.",
        "That takes you $5.00 over your $100 overall budget.",
    ]


def test_what_another_currency_pays_is_said_not_to_count(talk: Talk) -> None:
    talk.set_budget(Category.DINING, 10000)
    assert talk.say("lunch €20 and dinner €30")[0].endswith(
        "Your Dining budget is in USD, so the EUR amount doesn't count toward it."
    )


def test_what_was_spent_in_another_month_touches_no_budget(talk: Talk) -> None:
    talk.set_budget(Category.DINING, 10000)
    assert talk.say("lunch 12 on october 3") == ["Saved $12.00, Dining, October 3."]


def test_a_new_limit_tells_what_is_left_of_it(talk: Talk) -> None:
    talk.say("dinner 60")
    assert talk.say("set a 100 budget for dining", Intent.SET_BUDGET) == [
        "Dining budget: $100 a month. $40.00 of $100 left, about $4.44 a day."
    ]
    assert talk.say("set a 50 budget for dining", Intent.SET_BUDGET) == [
        "Dining budget: $50 a month. You are $10.00 over it already."
    ]


def test_undoing_a_budget_tells_what_holds_now(talk: Talk) -> None:
    talk.say("set a 100 budget for dining", Intent.SET_BUDGET)
    talk.say("set a 50 budget for dining", Intent.SET_BUDGET)
    assert talk.say("undo", Intent.UNDO)[0].startswith("Dining budget: $100 a month.")
    assert talk.say("undo", Intent.UNDO) == ["There is no Dining budget now."]


def test_undoing_this_months_limit_tells_of_the_earlier_one(talk: Talk) -> None:
    talk.books.ledger.set_budget(
        "anna", RequestKey("k", ""), Category.DINING, Money(10000, "USD"), Month(2026, 9)
    )
    talk.say("set a 50 budget for dining", Intent.SET_BUDGET)
    assert talk.say("undo", Intent.UNDO) == ["Dining budget: $100 a month."]


def test_undoing_a_limit_of_another_month_tells_the_limit_alone(talk: Talk) -> None:
    for key, minor in (("a", 10000), ("b", 5000)):
        talk.books.ledger.set_budget(
            "anna", RequestKey(key, ""), Category.DINING, Money(minor, "USD"), Month(2027, 1)
        )
    assert talk.say("undo", Intent.UNDO) == ["Dining budget: $100 a month."]


def test_undoing_an_edit_or_a_deletion_of_the_pages_is_told(talk: Talk) -> None:
    talk.say("lunch 12")
    ledger = talk.books.ledger
    ledger.edit("anna", RequestKey("e", ""), talk.stored[0], Edit(note="Brunch"))
    assert talk.say("undo", Intent.UNDO) == ["It is now $12.00, Dining (Lunch), today."]
    ledger.delete("anna", RequestKey("d", ""), talk.stored[0])
    assert talk.say("undo", Intent.UNDO) == ["Put back: $12.00, Dining (Lunch), today."]


def test_undoing_settings_is_told(talk: Talk) -> None:
    talk.books.ledger.change_profile("anna", RequestKey("p", ""), ProfileEdit(currency="EUR"))
    assert talk.say("undo", Intent.UNDO) == ["Taken back: your last change of the settings."]
