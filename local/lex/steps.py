"""The single steps of a conversation: ask, confirm, take over an intent, set slots.

Each adds its messages to the turn and leaves the session waiting for the next text. What a code
hook asks for and Lex wouldn't do raises DependencyFailed.
Sources: Lex V2 Developer Guide, intent-slots, intent-confirm, lambda-response-format.
"""

from collections.abc import Mapping

from .definition import Intent, Locale
from .hook_response import HookIntent, invalid
from .interpretations import all_slots
from .sessions import ActiveIntent
from .slot_types import Value
from .slot_values import SlotValue, listed, scalar
from .sub_slots import completed
from .turn import Turn

Messages = list[dict[str, object]]


def wait(
    turn: Turn,
    action: str,
    slot: str | None = None,
    attempt: int = 0,
    sub_slot: str | None = None,
) -> None:
    """The turn ends here; `action` is what the user answers next."""
    turn.session.action, turn.session.slot, turn.session.attempt = action, slot, attempt
    turn.session.sub_slot = sub_slot


def elicit(
    turn: Turn,
    intent: Intent,
    active: ActiveIntent,
    name: str,
    *,
    attempt: int,
    messages: Messages,
    silent: bool = False,
    sub_slot: str | None = None,
) -> None:
    """Asks for a slot, in the hook's words or, unless `silent`, in those of the slot's prompt.

    `sub_slot` asks for that part of it; one without a prompt is asked for in the slot's own words.
    """
    slot = intent.slot(name)
    if slot is None:
        raise invalid(f"slotToElicit names no slot of {intent.name}")
    part = slot if sub_slot is None else slot.sub_slot(sub_slot)
    if part is None:
        raise invalid(f"subSlotToElicit names no sub-slot of {name}")
    prompt = part.prompt or slot.prompt
    if messages:
        turn.say_words(messages)
    elif silent:
        pass
    elif prompt is not None:
        turn.say(prompt.groups, attempt)
    else:
        raise invalid(f"slot {name} has no prompt and the response no message")
    active.state = "InProgress"
    wait(turn, "ElicitSlot", name, attempt, sub_slot)


def confirm(
    turn: Turn,
    intent: Intent,
    active: ActiveIntent,
    *,
    attempt: int,
    messages: Messages,
    silent: bool = False,
) -> None:
    """Asks yes or no; the intent's confirmation setting has to be active, also for a hook."""
    if intent.confirmation is None:
        raise invalid(f"ConfirmIntent needs an active confirmation setting in {intent.name}")
    if messages:
        turn.say_words(messages)
    elif not silent:
        turn.say(intent.confirmation.prompt.groups, attempt)
    active.state, active.confirmation = "InProgress", "None"
    wait(turn, "ConfirmIntent", attempt=attempt)


def take_over(turn: Turn, locale: Locale, answer: HookIntent) -> None:
    """Makes the intent that a hook returned the session's; slots it returned replace the old."""
    intent = locale.intent(answer.name)
    if intent is None:
        raise invalid(f"the bot has no intent {answer.name}")
    given = answer.slots or {}
    unknown = sorted(set(given) - {slot.name for slot in intent.slots})
    if unknown:
        raise invalid(f"{answer.name} has no slot {unknown[0]}")
    active = turn.session.intent
    if active is None or active.name != answer.name:
        active = ActiveIntent(answer.name, all_slots(locale, answer.name, {}))
        turn.missed, turn.resolved = None, {}
    if answer.slots is not None:
        filled: dict[str, SlotValue] = {k: v for k, v in given.items() if v is not None}
        try:
            active.slots = all_slots(locale, answer.name, completed(intent, filled))
        except LookupError as error:
            raise invalid(str(error)) from error
    active.state = answer.state or active.state
    active.confirmation = answer.confirmation or active.confirmation
    turn.session.intent = active


def override(active: ActiveIntent, slots: Mapping[str, tuple[str, ...]]) -> None:
    """Gives slots the values that a next step names; no value empties the slot."""
    for name, texts in slots.items():
        items = [scalar(text, Value(text, (text,))) for text in texts]
        if len(items) > 1:
            active.slots[name] = listed(", ".join(texts), items)
        else:
            active.slots[name] = items[0] if items else None
