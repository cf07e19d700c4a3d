"""SetBudget: how much to spend in a month."""

from collections.abc import Sequence

from lambdas.handlers.dialogue.recording import NOT_MEANT
from lambdas.handlers.dialogue.turn import Outcome, Turn, decline
from lambdas.handlers.dialogue.unfinished import Ask, Unfinished
from lambdas.handlers.dialogue.writing import write
from lambdas.intents import Intent
from lambdas.language.answers import read_answer
from lambdas.language.budgets import BudgetOrder, read_budget, read_budgets
from lambdas.language.categories import read_named_category
from lambdas.language.instructions import Instruction, read_instruction
from lambdas.language.requests import says_only, speaks_of_budget
from lambdas.language.rulings import orders_budget
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.money import Money

TOLD = 5
"""Budgets that a reply tells of; the pages show them all."""


def handle_budgeting(turn: Turn) -> Outcome:
    """Set or remove the limit that the message names, or ask for what it lacks.

    What the words only wish for or mention is asked, too.
    """
    instruction = read_instruction(turn.text, locale=turn.locale)
    order = read_budget(turn.text, home=turn.home, locale=turn.locale)
    wished = instruction is Instruction.WISH and order.limit is not None
    if instruction in NOT_MEANT and not (wished and _is_meant(turn, instruction)):
        return Outcome(says=(_unchanged(turn, order),))
    heard = turn.intent in (Intent.SET_BUDGET, Intent.REMOVE_BUDGET)
    ordered = instruction is Instruction.ORDER and speaks_of_budget(turn.text, locale=turn.locale)
    sure = ordered or (heard and instruction.may_write and _is_meant(turn, instruction))
    if order.remove and instruction.may_write:
        return _remove(turn, order) if sure else Outcome(says=(_unchanged(turn, order),))
    named = speaks_of_budget(turn.text, locale=turn.locale, loosely=True)
    named = named or says_only(turn.text, home=turn.home, locale=turn.locale, category=True)
    if not (instruction.may_write or (named and order.limit)):
        return decline(turn.say.not_understood())
    wanted = Unfinished(
        Intent.SET_BUDGET,
        Ask.LIMIT,
        limit=order.limit,
        category=order.category,
        overall=order.overall,
    )
    several = read_budgets(turn.text, home=turn.home, locale=turn.locale)
    if several:
        return _set_all(turn, several) if sure else Outcome(says=(turn.say.one_budget_a_time(),))
    return _consider(turn, wanted, sure=sure)


def answer_budgeting(turn: Turn, pending: Unfinished) -> Outcome | None:
    """What comes of a message that answers the pending question; None if it answers none."""
    if pending.ask is Ask.YES:
        return _answer_yes(turn, pending)
    order = read_budget(turn.text, home=turn.home, locale=turn.locale)
    if not _answers(turn, pending, order):
        return None
    wanted = pending._replace(
        limit=order.limit or pending.limit,
        category=order.category or pending.category,
        overall=order.overall or pending.overall,
    )
    return _consider(turn, wanted, sure=True)


def question(turn: Turn, pending: Unfinished) -> str:
    """The question that the unfinished budget waits for."""
    if pending.limit is None:
        return turn.say.ask_limit(pending.category, overall=pending.overall)
    if pending.ask is Ask.YES:
        return turn.say.ask_budget(pending.category, pending.limit)
    return turn.say.ask_category(pending.limit)


def _is_meant(turn: Turn, instruction: Instruction) -> bool:
    """Whether the words are of a budget, not only Lex's intent."""
    ordered = instruction is Instruction.ORDER and orders_budget(turn.text, locale=turn.locale)
    return ordered or speaks_of_budget(turn.text, locale=turn.locale, loosely=True)


def _answers(turn: Turn, pending: Unfinished, order: BudgetOrder) -> bool:
    """Whether the message tells what was asked, and is no entry of its own ("espresso 3.10")."""
    if not says_only(turn.text, home=turn.home, locale=turn.locale, category=True):
        return False
    if order.limit is not None and order.category is not None:
        named = read_named_category(turn.text, locale=turn.locale, kind=Kind.EXPENSE)
        if named is None or pending.category not in (None, order.category):
            return False
    if pending.category is None and not pending.overall and pending.limit is not None:
        return order.category is not None or order.overall
    return order.limit is not None or (pending.category is None and order.category is not None)


def _unchanged(turn: Turn, order: BudgetOrder) -> str:
    """How the budgets that a question or a plan is about stand; it changes none."""
    profile = turn.books.ledger.profile(turn.user)
    statuses = turn.books.reports.budgets(turn.user, profile, turn.today)
    if order.category:
        of_it = [status for status in statuses if status.category is order.category]
        statuses = of_it or [status for status in statuses if status.category is None]
    says = [turn.say.left(status, name_it=True) for status in statuses[:TOLD]]
    if not says:
        says = [turn.say.how_to_budget()]
    return " ".join([turn.say.no_budget_change(), *says] if order.limit else says)


def _remove(turn: Turn, order: BudgetOrder) -> Outcome:
    category: Category | None = None if order.overall else order.category
    if category is None and not order.overall:
        return Outcome(says=(turn.say.which_budget(),))
    return write(
        turn,
        lambda: turn.books.ledger.remove_budget(turn.user, turn.request, category, turn.home),
    )


def _answer_yes(turn: Turn, pending: Unfinished) -> Outcome | None:
    said = read_answer(turn.text, locale=turn.locale)
    if said is False or (said is None and turn.confirmed is False):
        return Outcome(says=(turn.say.not_saved(),))
    if said and turn.confirmed and pending.limit:
        return _set(turn, pending, pending.limit)
    order = read_budget(turn.text, home=turn.home, locale=turn.locale)
    if order.limit and says_only(turn.text, home=turn.home, locale=turn.locale, category=False):
        return _consider(turn, pending._replace(limit=order.limit), sure=True)
    return None


def _consider(turn: Turn, wanted: Unfinished, *, sure: bool) -> Outcome:
    if wanted.limit is None:
        return _ask(turn, wanted._replace(ask=Ask.LIMIT))
    if wanted.limit.minor <= 0:
        return Outcome(says=(turn.say.more_than_zero(),))
    if wanted.category is None and not wanted.overall:
        return _ask(turn, wanted._replace(ask=Ask.CATEGORY))
    if not sure:
        return _ask(turn, wanted._replace(ask=Ask.YES))
    return _set(turn, wanted, wanted.limit)


def _ask(turn: Turn, wanted: Unfinished) -> Outcome:
    return Outcome((question(turn, wanted),), suggestions=wanted.suggestions, asks=wanted)


def _set_all(turn: Turn, orders: Sequence[BudgetOrder]) -> Outcome:
    limits = [(order.category, order.limit) for order in orders if order.limit]
    if any(limit.minor <= 0 for _, limit in limits):
        return Outcome(says=(turn.say.more_than_zero(),))
    return write(turn, lambda: turn.books.ledger.set_budgets(turn.user, turn.request, limits))


def _set(turn: Turn, wanted: Unfinished, limit: Money) -> Outcome:
    category = None if wanted.overall else wanted.category
    return write(
        turn,
        lambda: turn.books.ledger.set_budget(turn.user, turn.request, category, limit),
    )
