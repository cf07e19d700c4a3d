"""The conversation: from what the user said to what the bot does next.

A turn is heard, then follows the default path step by step; before each decision the code hook may
change it. Steps that a definition places elsewhere (next steps, conditions, contexts) would enter
where `_follow` chooses.
Sources: Lex V2 Developer Guide, paths-nextstep, intent-fulfillment and lambda-response-format.
"""

from .code_hook import CodeHook, invoke
from .default_path import Proposal, Step, default_value, propose
from .definition import Intent, Locale, Response
from .errors import DependencyFailed, Invalid
from .events import BotIdentity, hook_event
from .hook_response import HookAnswer, invalid
from .listening import Listening
from .sessions import ActiveIntent
from .slot_values import interpreted
from .steps import close, confirm, decline, elicit, take_over, wait
from .turn import Turn
from .understanding import Understanding

_CLOSED_STATES = frozenset({"Failed", "Fulfilled", "InProgress"})


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

    def resume(self, turn: Turn, messages: list[dict[str, object]]) -> None:
        """Does what a client's PutSession asks for, in its words or in the bot's.

        Delegate lets the bot go on with the intent. That a question without messages is asked in
        the words of its prompt is not documented for V2, but for V1.
        Raises Invalid when there is no intent to do it with, DependencyFailed.
        """
        session = turn.session
        action = session.action
        if action not in ("Delegate", "ElicitSlot", "ConfirmIntent"):
            turn.say_all(messages)
            return
        if session.intent is None:
            raise Invalid(f"sessionState.intent: {action} needs an intent")
        intent, active = self._active(turn)
        try:
            if action == "ElicitSlot":
                elicit(turn, intent, active, session.slot or "", attempt=0, messages=messages)
            elif action == "ConfirmIntent":
                confirm(turn, intent, active, attempt=0, messages=messages)
        except DependencyFailed as error:
            raise Invalid(f"sessionState.dialogAction: {str(error).rpartition(': ')[2]}") from error
        if action == "Delegate":
            turn.say_all(messages)
            self._enter(turn)
            self._advance(turn)

    def _active(self, turn: Turn) -> tuple[Intent, ActiveIntent]:
        active = turn.active
        return next(one for one in self._locale.intents if one.name == active.name), active

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
        intent, active = self._active(turn)
        proposal = propose(intent, active, turn.session, turn.missed)
        if proposal.step is Step.FALL_BACK or not intent.dialog_hook or self._hook is None:
            self._follow(turn, proposal)
        else:
            self._apply(turn, self._invoke(self._hook, turn, "DialogCodeHook", proposal))

    def _follow(self, turn: Turn, proposal: Proposal) -> None:
        intent, active = self._active(turn)
        match proposal.step:
            case Step.ELICIT_SLOT:
                name, attempt = proposal.slot or "", proposal.attempt
                elicit(turn, intent, active, name, attempt=attempt, messages=[])
            case Step.CONFIRM:
                confirm(turn, intent, active, attempt=proposal.attempt, messages=[])
            case Step.DECLINE:
                decline(turn, intent, active)
            case Step.FULFILL:
                if turn.session.action == "ConfirmIntent" and intent.confirmation:
                    turn.say(intent.confirmation.confirmed)
                self._fulfill(turn)
            case _:
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
            close(turn, intent)
        elif self._hook is None or not fulfillment.enabled:
            active.state = "Fulfilled"
            close(turn, intent, fulfillment.success)
        else:
            try:
                answer = self._invoke(self._hook, turn, "FulfillmentCodeHook", None)
            except DependencyFailed:
                if not fulfillment.failure:
                    raise
                active.state = "Failed"
                close(turn, intent, fulfillment.failure)
            else:
                self._apply(turn, answer, fulfilling=True)

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
        if answer.attributes is not None:
            session.attributes = answer.attributes
        if answer.request_attributes is not None:
            turn.hook_attributes = answer.request_attributes
        if answer.intent is not None:
            take_over(turn, self._locale, answer.intent)
        elif answer.action in ("ElicitSlot", "ConfirmIntent", "Close"):
            raise invalid(f"{answer.action} needs an intent")
        intent, active = self._active(turn)
        again = session.attempt + 1
        match answer.action:
            case "ElicitSlot":
                name = answer.slot or ""
                same = turn.missed is Step.ELICIT_SLOT and session.slot == name
                attempt = again if same else 0
                elicit(turn, intent, active, name, attempt=attempt, messages=answer.messages)
            case "ConfirmIntent":
                attempt = again if turn.missed is Step.CONFIRM else 0
                confirm(turn, intent, active, attempt=attempt, messages=answer.messages)
            case "ElicitIntent":
                if not answer.messages:
                    raise invalid("ElicitIntent needs a message")
                turn.say_all(answer.messages)
                wait(turn, "ElicitIntent")
            case "Close":
                self._close(turn, answer, fulfilling=fulfilling)
            case _:
                self._delegate(turn, fulfilling=fulfilling)

    def _close(self, turn: Turn, answer: HookAnswer, *, fulfilling: bool) -> None:
        """The hook's messages replace the bot's, except the closing one of a fulfillment."""
        intent, active = self._active(turn)
        if answer.intent is None or answer.intent.state not in _CLOSED_STATES:
            raise invalid("Close needs an intent.state of Failed, Fulfilled or InProgress")
        turn.say_all(answer.messages)
        if answer.messages and not fulfilling:
            wait(turn, "Close")
            return
        response: Response = ()
        if fulfilling and not answer.messages and intent.fulfillment:
            failed = active.state == "Failed"
            response = intent.fulfillment.failure if failed else intent.fulfillment.success
        close(turn, intent, response)

    def _delegate(self, turn: Turn, *, fulfilling: bool) -> None:
        """The bot goes its own way with what the hook returned; messages are ignored.

        A fulfillment that delegates has to empty a slot, or have a success response to go on with:
        V1 documents the failure, V2 documents neither.
        """
        intent, active = self._active(turn)
        proposal = propose(intent, active, turn.session, turn.missed)
        if fulfilling and proposal.step is not Step.ELICIT_SLOT:
            if not (intent.fulfillment and intent.fulfillment.success):
                raise invalid("Delegate from a fulfillment that removed no slot value")
            active.state = "Fulfilled"
            close(turn, intent, intent.fulfillment.success)
        elif not fulfilling and active.state == "ReadyForFulfillment":
            self._fulfill(turn)
        elif not fulfilling and active.state == "Failed":
            close(turn, intent)
        else:
            self._follow(turn, proposal)
