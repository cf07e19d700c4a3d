"""Which days a question asks about, seen from Wednesday 18 November 2026."""

from datetime import date

import pytest

from lambdas.language.locale import Locale
from lambdas.language.period_rules import PERIOD_RULES
from lambdas.language.periods import read_period


@pytest.mark.parametrize(
    "text,name,start,end",
    [
        ("how much this week", "this_week", "2026-11-16", "2026-11-23"),
        ("last week", "last_week", "2026-11-09", "2026-11-16"),
        ("this weekend", "weekend", "2026-11-14", "2026-11-16"),
        ("last weekend", "weekend", "2026-11-14", "2026-11-16"),
        ("this month", "this_month", "2026-11-01", "2026-12-01"),
        ("last month", "last_month", "2026-10-01", "2026-11-01"),
        ("next month", "next_month", "2026-12-01", "2027-01-01"),
        ("month before last", "earlier_month", "2026-09-01", "2026-10-01"),
        ("the week before last", "earlier_week", "2026-11-02", "2026-11-09"),
        ("ths wk", "this_week", "2026-11-16", "2026-11-23"),
        ("this weeks entries", "this_week", "2026-11-16", "2026-11-23"),
        ("total for the year", "this_year", "2026-01-01", "2027-01-01"),
        ("ytd", "this_year", "2026-01-01", "2027-01-01"),
        ("h1", "half", "2026-01-01", "2026-07-01"),
        ("second half of 2025", "half", "2025-07-01", "2026-01-01"),
        ("last summer", "season", "2026-06-01", "2026-09-01"),
        ("in the week of the 11th", "week_of", "2026-11-09", "2026-11-16"),
        ("week of oct 20", "week_of_named", "2026-10-19", "2026-10-26"),
        ("3rd to 9th nov", "between", "2026-11-03", "2026-11-10"),
        ("from friday to monday", "between", "2026-11-13", "2026-11-17"),
        ("from thursday to tuesday", "between", "2026-11-12", "2026-11-18"),
        ("in april", "month", "2026-04-01", "2026-05-01"),
        ("in december", "month", "2025-12-01", "2026-01-01"),
        ("april 2024", "month", "2024-04-01", "2024-05-01"),
        ("april last year", "month_of_last_year", "2025-04-01", "2025-05-01"),
        ("from october to february", "months", "2025-10-01", "2026-03-01"),
        ("since june", "since", "2026-06-01", "2026-11-19"),
        ("since the 9th", "since", "2026-11-09", "2026-11-19"),
        ("from 3 may to 9 may", "between", "2026-05-03", "2026-05-10"),
        ("this year", "this_year", "2026-01-01", "2027-01-01"),
        ("last year", "last_year", "2025-01-01", "2026-01-01"),
        ("in 2024", "year", "2024-01-01", "2025-01-01"),
        ("past 90 days", "days", "2026-08-21", "2026-11-19"),
        ("over the last 3 months", "days", "2026-08-19", "2026-11-19"),
        ("past week", "days", "2026-11-12", "2026-11-19"),
        ("all time", "all", "1970-01-01", "2200-01-01"),
        ("today", "today", "2026-11-18", "2026-11-19"),
        ("yesterday", "yesterday", "2026-11-17", "2026-11-18"),
        ("monday last week", "day", "2026-11-09", "2026-11-10"),
        ("for june 4", "day", "2026-06-04", "2026-06-05"),
        ("from october to february 3", "months", "2025-10-01", "2026-03-01"),
        ("on monday", "day", "2026-11-16", "2026-11-17"),
    ],
)
def test_periods_are_half_open_and_named(
    text: str, name: str, start: str, end: str, *, english: Locale, today: date
) -> None:
    span = read_period(text, today=today, locale=english)
    assert span is not None
    assert (span.name, span.period.start.isoformat(), span.period.end.isoformat()) == (
        name,
        start,
        end,
    )


@pytest.mark.parametrize(
    "text,start,end",
    [
        ("this month", "2026-10-25", "2026-11-25"),
        ("last month", "2026-09-25", "2026-10-25"),
        ("in november", "2025-11-25", "2025-12-25"),
    ],
)
def test_months_are_the_persons_own(
    text: str, start: str, end: str, english: Locale, today: date
) -> None:
    span = read_period(text, today=today, locale=english, month_starts_on=25)
    assert span is not None
    assert [span.period.start.isoformat(), span.period.end.isoformat()] == [start, end]


@pytest.mark.parametrize("text", ["", "how much on food", "past 999 years"])
def test_no_period_is_read_where_none_is_said(text: str, english: Locale, today: date) -> None:
    assert read_period(text, today=today, locale=english) is None


def test_a_period_past_the_end_of_the_calendar_is_none(english: Locale) -> None:
    assert read_period("next month", today=date(2199, 12, 31), locale=english) is None


def test_days_that_nothing_joins_are_days(english: Locale, today: date) -> None:
    span = read_period("from 9 may 12 may", today=today, locale=english)
    assert span is not None
    assert span.name == "day"


def test_the_last_weekend_of_a_sunday_is_a_week_ago(english: Locale) -> None:
    this = read_period("this weekend", today=date(2026, 11, 22), locale=english)
    last = read_period("last weekend", today=date(2026, 11, 22), locale=english)
    assert this is not None
    assert last is not None
    assert this.period.start == date(2026, 11, 21)
    assert last.period.start == date(2026, 11, 14)


def test_the_span_covers_the_words_that_say_it(english: Locale, today: date) -> None:
    text = "how much in april 2024 on food"
    span = read_period(text, today=today, locale=english)
    assert span is not None
    assert text[span.start : span.end] == "in april 2024"


def test_every_rule_of_the_table_exists(english: Locale) -> None:
    assert {
        rule.name for _, rules in english.times.periods.spell_out() for rule in rules
    } <= PERIOD_RULES
