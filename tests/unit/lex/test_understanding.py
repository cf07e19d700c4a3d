"""What a text means: samples, sentences that are none, other people's sentences, misspellings."""

import hashlib
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from local.lex.builtin_intents import PHRASES
from local.lex.classifier import calibrate
from local.lex.definition import Intent, Locale
from local.lex.interpretations import interpret
from local.lex.known_words import background
from local.lex.samples import expand
from local.lex.sessions import Session
from local.lex.slot_types import value_finders
from local.lex.spelling import Spelling, edits, is_close
from local.lex.tokens import Sentence
from local.lex.training import choose_accept, train_locale
from local.lex.turn import Turn
from local.lex.understanding import Candidate, Understanding
from local.lex.values.mention import Setting
from tests.lex_talk import Clock


def best(understanding: Understanding, text: str, setting: Setting) -> Candidate:
    return understanding.candidates(understanding.hear(text, setting))[0]


def test_every_sample_utterance_scores_one_for_its_intent(
    locale: Locale, understanding: Understanding, setting: Setting
) -> None:
    finders = value_finders(locale)
    for intent in locale.intents:
        for sample in expand(locale, intent, finders, ["ignored"], 3):
            values = [sample.sentence.span(first, last) for _, first, last in sample.spans]
            if "ignored" in " ".join(values):
                continue  # an open slot's invented value: understood, but not to the word
            found = best(understanding, sample.sentence.text, setting)
            assert (found.intent, found.score) == (intent.name, 1.0), sample.sentence.text


def test_sentences_that_are_no_samples_are_understood(
    understanding: Understanding, setting: Setting, held_out: list[tuple[str, str]]
) -> None:
    inside = [(intent, text) for intent, text in held_out if intent != "-"]
    right = [
        text
        for intent, text in inside
        if (found := best(understanding, text, setting)).intent == intent
        and found.score >= understanding.locale.threshold
    ]
    assert len(inside) >= 60
    assert len(right) >= 0.97 * len(inside)


def test_sentences_about_something_else_stay_below_the_threshold(
    understanding: Understanding, setting: Setting, held_out: list[tuple[str, str]]
) -> None:
    outside = [text for intent, text in held_out if intent == "-"]
    rejected = [
        text
        for text in outside
        if best(understanding, text, setting).score < understanding.locale.threshold
    ]
    assert len(outside) >= 30
    assert len(rejected) >= 0.96 * len(outside)


def test_one_misspelt_word_changes_little(
    understanding: Understanding, setting: Setting, held_out: list[tuple[str, str]]
) -> None:
    source = random.Random(7)
    inside = [(intent, text) for intent, text in held_out if intent != "-"]
    right = [
        intent
        for intent, text in inside
        if (found := best(understanding, _misspell(text, source), setting)).intent == intent
        and found.score >= understanding.locale.threshold
    ]
    assert len(right) >= 0.93 * len(inside)


def _misspell(text: str, source: random.Random) -> str:
    """One inner letter of a longer word lost, doubled or swapped with the next."""
    words = text.split()
    long = [at for at, word in enumerate(words) if len(word) >= 5 and word.isalpha()]
    if long:
        at = source.choice(long)
        word = words[at]
        place = source.randrange(1, len(word) - 2)
        start, one, two, rest = (
            word[:place],
            word[place],
            word[place + 1],
            word[place + 2 :],
        )
        words[at] = start + source.choice([two, one + one + two, two + one]) + rest
    return " ".join(words)


@pytest.mark.parametrize(
    "signature", sorted(set(PHRASES) & {"AMAZON.HelpIntent", "AMAZON.CancelIntent"})
)
def test_the_documented_phrases_reach_their_built_in_intent(
    understanding: Understanding, setting: Setting, signature: str
) -> None:
    for phrase in PHRASES[signature]:
        found = best(understanding, phrase.upper() + "!", setting)
        assert (found.intent, found.score) == (signature.removeprefix("AMAZON."), 1.0)


def test_courtesies_and_misspellings_leave_a_sample_nearly_exact(
    understanding: Understanding, setting: Setting
) -> None:
    assert best(understanding, "Hey, order a pizza please!", setting).score == 0.97
    assert best(understanding, "ordr a pizza", setting).score == 0.97
    assert best(understanding, "please", setting).score < 0.4


def slots(understanding: Understanding, text: str, setting: Setting) -> dict[str, Any]:
    heard = understanding.hear(text, setting)
    found = understanding.slots(understanding.candidates(heard)[0], heard)
    return {name: value["value"]["interpretedValue"] for name, value in found.items()}


@pytest.mark.parametrize(
    "text,expected",
    [
        (
            "could you bring us two large pepperoni pizzas tomorrow",
            {"Count": "2", "Size": "large", "Topping": "pepperoni", "Day": "2020-11-26"},
        ),
        ("get me a little pizza with olives", {"Size": "small", "Topping": "olives"}),
        ("make me a big pizza with goat", {"Size": "large", "Topping": "goat"}),
        ("kindly charge ten dollars to the card", {"Amount": "USD 10.00"}),
        ("can you track order x4512", {"Number": "x4512"}),
        ("we need a table for 6 people on friday", {"Guests": "6", "Day": "2020-11-27"}),
    ],
)
def test_slots_are_filled_from_sentences_that_are_no_samples(
    understanding: Understanding, setting: Setting, text: str, expected: dict[str, str]
) -> None:
    found = slots(understanding, text, setting)
    assert {name: found.get(name) for name in expected} == expected


