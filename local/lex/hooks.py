"""Calling a bot's code hook in a turn, and doing what it answers.

Source: Lex V2 Developer Guide, lambda-input-format and lambda-response-format.
"""

from .code_hook import CodeHook, invoke
from .contexts import activate, parse_contexts
from .contexts import replace as replace_contexts
from .default_path import Proposal, Step
from .definition import Intent, Locale
from .events import BotIdentity, hook_event
from .hook_response import HookAnswer, invalid
from .sessions import ActiveIntent
from .steps import confirm, elicit, take_over, wait
from .turn import Turn

_CLOSED_STATES = frozenset({"Failed", "Fulfilled", "InProgress"})
_NEED_AN_INTENT = frozenset({"ElicitSlot", "ConfirmIntent", "Close"})


class Hooks:
    """The code hook of one locale."""

    def __init__(self, locale: Locale, identity: BotIdentity, hook: CodeHook) -> None:
        self._locale = locale
        self._identity = identity
        self._hook = hook

    def call(
        self, turn: Turn, source: str, proposal: Proposal | None, label: str | None
    ) -> HookAnswer:
        """Calls the hook and takes over the state that it returns. Raises DependencyFailed."""
        event = hook_event(
            turn,
            turn.active,
            bot=self._identity,
            locale_id=self._locale.id,
            source=source,
            proposal=proposal,
            label=label,
        )
        answer = invoke(self._hook, event)
        if answer.contexts is not None:
            replace_contexts(turn, parse_contexts(answer.contexts, turn.now, invalid))
        if answer.attributes is not None:
            turn.session.attributes = answer.attributes
        if answer.hints is not None:
            turn.session.hints = answer.hints
        if answer.request_attributes is not None:
            turn.hook_attributes = answer.request_attributes
        if answer.intent is not None:
            take_over(turn, self._locale, answer.intent)
        elif answer.action in _NEED_AN_INTENT:
            raise invalid(f"{answer.action} needs an intent")
        return answer


def obey(turn: Turn, answer: HookAnswer, intent: Intent, active: ActiveIntent) -> bool:
    """Asks as the hook says; False when it closes or delegates, which is left to the caller."""
    session = turn.session
    again = session.attempt + 1
    match answer.action:
        case "ElicitSlot":
            name = answer.slot or ""
            asked = (session.slot, session.sub_slot)
            same = turn.missed is Step.ELICIT_SLOT and asked == (name, answer.sub_slot)
            elicit(
                turn,
                intent,
                active,
                name,
                attempt=again if same else 0,
                messages=answer.messages,
                sub_slot=answer.sub_slot,
            )
        case "ConfirmIntent":
            attempt = again if turn.missed is Step.CONFIRM else 0
            confirm(turn, intent, active, attempt=attempt, messages=answer.messages)
        case "ElicitIntent":
            if not answer.messages:
                raise invalid("ElicitIntent needs a message")
            turn.say_words(answer.messages)
            wait(turn, "ElicitIntent")
        case _:
            return False
    return True


def close(turn: Turn, answer: HookAnswer, intent: Intent) -> None:
    """Says the hook's last words; a fulfilled intent activates its contexts."""
    if answer.intent is None or answer.intent.state not in _CLOSED_STATES:
        raise invalid("Close needs an intent.state of Failed, Fulfilled or InProgress")
    turn.say_words(answer.messages)
    if answer.intent.state == "Fulfilled":
        activate(turn, intent)
