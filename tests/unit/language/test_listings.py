"""Which entries a question wants to see, and which messages are such questions."""

from datetime import date

import pytest

from lambdas.language.listings import asks_for_list, asks_if_stored, read_listing
from lambdas.language.locale import Locale
from lambdas.language.periods import Context


@pytest.mark.parametrize(
    "text",
    [
        "show me yesterday's entries",
        "can i see everything from november",
        "let me see all the shopping purchases in october",
        "can u show me what i entered on saturday",
        "what did you save",
        "anything logged on friday?",
        "did i log anything on sunday",
        "list everything from last week",
        "recent stuff pls",
        "my latest transactions",
        "transactions this month",
        "dining transactions last week",
        "pull up my expenses",
        "i want to see my payments from last week",
        "what have i recorded today",
        "transaction history",
        "show all my taxi expenses",
    ],
)
def test_asks_to_see_entries(text: str, english: Locale, today: date) -> None:
    assert asks_for_list(text, context=Context(today, 1), locale=english)


@pytest.mark.parametrize(
    "text",
    [
        "lunch 12",
        "show me my spending by category",
        "show my spending",
        "show my budgets",
        "what is my total this month",
        "how much did i spend",
        "how do i see my transactions",
        "show me how to add an expense",
        "show me an example",
        "what was the weather like on saturday",
        "recent stuff about cars",
        "compare my expenses with last month",
        "delete everything i logged",
        "did i eat anything on sunday",
        "what are you",
        "find love",
    ],
)
def test_other_questions_are_no_lists(text: str, english: Locale, today: date) -> None:
    assert not asks_for_list(text, context=Context(today, 1), locale=english)


@pytest.mark.parametrize(
    "text,words,category,days,biggest,above",
    [
        ("show my last 5", "", None, None, None, None),
        ("show me my transactions", "", None, None, None, None),
        ("list transport last week", "transport", "Transport", 7, None, None),
        ("find the dentist", "dentist", None, None, None, None),
        ("what did i buy yesterday", "", None, 1, None, None),
        ("biggest expense this month", "", None, 30, 3, None),
        ("top 5 purchases this year", "", None, 365, 5, None),
        ("list expenses over 20", "", None, None, None, "20.00"),
        ("show everything from last week", "", None, 7, None, None),
        ("search for netflix", "netflix", None, None, None, None),
    ],
)
def test_reads_which_entries_are_wanted(
    text: str,
    words: str,
    category: str | None,
    days: int | None,
    *,
    biggest: int | None,
    above: str | None,
    english: Locale,
    today: date,
) -> None:
    listing = read_listing(text, context=Context(today, 1), home="USD", locale=english)
    target = listing.target
    assert (" ".join(target.words), target.category) == (words, category)
    assert (target.period.days if target.period else None) == days
    assert listing.biggest == biggest
    assert (listing.above.decimal if listing.above else None) == above


def test_a_listing_may_count_filter_and_be_of_income(english: Locale, today: date) -> None:
    def read(text: str) -> tuple[object, ...]:
        listing = read_listing(text, context=Context(today, 1), home="USD", locale=english)
        amount = listing.target.amount
        return listing.target.count, amount.decimal if amount else None, listing.kind

    assert read("show my last 5") == (5, None, None)
    assert read("when did i pay 45 for the gym") == (None, "45.00", None)
    assert read("list my income") == (None, None, "income")


def test_asks_if_something_was_stored(english: Locale) -> None:
    for text in (
        "did my 9.50 ramen go in?",
        "did the taxi get saved",
        "has that refund been recorded",
    ):
        assert asks_if_stored(text, locale=english)
    for text in (
        "did the train go to town",
        "how much was saved",
        "log 12 for lunch",
        "i logged lunch",
    ):
        assert not asks_if_stored(text, locale=english)


def test_the_smallest_and_those_below_an_amount_may_be_wanted(english: Locale, today: date) -> None:
    context = Context(today, 1)
    smallest = read_listing("cheapest 2 buys", context=context, home="USD", locale=english)
    assert (smallest.biggest, smallest.smallest) == (2, True)
    below = read_listing("anything under 5", context=context, home="USD", locale=english)
    assert below.below is not None
    assert (below.below.decimal, below.above, below.target.amount) == ("5.00", None, None)


def test_the_days_of_a_list_may_be_joined(english: Locale, today: date) -> None:
    listing = read_listing(
        "entries from 3 to 8 nov", context=Context(today, 1), home="USD", locale=english
    )
    assert listing.target.period is not None
    assert listing.target.period.days == 6
