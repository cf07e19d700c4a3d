"""AMAZON.Time: an hour becomes HH:MM, a part of the day its code (MO, AF, EV, NI).

An hour that could be morning or evening has no interpreted value, only the two resolved ones.
Source: Lex V2 Developer Guide, built-in-slot-time.
"""

import re
from collections.abc import Sequence

from local.lex.tokens import Sentence

from .mention import Mention, Setting
from .number import read_number

EXAMPLES = ("3pm", "10:30 am", "noon", "7 am", "half past six pm", "5 in the evening")

_PARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "noon": "12:00",
    "midday": "12:00",
    "midnight": "00:00",
}
_FRACTIONS = {"half": 30, "quarter": 15}
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")


def find_times(sentence: Sentence, _setting: Setting) -> list[Mention]:
    mentions: list[Mention] = []
    at = 0
    while at < len(sentence.words):
        mention = _read_time(sentence.words, at)
        if mention is None:
            at += 1
            continue
        mentions.append(mention)
        at = mention.last
    return mentions


def _read_time(words: Sequence[str], at: int) -> Mention | None:
    if words[at] in _PARTS:
        return Mention(at, at + 1, _PARTS[words[at]], (_PARTS[words[at]],))
    if words[at] in _FRACTIONS and words[at + 1 : at + 2] in (["past"], ["to"]):
        return _read_fraction(words, at)
    if match := _CLOCK.fullmatch(words[at]):
        hour, minute, end = int(match.group(1)), int(match.group(2)), at + 1
    else:
        number = read_number(words, at)
        if number is None or number[0] != number[0].to_integral_value():
            return None
        hour, minute, end = int(number[0]), 0, number[1]
        if hour >= 100 and words[at].isalpha():  # "five thirty" is read as 530
            hour, minute = divmod(hour, 100)
    if not (0 <= hour < 24 and minute < 60):
        return None
    return _with_half(words, at, end, hour, minute)


def _read_fraction(words: Sequence[str], at: int) -> Mention | None:
    """Such as "half past six" and "quarter to seven"."""
    number = read_number(words, at + 2) if at + 2 < len(words) else None
    if number is None or number[0] not in range(1, 13):
        return None
    minutes = _FRACTIONS[words[at]]
    if words[at + 1] == "to":
        hour = int(number[0]) - 1 or 12
        return _with_half(words, at, number[1], hour, 60 - minutes)
    return _with_half(words, at, number[1], int(number[0]), minutes)


def _with_half(words: Sequence[str], at: int, end: int, hour: int, minute: int) -> Mention | None:
    """The half of the day: from "am" and "pm", from "in the evening", or left open."""
    following = list(words[end : end + 5])
    half = None
    if following[:1] in (["am"], ["pm"]):
        half, end = following[0], end + 1
    elif following[:1] in (["a"], ["p"]) and following[1:3] == [".", "m"]:
        half, end = f"{following[0]}m", end + 3 + (following[3:4] == ["."])
    elif following[:2] == ["in", "the"] and following[2:3] and following[2] in _PARTS:
        half, end = ("am" if following[2] == "morning" else "pm"), end + 3
    elif following[:1] == ["tonight"]:
        half, end = "pm", end + 1
    o_clock = following[:1] == ["o'clock"]
    if half is not None and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
        return _exact(at, end, hour, minute)
    if hour > 12 or hour == 0:
        return _exact(at, end, hour, minute)
    early, late = f"{hour % 12:02}:{minute:02}", f"{hour % 12 + 12:02}:{minute:02}"
    return Mention(at, end + o_clock, None, (early, late))


def _exact(at: int, end: int, hour: int, minute: int) -> Mention:
    value = f"{hour:02}:{minute:02}"
    return Mention(at, end, value, (value,))
