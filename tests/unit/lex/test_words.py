"""The word file: the one that was distilled, read when first asked for, and not needed."""

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from local.lex import tagger, training, understanding
from local.lex.definition import Locale
from local.lex.training import train_locale
from local.lex.understanding import Understanding
from local.lex.values.mention import Setting
from local.lex.words import FILE, WORDS, Words

ROOT = Path(__file__).parents[3]
SHA256 = "95d0766a3cb316d768597baf01a91d3b15dd5191c449eeea11a5a181d9a3f8b6"
ABSENT = Words(Path(__file__).with_name("no such file"))


def test_the_file_is_the_one_that_was_distilled() -> None:
    content = FILE.read_bytes()
    assert hashlib.sha256(content).hexdigest() == SHA256
    assert len(content) <= 2_000_000


def test_its_licences_are_written_down() -> None:
    text = (ROOT / "distillation" / "README.md").read_text(encoding="utf-8")
    header = json.loads(FILE.read_bytes().partition(b"\n")[0])
    assert f"{header['words']:,} English words" in text
    assert {"Apache 2.0", "CC0 1.0", "CC BY 3.0"} <= set(
        re.findall(r"Apache 2.0|CC\w* [\w ]*\d.0", text)
    )


def test_words_alike_share_a_cluster() -> None:
    assert WORDS.clusters("friday")[1] == WORDS.clusters("sunday")[1]
    assert WORDS.clusters("pizza")[1] == WORDS.clusters("lunch")[1]
    assert WORDS.clusters("pizza")[1] != WORDS.clusters("friday")[1]


@pytest.mark.parametrize("word,root", [("pizzas", "pizza"), ("mother's", "mother")])
def test_a_word_that_is_not_listed_is_known_by_what_it_comes_from(word: str, root: str) -> None:
    assert WORDS.clusters(word) == WORDS.clusters(root) != ()


@pytest.mark.parametrize("word", ["xqzzyv", "#", "", "bxs"])
def test_an_unknown_word_has_no_clusters(word: str) -> None:
    assert WORDS.clusters(word) == ()
    assert WORDS.vector([word]) == []


def test_sentences_alike_point_the_same_way() -> None:
    def likeness(one: str, other: str) -> float:
        return sum(
            a * b
            for a, b in zip(WORDS.vector(one.split()), WORDS.vector(other.split()), strict=True)
        )

    groceries = "how much did i spend on groceries"
    assert likeness(groceries, groceries) == pytest.approx(1)
    food = likeness(groceries, "what did i pay for food last month")
    assert food > 0.5
    assert likeness(groceries, "book a flight to paris") < 0.2


def test_without_the_file_no_word_is_known() -> None:
    assert ABSENT.clusters("pizza") == ()
    assert ABSENT.vector(["pizza"]) == []


def test_importing_the_recogniser_does_not_read_it() -> None:
    code = (
        "import local.lex.runtime, local.lex.words as w;"
        "assert '_content' not in vars(w.WORDS); w.WORDS.clusters('pizza');"
        "assert '_content' in vars(w.WORDS)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_without_the_file_most_sentences_are_still_understood(
    locale: Locale,
    setting: Setting,
    held_out: list[tuple[str, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in (tagger, training, understanding):
        monkeypatch.setattr(module, "WORDS", ABSENT)
    bare = Understanding(locale, train_locale(locale, setting))
    inside = [(intent, text) for intent, text in held_out if intent != "-"]
    right = 0
    for intent, text in inside:
        best = bare.candidates(bare.hear(text, setting))[0]
        right += best.intent == intent and best.score >= locale.threshold
    assert right >= 0.9 * len(inside)
