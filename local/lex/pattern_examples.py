"""Texts that fit the regular expression of a slot type, to put into sample utterances.

Reads what Lex allows there: characters, classes, groups, alternatives and counts.
Source: Lex V2 Developer Guide, built-in-slot-alphanumeric.
"""

import re
from itertools import islice

_PIECE = re.compile(
    r"(\\.|\[[^\]]+\]|\((?:\?:)?(?P<group>[^()]*)\)|.)(\?|\{\d+(?:,\d*)?\})?", re.DOTALL
)
_CLASSES = {"d": "0123456789", "w": "ABCDE12345", "s": " "}
_MOST = 5


def pattern_examples(pattern: str) -> tuple[str, ...]:
    """Up to five texts that match the whole pattern; none when it holds what isn't read here."""
    found = (_write(pattern, turn) for turn in range(4 * _MOST))
    fitting = dict.fromkeys(text for text in found if text and re.fullmatch(pattern, text))
    return tuple(islice(fitting, _MOST))


def _write(pattern: str, turn: int) -> str:
    """One text; another `turn` takes other characters and alternatives."""
    choices = _alternatives(pattern)
    text = ""
    for match in _PIECE.finditer(choices[turn % len(choices)]):
        piece, count = match[1], match[3] or ""
        for at in range(_times(count, turn)):
            text += _one(piece, match["group"], turn + at)
    return text


def _alternatives(pattern: str) -> list[str]:
    """The pattern parted at each "|" that is in no group."""
    parts, depth = [""], 0
    for char in pattern:
        depth += {"(": 1, ")": -1}.get(char, 0)
        if char == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += char
    return parts


def _times(count: str, turn: int) -> int:
    if count == "?":
        return turn % 2
    digits = re.findall(r"\d+", count)
    return min(int(digits[0]), 50) if digits else 1


def _one(piece: str, group: str | None, turn: int) -> str:
    if group is not None:
        return _write(group, turn)
    if piece.startswith("["):
        members = _members(piece[1:-1])
        return members[turn % len(members)]
    if piece.startswith("\\"):
        members = _CLASSES.get(piece[1], piece[1])
        return members[turn % len(members)]
    return "" if piece in "^$" else piece


def _members(body: str) -> str:
    """The characters of a class such as A-Z0-9."""
    expanded = re.sub(
        r"(.)-(.)", lambda span: "".join(map(chr, range(ord(span[1]), ord(span[2]) + 1))), body
    )
    return expanded or body
