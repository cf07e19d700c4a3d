"""The places of a conversation's flow: what happens at each, and the way on from there.

At each place something may be said, the code hook be invoked, and the definition send the
conversation elsewhere; where it doesn't, the default path leads on. An intent that enables dialog
hooks and says nowhere where to invoke them has them invoked at every input.
Sources: Lex V2 Developer Guide, paths-nextstep, paths-code-hook, intent-slots, intent-confirm and
intent-fulfillment.
"""

from . import assumptions
from .contexts import activate
from .default_path import Proposal, Step, default_value, propose
from .definition import Intent, Locale, Slot
from .errors import DependencyFailed, HookTimedOut
from .flow import NOTHING, HookPlace, Outcome
from .flow_walk import Move, Walk
from .hook_response import HookAnswer, invalid
from .hooks import Hooks, close, obey
from .listening import Listening
from .sessions import ActiveIntent
from .slot_values import SlotValue, interpreted, sub_slots
from .steps import confirm, elicit, wait
from .sub_slots import merged
from .turn import Turn

_EVERY_INPUT = HookPlace()
"""The hook of an intent whose flow doesn't say where to invoke it."""


class FlowPlaces:
    """The places of one locale's intents."""

    def __init__(self, locale: Locale, listening: Listening, hooks: Hooks | None) -> None:
        self._locale = locale
        self._listening = listening
        self._hooks = hooks
        self._walk = Walk(self, listening)

    def run(self, turn: Turn, move: Move) -> None:
        """Goes on from a place until the bot waits. Raises DependencyFailed."""
        self._walk.run(turn, move)

    def active(self, turn: Turn) -> tuple[Intent, ActiveIntent]:
        """The definition and the state of the session's intent."""
        active = turn.active
        return next(one for one in self._locale.intents if one.name == active.name), active

    def begin(self, turn: Turn) -> Move | None:
        """An intent begins: default values, the initial response, the way from there."""
        intent, active = self.active(turn)
        for slot in intent.slots:
            value = active.slots[slot.name]
            if interpreted(value) is None:
                active.slots[slot.name] = self._default(turn, slot, value)
        turn.say(intent.initial.response)
        way = intent.initial._replace(response=())
        if _hooks_every_input(intent):
            return self.invoke(turn, _EVERY_INPUT, self._walk.along(way, self.go_on))
        return self._walk.follow(turn, way, self.go_on, intent.initial_hook)

    def _default(self, turn: Turn, slot: Slot, value: SlotValue | None) -> SlotValue | None:
        """What the definition puts into a slot, or into its parts, that the user left empty."""
        request = turn.request_attributes or {}
        given = default_value(slot.defaults, turn.session, request)
        parts = {
            part.name: found
            for part in slot.sub_slots
            if part.name not in sub_slots(value)
            and (found := default_value(part.defaults, turn.session, request))
        }
        return merged(slot, value, parts) if parts else given or value

    def captured(self, turn: Turn, name: str) -> Move | None:
        """A slot has been given its value."""
        intent, _ = self.active(turn)
        slot = intent.slot(name)
        turn.walked.add(name)
        if _hooks_every_input(intent):
            return self.invoke(turn, _EVERY_INPUT, lambda turn: self._leave_slot(turn, name, None))
        return self._leave_slot(turn, name, None if slot is None else slot.hook)

    def _leave_slot(self, turn: Turn, name: str, hook: HookPlace | None) -> Move | None:
        """The slot's way, unless a hook has taken the value or gone to another intent."""
        intent, _ = self.active(turn)
        slot = intent.slot(name)
        if slot is None or not self._is_filled(turn, name):
            return self.go_on
        return self._walk.follow(turn, slot.captured, self.go_on, hook)

    def _is_filled(self, turn: Turn, name: str) -> bool:
        return interpreted(turn.active.slots.get(name)) is not None

    def missed_slot(self, turn: Turn, name: str) -> Move | None:
        """The answer wasn't understood: a hook may help, else the question is asked again."""
        intent, _ = self.active(turn)
        slot = intent.slot(name)
        if slot is None or self._proposal(turn).step is Step.FALL_BACK:
            missed = NOTHING if slot is None else slot.missed
            return self._walk.follow(
                turn, missed, self.fall_back, None if slot is None else slot.hook
            )
        place = _EVERY_INPUT if _hooks_every_input(intent) else slot.retry_hook
        if place is None:
            return self.go_on
        return self.invoke(turn, place, lambda turn: self._after_rescue(turn, name))

    def _after_rescue(self, turn: Turn, name: str) -> Move | None:
        """The hook of an explicit flow that has filled the slot goes on as if it was captured."""
        intent, _ = self.active(turn)
        if self._is_filled(turn, name) and not _hooks_every_input(intent):
            return self.captured(turn, name)
        return self.go_on

    def missed_confirmation(self, turn: Turn) -> Move | None:
        intent, _ = self.active(turn)
        asked = intent.confirmation
        if asked is None or self._proposal(turn).step is Step.FALL_BACK:
            failed = NOTHING if asked is None else asked.failed
            return self._walk.follow(
                turn, failed, self.fall_back, None if asked is None else asked.hook
            )
        place = _EVERY_INPUT if _hooks_every_input(intent) else asked.retry_hook
        return self.judge if place is None else self.invoke(turn, place, self.judge)

    def answer_confirmation(self, turn: Turn) -> Move | None:
        intent, _ = self.active(turn)
        if _hooks_every_input(intent):
            return self.invoke(turn, _EVERY_INPUT, self.judge)
        return self.judge

    def judge(self, turn: Turn) -> Move | None:
        """The intent has been confirmed or denied, by the user or by a hook."""
        intent, active = self.active(turn)
        asked = intent.confirmation
        if asked is None or self._proposal(turn).step not in (Step.DECLINE, Step.FULFILL):
            return self.go_on
        hook = None if _hooks_every_input(intent) else asked.hook
        if active.confirmation == "Denied":
            return self._walk.follow(turn, asked.declined, self.end, hook)
        return self._walk.follow(turn, asked.confirmed, self.go_on, hook)

    def go_on(self, turn: Turn) -> Move | None:
        """The default path: the next question, the confirmation or the fulfillment."""
        intent, active = self.active(turn)
        proposal = self._proposal(turn)
        if proposal.step is Step.ELICIT_SLOT:
            name, attempt, part = proposal.slot or "", proposal.attempt, proposal.sub_slot
            elicit(turn, intent, active, name, attempt=attempt, messages=[], sub_slot=part)
            return None
        if proposal.step is Step.CONFIRM:
            confirm(turn, intent, active, attempt=proposal.attempt, messages=[])
            return None
        ways = {Step.DECLINE: self._decline, Step.FULFILL: self.fulfill}
        return ways.get(proposal.step, self.fall_back)

    def _decline(self, turn: Turn) -> Move | None:
        """A hook has denied the intent by itself."""
        intent, _ = self.active(turn)
        declined = intent.confirmation.declined if intent.confirmation else NOTHING
        return self._walk.follow(turn, declined, self.end)

    def _proposal(self, turn: Turn) -> Proposal:
        intent, active = self.active(turn)
        return propose(intent, active, turn.session, turn.missed)

    def fall_back(self, turn: Turn) -> Move | None:
        self._listening.start(turn, self._locale.fallback.name, {})
        return self.begin

    def fulfill(self, turn: Turn) -> Move | None:
        """The intent is fulfilled by the hook, by itself, or is left to the client."""
        intent, active = self.active(turn)
        active.state = "ReadyForFulfillment"
        fulfillment = intent.fulfillment
        if fulfillment is None or (fulfillment.enabled and self._hooks is None):
            activate(turn, intent)
            return self.close
        if self._hooks is None or not fulfillment.enabled:
            active.state = assumptions.UNHOOKED_STATE
            activate(turn, intent)
            return self._walk.follow(turn, fulfillment.success, self.close)
        try:
            answer = self._hooks.call(turn, "FulfillmentCodeHook", None, None)
        except DependencyFailed as error:
            timed_out = isinstance(error, HookTimedOut)
            outcome = fulfillment.timeout if timed_out else fulfillment.failure
            if not _goes_on(outcome):
                raise
            turn.active.state = "Failed"
            return self._walk.follow(turn, outcome, self.close)
        return self._after_fulfillment(turn, answer)

    def _after_fulfillment(self, turn: Turn, answer: HookAnswer) -> Move | None:
        """Messages of the hook replace those of the outcome; the closing response comes after."""
        intent, active = self.active(turn)
        if obey(turn, answer, intent, active):
            return None
        fulfillment = intent.fulfillment
        if answer.action == "Close":
            close(turn, answer, intent)
        elif self._proposal(turn).step is Step.ELICIT_SLOT:
            return self.go_on
        elif fulfillment and fulfillment.success.is_set and assumptions.DELEGATE_MAY_FULFILL:
            active.state = "Fulfilled"
            activate(turn, intent)
        else:
            raise invalid("Delegate from a fulfillment that removed no slot value")
        if fulfillment is None:
            return self.close
        outcome = fulfillment.failure if active.state == "Failed" else fulfillment.success
        spoken = answer.action == "Close" and bool(answer.messages)
        return self._walk.follow(
            turn, outcome._replace(response=()) if spoken else outcome, self.close
        )

    def close(self, turn: Turn) -> Move | None:
        """The closing response, and the way from there."""
        intent, _ = self.active(turn)
        return self._walk.follow(turn, intent.closing, self.end)

    def end(self, turn: Turn) -> Move | None:
        """The conversation ends here; the next text begins another."""
        _, active = self.active(turn)
        if active.confirmation == "Denied":
            active.state = assumptions.DENIED_STATE
        wait(turn, "Close")
        return None

    def invoke(self, turn: Turn, place: HookPlace, otherwise: Move) -> Move | None:
        """Invokes the dialog hook at a place; one that isn't run counts as a success."""
        intent, active = self.active(turn)
        if self._hooks is None or not intent.dialog_hook or not place.enabled:
            return self._walk.follow(turn, place.success, otherwise)
        try:
            proposal = self._proposal_after(turn, place)
            answer = self._hooks.call(turn, "DialogCodeHook", proposal, place.label)
        except DependencyFailed as error:
            outcome = place.timeout if isinstance(error, HookTimedOut) else place.failure
            if not outcome.is_set:
                raise
            turn.active.state = "Failed"
            return self._walk.follow(turn, outcome, self.end)
        intent, active = self.active(turn)
        if obey(turn, answer, intent, active):
            return None
        if answer.action == "Close":
            close(turn, answer, intent)
            return self.end if answer.messages else self.close
        if active.state == "ReadyForFulfillment":
            return self.fulfill
        if active.state == "Failed":
            return self._walk.follow(turn, place.failure, self.close)
        return self._walk.follow(turn, place.success, otherwise)

    def _proposal_after(self, turn: Turn, place: HookPlace) -> Proposal:
        """What comes after the place when the hook changes nothing."""
        step = place.success.next
        if step is None or step.action is None:
            return self._proposal(turn)
        if step.action == "ElicitSlot":
            return Proposal(Step.ELICIT_SLOT, step.slot)
        return Proposal(Step.FULFILL)


def _hooks_every_input(intent: Intent) -> bool:
    return intent.dialog_hook and not intent.has_hook_places


def _goes_on(outcome: Outcome) -> bool:
    """Whether a failed fulfillment has a way on: otherwise the client gets the exception.

    Source: Lex V2 Developer Guide, streaming-progress.
    """
    ends = outcome.next is not None and outcome.next.action in (None, "EndConversation")
    silent = ends and not outcome.response
    return outcome.is_set and not (silent and assumptions.SILENT_END_IS_NO_WAY_ON)
