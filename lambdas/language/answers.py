"""Whether a reply to "Shall I save it?" says yes or no."""

import unicodedata

from .locale import Locale
from .tokens import Token


def read_answer(text: str, *, locale: Locale) -> bool | None:
    """True for yes, False for no, None for anything else; the answer must be the whole message."""
    tokens = [token for token in locale.read(text) if not _is_punctuation(token)]
    said: bool | None = None
    at = 0
    while at < len(tokens):
        match = locale.answers.match(tokens, at)
        if match is None:
            return None
        if said is not None and said != match.outcome:
            return None
        said = match.outcome
        at = match.after
    return said


def _is_punctuation(token: Token) -> bool:
    return unicodedata.category(token.text[0])[0] in "PZC"
