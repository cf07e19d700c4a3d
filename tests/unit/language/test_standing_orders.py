"""What a message wants of what repeats already."""

from datetime import date

import pytest

from lambdas.language.locale import Locale
from lambdas.language.standing_orders import (
    asks_what_repeats,
    read_loosely,
    read_standing_order,
)

TODAY = date(2026, 11, 16)


@pytest.mark.parametrize(
    "text, doing, words",
    [
        ("pause the gym", "pause", "gym"),
        ("put the gym on hold", "pause", "gym"),
        ("hold the boxing class until i'm better", "pause", "boxing class"),
        ("resume the gym", "resume", "gym"),
        ("start the gym again", "resume", "gym"),
        ("turn netflix back on", "resume", "netflix"),
        ("stop netflix", "stop", "netflix"),
        ("cancel my netflix subscription", "stop", "netflix"),
        ("i cancelled spotify", "stop", "spotify"),
        ("ditch the nursery one, he starts school", "stop", "nursery"),
        ("i don't pay for the gym anymore", "stop", "gym"),
    ],
)
def test_an_order_names_what_it_is_about(
    english: Locale, text: str, doing: str, words: str
) -> None:
    order = read_standing_order(text, today=TODAY, home="USD", locale=english)
    assert order is not None
    assert (order.doing, " ".join(order.target.words)) == (doing, words)


@pytest.mark.parametrize(
    "text, doing",
    [
        ("back at yoga so resume it", "resume"),
        ("cancelled hulu so stop logging it", "stop"),
        ("skip the next one for hulu", "pause"),
        ("hulu comes out on the 9th now", None),
    ],
)
def test_what_is_surely_about_it_is_an_order_in_any_words(
    english: Locale, text: str, doing: str | None
) -> None:
    order = read_loosely(text, today=TODAY, home="USD", locale=english)
    assert order is not None
    assert (order.doing, order.plan is not None) == (doing, doing is None)


@pytest.mark.parametrize(
    "text", ["pause everything except hulu", "did i pause hulu or not", "hulu was down all night"]
)
def test_questions_exceptions_and_tales_order_nothing(english: Locale, text: str) -> None:
    assert read_loosely(text, today=TODAY, home="USD", locale=english) is None


@pytest.mark.parametrize(
    "text, amount, day",
    [
        ("rent goes up to 990 from now on", "990.00", None),
        ("netflix is now 17.99 a month", "17.99", None),
        ("gym went up to 44", "44.00", None),
        ("change the gym to 45 a month", "45.00", None),
        ("move rent to the 5th of every month", None, "5"),
        ("internet moves to the 25th from now on", None, "25"),
    ],
)
def test_a_change_says_what_is_new(
    english: Locale, text: str, amount: str | None, day: str | None
) -> None:
    order = read_standing_order(text, today=TODAY, home="USD", locale=english)
    assert order is not None
    assert order.doing is None
    assert (order.money and order.money.decimal) == amount
    schedule = order.plan.schedule if order.plan else None
    assert (schedule and str(schedule.day)) == day


@pytest.mark.parametrize(
    "text",
    [
        "cancel",
        "stop",
        "undo",
        "bring it back",
        "spent 20 again",
        "coffee on ice 4",
        "delete the last one",
        "change the taxi to 31",
        "make it 25",
        "should i cancel netflix?",
        "if i cancel netflix",
        "don't stop netflix",
        "remove the groceries budget",
        "from now on 160 for 2 tickets",
        "",
    ],
)
def test_other_orders_are_none(english: Locale, text: str) -> None:
    assert read_standing_order(text, today=TODAY, home="USD", locale=english) is None


@pytest.mark.parametrize(
    "text, asks",
    [
        ("what subscriptions come out every month", True),
        ("list my recurring payments", True),
        ("my recurring payments", True),
        ("recurring", True),
        ("what do i have on repeat", True),
        ("what repeats?", True),
        ("which bills are still coming this month?", True),
        ("how much did i spend on subscriptions", False),
        ("what do my subscriptions cost every month", False),
        ("recurring: spotify 10.99", False),
        ("what is the monthly budget", False),
        ("show my last 5", False),
        ("lunch", False),
    ],
)
def test_a_list_is_asked_for(english: Locale, text: str, *, asks: bool) -> None:
    assert asks_what_repeats(text, locale=english) is asks
