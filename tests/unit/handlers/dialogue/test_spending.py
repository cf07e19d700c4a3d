from typing import Any

from lambdas.intents import Intent
from lambdas.ledger.categories import Category
from lambdas.ledger.operations import RequestKey
from lambdas.ledger.profiles import ProfileEdit

Talk = Any
ASK = Intent.QUERY_SPENDING


def test_each_currency_is_told_and_the_home_currency_first(talk: Talk) -> None:
    talk.say("lunch €20")
    talk.say("lunch 12")
    assert talk.say("how much on dining?", ASK) == [
        "You spent $12.00 and €20.00 on Dining this month (2 entries)."
    ]


def test_the_largest_categories_are_told(talk: Talk) -> None:
    talk.say("rent 900, lunch 12")
    assert talk.say("how much this month?", ASK) == [
        "You spent $912.00 this month (2 entries). That is Housing $900.00 and Dining $12.00."
    ]
    talk.say("taxi 20, shoes 50")
    assert talk.say("how much this month?", ASK)[0].endswith(
        "Most of it: Housing $900.00, Shopping $50.00 and Transport $20.00."
    )


def test_without_the_home_currency_the_others_are_told(talk: Talk) -> None:
    talk.say("lunch €20, taxi €10")
    assert talk.say("how much this month?", ASK)[0].endswith(
        "That is Dining €20.00 and Transport €10.00."
    )


def test_a_word_for_several_categories_asks_about_each(talk: Talk) -> None:
    talk.say("lunch 12")
    assert talk.say("how much on food?", ASK) == [
        "You spent $12.00 on Groceries and Dining this month (1 entry)."
    ]


def test_income_is_asked_about_by_word_or_by_category(talk: Talk) -> None:
    talk.say("got paid 2400", Intent.LOG_INCOME)
    assert talk.say("how much did i earn this month?", ASK) == [
        "You received $2,400.00 this month (1 entry)."
    ]
    assert talk.say("how much salary this month?", ASK) == [
        "You received $2,400.00 as Salary this month (1 entry)."
    ]
    assert talk.say("how much refund last month?", ASK) == ["No Refund recorded last month."]


def test_a_budget_of_the_same_period_is_told(talk: Talk) -> None:
    talk.set_budget(Category.DINING, 10000)
    talk.say("lunch 12")
    assert talk.say("how much on dining?", ASK)[0].endswith(
        "$88.00 of $100 left, about $9.77 a day."
    )
    assert "left" not in talk.say("how much on dining today?", ASK)[0]


def test_what_was_not_asked_yet_is_suggested(talk: Talk) -> None:
    talk.say("how much last month?", ASK)
    assert talk.suggestions == ["How much this month?", "How much this week?"]
    talk.say("how much on dining this month?", ASK)
    assert talk.suggestions == ["How much this month?", "How much last month?"]


def test_the_month_starts_on_payday(talk: Talk) -> None:
    talk.books.ledger.change_profile(
        "anna", RequestKey("payday", ""), ProfileEdit(month_starts_on=25)
    )
    talk.say("lunch 12 on november 1")
    talk.say("dinner 30 on october 20")
    assert talk.say("how much this month?", ASK)[0].startswith("You spent $12.00")
    assert talk.say("how much last month?", ASK)[0].startswith("You spent $30.00")
