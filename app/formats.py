"""How amounts and days are written on screen; every date comes from the API, none from a clock."""

from datetime import date, timedelta
from fractions import Fraction

from lambdas.ledger.currencies import EXPONENTS, symbol
from lambdas.ledger.money import Money, format_money
from lambdas.ledger.periods import Month

MILLION = 1_000_000
EXACT_BELOW = 10
"""Whole units: smaller amounts keep their decimals even where there is little room."""


def exact(amount: Money, home: str) -> str:
    """Every decimal: "$1,365.20"."""
    return format_money(amount, home)


def brief(amount: Money, home: str) -> str:
    """To the nearest whole unit, for labels: "$1,365"; small amounts stay exact: "$3.10".

    From a million on to the nearest tenth of one: "$1.4M".
    """
    units = Fraction(abs(amount.minor), 10 ** EXPONENTS[amount.currency])
    if units < EXACT_BELOW:
        return format_money(amount, home)
    tenths = round(units * 10 / MILLION)
    written = f"{tenths // 10:,}.{tenths % 10}M" if units >= MILLION else f"{round(units):,}"
    return f"{'-' if amount.minor < 0 else ''}{symbol(amount.currency, home)}{written}"


def plot(amount: Money) -> float:
    """Major units for the length of a bar or the height of a line; never for a sum or a label."""
    return float(amount.minor / 10 ** EXPONENTS[amount.currency])


def magnitude(amount: Money) -> Money:
    """The amount without its sign."""
    return Money(abs(amount.minor), amount.currency)


def name_day(day: date, today: date) -> str:
    """Like "Today", "Yesterday", "Sun, Nov 22"; with the year when it is another one."""
    if day == today:
        return "Today"
    if day == today - timedelta(days=1):
        return "Yesterday"
    if day.year != today.year:
        return f"{day:%b} {day.day}, {day.year}"
    return f"{day:%a}, {day:%b} {day.day}"


def spell_day(day: date) -> str:
    """Like "Sunday, November 22"."""
    return f"{day:%A}, {day:%B} {day.day}"


def name_month(month: Month, today: date) -> str:
    """Like "November"; with the year when it is another one."""
    name = f"{month.day(1):%B}"
    return name if month.year == today.year else f"{name} {month.year}"


def name_period(start: date, end: date, today: date) -> str:
    """The period `[start, end)`: "November", "Nov 3 to Nov 9", "Yesterday"."""
    month, last = Month.of(start), end - timedelta(days=1)
    if (start, end) == (month.day(1), month.plus(1).day(1)):
        return name_month(month, today)
    if start == last:
        return name_day(start, today)
    year = "" if start.year == last.year == today.year else f", {last.year}"
    return f"{start:%b} {start.day} to {last:%b} {last.day}{year}"
