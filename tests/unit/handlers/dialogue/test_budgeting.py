from typing import Any

import pytest

from lambdas.intents import Intent
from lambdas.ledger.categories import Category

Talk = Any
SET = Intent.SET_BUDGET


def limits(talk: Talk) -> list[tuple[str, str]]:
    return [(status.scope, status.limit.decimal) for status in talk.budgets]


def test_a_budget_is_set_at_once(talk: Talk) -> None:
    assert talk.say("set a 300 budget for groceries", SET) == [
        "Groceries budget: $300 a month. That is about $33.33 a day from today."
    ]
    assert limits(talk) == [("Groceries", "300.00")]


def test_a_budget_is_asked_for_piece_by_piece(talk: Talk) -> None:
    assert talk.say("set a budget", SET) == ["Which category, and how much a month?"]
    assert talk.asks == "Amount"
    assert talk.say("dining", SET) == ["How much a month should the Dining budget be?"]
    talk.say("200", SET)
    assert limits(talk) == [("Dining", "200.00")]


def test_the_limit_may_come_before_the_category(talk: Talk) -> None:
    talk.say("set a budget", SET)
    assert talk.say("200", SET) == ["Which category is the $200 for, or is it for everything?"]
    assert talk.asks == "Category"
    assert talk.say("250", SET)[-1].startswith("Which category is the $200 for")
    talk.say("for everything", SET)
    assert limits(talk) == [("total", "200.00")]


def test_both_may_come_together(talk: Talk) -> None:
    talk.say("set a budget", SET)
    talk.say("dining 200", SET)
    assert limits(talk) == [("Dining", "200.00")]


def test_the_category_may_be_named_again_with_the_limit(talk: Talk) -> None:
    talk.say("set a budget for dining", SET)
    talk.say("dining 200", SET)
    assert limits(talk) == [("Dining", "200.00")]


@pytest.mark.parametrize("entry", ["espresso 3.10", "taxi 18", "groceries 50"])
def test_an_entry_is_no_answer_about_a_budget(talk: Talk, entry: str) -> None:
    talk.say("set a budget for dining", SET)
    talk.say(entry, Intent.LOG_EXPENSE)
    assert limits(talk) == []
    assert len(talk.stored) == 1


def test_a_question_or_a_plan_answers_nothing(talk: Talk) -> None:
    talk.say("set a budget for dining", SET)
    talk.say("would 200 be enough?", SET)
    assert limits(talk) == []
    assert talk.asks == "Amount"


@pytest.mark.parametrize(
    "text, answer",
    [
        ("should i set a budget of 200 for dining?", "$80.00 of $80 left for Dining"),
        ("don't set a budget of 100 for pets", "$900.00 of $900 left overall"),
    ],
)
def test_a_question_changes_no_budget_and_tells_how_it_stands(
    talk: Talk, text: str, answer: str
) -> None:
    talk.set_budget(None, 90000)
    talk.set_budget(Category.DINING, 8000)
    (said,) = talk.say(text, SET)
    assert said.startswith(f"I changed nothing. {answer}")
    assert limits(talk) == [("total", "900.00"), ("Dining", "80.00")]


def test_a_question_whether_something_fits_is_answered_as_such(talk: Talk) -> None:
    talk.set_budget(None, 90000)
    assert talk.say("would 95 for trainers break my budget", SET) == [
        "Yes, $95.00 fits: $805.00 of $900 overall would be left."
    ]


def test_a_question_without_any_budget_tells_how_to_set_one(talk: Talk) -> None:
    assert talk.say("should i set a budget of 200 for dining?", SET) == [
        (
            "I changed nothing. There is no budget for that yet. "
            'To set one, say "set a 300 budget for groceries".'
        )
    ]


def test_a_question_about_no_budget_in_particular_is_about_all(talk: Talk) -> None:
    talk.set_budget(None, 90000)
    talk.set_budget(Category.DINING, 8000)
    assert talk.say("how's my budget?", SET) == [
        (
            "$900.00 of $900 left overall, about $100.00 a day. "
            "$80.00 of $80 left for Dining, about $8.88 a day."
        )
    ]


def test_a_budget_must_be_more_than_zero(talk: Talk) -> None:
    assert talk.say("set a 0 budget for dining", SET) == [
        "An amount must be more than zero, so I saved nothing."
    ]


