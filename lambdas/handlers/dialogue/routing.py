"""Who answers a turn: Lex's intent decides, unless the words plainly say something else.

Nothing here lets more be written than the intent alone would; where the words and the intent
disagree, the person is asked or told, and nothing changes.
"""

from collections.abc import Callable
from dataclasses import replace

from lambdas.handlers.dialogue import (
    budgeting,
    cancelling,
    correcting,
    lessons,
    limiting,
    readings,
    recording,
    repeating,
    smalltalk,
    standing_orders,
    undoing,
)
from lambdas.handlers.dialogue.turn import Outcome, Turn, decline
from lambdas.handlers.dialogue.unfinished import Unfinished
from lambdas.intents import Intent
from lambdas.language.budgets import asks_to_set
from lambdas.language.instructions import Instruction, may_be_correction, read_instruction
from lambdas.language.intentions import Intention
from lambdas.language.listings import asks_for_list
from lambdas.language.measures import asks_about_budget, is_status
from lambdas.language.periods import Context
from lambdas.language.requests import (
    asks_how,
    asks_to_change,
    asks_to_restore,
    says_only,
    speaks_of_budget,
)
from lambdas.language.sums import asks_about_past


# Imported with the first turn that asks for it: a cold start waits for every module.
def _answer_spending(turn: Turn) -> Outcome:
    from lambdas.handlers.dialogue import spending

    return spending.handle_spending(turn)


def _list_entries(turn: Turn) -> Outcome:
    from lambdas.handlers.dialogue import listing

    return listing.handle_listing(turn)


def _tell_standings(turn: Turn) -> Outcome:
    from lambdas.handlers.dialogue import standings

    return standings.handle_standings(turn)


WRITING: dict[Intent, Callable[[Turn], Outcome]] = {
    Intent.LOG_EXPENSE: recording.handle_recording,
    Intent.LOG_INCOME: recording.handle_recording,
    Intent.SET_BUDGET: budgeting.handle_budgeting,
    Intent.REMOVE_BUDGET: budgeting.handle_budgeting,
    Intent.CHANGE_TRANSACTION: correcting.handle_correcting,
    Intent.DELETE_TRANSACTION: correcting.handle_correcting,
    Intent.UNDO: undoing.handle_undoing,
    Intent.RESTORE: undoing.handle_undoing,
}
"""After one of these nothing earlier is unfinished any more."""

ASIDES: dict[Intent, Callable[[Turn], Outcome]] = {
    Intent.QUERY_SPENDING: _answer_spending,
    Intent.QUERY_BUDGET: _tell_standings,
    Intent.LIST_TRANSACTIONS: _list_entries,
    Intent.GREETING: smalltalk.handle_greeting,
    Intent.HELP: smalltalk.handle_help,
}
"""After one of these the pending question is asked again."""

PLAIN: dict[Intention, Callable[[Turn], Outcome]] = {
    Intention.SPENDING: _answer_spending,
    Intention.LIST: _list_entries,
    Intention.GREETING: smalltalk.handle_talk,
    Intention.LEFT: _tell_standings,
}
"""By what a message was learned to be: what nothing else is to be made of."""

ANSWERS: dict[Intent, Callable[[Turn, Unfinished], Outcome | None]] = {
    **dict.fromkeys(recording.INTENTS, recording.answer_recording),
    Intent.SET_BUDGET: budgeting.answer_budgeting,
    **dict.fromkeys(correcting.INTENTS, correcting.answer_correcting),
    **dict.fromkeys(standing_orders.INTENTS.values(), standing_orders.answer_standing_order),
    Intent.ADD_RECURRING: repeating.answer_repeating,
    Intent.UNDO: undoing.answer_undoing,
    Intent.RESTORE: undoing.answer_undoing,
}
"""By the intent that is unfinished: what an answer to its question does."""

QUESTIONS: dict[Intent, Callable[[Turn, Unfinished], str]] = {
    **dict.fromkeys(recording.INTENTS, recording.question),
    Intent.SET_BUDGET: budgeting.question,
    **dict.fromkeys(correcting.INTENTS, correcting.question),
    **dict.fromkeys(standing_orders.INTENTS.values(), standing_orders.question),
    Intent.ADD_RECURRING: repeating.question,
    Intent.UNDO: undoing.question,
    Intent.RESTORE: undoing.question,
}


