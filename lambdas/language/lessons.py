"""Messages about what corrections taught: "what have you learnt", "forget barnes"."""

from typing import NamedTuple

from .locale import Locale
from .names import read_name
from .sentences import skip_opening
from .tokens import NUMBER

_LONGEST_NAME = 5
"""Words."""
_QUESTION_MARK = "?"


class LessonRequest(NamedTuple):
    """What is to happen with what was learnt."""

    forgets: bool
    """Whether it is to be forgotten; else it is to be told."""
    name: str = ""
    """What it is about (`names.read_name`); empty: all of it."""
    is_definite: bool = True
    """Whether it can't be an order about entries ("forget *what you learnt about* barnes")."""


def read_lesson_request(text: str, *, locale: Locale) -> LessonRequest | None:
    """What `text` asks for in words that are about nothing else; None if it is no such message."""
    tokens, words = locale.read(text), locale.lessons
    start = skip_opening(tokens, locale)
    said = [token for token in tokens[start:] if token.text.isalnum() or token.kind == NUMBER]
    asks = any(token.text == _QUESTION_MARK for token in tokens)
    told = words.told.match(said, 0)
    if told is not None and told.after == len(said):
        return LessonRequest(forgets=False)
    everything = words.everything.match(said, 0)
    if everything is not None and everything.after == len(said) and not asks:
        return LessonRequest(forgets=True)
    opening = words.forget.match(said, 0)
    if opening is None or asks:
        return None
    rest = said[opening.after :]
    if not 0 < len(rest) <= _LONGEST_NAME or any(token.kind == NUMBER for token in rest):
        return None
    name = read_name(text[rest[0].start : rest[-1].end], locale=locale)
    return LessonRequest(forgets=True, name=name, is_definite=opening.outcome) if name else None
