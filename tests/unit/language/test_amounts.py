"""Which numbers of a sentence are money, how much and in which currency."""

import pytest

from lambdas.language.amounts import read_amounts
from lambdas.language.locale import Locale
from lambdas.ledger.money import LIMIT


def amounts(text: str, locale: Locale, home: str = "USD") -> list[str]:
    return [
        f"{amount.money.decimal} {amount.money.currency}"
        for amount in read_amounts(text, home=home, locale=locale)
    ]


@pytest.mark.parametrize(
    "text,expected",
    [
        ("12.50", "12.50 USD"),
        ("12,50", "12.50 USD"),
        (".99 app", "0.99 USD"),
        ("12.5", "12.50 USD"),
        ("1,250.00", "1250.00 USD"),
        ("1.250,00", "1250.00 USD"),
        ("1 250,00", "1250.00 USD"),
        ("1 250", "1250.00 USD"),
        ("1 250 000", "1250000.00 USD"),
        ("1,250", "1250.00 USD"),
        ("1.250", "1250.00 USD"),
        ("1'250.50", "1250.50 USD"),
        ("1\u2019250", "1250.00 USD"),
        ("1,00,000", "100000.00 USD"),
        ("1,250,000.5", "1250000.50 USD"),
        ("2.3k", "2300.00 USD"),
        ("5 grand", "5000.00 USD"),
        ("1.2345k", "1234.50 USD"),
        ("2 million", "2000000.00 USD"),
        ("$12.50", "12.50 USD"),
        ("$ 12.50", "12.50 USD"),
        ("12.50$", "12.50 USD"),
        ("12,50 €", "12.50 EUR"),
        ("€12", "12.00 EUR"),
        ("12€50", "12.50 EUR"),
        ("15eur", "15.00 EUR"),
        ("EUR 15", "15.00 EUR"),
        ("Rs 900", "900.00 INR"),
        ("Rs.900", "900.00 INR"),
        ("₹900", "900.00 INR"),
        ("£5", "5.00 GBP"),
        ("5 quid", "5.00 GBP"),
        ("20 bucks", "20.00 USD"),
        ("US$30", "30.00 USD"),
        ("A$ 20", "20.00 AUD"),
        ("20 HK$", "20.00 HKD"),
        ("500 yen", "500 JPY"),
        ("¥500", "500 JPY"),
        ("120kr", "120.00 SEK"),
        ("50p", "0.50 GBP"),
        ("5 cents", "0.05 USD"),
        ("99¢", "0.99 USD"),
        ("3 dollars 20", "3.20 USD"),
        ("3 dollars and 20 cents", "3.20 USD"),
        ("3 dollars 20 cents", "3.20 USD"),
        ("three dollars twenty", "3.20 USD"),
        ("12 dollars and", "12.00 USD"),
        ("12 dollars 5", "12.00 USD"),
        ("12 dollars 5.50", "12.00 USD"),
        ("forty five dollars", "45.00 USD"),
        ("forty-five dollars", "45.00 USD"),
        ("nine ninety nine", "9.99 USD"),
        ("twelve fifty", "12.50 USD"),
        ("a hundred bucks", "100.00 USD"),
        ("two hundred and fifty", "250.00 USD"),
        ("two thousand five hundred dollars", "2500.00 USD"),
        ("five hundred thousand pesos", "500000.00 MXN"),
        ("two grand", "2000.00 USD"),
        ("two hundred and", "200.00 USD"),
        ("spent five on gum", "5.00 USD"),
        ("-5", "-5.00 USD"),
        ("\u22125", "-5.00 USD"),
        ("$-5", "-5.00 USD"),
        ("-$5", "-5.00 USD"),
        ("0", "0.00 USD"),
        ("lunch - 12", "12.00 USD"),
        ("lunch:12", "12.00 USD"),
        ("$0012345678901", "12345678901.00 USD"),
        ("31 + 6", "37.00 USD"),
        ("$31 + 6", "37.00 USD"),
        ("31 plus $6", "37.00 USD"),
        ("4 x 2.75", "11.00 USD"),
        ("3 @ 4.50", "13.50 USD"),
        ("2 tickets at 15 each", "30.00 USD"),
        ("4 coffees 3.50 each", "14.00 USD"),
        ("999999999", "999999999.00 USD"),
        ("a tenner for the raffle", "10.00 GBP"),
        ("two fivers", "10.00 GBP"),
        ("blew 3 tenners", "30.00 GBP"),
        ("tenner for petrol", "10.00 GBP"),
        ("a buck fifty for gum", "1.50 USD"),
        ("an euro for the locker", "1.00 EUR"),
        ("two and a half euros", "2.50 EUR"),
        ("3 and a half bucks", "3.50 USD"),
        ("10.- parking", "10.00 USD"),
        ("EUR 649,-", "649.00 EUR"),
        ("250/- auto", "250.00 USD"),
        ("Rs.250/- auto", "250.00 INR"),
        ("R350", "350.00 ZAR"),
        ("20 canadian dollars", "20.00 CAD"),
        ("200 mexican pesos", "200.00 MXN"),
        ("$20 CAD", "20.00 CAD"),
        ("$200 mxn", "200.00 MXN"),
        ("¥500 cny", "500.00 CNY"),
        ("20ish on snacks", "20.00 USD"),
        ("20-ish on snacks", "20.00 USD"),
        ("500\u5186 ramen", "500 JPY"),
        ("40 z\u0142 pizza", "40.00 PLN"),
        ("lunch 12, in euros", "12.00 EUR"),
        ("10 parking chf", "10.00 CHF"),
        ("ramen 900 (jpy)", "900 JPY"),
        ("three fifty for a croissant", "3.50 USD"),
        ("one twenty for the electrician", "120.00 USD"),
        ("ten for lunch", "10.00 USD"),
    ],
)
def test_reads_every_common_form_exactly(text: str, expected: str, english: Locale) -> None:
    assert amounts(text, english)[:1] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "route 66",
        "size 42",
        "room 204",
        "iphone 15",
        "7-eleven",
        "the 9th",
        "june 4",
        "4/6",
        "2026-11-04",
        "04/06/2026",
        "in 2024",
        "at 5",
        "5pm",
        "5 pm",
        "17:30",
        "5 o'clock",
        "20%",
        "20 percent",
        "10 days ago",
        "past 90 days",
        "3 kids",
        "4 of us",
        "500g flour",
        "2 kg",
        "555-1234",
        "07911123456",
        "12345678901",
        "covid-19",
        "mp3",
        "user_5",
        "2 coffees",
        "bought 2 shirts",
        "got 3 followers",
        "the last one",
        "two coffees",
        "half past 6",
        "12.345.6",
        "1234,567.50",
        "1.234,567.89",
        "2k5",
        "1,23,45",
        "0.005",
        "12.11.2026.5",
        "1e5",
        "9" * 30,
        "$" + "9" * 17,
        "two fifty",
        "two fifty for dinner",
        "two fifty for the thing",
        "2 for 1 on burgers",
        "3 for 2",
        "R2 unit",
        "two and a half hours",
        "2 and a half hours",
        "ten for all of them",
        "3 pounds of apples",
        "a dollar store",
        "",
        "no numbers here",
    ],
)
def test_passes_over_numbers_that_are_no_amounts(text: str, english: Locale) -> None:
    assert amounts(text, english) == []


