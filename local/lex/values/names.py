"""AMAZON.City, Country, State, FirstName and LastName: the names known wherever they stand.

Names aren't normalised; a state's two letters count when they are written in capitals. Any other
words can be a name too, where a slot asks for one.
Source: Lex V2 Developer Guide, built-in-slot-types (they "recognise" names).
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from local.lex.tokens import Sentence, words_of

from .mention import Mention, Reader, Setting

_IN_CAPITALS = " in capitals"
_EVERY = 7
"""Of so many names one is an example."""

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases by their first word, the longest first."""


@cache
def _sections() -> Mapping[str, tuple[str, ...]]:
    """The names of known_names.txt by section."""
    text = Path(__file__).with_name("known_names.txt").read_text(encoding="utf-8")
    names: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("["):
            section = names.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            section += line.split("/")
    return {name: tuple(found) for name, found in names.items()}


@cache
def _phrases(kind: str) -> Phrases:
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for name in _sections()[kind]:
        words = tuple(words_of(name))
        by_first.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in by_first.items()}


@cache
def _letters(kind: str) -> frozenset[str]:
    return frozenset(_sections().get(kind + _IN_CAPITALS, ()))


def examples(kind: str) -> tuple[str, ...]:
    """Names as people write them."""
    return tuple(name.title() for name in _sections()[kind][::_EVERY])


def _make_reader(kind: str) -> Reader:
    def find(sentence: Sentence, _setting: Setting) -> list[Mention]:
        phrases, letters = _phrases(kind), _letters(kind)
        mentions: list[Mention] = []
        end = 0
        for at, word in enumerate(sentence.words):
            if at < end:
                continue
            size = 0
            if word in phrases:
                size = _size_at(phrases[word], sentence.words, at)
            if not size and len(word) == 2 and sentence.span(at, at + 1) in letters:
                size = not sentence.text.isupper()
            if size:
                end = at + size
                text = sentence.span(at, end)
                mentions.append(Mention(at, end, text, (text,)))
        return mentions

    return find


def _size_at(names: Sequence[tuple[str, ...]], words: list[str], at: int) -> int:
    return next((len(name) for name in names if name == tuple(words[at : at + len(name)])), 0)


NAME_READERS: Mapping[str, Reader] = {
    kind: _make_reader(kind)
    for kind in (
        "AMAZON.City",
        "AMAZON.Country",
        "AMAZON.FirstName",
        "AMAZON.LastName",
        "AMAZON.State",
    )
}
"""The reader of each type."""
