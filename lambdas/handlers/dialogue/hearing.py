"""What a message is taken for: what Lex and the rules read, weighed against what was learned.

Lex is trained on the bot's sample utterances; `lambdas.language.intentions` on many more messages,
among them those that mean nothing to the bot. Where it is sure, it corrects the intent.
"""

from collections.abc import Mapping

from lambdas.handlers.dialogue.recording import has_amounts
from lambdas.handlers.dialogue.turn import Turn
from lambdas.intents import Intent
from lambdas.language.instructions import Instruction, read_instruction
from lambdas.language.intentions import Intention, weigh_intentions
from lambdas.language.requests import asks_to_undo, read_mood, says_only

SURE = 0.6
"""From here on an intention counts more than Lex's intent."""

_INTENTS: Mapping[Intention, tuple[Intent, ...]] = {
    Intention.EXPENSE: (Intent.LOG_EXPENSE,),
    Intention.INCOME: (Intent.LOG_INCOME,),
    Intention.SPENDING: (Intent.QUERY_SPENDING,),
    Intention.LEFT: (Intent.QUERY_BUDGET,),
    Intention.LIST: (Intent.LIST_TRANSACTIONS,),
    Intention.EDIT: (
        Intent.CHANGE_TRANSACTION,
        Intent.DELETE_TRANSACTION,
        Intent.UNDO,
        Intent.RESTORE,
        Intent.CANCEL,
    ),
    Intention.GREETING: (Intent.HELP, Intent.GREETING),
    Intention.NOTHING: (Intent.FALLBACK, Intent.CANCEL),
}
"""The intents that fit, the one to take first. Limits and what repeats are read from the words."""

_RECORDING = (Intention.EXPENSE, Intention.INCOME)

_VETOES = (
    Instruction.CONDITION,
    Instruction.NEGATION,
    Instruction.SOMEBODY_ELSE,
    Instruction.WISH,
)
"""Readings that have a sentence of their own."""


def hear(turn: Turn) -> Turn:
    """The turn, its intent put right if the message is surely meant as another.

    What answers a question stays what Lex heard.
    """
    if turn.unfinished is not None or asks_to_undo(turn.text, locale=turn.locale):
        return turn
    weights = weigh_intentions(turn.text, locale=turn.locale)
    likeliest = max(weights, key=lambda intention: weights[intention])
    fitting = _INTENTS.get(likeliest, ())
    if weights[likeliest] < SURE or not fitting or turn.intent in fitting:
        return turn
    instruction = read_instruction(turn.text, locale=turn.locale)
    if instruction in _VETOES or (instruction.may_write and likeliest not in _RECORDING):
        return turn
    if likeliest is Intention.NOTHING and not _is_idle(turn, instruction):
        return turn
    if says_only(turn.text, home=turn.home, locale=turn.locale, category=False):
        return turn  # a bare amount tells nothing that could be heard otherwise
    return turn._replace(intent=fitting[0])


def _is_idle(turn: Turn, instruction: Instruction) -> bool:
    """Whether it is only talk; feelings beside an amount may hide an entry."""
    feels = read_mood(turn.text, locale=turn.locale) is not None and has_amounts(turn)
    return instruction is Instruction.CHATTER and not feels
