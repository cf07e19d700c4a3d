"""Corrections of what the conversation is about, which Lex takes for anything."""

from typing import Any

import pytest

from lambdas.intents import Intent

Talk = Any
CHANGE, FALLBACK = Intent.CHANGE_TRANSACTION, Intent.FALLBACK


@pytest.mark.parametrize(
    "text,stored",
    [
        ("i mean 25", "25.00 Dining"),
        ("*25", "25.00 Dining"),
        ("NO 25", "25.00 Dining"),
        ("typo, 25", "25.00 Dining"),
        ("\U0001f629 wrong amount, 25", "25.00 Dining"),
        ("my half was only 25 so fix that", "25.00 Dining"),
        ("the lunch was 25", "25.00 Dining"),
        ("move to personal care", "52.00 Personal care"),
        ("should be under travel", "52.00 Travel"),
        ("put it under travel instead", "52.00 Travel"),
        ("travel not dining", "52.00 Travel"),
        ("that was a refund actually", "52.00 Refund"),
    ],
)
def test_a_correction_of_what_was_just_stored_needs_no_second_opinion(
    talk: Talk, text: str, stored: str
) -> None:
    talk.say("lunch 52")
    talk.say(text, FALLBACK)
    assert talk.asks is None
    assert talk.amounts == [stored]


@pytest.mark.parametrize(
    "text,day",
    [
        ("that was yesterday", "2026-11-21"),
        ("it was on the 1st", "2026-11-01"),
        ("date should be saturday", "2026-11-21"),
        ("actually on friday", "2026-11-20"),
        ("saturday not friday", "2026-11-21"),
    ],
)
def test_a_day_alone_corrects_what_was_just_stored(talk: Talk, text: str, day: str) -> None:
    talk.say("lunch 52")
    talk.say(text, FALLBACK)
    assert [entry.date.isoformat() for entry in talk.stored] == [day]


@pytest.mark.parametrize(
    "text,money",
    [
        ("was in euros", "52.00 EUR"),
        ("it was in yen", "52 JPY"),
        ("euros not dollars", "52.00 EUR"),
        ("50 pounds not dollars", "50.00 GBP"),
        ("60 pounds not dinners", "52.00 USD"),
    ],
)
def test_a_currency_alone_keeps_the_digits_of_the_amount(talk: Talk, text: str, money: str) -> None:
    talk.say("lunch 52")
    talk.say(text, FALLBACK)
    entry = talk.stored[0]
    assert f"{entry.money.decimal} {entry.money.currency}" == money


def test_a_note_is_added_to_the_words_that_are_there(talk: Talk) -> None:
    talk.say("lunch 52")
    talk.say("add a note: with Marta", FALLBACK)
    assert [entry.note for entry in talk.stored] == ["Lunch, With Marta"]


def test_what_several_entries_may_mean_is_not_guessed(talk: Talk) -> None:
    talk.say("milk 3 bread 2")
    assert talk.say("was in euros", FALLBACK)[0].startswith("I couldn't tell what to change")
    assert {entry.money.currency for entry in talk.stored} == {"USD"}


@pytest.mark.parametrize(
    "text",
    [
        "move it to saturday, move out",
        "move it to saturday and change is hard",
        "move it to saturday can i afford 40 on shoes",
        "change it to 25 euffi os",
        "change it to 5 coffee shop : 5refund",
    ],
)
def test_an_order_with_more_behind_it_changes_nothing_unasked(talk: Talk, text: str) -> None:
    talk.say("lunch 52")
    before = talk.stored
    talk.say(text, FALLBACK)
    assert talk.stored == before


@pytest.mark.parametrize("text", ["it was a gift", "that was travel"])
def test_what_may_be_mere_talk_is_asked_about(talk: Talk, text: str) -> None:
    talk.say("lunch 52")
    talk.say(text, FALLBACK)
    assert talk.asks == "yes or no"
    assert talk.amounts == ["52.00 Dining"]


