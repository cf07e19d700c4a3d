"""What a correction teaches is followed for that person's entries of that name, and no others."""

from typing import Any

import pytest

from lambdas.intents import Intent
from lambdas.ledger.categories import Category
from lambdas.ledger.rules import CategoryRule

Talk = Any
CHANGE, FALLBACK, CANCEL = Intent.CHANGE_TRANSACTION, Intent.FALLBACK, Intent.CANCEL


@pytest.fixture
def taught(talk: Talk) -> Talk:
    talk.say("barnes $40")
    talk.say("file barnes under education", CHANGE)
    return talk


def newest(talk: Talk) -> str:
    amount: str = talk.amounts[0]
    return amount


def test_the_next_of_that_name_is_filed_so_and_said_to_be(taught: Talk) -> None:
    saved = taught.say("Barnes $12")
    assert saved[-1] == 'As before, "barnes" goes under Education.'
    assert newest(taught) == "12.00 Education"
    taught.say("coffee at barnes $6")
    assert newest(taught) == "6.00 Education"


@pytest.mark.parametrize(
    "text,stored",
    [
        ("barnes under gifts $15", "15.00 Gifts"),
        ("waldo $15", "15.00 Other"),
        ("got paid 15 by barnes", "15.00 Salary"),
    ],
)
def test_a_rule_holds_for_no_other_name_category_or_direction(
    taught: Talk, text: str, stored: str
) -> None:
    assert not any("As before" in said for said in taught.say(text))
    assert newest(taught) == stored


def test_one_undo_takes_the_change_and_the_rule_back(taught: Talk) -> None:
    said = taught.say("undo", Intent.UNDO)
    assert said[-1] == 'Forgotten: I file "barnes" by the words alone again.'
    assert taught.books.store.rules("anna") == []
    taught.say("restore", Intent.RESTORE)
    assert taught.books.store.rules("anna") == [CategoryRule("barnes", Category.EDUCATION)]


def test_filed_where_its_words_say_there_is_nothing_to_remember(talk: Talk) -> None:
    talk.say("lunch 12")
    assert len(talk.say("that should be under travel", CHANGE)) == 2
    assert talk.books.store.rules("anna") == [CategoryRule("lunch", Category.TRAVEL)]
    talk.say("that should be under dining", CHANGE)
    assert talk.books.store.rules("anna") == []
    assert talk.amounts == ["12.00 Dining"]


def test_that_money_came_in_teaches_nothing(talk: Talk) -> None:
    talk.say("taxi 12")
    assert len(talk.say("this one was money coming in", CHANGE)) == 1
    assert talk.books.store.rules("anna") == []


def test_an_entry_without_a_name_teaches_nothing(talk: Talk) -> None:
    talk.say("put 18 under pets")
    for entry in talk.stored:
        assert entry.category is Category.PETS
    talk.say("that should be under travel", CHANGE)
    assert len(talk.books.store.rules("anna")) <= 1


@pytest.mark.parametrize("heard", [CANCEL, FALLBACK, Intent.DELETE_TRANSACTION])
def test_it_is_forgotten_by_order_whatever_lex_heard(taught: Talk, heard: Intent) -> None:
    forgotten = 'Forgotten: I file "barnes" by the words alone again.'
    assert taught.say("forget barnes", heard) == [forgotten]
    assert taught.books.store.rules("anna") == []
    taught.say("barnes $12")
    assert newest(taught) == "12.00 Other"


def test_all_of_it_is_forgotten_at_once_and_brought_back_by_one_undo(taught: Talk) -> None:
    taught.say("lunch 12")
    taught.say("that should be under travel", CHANGE)
    assert "2 " not in taught.say("what have you learnt", FALLBACK)[0]
    taught.say("forget everything you learnt", FALLBACK)
    assert taught.books.store.rules("anna") == []
    taught.say("undo", Intent.UNDO)
    assert len(taught.books.store.rules("anna")) == 2


def test_a_name_that_taught_nothing_is_left_to_other_orders(taught: Talk) -> None:
    taught.say("forget it", CANCEL)
    said = taught.say("forget what you learnt about waldo", FALLBACK)
    assert said == ['I have learnt nothing about "waldo", so I changed nothing.']
    assert len(taught.books.store.rules("anna")) == 1


def test_asking_changes_nothing_and_keeps_a_pending_question(taught: Talk) -> None:
    taught.say("shoes")
    told, asked = taught.say("what have you learnt?", FALLBACK)
    assert told.startswith('From your corrections: "barnes" goes under Education.')
    assert asked == "Shoes: how much was it?"


def test_rules_hold_for_their_person_alone(taught: Talk) -> None:
    assert taught.books.rules.list("ben") == []
    assert taught.books.rules.find("ben", ["barnes"]) is None


def test_a_rule_holds_for_an_entry_whose_amount_comes_later(talk: Talk) -> None:
    talk.say("shoes 40")
    talk.say("that should be under travel", CHANGE)
    talk.say("shoes")
    talk.say("12")
    assert newest(talk) == "12.00 Travel"
