"""AMAZON.Duration and AMAZON.Percentage.

"five hours ten minutes" is PT5H10M, "23.5%" stays 23.5%; a number without a percent sign is kept
as it is. Assumed: "half an hour" is PT0.5H, as ISO 8601 allows.
Source: Lex V2 Developer Guide, built-in-slot-duration and built-in-slot-percent.
"""

from collections.abc import Sequence
from decimal import Decimal

from local.lex.tokens import Sentence

from .mention import Mention, Setting
from .number import plain, read_number

DURATION_EXAMPLES = ("ten minutes", "2 hours", "three days", "45 seconds", "1 week")
PERCENTAGE_EXAMPLES = ("50%", "23.5%", "ten percent", "20 percent")

_HALF = Decimal("0.5")
_DATE_UNITS = {"year": "Y", "month": "M", "week": "W", "day": "D"}
_TIME_UNITS = {"hour": "H", "hr": "H", "minute": "M", "min": "M", "second": "S", "sec": "S"}


def find_durations(sentence: Sentence, _setting: Setting) -> list[Mention]:
    mentions: list[Mention] = []
    at = 0
    while at < len(sentence.words):
        parts, end = _read_parts(sentence.words, at)
        if not parts:
            at += 1
            continue
        dates = "".join(amount + unit for amount, unit in parts if unit.startswith("-"))
        times = "".join(amount + unit for amount, unit in parts if not unit.startswith("-"))
        value = f"P{dates.replace('-', '')}{'T' + times if times else ''}"
        mentions.append(Mention(at, end, value, (value,)))
        at = end
    return mentions


def _read_parts(words: Sequence[str], at: int) -> tuple[list[tuple[str, str]], int]:
    """Amounts and their ISO 8601 letters; a letter of the date part starts with "-"."""
    parts: list[tuple[str, str]] = []
    end = at
    while end < len(words):
        start = end + (bool(parts) and words[end] in ("and", ","))
        number = _read_count(words, start) if start < len(words) else None
        if number is None or number[1] >= len(words):
            break
        unit = words[number[1]].removesuffix("s")
        half = words[number[1] + 1 : number[1] + 4] == ["and", "a", "half"]
        if unit in _DATE_UNITS:
            letter = f"-{_DATE_UNITS[unit]}"
        elif unit in _TIME_UNITS:
            letter = _TIME_UNITS[unit]
        else:
            break
        parts.append((plain(number[0] + half * _HALF), letter))
        end = number[1] + (4 if half else 1)
    return parts, end


def _read_count(words: Sequence[str], at: int) -> tuple[Decimal, int] | None:
    """A number, "an", "half an" or "two and a half", and the index after it."""
    if words[at] == "half":
        return _HALF, at + 1 + (words[at + 1 : at + 2] in (["a"], ["an"]))
    number = read_number(words, at)
    if number is None:
        return (Decimal(1), at + 1) if words[at] in ("a", "an") else None
    if words[number[1] : number[1] + 3] == ["and", "a", "half"]:
        return number[0] + _HALF, number[1] + 3
    return number


def find_percentages(sentence: Sentence, _setting: Setting) -> list[Mention]:
    words = sentence.words
    mentions: list[Mention] = []
    at = 0
    while at < len(words):
        number = read_number(words, at)
        if number is None:
            at += 1
            continue
        end = number[1]
        sign = 1 if words[end : end + 1] in (["%"], ["percent"]) else 0
        sign = 2 if words[end : end + 2] == ["per", "cent"] else sign
        value = plain(number[0]) + ("%" if sign else "")
        mentions.append(Mention(at, end + sign, value, (value,)))
        at = end + sign
    return mentions
