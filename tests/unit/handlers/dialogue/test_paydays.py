"""The time since the last salary."""

from typing import Any

from lambdas.intents import Intent

Talk = Any
ASK = Intent.QUERY_SPENDING


def test_the_newest_salary_begins_it(talk: Talk) -> None:
    talk.say("got paid 2400 on october 1", Intent.LOG_INCOME)
    talk.say("got paid 2400 on november 10", Intent.LOG_INCOME)
    talk.say("lunch 10 on november 9, dinner 7 on november 10")
    assert "You spent $7.00 since your last salary" in talk.say("how much since payday", ASK)[0]


def test_without_a_salary_nobody_knows_since_when(talk: Talk) -> None:
    talk.say("lunch 10")
    assert talk.say("how much since my last salary", ASK)[0].startswith("I found no salary")
    assert talk.say("show expenses since payday", Intent.LIST_TRANSACTIONS)[0].startswith(
        "I found no salary"
    )
