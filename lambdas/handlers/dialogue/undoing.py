"""Undo: take back the last change, whatever it was."""

from lambdas.handlers.dialogue.recording import NOT_MEANT
from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.dialogue.unfinished import Ask, Unfinished
from lambdas.handlers.dialogue.writing import write
from lambdas.intents import Intent
from lambdas.language.answers import read_answer
from lambdas.language.instructions import read_instruction


def handle_undoing(turn: Turn) -> Outcome:
    """Take back the newest operation that is not undone; ask first if no order was given."""
    instruction = read_instruction(turn.text, locale=turn.locale)
    if instruction in NOT_MEANT:
        return Outcome(says=(turn.say.not_undone(),))
    if not instruction.may_write:
        asked = Unfinished(Intent.UNDO, Ask.YES)
        return Outcome((turn.say.ask_undo(),), suggestions=("Yes", "No"), asks=asked)
    return _undo(turn)


def answer_undoing(
    turn: Turn,
    pending: Unfinished,  # noqa: ARG001 - as the other intents' answers
) -> Outcome | None:
    """What comes of a message that answers the pending question; None if it answers none."""
    said = read_answer(turn.text, locale=turn.locale)
    if said is False or (said is None and turn.confirmed is False):
        return Outcome(says=(turn.say.not_saved(),))
    return _undo(turn) if said and turn.confirmed else None


def question(turn: Turn, pending: Unfinished) -> str:  # noqa: ARG001 - as the other intents' questions
    """The question before something is taken back."""
    return turn.say.ask_undo()


def _undo(turn: Turn) -> Outcome:
    return write(turn, lambda: turn.books.ledger.undo(turn.user, turn.request))