@pytest.mark.parametrize(
    "text,expected",
    [
        ("route 66 diner 18.40", ["18.40 USD"]),
        ("size 42 boots 59.90", ["59.90 USD"]),
        ("3 beers for 14.50", ["14.50 USD"]),
        ("2 x coffee 6", ["6.00 USD"]),
        ("2 coffees 6.40", ["6.40 USD"]),
        ("lunch at 5pm 12", ["12.00 USD"]),
        ("dinner for 4 at luigi's 120", ["120.00 USD"]),
        ("dinner for two 62", ["62.00 USD"]),
        ("coffee for 3 tea for 2", ["3.00 USD", "2.00 USD"]),
        ("paid 40 for 2 shirts", ["40.00 USD"]),
        ("1. milk 2.50\n2) bread 3", ["2.50 USD", "3.00 USD"]),
        ("coffee 3 and 2 beers 9", ["3.00 USD", "9.00 USD"]),
        ("coffee 3,tram 2.40", ["3.00 USD", "2.40 USD"]),
        ("lunch 12 dollars 20 euros", ["12.00 USD", "20.00 EUR"]),
        ("$5 + €6", ["5.00 USD", "6.00 EUR"]),
        ("5 + 600 yen", ["5.00 USD", "600 JPY"]),
        ("sold 2 bikes", []),
        ("got 500 bonus", ["500.00 USD"]),
        ("i won 3", ["3.00 USD"]),
        ("2 at 5 each", ["10.00 USD"]),
        ("coffee 3.20 x 2", ["6.40 USD"]),
        ("charged 55 for two stamps", ["55.00 USD"]),
        ("spent 20 in 2024", ["20.00 USD"]),
        ("2 tickets to dune 3 for 32", ["32.00 USD"]),
        ("ten for lunch, two fifty for a coke", ["10.00 USD", "2.50 USD"]),
        ("lunch 12 dollars, taxi 9, in euros", ["12.00 USD", "9.00 USD"]),
        ("lunch 12.50, in yen", ["12.50 USD"]),
        ("lunch 12 in euros or in yen", ["12.00 USD"]),
    ],
)
def test_tells_counts_and_names_from_amounts(
    text: str, expected: list[str], english: Locale
) -> None:
    assert amounts(text, english) == expected


