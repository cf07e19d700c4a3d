"""QuerySpending: how much was spent or came in, by category and period."""

from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.effects import budget_of, refer_to_spending
from lambdas.language.categories import read_category
from lambdas.language.periods import read_period
from lambdas.language.questions import read_kind
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.periods import Period, budget_month, budget_period
from lambdas.ledger.summaries import CategoryTotal, total_by_currency

MENTIONED = 3
"""Categories that an answer without one spells out."""


def handle_spending(turn: Turn) -> Outcome:
    """Answer with the same totals that the charts draw; writes nothing."""
    profile = turn.books.ledger.profile(turn.user)
    found = read_category(turn.text, locale=turn.locale, kind=None)
    category = found.category if found else None
    kind = category.kind if category else read_kind(turn.text, locale=turn.locale)
    span = read_period(
        turn.text,
        today=turn.today,
        locale=turn.locale,
        month_starts_on=profile.month_starts_on,
    )
    if span:
        period, name = span.period, span.name
    else:
        month = budget_month(turn.today, profile.month_starts_on)
        period, name = budget_period(month, profile.month_starts_on), "this_month"
    said = _say(turn, kind, category, period, name)
    return Outcome(
        says=(said,),
        effects=[refer_to_spending(kind, category, period)],
        suggestions=_suggestions(category),
    )


def _say(turn: Turn, kind: Kind, category: Category | None, period: Period, name: str) -> str:
    totals = [
        total
        for total in turn.books.reports.by_category(turn.user, period)
        if total.kind is kind and category in (None, total.category)
    ]
    sums = total_by_currency(totals, kind)
    says = [
        turn.say.spent(
            [money for money, _ in sums.values()],
            sum(count for _, count in sums.values()),
            kind=kind,
            category=category,
            period=turn.say.period(name, period.start, period.end),
        )
    ]
    if category is None and len({total.category for total in totals}) > 1:
        says.append(turn.say.most_on([(t.category, t.total) for t in _largest(turn, totals)]))
    if kind is Kind.EXPENSE:
        says += _left(turn, category, period)
    return " ".join(says)


def _largest(turn: Turn, totals: list[CategoryTotal]) -> list[CategoryTotal]:
    home = [total for total in totals if total.total.currency == turn.home]
    return (home or totals)[:MENTIONED]


def _left(turn: Turn, category: Category | None, period: Period) -> list[str]:
    status = budget_of(turn.books, turn.user, category, turn.home)
    if status is None or (status.period.start, status.period.end) != (period.start, period.end):
        return []
    return [turn.say.left(status, name_it=False)]


def _suggestions(category: Category | None) -> tuple[str, ...]:
    if category:
        return ("How much this month?", "How much last month?")
    return ("How much last month?", "How much this week?")
