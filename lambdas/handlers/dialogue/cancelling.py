"""Whether a message calls off what is unfinished."""

from lambdas.handlers.dialogue import correcting, readings, standing_orders, undoing
from lambdas.handlers.dialogue.turn import Turn
from lambdas.handlers.dialogue.unfinished import Ask, Unfinished
from lambdas.intents import Intent
from lambdas.language.answers import read_answer
from lambdas.language.instructions import read_instruction


def cancels(turn: Turn) -> bool:
    """Whether Lex heard "cancel", and nothing that repeats is meant by it ("cancel netflix")."""
    if turn.intent is not Intent.CANCEL or standing_orders.is_about(turn):
        return False
    if turn.unfinished is not None:
        return True
    if readings.surely_asks(turn):
        return False
    from lambdas.handlers.dialogue import revising  # a cold start does without it

    names_entries = correcting.reads_as_correction(turn) or revising.may_take_back(turn)
    return not (names_entries or undoing.may_mean_undo(turn))


def calls_off(turn: Turn, pending: Unfinished) -> bool:
    """Whether "no", "never mind" or "undo" is said to a question that asks for something."""
    if turn.intent is Intent.UNDO and pending.intent is not Intent.UNDO:
        return read_instruction(turn.text, locale=turn.locale).may_write
    said = read_answer(turn.text, locale=turn.locale)
    return pending.ask is not Ask.YES and said is False
