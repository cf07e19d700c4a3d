"""The ranking of intents that a turn reports, with FallbackIntent at the locale's threshold.

Scores have two decimals. Sources: Lex V2 Developer Guide, using-intent-confidence-scores, and the
CreateBotLocale operation (nluIntentConfidenceThreshold).
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from . import assumptions
from .definition import Locale
from .sessions import ActiveIntent
from .slot_values import SlotValue
from .understanding import Candidate

_MOST = 5


class Interpretation(NamedTuple):
    intent: str
    slots: Mapping[str, SlotValue | None]
    score: float | None = None
    """0 to 1; None for FallbackIntent, which has no score."""


def interpret(
    locale: Locale,
    candidates: Sequence[Candidate],
    slots: Mapping[str, Mapping[str, SlotValue]],
    current: tuple[str, float] | None = None,
) -> list[Interpretation]:
    """The best intent and up to four alternatives.

    `slots` are the values found for each intent. `current` puts the intent of the running
    conversation first, with its score.
    """
    scores = {candidate.intent: candidate.score for candidate in candidates}
    if current is not None:
        scores.pop(current[0], None)
    names = [*scores]
    above = sum(scores[name] >= locale.threshold for name in names)
    fallback = locale.fallback.name
    if current is None or current[0] != fallback:
        names.insert(above, fallback)
    if current is not None:
        names.insert(0, current[0])
        scores[current[0]] = current[1]
    kept = [name for name in names if name == fallback or scores[name] > 0][:_MOST]
    return [
        Interpretation(name, all_slots(locale, name, slots.get(name, {})), scores.get(name))
        for name in kept
    ]


def all_slots(
    locale: Locale, intent_name: str, filled: Mapping[str, SlotValue]
) -> dict[str, SlotValue | None]:
    """Every slot of the intent, the empty ones None."""
    intent = locale.intent(intent_name)
    return {} if intent is None else {slot.name: filled.get(slot.name) for slot in intent.slots}


def for_client(
    interpretations: Sequence[Interpretation], active: ActiveIntent
) -> list[dict[str, object]]:
    """As RecognizeText returns them: only the active intent has a state, scores are objects."""
    entries: list[dict[str, object]] = []
    for one in _led_by(interpretations, active):
        intent: dict[str, object] = {"name": one.intent, "slots": dict(one.slots)}
        if one.intent == active.name:
            intent = active.as_json()
        score = None if one.score is None else {"score": one.score}
        entries.append(_entry(intent, score))
    return entries


def for_hook(
    interpretations: Sequence[Interpretation], active: ActiveIntent
) -> list[dict[str, object]]:
    """As a code hook gets them: every intent has the active one's state, scores are numbers."""
    entries: list[dict[str, object]] = []
    for one in _led_by(interpretations, active):
        other = ActiveIntent(one.intent, dict(one.slots), active.state)
        intent = active if one.intent == active.name else other
        entries.append(_entry(intent.as_json(), one.score))
    return entries


def _led_by(
    interpretations: Sequence[Interpretation], active: ActiveIntent
) -> list[Interpretation]:
    """The active intent first, also when a retry or a code hook has changed it in this turn."""
    own = [one for one in interpretations if one.intent == active.name]
    others = [one for one in interpretations if one.intent != active.name]
    if not assumptions.THE_CURRENT_INTENT_LEADS:
        unheard = [] if own else [Interpretation(active.name, active.slots)]
        return [*interpretations[: _MOST - len(unheard)], *unheard]
    return [*(own or [Interpretation(active.name, active.slots)]), *others][:_MOST]


def _entry(intent: dict[str, object], confidence: object) -> dict[str, object]:
    entry: dict[str, object] = {"intent": intent, "interpretationSource": "Lex"}
    if confidence is not None:
        entry["nluConfidence"] = confidence
    return entry
