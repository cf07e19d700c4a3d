import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lambdas.ledger import currencies, money
from lambdas.ledger.currencies import DOLLARS, EXPONENTS, SYMBOLS, symbol
from lambdas.ledger.errors import CurrencyMismatch, InvalidInput
from lambdas.ledger.money import LIMIT, Money, format_money

AMOUNTS = st.builds(
    Money, st.integers(-(10**18), 10**18), st.sampled_from(["JPY", "USD", "KWD", "EUR", "CLP"])
)


@pytest.mark.parametrize(
    "decimal, currency, minor",
    [
        ("12.50", "USD", 1250),
        ("12.5", "USD", 1250),
        ("12", "USD", 1200),
        ("0.01", "EUR", 1),
        ("-3.10", "GBP", -310),
        ("900", "JPY", 900),
        ("900.000", "JPY", 900),
        ("1.234", "KWD", 1234),
        ("1.230", "USD", 123),
        ("007", "USD", 700),
        ("9999999999999.99", "USD", LIMIT - 1),
    ],
)
def test_a_decimal_is_read_exactly(decimal: str, currency: str, minor: int) -> None:
    assert Money.parse(decimal, currency) == Money(minor, currency)


@pytest.mark.parametrize(
    "decimal",
    ["", " ", "12,50", "1e3", "+5", ".5", "5.", "1_000", "--1", "٣", "12.50\n", "NaN", "1" * 31],
)
def test_what_is_no_plain_decimal_is_refused_by_the_callers_field(decimal: str) -> None:
    with pytest.raises(InvalidInput, match="limit must be a decimal") as refusal:
        Money.parse(decimal, "USD", "limit")
    assert refusal.value.field == "limit"


@pytest.mark.parametrize("decimal, currency", [("1.5", "JPY"), ("1.001", "USD"), ("0.001", "EUR")])
def test_more_decimals_than_the_currency_has_are_refused(decimal: str, currency: str) -> None:
    with pytest.raises(InvalidInput, match=f"{currency} amounts have at most") as refusal:
        Money.parse(decimal, currency)
    assert refusal.value.field == "amount"


@pytest.mark.parametrize("currency", ["", "usd", "XXX", "XAU", "BTC", "US", "U" * 999])
def test_an_unknown_currency_is_refused(currency: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        Money.parse("1", currency)
    assert refusal.value.field == "currency"
    assert len(str(refusal.value)) < 60
    with pytest.raises(InvalidInput):
        Money(1, currency)


@given(AMOUNTS)
def test_the_decimal_says_the_amount_and_nothing_else(amount: Money) -> None:
    assert Money.parse(amount.decimal, amount.currency) == amount


@given(AMOUNTS)
def test_a_sum_less_one_of_its_parts_is_the_other(amount: Money) -> None:
    other = Money(12345, amount.currency)
    assert amount + other - other == amount
    assert (amount - other).minor == amount.minor - 12345


def test_two_currencies_are_never_added() -> None:
    with pytest.raises(CurrencyMismatch, match="different currencies"):
        Money(1, "USD") + Money(1, "EUR")
    with pytest.raises(CurrencyMismatch):
        Money(1, "USD") - Money(1, "EUR")


@pytest.mark.parametrize("minor, reason", [(0, "more than zero"), (-1, "more"), (LIMIT, "large")])
def test_what_is_stored_lies_between_zero_and_the_limit(minor: int, reason: str) -> None:
    with pytest.raises(InvalidInput, match=reason) as refusal:
        Money(minor, "USD").require_amount("limit")
    assert refusal.value.field == "limit"


def test_the_smallest_and_the_largest_amount_are_fit() -> None:
    Money(1, "USD").require_amount("amount")
    Money(LIMIT - 1, "USD").require_amount("amount")


def test_sums_of_the_largest_amounts_can_be_read() -> None:
    assert (Money(LIMIT - 1, "USD") + Money(LIMIT - 1, "USD")).minor == 2 * LIMIT - 2


@pytest.mark.parametrize(
    "amount, home, text",
    [
        (Money(125000, "USD"), None, "$1,250.00"),
        (Money(125000, "USD"), "USD", "$1,250.00"),
        (Money(125000, "USD"), "CAD", "US$1,250.00"),
        (Money(125000, "CAD"), "CAD", "$1,250.00"),
        (Money(125000, "CAD"), "USD", "CA$1,250.00"),
        (Money(-999, "CHF"), None, "-CHF\N{NO-BREAK SPACE}9.99"),
        (Money(1000000, "JPY"), "EUR", "¥1,000,000"),
        (Money(5, "KWD"), None, "KWD\N{NO-BREAK SPACE}0.005"),
        (Money(0, "EUR"), None, "€0.00"),
    ],
)
def test_an_amount_is_written_as_people_write_it(amount: Money, home: str, text: str) -> None:
    assert format_money(amount, home) == text


def test_every_currency_has_its_own_exponent_and_only_known_ones_have_signs() -> None:
    assert {EXPONENTS[code] for code in ("JPY", "ISK", "KRW")} == {0}
    assert {EXPONENTS[code] for code in ("KWD", "BHD", "TND")} == {3}
    assert EXPONENTS["USD"] == EXPONENTS["EUR"] == 2
    assert set(SYMBOLS) | DOLLARS <= set(EXPONENTS)
    assert len(set(SYMBOLS.values())) == len(SYMBOLS)
    assert len({symbol(code) for code in EXPONENTS}) == len(EXPONENTS)


@pytest.mark.parametrize("module", [money, currencies])
def test_the_examples_in_the_documentation_hold(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]
