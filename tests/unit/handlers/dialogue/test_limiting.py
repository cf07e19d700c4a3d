"""Plain orders about limits are carried out whatever Lex heard; doubtful ones are asked about."""

from typing import Any

import pytest

from lambdas.intents import Intent
from lambdas.ledger.categories import Category

Talk = Any
HEARD = [Intent.LOG_EXPENSE, Intent.FALLBACK, Intent.QUERY_BUDGET, Intent.CHANGE_TRANSACTION]


def limits(talk: Talk) -> dict[str, str]:
    return {status.scope: status.limit.decimal for status in talk.budgets}


@pytest.mark.parametrize("heard", HEARD)
@pytest.mark.parametrize(
    "text,after",
    [
        ("knock 50 off the dining budget", "150.00"),
        ("give dining 20 more", "220.00"),
        ("double my dining budget", "400.00"),
        ("cut dining by 10 %", "180.00"),
        ("cut dining to 120", "120.00"),
        ("keep dining under 90", "90.00"),
    ],
)
def test_a_limit_is_moved_at_once(talk: Talk, text: str, after: str, heard: Intent) -> None:
    talk.set_budget(Category.DINING, 20000)
    talk.say(text, heard)
    assert (limits(talk), talk.stored) == ({"Dining": after}, [])


@pytest.mark.parametrize(
    "text", ["give dining 20 more", "double my dining budget", "cut dining by 10 %"]
)
def test_only_a_limit_that_is_there_can_be_moved(talk: Talk, text: str) -> None:
    talk.say(text, Intent.FALLBACK)
    assert (limits(talk), talk.stored) == ({}, [])


@pytest.mark.parametrize(
    "text,after",
    [
        ("make it 280", "280.00"),
        ("actually make that 180", "180.00"),
        ("no, 350", "350.00"),
        ("sorry, i meant 250", "250.00"),
        ("250 not 300", "250.00"),
        ("raise it by 10 %", "330.00"),
        ("bump that up by 50", "350.00"),
        ("make the groceries one 550 instead", "550.00"),
        ("halve it", "150.00"),
    ],
)
def test_the_limit_just_set_needs_no_name(talk: Talk, text: str, after: str) -> None:
    talk.say("coffee 4")
    talk.say("set a 300 budget for groceries", Intent.SET_BUDGET)
    talk.say(text, Intent.CHANGE_TRANSACTION)
    assert (limits(talk), talk.amounts) == ({"Groceries": after}, ["4.00 Dining"])


@pytest.mark.parametrize(
    "text,after", [("raise it by 10 %", "4.00"), ("halve it", "2.00"), ("double that", "8.00")]
)
def test_it_is_no_limit_after_an_entry(talk: Talk, text: str, after: str) -> None:
    talk.set_budget(Category.DINING, 20000)
    talk.say("coffee 4")
    talk.say(text, Intent.FALLBACK)
    assert (limits(talk), talk.amounts) == ({"Dining": "200.00"}, [f"{after} Dining"])


@pytest.mark.parametrize("text", ["delete that", "scrap it", "undo"])
def test_what_takes_back_a_limit_touches_no_entry(talk: Talk, text: str) -> None:
    talk.say("coffee 4")
    talk.say("set a 300 budget for groceries", Intent.SET_BUDGET)
    talk.say(text, Intent.UNDO)
    assert (limits(talk), talk.amounts) == ({}, ["4.00 Dining"])


@pytest.mark.parametrize("text", ["that should be under travel", "it was yesterday"])
def test_a_correction_that_fits_no_limit_touches_no_entry(talk: Talk, text: str) -> None:
    talk.say("coffee 4")
    talk.say("set a 300 budget for groceries", Intent.SET_BUDGET)
    talk.say(text, Intent.CHANGE_TRANSACTION)
    assert (limits(talk), talk.amounts) == ({"Groceries": "300.00"}, ["4.00 Dining"])


def test_an_amount_is_moved_between_limits(talk: Talk) -> None:
    talk.set_budget(Category.DINING, 20000)
    talk.set_budget(Category.SHOPPING, 10000)
    talk.say("move 50 from the dining budget to shopping", Intent.CHANGE_TRANSACTION)
    assert limits(talk) == {"Dining": "150.00", "Shopping": "150.00"}


