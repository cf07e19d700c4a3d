"""AMAZON.Number: digits or English number words become a string of digits.

Documented: "one hundred twenty three point four five" is 123.45, "point forty two" 0.42,
"minus 15" -15. Not documented, assumed: thousands separators are dropped, a number is found among
other words, two number words in a row are written one after the other ("five fifteen" is 515, as
AMAZON.Currency documents it). Source: Lex V2 Developer Guide, built-in-slot-number.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from local.lex import assumptions
from local.lex.tokens import Sentence

from .mention import Mention, Setting

EXAMPLES = ("3", "12", "25", "7.50", "40", "120", "1,500", "two", "twenty five", "a hundred")

_UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: value * 10
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_SCALES = {"thousand": 1_000, "k": 1_000, "grand": 1_000, "million": 10**6, "billion": 10**9}
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")
_PLAIN = re.compile(r"\d+([.,]\d+)?")


def find_numbers(sentence: Sentence, _setting: Setting) -> list[Mention]:
    words = sentence.words
    mentions: list[Mention] = []
    at = 0
    while at < len(words):
        found = read_number(words, at)
        if found is None:
            at += 1
            continue
        value, end = found
        mentions.append(Mention(at, end, plain(value), (plain(value),)))
        at = end
    return mentions


def plain(value: Decimal) -> str:
    """Digits without an exponent, without needless zeros: 7.50 is "7.5"."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text


def read_number(words: Sequence[str], at: int) -> tuple[Decimal, int] | None:
    """The number that starts at a word, and the index after it."""
    negative = words[at] in ("minus", "negative", "-") and at + 1 < len(words)
    if negative and words[at] == "-" and at and words[at - 1][:1].isalnum():
        return None
    found = _read_positive(words, at + negative)
    if found is None:
        return None
    value, end = found
    return (-value if negative else value), end


def _read_positive(words: Sequence[str], at: int) -> tuple[Decimal, int] | None:
    if words[at] in ("point", "dot"):
        fraction = _read_fraction(words, at + 1)
        return None if fraction is None else fraction
    if words[at][0].isdigit():
        return _read_digits(words, at)
    whole = _read_cardinal(words, at)
    if whole is None:
        return None
    value, end = whole
    following = _read_cardinal(words, end) if value < 100 and end < len(words) else None
    if following is not None and 10 <= following[0] < 100:
        return Decimal(value * 100 + following[0]), following[1]
    if end + 1 < len(words) and words[end] in ("point", "dot"):
        fraction = _read_fraction(words, end + 1)
        if fraction is not None:
            return value + fraction[0], fraction[1]
    return Decimal(value), end


def parse_digits(word: str) -> Decimal | None:
    """A word of digits with separators; None for "12:30" or "2026-11-22"."""
    if assumptions.GROUPED_NUMBERS and _GROUPED.fullmatch(word):
        return Decimal(word.replace(",", ""))
    if _PLAIN.fullmatch(word):
        return Decimal(word.replace(",", "."))
    return None


def _read_digits(words: Sequence[str], at: int) -> tuple[Decimal, int] | None:
    value = parse_digits(words[at])
    if value is None:
        return None
    if at + 1 < len(words) and words[at + 1] in _SCALES:
        return value * _SCALES[words[at + 1]], at + 2
    return value, at + 1


def _read_fraction(words: Sequence[str], at: int) -> tuple[Decimal, int] | None:
    """Words after "point": "four five" and "forty five" are both .45."""
    digits, end = "", at
    while end < len(words):
        word = words[end]
        if word in _TENS:
            follows = end + 1 < len(words) and 0 < _UNITS.get(words[end + 1], 0) < 10
            digits += str(_TENS[word] + (_UNITS[words[end + 1]] if follows else 0))
            end += 1 + follows
        elif word in _UNITS or word.isdigit():
            digits += str(_UNITS[word]) if word in _UNITS else word
            end += 1
        else:
            break
    return (Decimal(f"0.{digits}"), end) if digits else None


def _read_cardinal(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """A whole number in words: "two hundred and five", "a thousand", "twenty-five"."""
    total, group, end, step = 0, 0, at, 0
    while end < len(words):
        word = words[end]
        if word in _UNITS and (step == 0 or _fits(group, _UNITS[word])):
            group, step = group + _UNITS[word], 1
        elif word in _TENS and (step == 0 or _fits(group, _TENS[word])):
            group, step = group + _TENS[word], 1
        elif word == "hundred" and 0 < group < 100:
            group *= 100
        elif word in _SCALES and group and len(word) > 1:
            total, group, step = total + group * _SCALES[word], 0, 2
        elif word in ("a", "an") and step == 0 and _at(words, end + 1) in ("hundred", *_SCALES):
            group, step = 1, 1
        elif not (_joins(word, words, end) and step and (group % 100 == 0 or word == "-")):
            break
        end += 1
    return (total + group, end) if step else None


def _fits(group: int, value: int) -> bool:
    """Whether a value can follow in the same group: 5 after 20 or 100, not after 7."""
    if value >= 10:
        return group % 100 == 0
    return group % 10 == 0 and group % 100 != 10 and value > 0


def _joins(word: str, words: Sequence[str], at: int) -> bool:
    following = _at(words, at + 1)
    if word == "-":
        return _at(words, at - 1) in _TENS and 0 < _UNITS.get(following, 0) < 10
    return word == "and" and (following in _UNITS or following in _TENS)


def _at(words: Sequence[str], at: int) -> str:
    return words[at] if 0 <= at < len(words) else ""
