"""Undo and Restore: take back the last change, whatever it was, or repeat what was undone."""

from lambdas.handlers.dialogue.recording import NOT_MEANT
from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.dialogue.unfinished import Ask, Unfinished
from lambdas.handlers.dialogue.writing import write
from lambdas.intents import Intent
from lambdas.language.answers import read_answer
from lambdas.language.instructions import Instruction, read_instruction
from lambdas.language.requests import asks_to_restore, asks_to_undo
from lambdas.ledger.operations import OperationKind


def handle_undoing(turn: Turn) -> Outcome:
    """Undo or restore, as the words say; ask first if it is no order."""
    instruction = read_instruction(turn.text, locale=turn.locale)
    if instruction in NOT_MEANT:
        return Outcome(says=(turn.say.not_undone(),))
    restores = asks_to_restore(turn.text, locale=turn.locale)
    meant = Intent.RESTORE if restores else Intent.UNDO
    said = restores or asks_to_undo(turn.text, locale=turn.locale)
    if not (said and instruction is Instruction.ORDER):
        return _ask(turn, meant)
    return run(turn, meant)


def may_mean_undo(turn: Turn) -> bool:
    """Whether it ends with words that take back what was said before ("..., drop it")."""
    instruction = read_instruction(turn.text, locale=turn.locale)
    asks = instruction is Instruction.QUESTION
    return bool(turn.told) and not asks and asks_to_undo(turn.text, locale=turn.locale)


def ask_to_undo(turn: Turn) -> Outcome:
    """Ask before the last change is taken back."""
    return _ask(turn, Intent.UNDO)


def _ask(turn: Turn, meant: Intent) -> Outcome:
    asked = Unfinished(meant, Ask.YES)
    return Outcome((question(turn, asked),), suggestions=asked.suggestions, asks=asked)


def answer_undoing(turn: Turn, pending: Unfinished) -> Outcome | None:
    """What comes of a message that answers the pending question; None if it answers none."""
    said = read_answer(turn.text, locale=turn.locale)
    if said is False or (said is None and turn.confirmed is False):
        return Outcome(says=(turn.say.not_saved(),))
    return run(turn, pending.intent) if said and turn.confirmed else None


def question(turn: Turn, pending: Unfinished) -> str:
    """The question before something is taken back or restored."""
    return turn.say.ask_redo() if pending.intent is Intent.RESTORE else turn.say.ask_undo()


def run(turn: Turn, meant: Intent) -> Outcome:
    """Take back the last change (UNDO), or bring back what is gone (RESTORE)."""
    ledger = turn.books.ledger
    redoes = meant is Intent.RESTORE and not _deleted_last(turn)
    use_case = ledger.redo if redoes else ledger.undo
    return write(turn, lambda: use_case(turn.user, turn.request))


def _deleted_last(turn: Turn) -> bool:
    """Whether the last change took something out, which "bring it back" then means."""
    store = turn.books.store
    latest = store.latest_operation(turn.user)
    if latest and latest.kind is OperationKind.POSTING:
        latest = store.operation_by_sequence(turn.user, latest.undo_top or 0)
    if latest is None or latest.kind is OperationKind.UNDO:
        return False
    return any(change.after is None for change in latest.changes)
