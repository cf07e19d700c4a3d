"""Whether more or less is spent than usual: against the average of the weeks or months before.

An unfinished month is compared with the same days of the months before it.
"""

from datetime import timedelta

from lambdas.handlers.dialogue.averages import STEPS, answer_so_far
from lambdas.handlers.dialogue.stretches import current_month
from lambdas.handlers.dialogue.subjects import subject_of
from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.question_effects import refer_to_trend
from lambdas.handlers.tallies import Subject, totals_of
from lambdas.language.inquiries import Inquiry
from lambdas.language.periods import Context
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Period
from lambdas.ledger.steps import Unit, average, cut, latest, step_of
from lambdas.ledger.summaries import total_by_currency

_DAYS_OF_A_WEEK = 7


def answer_usual(turn: Turn, inquiry: Inquiry, context: Context) -> Outcome:
    """The sum of one day, week or month beside the average of those before; writes nothing."""
    stretch = inquiry.stretches[0] if inquiry.stretches else current_month(context)
    unit = _unit_of(stretch.period)
    step = step_of(stretch.period.start, unit, context.month_starts_on)
    now = Period(step.start, max(step.start, min(step.end, context.today + timedelta(days=1))))
    earlier = _earlier(turn, step, unit, context)
    if not earlier:
        return answer_so_far(turn, inquiry, stretch, unit)
    whole = Period(earlier[0].start, earlier[-1].end)
    heard = subject_of(turn, inquiry, Period(whole.start, now.end))
    partly = now != step
    alike = [_cut_short(each, now.days) for each in earlier] if partly else earlier
    says = turn.say.compared(
        _against_average(turn, heard.subject, now, alike),
        kind=heard.subject.kind,
        asked=heard.subject.asked,
        text=heard.subject.text,
        now=turn.say.period(stretch.name, stretch.period.start, stretch.period.end),
        before=turn.say.usually(unit, len(earlier), whole, partly=partly),
    )
    return Outcome(
        (" ".join((says, *heard.remarks)),),
        effects=[refer_to_trend(heard.subject, Period(whole.start, step.end), unit)],
        suggestions=("How much this month?", "Spending by month"),
    )


def _unit_of(period: Period) -> Unit:
    if period.days == 1:
        return Unit.DAY
    return Unit.WEEK if period.days <= _DAYS_OF_A_WEEK else Unit.MONTH


def _earlier(turn: Turn, step: Period, unit: Unit, context: Context) -> list[Period]:
    """The whole steps before that one, oldest first, since the person's books begin."""
    starts_on = context.month_starts_on
    before = latest(step.start - timedelta(days=1), unit, starts_on, count=STEPS[unit])
    first = turn.books.reports.first_day(turn.user, before)
    steps = cut(before, unit, starts_on, most=STEPS[unit])
    return [each for each in steps if first and first < each.end]


def _cut_short(step: Period, days: int) -> Period:
    return Period(step.start, min(step.end, step.start + timedelta(days=days)))


def _against_average(
    turn: Turn, subject: Subject, now: Period, earlier: list[Period]
) -> list[tuple[Money, Money]]:
    """In each currency, the home currency first: what was spent now, and on average before."""
    current = total_by_currency(totals_of(turn.books, turn.user, subject, now), subject.kind)
    totals = [
        total for each in earlier for total in totals_of(turn.books, turn.user, subject, each)
    ]
    before = total_by_currency(totals, subject.kind)
    currencies = sorted({*current, *before}, key=lambda code: (code != turn.home, code))
    return [
        (
            current.get(code, (Money(0, code), 0))[0],
            average([before.get(code, (Money(0, code), 0))[0]], len(earlier)),
        )
        for code in currencies
    ]
