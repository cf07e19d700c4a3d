"""List, change, pause, resume and stop what repeats: by its name, which has to be in the books."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.dialogue.unfinished import Ask, Unfinished
from lambdas.handlers.dialogue.writing import write
from lambdas.handlers.question_effects import refer_to_recurring
from lambdas.intents import Intent
from lambdas.language.answers import read_answer
from lambdas.language.schedule_words import Doing
from lambdas.language.standing_orders import (
    StandingOrder,
    asks_what_repeats,
    read_loosely,
    read_standing_order,
)
from lambdas.language.targets import Target, matching, mentioned, read_target
from lambdas.ledger.ledger import Edit
from lambdas.ledger.money import Money
from lambdas.ledger.posting import transaction_of
from lambdas.ledger.recurrences import Recurrence, reschedule
from lambdas.ledger.recurring import RecurrenceEdit
from lambdas.ledger.schedules import WEEKS

SHOWN = 8
"""Repeating entries from which a person may choose."""

INTENTS = {
    Doing.PAUSE: Intent.PAUSE_RECURRING,
    Doing.RESUME: Intent.RESUME_RECURRING,
    Doing.STOP: Intent.STOP_RECURRING,
    None: Intent.CHANGE_RECURRING,
}

WITHOUT_IT = {
    Intent.ADD_RECURRING: Intent.LOG_EXPENSE,
    Intent.LIST_RECURRING: Intent.LIST_TRANSACTIONS,
}
"""What Lex means that heard of something that repeats, where the words tell of nothing such."""


def list_what_repeats(turn: Turn) -> Outcome | None:
    """The list, if the words ask for it; writes nothing."""
    if not asks_what_repeats(turn.text, locale=turn.locale):
        return None
    return show_list(turn)


def show_list(turn: Turn) -> Outcome:
    """Everything that repeats."""
    found = turn.books.recurring.list(turn.user)
    return Outcome(
        (turn.say.all_that_repeats(found),),
        effects=[refer_to_recurring()],
        suggestions=("How much this month?",),
        intent=Intent.LIST_RECURRING,
    )


def is_about(turn: Turn) -> bool:
    """Whether the words order something about what is known to repeat."""
    order = read_standing_order(turn.text, today=turn.today, home=turn.home, locale=turn.locale)
    return order is not None and bool(_find(turn, order.target))


def carry_out(turn: Turn) -> Outcome | None:
    """What comes of an order about something that repeats; None if it is about nothing here."""
    order = read_standing_order(turn.text, today=turn.today, home=turn.home, locale=turn.locale)
    found = _find(turn, order.target) if order else []
    if not found and (loose := _read_loosely(turn)):
        order, found = loose
    if order is None:
        return None
    intent = INTENTS[order.doing]
    if order.doing is Doing.RESUME:
        found = [each for each in found if each.paused] or found
    if not found:
        heard = order.named or turn.intent in INTENTS.values()
        says = turn.say.nothing_repeats_so()
        return Outcome((says,), intent=intent) if order.doing and heard else None
    if order.plan and order.plan.schedule is None:
        return Outcome((turn.say.no_such_schedule(),), intent=intent)
    if order.start and any(each.next and each.next < order.start for each in found):
        return Outcome((turn.say.only_from_now(),), intent=intent)
    money = order.money
    if money and not order.explicit_currency and len({each.money.currency for each in found}) == 1:
        money = _in_currency(money, found[0].money.currency)
    pending = Unfinished(
        intent,
        Ask.WHICH,
        ids=tuple(each.id for each in found[:SHOWN]),
        edit=Edit(money=money) if money else None,
        schedule=order.plan.schedule if order.plan else None,
        keeps_step=order.plan is not None and not order.plan.stepped,
    )
    if len(found) > 1:
        return _ask(turn, pending)
    if not order.sure:
        return _ask(turn, pending._replace(ask=Ask.YES))
    return _apply(turn, pending, found[0])


def _read_loosely(turn: Turn) -> tuple[StandingOrder, list[Recurrence]] | None:
    """What is surely an order about something that repeats, and the thing that it mentions."""
    order = read_loosely(turn.text, today=turn.today, home=turn.home, locale=turn.locale)
    if order is None:
        return None
    recurrences = turn.books.recurring.list(turn.user)
    by_id = {each.id: each for each in recurrences}
    now = turn.books.clock.now()
    entries = [transaction_of(each, turn.today, now) for each in recurrences]
    found = mentioned(entries, turn.text, locale=turn.locale)
    named = [by_id[entry.recurrence] for entry in found if entry.recurrence]
    return (order, named) if named else None


def answer_standing_order(turn: Turn, pending: Unfinished) -> Outcome | None:
    """What comes of a message that answers the pending question; None if it answers none."""
    entries = _recall(turn, pending)
    if pending.ask is Ask.YES:
        said = read_answer(turn.text, locale=turn.locale)
        if said is False or (said is None and turn.confirmed is False):
            return Outcome((turn.say.not_saved(),))
        return _apply(turn, pending, entries[0]) if said and turn.confirmed and entries else None
    target = read_target(turn.text, today=turn.today, home=turn.home, locale=turn.locale)
    if target.number is not None:
        chosen = entries[target.number - 1 : target.number]
    else:
        chosen = _fitting(turn, entries, target) if target.words or target.amount else []
    return _apply(turn, pending, chosen[0]) if len(chosen) == 1 else None


def question(turn: Turn, pending: Unfinished) -> str:
    """The question that the unfinished order waits for."""
    entries = _recall(turn, pending)
    if pending.ask is Ask.YES and entries:
        return turn.say.ask_recurring(entries[0], pending.intent)
    return turn.say.ask_which_recurring(entries, pending.intent)


def _ask(turn: Turn, pending: Unfinished) -> Outcome:
    return Outcome((question(turn, pending),), suggestions=pending.suggestions, asks=pending)


def _apply(turn: Turn, pending: Unfinished, found: Recurrence) -> Outcome:
    recurring, user, request = turn.books.recurring, turn.user, turn.request
    if pending.intent is Intent.STOP_RECURRING:
        outcome = write(turn, lambda: recurring.stop(user, request, found))
        return replace(outcome, intent=pending.intent)
    edit = _edit(turn, pending, found)
    outcome = write(turn, lambda: recurring.change(user, request, found, edit))
    return replace(outcome, intent=pending.intent)


def _edit(turn: Turn, pending: Unfinished, found: Recurrence) -> RecurrenceEdit:
    if pending.intent is not Intent.CHANGE_RECURRING:
        return RecurrenceEdit(paused=pending.intent is Intent.PAUSE_RECURRING)
    tomorrow = turn.today + timedelta(days=1)
    money, wanted = pending.edit.money if pending.edit else None, pending.schedule
    if wanted is None:
        return RecurrenceEdit(money=money)
    fits = (wanted.every in WEEKS) is (found.schedule.every in WEEKS)
    every = found.schedule.every if pending.keeps_step and fits else wanted.every
    return RecurrenceEdit(money, schedule=reschedule(found, every, wanted.day, tomorrow))


def _recall(turn: Turn, pending: Unfinished) -> list[Recurrence]:
    stored = {each.id: each for each in turn.books.recurring.list(turn.user)}
    return [stored[id_] for id_ in pending.ids if id_ in stored]


def _find(turn: Turn, target: Target) -> list[Recurrence]:
    return _fitting(turn, turn.books.recurring.list(turn.user), target)


def _fitting(turn: Turn, found: Sequence[Recurrence], target: Target) -> list[Recurrence]:
    """Those that are as the target says, as entries of today would be."""
    now = turn.books.clock.now()
    by_id = {each.id: each for each in found}
    entries = [transaction_of(each, turn.today, now) for each in found]
    fitting = matching(entries, replace(target, period=None), locale=turn.locale)
    return [by_id[entry.recurrence] for entry in fitting if entry.recurrence]


def _in_currency(money: Money, currency: str) -> Money:
    """The same figures in another currency, if they are an amount of it."""
    return Money.parse(money.decimal, currency) if currency != money.currency else money