def answer_turn(turn: Turn) -> Outcome:
    """What comes of the turn."""
    pending = turn.unfinished
    if told := lessons.handle_lessons(turn):  # before "forget" is taken for "cancel"
        return _drop_earlier(turn, told)
    if cancelling.cancels(turn) or (pending and cancelling.calls_off(turn, pending)):
        return smalltalk.handle_cancel(turn)
    # An answer is an answer, whichever intent Lex took its words for.
    if pending and says_only(turn.text, home=turn.home, locale=turn.locale, category=True):
        answered = ANSWERS[pending.intent](turn, pending)
        if answered:
            return answered
    if asked := _answer_plain_question(turn):
        return asked
    if obeyed := _obey(turn):
        return obeyed
    turn = turn._replace(intent=standing_orders.WITHOUT_IT.get(turn.intent, turn.intent))
    aside = standing_orders.show_list(turn) if readings.asks_what_repeats(turn) else _aside(turn)
    if aside:
        return _ask_again(turn, aside)
    answered = ANSWERS[pending.intent](turn, pending) if pending else None
    if answered:
        return answered
    if turn.intent in WRITING and _is_new(turn):
        return _drop_earlier(turn, _write(turn))
    return _answer_by_words(turn)


def _answer_plain_question(turn: Turn) -> Outcome | None:
    """What comes of a message that by all that was learned only wants to know something."""
    asked = readings.surely_asks(turn)
    answer = PLAIN.get(asked) if asked else None
    return answer(turn) if answer else None


def _answer_by_words(turn: Turn) -> Outcome:
    """What comes of a turn in which Lex heard no write, or none that is new."""
    if _orders_a_budget(turn):
        return _drop_earlier(turn, budgeting.handle_budgeting(turn))
    if readings.is_unpriced_entry(turn):
        return _drop_earlier(turn, recording.handle_recording(turn))
    if turn.unfinished is None and undoing.may_mean_undo(turn):
        return undoing.ask_to_undo(turn)
    if turn.intent in ASIDES:
        return _ask_again(turn, _answer_aside(turn))
    return _not_understood(turn)


def _obey(turn: Turn) -> Outcome | None:
    """What comes of words that plainly order or tell something, whatever Lex heard."""
    done = limiting.order_limits(turn)
    if done is None and (listed := standing_orders.list_what_repeats(turn)):
        return _ask_again(turn, listed)
    done = done or standing_orders.carry_out(turn) or repeating.repeat(turn)
    done = done or correcting.correct(turn, _revise)
    return _drop_earlier(turn, done) if done else None


def _revise(turn: Turn) -> Outcome | None:
    """What comes of a message that puts something right in a form that nobody foresaw."""
    if turn.unfinished or not may_be_correction(turn.text, locale=turn.locale):
        return None
    from lambdas.handlers.dialogue import revising

    return revising.revise(turn)


def _orders_a_budget(turn: Turn) -> bool:
    """Whether the words order a budget that Lex did not hear of."""
    is_order = read_instruction(turn.text, locale=turn.locale) is Instruction.ORDER
    return is_order and speaks_of_budget(turn.text, locale=turn.locale)


def _aside(turn: Turn) -> Outcome | None:
    """What the words ask for that no intent of the bot has."""
    talk = smalltalk.answer_talk(turn)
    if talk:
        return talk
    if asks_for_list(turn.text, context=Context(turn.today, 1), locale=turn.locale):
        return _list_entries(turn)
    if is_status(turn.text, locale=turn.locale):
        return _tell_standings(turn)
    if turn.intent in ASIDES:
        return None
    heard_budget = turn.intent in (Intent.SET_BUDGET, Intent.REMOVE_BUDGET)
    about_budget = speaks_of_budget(turn.text, locale=turn.locale, loosely=heard_budget)
    restores = asks_to_restore(turn.text, locale=turn.locale)
    if not (about_budget or restores) and asks_to_change(turn.text, locale=turn.locale):
        return Outcome((turn.say.how_to_correct(),))
    if asks_how(turn.text, locale=turn.locale):
        return smalltalk.handle_help(turn)
    instruction = read_instruction(turn.text, locale=turn.locale)
    if readings.asks_without_verb(turn, instruction):
        return _answer_spending(turn)
    orders = heard_budget and asks_to_set(turn.text, locale=turn.locale)
    if not orders and readings.asks_about_budget(turn, instruction):
        return _tell_standings(turn)
    may_ask = turn.unfinished is None or instruction is Instruction.QUESTION
    sums = readings.asks_for_sum(turn) or readings.asks_about_spending(turn, instruction)
    if may_ask and not about_budget and sums:
        return _answer_spending(turn)
    return None


