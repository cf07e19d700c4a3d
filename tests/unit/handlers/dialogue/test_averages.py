"""Averages per step and per entry, seen from Sunday 22 November 2026."""

from typing import Any

from lambdas.intents import Intent

Talk = Any
ASK = Intent.QUERY_SPENDING


def test_full_months_are_averaged_and_each_currency_told(talk: Talk) -> None:
    talk.say("lunch €9, lunch 10 on october 5")
    assert talk.say("how much do i spend a month on dining", ASK)[0].startswith(
        "On average you spent $10.00 and €9.00 a month on Dining, over 1 full month"
    )


def test_an_average_of_no_said_step_is_of_months_or_of_days(talk: Talk) -> None:
    talk.say("lunch 10 on october 5")
    talk.say("lunch 10 on november 10")
    assert " a month" in talk.say("my average spending", ASK)[0]
    assert " a day" in talk.say("my average spending last week", ASK)[0]


def test_an_average_of_entries_says_of_which(talk: Talk) -> None:
    talk.say("lunch 10, lunch 15, lunch €4")
    assert talk.say("average dining bill this month", ASK)[0].startswith(
        "On average an entry on Dining was $12.50 and €4.00 this month"
    )
    assert "in their notes" in talk.say("average lunch", ASK)[0]
    talk.say("coffee 3")
    assert talk.say("average coffee", ASK)[0].endswith("$3.00 in 1 entry with that in its note.")
    assert talk.say("average pets bill", ASK)[0].startswith("No spending on Pets recorded")


def test_a_category_without_entries_has_no_average(talk: Talk) -> None:
    talk.say("lunch 10 on october 5")
    assert talk.say("average per month on pets", ASK) == [
        "No spending on Pets recorded over 1 full month, October 1 to October 31."
    ]


def test_where_nothing_is_over_what_there_is_is_told(talk: Talk) -> None:
    talk.say("lunch €4, lunch 10")
    assert talk.say("average per month on dining", ASK) == [
        (
            "There is no full month of yours to average yet. "
            "You spent $10.00 and €4.00 on Dining this month (2 entries)."
        )
    ]


def test_an_average_of_one_day_names_that_day(talk: Talk) -> None:
    talk.say("lunch 10")
    assert talk.say("average per day", ASK) == [
        "On average you spent $10.00 a day, over 1 day, November 22 ($10.00 in all)."
    ]
