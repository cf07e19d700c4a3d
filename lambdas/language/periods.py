"""The stretch of days that a question asks about.

Months are the person's own when theirs starts on another day than the 1st; weeks start on Monday.
"So far" and "until when" include today.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from lambdas.ledger.periods import FIRST_DATE, LAST_DATE, Period

from .dates import find_dates
from .locale import Locale, Rule
from .memory import remember
from .period_rules import RULES, Context, calendar_year, days_between, named_month
from .phrases import Match
from .tokens import Token

__all__ = [
    "Context",
    "Found",
    "PeriodSpan",
    "calendar_year",
    "find_periods",
    "find_stretches",
    "named_month",
    "read_period",
    "speaks_of_payday",
]

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
            found.append((days_between(day, day), name, match.first, match.after))
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
            return [(days_between(day, max(day, today)), "since", match.first - 1, match.after)]
        if index + 1 < len(dates):
            other, last = dates[index + 1]
            joints = [token.text for token in tokens[match.after : other.first]]
            opened = before in locale.times.from_
            joined = len(joints) == 1 and joints[0] in locale.times.to
            weekdays = match.outcome.name == "weekday"
            first = day - timedelta(days=_DAYS_OF_A_WEEK) if weekdays and day > last else day
            if joined and (opened or joints[0] not in locale.items.separators) and first <= last:
                return [(days_between(first, last), "between", match.first - opened, other.after)]
    return []


def _day_name(day: date, today: date) -> str:
    if day == today:
        return "today"
    return "yesterday" if day == today - timedelta(days=1) else "day"


def _resolve(match: Match[Rule], context: Context) -> Period | None:
    name, number = match.outcome
    if name == "since_payday" and context.paid_on is None:
        return None
    period = RULES[name](number, match.values, context)
    if period is None:
        return None
    inside = period.start >= FIRST_DATE and period.last <= LAST_DATE
    return period if inside else None
