"""Greeting, Help, Cancel and the FallbackIntent: nothing here writes."""

from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.dialogue.unfinished import Unfinished
from lambdas.intents import Intent
from lambdas.language.answers import read_answer
from lambdas.language.instructions import Instruction, read_instruction
from lambdas.language.requests import (
    Courtesy,
    Mood,
    asks_how,
    is_code,
    is_courtesy,
    read_courtesy,
    read_mood,
)

RECURRING = (
    Intent.ADD_RECURRING,
    Intent.CHANGE_RECURRING,
    Intent.PAUSE_RECURRING,
    Intent.RESUME_RECURRING,
    Intent.STOP_RECURRING,
)

STARTERS = ("Lunch 12.50", "How much this month?", "Set a 300 budget for groceries")


def answer_talk(turn: Turn) -> Outcome | None:
    """What comes of plain talk, whatever Lex heard; None if it is none."""
    if is_code(turn.text, locale=turn.locale):
        return handle_fallback(turn)
    if is_courtesy(turn.text, locale=turn.locale):
        return handle_greeting(turn)
    if asks_how(turn.text, locale=turn.locale, here=True):
        return handle_help(turn)
    if turn.unfinished is None and read_answer(turn.text, locale=turn.locale) is not None:
        says = turn.say.nothing_asked()
        return Outcome((says,), suggestions=STARTERS, intent=Intent.FALLBACK)
    return handle_fallback(turn) if _only_feels(turn) else None


def _only_feels(turn: Turn) -> bool:
    """Whether it tells a mood, and no amounts, and asks nothing."""
    if any(letter.isdecimal() for letter in turn.text):
        return False
    instruction = read_instruction(turn.text, locale=turn.locale)
    asks = instruction.may_write or instruction is Instruction.QUESTION
    return not asks and read_mood(turn.text, locale=turn.locale) is not None


def handle_talk(turn: Turn) -> Outcome:
    """Be kind back to kind words; to all other talk say what can be typed."""
    if told := answer_talk(turn):
        return told
    kind = read_courtesy(turn.text, locale=turn.locale) is not None
    return handle_greeting(turn) if kind else handle_help(turn)


def handle_greeting(turn: Turn) -> Outcome:
    """Be kind back; shortly so if something is unfinished."""
    courtesy = read_courtesy(turn.text, locale=turn.locale)
    if courtesy is None:
        return handle_fallback(turn)
    return Outcome((_answer_kindly(turn, courtesy),), suggestions=STARTERS, intent=Intent.GREETING)


def handle_help(turn: Turn) -> Outcome:
    """Say what can be typed."""
    return Outcome((turn.say.help(),), suggestions=STARTERS, intent=Intent.HELP)


def handle_cancel(turn: Turn) -> Outcome:
    """Drop what is unfinished."""
    if turn.unfinished is None:
        return Outcome((turn.say.nothing_to_cancel(),), suggestions=STARTERS)
    says = turn.say.cancelled(name_of(turn, turn.unfinished))
    return Outcome((says,), suggestions=STARTERS)


def handle_fallback(turn: Turn) -> Outcome:
    """Say what can be typed; to who is worried or angry, kindly."""
    mood = read_mood(turn.text, locale=turn.locale)
    says = turn.say.not_understood()
    if mood is Mood.WORRIED:
        says = turn.say.comfort()
    elif mood is Mood.ANGRY:
        says = turn.say.regret()
    return Outcome((says,), suggestions=STARTERS, intent=Intent.FALLBACK)


def name_of(turn: Turn, pending: Unfinished) -> str:
    """What a reply calls the unfinished thing."""
    if pending.intent in (Intent.CHANGE_TRANSACTION, Intent.DELETE_TRANSACTION):
        return turn.say.unfinished_correction()
    if pending.intent in RECURRING:
        return turn.say.unfinished_recurring()
    if pending.intent is Intent.SET_BUDGET:
        return turn.say.unfinished_budget()
    return turn.say.unfinished_entry(pending.items[0].note if pending.items else "")


def _answer_kindly(turn: Turn, courtesy: Courtesy) -> str:
    briefly = turn.unfinished is not None
    if courtesy is Courtesy.THANKS:
        return turn.say.welcome()
    if courtesy is Courtesy.FAREWELL:
        return turn.say.farewell(briefly=briefly)
    if courtesy is Courtesy.WELLBEING:
        return turn.say.wellbeing(briefly=briefly)
    return turn.say.greeting(briefly=briefly)
