"""What a slot type makes of words: the values it finds, and the value of a piece of text.

A custom type finds its listed values and their synonyms. TOP_RESOLUTION gives the listed value and
accepts nothing else; ORIGINAL_VALUE accepts the user's own words and lists the values they come
close to. Small misspellings of a listed value are understood.
Source: Lex V2 Developer Guide, custom-slot-types.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import NamedTuple

from .definition import FREE_FORM, Locale, SlotType
from .spelling import is_close
from .tokens import Sentence, words_of
from .values import BUILT_IN
from .values.mention import Mention, Reader, Setting

_MOST_RESOLVED = 5
_LONGEST_PHRASE = 12


class Value(NamedTuple):
    """A slot's value; without an interpretation it is understood only in part."""

    interpreted: str | None
    resolved: tuple[str, ...]


class ValueFinder(ABC):
    """One slot type at work."""

    def __init__(self, name: str, examples: tuple[str, ...], *, is_open: bool) -> None:
        self.name = name
        self.examples = examples
        """Surface forms, to fill sample utterances with."""

        self.is_open = is_open
        """Whether words that it doesn't know can be a value."""

    @abstractmethod
    def find(self, sentence: Sentence, setting: Setting) -> list[Mention]:
        """The values it is sure of, from left to right, none overlapping."""

    def resolve(self, text: str, setting: Setting) -> Value | None:
        """The value of a piece of text; None when it is none."""
        mentions = self.find(Sentence(text), setting)
        if mentions:
            best = max(mentions, key=lambda mention: mention.last - mention.first)
            return Value(best.value, best.resolved)
        return Value(text, ()) if self.is_open and text.strip() else None


class BuiltInFinder(ValueFinder):
    def __init__(self, name: str) -> None:
        kind = BUILT_IN[name]
        super().__init__(name, kind.examples, is_open=kind.is_open)
        self._reader: Reader | None = kind.reader

    def find(self, sentence: Sentence, setting: Setting) -> list[Mention]:
        return [] if self._reader is None else self._reader(sentence, setting)

    def resolve(self, text: str, setting: Setting) -> Value | None:
        if not self.is_open or self.name == FREE_FORM:
            return super().resolve(text, setting)
        return Value(text, (text,)) if text.strip() else None


class CustomFinder(ValueFinder):
    def __init__(self, kind: SlotType) -> None:
        narrowed = BUILT_IN[kind.parent] if kind.parent else None
        super().__init__(
            kind.name,
            _examples(kind) or (narrowed.examples if narrowed else ()),
            is_open=not kind.restricted and narrowed is None,
        )
        self._restricted = kind.restricted
        self._narrowed = narrowed
        self._pattern = re.compile(kind.pattern) if kind.pattern else None
        self._phrases: dict[tuple[str, ...], str] = {}
        for listed in kind.values:
            for form in (listed.value, *listed.synonyms):
                self._phrases.setdefault(_key(form), listed.value)
        self._phrases.pop((), None)
        self._starts = {phrase[0] for phrase in self._phrases}
        self._alike: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
        for phrase in self._phrases:
            self._alike.setdefault(_outline(phrase), []).append(phrase)
        self._longest = min(_LONGEST_PHRASE, max(map(len, self._phrases), default=0))

    def find(self, sentence: Sentence, setting: Setting) -> list[Mention]:
        if self._narrowed is not None and self._narrowed.reader is not None:
            found = self._narrowed.reader(sentence, setting)
            return [mention for mention in found if self._fits(mention.value or "")]
        mentions: list[Mention] = []
        words, at = sentence.words, 0
        while at < len(words):
            size = self._size_at(words, at)
            if size:
                value = self._phrases[_singular(words[at : at + size], self._phrases)]
                text = value if self._restricted else sentence.span(at, at + size)
                mentions.append(Mention(at, at + size, text, (value,)))
            at += size or 1
        return mentions

    def _size_at(self, words: list[str], at: int) -> int:
        """How many words from `at` make the longest listed phrase."""
        word = words[at]
        if word not in self._starts and word.removesuffix("s") not in self._starts:
            return 0
        for size in range(min(self._longest, len(words) - at), 0, -1):
            if _singular(words[at : at + size], self._phrases):
                return size
        return 0

    def resolve(self, text: str, setting: Setting) -> Value | None:
        if self._narrowed is not None:
            joined = re.sub(r"[\s-]", "", text)
            return (
                Value(joined, (joined,)) if self._fits(joined) else super().resolve(text, setting)
            )
        whole = _key(text)
        exact = _singular(list(whole), self._phrases)
        if exact:
            return self._value(text, self._phrases[exact])
        near = self._alike.get(_outline(whole), ())
        close = [self._phrases[phrase] for phrase in near if is_close(whole, phrase)]
        if close:
            return self._value(text, *dict.fromkeys(close))
        return super().resolve(text, setting)

    def _value(self, text: str, *resolved: str) -> Value:
        return Value(resolved[0] if self._restricted else text, resolved[:_MOST_RESOLVED])

    def _fits(self, text: str) -> bool:
        return (
            bool(text)
            and text.isalnum()
            and (self._pattern is None or self._pattern.fullmatch(text) is not None)
        )