def test_words_that_are_no_value_leave_a_slot_empty(
    understanding: Understanding, setting: Setting
) -> None:
    heard = understanding.hear("huge pizza", setting)
    spans = (("Size", 0, 1), ("Topping", 0, 1), ("Topping", 1, 2), ("Sauce", 0, 1))
    assert list(understanding.slots(Candidate("OrderPizza", 1.0, spans), heard)) == ["Topping"]


def test_a_turn_has_no_intent_before_it_is_heard(
    understanding: Understanding, setting: Setting
) -> None:
    turn = Turn(Session(), "s", understanding.hear("hello", setting), None, Clock()())
    with pytest.raises(LookupError):
        turn.active.as_json()


def test_the_same_text_means_the_same_in_every_process(locale: Locale, setting: Setting) -> None:
    code = (
        "import hashlib,json,sys;from datetime import date;"
        "from local.lex.cloudformation import read_bot;"
        "from local.lex.training import train_locale;"
        "from local.lex.values.mention import Setting;"
        "bot=read_bot(json.load(open(sys.argv[1])));"
        "t=train_locale(bot.locales['en_US'],Setting(date(2020,11,25)));"
        "d=hashlib.sha256(t.intents);[d.update(t.slots[n]) for n in sorted(t.slots)];"
        "print(d.hexdigest(),t.accept)"
    )
    root = Path(__file__).parents[3]
    path = root / "tests" / "data" / "lex_bots" / "pizzeria.json"

    def run(seed: str) -> bytes:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
        return subprocess.run(
            [sys.executable, "-c", code, str(path)],
            check=True,
            capture_output=True,
            env=environment,
            cwd=root,
        ).stdout

    first = run("1")
    assert len(first) > len(hashlib.sha256().hexdigest())
    assert run("2") == first


def test_a_locale_without_samples_has_no_candidates(locale: Locale, setting: Setting) -> None:
    bare = Locale("en_US", 0.4, (locale.fallback, Intent("Never")))
    understanding = Understanding(bare, train_locale(bare, setting))
    heard = understanding.hear("hello", setting)
    assert understanding.candidates(heard) == []
    assert understanding.slots(Candidate("Never", 1.0), heard) == {}


def test_the_usual_threshold_is_where_accepting_errs_least() -> None:
    assert 0.3 < choose_accept([0.8, 0.6, 0.5], [0.1, 0.2, 0.3]) < 0.5
    assert calibrate(0.0, 0.2) == 0.0
    assert calibrate(0.2, 0.2) == 0.4
    assert calibrate(1.0, 0.2) == 1.0
    assert calibrate(0.1, 0.2) == pytest.approx(0.2)


def test_the_fallback_stands_where_the_threshold_is(locale: Locale) -> None:
    scores = {
        "OrderPizza": 0.7,
        "Feedback": 0.6,
        "PayBill": 0.3,
        "Greeting": 0.2,
        "HelpIntent": 0.1,
    }
    candidates = [Candidate(name, score) for name, score in scores.items()]
    names = [one.intent for one in interpret(locale, candidates, {})]
    assert names == ["OrderPizza", "Feedback", "FallbackIntent", "PayBill", "Greeting"]
    high = Locale(locale.id, 0.8, locale.intents, locale.slot_types)
    assert [one.intent for one in interpret(high, candidates, {})][:2] == [
        "FallbackIntent",
        "OrderPizza",
    ]


@pytest.mark.parametrize(
    "word,meant",
    [
        ("piza", "pizza"),
        ("pizzza", "pizza"),
        ("pziza", "pizza"),
        ("pepproni", "pepperoni"),
        ("tomorow", "tomorrow"),
        ("cat", None),
        ("izza", None),
        ("plaza", None),
        ("xyzzy", None),
        ("12345", None),
    ],
)
def test_a_misspelt_word_is_recognised(word: str, meant: str | None) -> None:
    spelling = Spelling(["pizza", "pepperoni", "tomorrow", "cats", "bar", "x2345"])
    assert spelling.correct(word) == meant


def test_the_nearest_word_is_meant_and_the_first_among_equals() -> None:
    assert Spelling(["boxes", "boxer"]).correct("boxen") == "boxer"
    assert Spelling(["departed", "departure", "depart"]).correct("departe") == "depart"


def test_edits_are_counted_up_to_a_limit() -> None:
    assert edits("abcd", "abdc", 2) == 1
    assert edits("abcd", "wxyz", 1) == 2
    assert edits("a", "abcdef", 2) == 3
    assert is_close(("goat", "chese"), ("goat", "cheese"))
    assert not is_close((), ())


def test_the_background_is_varied_and_clean() -> None:
    lines = background()
    assert len(lines) == len(set(lines)) >= 300
    assert all(line == line.strip().lower() for line in lines)


def test_words_keep_their_places_in_the_text() -> None:
    sentence = Sentence("Café’s 12USD, 1,234.50!")
    assert sentence.words == ["cafe's", "12", "usd", ",", "1,234.50", "!"]
    assert sentence.span(1, 3) == "12USD"


def test_a_text_that_folds_away_keeps_its_characters() -> None:
    assert all(Sentence("a\u0301 \u0301x \u00b4 \u01c6 \u00bd \ufb01").words)
