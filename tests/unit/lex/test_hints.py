"""Phrases of time and names of places that the slot taggers are told of."""

from datetime import date

import pytest

from local.lex.hints import TIME, find_hints
from local.lex.tokens import Sentence
from local.lex.values.mention import Setting
from local.lex.word_classes import word_class

SETTING = Setting(date(2020, 11, 25))


def phrases(text: str, kind: str = TIME) -> list[str]:
    sentence = Sentence(text)
    found = find_hints(sentence, SETTING).get(kind, [])
    return [sentence.span(mention.first, mention.last) for mention in found]


@pytest.mark.parametrize(
    "phrase",
    [
        "42 weeks from now",
        "twenty two seconds from now",
        "one week",
        "a year ago",
        "9 a.m.",
        "eleven PM",
        "half past six pm",
        "08:41 pm",
        "April 9, 2037",
        "aug. 22",
        "mid-March",
        "the third of May",
        "3rd of may 2027",
        "next friday",
        "this month",
        "tuesday",
        "tomorrow night",
        "christmas eve",
        "1999",
    ],
)
def test_a_phrase_of_time_is_one_phrase(phrase: str) -> None:
    assert phrases(f"will it rain {phrase} over the sea") == [phrase]


@pytest.mark.parametrize("text", ["two pizzas please", "room 300", "12345 points", "it is a joke"])
def test_a_number_or_an_article_is_no_phrase_of_time(text: str) -> None:
    assert phrases(text) == []


@pytest.mark.parametrize(
    "text,kind,names",
    [
        (
            "from Peru to the United States of America",
            "Country",
            ["Peru", "the United States of America"],
        ),
        ("in south carolina", "State", ["south carolina"]),
        ("near Reno NV", "State", ["NV"]),
        ("come in or call me", "State", []),
        ("COME IN OR CALL ME", "State", []),
        ("a table in New York City", "City", ["New York City"]),
    ],
)
def test_places_are_known_by_their_names(text: str, kind: str, names: list[str]) -> None:
    assert phrases(text, f"@AMAZON.{kind}") == names


@pytest.mark.parametrize(
    "word,expected",
    [
        ("seven", "number"),
        ("monday", "weekday"),
        ("may", "month"),
        ("the", "little"),
        ("pizza", "word"),
        ("12", "2 digits"),
        ("1234567", "5 digits"),
        ("3.50", "digits"),
        ("?", "sign"),
    ],
)
def test_words_have_classes(word: str, expected: str) -> None:
    assert word_class(word) == expected
