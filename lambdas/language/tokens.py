"""A sentence cut into words, numbers and signs, each knowing where it stood.

A word's `text` is folded: lower case, accents and apostrophes dropped ("Don't" and "dont" are
one word), so that every table of words is written once. Spans are `[start, end)` into the
original text, which nothing here changes.
"""

import re
import unicodedata
from typing import NamedTuple

WORD, NUMBER, SIGN = "word", "number", "sign"

_APOSTROPHES = "'\u2019\u02bc\u00b4`"
_DROP_APOSTROPHES = str.maketrans("", "", _APOSTROPHES)
_MARK = "[\u0300-\u036f\uff9e\uff9f]"
"""What changes the letter before it and folds to nothing; alone it is a sign."""
_LETTER = r"[^\W\d_\u02bc\uff9e\uff9f]"
_TOKEN = re.compile(
    rf"(?P<word>{_LETTER}(?:{_LETTER}|{_MARK})*"
    rf"(?:[{_APOSTROPHES}](?:{_LETTER}|{_MARK})+)*)"
    r"|(?P<number>[0-9]+(?:[.,'\u2019][0-9]+)*|(?<!\w)\.[0-9]+)"
    r"|(?P<sign>\S|\n)"
)


class Token(NamedTuple):
    """One word, number or sign."""

    text: str
    """What it says: folded for a word, as written for a number or sign."""
    start: int
    end: int
    kind: str
    """`WORD`, `NUMBER` or `SIGN`."""
    glued: bool
    """Whether it follows the token before it without a space."""
    fills_slots: bool
    """Whether a `{slot}` of a phrase may take it; every number may."""


def tokenize(text: str) -> list[Token]:
    """Cut `text` into tokens; takes time linear in its length.

    >>> [token.text for token in tokenize("Don't add 2.3k!")]
    ['dont', 'add', '2.3', 'k', '!']
    """
    tokens = []
    last_end = -1
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        kind = match.lastgroup or SIGN
        folded = fold(match[0]) if kind == WORD else match[0]
        tokens.append(Token(folded, start, end, kind, start == last_end, kind == NUMBER))
        last_end = end
    return tokens


def fold(word: str) -> str:
    """The form in which words are compared.

    >>> fold("Café's")
    'cafes'
    """
    folded = word.translate(_DROP_APOSTROPHES).casefold()
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFKD", folded)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
