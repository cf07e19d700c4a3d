"""Step by step, seen from Sunday 22 November 2026."""

from typing import Any

from lambdas.intents import Intent

Talk = Any
ASK = Intent.QUERY_SPENDING


def test_the_steps_begin_with_the_first_entry_and_end_with_today(talk: Talk) -> None:
    talk.say("lunch 10 on october 5")
    talk.say("lunch 4, dinner €3")
    (says,) = talk.say("spending by month", ASK)
    assert says.startswith("Spending by month: October $10.00 and November $4.00 so far.")
    assert "Amounts in EUR are not in this list." in says
    assert says.endswith(
        "$10.00 a month, over 1 full month, October 1 to October 31 ($10.00 in all)."
    )


def test_how_fine_the_steps_are_goes_by_the_time_asked_about(talk: Talk) -> None:
    talk.say("lunch 10 on september 1")
    talk.say("lunch 5 on october 20")
    talk.say("lunch 2 on november 17")
    assert "by month" in talk.say("trend of dining", ASK)[0]
    assert "by week" in talk.say("trend of dining in october", ASK)[0]
    assert "by day" in talk.say("trend of dining this week", ASK)[0]


def test_only_the_newest_of_many_steps_are_spelt_out(talk: Talk) -> None:
    talk.say("lunch 10 on november 1")
    (says,) = talk.say("spending day by day this month", ASK)
    assert says.startswith("Spending by day, the newest 12: November 11 $0.00")


def test_nothing_to_follow_is_said_so(talk: Talk) -> None:
    assert talk.say("pets by month", ASK)[0].startswith("No spending on Pets recorded from")
    talk.say("lunch 10")
    assert talk.say("dining by month last year", ASK)[0].startswith("No spending on Dining")


def test_weeks_and_months_of_ones_own_are_named_by_their_first_day(talk: Talk) -> None:
    talk.say("lunch 10 on november 16")
    assert "from November 16 $10.00" in talk.say("spending by week", ASK)[0]
