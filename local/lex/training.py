"""From a locale's definition to the models that recognise its intents and slots.

Deterministic: the same definition, source and library give the same bytes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from typing import NamedTuple

from .builtin_intents import phrases
from .classifier import OTHER, Vocabulary, has_many_samples, raw_scores
from .crf import Item, Model, train
from .definition import Intent, Locale
from .features import Mentions, Packed, intent_features
from .known_words import background, background_words, common_words
from .samples import expand
from .slot_types import ValueFinder, has_open_slots, mentions_in, value_finders
from .tagger_training import train_tagger
from .tokens import Sentence
from .trained import Trained
from .values.mention import Setting
from .words import WORDS

_FOLDS = 3
_FEWEST_TO_CALIBRATE = 12
_UNCALIBRATED = 0.35
_INTENT_VARIANTS = 4
_INTENT_SENTENCES = 1_200
"""How many sentences of an intent the classifier learns from, where the samples are fewer."""

_SLOT_SENTENCES = 450
"""How many sentences a slot tagger learns from, where the samples are fewer."""

_MOST_REPEATS = 4


class _Example(NamedTuple):
    label: str
    sentence: Sentence
    mentions: Mentions
    fold: int
    times: int = 1
    """How often it is shown: utterances count alike, with slots to vary or without."""


def train_locale(locale: Locale, setting: Setting) -> Trained:
    """Trains the classifier, its accept point and a tagger for every intent that has slots."""
    finders = value_finders(locale)
    lines = background()
    invented = sorted(word for word in background_words() if len(word) > 3)
    examples: list[_Example] = []
    slots: dict[str, bytes] = {}
    for intent in locale.intents:
        variants = _variants(intent, _INTENT_SENTENCES, _INTENT_VARIANTS)
        samples = expand(locale, intent, finders, invented, variants)
        examples += [
            _Example(
                intent.name,
                sample.sentence,
                mentions_in(sample.sentence, finders, setting),
                sample.group % _FOLDS,
                times=1 if sample.spans else variants,
            )
            for sample in samples
        ]
        if any(sample.spans for sample in samples):
            slots[intent.name] = _train_slots(locale, intent, finders, invented, setting)
    others = _other_examples(lines, examples, finders, setting)
    examples = [*_repeat(examples, len(others)), *others]
    vector = has_many_samples(locale)
    features = [
        Packed(intent_features(one.sentence, one.mentions, WORDS, vector=vector))
        for one in examples
    ]
    return Trained(
        intents=_train_intents(examples, features, 60),
        slots=slots,
        accept=_find_accept(examples, features, open_slots=has_open_slots(finders)),
    )


def _variants(intent: Intent, sentences: int, most: int) -> int:
    """How many sentences to make of an utterance with slots, 1 to `most`."""
    return max(1, min(most, sentences // max(1, len(phrases(intent)))))


def _train_slots(
    locale: Locale,
    intent: Intent,
    finders: Mapping[str, ValueFinder],
    invented: list[str],
    setting: Setting,
) -> bytes:
    variants = _variants(intent, _SLOT_SENTENCES, _SLOT_SENTENCES)
    samples = expand(locale, intent, finders, invented, variants)
    own = {slot.type_name: finders[slot.type_name] for slot in intent.slots}
    return train_tagger(
        samples,
        [mentions_in(sample.sentence, own, setting) for sample in samples],
        frozenset(name for name, finder in own.items() if finder.is_open),
        setting,
        f"{locale.id} {intent.name}",
    )


def _other_examples(
    lines: Iterable[str],
    examples: list[_Example],
    finders: Mapping[str, ValueFinder],
    setting: Setting,
) -> list[_Example]:
    """Background sentences, except those that say much the same as a sample."""
    common = common_words()
    samples: dict[str, set[frozenset[str]]] = {}
    for example in examples:
        words = frozenset(_telling(example.sentence, common))
        for word in words:
            samples.setdefault(word, set()).add(words)
    others = []
    for index, line in enumerate(lines):
        sentence = Sentence(line)
        words = frozenset(_telling(sentence, common))
        sharing = (sample for word in sorted(words) for sample in samples.get(word, ()))
        if any(_similar(words, sample) for sample in sharing):
            continue
        found = mentions_in(sentence, finders, setting)
        others.append(_Example(OTHER, sentence, found, index % _FOLDS))
    return others


def _repeat(examples: list[_Example], others: int) -> list[_Example]:
    """The samples of a small bot several times, lest the background drown them."""
    shown = sum(example.times for example in examples)
    repeats = min(_MOST_REPEATS, max(1, others // max(1, 2 * shown)))
    return [example._replace(times=example.times * repeats) for example in examples]


def _telling(sentence: Sentence, common: frozenset[str]) -> list[str]:
    return [word for word in sentence.words if word[0].isalpha() and word not in common]


def _similar(words: frozenset[str], sample: frozenset[str]) -> bool:
    return len(words & sample) * 2 >= len(words | sample)


def _train_intents(
    examples: Iterable[_Example], features: Iterable[Packed], iterations: int
) -> bytes:
    return train(_sequences(examples, features), c1=0.0, c2=0.1, iterations=iterations)


def _sequences(
    examples: Iterable[_Example], features: Iterable[Packed]
) -> Iterator[tuple[list[Item], list[str]]]:
    for example, seen in zip(examples, features, strict=True):
        sequence: tuple[list[Item], list[str]] = ([seen.unpack()], [example.label])
        yield from repeat(sequence, example.times)


def _find_accept(
    examples: Sequence[_Example],
    features: Sequence[Packed],
    *,
    open_slots: bool,
) -> float:
    common = common_words()
    inside: list[float] = []
    outside: list[float] = []
    pairs = list(zip(examples, features, strict=True))
    for fold in range(_FOLDS):
        kept = [pair for pair in pairs if pair[0].fold != fold]
        model = Model(_train_intents([one for one, _ in kept], [seen for _, seen in kept], 30))
        words = {word for one, _ in kept if one.label != OTHER for word in one.sentence.words}
        vocabulary = Vocabulary(frozenset(words), common)
        for example, seen in pairs:
            if example.fold != fold:
                continue
            coverage = vocabulary.coverage(example.sentence, example.mentions)
            scores = raw_scores(model, seen.unpack(), coverage, open_slots=open_slots)
            best = max(scores, key=lambda name: (scores[name], name), default="")
            if example.label == OTHER:
                outside.append(scores.get(best, 0.0))
            else:
                inside.append(scores[best] if best == example.label else 0.0)
    if len(inside) < _FEWEST_TO_CALIBRATE:
        return _UNCALIBRATED
    return choose_accept(inside, outside)


def choose_accept(inside: list[float], outside: list[float]) -> float:
    """The score from which accepting errs least.

    `inside` are the scores of sentences that belong to the bot (0 for one given the wrong intent),
    `outside` those of sentences that don't. Both kinds of error weigh alike; the middle of the best
    stretch is taken.
    """
    points = [step / 100 for step in range(5, 71)]
    gains = [
        sum(score >= point for score in inside) / len(inside)
        + sum(score < point for score in outside) / len(outside)
        for point in points
    ]
    best = max(gains)
    stretch = [point for point, gain in zip(points, gains, strict=True) if gain > best - 0.005]
    return stretch[len(stretch) // 2]
