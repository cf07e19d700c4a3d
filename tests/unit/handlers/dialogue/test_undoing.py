from typing import Any

import pytest

from lambdas.intents import Intent

Talk = Any
RESTORE, UNDO = Intent.RESTORE, Intent.UNDO


def test_an_order_takes_back_the_last_change(talk: Talk) -> None:
    talk.say("lunch 12.50")
    assert talk.say("undo", UNDO) == ["Taken back: $12.50, Dining (Lunch), today."]
    assert talk.stored == []
    assert talk.suggestions == ["How much this month?"]


def test_nothing_is_left_to_take_back(talk: Talk) -> None:
    assert talk.say("undo", UNDO) == ["There is nothing to undo."]


@pytest.mark.parametrize("text", ["don't undo that", "can undo be undone?", "what if i undo"])
def test_a_question_or_a_negation_takes_nothing_back(talk: Talk, text: str) -> None:
    talk.say("lunch 12.50")
    assert talk.say(text, UNDO) == ['I changed nothing. To take back the last change, say "undo".']
    assert talk.amounts == ["12.50 Dining"]


def test_unsure_words_are_asked_about(talk: Talk) -> None:
    talk.say("lunch 12.50")
    question = "I haven't changed anything. Shall I take back the last change?"
    assert talk.say("mistake mistake", UNDO) == [question]
    assert talk.say("mistake", UNDO) == [question]
    assert talk.amounts == ["12.50 Dining"]
    talk.say("yes", UNDO, confirmed=True)
    assert talk.stored == []


@pytest.mark.parametrize("text, confirmed", [("no", True), ("eh", False)])
def test_no_takes_nothing_back(talk: Talk, text: str, confirmed: bool) -> None:
    talk.say("lunch 12.50")
    talk.say("mistake mistake", UNDO)
    assert talk.say(text, UNDO, confirmed=confirmed) == ["Okay, I changed nothing."]
    assert talk.amounts == ["12.50 Dining"]


def test_to_the_question_undo_means_yes(talk: Talk) -> None:
    talk.say("lunch 12.50")
    talk.say("mistake mistake", UNDO)
    talk.say("undo", UNDO)
    assert talk.stored == []


def test_while_something_is_unfinished_undo_drops_only_that(talk: Talk) -> None:
    talk.say("lunch 12.50")
    talk.say("taxi")
    assert talk.say("undo", UNDO) == ['Okay, I dropped "Taxi". Nothing was saved.']
    assert talk.amounts == ["12.50 Dining"]


def test_an_order_to_delete_one_entry_is_no_undo(talk: Talk) -> None:
    talk.say("taxi 18")
    talk.say("lunch 12.50")
    assert talk.say("delete the taxi", UNDO)[0].startswith("Deleted: $18.00")
    assert talk.amounts == ["12.50 Dining"]


@pytest.mark.parametrize("text", ["redo", "restore it", "bring it back", "undo the undo"])
def test_what_was_undone_is_restored(talk: Talk, text: str) -> None:
    talk.say("lunch 12.50")
    talk.say("undo", UNDO)
    says = talk.say(text, RESTORE)
    if talk.asks:
        says = talk.say("yes", RESTORE, confirmed=True)
    assert says == ["Put back: $12.50, Dining (Lunch), today."]
    assert talk.amounts == ["12.50 Dining"]


def test_what_was_deleted_is_restored(talk: Talk) -> None:
    talk.say("lunch 12.50")
    talk.say("delete the last one", Intent.DELETE_TRANSACTION)
    assert talk.say("bring it back", RESTORE) == ["Put back: $12.50, Dining (Lunch), today."]
    assert talk.say("redo", RESTORE)[0].startswith("Taken back")


def test_nothing_is_left_to_restore(talk: Talk) -> None:
    assert talk.say("redo", RESTORE) == ["There is nothing to restore."]
    talk.say("lunch 12.50")
    assert talk.say("redo", RESTORE) == ["There is nothing to restore."]


@pytest.mark.parametrize("intent", [UNDO, RESTORE])
def test_the_words_say_in_which_direction_it_goes(talk: Talk, intent: Intent) -> None:
    talk.say("lunch 12.50")
    talk.say("undo", intent)
    assert talk.amounts == []
    talk.say("redo", intent)
    assert talk.amounts == ["12.50 Dining"]


def test_mistyped_orders_are_read_as_meant(talk: Talk) -> None:
    talk.say("lunch 12.50")
    talk.say("remvoe taht", UNDO)
    assert talk.amounts == []


def test_a_statement_is_no_undo_even_if_lex_hears_one(talk: Talk) -> None:
    talk.say("lunch 12.50")
    talk.say("taxi 18", UNDO)
    assert talk.amounts == ["12.50 Dining", "18.00 Transport"]
