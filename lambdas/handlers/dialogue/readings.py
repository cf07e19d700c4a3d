"""What the words of a message plainly are, whichever intent Lex took them for."""

from lambdas.handlers.dialogue import recording
from lambdas.handlers.dialogue.turn import Turn
from lambdas.handlers.dialogue.unfinished import Ask
from lambdas.intents import Intent
from lambdas.language import sums
from lambdas.language.instructions import Instruction, read_instruction
from lambdas.language.measures import asks_about_budget as asks_how_budgets_stand
from lambdas.language.periods import Context

_PLANS = tuple(kind for kind in recording.NOT_MEANT if kind is not Instruction.QUESTION)


def asks_about_budget(turn: Turn, instruction: Instruction) -> bool:
    """Whether it is a question about what is left rather than about what was spent."""
    asks = instruction is Instruction.QUESTION
    return asks and asks_how_budgets_stand(turn.text, locale=turn.locale)


def asks_about_spending(turn: Turn, instruction: Instruction) -> bool:
    """Whether the words ask for sums, whatever intent Lex took them for."""
    context = Context(turn.today, 1)
    if instruction.may_write or recording.has_amounts(turn):
        asks = instruction is Instruction.QUESTION
        return asks and sums.asks_about_past(turn.text, locale=turn.locale)
    return sums.asks_for_more_than_total(turn.text, context=context, locale=turn.locale)


def asks_for_sum(turn: Turn) -> bool:
    """Whether it plainly asks what something came to."""
    context = Context(turn.today, 1)
    if recording.has_amounts(turn):
        return False
    return sums.asks_for_sum(turn.text, context=context, locale=turn.locale)


def asks_without_verb(turn: Turn, instruction: Instruction) -> bool:
    """Whether it is a thing and a period ("taxi last month"), whatever Lex took it for."""
    waits = turn.unfinished is not None and turn.unfinished.ask is Ask.ITEM
    if waits or instruction is not Instruction.STATEMENT or not recording.lacks_amounts(turn):
        return False
    context = Context(turn.today, 1)
    return sums.asks_without_verb(turn.text, context=context, locale=turn.locale)


def is_unpriced_entry(turn: Turn) -> bool:
    """Whether it is a thing and perhaps a day, the amount of which is to be asked for."""
    instruction = read_instruction(turn.text, locale=turn.locale)
    if instruction is not Instruction.STATEMENT or not recording.lacks_amounts(turn):
        return False
    context = Context(turn.today, 1)
    return not sums.asks_without_verb(turn.text, context=context, locale=turn.locale)


def only_tells(turn: Turn, instruction: Instruction) -> bool:
    """Whether it tells something and asks nothing, whatever Lex heard."""
    if instruction.may_write or instruction is Instruction.QUESTION or asks_for_sum(turn):
        return False
    tells = recording.has_amounts(turn) and turn.intent is not Intent.LIST_TRANSACTIONS
    return tells or instruction in _PLANS
