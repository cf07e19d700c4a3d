"""AMAZON.Duration and AMAZON.Percentage.

"five hours ten minutes" is PT5H10M, "23.5%" stays 23.5%; a number without a percent sign is kept
as it is. Source: Lex V2 Developer Guide, built-in-slot-duration and built-in-slot-percent.
"""

from collections.abc import Sequence

from local.lex.tokens import Sentence

from .mention import Mention, Setting
from .number import plain, read_number

DURATION_EXAMPLES = ("ten minutes", "2 hours", "three days", "45 seconds", "1 week")
PERCENTAGE_EXAMPLES = ("50%", "23.5%", "ten percent", "20 percent")

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
        number = read_number(words, start) if start < len(words) else None
        if number is None or number[1] >= len(words):
            break
        unit = words[number[1]].removesuffix("s")
        if unit in _DATE_UNITS:
            letter = f"-{_DATE_UNITS[unit]}"
        elif unit in _TIME_UNITS:
            letter = _TIME_UNITS[unit]
        else:
            break
        parts.append((plain(number[0]), letter))
        end = number[1] + 1
    return parts, end


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
        signed = end < len(words) and words[end] in ("%", "percent")
        value = plain(number[0]) + ("%" if signed else "")
        mentions.append(Mention(at, end + signed, value, (value,)))
        at = end + signed
    return mentions
