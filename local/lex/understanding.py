"""What a text means to one locale of a bot: intents with scores, and slot values.

A sentence that is a sample utterance scores 1; one that is after dropping courtesies or correcting
misspellings nearly that; all others are the classifier's. It holds no state of a conversation and
may be used from many threads.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from .builtin_intents import patterns
from .classifier import FILLERS, Vocabulary, calibrate, has_many_samples, ranked, raw_scores
from .crf import Model
from .definition import Intent, Locale, Slot
from .features import intent_features
from .known_words import background_words, common_words, known_words
from .slot_types import Value, ValueFinder, has_open_slots, mentions_in, value_finders
from .slot_values import SlotValue, scalar
from .spelling import Spelling
from .tagger import tag
from .templates import Hit, Span, Templates
from .tokens import Sentence
from .trained import Trained
from .utterances import Part, parse_utterance
from .values.calendar_words import MONTHS, PERIODS, WEEKDAYS
from .values.mention import Mention, Setting
from .words import WORDS

EXACT, NEARLY = 1.0, 0.97
"""Scores of a sample utterance, and of one but for courtesies and misspellings."""

_COURTESIES = FILLERS | frozenset("thanks thank you hey hi hello ok okay".split())
_TIME_WORDS = frozenset((*WEEKDAYS, *MONTHS, *PERIODS, "today", "tomorrow", "yesterday"))


class Heard(NamedTuple):
    """A text as read: its words, corrected, and the values in it by slot type."""

    sentence: Sentence
    corrected: Sentence
    mentions: Mapping[str, list[Mention]]
    misspelt: int
    setting: Setting


class Candidate(NamedTuple):
    """An intent that the text may mean."""

    intent: str
    score: float
    spans: tuple[Span, ...] | None = None
    """Where the slots are, when a sample utterance says it."""


class Understanding:
    """One locale, trained."""

    def __init__(self, locale: Locale, trained: Trained) -> None:
        self.locale = locale
        self._accept = trained.accept
        self._finders = value_finders(locale)
        self._classifier = Model(trained.intents)
        self._taggers = {name: Model(content) for name, content in trained.slots.items()}
        self._vector = has_many_samples(locale)
        self._open_slots = has_open_slots(self._finders)
        read = {intent.name: patterns(intent) for intent in locale.intents}
        known = known_words(locale, (parts for found in read.values() for parts in found))
        self._vocabulary = Vocabulary(known, common_words())
        self._words = known.union(_TIME_WORDS, background_words())
        self._spelling = Spelling(known | _TIME_WORDS)
        self._templates = Templates()
        self._answers: dict[tuple[str, str], Templates] = {}
        for intent in locale.intents:
            self._add_templates(intent, read[intent.name])

    def _add_templates(self, intent: Intent, read: Iterable[Sequence[Part]]) -> None:
        types = {slot.name: slot.type_name for slot in intent.slots}
        for parts in read:
            self._templates.add(intent.name, parts, types)
        for slot in intent.slots:
            if slot.utterances:
                templates = self._answers[intent.name, slot.name] = Templates()
                for utterance in slot.utterances:
                    templates.add(intent.name, parse_utterance(utterance), types)

    def hear(self, text: str, setting: Setting) -> Heard:
        sentence = Sentence(text)
        words, misspelt = list(sentence.words), 0
        for at, word in enumerate(words):
            if word not in self._words and (meant := self._spelling.correct(word)):
                words[at] = meant
                misspelt += 1
        corrected = sentence.reworded(words) if misspelt else sentence
        mentions = mentions_in(corrected, self._finders, setting)
        return Heard(sentence, corrected, mentions, misspelt, setting)

    def candidates(self, heard: Heard) -> list[Candidate]:
        """Every intent that has samples, by score; built-in fallbacks are not among them."""
        coverage = self._vocabulary.coverage(heard.corrected, heard.mentions, heard.misspelt)
        features = intent_features(heard.corrected, heard.mentions, WORDS, vector=self._vector)
        raw = raw_scores(self._classifier, features, coverage, open_slots=self._open_slots)
        scores = {name: round(calibrate(score, self._accept), 2) for name, score in ranked(raw)}
        hit, certainty = self._hit(heard, scores)
        if hit is None:
            return [Candidate(name, score) for name, score in scores.items()]
        others = [
            Candidate(name, min(score, certainty - 0.01))
            for name, score in scores.items()
            if name != hit.intent
        ]
        return [Candidate(hit.intent, certainty, hit.spans), *others]

    def _hit(self, heard: Heard, scores: Mapping[str, float]) -> tuple[Hit | None, float]:
        """The sample utterance that the sentence is, and how exactly."""
        hits = self._templates.match(heard.corrected, heard.mentions)
        certainty = NEARLY if heard.misspelt else EXACT
        if not hits:
            first, last = _without_courtesies(heard.corrected)
            certainty = NEARLY
            hits = self._templates.match(heard.corrected, heard.mentions, first, last)
        if not hits:
            return None, 0.0
        best = [hit for hit in hits if hit.literals == hits[0].literals]
        return max(best, key=lambda hit: scores.get(hit.intent, 0.0)), certainty

    def slots(self, candidate: Candidate, heard: Heard) -> dict[str, SlotValue]:
        """The values of the intent's slots that the text gives."""
        intent = self.locale.intent(candidate.intent)
        if intent is None or not intent.slots:
            return {}
        spans = candidate.spans
        if spans is None:
            spans = self._tag(intent, heard)
        values: dict[str, SlotValue] = {}
        for name, first, last in spans:
            slot = intent.slot(name)
            if slot is not None and name not in values:
                value = self._value(slot, heard, first, last)
                if value is not None:
                    values[name] = value
        return values

    def _tag(self, intent: Intent, heard: Heard) -> tuple[Span, ...]:
        own = {
            slot.type_name: heard.mentions[slot.type_name]
            for slot in intent.slots
            if slot.type_name in heard.mentions
        }
        spans: list[Span] = []
        if intent.name in self._taggers:
            spans = tag(self._taggers[intent.name], heard.corrected, own, heard.setting)
        return (*spans, *self._sole_mentions(intent, own, spans))

    def _sole_mentions(
        self, intent: Intent, mentions: Mapping[str, list[Mention]], spans: list[Span]
    ) -> list[Span]:
        """A value that only one slot can hold and only one place offers."""
        taken = {name for name, _, _ in spans}
        types = [slot.type_name for slot in intent.slots]
        found: list[Span] = []
        for slot in intent.slots:
            free = [
                mention
                for mention in mentions.get(slot.type_name, ())
                if not any(
                    mention.first < last and first < mention.last for _, first, last in spans
                )
            ]
            sole = types.count(slot.type_name) == 1 and len(free) == 1
            if slot.name not in taken and sole and not self._finders[slot.type_name].is_open:
                found.append((slot.name, free[0].first, free[0].last))
        return found

    def _value(self, slot: Slot, heard: Heard, first: int, last: int) -> SlotValue | None:
        """The value of the tokens `[first, last)`, widened to the mention that they touch."""
        touching = [
            mention
            for mention in heard.mentions.get(slot.type_name, ())
            if mention.first < last and first < mention.last
        ]
        finder = self._finders[slot.type_name]
        if touching and not finder.is_open:
            best = max(touching, key=lambda mention: mention.last - mention.first)
            text = heard.sentence.span(best.first, best.last)
            return scalar(text, Value(best.value, best.resolved))
        text = heard.sentence.span(first, last)
        value = finder.resolve(text, heard.setting)
        return None if value is None else scalar(text, value)

    def finder(self, slot: Slot) -> ValueFinder:
        return self._finders[slot.type_name]

    def answer_hit(self, intent: Intent, slot: Slot, heard: Heard) -> Hit | None:
        """The way of answering that the text is, from the slot's own sample utterances."""
        templates = self._answers.get((intent.name, slot.name))
        hits = templates.match(heard.corrected, heard.mentions) if templates else []
        return hits[0] if hits else None


def _without_courtesies(sentence: Sentence) -> tuple[int, int]:
    """The tokens between opening and closing courtesies; all of them when nothing else is left."""
    first, last = 0, len(sentence.words)
    while first < last and not _counts(sentence, first):
        first += 1
    while last > first and not _counts(sentence, last - 1):
        last -= 1
    return (first, last) if first < last else (0, len(sentence.words))


def _counts(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    return token.is_word and token.word not in _COURTESIES
