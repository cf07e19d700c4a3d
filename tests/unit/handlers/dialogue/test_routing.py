from typing import Any

import pytest

from lambdas.intents import Intent

Talk = Any
HELP = "Type what you spent, the way you'd say it"


@pytest.mark.parametrize("intent", [Intent.LOG_EXPENSE, Intent.HELP, Intent.FALLBACK])
@pytest.mark.parametrize(
    "text,left",
    [
        ("change lunch to 25", ["25.00 Dining"]),
        ("delete my last expense", []),
        ("sorry, 25 not 52", ["25.00 Dining"]),
    ],
)
def test_a_plain_order_to_change_one_entry_is_carried_out_whatever_lex_heard(
    talk: Talk, intent: Intent, text: str, left: list[str]
) -> None:
    talk.say("lunch 52")
    talk.say(text, intent)
    assert talk.asks is None
    assert talk.amounts == left


@pytest.mark.parametrize("intent", [Intent.LOG_EXPENSE, Intent.FALLBACK])
@pytest.mark.parametrize(
    "text", ["what are my limits", "room for another 15 on dining?", "hw mch left 4 food"]
)
def test_a_question_about_budgets_is_answered_whatever_lex_heard(
    talk: Talk, text: str, intent: Intent
) -> None:
    talk.set_budget(None, 90_000)
    assert "$900" in talk.say(text, intent)[0]
    assert talk.asks is None
    assert talk.response["sessionState"]["intent"]["name"] == Intent.QUERY_BUDGET


@pytest.mark.parametrize("text", ["menu", "do you understand euros", "show me an example"])
def test_who_asks_what_can_be_typed_is_helped(talk: Talk, text: str) -> None:
    assert talk.say(text, Intent.FALLBACK)[0].startswith(HELP)
    assert talk.response["sessionState"]["intent"]["name"] == Intent.HELP


@pytest.mark.parametrize("intent", [Intent.LOG_EXPENSE, Intent.HELP, Intent.FALLBACK])
def test_an_order_to_delete_everything_is_asked_about(talk: Talk, intent: Intent) -> None:
    talk.say("lunch 52")
    assert talk.say("erase everything", intent)[0].startswith("I haven't ")
    assert talk.asks == "yes or no"
    assert talk.amounts == ["52.00 Dining"]


@pytest.mark.parametrize("intent", [Intent.LOG_EXPENSE, Intent.SET_BUDGET, Intent.FALLBACK])
def test_an_order_to_change_that_names_nothing_is_explained(talk: Talk, intent: Intent) -> None:
    talk.say("lunch 52")
    assert talk.say("edit something", intent)[0].startswith("I couldn't tell what to change")
    assert talk.amounts == ["52.00 Dining"]


@pytest.mark.parametrize("intent", [Intent.LOG_EXPENSE, Intent.SET_BUDGET, Intent.FALLBACK])
def test_who_asks_how_is_told(talk: Talk, intent: Intent) -> None:
    assert talk.say("how do i add lunch for 12", intent)[0].startswith(HELP)
    assert talk.stored == []


@pytest.mark.parametrize("word", ["no", "never mind", "stop"])
def test_no_to_a_question_for_something_drops_the_entry(talk: Talk, word: str) -> None:
    talk.say("taxi")
    assert talk.say(word, Intent.FALLBACK) == ['Okay, I dropped "Taxi". Nothing was saved.']
    assert talk.asks is None


def test_cancel_drops_a_budget_too(talk: Talk) -> None:
    talk.say("set a budget", Intent.SET_BUDGET)
    assert talk.say("cancel", Intent.CANCEL) == [
        "Okay, I dropped the unfinished budget. Nothing was saved."
    ]


@pytest.mark.parametrize("word", ["yes", "no"])
def test_yes_and_no_mean_nothing_when_nothing_was_asked(talk: Talk, word: str) -> None:
    assert talk.say(word, Intent.SET_BUDGET) == [
        "Okay. I'm not waiting for an answer, so I changed nothing."
    ]


