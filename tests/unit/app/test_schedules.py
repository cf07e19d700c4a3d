from datetime import date
from typing import Any

import pytest

from app.resources import Recurrence
from app.schedules import choices, list_due, next_date, schedule_of, spell, spell_day
from lambdas.ledger.schedules import Every

TODAY = date(2026, 11, 22)


def repeating(every: str, day: str, start: str, following: str | None = None) -> Recurrence:
    plain: Any = {"every": every, "day": day, "start": start, "next": following}
    entry: Recurrence = plain
    return entry


@pytest.mark.parametrize(
    "every, day, start, says",
    [
        ("week", "wednesday", "2026-11-25", "Every week on Wednesday"),
        ("fortnight", "friday", "2026-11-27", "Every 2 weeks on Friday"),
        ("month", "1", "2026-12-01", "Every month on the 1st"),
        ("month", "12", "2026-12-12", "Every month on the 12th"),
        ("month", "23", "2026-12-23", "Every month on the 23rd"),
        ("month", "31", "2026-11-30", "Every month on the last day"),
        ("quarter", "last friday", "2026-11-27", "Every 3 months on the last Friday"),
        ("year", "14", "2027-03-14", "Every year on March 14"),
        ("year", "31", "2026-12-31", "Every year on December 31"),
        ("year", "31", "2027-02-28", "Every year on the last day of February"),
        ("year", "third monday", "2027-01-18", "Every year on the third Monday of January"),
    ],
)
def test_how_often_and_when_is_said_as_people_say_it(
    every: str, day: str, start: str, says: str
) -> None:
    assert spell(schedule_of(repeating(every, day, start))) == says


@pytest.mark.parametrize(
    "every, first, offered",
    [
        (Every.FORTNIGHT, date(2026, 11, 27), ["Friday"]),
        (Every.MONTH, date(2026, 11, 20), ["the 20th", "the third Friday"]),
        (Every.MONTH, date(2026, 11, 27), ["the 27th", "the fourth Friday", "the last Friday"]),
        (Every.QUARTER, date(2026, 11, 30), ["the 30th", "the last day", "the last Monday"]),
        (Every.MONTH, date(2026, 12, 31), ["the last day", "the last Thursday"]),
        (Every.YEAR, date(2027, 3, 14), ["March 14", "the second Sunday of March"]),
    ],
)
def test_a_date_offers_what_it_can_stand_for(every: Every, first: date, offered: list[str]) -> None:
    assert [spell_day(day, every, first) for day in choices(every, first)] == offered


def test_what_is_still_to_come_ends_with_the_month() -> None:
    weekly = repeating("week", "wednesday", "2026-09-02", "2026-11-25")
    fortnightly = repeating("fortnight", "monday", "2026-11-16", "2026-11-30")
    monthly = repeating("month", "1", "2026-11-01", "2026-12-01")
    paused = repeating("week", "monday", "2026-11-02")
    daily = list_due([fortnightly, weekly, monthly, paused], TODAY)
    assert [(due.date.day, due.recurrence["every"]) for due in daily] == [
        (25, "week"),
        (30, "fortnight"),
    ]


def test_each_date_of_the_month_that_is_left_counts() -> None:
    weekly = repeating("week", "wednesday", "2026-09-02", "2026-11-04")
    assert [due.date.day for due in list_due([weekly], date(2026, 11, 1))] == [4, 11, 18, 25]


def test_what_is_paused_has_the_next_date_that_it_would_have() -> None:
    assert next_date(repeating("month", "20", "2026-01-20"), TODAY) == date(2026, 12, 20)
    running = repeating("month", "20", "2026-01-20", "2027-01-20")
    assert next_date(running, TODAY) == date(2027, 1, 20)
