"""What the words of a message plainly are, whichever intent Lex took them for."""

from collections.abc import Mapping

from lambdas.handlers.dialogue import recording
from lambdas.handlers.dialogue.turn import Turn
from lambdas.handlers.dialogue.unfinished import Ask
from lambdas.intents import Intent
from lambdas.language import sums
from lambdas.language.instructions import Instruction, read_instruction
from lambdas.language.intentions import Intention, weigh_intentions
from lambdas.language.listings import asks_for_extremes, asks_if_stored
from lambdas.language.measures import asks_about_budget as asks_how_budgets_stand
from lambdas.language.periods import Context
from lambdas.language.requests import asks_how, asks_to_undo
from lambdas.language.standing_orders import opens_a_list

SURE = 0.6
"""How likely a message has to be a question of a kind to be answered as one, whatever its form."""

SURE_OTHERWISE = 0.8
"""How likely something else has to be for a question's form not to count."""

_ASKED = (Intention.SPENDING, Intention.LIST, Intention.GREETING, Intention.LEFT)
"""What is answered and changes nothing."""

_OPEN = (*_ASKED, Intention.NOTHING, Intention.RECURRING)
"""What a message may have been learned to be, and still ask for sums."""

_ENTRIES_OR_SUMS = {
    Intention.SPENDING: Intention.LIST,
    Intention.LIST: Intention.SPENDING,
}
"""What is asked for in the same words, and answered alike."""

_PLANS = tuple(kind for kind in recording.NOT_MEANT if kind is not Instruction.QUESTION)


def surely_asks(turn: Turn) -> Intention | None:
    """Which kind of question it is by what was learned; None if unsure, for orders and entries."""
    if turn.unfinished is not None or asks_to_undo(turn.text, locale=turn.locale):
        return None
    instruction = read_instruction(turn.text, locale=turn.locale)
    weights = weigh_intentions(turn.text, locale=turn.locale)
    if weights[Intention.LEFT] >= SURE_OTHERWISE:
        return Intention.LEFT
    if instruction is Instruction.ORDER:
        return None
    asked = max(_ASKED, key=lambda intention: weights[intention])
    like = _ENTRIES_OR_SUMS.get(asked)
    asks = weights[asked] + (weights[like] if like else 0.0)
    if asks >= SURE and not _is_entry(turn, instruction):
        return _settle(turn, asked)
    if asks_if_stored(turn.text, locale=turn.locale):
        return Intention.LIST
    return Intention.SPENDING if _asks_by_form(turn, instruction, weights) else None


def _asks_by_form(turn: Turn, instruction: Instruction, weights: Mapping[Intention, float]) -> bool:
    """Whether its words ask for sums of the past, and nothing else was learned of it."""
    otherwise = [w for intention, w in weights.items() if intention not in _OPEN]
    if instruction is Instruction.STATEMENT or max(otherwise) >= SURE_OTHERWISE:
        return False
    if sums.asks_of_own_past(turn.text, locale=turn.locale):
        return True
    context = Context(turn.today, 1)
    names = sums.names_thing_and_time(turn.text, context=context, locale=turn.locale)
    unlike = recording.has_amounts(turn) or weights[Intention.NOTHING] >= SURE_OTHERWISE
    return names and not unlike


def asks_what_repeats(turn: Turn) -> bool:
    """Whether it is by what was learned a question about what repeats, and no order."""
    weights = weigh_intentions(turn.text, locale=turn.locale)
    if turn.unfinished is not None or weights[Intention.RECURRING] < SURE:
        return False
    if sums.asks_what_it_costs(turn.text, locale=turn.locale):
        return False
    asks = read_instruction(turn.text, locale=turn.locale) is Instruction.QUESTION
    opens = opens_a_list(turn.text, locale=turn.locale)
    return asks or (opens and not recording.has_amounts(turn))


def _is_entry(turn: Turn, instruction: Instruction) -> bool:
    """Whether it may be an entry, for all that was learned: "taxi yesterday" lacks its amount."""
    if instruction is not Instruction.STATEMENT:
        return False
    if recording.has_amounts(turn):
        return True
    context = Context(turn.today, 1)
    return not (
        sums.asks_without_verb(turn.text, context=context, locale=turn.locale)
        or sums.asks_in_words(turn.text, context=context, locale=turn.locale)
    )


def _settle(turn: Turn, asked: Intention) -> Intention:
    """Entries, where the largest or smallest are wanted; help, where it is how to set a limit.

    Only sums leave something out ("all but rent").
    """
    if asked is Intention.LEFT and asks_how(turn.text, locale=turn.locale):
        return Intention.GREETING
    if asked is Intention.LIST and sums.leaves_out(turn.text, locale=turn.locale):
        return Intention.SPENDING
    context = Context(turn.today, 1)
    ranked = asked is Intention.SPENDING and asks_for_extremes(
        turn.text, context=context, locale=turn.locale
    )
    return Intention.LIST if ranked else asked


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