def test_a_question_in_the_middle_is_answered_and_the_slot_asked_for_again(talk: Talk) -> None:
    talk.say("taxi")
    assert talk.say("how much this month?", Intent.QUERY_SPENDING) == [
        "No spending recorded this month.",
        "Taxi: how much was it?",
    ]
    assert talk.asks == "Amount"


def test_what_answers_nothing_three_times_drops_the_entry(talk: Talk) -> None:
    talk.say("taxi")
    assert talk.say("asdf") == ["Taxi: how much was it?"]
    assert talk.say("qwer") == ["Taxi: how much was it?"]
    assert talk.say("zxcv")[0].startswith("I still didn't get it, so I dropped it.")
    assert talk.asks is None
    assert talk.say("12")[0] == "What was the $12.00 for?"


def test_somebody_elses_money_in_the_middle_is_told_apart(talk: Talk) -> None:
    talk.say("taxi")
    says = talk.say("my brother spent 40 on pizza")
    assert says[0].startswith("I saved nothing")
    assert says[1:] == ["Taxi: how much was it?"]


def test_an_entry_that_lex_did_not_hear_drops_the_unfinished_one(talk: Talk) -> None:
    talk.say("taxi")
    assert talk.say("coffee 4", Intent.FALLBACK) == [
        'I dropped "Taxi" and saved nothing of it.',
        "Saved $4.00, Dining, today.",
    ]


def test_a_new_write_that_comes_to_nothing_keeps_the_unfinished_one(talk: Talk) -> None:
    talk.say("taxi")
    assert talk.say("lunch 0") == [
        "An amount must be more than zero, so I saved nothing.",
        "Taxi: how much was it?",
    ]


def test_a_statement_that_lex_took_for_a_question_is_stored(talk: Talk) -> None:
    talk.say("lunch 12", Intent.QUERY_SPENDING)
    assert talk.amounts == ["12.00 Dining"]


def test_a_question_that_lex_took_for_an_expense_is_answered(talk: Talk) -> None:
    talk.say("lunch 12")
    assert talk.say("show my spending")[0].startswith("You spent $12.00 this month")


def test_a_plan_that_lex_took_for_a_question_is_no_question(talk: Talk) -> None:
    says = talk.say("if i spend 20 on lunch every day i'm broke", Intent.QUERY_SPENDING)
    assert says[0].startswith("I saved nothing")


def test_a_bare_amount_that_lex_did_not_hear_is_asked_about(talk: Talk) -> None:
    assert talk.say("12", Intent.FALLBACK) == ["What was the $12.00 for?"]


def test_a_confirmation_asked_again_suggests_its_answers(talk: Talk) -> None:
    talk.say("weekly bus pass 3.50")
    talk.say("hello", Intent.GREETING)
    assert talk.suggestions == ["Yes", "No"]


def test_a_thing_and_a_day_lacks_its_amount_whatever_lex_heard(talk: Talk) -> None:
    for intent in (Intent.QUERY_SPENDING, Intent.LIST_TRANSACTIONS, Intent.FALLBACK):
        assert talk.say("taxi yesterday", intent)[-1] == "Taxi: how much was it?"


def test_a_thing_and_a_longer_time_is_a_question_whatever_lex_heard(talk: Talk) -> None:
    for intent in (Intent.LOG_EXPENSE, Intent.QUERY_SPENDING, Intent.LIST_TRANSACTIONS):
        (says,) = talk.say("groceries last month", intent)
        assert says == "No spending on Groceries recorded last month."


def test_the_answer_to_what_it_was_for_may_name_a_month(talk: Talk) -> None:
    talk.say("spent 20")
    assert talk.say("rent this month")[0].startswith("Saved $20.00, Housing")


def test_expenses_by_category_are_sums_and_no_list(talk: Talk) -> None:
    assert talk.say("expenses per category", Intent.LIST_TRANSACTIONS) == [
        "No spending recorded this month."
    ]
