"""QuerySpending: how much was spent or came in, by category and period."""

from collections.abc import Sequence

from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.effects import budget_asked_for, refer_to_spending, spending_of
from lambdas.language.periods import read_period
from lambdas.language.questions import read_categories, read_kind
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.periods import Period, budget_month, budget_period
from lambdas.ledger.summaries import CategoryTotal, total_by_currency

MENTIONED = 3
"""Categories that an answer about several spells out."""


_NEXT = (
    ("this_month", "How much this month?"),
    ("last_month", "How much last month?"),
    ("this_week", "How much this week?"),
)


def handle_spending(turn: Turn) -> Outcome:
    """Answer with the same totals that the charts draw; writes nothing."""
    asked = read_categories(turn.text, locale=turn.locale)
    kind = asked[0].kind if asked else read_kind(turn.text, locale=turn.locale)
    asked = tuple(category for category in asked if category.kind is kind)
    period, name = _period(turn)
    return Outcome(
        says=(_say(turn, kind, asked, period, name),),
        effects=[refer_to_spending(kind, asked, period)],
        suggestions=_suggestions(asked, name),
    )


def _period(turn: Turn) -> tuple[Period, str]:
    """The period asked for and its name; the current budget month if none is named."""
    starts_on = turn.books.ledger.profile(turn.user).month_starts_on
    span = read_period(turn.text, today=turn.today, locale=turn.locale, month_starts_on=starts_on)
    if span:
        return span.period, span.name
    return budget_period(budget_month(turn.today, starts_on), starts_on), "this_month"


def _say(turn: Turn, kind: Kind, asked: Sequence[Category], period: Period, name: str) -> str:
    totals = spending_of(turn.books, turn.user, kind, asked, period)
    by_currency = total_by_currency(totals, kind)
    sums = sorted(by_currency.values(), key=lambda sum_: sum_[0].currency != turn.home)
    says = [
        turn.say.spent(
            [money for money, _ in sums],
            sum(count for _, count in sums),
            kind=kind,
            asked=asked,
            period=turn.say.period(name, period.start, period.end),
        )
    ]
    if len({total.category for total in totals}) > 1:
        largest = _largest(turn, totals)
        whole = len(largest) == len(totals)
        says.append(turn.say.most_on([(t.category, t.total) for t in largest], whole=whole))
    status = budget_asked_for(turn.books, turn.user, kind, asked, period)
    if status and status.period == period:
        says.append(turn.say.left(status, name_it=False))
    return " ".join(says)


def _largest(turn: Turn, totals: list[CategoryTotal]) -> list[CategoryTotal]:
    home = [total for total in totals if total.total.currency == turn.home]
    return (home or totals)[:MENTIONED]


def _suggestions(asked: Sequence[Category], name: str) -> tuple[str, ...]:
    """What is worth asking next: the other periods, for all categories if one was asked for."""
    others = [text for period, text in _NEXT if asked or period != name]
    return tuple(others[:2])