class CompositeFinder(ValueFinder):
    """A type of several parts: it finds runs of their values; `sub_slots` tells the parts apart."""

    def __init__(self, name: str, parts: tuple[ValueFinder, ...]) -> None:
        most = max((len(part.examples) for part in parts), default=0)
        examples = tuple(
            " ".join(part.examples[at % len(part.examples)] for part in parts if part.examples)
            for at in range(min(most, _MOST_RESOLVED))
        )
        super().__init__(name, examples, is_open=any(part.is_open for part in parts))
        self._parts = parts

    def find(self, sentence: Sentence, setting: Setting) -> list[Mention]:
        taken = [False] * len(sentence.tokens)
        for part in self._parts:
            for mention in part.find(sentence, setting):
                if mention.value is not None:
                    taken[mention.first : mention.last] = [True] * (mention.last - mention.first)
        found: list[Mention] = []
        for at, is_taken in enumerate(taken):
            if is_taken and found and self._joined(sentence, found[-1].last, at):
                found[-1] = self._mention(sentence, found[-1].first, at + 1)
            elif is_taken:
                found.append(self._mention(sentence, at, at + 1))
        return found

    def _joined(self, sentence: Sentence, last: int, first: int) -> bool:
        """Whether nothing but a comma or "and" stands between two values."""
        return all(token.word in (",", "and") for token in sentence.tokens[last:first])

    def _mention(self, sentence: Sentence, first: int, last: int) -> Mention:
        text = sentence.span(first, last)
        return Mention(first, last, text, (text,))


def _examples(kind: SlotType) -> tuple[str, ...]:
    """The forms of the listed values, else texts that fit the type's pattern."""
    if kind.values or not kind.pattern:
        return tuple(form for listed in kind.values for form in (listed.value, *listed.synonyms))
    from .pattern_examples import pattern_examples  # few bots have patterns

    return pattern_examples(kind.pattern)


def _key(text: str) -> tuple[str, ...]:
    return tuple(word for word in words_of(text) if word[0].isalnum())


def _outline(words: tuple[str, ...]) -> tuple[str, ...]:
    """The initials: a misspelt phrase has those of the right one."""
    return tuple(word[0] for word in words)


def _singular(words: list[str], phrases: dict[tuple[str, ...], str]) -> tuple[str, ...]:
    """The listed phrase that the words are, give or take a plural; empty for none."""
    phrase = tuple(words)
    if phrase in phrases:
        return phrase
    last = words[-1] if words else ""
    for other in (last.removesuffix("s"), f"{last}s", last.removesuffix("es")):
        if (*phrase[:-1], other) in phrases:
            return (*phrase[:-1], other)
    return ()


def value_finders(locale: Locale) -> dict[str, ValueFinder]:
    """The slot types that the locale's slots use, by name, in the order of the definition.

    Those of the parts of a composite type come before it.
    """
    custom = {kind.name: kind for kind in locale.slot_types}
    finders: dict[str, ValueFinder] = {}

    def make(name: str) -> ValueFinder:
        if name not in finders:
            kind = custom.get(name)
            parts = () if kind is None else tuple(make(part) for _, part in kind.sub_slots)
            if parts:
                finders[name] = CompositeFinder(name, parts)
            else:
                finders[name] = BuiltInFinder(name) if kind is None else CustomFinder(kind)
        return finders[name]

    for intent in locale.intents:
        for slot in intent.slots:
            make(slot.type_name)
    return finders


def mentions_in(
    sentence: Sentence, finders: Mapping[str, ValueFinder], setting: Setting
) -> dict[str, list[Mention]]:
    """The values that each slot type finds in a sentence, types without any left out."""
    found = {name: finder.find(sentence, setting) for name, finder in finders.items()}
    return {name: mentions for name, mentions in found.items() if mentions}


def has_open_slots(finders: Mapping[str, ValueFinder]) -> bool:
    """Whether words that nothing lists may be values of the locale's slots."""
    return any(finder.is_open for finder in finders.values())
