"""What a language says of what was learnt."""

from typing import NamedTuple

from .phrases import PhraseTable


class LessonWords(NamedTuple):
    told: PhraseTable[bool]
    """Whole messages that ask what was learnt."""
    everything: PhraseTable[bool]
    """Whole messages that order to forget all of it."""
    forget: PhraseTable[bool]
    """Before the name of what is to be forgotten; False: it may be an order about entries, too."""
