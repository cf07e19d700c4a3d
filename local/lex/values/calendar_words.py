"""English words of the calendar, and the steps from one month to another."""

import re
from collections.abc import Sequence
from datetime import date


def _numbered(*names: str, start: int) -> dict[str, int]:
    return {word: at for at, line in enumerate(names, start) for word in line.split()}


WEEKDAYS = _numbered(
    "monday mon",
    "tuesday tue tues",
    "wednesday wed weds",
    "thursday thu thur thurs",
    "friday fri",
    "saturday sat",
    "sunday sun",
    start=0,
)
MONTHS = _numbered(
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sep sept",
    "october oct",
    "november nov",
    "december dec",
    start=1,
)
PERIODS = frozenset({"day", "week", "weekend", "month", "year"})

_ORDINALS = _numbered(
    *(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    ).split(),
    start=1,
)
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Of each month. The module calendar knows them too, and is slow to import."""


def ordinal(words: Sequence[str], at: int) -> tuple[int, int, bool] | None:
    """The day number at a word, the index after it, and whether it was written as an ordinal."""
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else ""
    if re.fullmatch(r"\d{1,2}", word):
        spelt = following in _SUFFIXES
        return int(word), at + 1 + spelt, spelt
    if word in _ORDINALS:
        return _ORDINALS[word], at + 1, True
    if word in ("twenty", "thirty"):
        rest = at + 2 if following == "-" else at + 1
        unit = _ORDINALS.get(words[rest], 0) if rest < len(words) else 0
        if 0 < unit < 10:
            return (20 if word == "twenty" else 30) + unit, rest + 1, True
    return (30, at + 1, True) if word == "thirtieth" else None


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def shift_months(day: date, months: int) -> date:
    """The same day `months` later (or earlier), or the last of that month when it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, _days_of(year, month + 1)))


def last_of_month(day: date) -> date:
    return day.replace(day=_days_of(day.year, day.month))


def _days_of(year: int, month: int) -> int:
    return 29 if month == 2 and is_leap(year) else _DAYS[month - 1]
