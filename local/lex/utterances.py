"""A sample utterance as literal words and slots: "a {Size} pizza" is a, Size, pizza.

Source: Lex V2 Developer Guide, sample-utterances.
"""

import re
from typing import NamedTuple

from .errors import DefinitionError
from .tokens import words_of

_SLOT = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"([0-9a-zA-Z][_.-]?)+")


class SlotName(NamedTuple):
    name: str


Part = str | SlotName
"""A literal word, folded, or the place of a slot."""


def has_words(utterance: str) -> bool:
    """Whether there is anything to recognise: a word, a sign that is one, or a slot."""
    text = _SLOT.sub("", utterance)
    return text != utterance or any(word[0].isalnum() for word in words_of(text))


def parse_utterance(utterance: str, place: str = "utterance") -> tuple[Part, ...]:
    """The parts of a sample utterance, punctuation left out.

    Raises DefinitionError at `place` when a brace has no partner or holds no slot name.
    """
    parts: list[Part] = []
    for piece in split_utterance(utterance, place):
        parts += [piece] if isinstance(piece, SlotName) else _literals(piece, place)
    if not parts:
        raise DefinitionError(place, "holds no words")
    return tuple(parts)


def split_utterance(utterance: str, place: str = "utterance") -> list[str | SlotName]:
    """The slots and the texts between them, as they are written.

    Raises DefinitionError at `place` when braces hold no slot name.
    """
    pieces: list[str | SlotName] = []
    at = 0
    for match in _SLOT.finditer(utterance):
        if not _NAME.fullmatch(match.group(1)):
            raise DefinitionError(place, "has braces around what is no slot name")
        pieces += [utterance[at : match.start()], SlotName(match.group(1))]
        at = match.end()
    return [piece for piece in (*pieces, utterance[at:]) if piece]


def _literals(text: str, place: str) -> list[str]:
    if "{" in text or "}" in text:
        raise DefinitionError(place, "has a brace without its partner")
    return [word for word in words_of(text) if word[0].isalnum() or word in "$€£"]