def _answer_aside(turn: Turn) -> Outcome:
    instruction = read_instruction(turn.text, locale=turn.locale)
    if instruction is Instruction.STATEMENT and (recorded := recording.record(turn)):
        return recorded
    about_budget = asks_about_budget(turn.text, locale=turn.locale)
    plans = instruction is Instruction.WISH and recording.has_amounts(turn)
    if (plans or not about_budget) and readings.only_tells(turn, instruction):
        return decline(turn.say.not_an_order())
    asks = instruction is Instruction.QUESTION
    if about_budget and (asks or turn.intent is Intent.QUERY_SPENDING):
        return _tell_standings(turn)
    asks = readings.asks_about_spending(turn, instruction) or readings.asks_without_verb(
        turn, instruction
    )
    heard_budget = turn.intent is Intent.QUERY_BUDGET and not about_budget
    asks = asks or (heard_budget and asks_about_past(turn.text, locale=turn.locale))
    if turn.intent is not Intent.QUERY_SPENDING and asks:
        return _answer_spending(turn)
    return ASIDES[turn.intent](turn)


def _write(turn: Turn) -> Outcome:
    instruction = read_instruction(turn.text, locale=turn.locale)
    if turn.intent in recording.INTENTS:
        if instruction is Instruction.QUESTION and not recording.has_amounts(turn):
            return _answer_spending(turn)
        if speaks_of_budget(turn.text, locale=turn.locale):
            return budgeting.handle_budgeting(turn)
    elif instruction is Instruction.STATEMENT:
        is_named = speaks_of_budget(turn.text, locale=turn.locale, loosely=True)
        if not is_named and (recorded := recording.record(turn)):
            return recorded
        heard_budget = turn.intent in (Intent.SET_BUDGET, Intent.REMOVE_BUDGET)
        if heard_budget and not is_named and not recording.has_amounts(turn):
            return recording.handle_recording(turn)
    return WRITING[turn.intent](turn)


def _is_new(turn: Turn) -> bool:
    """Whether a writing intent is the person's, or only Lex's for an answer it did not get."""
    if turn.unfinished is None:
        return True
    return read_instruction(turn.text, locale=turn.locale).may_write


def _drop_earlier(turn: Turn, outcome: Outcome) -> Outcome:
    if turn.unfinished is None or not (outcome.effects or outcome.asks):
        return _ask_again(turn, outcome)
    dropped = turn.say.dropped(smalltalk.name_of(turn, turn.unfinished))
    return replace(outcome, says=(dropped, *outcome.says))


def _ask_again(turn: Turn, outcome: Outcome) -> Outcome:
    pending = turn.unfinished
    if pending is None or outcome.asks:
        return outcome
    return replace(
        outcome,
        says=(*outcome.says, QUESTIONS[pending.intent](turn, pending)),
        suggestions=pending.suggestions,
        asks=pending,
    )


def _not_understood(turn: Turn) -> Outcome:
    stated = read_instruction(turn.text, locale=turn.locale) is Instruction.STATEMENT
    # What the words plainly tell needs no second opinion where Lex has none.
    recorded = recording.record(turn) if stated else recording.offer(turn)
    if recorded:
        return _drop_earlier(turn, recorded)
    pending = turn.unfinished
    if pending is None:
        return smalltalk.handle_fallback(turn)
    if pending.is_last_try:
        return Outcome((turn.say.gave_up(),), suggestions=smalltalk.STARTERS)
    return _ask_again(turn._replace(unfinished=pending.tried_again()), _explain(turn))


def _explain(turn: Turn) -> Outcome:
    if not recording.has_amounts(turn):
        return Outcome(())
    meant = read_instruction(turn.text, locale=turn.locale) not in recording.NOT_MEANT
    return Outcome((turn.say.not_saved_yet() if meant else turn.say.not_an_order(),))
