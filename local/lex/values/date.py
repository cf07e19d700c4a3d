"""AMAZON.Date: any expression of time becomes one date, as Lex does it, faults included.

A day without a year is the next such day, today included: "October 20th" said on October 28th is
next year's. A period collapses to one date: this or last week, month or year to its first day, a
coming one to its last, and "next week" to the last day of the current week (weeks run from Monday).
Source: Lex V2 Developer Guide, built-in-slot-date; what it doesn't state ("yesterday", "3 days
ago", "last friday", "12/24") follows from it.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from local.lex import assumptions
from local.lex.tokens import Sentence

from .calendar_words import (
    MONTHS,
    PERIODS,
    WEEKDAYS,
    is_leap,
    last_of_month,
    ordinal,
    shift_months,
)
from .mention import Mention, Setting
from .number import read_number

EXAMPLES = ("today", "tomorrow", "next friday", "march 3rd", "monday", "12/24", "next week")

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?")
_RELATIVE = {"today": 0, "now": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}
_UNDOCUMENTED = frozenset({"tonight", "tomorrow", "yesterday", "day"})
_LEADING = frozenset({"this", "next", "last", "previous", "past", "coming", "current"})

Found = tuple[date, int]
"""A date and the index after its words."""


def find_dates(sentence: Sentence, setting: Setting) -> list[Mention]:
    mentions: list[Mention] = []
    at = 0
    while at < len(sentence.words):
        try:
            found = _read_date(sentence.words, at, setting)
        except (ValueError, OverflowError):
            found = None
        if found is None:
            at += 1
            continue
        value = found[0].isoformat()
        mentions.append(Mention(at, found[1], value, (value,)))
        at = found[1]
    return mentions


def _read_date(words: Sequence[str], at: int, setting: Setting) -> Found | None:
    """Raises ValueError or OverflowError for a date that the calendar doesn't have."""
    today = setting.today
    word = words[at]
    if word in _UNDOCUMENTED | set(WEEKDAYS) and not assumptions.UNDOCUMENTED_DATES:
        return None
    if word in _RELATIVE:
        return today + timedelta(days=_RELATIVE[word]), at + 1
    if word == "day" and tuple(words[at + 1 : at + 3]) == ("after", "tomorrow"):
        return today + timedelta(days=2), at + 3
    if word == "day" and tuple(words[at + 1 : at + 3]) == ("before", "yesterday"):
        return today - timedelta(days=2), at + 3
    if word[0].isdigit() and (found := _read_numeric(word, at, setting)):
        return found
    if word in _LEADING:
        return _read_leading(words, at, today)
    if word in WEEKDAYS:
        return today + timedelta(days=(WEEKDAYS[word] - today.weekday()) % 7), at + 1
    found = _read_day_of_month(words, at, today)
    if found is None and assumptions.UNDOCUMENTED_DATES:
        found = _read_distance(words, at, today)
    return found


def _read_numeric(word: str, at: int, setting: Setting) -> Found | None:
    if match := _ISO.fullmatch(word):
        year, month, day = map(int, match.groups())
        return date(year, month, day), at + 1
    if not (match := _NUMERIC.fullmatch(word)) or ("." in word and match.group(3) is None):
        return None
    first, second = int(match.group(1)), int(match.group(2))
    month, day = (first, second) if setting.locale == "en_US" else (second, first)
    if match.group(3) is None:
        if "-" in word:
            return None
        return _next_day(month, day, setting.today), at + 1
    year = int(match.group(3))
    return date(year + 2000 if year < 100 else year, month, day), at + 1


def _next_day(month: int, day: int, today: date) -> date:
    """The day on or after today; 29 February waits for a leap year."""
    year = today.year
    while (month, day) == (2, 29) and not is_leap(year):
        year += 1
    found = date(year, month, day)
    return found if found >= today else _next_day(month, day, date(year + 1, 1, 1))


