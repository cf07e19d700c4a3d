"""The stretch of days that a question asks about.

Months are the person's own when theirs starts on another day than the 1st; weeks start on Monday.
"So far" and "until when" include today.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from lambdas.ledger.periods import (
    FIRST_DATE,
    LAST_DATE,
    Month,
    Period,
    budget_month,
    budget_period,
)

from .dates import find_dates, shift
from .locale import Locale, Rule
from .memory import remember
from .phrases import Match
from .tokens import Token

_DAYS_OF_A_WEEK = 7


class PeriodSpan(NamedTuple):
    """Days `[period.start, period.end)`, written at `[start, end)` of the text."""

    period: Period
    name: str
    """How a reply may call it: today, yesterday, day, this_week, last_week, weekend, this_month,
    last_month, month, months, quarter, this_year, last_year, year, days, since, since_payday,
    between, all."""
    start: int
    end: int


class Context(NamedTuple):
    """Whose months and which day a period is resolved for."""

    today: date
    month_starts_on: int
    paid_on: date | None = None
    """The day of the last salary, if that is known and asked for."""


def read_period(
    text: str,
    *,
    today: date,
    locale: Locale,
    month_starts_on: int = 1,
    paid_on: date | None = None,
) -> PeriodSpan | None:
    """The first period that `text` names, else the first day, else None.

    "Since my last salary" is one only if `paid_on` says when that was.
    """
    tokens = locale.read(text)
    spans = find_stretches(tokens, Context(today, month_starts_on, paid_on), locale)
    for period, name, first, after in spans:
        return PeriodSpan(period, name, tokens[first].start, tokens[after - 1].end)
    return None


def speaks_of_payday(text: str, *, locale: Locale) -> bool:
    """Whether it names the time since the last salary, which only the books can tell."""
    found = _find_phrases(locale.read(text), locale)
    return any(match.outcome.name == "since_payday" for match in found)


Found = tuple[Period, str, int, int]
"""The period, its name, and the tokens `[first, after)` that say it."""


def find_stretches(tokens: Sequence[Token], context: Context, locale: Locale) -> list[Found]:
    """As `find_periods`, or the days that words join to one stretch, if there are any."""
    return _between(tokens, context.today, locale) or find_periods(tokens, context, locale)


def find_periods(tokens: Sequence[Token], context: Context, locale: Locale) -> list[Found]:
    """Every period in the sentence; single days come last."""
    dates = find_dates(tokens, context.today, locale)
    dated = {at: date for date, _ in dates for at in range(date.first, date.after)}
    found: list[Found] = []
    taken: set[int] = set()
    for match in _find_phrases(tuple(tokens), locale):
        period = _resolve(match, context)
        indices = range(match.first, match.after)
        rivals = [dated[at] for at in indices if at in dated]
        if period is not None and not any(_is_longer(rival, match) for rival in rivals):
            found.append((period, match.outcome.name, match.first, match.after))
            taken.update(indices)
    for match, day in dates:
        if taken.isdisjoint(range(match.first, match.after)):
            name = _day_name(day, context.today)
            found.append((_days(day, day), name, match.first, match.after))
    return found


@remember
def _find_phrases(tokens: tuple[Token, ...], locale: Locale) -> tuple[Match[Rule], ...]:
    return tuple(locale.times.periods.find_all(tokens, locale.read_slot))


def _is_longer(one: Match[Rule], other: Match[Rule]) -> bool:
    """Whether it says no less than the other one ("monday last week", "last week")."""
    return one.after - one.first >= other.after - other.first


def _between(tokens: Sequence[Token], today: date, locale: Locale) -> list[Found]:
    """Days joined by words: "from 3 may to 9 may", "since the 4th"."""
    dates = find_dates(tokens, today, locale)
    for index, (match, day) in enumerate(dates):
        before = tokens[match.first - 1].text if match.first else ""
        if before in locale.times.since:
            return [(_days(day, max(day, today)), "since", match.first - 1, match.after)]
        if index + 1 < len(dates):
            other, last = dates[index + 1]
            joints = [token.text for token in tokens[match.after : other.first]]
            opened = before in locale.times.from_
            joined = len(joints) == 1 and joints[0] in locale.times.to
            weekdays = match.outcome.name == "weekday"
            first = day - timedelta(days=_DAYS_OF_A_WEEK) if weekdays and day > last else day
            if joined and (opened or joints[0] not in locale.items.separators) and first <= last:
                return [(_days(first, last), "between", match.first - opened, other.after)]
    return []


def _day_name(day: date, today: date) -> str:
    if day == today:
        return "today"
    return "yesterday" if day == today - timedelta(days=1) else "day"


def _resolve(match: Match[Rule], context: Context) -> Period | None:
    name, number = match.outcome
    if name == "since_payday" and context.paid_on is None:
        return None
    period = _RULES[name](number, match.values, context)
    if period is None:
        return None
    inside = period.start >= FIRST_DATE and period.last <= LAST_DATE
    return period if inside else None


def _days(first: date, last: date) -> Period:
    return Period(first, last + timedelta(days=1))


def _week(number: int, _values: Sequence[int], context: Context) -> Period:
    monday = context.today + timedelta(days=7 * number - context.today.weekday())
    return Period(monday, monday + timedelta(days=7))


def _weekend(number: int, _values: Sequence[int], context: Context) -> Period:
    """Saturday and Sunday of the week; the last one is over, so on a Sunday it is a week ago."""
    monday = context.today - timedelta(days=context.today.weekday())
    saturday = monday + timedelta(days=5)
    if number < 0 or saturday > context.today:
        saturday -= timedelta(days=7)
    return Period(saturday, saturday + timedelta(days=2))


def _month_from_now(number: int, _values: Sequence[int], context: Context) -> Period:
    month = budget_month(context.today, context.month_starts_on).plus(number)
    return budget_period(month, context.month_starts_on)


def _month(_number: int, values: Sequence[int], context: Context) -> Period:
    """A named month: of the given year, else the latest that has begun."""
    number, *year = values
    if year:
        return budget_period(Month(year[0], number), context.month_starts_on)
    current = budget_month(context.today, context.month_starts_on)
    month = Month(current.year, number)
    return budget_period(month if month <= current else month.plus(-12), context.month_starts_on)


def _month_of_last_year(number: int, values: Sequence[int], context: Context) -> Period:
    year = context.today.year + number
    return budget_period(Month(year, values[0]), context.month_starts_on)


def _months(_number: int, values: Sequence[int], context: Context) -> Period:
    """From one named month to another, both included, the latest such stretch."""
    first, last = values
    end = _month(0, (last,), context)
    months = (last - first) % 12
    return Period(budget_period(_named(end).plus(-months), context.month_starts_on).start, end.end)


def named_month(number: int, context: Context) -> Period:
    """The latest month of that number (1 to 12) that has begun."""
    return _month(0, (number,), context)


def _named(period: Period) -> Month:
    return Month.of(period.start)


def _quarter_from_now(number: int, _values: Sequence[int], context: Context) -> Period:
    first = Month(context.today.year, 1 + (context.today.month - 1) // 3 * 3).plus(3 * number)
    return _three_months(first, context)


def _quarter(number: int, values: Sequence[int], context: Context) -> Period:
    """A quarter of the given year, else the latest that has begun."""
    first = Month(values[0] if values else context.today.year, 3 * number - 2)
    later = not values and first.day(1) > context.today
    return _three_months(first.plus(-12) if later else first, context)


def _three_months(first: Month, context: Context) -> Period:
    starts_on = context.month_starts_on
    return Period(
        budget_period(first, starts_on).start, budget_period(first.plus(2), starts_on).end
    )


def _half(number: int, values: Sequence[int], context: Context) -> Period:
    """Six months of the given year, else the latest such that have begun."""
    first = Month(values[0] if values else context.today.year, 6 * number - 5)
    if not values and first.day(1) > context.today:
        first = first.plus(-12)
    starts_on = context.month_starts_on
    return Period(
        budget_period(first, starts_on).start, budget_period(first.plus(5), starts_on).end
    )


def _season(number: int, _values: Sequence[int], context: Context) -> Period:
    """The latest three months that have begun, from the month of that number on."""
    first = Month(context.today.year, number)
    return _three_months(first.plus(-12) if first.day(1) > context.today else first, context)


def _week_of(_number: int, values: Sequence[int], context: Context) -> Period | None:
    """The week, from its Monday on, in which the latest such day lies."""
    month = Month(context.today.year, values[1] if len(values) > 1 else context.today.month)
    if month.day(values[0]) > context.today:
        month = month.plus(-12 if len(values) > 1 else -1)
    day = month.day(values[0])
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=7)) if day.day == values[0] else None


def _week_of_named(_number: int, values: Sequence[int], context: Context) -> Period | None:
    return _week_of(0, values[::-1], context)


def _days_of_month(_number: int, values: Sequence[int], context: Context) -> Period | None:
    """From one day of a month to another, the latest such days that have begun."""
    first, last, number = values
    month = Month(context.today.year, number)
    if month.day(1) > context.today:
        month = month.plus(-12)
    days = (month.plus(1).day(1) - month.day(1)).days
    if not first <= last <= days:
        return None
    return _days(month.day(first), month.day(last))


def _days_of_named_month(_number: int, values: Sequence[int], context: Context) -> Period | None:
    number, first, last = values
    return _days_of_month(0, (first, last, number), context)


def _since_month(_number: int, values: Sequence[int], context: Context) -> Period:
    start = _month(0, values, context).start
    return _days(start, max(start, context.today))


def _year_from_now(number: int, _values: Sequence[int], context: Context) -> Period:
    year = context.today.year + number
    return Period(date(year, 1, 1), date(year + 1, 1, 1))


def _year(_number: int, values: Sequence[int], _context: Context) -> Period:
    return calendar_year(values[0])


def calendar_year(number: int) -> Period:
    """From New Year to New Year's Eve."""
    return Period(date(number, 1, 1), date(number + 1, 1, 1))


