"""More or less than usual, seen from Sunday 22 November 2026."""

from typing import Any

from lambdas.intents import Intent

Talk = Any
ASK = Intent.QUERY_SPENDING


def test_the_same_days_of_the_months_before_are_averaged(talk: Talk) -> None:
    talk.say("lunch 10 on september 22, dinner 90 on september 23")
    talk.say("lunch 20 on october 1")
    talk.say("lunch 5")
    assert talk.say("am i spending more than usual", ASK) == [
        (
            "You spent $5.00 this month, $10.00 less than the $15.00 on average by the same day of "
            "the month (2 full months, September 1 to October 31)."
        )
    ]


def test_a_month_that_is_over_is_compared_as_a_whole(talk: Talk) -> None:
    talk.say("lunch 10 on september 22, dinner 90 on september 23")
    talk.say("lunch €20 on october 1")
    assert talk.say("was last month more than usual", ASK) == [
        (
            "You spent $0.00 last month, $100.00 less than the $100.00 on average a month (1 full "
            "month, September 1 to September 30); €20.00, €20.00 more than the €0.00 on average a "
            "month (1 full month, September 1 to September 30)."
        )
    ]


def test_weeks_and_days_are_compared_with_weeks_and_days(talk: Talk) -> None:
    talk.say("lunch 10 on november 11")
    talk.say("lunch 4 today")
    assert talk.say("more than usual this week?", ASK)[0].endswith(
        "on average a week (1 full week, November 9 to November 15)."
    )
    assert (
        "on average a day (11 days, November 11 to November 21)"
        in (talk.say("more than usual today?", ASK)[0])
    )


def test_without_a_full_month_it_says_so(talk: Talk) -> None:
    talk.say("lunch 4")
    assert talk.say("am i spending more than usual", ASK) == [
        "There is no full month of yours to average yet. You spent $4.00 this month (1 entry)."
    ]