def _read_leading(words: Sequence[str], at: int, today: date) -> Found | None:
    """What follows "this", "next" or "last": a weekday, a period or a month."""
    following = words[at + 1] if at + 1 < len(words) else ""
    coming = words[at] in ("next", "coming")
    past = words[at] in ("last", "previous", "past")
    if following in WEEKDAYS and assumptions.UNDOCUMENTED_DATES:
        ahead = (WEEKDAYS[following] - today.weekday()) % 7
        if past:
            return today - timedelta(days=(-ahead) % 7 or 7), at + 2
        return today + timedelta(days=(ahead or 7) if coming else ahead), at + 2
    if following in MONTHS:
        year = (
            today.year
            + (coming and MONTHS[following] <= today.month)
            - (past and MONTHS[following] >= today.month)
        )
        return date(year, MONTHS[following], 1), at + 2
    if following in PERIODS:
        return _collapse(following, today, coming=coming, past=past), at + 2
    return None


def _collapse(period: str, today: date, *, coming: bool, past: bool) -> date:
    """The one date that Lex gives for a period."""
    monday = today - timedelta(days=today.weekday())
    if period == "week":
        return monday + timedelta(days=6 if coming else -7 if past else 0)
    if period == "weekend":
        return monday + timedelta(days=12 if coming else -2 if past else 5)
    if period == "month":
        first = shift_months(today.replace(day=1), coming - past)
        return last_of_month(first) if coming else first
    year = today.year + coming - past
    return date(year, 12, 31) if coming else date(year, 1, 1)


def _read_day_of_month(words: Sequence[str], at: int, today: date) -> Found | None:
    """Such as "march 3rd 2027", "3 march", "the 3rd", "april 2027", "april"."""
    month = MONTHS.get(words[at])
    if month is not None:
        return _read_after_month(words, at, month, today)
    day = ordinal(words, at)
    if day is None:
        return None
    number, end, spelt = day
    skip = end + (end < len(words) and words[end] == "of")
    month = MONTHS.get(words[skip]) if skip < len(words) else None
    if month is not None:
        return _with_year(words, skip + 1, month, number, today)
    if not spelt or (words[at] in ("first", "second") and words[at - 1 : at] != ["the"]):
        return None
    first = today.replace(day=1)
    for ahead in range(3):
        try:
            found = shift_months(first, ahead).replace(day=number)
        except ValueError:
            continue
        if found >= today:
            return found, end
    return None


def _read_after_month(words: Sequence[str], at: int, month: int, today: date) -> Found | None:
    start = at + 1 + (at + 1 < len(words) and words[at + 1] == "the")
    day = ordinal(words, start) if start < len(words) else None
    if day is not None:
        return _with_year(words, day[1], month, day[0], today)
    if words[at] in ("may", "march", "mar", "sat", "sun"):
        return None
    year = _year(words, at + 1)
    if year is not None:
        return date(year, month, 1), at + 2
    return date(today.year + (month < today.month), month, 1), at + 1


def _with_year(words: Sequence[str], at: int, month: int, day: int, today: date) -> Found:
    skip = at + (at < len(words) and words[at] == ",")
    year = _year(words, skip)
    if year is not None:
        return date(year, month, day), skip + 1
    return _next_day(month, day, today), at


def _year(words: Sequence[str], at: int) -> int | None:
    if at < len(words) and re.fullmatch(r"(19|20)\d\d", words[at]):
        return int(words[at])
    return None


def _read_distance(words: Sequence[str], at: int, today: date) -> Found | None:
    """Such as "3 days ago", "a week ago", "in two weeks", "2 months from now"."""
    ahead = words[at] == "in"
    start = at + ahead
    if start >= len(words):
        return None
    if words[start] in ("a", "an"):
        count, end = 1, start + 1
    else:
        number = read_number(words, start)
        if number is None or number[0] != number[0].to_integral_value():
            return None
        count, end = int(number[0]), number[1]
    period = words[end].removesuffix("s") if end < len(words) else ""
    if period not in PERIODS or abs(count) > 10_000:
        return None
    tail = tuple(words[end + 1 : end + 3])
    if not ahead and tail[:1] != ("ago",) and tail != ("from", "now"):
        return None
    past = not ahead and tail[:1] == ("ago",)
    size = 1 if ahead else 1 + len(tail[:1] if past else tail)
    return _move(today, -count if past else count, period), end + size


def _move(today: date, count: int, period: str) -> date:
    if period in ("day", "week"):
        return today + timedelta(days=count * (7 if period == "week" else 1))
    return shift_months(today, count * (12 if period == "year" else 1))
