"""What can fill a `{slot}` of a phrase: a word of the lexicon, or digits in the slot's range."""

from collections.abc import Mapping, Sequence

from .tokens import NUMBER, Token

Lexicon = Mapping[str, Mapping[str, int]]
"""By slot ("weekday", "month", ...), the words that fill it and the number each one stands for."""

_RANGES = {
    "number": (0, 999),
    "below_hundred": (0, 99),
    "whole": (0, 9999),
    "day": (1, 31),
    "month_number": (1, 12),
    "hour": (0, 24),
    "minute": (0, 59),
    "year": (1970, 2199),
    "short_year": (0, 99),
    "ordinal": (1, 31),
    "nth": (1, 31),
}
"""Slots that take plain digits, and the values allowed."""

_WITH_SUFFIX = ("day", "ordinal", "nth")


def read_slot(
    lexicon: Lexicon, slot: str, tokens: Sequence[Token], at: int
) -> tuple[int, int] | None:
    """The value in that slot at token `at` and the index after it, or None.

    The slot `numeral` takes any number as written and has no value (0); `nth` takes "9th",
    `ordinal` also "ninth", `day` also "9".
    """
    token = tokens[at]
    if token.kind != NUMBER:
        value = lexicon.get(slot, {}).get(token.text)
        if value is None and slot == "day":
            value = lexicon["ordinal"].get(token.text)
        return None if value is None else (value, at + 1)
    if slot == "numeral":
        return 0, at + 1
    if slot not in _RANGES or not token.text.isdecimal() or len(token.text) > 4:
        return None
    value = int(token.text)
    low, high = _RANGES[slot]
    if not low <= value <= high:
        return None
    if slot in _WITH_SUFFIX and _has_suffix(lexicon, tokens, at):
        return value, at + 2
    if slot in ("ordinal", "nth") or (slot == "short_year" and len(token.text) != 2):
        return None
    return value, at + 1


def _has_suffix(lexicon: Lexicon, tokens: Sequence[Token], at: int) -> bool:
    return (
        at + 1 < len(tokens)
        and tokens[at + 1].glued
        and tokens[at + 1].text in lexicon["ordinal_suffix"]
    )
