"""The conversation: from what the user said to what the bot does next.

A turn is heard, then follows the default path step by step; before each decision the code hook may
change it. Steps that a definition places elsewhere (next steps, conditions, contexts) would enter
where `_follow` chooses.
Sources: Lex V2 Developer Guide, paths-nextstep, intent-confirm, intent-fulfillment and
lambda-response-format.
"""

from .code_hook import CodeHook, invoke
from .default_path import Proposal, Step, default_value, propose
from .definition import Intent, Locale, Response
from .errors import DependencyFailed
from .events import BotIdentity, hook_event
from .hook_response import HookAnswer, HookIntent, invalid
from .interpretations import all_slots
from .listening import Listening
from .sessions import ActiveIntent
from .slot_values import SlotValue, interpreted
from .turn import Turn
from .understanding import Understanding

_MOST_STEPS = 20
_CLOSED_STATES = frozenset({"Failed", "Fulfilled", "InProgress"})

Messages = list[dict[str, object]]


class Dialogue:
    """One locale of a bot in conversation."""

    def __init__(
        self,
        locale: Locale,
        understanding: Understanding,
        identity: BotIdentity,
        hook: CodeHook | None,
    ) -> None:
        self._locale = locale
        self._listening = Listening(locale, understanding)
        self._identity = identity
        self._hook = hook

    def take(self, turn: Turn) -> None:
        """Works out the turn: its messages, and the session as it is afterwards.

        Raises DependencyFailed when the code hook fails.
        """
        if self._listening.listen(turn):
            self._enter(turn)
        self._advance(turn)

    def _active(self, turn: Turn) -> tuple[Intent, ActiveIntent]:
        active = turn.session.intent
        intent = None if active is None else self._locale.intent(active.name)
        if active is None or intent is None:
            raise invalid("the conversation has no intent")
        return intent, active

    def _enter(self, turn: Turn) -> None:
        """The beginning of an intent: default values and the initial response."""
        intent, active = self._active(turn)
        for slot in intent.slots:
            if interpreted(active.slots[slot.name]) is None and slot.defaults:
                request = turn.request_attributes or {}
                value = default_value(slot.defaults, turn.session.attributes, request)
                active.slots[slot.name] = value or active.slots[slot.name]
        turn.say(intent.initial)

    def _advance(self, turn: Turn) -> None:
        """Lets the code hook see the input, then follows its answer or the default path."""
        turn.steps += 1
        if turn.steps > _MOST_STEPS:
            raise invalid("the conversation goes round in circles")
        intent, active = self._active(turn)
        proposal = propose(intent, active, turn.session, turn.missed)
        if proposal.step is Step.FALL_BACK or not intent.dialog_hook or self._hook is None:
            self._follow(turn, proposal)
        else:
            self._apply(turn, self._invoke(self._hook, turn, "DialogCodeHook", proposal))

    def _follow(self, turn: Turn, proposal: Proposal) -> None:
        intent, active = self._active(turn)
        confirmation = intent.confirmation
        match proposal.step:
            case Step.ELICIT_SLOT:
                self._elicit(turn, proposal.slot or "", proposal.attempt, [])
            case Step.CONFIRM:
                self._confirm(turn, proposal.attempt, [])
            case Step.DECLINE:
                active.state = "Failed"
                turn.say(confirmation.declined if confirmation else ())
                self._wait(turn, "Close")
            case Step.FULFILL:
                if turn.session.action == "ConfirmIntent" and confirmation:
                    turn.say(confirmation.confirmed)
                self._fulfill(turn)
            case Step.FALL_BACK:
                self._fall_back(turn)

    def _wait(self, turn: Turn, action: str, slot: str | None = None, attempt: int = 0) -> None:
        """The turn ends here; `action` is what the user answers next."""
        turn.session.action, turn.session.slot, turn.session.attempt = action, slot, attempt

    def _elicit(self, turn: Turn, name: str, attempt: int, messages: Messages) -> None:
        intent, active = self._active(turn)
        slot = intent.slot(name)
        if slot is None:
            raise invalid(f"slotToElicit names no slot of {intent.name}")
        if not messages and slot.prompt is None:
            raise invalid(f"slot {name} has no prompt and the response no message")
        turn.say_all(messages)
        if not messages and slot.prompt is not None:
            turn.say(slot.prompt.groups, attempt)
        active.state = "InProgress"
        self._wait(turn, "ElicitSlot", name, attempt)

    def _confirm(self, turn: Turn, attempt: int, messages: Messages) -> None:
        """Needs a confirmation setting that is active in the build (see intent-confirm)."""
        intent, active = self._active(turn)
        if intent.confirmation is None:
            raise invalid(f"ConfirmIntent needs an active confirmation setting in {intent.name}")
        turn.say_all(messages)
        if not messages:
            turn.say(intent.confirmation.prompt.groups, attempt)
        active.state, active.confirmation = "InProgress", "None"
        self._wait(turn, "ConfirmIntent", attempt=attempt)

    def _fall_back(self, turn: Turn) -> None:
        """The retries are used up."""
        intent, _ = self._active(turn)
        if turn.missed is Step.CONFIRM and intent.confirmation:
            turn.say(intent.confirmation.failed)
        self._listening.start(turn, self._locale.fallback.name, {})
        self._enter(turn)
        self._advance(turn)

    def _fulfill(self, turn: Turn) -> None:
        intent, active = self._active(turn)
        active.state = "ReadyForFulfillment"
        fulfillment = intent.fulfillment
        if fulfillment is None or (fulfillment.enabled and self._hook is None):
            self._close(turn)
            return
        if self._hook is None or not fulfillment.enabled:
            active.state = "Fulfilled"
            self._close(turn, fulfillment.success)
            return
        try:
            answer = self._invoke(self._hook, turn, "FulfillmentCodeHook", None)
        except DependencyFailed:
            if not fulfillment.failure:
                raise
            active.state = "Failed"
            self._close(turn, fulfillment.failure)
            return
        self._apply(turn, answer, fulfilling=True)

    def _close(self, turn: Turn, response: Response = ()) -> None:
        intent, _ = self._active(turn)
        turn.say(response)
        turn.say(intent.closing)
        self._wait(turn, "Close")

    def _invoke(
        self, hook: CodeHook, turn: Turn, source: str, proposal: Proposal | None
    ) -> HookAnswer:
        _, active = self._active(turn)
        event = hook_event(
            turn,
            active,
            bot=self._identity,
            locale_id=self._locale.id,
            source=source,
            proposal=proposal,
        )
        return invoke(hook, event)

    def _apply(self, turn: Turn, answer: HookAnswer, *, fulfilling: bool = False) -> None:
        """Does what the code hook answered."""
        session = turn.session
        asked_again = turn.missed is Step.ELICIT_SLOT and session.slot == answer.slot
        if answer.attributes is not None:
            session.attributes = answer.attributes
        if answer.request_attributes is not None:
            turn.hook_attributes = answer.request_attributes
        if answer.intent is not None:
            self._replace_intent(turn, answer.intent)
        elif answer.action in ("ElicitSlot", "ConfirmIntent", "Close"):
            raise invalid(f"{answer.action} needs an intent")
        match answer.action:
            case "ElicitSlot":
                same = asked_again and turn.missed is Step.ELICIT_SLOT
                attempt = session.attempt + 1 if same else 0
                self._elicit(turn, answer.slot or "", attempt, answer.messages)
            case "ConfirmIntent":
                again = session.attempt + 1 if turn.missed is Step.CONFIRM else 0
                self._confirm(turn, again, answer.messages)
            case "ElicitIntent":
                if not answer.messages:
                    raise invalid("ElicitIntent needs a message")
                turn.say_all(answer.messages)
                self._wait(turn, "ElicitIntent")
            case "Close":
                self._close_as_answered(turn, answer, fulfilling=fulfilling)
            case _:
                self._delegate(turn, fulfilling=fulfilling)

    def _replace_intent(self, turn: Turn, answer: HookIntent) -> None:
        """The intent as the hook returned it: its slots replace the old ones."""
        intent = self._locale.intent(answer.name)
        if intent is None:
            raise invalid(f"the bot has no intent {answer.name}")
        given = answer.slots or {}
        unknown = sorted(set(given) - {slot.name for slot in intent.slots})
        if unknown:
            raise invalid(f"{answer.name} has no slot {unknown[0]}")
        active = turn.session.intent
        if active is None or active.name != answer.name:
            active = ActiveIntent(answer.name, all_slots(self._locale, answer.name, {}))
            turn.missed, turn.resolved = None, {}
        if answer.slots is not None:
            filled: dict[str, SlotValue] = {k: v for k, v in given.items() if v is not None}
            active.slots = all_slots(self._locale, answer.name, filled)
        active.state = answer.state or active.state
        active.confirmation = answer.confirmation or active.confirmation
        turn.session.intent = active

    def _close_as_answered(self, turn: Turn, answer: HookAnswer, *, fulfilling: bool) -> None:
        intent, active = self._active(turn)
        if answer.intent is None or answer.intent.state not in _CLOSED_STATES:
            raise invalid("Close needs an intent.state of Failed, Fulfilled or InProgress")
        turn.say_all(answer.messages)
        if answer.messages and not fulfilling:
            self._wait(turn, "Close")
            return
        response: Response = ()
        if fulfilling and not answer.messages and intent.fulfillment:
            failed = active.state == "Failed"
            response = intent.fulfillment.failure if failed else intent.fulfillment.success
        self._close(turn, response)

    def _delegate(self, turn: Turn, *, fulfilling: bool) -> None:
        """The bot goes its own way with what the hook returned; messages are ignored."""
        intent, active = self._active(turn)
        proposal = propose(intent, active, turn.session, turn.missed)
        if fulfilling and proposal.step is not Step.ELICIT_SLOT:
            if not (intent.fulfillment and intent.fulfillment.success):
                raise invalid("Delegate from a fulfillment hook that removed no slot value")
            active.state = "Fulfilled"
            self._close(turn, intent.fulfillment.success)
        elif not fulfilling and active.state == "ReadyForFulfillment":
            self._fulfill(turn)
        elif not fulfilling and active.state == "Failed":
            self._close(turn)
        else:
            self._follow(turn, proposal)
