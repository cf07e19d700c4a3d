"""Built-in slot types against the tables of the Lex V2 Developer Guide."""

from datetime import date

import pytest

from local.lex.tokens import Sentence
from local.lex.values import BUILT_IN
from local.lex.values.mention import Setting

WEDNESDAY = Setting(date(2020, 11, 25))


def read(kind: str, text: str, setting: Setting = WEDNESDAY) -> list[str | None]:
    reader = BUILT_IN[kind].reader
    assert reader is not None
    return [mention.value for mention in reader(Sentence(text), setting)]


@pytest.mark.parametrize(
    "text,value",
    [
        ("one hundred twenty three point four five", "123.45"),
        ("one hundred twenty three dot four five", "123.45"),
        ("point four two", "0.42"),
        ("point forty two", "0.42"),
        ("232.998", "232.998"),
        ("50", "50"),
        ("-15", "-15"),
        ("minus 15", "-15"),
        ("minus fifteen point two four five", "-15.245"),
        ("about 12 please", "12"),
        ("1,234.50", "1234.5"),
        ("12,50", "12.5"),
        ("$12", "12"),
        ("five fifteen", "515"),
        ("a hundred and five", "105"),
        ("two thousand and twenty", "2020"),
        ("2.5 million", "2500000"),
        ("3k", "3000"),
        ("twenty-five", "25"),
        ("nineteen", "19"),
        ("zero", "0"),
        ("point forty", "0.4"),
        ("two point", "2"),
        ("two point one", "2.1"),
        ("two point me", "2"),
        ("point 5", "0.5"),
        ("seven hundred", "700"),
        ("a thousand", "1000"),
        ("a hundred thousand", "100000"),
    ],
)
def test_a_number_is_read_as_documented(text: str, value: str) -> None:
    assert read("AMAZON.Number", text) == [value]


