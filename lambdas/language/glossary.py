"""Thousands of phrases and what each means, looked up whole: a `PhraseTable` without patterns.

Each meaning has one text of phrases between commas. It is cut up when the first sentence comes by,
in a few milliseconds; a lookup takes as long with a thousand phrases as with ten.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from .phrases import Match
from .tokens import Token, tokenize

Outcome = TypeVar("Outcome")

LONGEST = 5
"""Tokens of a phrase."""

_PLAIN = re.compile("[a-z ]*")
"""A phrase that is as its tokens are."""

SHORTEST_PLURAL = 4
"""Letters of a word that may be a plural; "gas" and "bus" are none."""


class Glossary(Generic[Outcome]):
    """Phrases and their outcomes; a phrase is found in the plural of its last word, too."""

    def __init__(
        self, texts: Mapping[Outcome, str], plurals: Sequence[tuple[str, str]] = ()
    ) -> None:
        """`plurals` are endings and what stands for them in the singular ("ies", "y")."""
        self._texts = texts
        self._plurals = plurals

    def match(self, tokens: Sequence[Token], at: int) -> Match[Outcome] | None:
        """The longest phrase that starts at token `at`."""
        if at == len(tokens):
            return None
        words = [token.text for token in tokens[at : at + self._longest_behind(tokens[at].text)]]
        while words:
            outcome = self.find(" ".join(words))
            if outcome is not None:
                return Match(outcome, at, at + len(words), ())
            words.pop()
        return None

    def find(self, phrase: str) -> Outcome | None:
        """What a phrase of folded words means, in the singular or the plural."""
        phrases = self._phrases
        if phrase in phrases:
            return phrases[phrase]
        return next((phrases[one] for one in self._singulars(phrase) if one in phrases), None)

    def words(self) -> Iterator[str]:
        """The phrases that are one word."""
        return (phrase for phrase in self._phrases if " " not in phrase)

    def spell_out(self) -> Iterator[tuple[str, Outcome]]:
        """Each phrase and what it means, as often as it is written down."""
        for outcome, text in self._texts.items():
            for phrase in _cut(text):
                yield phrase, outcome

    @cached_property
    def _phrases(self) -> dict[str, Outcome]:
        phrases: dict[str, Outcome] = {}
        for outcome, text in self._texts.items():
            phrases |= dict.fromkeys(_cut(text), outcome)
        return phrases

    @cached_property
    def _openings(self) -> dict[str, int]:
        """By first word: tokens of the longest phrase of several that begins so."""
        openings: dict[str, int] = {}
        for phrase in self._phrases:
            if " " in phrase:
                word = phrase[: phrase.index(" ")]
                length = phrase.count(" ") + 1
                if length > openings.get(word, 1):
                    openings[word] = length
        return openings

    def opens(self, word: str) -> bool:
        """Whether a phrase can begin with that word."""
        return self._longest_behind(word) > 0

    def _longest_behind(self, word: str) -> int:
        """Tokens of the longest phrase that begins with that word; 0 if none does."""
        phrases, openings = self._phrases, self._openings
        return max(openings.get(one, one in phrases) for one in (word, *self._singulars(word)))

    def _singulars(self, phrase: str) -> Iterator[str]:
        if len(phrase) - phrase.rfind(" ") > SHORTEST_PLURAL:
            for ending, single in self._plurals:
                if phrase.endswith(ending):
                    yield phrase.removesuffix(ending) + single


def _cut(text: str) -> list[str]:
    """The phrases of a text as their tokens are, with spaces between them."""
    phrases = [phrase.strip() for phrase in text.split(",")]
    return [phrase if _PLAIN.fullmatch(phrase) else _fold(phrase) for phrase in phrases]


def _fold(phrase: str) -> str:
    return " ".join(token.text for token in tokenize(phrase))
