"""How spending or income went, day by day, week by week or month by month."""

from collections.abc import Sequence
from datetime import timedelta

from lambdas.handlers.dialogue.averages import tell_average
from lambdas.handlers.dialogue.stretches import recent
from lambdas.handlers.dialogue.subjects import subject_of
from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.question_effects import refer_to_trend
from lambdas.handlers.tallies import Subject
from lambdas.handlers.trends import SHOWN, Step, average_of, trend_of
from lambdas.language.inquiries import Inquiry
from lambdas.language.periods import Context
from lambdas.ledger.categories import Kind
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Period
from lambdas.ledger.steps import Unit, cut, latest, step_of
from lambdas.ledger.summaries import total_by_currency

STEPS = {Unit.DAY: 14, Unit.WEEK: 8, Unit.MONTH: 6}
"""Steps of a trend whose period goes without saying, the current one included."""

_BY_WEEK_FROM = 15
_BY_MONTH_FROM = 63
"""Days from which on a trend is told by week and by month, if neither is asked for."""


def answer_trend(turn: Turn, inquiry: Inquiry, context: Context) -> Outcome:
    """The steps in words and as a chart, and the average of those that are over."""
    unit = inquiry.unit or _fitting_unit(inquiry)
    period = _from_first_entry(turn, _period(inquiry, unit, context), unit, context)
    heard = subject_of(turn, inquiry, period)
    subject = heard.subject
    says = _tell(turn, subject, trend_of(turn.books, turn.user, subject, period, unit), unit)
    if not says:
        end = min(period.end, context.today + timedelta(days=1))
        when = turn.say.period("days", period.start, end)
        says = [
            turn.say.spent(
                [], 0, kind=subject.kind, asked=subject.asked, text=subject.text, period=when
            )
        ]
    elif found := average_of(turn.books, turn.user, subject, period, unit, today=turn.today):
        says.append(tell_average(turn, subject, found, unit))
    return Outcome(
        (" ".join((*says, *heard.remarks)),),
        effects=[refer_to_trend(subject, period, unit)],
        suggestions=("How much this month?", "Compare this month with last month"),
    )


def _tell(turn: Turn, subject: Subject, steps: Sequence[Step], unit: Unit) -> list[str]:
    """The steps in the home currency, or else in another one; nothing if they are empty."""
    currencies = sorted(
        {total.total.currency for step in steps for total in step.totals},
        key=lambda code: (code != turn.home, code),
    )
    if not currencies:
        return []
    main, *others = currencies
    told = turn.say.trend(
        [(step.period, _sum(step, main, subject.kind)) for step in steps],
        unit,
        kind=subject.kind,
        asked=subject.asked,
        text=subject.text,
    )
    return [told, turn.say.other_currencies(others)] if others else [told]


def _fitting_unit(inquiry: Inquiry) -> Unit:
    days = inquiry.stretches[0].period.days if inquiry.stretches else _BY_MONTH_FROM
    if days >= _BY_MONTH_FROM:
        return Unit.MONTH
    return Unit.WEEK if days >= _BY_WEEK_FROM else Unit.DAY


def _period(inquiry: Inquiry, unit: Unit, context: Context) -> Period:
    if not inquiry.stretches:
        return latest(context.today, unit, context.month_starts_on, count=STEPS[unit])
    return recent(inquiry.stretches[0], unit, context, over=False)


def _from_first_entry(turn: Turn, period: Period, unit: Unit, context: Context) -> Period:
    """Without the older steps that are too many, and those before the books begin."""
    starts_on = context.month_starts_on
    period = Period(cut(period, unit, starts_on, most=SHOWN[unit])[0].start, period.end)
    first = turn.books.reports.first_day(turn.user, period)
    if first is None:
        return period
    return Period(max(period.start, step_of(first, unit, starts_on).start), period.end)


def _sum(step: Step, currency: str, kind: Kind) -> Money:
    return total_by_currency(step.totals, kind).get(currency, (Money(0, currency), 0))[0]