@pytest.mark.parametrize(
    "text,home,expected",
    [
        ("12", "EUR", "12.00 EUR"),
        ("$12", "CAD", "12.00 CAD"),
        ("$12", "EUR", "12.00 USD"),
        ("12 dollars", "AUD", "12.00 AUD"),
        ("12 pounds", "EGP", "12.00 EGP"),
        ("12 kr", "NOK", "12.00 NOK"),
        ("¥12", "CNY", "12.00 CNY"),
        ("1.250", "KWD", "1.250 KWD"),
        ("1,250", "KWD", "1.250 KWD"),
        ("12,500", "JPY", "12500 JPY"),
        ("two fifty", "JPY", "250 JPY"),
        ("5 cents", "EUR", "0.05 EUR"),
        ("1.250 euros", "KWD", "1250.00 EUR"),
    ],
)
def test_the_home_currency_decides_what_is_ambiguous(
    text: str, home: str, expected: str, english: Locale
) -> None:
    assert amounts(text, english, home) == [expected]


@pytest.mark.parametrize(
    "text,home", [("12.50", "JPY"), ("0.505", "EUR"), ("12.3456", "EUR"), ("1.2345", "KWD")]
)
def test_never_rounds_what_the_currency_cannot_hold(text: str, home: str, english: Locale) -> None:
    assert amounts(text, english, home) == []


@pytest.mark.parametrize(
    "text", ["900000000000k", "9000000 million + 9000000 million", "999 x 999999999k"]
)
def test_an_amount_too_large_for_the_ledger_is_none(text: str, english: Locale) -> None:
    for amount in read_amounts(text, home="USD", locale=english):
        assert abs(amount.money.minor) < LIMIT


def test_currency_codes_that_are_words_count_only_as_currencies_of_their_own(
    english: Locale,
) -> None:
    assert amounts("that is 20 all in", english) == ["20.00 USD"]


def test_spans_and_explicit_currencies_point_into_the_original_text(english: Locale) -> None:
    text = "Café\u0301 ☕ €4,50 — then 3 for tea"
    first, second = read_amounts(text, home="USD", locale=english)
    assert text[first.start : first.end] == "€4,50"
    assert first.explicit_currency
    assert text[second.start : second.end] == "3"
    assert not second.explicit_currency
