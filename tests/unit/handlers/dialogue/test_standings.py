"""QueryBudget, one message at a time."""

from typing import Any

import pytest

from lambdas.intents import Intent

Talk = Any
QUERY = Intent.QUERY_BUDGET


@pytest.fixture
def budgets(talk: Talk) -> Talk:
    talk.say("set a 200 budget for shopping", Intent.SET_BUDGET)
    talk.say("set an overall budget of 1000", Intent.SET_BUDGET)
    talk.say("shoes 60")
    return talk


@pytest.mark.parametrize(
    "text,answer",
    [
        ("how much is left for shopping", "$140.00 of $200 left for Shopping, about $15.55 a day."),
        ("is 75 for boots ok", "Yes, $75.00 fits: $65.00 of $200 for Shopping would be left."),
        (
            "would 195 for trainers break my budget",
            "No, $195.00 would take you $55.00 over your $200 for Shopping.",
        ),
        ("is there room for a jacket", "$140.00 of $200 left for Shopping"),
        ("is 75 eur for boots ok", "$140.00 of $200 left for Shopping"),
        ("is 900 for rent ok", "Yes, $900.00 fits: $40.00 of $1,000 overall would be left."),
        ("what can i spend per day", "$940.00 of $1,000 left overall, about $104.44 a day."),
        ("how are my budgets", "$940.00 of $1,000 left overall, about $104.44 a day. $140.00 of"),
    ],
)
def test_says_what_is_left_and_what_fits(budgets: Talk, text: str, answer: str) -> None:
    assert budgets.say(text, QUERY)[0].startswith(answer)
    assert budgets.amounts == ["60.00 Shopping"]


def test_without_a_budget_it_says_how_to_set_one(talk: Talk) -> None:
    assert talk.say("how much is left", QUERY)[0].startswith("There is no budget for that yet.")


def test_a_question_about_what_is_left_is_one_about_budgets(budgets: Talk) -> None:
    says = budgets.say("how much is left for shopping", Intent.QUERY_SPENDING)
    assert says[0].startswith("$140.00 of $200 left for Shopping")
