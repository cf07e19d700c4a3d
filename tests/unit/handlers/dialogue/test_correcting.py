"""ChangeTransaction and DeleteTransaction, one message at a time."""

from typing import Any

import pytest

from lambdas.intents import Intent

Talk = Any
CHANGE, DELETE = Intent.CHANGE_TRANSACTION, Intent.DELETE_TRANSACTION


@pytest.mark.parametrize(
    "text,stored",
    [
        ("sorry, 25 not 52", "25.00 Dining"),
        ("make it 25", "25.00 Dining"),
        ("that should be under travel", "52.00 Travel"),
        ("the lunch cost 31, i mistyped", "31.00 Dining"),
        ("change lunch to 31", "31.00 Dining"),
        ("change lunch to 31 euros", "31.00 Dining"),
        ("this one was money coming in", "52.00 Other income"),
    ],
)
def test_an_order_changes_the_entry_that_it_means(talk: Talk, text: str, stored: str) -> None:
    talk.say("lunch 52")
    assert talk.say(text, CHANGE)[0].startswith("It is now")
    assert talk.amounts == [stored]
    talk.say("undo", Intent.UNDO)
    assert talk.amounts == ["52.00 Dining"]


def test_an_amount_without_a_currency_is_in_the_entrys_own(talk: Talk) -> None:
    talk.say("lunch 52 eur")
    talk.say("make it 25", CHANGE)
    assert [str(entry.money.currency) for entry in talk.stored] == ["EUR"]
    talk.say("make it 20 usd", CHANGE)
    assert [str(entry.money.currency) for entry in talk.stored] == ["USD"]


def test_an_amount_that_its_currency_cannot_have_is_refused(talk: Talk) -> None:
    talk.say("lunch 5200 yen")
    assert talk.say("make it 25.50", CHANGE) == ["JPY amounts have at most 0 decimals."]
    assert talk.amounts == ["5200 Dining"]


