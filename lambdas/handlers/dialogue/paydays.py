"""Since when it is "since my last salary": only the books can tell."""

from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.language.periods import Context, speaks_of_payday
from lambdas.ledger.categories import Category


def context_of(turn: Turn) -> Context:
    """What the periods of the message are read in; the payday only if the message speaks of it."""
    starts_on = turn.books.ledger.profile(turn.user).month_starts_on
    if not speaks_of_payday(turn.text, locale=turn.locale):
        return Context(turn.today, starts_on)
    paid_on = turn.books.reports.last_day_of(turn.user, Category.SALARY, turn.today)
    return Context(turn.today, starts_on, paid_on)


def miss_payday(turn: Turn, context: Context) -> Outcome | None:
    """The answer if the message speaks of a payday that the books don't know; else None."""
    if context.paid_on or not speaks_of_payday(turn.text, locale=turn.locale):
        return None
    return Outcome((turn.say.no_payday(),), suggestions=("How much this month?",))
