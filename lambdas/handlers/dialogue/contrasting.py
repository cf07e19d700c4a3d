"""What was spent on one thing against another, and what came in against what went out."""

from lambdas.handlers.dialogue.stretches import current_month
from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.question_effects import refer_to_spending
from lambdas.handlers.tallies import Subject, totals_of
from lambdas.language.inquiries import Inquiry
from lambdas.language.periods import Context
from lambdas.ledger.categories import Kind
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Period
from lambdas.ledger.summaries import total_by_currency


def answer_contrast(turn: Turn, inquiry: Inquiry, context: Context) -> Outcome:
    """Both sums of one period and what is between them; writes nothing."""
    stretch = inquiry.stretches[0] if inquiry.stretches else current_month(context)
    first, second = (Subject(side.kind, side.categories) for side in inquiry.sides)
    when = turn.say.period(stretch.name, stretch.period.start, stretch.period.end)
    if first.kind is second.kind:
        both = Subject(first.kind, (*first.asked, *second.asked))
        says = turn.say.contrasted(
            pair_up(turn, (first, stretch.period), (second, stretch.period)),
            kind=first.kind,
            sides=(first.asked, second.asked),
            period=when,
        )
        effects = [refer_to_spending(both, stretch.period)]
    else:
        income, spent = sorted((first, second), key=lambda each: each.kind is not Kind.INCOME)
        says = turn.say.balanced(
            pair_up(turn, (income, stretch.period), (spent, stretch.period)),
            received_as=income.asked,
            spent_on=spent.asked,
            period=when,
        )
        effects = [refer_to_spending(each, stretch.period) for each in (income, spent)]
    return Outcome((says,), effects=effects, suggestions=("Spending by month", "Income by month"))


def pair_up(
    turn: Turn, one: tuple[Subject, Period], other: tuple[Subject, Period]
) -> list[tuple[Money, Money]]:
    """Both sums in each currency that either has, the home currency first."""
    both = [
        total_by_currency(totals_of(turn.books, turn.user, subject, period), subject.kind)
        for subject, period in (one, other)
    ]
    currencies = sorted({*both[0], *both[1]}, key=lambda code: (code != turn.home, code))
    return [
        (
            both[0].get(code, (Money(0, code), 0))[0],
            both[1].get(code, (Money(0, code), 0))[0],
        )
        for code in currencies
    ]
