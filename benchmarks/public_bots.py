"""A bot made of labelled sentences, as its author would write it: the product's recogniser is
trained on its definition alone.

Each sentence becomes a sample utterance with its slots in braces; each slot name is a custom slot
type that expands its values (ORIGINAL_VALUE), with all values that the sentences have for it. What
goes with what in one sentence is lost, as in any definition.
"""

from collections.abc import Sequence

from benchmarks.public_sets import Labelled
from local.lex.definition import FALLBACK, Intent, ListedValue, Locale, Slot, SlotType

_BRACES = str.maketrans("{}", "()")


def make_locale(sentences: Sequence[Labelled], threshold: float) -> Locale:
    """The bot's locale; below `threshold` an intent gives way to FallbackIntent."""
    intents: dict[str, list[Labelled]] = {}
    values: dict[str, dict[str, None]] = {}
    for sentence in sentences:
        intents.setdefault(sentence.intent, []).append(sentence)
        for name, value in sentence.values:
            values.setdefault(name, {})[value] = None
    return Locale(
        "en_US",
        threshold,
        (
            *(_make_intent(name, own) for name, own in sorted(intents.items())),
            Intent("FallbackIntent", FALLBACK),
        ),
        tuple(
            SlotType(name, tuple(map(ListedValue, listed)), restricted=False)
            for name, listed in sorted(values.items())
        ),
    )


def _make_intent(name: str, sentences: Sequence[Labelled]) -> Intent:
    slots = sorted({slot for sentence in sentences for slot, _, _ in sentence.slots})
    return Intent(
        name,
        utterances=tuple(_make_utterance(sentence) for sentence in sentences),
        slots=tuple(Slot(slot, slot, required=False) for slot in slots),
        priorities=tuple(slots),
    )


def _make_utterance(sentence: Labelled) -> str:
    utterance, at = "", 0
    for name, start, end in sorted(sentence.slots, key=lambda slot: slot[1]):
        utterance += sentence.text[at:start].translate(_BRACES) + f"{{{name}}}"
        at = end
    return utterance + sentence.text[at:].translate(_BRACES)
