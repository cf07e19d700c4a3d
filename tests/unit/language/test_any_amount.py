"""Any amount, in any way of writing its digits and its currency, reads back as the same money."""

from hypothesis import given
from hypothesis import strategies as st

from lambdas.language.amounts import read_amounts
from lambdas.language.locales import locale_for
from lambdas.ledger.currencies import EXPONENTS
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


CURRENCY_WORDS = st.sampled_from(
    sorted(
        (word, codes[0])
        for word, codes in ENGLISH.money.currencies.items()
        if word not in ENGLISH.times.dates.words()
    )
)


@given(st.integers(1, 10**9), CURRENCY_WORDS, st.booleans())
def test_digits_with_any_word_for_a_currency_read_back_exactly(
    minor: int, named: tuple[str, str], glued: bool
) -> None:
    word, currency = named
    money = Money(minor, currency)
    text = f"lunch {money.decimal}{'' if glued else ' '}{word}"
    amounts = read_amounts(text, home="USD", locale=ENGLISH)
    assert [amount.money for amount in amounts] == [money]


_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_SMALL = ["", *_UNITS.split(), "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(number: int) -> str:
    """An English number below a million, in words."""
    if number >= 1000:
        rest = number % 1000
        return f"{spell(number // 1000)} thousand {spell(rest) if rest else ''}".strip()
    if number >= 100:
        rest = number % 100
        return f"{_SMALL[number // 100]} hundred {'and ' + spell(rest) if rest else ''}".strip()
    if number < 20:
        return _SMALL[number]
    return f"{_TENS[number // 10 - 2]} {_SMALL[number % 10]}".strip()


@given(st.integers(1, 999_999), st.sampled_from([("dollars", "USD"), ("yen", "JPY")]))
def test_numbers_in_words_read_back_exactly(number: int, named: tuple[str, str]) -> None:
    word, currency = named
    amounts = read_amounts(f"{spell(number)} {word} for lunch", home="USD", locale=ENGLISH)
    assert [amount.money.minor for amount in amounts] == [number * 10 ** EXPONENTS[currency]]


@given(st.integers(1, 99_999), st.integers(1, 99))
def test_whole_and_smaller_units_side_by_side_read_back_exactly(whole: int, cents: int) -> None:
    text = f"lunch {whole} dollars and {cents} cents"
    amounts = read_amounts(text, home="USD", locale=ENGLISH)
    assert [amount.money for amount in amounts] == [Money(whole * 100 + cents, "USD")]


@given(st.integers(1, 10**6), st.sampled_from([".-", ",-", "/-", ".\u2014"]))
def test_a_sign_for_no_cents_changes_no_amount(whole: int, tail: str) -> None:
    amounts = read_amounts(f"EUR {whole}{tail} parking", home="USD", locale=ENGLISH)
    assert [amount.money for amount in amounts] == [Money(whole * 100, "EUR")]
