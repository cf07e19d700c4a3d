"""A number as people write it, exact: whole digits and how many of them are decimals.

Digits: a comma and a point together are grouping and decimals in that order; one of them alone
before exactly three digits groups thousands, unless the currency has three decimals. Words:
"forty five", "two hundred and ten", and the price form "nine ninety nine" for 9.99.
"""

from collections.abc import Sequence
from typing import NamedTuple

from .money_words import NumberWords
from .signs import TAILS
from .tokens import NUMBER, WORD, Token

_LONGEST = 18
_TEN = 10
_HUNDRED = 100
_THOUSAND = 1000
_GROUPS = "'\u2019"


class Numeral(NamedTuple):
    """`unscaled` / 10**`decimals`; tokens up to `after` belong to it."""

    unscaled: int
    decimals: int
    after: int
    written: bool
    """In words rather than digits."""
    spoken: bool = False
    """As prices are spoken: "two fifty" is 2.50, or else 250."""
    tailed: bool = False
    """With a sign for no cents behind it ("10.-"), so that it is an amount."""

    def minor(self, exponent: int) -> int | None:
        """Whole minor units of a currency with that exponent, or None if it is finer than that."""
        missing = exponent - self.decimals
        if missing >= 0:
            return self.unscaled * _power_of_ten(missing)
        quotient, rest = divmod(self.unscaled, _power_of_ten(-missing))
        return None if rest else quotient

    def times_ten_to(self, power: int, after: int) -> "Numeral":
        """That many times ten as much, ending before token `after`."""
        surplus = max(0, power - self.decimals)
        decimals = max(0, self.decimals - power)
        return Numeral(self.unscaled * _power_of_ten(surplus), decimals, after, self.written)


def _power_of_ten(exponent: int) -> int:
    power: int = 10**exponent  # typed as Any, for a negative exponent would give a fraction
    return power


def read_numeral(
    tokens: Sequence[Token], at: int, words: NumberWords, exponent: int
) -> Numeral | None:
    """The number that starts at token `at`, for a currency with that many decimals."""
    numeral = None
    if tokens[at].kind == NUMBER:
        numeral = _with_tail(tokens, _read_digits(tokens, at, exponent))
    elif tokens[at].kind == WORD:
        numeral = _read_words(tokens, at, words, exponent)
    return numeral and _with_half(tokens, numeral, words)


def _with_tail(tokens: Sequence[Token], numeral: Numeral | None) -> Numeral | None:
    """With the sign for no cents that ends it ("10.-")."""
    if numeral is None or numeral.decimals:
        return numeral
    tail = ""
    for at in range(numeral.after, min(numeral.after + 3, len(tokens))):
        tail += tokens[at].text if tokens[at].glued else " "
        ahead = tokens[at + 1] if at + 1 < len(tokens) else None
        if tail in TAILS and not (ahead and ahead.glued and ahead.kind == NUMBER):
            return numeral._replace(after=at + 1, tailed=True)
    return numeral


def _with_half(tokens: Sequence[Token], numeral: Numeral, words: NumberWords) -> Numeral:
    """With the half that is added to it ("two and a half")."""
    half = words.halves.match(tokens, numeral.after)
    if half is None or numeral.decimals:
        return numeral
    return Numeral(numeral.unscaled * 10 + 5, 1, half.after, numeral.written)


def _read_digits(tokens: Sequence[Token], at: int, exponent: int) -> Numeral | None:
    text = tokens[at].text
    after = at + 1
    if len(text) <= 3 and text.isdecimal():
        while after < len(tokens) and _continues_group(tokens, after):
            text += "," + tokens[after].text
            after += 1
            if not tokens[after - 1].text.isdecimal():
                break
        if after > at + 1 and "." not in text and text[-3] == ",":
            text = _decimal_comma(text)
    parsed = split_digits(text, exponent)
    if parsed is None:
        return None
    return Numeral(parsed[0], parsed[1], after, written=False)


def _continues_group(tokens: Sequence[Token], at: int) -> bool:
    """Whether token `at` is three more digits after one space ("1 250")."""
    token, before = tokens[at], tokens[at - 1]
    whole = token.text[:3]
    return (
        token.kind == NUMBER
        and token.start - before.end == 1
        and before.kind == NUMBER
        and len(whole) == 3
        and whole.isdecimal()
        and (len(token.text) == 3 or (token.text[3] in ",." and len(token.text) in (5, 6)))
    )


def _decimal_comma(text: str) -> str:
    return text[:-3] + "." + text[-2:]


