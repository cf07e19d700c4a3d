"""Any amount, in any way of writing its digits and its currency, reads back as the same money."""

from hypothesis import given
from hypothesis import strategies as st

from lambdas.language.amounts import read_amounts
from lambdas.language.locales import locale_for
from lambdas.ledger.money import Money

ENGLISH = locale_for("en_US")
SEPARATORS = st.sampled_from([("", "."), ("", ","), (",", "."), (".", ","), ("'", "."), (" ", ",")])
FORMS = st.sampled_from(
    [
        ("${}", "USD"),
        ("$ {}", "USD"),
        ("{}$", "USD"),
        ("{} dollars", "USD"),
        ("€{}", "EUR"),
        ("{} €", "EUR"),
        ("{} euros", "EUR"),
        ("EUR {}", "EUR"),
        ("{}eur", "EUR"),
        ("£{}", "GBP"),
        ("{} quid", "GBP"),
        ("CHF {}", "CHF"),
    ]
)


@given(st.integers(1, 10**10), SEPARATORS, FORMS)
def test_digits_with_a_currency_read_back_exactly(
    minor: int, separators: tuple[str, str], form: tuple[str, str]
) -> None:
    group, point = separators
    whole, cents = divmod(minor, 100)
    digits = f"{whole:,}".replace(",", group) + f"{point}{cents:02}"
    template, currency = form
    amounts = read_amounts(f"lunch {template.format(digits)}", home="USD", locale=ENGLISH)
    assert [amount.money for amount in amounts] == [Money(minor, currency)]


@given(st.integers(1, 99_999), st.sampled_from(["k", " grand"]))
def test_thousands_read_back_exactly(thousands: int, word: str) -> None:
    amounts = read_amounts(f"rent {thousands}{word}", home="USD", locale=ENGLISH)
    assert [amount.money for amount in amounts] == [Money(thousands * 100_000, "USD")]
