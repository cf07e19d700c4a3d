from datetime import date
from typing import Any

import pytest

from lambdas.handlers.dialogue.unfinished import Ask, Unfinished, encode
from lambdas.intents import Intent
from lambdas.language.items import Item
from lambdas.ledger.categories import Category, Kind

Talk = Any
NOT_AN_ORDER = (
    "I saved nothing, as that doesn't sound like something you spent or received. "
    'If it was, say it like "lunch 12.50".'
)
NOT_SAVED = "I haven't saved that, as I'm waiting for an answer."


def test_a_statement_that_lex_took_for_an_expense_is_stored_at_once(talk: Talk) -> None:
    assert talk.say("spent 12.50 on lunch") == ["Saved $12.50, Dining, today."]
    assert talk.amounts == ["12.50 Dining"]
    assert talk.asks is None
    assert talk.suggestions == ["Undo", "How much this month?"]


@pytest.mark.parametrize(
    "text",
    [
        "is 40 too much for a haircut?",
        "if i spend 20 on lunch",
        "i hope to get shoes for 90",
        "i didn't spend 20 on lunch",
        "my brother spent 40 on pizza",
    ],
)
def test_no_statement_of_the_persons_own_is_stored_or_asked_about(talk: Talk, text: str) -> None:
    assert talk.say(text) == [NOT_AN_ORDER]
    assert talk.stored == []
    assert talk.asks is None


def test_a_statement_is_stored_where_lex_heard_nothing(talk: Talk) -> None:
    assert talk.say("☕ 3.50", Intent.FALLBACK) == ["Saved $3.50, Dining, today."]
    assert talk.amounts == ["3.50 Dining"]


def test_chatter_that_reads_like_an_entry_is_asked_about(talk: Talk) -> None:
    assert talk.say("weekly bus pass 3.50") == [
        "I haven't saved anything yet. Shall I save $3.50, Transport (Weekly bus pass), today?"
    ]
    assert talk.asks == "yes or no"
    assert talk.suggestions == ["Yes", "No"]
    assert talk.say("yes", confirmed=True) == ["Saved $3.50, Transport, today."]
    assert talk.amounts == ["3.50 Transport"]


def test_an_answer_saves_only_if_the_words_and_lex_both_say_yes(talk: Talk) -> None:
    talk.say("weekly bus pass 3.50")
    talk.say("yes", confirmed=None)
    assert talk.asks == "yes or no"
    talk.say("well it depends", confirmed=True)
    assert talk.asks == "yes or no"
    assert talk.stored == []
    assert talk.say("hmm", confirmed=False) == ["Okay, I changed nothing."]
    assert talk.stored == []


def test_no_saves_nothing_whatever_lex_makes_of_it(talk: Talk) -> None:
    talk.say("weekly bus pass 3.50")
    assert talk.say("no", confirmed=True) == ["Okay, I changed nothing."]
    assert talk.stored == []


@pytest.mark.parametrize("text", ["<b>lunch</b> 12", "one two three four five six seven 12"])
def test_what_reads_like_no_thing_is_not_even_asked_about(talk: Talk, text: str) -> None:
    assert talk.say(text)[0].startswith("I didn't get that")
    assert talk.asks is None


def test_plain_words_of_an_expense_are_one_whatever_lex_took_them_for(talk: Talk) -> None:
    assert "Saved $12.00, Dining" in talk.say("lunch 12", Intent.LOG_INCOME)[0]


def test_words_of_an_expense_that_lex_took_for_income_are_asked_about(talk: Talk) -> None:
    assert "Shall I save" in talk.say("got 30 for lunch", Intent.LOG_INCOME)[0]
    assert talk.stored == []


def test_income_of_no_known_kind_is_other_income(talk: Talk) -> None:
    assert talk.say("i received 50 from tom", Intent.LOG_INCOME)[0].startswith(
        "Saved $50.00, Other"
    )
    assert talk.amounts == ["50.00 Other income"]


def test_a_missing_amount_is_asked_for_and_kept_with_its_date(talk: Talk) -> None:
    assert talk.say("i bought shoes yesterday") == ["Shoes: how much was it?"]
    assert talk.asks == "Amount"
    assert talk.suggestions == ["Cancel"]
    assert talk.say("80") == ["Saved $80.00, Shopping, yesterday."]
    assert talk.stored[0].note == "Shoes"


def test_amounts_are_asked_for_one_at_a_time(talk: Talk) -> None:
    talk.say("i bought shoes yesterday")
    assert talk.say("how much?") == ["Shoes: how much was it?"]
    assert talk.say("12 and 30") == [NOT_SAVED, "Shoes: how much was it?"]
    assert talk.asks == "Amount"


def test_an_amount_with_its_own_thing_is_a_new_entry(talk: Talk) -> None:
    talk.say("i bought shoes yesterday")
    assert talk.say("coffee 4") == [
        'I dropped "Shoes" and saved nothing of it.',
        "Saved $4.00, Dining, today.",
    ]
    assert talk.amounts == ["4.00 Dining"]


def test_an_order_to_add_something_is_asked_what(talk: Talk) -> None:
    assert talk.say("add an expense") == ["How much was it, and what for?"]
    assert talk.say("coffee 4") == ["Saved $4.00, Dining, today."]


def test_a_missing_thing_is_asked_for(talk: Talk) -> None:
    assert talk.say("spent 30") == ["What was the $30.00 for?"]
    assert talk.asks == "Item"
    assert talk.say("12") == [NOT_SAVED, "What was the $30.00 for?"]
    assert talk.say("on shoes") == ["Saved $30.00, Shopping, today."]


