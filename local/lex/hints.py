"""Phrases of time and names of places in a sentence, whatever slot types the bot has.

They are features for the slot taggers and no values: a bot's own slot type for "when" gains from
knowing that "42 weeks from now" is one phrase. Each word has a letter for what it can be in such a
phrase, and a phrase is a regular expression over the letters.
"""

import re

from .tokens import Sentence
from .values.mention import Mention, Setting
from .values.names import NAME_READERS
from .word_classes import word_class

TIME = "@time"
"""The kind of a phrase of time; places have their slot type's name after the sign."""

_PLACES = ("AMAZON.City", "AMAZON.Country", "AMAZON.State")
_BY_CLASS = {
    "number": "n",
    "weekday": "W",
    "month": "M",
    "moment": "R",
    "unit": "U",
    "ordinal": "o",
    "1 digits": "1",
    "2 digits": "2",
}
_BY_WORD = {
    word: letter
    for letter, words in {
        "a": "a an",
        "t": "the",
        "f": "of",
        "F": "from",
        "G": "ago later",
        "R": "now",
        "n": "couple few several",
        "L": "next last this coming past previous following every",
        "p": "p",
        "m": "m",
        "A": "am pm o'clock",
        "s": "st nd rd th",
        "h": "half quarter",
        "T": "to",
        "H": "christmas easter thanksgiving halloween eve",
        "i": "mid early late",
        "@": "at in on",
        ".": ".",
        ",": ",",
        "-": "-",
    }.items()
    for word in words.split()
}
_NUMBER = r"(?:(?:n-?)+|[12D]|a)"
_DAY = r"(?:[12]s?|o)"
_PHRASE = re.compile(
    "|".join(
        (
            rf"{_NUMBER}U(?:FR|G)?",  # 42 weeks from now
            r"(?:[12n]+|[hn]+[LT][n12]+|c)(?:A|[p]\.?m\.?|a\.?m\.?)",  # 9 a.m.
            r"c",  # 08:41
            r"t?(?:o|[12]s)f?M(?:,?y)?",  # the third of march
            rf"i?-?M\.?(?:t?{_DAY}(?:,?y)?|,?y)?",  # april 9, 2037
            r"t?L[UWMRH]",  # next friday
            r"W(?:@R)?|R+|HH?|y",
        )
    )
)


def find_hints(sentence: Sentence, setting: Setting) -> dict[str, list[Mention]]:
    """The phrases by kind, kinds without any left out."""
    letters = "".join(map(_letter, sentence.words))
    found = {TIME: [Mention(*match.span(), None) for match in _PHRASE.finditer(letters)]}
    for kind in _PLACES:
        found[f"@{kind}"] = NAME_READERS[kind](sentence, setting)
    return {kind: mentions for kind, mentions in found.items() if mentions}


def _letter(word: str) -> str:
    letter = _BY_WORD.get(word) or _BY_CLASS.get(kind := word_class(word))
    if letter:
        return letter
    if not kind.endswith("digits"):
        return "x"
    if kind == "4 digits" and word[:2] in ("19", "20"):
        return "y"
    return "c" if ":" in word else "D"