@pytest.mark.parametrize(
    "text", ["12:30", "2026-11-22", "nothing here", "a dog", "point", "minus", "and", "hundred", ""]
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert read("AMAZON.Number", text) == []


@pytest.mark.parametrize(
    "text,values",
    [
        ("two or three", ["2", "3"]),
        ("seven three", ["7", "3"]),
        ("ten eleven twelve", ["1011", "12"]),
        ("five and dime", ["5"]),
        ("3-4", []),
        ("from 3 - 4", ["3", "4"]),
    ],
)
def test_neighbouring_numbers_stay_apart(text: str, values: list[str]) -> None:
    assert read("AMAZON.Number", text) == values


@pytest.mark.parametrize(
    "text,value",
    [
        ("3USD", "USD 3.00"),
        ("USD300", "USD 300.00"),
        ("3 dimes", "USD 0.30"),
        ("$1.56", "USD 1.56"),
        ("5c", "USD 0.05"),
        ("1 dollar", "USD 1.00"),
        ("five fifteen", "USD 515.00"),
        ("five dollars fifteen cents", "USD 5.15"),
        ("five dollars and fifteen cents", "USD 5.15"),
        ("5 usd and 1/2", "USD 5.50"),
        ("20€", "EUR 20.00"),
        ("3 pounds for bread", "GBP 3.00"),
        ("12", "USD 12.00"),
        ("5 dollars and 3 apples", "USD 5.00"),
        ("2 quarters", "USD 0.50"),
    ],
)
def test_an_amount_of_money_is_read_as_documented(text: str, value: str) -> None:
    assert read("AMAZON.Currency", text)[0] == value


def test_a_bare_amount_is_in_the_currency_of_the_locale() -> None:
    assert read("AMAZON.Currency", "12", Setting(WEDNESDAY.today, "en_GB")) == ["GBP 12.00"]
    assert read("AMAZON.Currency", "12", Setting(WEDNESDAY.today, "de_DE")) == ["EUR 12.00"]
    assert read("AMAZON.Currency", "5 cents", Setting(WEDNESDAY.today, "de_DE")) == ["EUR 0.05"]


@pytest.mark.parametrize("text", ["money", "usd", "$", "9" * 40])
def test_what_is_no_amount_is_none(text: str) -> None:
    assert read("AMAZON.Currency", text) == []


@pytest.mark.parametrize(
    "text,value",
    [
        ("3pm", "15:00"),
        ("3 p.m.", "15:00"),
        ("12 am", "00:00"),
        ("10:30 a m", None),
        ("15:45", "15:45"),
        ("five in the evening", "17:00"),
        ("9 in the morning", "09:00"),
        ("noon", "12:00"),
        ("morning", "MO"),
        ("at night", "NI"),
        ("10 o'clock", None),
        ("0:30", "00:30"),
        ("half past six pm", "18:30"),
        ("quarter to one in the afternoon", "12:45"),
        ("quarter past 7 am", "07:15"),
        ("half past 6", None),
        ("five thirty pm", "17:30"),
        ("7 tonight", "19:00"),
    ],
)
def test_a_time_is_read_as_documented(text: str, value: str | None) -> None:
    assert read("AMAZON.Time", text)[0] == value


def test_an_hour_of_either_half_of_the_day_has_two_resolutions() -> None:
    reader = BUILT_IN["AMAZON.Time"].reader
    assert reader is not None
    assert reader(Sentence("10 o'clock"), WEDNESDAY)[0].resolved == ("10:00", "22:00")


@pytest.mark.parametrize(
    "text", ["25:00", "10:75", "sometime", "2.5", "99", "half past", "quarter to never", "half"]
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert read("AMAZON.Time", text) == []


@pytest.mark.parametrize(
    "text,value",
    [
        ("ten minutes", "PT10M"),
        ("five hours", "PT5H"),
        ("three days", "P3D"),
        ("forty five seconds", "PT45S"),
        ("eight weeks", "P8W"),
        ("seven years", "P7Y"),
        ("five hours ten minutes", "PT5H10M"),
        ("five hours and ten minutes", "PT5H10M"),
        ("two years three hours ten minutes", "P2YT3H10M"),
        ("an hour", "PT1H"),
        ("a week", "P1W"),
        ("half an hour", "PT0.5H"),
        ("an hour and a half", "PT1.5H"),
        ("two and a half hours", "PT2.5H"),
    ],
)
def test_a_duration_is_read_as_documented(text: str, value: str) -> None:
    assert read("AMAZON.Duration", text) == [value]


@pytest.mark.parametrize(
    "text,value",
    [
        ("50 percent", "50%"),
        ("0.4 percent", "0.4%"),
        ("23.5%", "23.5%"),
        ("twenty five percent", "25%"),
        ("12", "12"),
        ("12 per cent", "12%"),
    ],
)
def test_a_percentage_is_read_as_documented(text: str, value: str) -> None:
    assert read("AMAZON.Percentage", text) == [value]


def test_words_without_amounts_are_neither_durations_nor_percentages() -> None:
    assert read("AMAZON.Duration", "two apples and a while, 3") == []
    assert read("AMAZON.Percentage", "per cent") == []


@pytest.mark.parametrize(
    "text,value",
    [
        ("yeah", "Yes"),
        ("yep", "Yes"),
        ("ok", "Yes"),
        ("sure", "Yes"),
        ("I have it", "Yes"),
        ("I can agree", "Yes"),
        ("yes, please do it", "Yes"),
        ("Yes!", "Yes"),
        ("um yes thanks", "Yes"),
        ("👍", "Yes"),
        ("nope", "No"),
        ("negative", "No"),
        ("naw", "No"),
        ("forget it", "No"),
        ("I’ll decline", "No"),
        ("no way", "No"),
        ("no, don't do it", "No"),
        ("it's possible", "Maybe"),
        ("perhaps", "Maybe"),
        ("sometimes", "Maybe"),
        ("I might", "Maybe"),
        ("that could be right", "Maybe"),
        ("dunno", "Don't know"),
        ("unknown", "Don't know"),
        ("no idea", "Don't know"),
        ("not sure about it", "Don't know"),
        ("who knows", "Don't know"),
    ],
)
def test_a_confirmation_is_read_as_documented(text: str, value: str) -> None:
    assert read("AMAZON.Confirmation", text) == [value]


@pytest.mark.parametrize(
    "text", ["yes but make it 15", "yes and no", "not yes", "please", "", "?", "no one knows him"]
)
def test_an_answer_with_other_words_confirms_nothing(text: str) -> None:
    assert read("AMAZON.Confirmation", text) == []


@pytest.mark.parametrize(
    "kind,text,value",
    [
        (
            "AMAZON.EmailAddress",
            "write to a_b-c.d+e@mail.example.com now",
            "a_b-c.d+e@mail.example.com",
        ),
        ("AMAZON.PhoneNumber", "+61 7 4445 1061", "+61744451061"),
        ("AMAZON.PhoneNumber", "call (509) 555-1212", "5095551212"),
        ("AMAZON.AlphaNumeric", "order ab12 please", "ab12"),
        ("AMAZON.UKPostalCode", "send it to sw1a1aa please", "SW1A 1AA"),
    ],
)
def test_spelt_values_are_read_as_documented(kind: str, text: str, value: str) -> None:
    assert read(kind, text) == [value]


@pytest.mark.parametrize("kind", sorted(BUILT_IN))
def test_a_reader_finds_its_own_examples(kind: str) -> None:
    built_in = BUILT_IN[kind]
    if built_in.reader is not None:
        for example in built_in.examples:
            sentence = Sentence(example)
            (mention,) = built_in.reader(sentence, WEDNESDAY)
            assert (mention.first, mention.last) == (0, len(sentence.words)), example
            assert mention.value is not None, example


@pytest.mark.parametrize("kind", sorted(BUILT_IN))
@pytest.mark.parametrize(
    "text",
    ["one " * 256, "twenty " * 140, "point one " * 100, "1 day " * 170, "9" * 1000, "-" * 500],
)
def test_a_reader_survives_any_text_and_stays_in_order(kind: str, text: str) -> None:
    reader = BUILT_IN[kind].reader
    if reader is not None:
        mentions = reader(Sentence(text), WEDNESDAY)
        ends = [0] + [mention.last for mention in mentions]
        assert all(mention.first >= end for mention, end in zip(mentions, ends, strict=False))