def test_unsure_words_are_asked_about(talk: Talk) -> None:
    assert talk.say("the pets budget is 300", SET)[0] == (
        "I haven't changed anything. Shall I set the Pets budget to $300 a month?"
    )
    assert talk.say("eh", SET, confirmed=True)[-1].startswith("I haven't changed anything.")
    talk.say("yes", SET, confirmed=True)
    assert limits(talk) == [("Pets", "300.00")]


@pytest.mark.parametrize("text, confirmed", [("no", True), ("eh", False)])
def test_no_sets_nothing(talk: Talk, text: str, confirmed: bool) -> None:
    talk.say("the pets budget is 300", SET)
    assert talk.say(text, SET, confirmed=confirmed) == ["Okay, I changed nothing."]
    assert limits(talk) == []


def test_a_statement_of_an_expense_is_no_budget_even_if_lex_hears_one(talk: Talk) -> None:
    talk.say("lunch 12", SET)
    assert (limits(talk), talk.amounts) == ([], ["12.00 Dining"])


@pytest.mark.parametrize("heard", [SET, Intent.REMOVE_BUDGET])
def test_a_thing_without_an_amount_is_no_budget_even_if_lex_hears_one(
    talk: Talk, heard: Intent
) -> None:
    assert talk.say("taxi for the airport", heard) == ["Taxi for the airport: how much was it?"]
    assert limits(talk) == []


def test_an_order_about_a_budget_is_no_expense_even_if_lex_hears_one(talk: Talk) -> None:
    talk.say("set the dining budget to 200", Intent.LOG_EXPENSE)
    assert (limits(talk), talk.stored) == ([("Dining", "200.00")], [])


@pytest.mark.parametrize("intent", [Intent.LOG_EXPENSE, Intent.FALLBACK, Intent.HELP])
@pytest.mark.parametrize(
    "text,limit",
    [
        ("max 300 shopping", ("Shopping", "300.00")),
        ("id like a budget of 130 for utilities", ("Utilities", "130.00")),
        ("we need a budget of 130 for pets", ("Pets", "130.00")),
    ],
)
def test_a_plain_order_sets_a_budget_whatever_lex_heard(
    talk: Talk, text: str, limit: tuple[str, str], intent: Intent
) -> None:
    talk.say(text, intent)
    assert (limits(talk), talk.stored) == ([limit], [])


def test_a_budget_is_removed_whatever_lex_hears_of_the_order(talk: Talk) -> None:
    talk.say("set the dining budget to 200", SET)
    talk.say("should i remove the dining budget", Intent.LOG_EXPENSE)
    assert limits(talk) == [("Dining", "200.00")]
    talk.say("remove the dining budget", Intent.LOG_EXPENSE)
    assert limits(talk) == []


def test_a_limit_is_a_budget_by_another_name(talk: Talk) -> None:
    talk.say("dining limit 200", SET)
    assert limits(talk) == [("Dining", "200.00")]


def test_a_wish_for_a_budget_is_asked_about(talk: Talk) -> None:
    assert "Shall I set the Travel budget" in talk.say("i hope to stay under 300 on travel", SET)[0]
    assert limits(talk) == []


def test_words_about_nothing_are_not_understood(talk: Talk) -> None:
    assert talk.say("hmm", SET)[0].startswith("I didn't get that")


def test_a_budget_is_removed_by_its_name(talk: Talk) -> None:
    talk.set_budget(Category.DINING, 8000)
    talk.set_budget(None, 90000)
    assert talk.say("remove the dining budget", SET) == ["There is no Dining budget now."]
    assert talk.say("remove the dining budget", SET) == ["There is no such budget."]
    assert talk.say("remove my budget", SET)[0].startswith("Which one?")
    assert talk.say("remove the overall budget", SET) == ["There is no overall budget now."]
    assert limits(talk) == []


@pytest.mark.parametrize("heard", [Intent.FALLBACK, Intent.QUERY_SPENDING, Intent.UNDO])
@pytest.mark.parametrize(
    "text", ["je veux un budget de 200 euros pour les courses", "budget lebensmittel auf 300 euro"]
)
def test_words_about_a_budget_that_nobody_taught_us_are_no_expense(
    talk: Talk, text: str, heard: Intent
) -> None:
    talk.say(text, heard)
    assert talk.stored == []
