"""The day that a sentence speaks of.

An expense lies in the past: a weekday is the latest one up to today, a day and month without a
year the latest one that has been. With `future=True` they are the next ones from today on. What
says outright that it is still to come ("tomorrow", "next friday") is returned as said.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from lambdas.ledger.periods import FIRST_DATE, LAST_DATE, Month

from .locale import Locale, Rule
from .memory import remember
from .phrases import Match
from .tokens import NUMBER, Token

_ARTICLE_AND_NUMBER = 2
_SHORT_WORD = 3
_RECENT, _LONG_AGO = timedelta(days=60), timedelta(days=180)


class DateSpan(NamedTuple):
    """A day within `[FIRST_DATE, LAST_DATE]`, written at `[start, end)` of the text."""

    day: date
    start: int
    end: int


def read_date(text: str, *, today: date, locale: Locale, future: bool = False) -> DateSpan | None:
    """The first day that `text` names, or None; `future` as the module says."""
    tokens = locale.read(text)
    for match, day in find_dates(tokens, today, locale, future=future):
        return DateSpan(day, tokens[match.first].start, tokens[match.after - 1].end)
    return None


def find_dates(
    tokens: Sequence[Token], today: date, locale: Locale, *, future: bool = False
) -> list[tuple[Match[Rule], date]]:
    """Every phrase that names a day, with the day."""
    found = []
    for match in find_phrases(tuple(tokens), locale):
        day = _resolve(match, today, future, locale.times.day_first)
        if day is not None and FIRST_DATE <= day <= LAST_DATE:
            found.append((match, day))
    return found


@remember
def find_phrases(tokens: tuple[Token, ...], locale: Locale) -> tuple[Match[Rule], ...]:
    """The phrases that name days, whichever days they are."""
    found = locale.times.dates.find_all(tokens, locale.read_slot)
    return tuple(match for match in found if not _is_amount(tokens, match, locale))


def _is_amount(tokens: Sequence[Token], match: Match[Rule], locale: Locale) -> bool:
    """Whether it only looks like a day of the month ("the 11 *i* spent", "on 2 *bottles*")."""
    follower = tokens[match.after].text if match.after < len(tokens) else ""
    if match.outcome.name == "day_of_month" and tokens[match.after - 1].kind == NUMBER:
        counted = follower.endswith(locale.money.plural_endings) and len(follower) > _SHORT_WORD
        if counted and tokens[match.first].text in locale.categories.prepositions:
            return True
    return (
        match.outcome.name == "day_of_month"
        and tokens[match.after - 1].kind == NUMBER
        and tokens[match.first].text in locale.items.small
        and match.after - match.first == _ARTICLE_AND_NUMBER
        and follower in locale.stories.subjects
        and tokens[match.first].text not in locale.categories.prepositions
    )


def _resolve(match: Match[Rule], today: date, future: bool, day_first: bool) -> date | None:
    name, number = match.outcome
    try:
        if name == "numeric":
            return _numeric(match.values, today, future, day_first)
        return _RULES[name](number, match.values, today, future)
    except (ValueError, OverflowError):  # a day that no calendar has
        return None


def _offset(number: int, _values: Sequence[int], today: date, _future: bool) -> date:
    return today + timedelta(days=number)


def _weekday(_number: int, values: Sequence[int], today: date, future: bool) -> date:
    if future:
        return today + timedelta(days=(values[0] - today.weekday()) % 7)
    return today - timedelta(days=(today.weekday() - values[0]) % 7)


def _weekday_before(_number: int, values: Sequence[int], today: date, _future: bool) -> date:
    return today - timedelta(days=(today.weekday() - values[0] - 1) % 7 + 1)


def _weekday_after(_number: int, values: Sequence[int], today: date, _future: bool) -> date:
    return today + timedelta(days=(values[0] - today.weekday() - 1) % 7 + 1)


def _weekday_of_week(number: int, values: Sequence[int], today: date, _future: bool) -> date:
    return today + timedelta(days=values[0] - today.weekday() + 7 * number)


def _ago(number: int, values: Sequence[int], today: date, _future: bool) -> date:
    """`number` units ago, or as many as the first of two values says."""
    count, unit = values if len(values) == 2 else (number, values[0])
    return shift(today, -count, unit)


def _ahead(number: int, values: Sequence[int], today: date, _future: bool) -> date:
    count, unit = values if len(values) == 2 else (number, values[0])
    return shift(today, count, unit)


def shift(day: date, count: int, unit: int) -> date:
    """`day` moved by that many units; a unit is a number of days, or of months if negative."""
    if unit > 0:
        return day + timedelta(days=count * unit)
    return Month.of(day).plus(count * -unit).day(day.day)


def _day_of_month(_number: int, values: Sequence[int], today: date, future: bool) -> date:
    """The nearest such day in the allowed direction; months that lack the day are passed over."""
    month = Month.of(today)
    step = 1 if future else -1
    while True:
        day = month.day(values[0])
        if day.day == values[0] and (day >= today if future else day <= today):
            return day
        month = month.plus(step)


def _day_of_other_month(number: int, values: Sequence[int], today: date, _future: bool) -> date:
    month = Month.of(today).plus(number)
    return date(month.year, month.number, values[0])


def _day_month(_number: int, values: Sequence[int], today: date, future: bool) -> date:
    return _in_year(values[0], values[1], values[2:], today, future)


def _month_day(_number: int, values: Sequence[int], today: date, future: bool) -> date:
    return _in_year(values[1], values[0], values[2:], today, future)


def _year_month_day(_number: int, values: Sequence[int], _today: date, _future: bool) -> date:
    return date(values[0], values[1], values[2])


def _numeric(values: Sequence[int], today: date, future: bool, day_first: bool) -> date:
    """4/6 or 4/6/26, in the order of the locale unless only the other one exists.

    Nor is it that order if it would be long ago and the other one is of these days: who writes
    12/11 in the middle of November tells of this week.
    """
    first, second, *year = values
    day, month = (first, second) if day_first else (second, first)
    if month > 12:
        day, month = month, day
    found = _in_year(day, month, year, today, future)
    if year or future or day > 12 or today - found < _LONG_AGO:
        return found
    other = _in_year(month, day, year, today, future)
    return other if today - other <= _RECENT else found


def _in_year(day: int, month: int, year: Sequence[int], today: date, future: bool) -> date:
    """That day of that month in the given year, or in the nearest one in the allowed direction."""
    if year:
        return date(year[0] + 2000 if year[0] < 100 else year[0], month, day)
    step = 1 if future else -1
    for years in range(9):  # 29 February may be eight years away
        try:
            found = date(today.year + step * years, month, day)
        except ValueError:
            continue
        if found >= today if future else found <= today:
            return found
    raise ValueError


_RULES: dict[str, Callable[[int, Sequence[int], date, bool], date]] = {
    "offset": _offset,
    "weekday": _weekday,
    "weekday_before": _weekday_before,
    "weekday_after": _weekday_after,
    "weekday_of_week": _weekday_of_week,
    "ago": _ago,
    "ahead": _ahead,
    "day_of_month": _day_of_month,
    "day_of_other_month": _day_of_other_month,
    "day_month": _day_month,
    "month_day": _month_day,
    "year_month_day": _year_month_day,
}

DATE_RULES = frozenset({*_RULES, "numeric"})
"""The names that a locale's table of dates may use."""
