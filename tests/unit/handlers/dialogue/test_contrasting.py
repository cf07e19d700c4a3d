"""One thing against another in the same period."""

from typing import Any

from lambdas.intents import Intent

Talk = Any
ASK = Intent.QUERY_SPENDING


def test_each_currency_is_contrasted_and_the_home_currency_first(talk: Talk) -> None:
    talk.say("lunch €20, lunch 12, taxi 5")
    assert talk.say("did i spend more on dining than on transport", ASK) == [
        (
            "You spent $12.00 on Dining this month, $7.00 more than the $5.00 on Transport; "
            "€20.00, €20.00 more than the €0.00 on Transport."
        )
    ]


def test_as_much_is_said_so(talk: Talk) -> None:
    talk.say("lunch 12, taxi 12")
    assert talk.say("compare dining and transport", ASK) == [
        "You spent $12.00 on Dining this month, as much as on Transport."
    ]


def test_nothing_of_either_is_said_so(talk: Talk) -> None:
    assert talk.say("compare dining and transport last month", ASK) == [
        "No spending on Dining and Transport recorded last month."
    ]
    assert talk.say("did i spend more than i earned", ASK) == [
        "No income and no spending recorded this month."
    ]


def test_income_and_spending_are_balanced_whichever_is_named_first(talk: Talk) -> None:
    talk.say("got paid 100", Intent.LOG_INCOME)
    talk.say("lunch 100")
    says = ["You received $100.00 and spent $100.00 this month: as much as came in."]
    assert talk.say("did i spend more than i earned", ASK) == says
    assert talk.say("income vs expenses", ASK) == says
    talk.say("lunch 1")
    assert talk.say("income vs expenses", ASK)[0].endswith("$1.00 more than came in.")
    talk.say("got paid 5", Intent.LOG_INCOME)
    assert talk.say("income vs expenses", ASK)[0].endswith("$4.00 more came in than you spent.")
