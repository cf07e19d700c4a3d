"""Going where a definition says: its responses, conditionals and next steps, place after place.

A `Move` is a place of the conversation, still to be reached: reaching it says and does what is due
there and gives the next one, or None when the bot waits for the user.
Sources: Lex V2 Developer Guide, paths-nextstep and paths-branching.
"""

from collections.abc import Callable
from typing import Protocol

from . import assumptions
from .conditions import Situation, assigned, holds
from .definition import Intent
from .errors import Invalid
from .flow import Branch, HookPlace, NextStep, Outcome
from .listening import Listening
from .sessions import ActiveIntent
from .slot_values import interpreted
from .steps import confirm, elicit, override, wait
from .turn import Turn

Move = Callable[[Turn], "Move | None"]

_MOST_MOVES = 100
"""Places of one turn; a flow that goes round in circles would have no end."""


class Places(Protocol):
    """Where next steps lead."""

    def active(self, turn: Turn) -> tuple[Intent, ActiveIntent]: ...
    def begin(self, turn: Turn) -> Move | None: ...
    def captured(self, turn: Turn, name: str) -> Move | None: ...
    def go_on(self, turn: Turn) -> Move | None: ...
    def invoke(self, turn: Turn, place: HookPlace, otherwise: Move) -> Move | None: ...
    def fulfill(self, turn: Turn) -> Move | None: ...
    def close(self, turn: Turn) -> Move | None: ...
    def end(self, turn: Turn) -> Move | None: ...


class Walk:
    """Leads turns through the flow of a bot."""

    def __init__(self, places: Places, listening: Listening) -> None:
        self._places = places
        self._listening = listening

    def run(self, turn: Turn, move: Move | None) -> None:
        """Goes on until the bot waits. Raises Invalid for a flow without an end."""
        for _ in range(_MOST_MOVES):
            if move is None:
                return
            move = move(turn)
        raise Invalid(f"the bot: its flow goes round in circles in {turn.active.name}")

    def follow(
        self, turn: Turn, outcome: Outcome, otherwise: Move, hook: HookPlace | None = None
    ) -> Move | None:
        """Says the response of an outcome; the move to where it leads, or `otherwise`.

        `hook` is that of the place: it is invoked when the next step says so or there is none.
        """
        turn.say(outcome.response)
        if outcome.next is None:
            return _invoking(self._places, hook, otherwise)
        return self._step(turn, outcome.next, outcome.branches, otherwise, hook)

    def along(self, outcome: Outcome, otherwise: Move) -> Move:
        """`follow` as a move."""
        return lambda turn: self.follow(turn, outcome, otherwise)

    def _step(
        self,
        turn: Turn,
        step: NextStep,
        branches: tuple[Branch, ...],
        otherwise: Move,
        hook: HookPlace | None,
    ) -> Move | None:
        self._prepare(turn, step)
        places = self._places
        match step.action:
            case "StartIntent":
                return places.begin
            case "ElicitIntent":
                wait(turn, "ElicitIntent")
                return None
            case "ElicitSlot":
                return self._elicit(turn, step)
            case "ConfirmIntent":
                self._confirm(turn, step)
                return None
            case "EvaluateConditional":
                return self._choose(turn, branches, otherwise, hook)
            case "InvokeDialogCodeHook":
                return _invoking(places, hook, otherwise)
            case "FulfillIntent":
                return places.fulfill
            case "CloseIntent":
                return places.close
            case "EndConversation":
                return places.end
            case _:
                return otherwise

    def _prepare(self, turn: Turn, step: NextStep) -> None:
        """Sets what the step sets: attributes, the intent, its slots."""
        now = _situation(turn)
        given = {key: assigned(text, now) for key, text in step.attributes.items()}
        known = {key: text for key, text in given.items() if text is not None}
        turn.session.attributes = {**turn.session.attributes, **known}
        name = step.intent or turn.active.name
        if step.action == "StartIntent" or name != turn.active.name:
            self._listening.start(turn, name, {})
        values = {
            slot: [assigned(text, now) for text in texts] for slot, texts in step.slots.items()
        }
        override(
            turn.active,
            {
                slot: tuple(text for text in texts if text is not None)
                for slot, texts in values.items()
                if not texts or any(text is not None for text in texts)
            },
        )

    def _choose(
        self, turn: Turn, branches: tuple[Branch, ...], otherwise: Move, hook: HookPlace | None
    ) -> Move | None:
        """The first branch whose condition holds; the default branch has none."""
        now = _situation(turn)
        for branch in branches:
            if branch.condition is None or holds(branch.condition, now):
                turn.say(branch.response)
                if branch.next is None:
                    return otherwise
                return self._step(turn, branch.next, (), otherwise, hook)
        return otherwise

    def _elicit(self, turn: Turn, step: NextStep) -> Move | None:
        """Asks for the step's slot; one that isn't required can't be asked for by a step.

        Source: Lex V2 Developer Guide, intent-slots.
        """
        intent, active = self._places.active(turn)
        name = step.slot or ""
        slot = intent.slot(name)
        if slot is not None and not slot.required:
            return self._places.go_on
        given = name not in turn.walked and interpreted(active.slots.get(name)) is not None
        if given and assumptions.PASS_OVER_FILLED_SLOTS:
            return lambda turn: self._places.captured(turn, name)
        active.confirmation = "None"
        elicit(turn, intent, active, name, attempt=0, messages=[], silent=step.silent)
        return None

    def _confirm(self, turn: Turn, step: NextStep) -> None:
        intent, active = self._places.active(turn)
        confirm(turn, intent, active, attempt=0, messages=[], silent=step.silent)


def _situation(turn: Turn) -> Situation:
    return Situation(
        slots=turn.active.slots,
        attributes=turn.session.attributes,
        request=turn.request_attributes or {},
        transcript=turn.heard.sentence.text,
        intent=turn.active.name,
    )


def _invoking(places: Places, hook: HookPlace | None, otherwise: Move) -> Move:
    if hook is None:
        return otherwise
    return lambda turn: places.invoke(turn, hook, otherwise)
