"""QuerySpending: how much was spent or came in, by category and period."""

from collections.abc import Sequence

from lambdas.handlers.dialogue.paydays import context_of, miss_payday
from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.question_effects import budget_asked_for, refer_to_spending
from lambdas.handlers.tallies import Subject, totals_of
from lambdas.language.periods import Context, read_period
from lambdas.language.questions import read_categories, read_kind
from lambdas.ledger.categories import Category
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
    context = context_of(turn)
    if missing := miss_payday(turn, context):
        return missing
    period, name, beside = _period(turn, context)
    asked = read_categories(beside, locale=turn.locale)
    kind = asked[0].kind if asked else read_kind(beside, locale=turn.locale)
    asked = tuple(category for category in asked if category.kind is kind)
    subject = Subject(kind, asked)
    return Outcome(
        says=(_say(turn, subject, period, name),),
        effects=[refer_to_spending(subject, period)],
        suggestions=_suggestions(asked, name),
    )


def _period(turn: Turn, context: Context) -> tuple[Period, str, str]:
    """The period asked for, its name, and what is said beside it.

    The current budget month if none is named.
    """
    _, starts_on, paid_on = context
    span = read_period(
        turn.text,
        today=turn.today,
        locale=turn.locale,
        month_starts_on=starts_on,
        paid_on=paid_on,
    )
    if span:
        beside = f"{turn.text[: span.start]} {turn.text[span.end :]}"
        return span.period, span.name, beside
    return budget_period(budget_month(turn.today, starts_on), starts_on), "this_month", turn.text


def _say(turn: Turn, subject: Subject, period: Period, name: str) -> str:
    totals = totals_of(turn.books, turn.user, subject, period)
    by_currency = total_by_currency(totals, subject.kind)
    sums = sorted(by_currency.values(), key=lambda sum_: sum_[0].currency != turn.home)
    says = [
        turn.say.spent(
            [money for money, _ in sums],
            sum(count for _, count in sums),
            kind=subject.kind,
            asked=subject.asked,
            period=turn.say.period(name, period.start, period.end),
        )
    ]
    if len({total.category for total in totals}) > 1:
        largest = _largest(turn, totals)
        whole = len(largest) == len(totals)
        says.append(turn.say.most_on([(t.category, t.total) for t in largest], whole=whole))
    status = budget_asked_for(turn.books, turn.user, subject, period)
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
