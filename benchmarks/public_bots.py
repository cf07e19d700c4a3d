"""A bot made of labelled sentences, as its author would write it: the product's recogniser is
trained on its definition alone.

Each sentence becomes a sample utterance with its slots in braces; each slot name is a custom slot
type that expands its values (ORIGINAL_VALUE), with all values that the sentences have for it, the
commonest first. A slot whose values recur in its intent is a list of the intent's own, as the kinds
of shows at a cinema are not the kinds of works to search for. What goes with what in a sentence is
lost, as in any definition.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from benchmarks.public_sets import Labelled
from local.lex.definition import FALLBACK, Intent, ListedValue, Locale, Slot, SlotType

_RECUR = 3
"""Values that are said so often on average are a list; rarer ones are names."""

_BRACES = str.maketrans("{}", "()")


def make_locale(sentences: Sequence[Labelled], threshold: float) -> Locale:
    """The bot's locale; below `threshold` an intent gives way to FallbackIntent."""
    intents: dict[str, list[Labelled]] = {}
    said: dict[tuple[str, str], Counter[str]] = {}
    for sentence in sentences:
        intents.setdefault(sentence.intent, []).append(sentence)
        for name, value in sentence.values:
            said.setdefault((sentence.intent, name), Counter())[value] += 1
    kinds = {slot: _type_name(slot, found) for slot, found in said.items()}
    values: dict[str, Counter[str]] = {}
    for slot, found in said.items():
        values.setdefault(kinds[slot], Counter()).update(found)
    return Locale(
        "en_US",
        threshold,
        (
            *(_make_intent(name, own, kinds) for name, own in sorted(intents.items())),
            Intent("FallbackIntent", FALLBACK),
        ),
        tuple(
            SlotType(
                kind,
                tuple(ListedValue(value) for value, _ in found.most_common()),
                restricted=False,
            )
            for kind, found in sorted(values.items())
        ),
    )


def _type_name(slot: tuple[str, str], said: Counter[str]) -> str:
    """The slot's own type when its values recur, else one for all slots of its name."""
    intent, name = slot
    return f"{intent}_{name}" if said.total() >= _RECUR * len(said) else name


def _make_intent(
    name: str, sentences: Sequence[Labelled], kinds: Mapping[tuple[str, str], str]
) -> Intent:
    slots = sorted({slot for sentence in sentences for slot, _, _ in sentence.slots})
    return Intent(
        name,
        utterances=tuple(_make_utterance(sentence) for sentence in sentences),
        slots=tuple(Slot(slot, kinds[name, slot], required=False) for slot in slots),
        priorities=tuple(slots),
    )


def _make_utterance(sentence: Labelled) -> str:
    utterance, at = "", 0
    for name, start, end in sorted(sentence.slots, key=lambda slot: slot[1]):
        utterance += sentence.text[at:start].translate(_BRACES) + f"{{{name}}}"
        at = end
    return utterance + sentence.text[at:].translate(_BRACES)
