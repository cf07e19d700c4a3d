"""What a message is taken for: what Lex and the rules read, weighed against what was learned.

Lex is trained on the bot's sample utterances; `lambdas.language.intentions` on many more messages,
among them those that mean nothing to the bot. Where it is sure, it corrects the intent. Of the
rules' readings it takes back statements that surely are none; it never lets one write.
"""

from collections.abc import Mapping

from lambdas.handlers.dialogue.turn import Turn
from lambdas.intents import Intent
from lambdas.language.instructions import Instruction, read_instruction
from lambdas.language.intentions import Intention, weigh_intentions
from lambdas.language.tokens import WORD, tokenize

SURE = 0.7
"""From here on an intention counts more than Lex's intent."""

SENTENCE = 4
"""Words that make a sentence; shorter ones ("barnes 12") tell too little to learn from."""

NO_SENTENCE = 0.97
"""From here on a sentence that has the form of an entry is surely none."""

NO_FEW_WORDS = 0.99
"""From here on even a few words that have the form of an entry are surely none."""

_INTENTS: Mapping[Intention, tuple[Intent, ...]] = {
    Intention.EXPENSE: (Intent.LOG_EXPENSE,),
    Intention.INCOME: (Intent.LOG_INCOME,),
    Intention.SPENDING: (Intent.QUERY_SPENDING, Intent.LIST_TRANSACTIONS),
    Intention.LEFT: (Intent.QUERY_BUDGET,),
    Intention.LIST: (Intent.LIST_TRANSACTIONS,),
    Intention.EDIT: (Intent.CHANGE_TRANSACTION,),
    Intention.GREETING: (Intent.HELP,),
    Intention.NOTHING: (Intent.FALLBACK,),
}
"""The intents that fit, the one to take first. Limits are read from the words alone."""

_RECORDING = (Intention.EXPENSE, Intention.INCOME)

_VETOES = (
    Instruction.CONDITION,
    Instruction.NEGATION,
    Instruction.SOMEBODY_ELSE,
    Instruction.WISH,
)
"""Readings that have a sentence of their own."""

_IDLE = (
    Intent.FALLBACK,
    Intent.QUERY_SPENDING,
    Intent.QUERY_BUDGET,
    Intent.LIST_TRANSACTIONS,
)
"""What Lex may have heard wrongly at no cost but a strange answer."""


def hear(turn: Turn) -> Turn:
    """The turn, its intent put right if the message is surely meant as another.

    What answers a question stays what Lex heard, and so does what writes: the words decide there.
    """
    if turn.unfinished is not None or turn.intent not in _IDLE:
        return turn
    weights = weigh_intentions(turn.text, locale=turn.locale)
    likeliest = max(weights, key=lambda intention: weights[intention])
    fitting = _INTENTS.get(likeliest, ())
    if weights[likeliest] < SURE or not fitting or turn.intent in fitting:
        return turn
    instruction = read_instruction(turn.text, locale=turn.locale)
    if instruction in _VETOES or (instruction.may_write and likeliest not in _RECORDING):
        return turn
    idle = instruction is Instruction.CHATTER and _is_sentence(turn.text)
    if likeliest is Intention.NOTHING and not idle:
        return turn
    return turn._replace(intent=fitting[0])


def judge(turn: Turn) -> Instruction:
    """What kind of message it is by the rules, unless it is no statement by what was learned."""
    instruction = read_instruction(turn.text, locale=turn.locale)
    if instruction is not Instruction.STATEMENT:
        return instruction
    nothing = weigh_intentions(turn.text, locale=turn.locale)[Intention.NOTHING]
    surely = NO_SENTENCE if _is_sentence(turn.text) else NO_FEW_WORDS
    return Instruction.CHATTER if nothing >= surely else instruction


def is_no_entry(turn: Turn) -> bool:
    """Whether the message is surely meant as no entry, so that asking about it would be idle."""
    if turn.unfinished is not None:
        return False
    weights = weigh_intentions(turn.text, locale=turn.locale)
    return weights[Intention.NOTHING] >= SURE and _is_sentence(turn.text)


def _is_sentence(text: str) -> bool:
    return sum(token.kind == WORD for token in tokenize(text)) >= SENTENCE
