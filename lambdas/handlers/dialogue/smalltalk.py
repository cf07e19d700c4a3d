"""Greeting, Help, Cancel and the FallbackIntent: nothing here writes."""

from lambdas.handlers.dialogue.recording import consider
from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.dialogue.unfinished import Unfinished
from lambdas.language.instructions import Instruction, read_instruction
from lambdas.language.items import read_items
from lambdas.language.questions import is_thanks

STARTERS = ("Lunch 12.50", "How much this month?", "Set a 300 budget for groceries")


def handle_greeting(turn: Turn) -> Outcome:
    """Be kind back."""
    thanks = is_thanks(turn.text, locale=turn.locale)
    return Outcome((turn.say.greeting(thanks=thanks),), suggestions=STARTERS)


def handle_help(turn: Turn) -> Outcome:
    """Say what can be typed."""
    return Outcome((turn.say.help(),), suggestions=STARTERS)


def handle_cancel(turn: Turn) -> Outcome:
    """Drop what is unfinished."""
    if turn.unfinished is None:
        return Outcome((turn.say.nothing_to_cancel(),))
    return Outcome((turn.say.dropped(name_of(turn.unfinished)),))


def handle_fallback(turn: Turn) -> Outcome:
    """Offer to save what reads like an item of the person's own; else say what can be typed."""
    reading = read_items(turn.text, today=turn.today, home=turn.home, locale=turn.locale)
    instruction = read_instruction(turn.text, locale=turn.locale)
    items = [item for item in reading.items if item.money]
    if items and len(items) == len(reading.items) and instruction.may_write:
        # Lex did not hear an expense: never write on the words alone.
        return consider(turn, items, Instruction.CHATTER)
    return Outcome((turn.say.not_understood(),), suggestions=STARTERS)


def name_of(pending: Unfinished) -> str:
    """What a reply calls it: the first item's words, else nothing."""
    note = pending.items[0].note if pending.items else ""
    return f'"{note}"' if note else ""