def test_several_limits_are_one_change(talk: Talk) -> None:
    talk.say("max 300 on groceries and 100 on gifts", Intent.FALLBACK)
    assert limits(talk) == {"Groceries": "300.00", "Gifts": "100.00"}
    talk.say("undo", Intent.UNDO)
    assert limits(talk) == {}


def test_one_amount_for_two_limits_is_not_shared_out(talk: Talk) -> None:
    (said,) = talk.say("cap groceries and dining at 500", Intent.SET_BUDGET)
    assert said.startswith("I changed no budget.")
    assert limits(talk) == {}


@pytest.mark.parametrize(
    "text,monthly", [("limit coffee to 30 a week", "$130"), ("max 900 yearly on travel", "$75")]
)
def test_a_limit_of_another_time_is_worked_out_and_asked_about(
    talk: Talk, text: str, monthly: str
) -> None:
    said = talk.say(text, Intent.SET_BUDGET)
    assert said[0] == "A budget is for a month here, so I worked out what that makes."
    assert f"to {monthly} a month?" in said[1]
    assert limits(talk) == {}
    talk.say("yes", Intent.SET_BUDGET, confirmed=True)
    assert len(limits(talk)) == 1


def test_another_amount_may_answer_a_question_about_a_limit(talk: Talk) -> None:
    talk.say("limit coffee to 30 a week", Intent.SET_BUDGET)
    talk.say("make it 100", Intent.SET_BUDGET)
    assert limits(talk) == {"Dining": "100.00"}


def test_a_limit_that_is_moved_to_nothing_stays(talk: Talk) -> None:
    talk.set_budget(Category.DINING, 20000)
    assert talk.say("knock 200 off the dining budget") == [
        "An amount must be more than zero, so I saved nothing."
    ]
    assert limits(talk) == {"Dining": "200.00"}


def test_a_limit_stays_in_its_currency(talk: Talk) -> None:
    talk.set_budget(Category.DINING, 20000)
    assert talk.say("raise the dining budget by 20 euros") == [
        "Your Dining budget is in USD, so I changed nothing."
    ]
    talk.say("raise the dining budget by 20")
    assert limits(talk) == {"Dining": "220.00"}


def test_the_only_limit_is_the_one_that_is_meant(talk: Talk) -> None:
    talk.set_budget(Category.DINING, 20000)
    talk.say("coffee 4")
    talk.say("raise the budget by 50")
    assert limits(talk) == {"Dining": "250.00"}
    talk.set_budget(Category.GIFTS, 5000)
    talk.say("coffee 5")
    assert talk.say("raise the budget by 50")[0].startswith("Which one?")


def test_a_cheap_hotel_is_asked_about(talk: Talk) -> None:
    talk.say("budget hotel 60")
    assert (limits(talk), talk.stored) == ({}, [])


def test_an_open_question_about_an_entry_is_not_about_limits(talk: Talk) -> None:
    talk.say("set a 300 budget for groceries", Intent.SET_BUDGET)
    talk.say("taxi")
    talk.say("make it 25", Intent.CHANGE_TRANSACTION)
    assert (limits(talk), talk.amounts) == ({"Groceries": "300.00"}, ["25.00 Transport"])


def test_the_limit_just_asked_about_needs_no_name_either(talk: Talk) -> None:
    talk.set_budget(Category.DINING, 20000)
    talk.say("coffee 4")
    talk.say("how's my dining budget?", Intent.QUERY_BUDGET)
    talk.say("raise it by 50", Intent.CHANGE_TRANSACTION)
    assert limits(talk) == {"Dining": "250.00"}
    talk.say("how's my dining budget?", Intent.QUERY_BUDGET)
    talk.say("delete it", Intent.UNDO)
    assert (limits(talk), talk.amounts) == ({}, ["4.00 Dining"])


def test_all_limits_end_at_once_and_come_back_at_once(talk: Talk) -> None:
    talk.set_budget(Category.DINING, 20000)
    talk.set_budget(None, 90000)
    talk.say("get rid of all my budgets", Intent.REMOVE_BUDGET)
    assert limits(talk) == {}
    talk.say("undo", Intent.UNDO)
    assert limits(talk) == {"total": "900.00", "Dining": "200.00"}


def test_an_amount_that_isnt_said_is_asked_for(talk: Talk) -> None:
    talk.set_budget(Category.DINING, 20000)
    assert talk.say("raise the dining cap a bit") == [
        "How much a month should the Dining budget be?"
    ]
    assert limits(talk) == {"Dining": "200.00"}
