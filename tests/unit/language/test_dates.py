"""Which day a sentence speaks of, seen from Wednesday 18 November 2026."""

from datetime import date

import pytest

from lambdas.language.dates import DATE_RULES, read_date
from lambdas.language.locale import Locale


def day(text: str, locale: Locale, today: date, *, future: bool = False) -> str | None:
    span = read_date(text, today=today, locale=locale, future=future)
    return span.day.isoformat() if span else None


@pytest.mark.parametrize(
    "text,expected",
    [
        ("taxi 8 today", "2026-11-18"),
        ("this morning coffee", "2026-11-18"),
        ("yesterday", "2026-11-17"),
        ("ystrdy", "2026-11-17"),
        ("yesterdy", "2026-11-17"),
        ("last night", "2026-11-17"),
        ("the day before yesterday", "2026-11-16"),
        ("on friday", "2026-11-13"),
        ("on wednesday", "2026-11-18"),
        ("tuesady taxi", "2026-11-17"),
        ("last tue", "2026-11-17"),
        ("last wednesday", "2026-11-11"),
        ("sat: museum", "2026-11-14"),
        ("friday last week", "2026-11-13"),
        ("last week on monday", "2026-11-09"),
        ("ten days ago", "2026-11-08"),
        ("3 days ago", "2026-11-15"),
        ("a week ago", "2026-11-11"),
        ("a couple of weeks ago", "2026-11-04"),
        ("2 months ago", "2026-09-18"),
        ("a year ago", "2025-11-18"),
        ("on the 9th", "2026-11-09"),
        ("the 25th", "2026-10-25"),
        ("on the 31st", "2026-10-31"),
        ("9th", "2026-11-09"),
        ("on 3", "2026-11-03"),
        ("the 3rd of last month", "2026-10-03"),
        ("the 3rd of this month", "2026-11-03"),
        ("4 june", "2026-06-04"),
        ("june 4th", "2026-06-04"),
        ("4th of june", "2026-06-04"),
        ("25 december", "2025-12-25"),
        ("4 june 2024", "2024-06-04"),
        ("june 4, 2024", "2024-06-04"),
        ("29 february", "2024-02-29"),
        ("2026-11-04", "2026-11-04"),
        ("2026/11/04", "2026-11-04"),
        ("11/4", "2026-11-04"),
        ("14/11", "2026-11-14"),
        ("11/4/2025", "2025-11-04"),
        ("11/4/25", "2025-11-04"),
        ("tomorrow", "2026-11-19"),
        ("next friday", "2026-11-20"),
        ("monday next week", "2026-11-23"),
        ("in 3 days", "2026-11-21"),
        ("1 january 2027", "2027-01-01"),
    ],
)
def test_an_expense_lies_in_the_past_unless_the_words_say_otherwise(
    text: str, expected: str, english: Locale, today: date
) -> None:
    assert day(text, english, today) == expected


@pytest.mark.parametrize(
    "text,expected",
    [
        ("on friday", "2026-11-20"),
        ("on wednesday", "2026-11-18"),
        ("on the 9th", "2026-12-09"),
        ("on the 18th", "2026-11-18"),
        ("4 june", "2027-06-04"),
        ("29 february", "2028-02-29"),
    ],
)
def test_a_day_to_come_is_the_next_such_day(
    text: str, expected: str, english: Locale, today: date
) -> None:
    assert day(text, english, today, future=True) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "lunch 12",
        "31 february",
        "2026-02-30",
        "13/13",
        "the 31st of this month",
        "900 years ago",
    ],
)
def test_no_day_is_read_where_none_is_said(text: str, english: Locale, today: date) -> None:
    assert day(text, english, today) is None


def test_the_locale_orders_day_and_month(british: Locale, today: date) -> None:
    assert day("4/6", british, today) == "2026-06-04"
    assert day("6/14", british, today) == "2026-06-14"


def test_days_outside_the_calendar_are_none(english: Locale) -> None:
    assert day("tomorrow", english, date(2199, 12, 31)) is None
    assert day("a year ago", english, date(1970, 1, 5)) is None


def test_the_span_covers_the_words_that_say_it(english: Locale, today: date) -> None:
    text = "taxi 8 on last friday, 🚕"
    span = read_date(text, today=today, locale=english)
    assert span is not None
    assert text[span.start : span.end] == "on last friday"


def test_every_rule_of_the_table_exists(english: Locale) -> None:
    assert {
        rule.name for _, rules in english.times.dates.spell_out() for rule in rules
    } <= DATE_RULES
