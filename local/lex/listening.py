"""How the user's words change a conversation, before the bot decides what to do about it.

A new text may answer the question that was asked, begin another intent, or do neither. While a
free-form slot is elicited every text is its value. Otherwise, in this order: an answer that is the
whole text; a sample utterance of another intent; an answer that is part of the text or
a few words for an open slot, unless another intent is clearly meant; another intent above the
threshold; a text taken as it stands.
Yes and no answer a pending confirmation before anything else is considered.
Sources: Lex V2 Developer Guide, context-mgmt-request-attribs and built-in-slot-free-form; the order
between answers and intents is not documented (`assumptions`).
"""

from . import assumptions
from .answers import Answer, Grasp, read_answer
from .default_path import Step
from .definition import FREE_FORM, Intent, Locale, Slot
from .interpretations import all_slots, interpret
from .lists import widen
from .sessions import ActiveIntent
from .slot_values import SlotValue, interpreted
from .sub_slots import read_composite, split
from .turn import Turn
from .understanding import NEARLY, Candidate, Understanding
from .values.confirmation import read_confirmation

_SWITCH = "x-amz-lex:intent-switch"


class Listening:
    """Reads a turn's text against the state of its session."""

    def __init__(self, locale: Locale, understanding: Understanding) -> None:
        self._locale = locale
        self._understanding = understanding

    def listen(self, turn: Turn) -> bool:
        """Puts what the text says into the turn and its session; True when an intent begins."""
        session = turn.session
        candidates = self._eligible(turn)
        active = session.intent
        intent = None if active is None else self._locale.intent(active.name)
        if active is not None and intent is not None:
            slot = intent.slot(session.slot or "")
            if session.action == "ElicitSlot" and slot is not None:
                return self._hear_slot(turn, intent, slot, active, candidates)
            if session.action == "ConfirmIntent":
                return self._hear_confirmation(turn, intent, active, candidates)
        self._begin(turn, candidates)
        return True

    def _eligible(self, turn: Turn) -> list[Candidate]:
        """The intents that the text may mean, of those whose input contexts are all active."""
        active = {one.name for one in turn.session.contexts}
        asleep = {
            intent.name for intent in self._locale.intents if set(intent.input_contexts) - active
        }
        heard = self._understanding.candidates(turn.heard)
        return [one for one in heard if one.intent not in asleep] if asleep else heard

    def _begin(self, turn: Turn, candidates: list[Candidate]) -> None:
        """The best intent begins, or FallbackIntent when none reaches the threshold."""
        best = candidates[0] if candidates else None
        found = self._slots_of(turn, candidates)
        turn.interpretations = interpret(self._locale, candidates, found)
        if best is None or best.score < self._locale.threshold:
            self.start(turn, self._locale.fallback.name, {})
        else:
            self.start(turn, best.intent, found.get(best.intent, {}))

    def start(self, turn: Turn, name: str, slots: dict[str, SlotValue]) -> None:
        """Puts the session at the beginning of an intent."""
        turn.resolved = slots
        turn.missed = None
        turn.session.intent = ActiveIntent(name, all_slots(self._locale, name, slots))
        turn.session.action = turn.session.slot = turn.session.sub_slot = None
        turn.session.attempt = 0

    def _slots_of(self, turn: Turn, candidates: list[Candidate]) -> dict[str, dict[str, SlotValue]]:
        found: dict[str, dict[str, SlotValue]] = {}
        for candidate in candidates[:5]:
            intent = self._locale.intent(candidate.intent)
            if candidate.score > 0.05 and intent is not None:
                slots = self._understanding.slots(candidate, turn.heard)
                found[intent.name] = self._shaped(turn, intent, slots)
        return found

    def _hear_slot(
        self,
        turn: Turn,
        intent: Intent,
        slot: Slot,
        active: ActiveIntent,
        candidates: list[Candidate],
    ) -> bool:
        answer = self._read(turn, intent, slot, active)
        free = slot.type_name == FREE_FORM
        if not free and self._switches(turn, candidates, active.name, answer):
            self._begin(turn, candidates)
            return True
        filled = {} if answer is None else answer.slots
        if candidates and candidates[0].intent == active.name and not _is_whole(answer):
            filled = self._volunteered(turn, intent, slot, active, candidates[0]) | filled
        filled = self._shaped(turn, intent, filled, slot.name)
        turn.resolved = filled
        understood = slot.name in filled if slot.sub_slots else False
        understood |= any(
            interpreted(value) is not None
            for name, value in filled.items()
            if name == slot.name or interpreted(active.slots[name]) is None
        )
        active.slots.update(filled)
        turn.missed = None if understood else Step.ELICIT_SLOT
        self._interpret_current(turn, active, candidates, 1.0 if understood else None)
        return False

    def _volunteered(
        self, turn: Turn, intent: Intent, slot: Slot, active: ActiveIntent, heard: Candidate
    ) -> dict[str, SlotValue]:
        """Slots that a sentence of the intent gives beside the one that was asked for.

        Words that could be anything don't replace a value that is known.
        """
        if heard.score < self._locale.threshold:
            return {}
        given = self._understanding.slots(heard, turn.heard)
        kept: dict[str, SlotValue] = {}
        for name, value in given.items():
            other = intent.slot(name)
            empty = interpreted(active.slots[name]) is None
            sure = other is not None and not self._understanding.finder(other).is_open
            if (empty or sure or heard.spans is not None) and not (
                other is slot and slot.sub_slots
            ):
                kept[name] = value
        return kept

    def _read(self, turn: Turn, intent: Intent, slot: Slot, active: ActiveIntent) -> Answer | None:
        if not slot.sub_slots:
            return read_answer(self._understanding, intent, slot, turn.heard)
        asked = slot.sub_slot(turn.session.sub_slot or "")
        before = active.slots.get(slot.name)
        return read_composite(self._understanding, slot, asked, turn.heard, before)

    def _shaped(
        self, turn: Turn, intent: Intent, slots: dict[str, SlotValue], asked: str | None = None
    ) -> dict[str, SlotValue]:
        """The slots with all that the text gives of several values and of several parts."""
        widened = widen(self._understanding, intent, slots, turn.heard, asked)
        return split(self._understanding, intent, widened, turn.heard)

    def _switches(
        self, turn: Turn, candidates: list[Candidate], current: str, answer: Answer | None
    ) -> bool:
        """Whether the text begins another intent rather than answers the question."""
        if not candidates or (turn.request_attributes or {}).get(_SWITCH) == "DISABLE":
            return False
        best = candidates[0]
        if best.intent == current or best.score < self._locale.threshold or _is_whole(answer):
            return False
        if best.score >= NEARLY and best.spans is not None:
            return True
        sentence = len(turn.heard.sentence.words) > assumptions.PHRASE_WORDS
        loose = answer is not None and answer.grasp is Grasp.LOOSE and sentence
        return answer is None or loose or best.score >= assumptions.CLEAR_SCORE

    def _hear_confirmation(
        self, turn: Turn, intent: Intent, active: ActiveIntent, candidates: list[Candidate]
    ) -> bool:
        reply = read_confirmation(turn.heard.sentence) or read_confirmation(turn.heard.corrected)
        if reply in ("Yes", "No"):
            active.confirmation = "Confirmed" if reply == "Yes" else "Denied"
        elif self._switches(turn, candidates, "", None) and (
            candidates[0].intent != intent.name or candidates[0].score >= NEARLY
        ):
            self._begin(turn, candidates)
            return True
        else:
            turn.missed = Step.CONFIRM
        self._interpret_current(turn, active, candidates, 1.0 if turn.missed is None else None)
        return False

    def _interpret_current(
        self,
        turn: Turn,
        active: ActiveIntent,
        candidates: list[Candidate],
        score: float | None,
    ) -> None:
        """The ranking with the running intent first."""
        own = next((one.score for one in candidates if one.intent == active.name), 0.0)
        current = (active.name, own if score is None else score)
        found = self._slots_of(turn, candidates)
        ranking = interpret(self._locale, candidates, found, current)
        if score is None and not assumptions.THE_CURRENT_INTENT_LEADS:
            ranking.sort(key=lambda one: self._rank(one.score))
        turn.interpretations = ranking

    def _rank(self, score: float | None) -> tuple[float, bool]:
        """Best first; FallbackIntent stands where the threshold is."""
        return -(self._locale.threshold if score is None else score), score is not None


def _is_whole(answer: Answer | None) -> bool:
    return answer is not None and answer.grasp is Grasp.WHOLE
