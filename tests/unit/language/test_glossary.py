"""Thousands of phrases, each looked up whole."""

from collections import Counter

from lambdas.language.glossary import LONGEST, Glossary
from lambdas.language.locale import Locale
from lambdas.language.tokens import tokenize
from lambdas.ledger.categories import Category

FRUIT = Glossary(
    {"fruit": "plum, blood orange, berry, peach, gas", "shop": "h & m, Müller"},
    (("s", ""), ("es", ""), ("ies", "y")),
)


def found(text: str, at: int = 0) -> tuple[str, int] | None:
    match = FRUIT.match(tokenize(text), at)
    return None if match is None else (match.outcome, match.after)


def test_the_longest_phrase_at_a_place_is_found() -> None:
    assert found("blood orange juice") == ("fruit", 2)
    assert found("3 plum", 1) == ("fruit", 2)
    assert found("H&M") == ("shop", 3)
    assert found("muller") == ("shop", 1)


def test_a_phrase_is_found_in_the_plural_of_its_last_word() -> None:
    assert found("plums") == found("berries") == found("peaches") == ("fruit", 1)
    assert found("blood oranges") == ("fruit", 2)


def test_what_only_begins_like_a_phrase_is_none() -> None:
    assert found("blood test") is None
    assert found("bloods orange") is None
    assert found("plum", 1) is None
    assert found("") is None


def test_short_words_are_no_plurals() -> None:
    assert Glossary({1: "ga"}, (("s", ""),)).find("gas") is None


def test_each_english_phrase_means_one_thing(english: Locale) -> None:
    words = english.categories
    said: dict[str, set[Category]] = {}
    written = Counter[str]()
    for glossary in (words.wider, words.hints):
        for phrase, category in glossary.spell_out():
            said.setdefault(phrase, set()).add(category)
            written[phrase] += 1
    assert {phrase for phrase, meanings in said.items() if len(meanings) > 1} == set()
    assert {phrase for phrase, times in written.items() if times > 1} == set()


def test_no_english_phrase_is_longer_than_what_is_looked_up(english: Locale) -> None:
    words = english.categories
    for glossary in (words.wider, words.hints):
        phrases = [phrase for phrase, _ in glossary.spell_out()]
        assert "" not in phrases
        assert [phrase for phrase in phrases if len(phrase.split()) > LONGEST] == []