def test_a_missing_thing_may_turn_out_to_be_income(talk: Talk) -> None:
    talk.say("spent 30")
    assert talk.say("a refund") == ["Saved $30.00, Refund, today."]
    assert talk.amounts == ["30.00 Refund"]


def test_income_is_asked_where_it_came_from(talk: Talk) -> None:
    assert talk.say("30", Intent.LOG_INCOME) == ["Where did the $30.00 come from?"]


def test_things_are_asked_for_one_at_a_time(talk: Talk) -> None:
    assert talk.say("spent 15 and 20") == ["What was the $15.00 for?"]
    assert talk.say("lunch") == ["What was the $20.00 for?"]
    assert talk.say("groceries") == [
        "Saved 2 entries: Lunch $15.00 (Dining) and Groceries $20.00, today."
    ]


def test_an_answer_about_the_thing_is_none_if_lex_heard_a_question(talk: Talk) -> None:
    talk.say("spent 30")
    assert talk.say("how much on shoes", Intent.QUERY_SPENDING)[-1] == "What was the $30.00 for?"
    assert talk.stored == []


@pytest.mark.parametrize("text", ["lunch 0", "lunch -5"])
def test_an_amount_must_be_more_than_zero(talk: Talk, text: str) -> None:
    assert talk.say(text) == ["An amount must be more than zero, so I saved nothing."]


def test_an_amount_must_not_be_too_large(talk: Talk) -> None:
    assert talk.say("lunch 99999999999999999999")[0].startswith("That amount is too large")
    assert talk.stored == []


def test_what_is_still_to_come_is_not_stored(talk: Talk) -> None:
    assert talk.say("lunch 12 tomorrow") == [
        "Tomorrow is still to come, and I only keep what has happened. Tell me when it has."
    ]
    assert talk.say("lunch 12 on 2026-11-30")[0].startswith("November 30 is still to come")
    assert talk.stored == []


def test_a_draft_of_a_day_still_to_come_is_not_stored(talk: Talk) -> None:
    shoes = Item(None, Category.SHOPPING, "Shoes", date(2026, 11, 30), Kind.EXPENSE)
    talk.session = {"draft": encode(Unfinished(Intent.LOG_EXPENSE, Ask.AMOUNT, (shoes,)))}
    assert talk.say("80")[0].startswith("November 30 is still to come")
    assert talk.stored == []


def test_twenty_things_fit_one_message_and_no_more(talk: Talk) -> None:
    assert talk.say(", ".join(f"coffee {n}" for n in range(1, 22))) == [
        "That is more than 20 entries at once, so I saved none. Please send them in smaller parts."
    ]
    assert talk.stored == []
    talk.say(", ".join(f"coffee {n}" for n in range(1, 21)))
    assert len(talk.stored) == 20


def test_a_draft_that_lex_cannot_carry_is_to_be_split(talk: Talk) -> None:
    text = ", ".join(f"☕{'🍕🍔🍣🍜🍺🍻🍷🍸🍹🌮' * 3} {n}" for n in range(1, 19)) + ", 20"
    assert talk.say(text)[0].startswith("That is more than 10 entries at once")
    assert talk.asks is None


def test_nothing_readable_is_not_understood(talk: Talk) -> None:
    assert talk.say("!!!")[0].startswith("I didn't get that")
    assert talk.say("hmm")[0].startswith("I didn't get that")
    assert talk.say("blah blah blah blah")[0].startswith("I didn't get that")


@pytest.mark.parametrize("answer", ["it cost me about 80", "80 bucks", "i think 80.", "make it 80"])
def test_an_amount_may_be_told_in_many_ways(talk: Talk, answer: str) -> None:
    talk.say("i bought shoes yesterday")
    talk.say(answer, Intent.FALLBACK)
    assert talk.amounts == ["80.00 Shopping"]


@pytest.mark.parametrize(
    "answer", ["bitcoin is at 90000", "order 55512 has shipped", "{{7*7}}", "gate 12"]
)
def test_a_number_among_other_words_is_no_amount_that_was_asked_for(
    talk: Talk, answer: str
) -> None:
    talk.say("i bought shoes yesterday")
    talk.say(answer)
    assert talk.stored == []


@pytest.mark.parametrize("answer", ["bitcoin is at 90000", "my rent would be 900"])
def test_asked_for_an_entry_only_a_statement_is_stored(talk: Talk, answer: str) -> None:
    talk.say("add an expense")
    talk.say(answer)
    assert talk.stored == []


def test_asked_for_an_entry_a_bare_amount_is_asked_what_for(talk: Talk) -> None:
    talk.say("add an expense")
    assert talk.say("12") == ["What was the $12.00 for?"]


@pytest.mark.parametrize("answer", ["it was for lunch", "coffee and cake", "lunch with anna"])
def test_a_thing_may_be_told_in_many_ways(talk: Talk, answer: str) -> None:
    talk.say("spent 30")
    talk.say(answer, Intent.QUERY_SPENDING if "and" in answer else Intent.FALLBACK)
    assert talk.amounts == ["30.00 Dining"]


@pytest.mark.parametrize("answer", ["money is tight", "room 12 is on floor 3", "shut up"])
def test_a_sentence_is_no_thing(talk: Talk, answer: str) -> None:
    talk.say("spent 30")
    assert talk.say(answer)[-1] == "What was the $30.00 for?"
    assert talk.stored == []


@pytest.mark.parametrize("answer", ["barnes", "book a table for 4"])
def test_a_thing_of_no_known_kind_is_asked_about_before_it_is_stored(
    talk: Talk, answer: str
) -> None:
    talk.say("spent 30")
    assert "Shall I save $30.00" in talk.say(answer)[0]
    assert talk.stored == []