def _past(number: int, values: Sequence[int], context: Context) -> Period:
    """The last n days, weeks, months or years up to and with today."""
    count, unit = values if len(values) == 2 else (number, values[0])
    day_after = context.today + timedelta(days=1)
    return Period(shift(day_after, -count, unit), day_after)


def _since_payday(_number: int, _values: Sequence[int], context: Context) -> Period:
    return _days(context.paid_on or context.today, context.today)


def _all(_number: int, _values: Sequence[int], _context: Context) -> Period:
    return _days(FIRST_DATE, LAST_DATE)


_RULES: dict[str, Callable[[int, Sequence[int], Context], Period | None]] = {
    "this_week": _week,
    "last_week": _week,
    "earlier_week": _week,
    "next_week": _week,
    "weekend": _weekend,
    "this_month": _month_from_now,
    "last_month": _month_from_now,
    "earlier_month": _month_from_now,
    "next_month": _month_from_now,
    "month": _month,
    "month_of_last_year": _month_of_last_year,
    "months": _months,
    "this_quarter": _quarter_from_now,
    "quarter": _quarter,
    "half": _half,
    "season": _season,
    "week_of": _week_of,
    "week_of_named": _week_of_named,
    "days_of_month": _days_of_month,
    "days_of_named_month": _days_of_named_month,
    "since": _since_month,
    "since_payday": _since_payday,
    "this_year": _year_from_now,
    "last_year": _year_from_now,
    "earlier_year": _year_from_now,
    "year": _year,
    "days": _past,
    "all": _all,
}

PERIOD_RULES = frozenset(_RULES)
"""The names that a locale's table of periods may use."""
