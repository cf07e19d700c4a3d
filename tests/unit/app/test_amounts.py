import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.amounts import read_amount
from lambdas.ledger.currencies import EXPONENTS
from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.money import Money, format_money


@pytest.mark.parametrize(
    "typed, currency, minor",
    [
        ("12.50", "USD", 1250),
        ("12,5", "EUR", 1250),
        (" $ 12 ", "USD", 1200),
        ("12 EUR", "EUR", 1200),
        ("€12,50", "EUR", 1250),
        ("1,250", "USD", 125000),
        ("1.250", "USD", 125000),
        ("1.250", "KWD", 1250),
        ("1,250.00", "USD", 125000),
        ("1.250,00", "EUR", 125000),
        ("1,250,000", "USD", 125000000),
        ("1 250.5", "USD", 125050),
        ("1.000", "JPY", 1000),
        ("0.5", "USD", 50),
    ],
)
def test_an_amount_is_read_however_people_write_it(typed: str, currency: str, minor: int) -> None:
    assert read_amount(typed, currency) == Money(minor, currency)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "a lot",
        "1e3",
        "12.5.3",
        "1,25,0.00",
        "12..5",
        ".5",
        "-5",
        "12,345,6",
        "٣",
        "$",
        "1.2,3.4",
    ],
)
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_amount(typed, "USD")
    assert refused.value.field == "amount"


def test_more_decimals_than_the_currency_has_are_refused() -> None:
    with pytest.raises(InvalidInput, match="JPY amounts have at most 0 decimals"):
        read_amount("12.5", "JPY")


@given(st.integers(1, 10**14), st.sampled_from(sorted(EXPONENTS)))
def test_what_the_app_writes_it_reads_back(minor: int, currency: str) -> None:
    amount = Money(minor, currency)
    assert read_amount(amount.decimal, currency) == amount
    assert read_amount(format_money(amount, currency), currency) == amount
