"""Which words a bot knows, and the background: sentences about no bot, and the words in them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from .definition import Locale
from .tokens import words_of
from .utterances import Part, SlotName

_COMMON = 7
"""A word in this many background lines says nothing about a subject."""


def background() -> tuple[str, ...]:
    """Open sentences that belong to no bot in particular."""
    text = Path(__file__).with_name("background.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line)


@cache
def _background_counts() -> Mapping[str, int]:
    """In how many background sentences each word stands."""
    return Counter(word for line in background() for word in set(words_of(line)))


def background_words() -> Iterable[str]:
    """Every word of the background sentences, in no order."""
    return _background_counts().keys()


@cache
def common_words() -> frozenset[str]:
    """The words that many background sentences share."""
    return frozenset(word for word, count in _background_counts().items() if count >= _COMMON)


def known_words(locale: Locale, patterns: Iterable[Sequence[Part]]) -> frozenset[str]:
    """The literal words of utterances, read as `patterns`, and those of the slot values."""
    words = {part for parts in patterns for part in parts if not isinstance(part, SlotName)}
    for kind in locale.slot_types:
        for listed in kind.values:
            for form in (listed.value, *listed.synonyms):
                words.update(words_of(form))
    return frozenset(words)