@pytest.mark.parametrize(
    "text,answer",
    [
        ("move it to tomorrow", "Tomorrow is still to come"),
        ("make it 0", "An amount must be more than zero"),
        ("make it 52", "It is like that already."),
        ("change the lunch", "That is $52.00, Dining (Lunch), today. What should it be?"),
        ("change the taxi to 31", "I found no such entry, so I changed nothing."),
        ("delete the taxi", "I found no such entry, so I changed nothing."),
        ("scrap number two", "I found no such entry, so I changed nothing."),
        ("delete the €52", "I found no such entry, so I changed nothing."),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    talk: Talk, text: str, answer: str
) -> None:
    talk.say("lunch 52")
    assert talk.say(text, CHANGE)[0].startswith(answer)
    assert talk.amounts == ["52.00 Dining"]
    assert talk.asks is None


def test_with_nothing_stored_there_is_nothing_to_change(talk: Talk) -> None:
    assert talk.say("make it 25", CHANGE) == ["I found no such entry, so I changed nothing."]


@pytest.mark.parametrize("text", ["don't delete the lunch", "should i delete the lunch"])
def test_a_question_or_a_negation_deletes_nothing(talk: Talk, text: str) -> None:
    talk.say("lunch 52")
    assert talk.say(text, DELETE) == ["Okay, I changed nothing."]
    assert talk.amounts == ["52.00 Dining"]


def test_unsure_words_are_asked_about(talk: Talk) -> None:
    talk.say("lunch 52")
    question = "I haven't changed anything. Shall I change $52.00, Dining (Lunch), today to $25.00?"
    assert talk.say("change lunch to 25?", Intent.FALLBACK) == [question]
    assert talk.amounts == ["52.00 Dining"]
    talk.say("yes", CHANGE, confirmed=True)
    assert talk.amounts == ["25.00 Dining"]


@pytest.mark.parametrize("text, confirmed", [("no", True), ("eh", False)])
def test_no_changes_nothing(talk: Talk, text: str, confirmed: bool) -> None:
    talk.say("lunch 52")
    talk.say("change lunch to 25?", CHANGE)
    assert talk.say(text, CHANGE, confirmed=confirmed) == ["Okay, I changed nothing."]
    assert talk.amounts == ["52.00 Dining"]


def test_a_statement_is_no_correction_even_if_lex_hears_one(talk: Talk) -> None:
    talk.say("lunch 52")
    talk.say("taxi 18", CHANGE)
    assert talk.amounts == ["18.00 Transport", "52.00 Dining"]


def test_a_budget_is_no_entry(talk: Talk) -> None:
    talk.say("dinner 52")
    talk.say("change the dining budget to 300", CHANGE)
    assert talk.amounts == ["52.00 Dining"]


@pytest.fixture
def coffees(talk: Talk) -> Talk:
    talk.say("coffee 3.10 yesterday")
    talk.say("coffee 3.40")
    talk.say("taxi 31")
    return talk


WHICH = "1. Coffee $3.40 (Dining, today); 2. Coffee $3.10 (Dining, yesterday)."


@pytest.mark.parametrize(
    "answer", ["2", "two", "the second", "number 2", "the 3.10", "the one from yesterday"]
)
def test_when_several_fit_they_are_shown_and_one_is_chosen(coffees: Talk, answer: str) -> None:
    assert coffees.say("delete the coffee", DELETE) == [f"Which one shall I delete? {WHICH}"]
    assert coffees.asks == "Item"
    coffees.say(answer, Intent.LOG_EXPENSE)
    assert coffees.amounts == ["3.40 Dining", "31.00 Transport"]


@pytest.mark.parametrize("answer", ["coffee", "hello there", "lunch 3.10", "the 7", "9"])
def test_what_chooses_none_deletes_none(coffees: Talk, answer: str) -> None:
    coffees.say("change the coffee to 4", CHANGE)
    coffees.say(answer, Intent.FALLBACK)
    assert {"3.40 Dining", "3.10 Dining"} <= set(coffees.amounts)


def test_one_of_several_is_changed(coffees: Talk) -> None:
    assert coffees.say("change the coffee to 4", CHANGE) == [f"Which one shall I change? {WHICH}"]
    coffees.say("the first", CHANGE)
    assert coffees.amounts == ["3.10 Dining", "4.00 Dining", "31.00 Transport"]


def test_a_question_in_the_middle_is_answered_and_the_choice_asked_for_again(
    coffees: Talk,
) -> None:
    coffees.say("delete the coffee", DELETE)
    says = coffees.say("how much this month?", Intent.QUERY_SPENDING)
    assert says[-1] == f"Which one shall I delete? {WHICH}"
    coffees.say("1", DELETE)
    assert coffees.amounts == ["3.10 Dining", "31.00 Transport"]


def test_cancel_drops_the_choice(coffees: Talk) -> None:
    coffees.say("delete the coffee", DELETE)
    assert coffees.say("cancel", Intent.CANCEL) == [
        "Okay, I dropped the correction. Nothing was saved."
    ]


@pytest.mark.parametrize("order", ["delete all my coffees", "delete the last 2 coffees"])
def test_several_are_deleted_only_after_a_yes(coffees: Talk, order: str) -> None:
    question = "Shall I delete 2 entries: Coffee $3.40 (Dining, today) and Coffee $3.10 (Dining, "
    assert coffees.say(order, DELETE)[0].startswith(question)
    assert len(coffees.stored) == 3
    coffees.say("yes", DELETE, confirmed=True)
    assert coffees.amounts == ["31.00 Transport"]
    coffees.say("undo", Intent.UNDO)
    assert len(coffees.stored) == 3


def test_choosing_both_asks_once_more(coffees: Talk) -> None:
    coffees.say("delete the coffee", DELETE)
    assert coffees.say("both", DELETE)[0].startswith("Shall I delete 2 entries")
    assert len(coffees.stored) == 3


def test_what_is_gone_meanwhile_is_not_deleted_again(coffees: Talk) -> None:
    coffees.say("delete everything from yesterday", DELETE)
    coffees.delete_all()
    assert coffees.say("yes", DELETE, confirmed=True)[0].startswith("I found no such entry")


def test_more_than_twenty_are_not_deleted_at_once(talk: Talk) -> None:
    for _ in range(21):
        talk.say("coffee 3.10")
    assert talk.say("delete all coffees", DELETE) == [
        "That is more than 20 entries at once, so I deleted none."
    ]


def test_a_number_means_the_place_in_what_was_listed_last(coffees: Talk) -> None:
    coffees.say("show my last 3", Intent.LIST_TRANSACTIONS)
    coffees.say("scrap number two", DELETE)
    assert coffees.amounts == ["3.10 Dining", "3.40 Dining"]
    coffees.say("make the third one 5", CHANGE)
    coffees.say("yes", CHANGE, confirmed=True)
    assert coffees.amounts == ["3.40 Dining", "5.00 Dining"]


def test_it_is_what_the_last_change_was_about(coffees: Talk) -> None:
    coffees.say("change the taxi to 30", CHANGE)
    coffees.say("make it 29", CHANGE)
    assert coffees.amounts == ["3.10 Dining", "3.40 Dining", "29.00 Transport"]
    coffees.say("set a 300 budget for dining", Intent.SET_BUDGET)
    coffees.say("make it 280", CHANGE)
    assert coffees.amounts == ["3.10 Dining", "3.40 Dining", "29.00 Transport"]
    assert coffees.budgets[0].limit.decimal == "280.00"


def test_the_last_one_is_the_one_stored_last(coffees: Talk) -> None:
    coffees.say("make the 3.10 coffee 3.20", CHANGE)
    coffees.say("delete the last one", DELETE)
    assert "31.00 Transport" not in coffees.amounts


def test_an_unfinished_entry_is_not_corrected_but_completed(talk: Talk) -> None:
    talk.say("lunch 52")
    talk.say("taxi")
    talk.say("make it 25", CHANGE)
    assert "52.00 Dining" in talk.amounts