def split_digits(text: str, exponent: int) -> tuple[int, int] | None:
    """Digits with separators as (all digits, decimals), or None if they are grouped wrongly.

    >>> split_digits("1.250,50", 2), split_digits("1,250", 2), split_digits("1.250", 3)
    ((125050, 2), (1250, 0), (1250, 3))
    """
    for mark in _GROUPS:
        text = text.replace(mark, "'")
    separators = [c for c in text if not c.isdecimal()]
    digits = "".join(c for c in text if c.isdecimal())
    if len(digits) > _LONGEST:
        return None
    if not separators:
        return int(digits), 0
    whole, _, last = text.rpartition(separators[-1])
    if _is_decimal(separators, whole, last, exponent):
        if whole and not _is_grouped(whole):
            return None
        return int(digits), len(last)
    return (int(digits), 0) if _is_grouped(text) else None


def _is_decimal(separators: Sequence[str], whole: str, last: str, exponent: int) -> bool:
    """Whether the last separator begins the decimals."""
    mark = separators[-1]
    if mark == "'" or separators.count(mark) > 1:
        return False
    if len(separators) > 1 or len(last) != 3 or not whole:
        return True
    return exponent == 3 or whole == "0"


def _is_grouped(text: str) -> bool:
    """Whether separators, all alike, stand before groups of three (or two, in Indian style)."""
    separators = {c for c in text if not c.isdecimal()}
    if not separators:
        return True
    if len(separators) > 1:
        return False
    first, *groups = text.split(separators.pop())
    if not 1 <= len(first) <= 3 or first == "0":
        return False
    return len(groups[-1]) == 3 and (
        all(len(group) == 3 for group in groups)
        or (len(first) <= 2 and all(len(group) == 2 for group in groups[:-1]))
    )


def _read_words(
    tokens: Sequence[Token], at: int, words: NumberWords, exponent: int
) -> Numeral | None:
    whole = _read_whole(tokens, at, words)
    if whole is None:
        return None
    value, after = whole
    if 0 < value < 100 and after < len(tokens):
        cents = _read_below_hundred(tokens, after, words)
        if cents is not None and cents[0] >= 10:
            if exponent == 2:
                spoken = value < _TEN and cents[0] % 10 == 0
                return Numeral(value * 100 + cents[0], 2, cents[1], written=True, spoken=spoken)
            return Numeral(value * 100 + cents[0], 0, cents[1], written=True)
    return Numeral(value, 0, after, written=True)


def _read_whole(tokens: Sequence[Token], at: int, words: NumberWords) -> tuple[int, int] | None:
    """A number in words such as "one hundred and two thousand five hundred and ten"."""
    total, here = 0, at
    limit = max(words.scales.values(), default=0) * _THOUSAND
    while here < len(tokens):
        start = _skip_joiner(tokens, here, words) if here > at else here
        group = _read_below_thousand(tokens, start, words)
        if group is None:
            break
        value, after = group
        scale = 1
        while (step := _scale_at(tokens, after, words)) and value * step < limit:
            scale, value, after = step, value * step, after + 1
        if scale >= limit:
            break
        total, here, limit = total + value, after, scale
        if scale == 1:
            break
    return (total, here) if here > at else None


def _read_below_thousand(
    tokens: Sequence[Token], at: int, words: NumberWords
) -> tuple[int, int] | None:
    """A number such as "two hundred and ten" or "fifteen hundred"; "a" only before a scale."""
    below = _read_below_hundred(tokens, at, words)
    if below is None and at < len(tokens) and tokens[at].text in words.articles:
        below = (1, at + 1) if _scale_at(tokens, at + 1, words) else None
    if below is None or _scale_at(tokens, below[1], words) != _HUNDRED:
        return below
    value, here = below[0] * _HUNDRED, below[1] + 1
    rest = None
    if here < len(tokens):
        rest = _read_below_hundred(tokens, _skip_joiner(tokens, here, words), words)
    return (value, here) if rest is None else (value + rest[0], rest[1])


def _scale_at(tokens: Sequence[Token], at: int, words: NumberWords) -> int:
    return words.scales.get(tokens[at].text, 0) if at < len(tokens) else 0


def _read_below_hundred(
    tokens: Sequence[Token], at: int, words: NumberWords
) -> tuple[int, int] | None:
    if at >= len(tokens):
        return None
    value = words.values.get(tokens[at].text)
    if value is None:
        return None
    if value < 20:
        return value, at + 1
    unit_at = at + 2 if at + 1 < len(tokens) and tokens[at + 1].text == "-" else at + 1
    unit = words.values.get(tokens[unit_at].text, 0) if unit_at < len(tokens) else 0
    return (value + unit, unit_at + 1) if 1 <= unit <= 9 else (value, at + 1)


def _skip_joiner(tokens: Sequence[Token], at: int, words: NumberWords) -> int:
    return at + 1 if tokens[at].text in words.joiners else at
