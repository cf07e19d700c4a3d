from datetime import date

import pytest

from app.formats import brief, exact, magnitude, name_day, name_month, name_period, plot
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Month

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "minor, currency, exactly, briefly",
    [
        (136520, "USD", "$1,365.20", "$1,365"),
        (136550, "USD", "$1,365.50", "$1,366"),
        (-136520, "USD", "-$1,365.20", "-$1,365"),
        (310, "USD", "$3.10", "$3.10"),
        (1000, "USD", "$10.00", "$10"),
        (90000, "JPY", "¥90,000", "¥90,000"),
        (12345, "KWD", "KWD\xa012.345", "KWD\xa012"),
        (99_999_949, "USD", "$999,999.49", "$999,999"),
        (100_000_000, "USD", "$1,000,000.00", "$1.0M"),
        (-246_913_578, "JPY", "-¥246,913,578", "-¥246.9M"),
    ],
)
def test_labels_are_rounded_and_small_amounts_are_not(
    minor: int, currency: str, exactly: str, briefly: str
) -> None:
    amount = Money(minor, currency)
    assert (exact(amount, "USD"), brief(amount, "USD")) == (exactly, briefly)


def test_a_bar_is_as_long_as_its_amount_in_major_units() -> None:
    assert plot(Money(1250, "USD")) == 12.5
    assert plot(Money(1250, "JPY")) == 1250


def test_a_magnitude_has_no_sign() -> None:
    assert magnitude(Money(-5, "USD")) == Money(5, "USD")


@pytest.mark.parametrize(
    "day, name",
    [
        ("2026-11-22", "Today"),
        ("2026-11-21", "Yesterday"),
        ("2026-11-09", "Mon, Nov 9"),
        ("2026-11-23", "Mon, Nov 23"),
        ("2025-12-31", "Dec 31, 2025"),
    ],
)
def test_days_are_named_from_today(day: str, name: str) -> None:
    assert name_day(date.fromisoformat(day), TODAY) == name


def test_a_month_of_another_year_says_so() -> None:
    assert name_month(Month(2026, 3), TODAY) == "March"
    assert name_month(Month(2025, 3), TODAY) == "March 2025"


@pytest.mark.parametrize(
    "start, end, name",
    [
        ("2026-11-01", "2026-12-01", "November"),
        ("2025-11-01", "2025-12-01", "November 2025"),
        ("2026-11-22", "2026-11-23", "Today"),
        ("2026-11-16", "2026-11-23", "Nov 16 to Nov 22"),
        ("2025-12-29", "2026-01-05", "Dec 29 to Jan 4, 2026"),
        ("2026-01-01", "2027-01-01", "Jan 1 to Dec 31"),
    ],
)
def test_periods_are_named_by_their_last_day_not_by_their_end(
    start: str, end: str, name: str
) -> None:
    assert name_period(date.fromisoformat(start), date.fromisoformat(end), TODAY) == name
