"""QueryBudget: what is left, what that is a day, and whether something still fits."""

from collections.abc import Sequence

from lambdas.handlers.dialogue.standing import SENTENCES
from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.question_effects import refer_to_budget, refer_to_missing_budget
from lambdas.intents import Intent
from lambdas.language.measures import BudgetQuestion, read_budget_question
from lambdas.ledger.budgets import BudgetStatus
from lambdas.ledger.periods import budget_month

_NEXT = ("How much this month?",)


def handle_standings(turn: Turn) -> Outcome:
    """Answer from the same budgets that the pages show; writes nothing."""
    question = read_budget_question(turn.text, home=turn.home, locale=turn.locale)
    profile = turn.books.ledger.profile(turn.user)
    statuses = turn.books.reports.budgets(turn.user, profile, turn.today)
    asked = _asked_for(question, statuses)
    if not asked:
        month = budget_month(turn.today, profile.month_starts_on)
        return Outcome(
            (turn.say.how_to_budget(),),
            effects=[refer_to_missing_budget(question.category, turn.home, month)],
            suggestions=_NEXT,
            intent=Intent.QUERY_BUDGET,
        )
    return Outcome(
        (" ".join(_say(turn, question, asked)),),
        effects=[refer_to_budget(status) for status in asked],
        suggestions=_NEXT,
        intent=Intent.QUERY_BUDGET,
    )


def _asked_for(question: BudgetQuestion, statuses: Sequence[BudgetStatus]) -> list[BudgetStatus]:
    """The budgets of the category and, for a price, the total too; all, if no category is named."""
    if question.category is None:
        overall = [status for status in statuses if status.category is None]
        narrow = question.affords or question.a_day
        return (narrow and overall) or list(statuses[:SENTENCES])
    own = [status for status in statuses if status.category is question.category]
    if question.affords or not own:
        own += [status for status in statuses if status.category is None]
    return own


def _say(turn: Turn, question: BudgetQuestion, asked: Sequence[BudgetStatus]) -> list[str]:
    price = question.price
    if price is None or not question.affords:
        return [turn.say.left(status, name_it=True) for status in asked]
    counted = [status for status in asked if status.limit.currency == price.currency]
    if not counted:
        return [turn.say.left(status, name_it=True) for status in asked]
    tightest = min(counted, key=lambda status: status.left.minor)
    return [turn.say.fits(price, tightest)]