@pytest.mark.parametrize("text", ["that was fun times", "it was yesterday's news", "no 5", "no"])
def test_chat_after_an_entry_corrects_nothing(talk: Talk, text: str) -> None:
    talk.say("lunch 52")
    before = talk.stored
    talk.say(text, FALLBACK)
    assert talk.stored == before


def test_another_price_of_the_same_thing_is_asked_about(talk: Talk) -> None:
    talk.say("lunch 12")
    assert "Shall I change" in talk.say("lunch was 13")[0]
    talk.say("no", CHANGE, confirmed=True)
    talk.say("lunch 14")
    assert talk.say("lunch was 13")[0].startswith("Which one shall I change?")
    assert talk.amounts == ["12.00 Dining", "14.00 Dining"]


def test_another_thing_or_the_same_price_is_a_new_entry(talk: Talk) -> None:
    talk.say("lunch 12")
    talk.say("coffee was 4")
    talk.say("lunch was 12")
    assert talk.amounts == ["4.00 Dining", "12.00 Dining", "12.00 Dining"]


def test_places_count_what_was_just_stored_when_nothing_was_listed(talk: Talk) -> None:
    for text in ("socks 8", "hat 20", "scarf 15"):
        talk.say(text)
    talk.say("change the first one to 9", FALLBACK)
    assert talk.amounts == ["9.00 Shopping", "15.00 Shopping", "20.00 Shopping"]
    talk.say("scrap the middle one", FALLBACK)
    assert talk.amounts == ["9.00 Shopping", "15.00 Shopping"]
    talk.session = {}
    talk.say("scrap the middle one", FALLBACK)
    assert talk.asks == "Item"
    assert talk.amounts == ["9.00 Shopping", "15.00 Shopping"]


def test_all_my_data_is_deleted_only_after_a_yes(talk: Talk) -> None:
    talk.say("lunch 12")
    talk.say("taxi 20")
    talk.say("wipe all my data", FALLBACK)
    assert talk.asks == "yes or no"
    assert len(talk.stored) == 2


@pytest.mark.parametrize(
    "text,after",
    [
        ("no wait 45", ["45.00 Groceries"]),
        ("sorry typo 45.20", ["45.20 Groceries"]),
        ("put that costco one under shopping instead", ["85.00 Shopping"]),
        ("the costco thing was income", ["85.00 Other income"]),
        ("rename it to weekly groceries", ["85.00 Groceries"]),
    ],
)
@pytest.mark.parametrize("heard", [Intent.FALLBACK, Intent.LOG_EXPENSE, Intent.QUERY_SPENDING])
def test_a_slip_is_put_right_at_once(
    talk: Talk, text: str, after: list[str], heard: Intent
) -> None:
    talk.say("costco 85")
    talk.say(text, heard)
    assert (talk.amounts, talk.asks) == (after, None)


def test_one_of_several_is_put_right_by_its_name(talk: Talk) -> None:
    talk.say("aldi 30, taxi 40")
    talk.say("aldi was 33", Intent.LOG_EXPENSE)
    assert talk.amounts == ["33.00 Groceries", "40.00 Transport"]


@pytest.mark.parametrize("text", ["delete both", "cancel both of those"])
@pytest.mark.parametrize("heard", [Intent.CANCEL, Intent.DELETE_TRANSACTION])
def test_both_are_the_last_two_and_asked_about(talk: Talk, text: str, heard: Intent) -> None:
    for said in ("taxi 20", "bread 4", "milk 3"):
        talk.say(said)
    talk.say(text, heard)
    assert (talk.asks, len(talk.stored)) == ("yes or no", 3)
    talk.say("yes", Intent.DELETE_TRANSACTION, confirmed=True)
    assert talk.amounts == ["20.00 Transport"]


@pytest.mark.parametrize(
    "text", ["one of the pizzas is a duplicate, drop it", "i returned it, take it out"]
)
def test_what_ends_with_taking_back_takes_back_what_it_names(talk: Talk, text: str) -> None:
    talk.say("pizza 20")
    talk.say(text, Intent.FALLBACK)
    assert (talk.asks, talk.amounts) == (None, [])
