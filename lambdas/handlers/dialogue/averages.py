"""What is spent on average: per day, week or month, or per entry; exact, and over what it is."""

from datetime import timedelta

from lambdas.handlers.dialogue.stretches import current_month, recent
from lambdas.handlers.dialogue.subjects import subject_of
from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.question_effects import refer_to_spending, refer_to_trend
from lambdas.handlers.tallies import Subject, totals_of
from lambdas.handlers.trends import Average, average_of
from lambdas.language.inquiries import Inquiry, Stretch
from lambdas.language.periods import Context
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Period
from lambdas.ledger.steps import Unit, average, latest, step_of
from lambdas.ledger.summaries import total_by_currency

STEPS = {Unit.DAY: 30, Unit.WEEK: 8, Unit.MONTH: 6}
"""Steps of an average whose period goes without saying: days up to today, full weeks and months."""

_BY_MONTH_FROM = 63
"""Days from which on an average is one per month, if it isn't said per what."""

_NEXT = ("How much this month?", "Spending by month")


def answer_average(turn: Turn, inquiry: Inquiry, context: Context) -> Outcome:
    """The average asked for, and what it is taken over; writes nothing."""
    if inquiry.unit is None and inquiry.per_entry:
        return _answer_per_entry(turn, inquiry, context)
    unit = inquiry.unit or _fitting_unit(inquiry)
    period = _period(inquiry, unit, context)
    heard = subject_of(turn, inquiry, period)
    found = average_of(turn.books, turn.user, heard.subject, period, unit, today=turn.today)
    if found is None:
        stretch = inquiry.stretches[0] if inquiry.stretches else current_month(context)
        return answer_so_far(turn, inquiry, stretch, unit)
    return Outcome(
        (" ".join((tell_average(turn, heard.subject, found, unit), *heard.remarks)),),
        effects=[refer_to_trend(heard.subject, found.period, unit)],
        suggestions=_NEXT,
    )


def tell_average(turn: Turn, subject: Subject, found: Average, unit: Unit) -> str:
    """The sentence of an average per step."""
    pairs = sorted(
        zip(found.per_step, found.sums, strict=True), key=lambda pair: pair[0].currency != turn.home
    )
    return turn.say.on_average(
        pairs,
        unit,
        found.count,
        found.period,
        kind=subject.kind,
        asked=subject.asked,
        text=subject.text,
    )


def _fitting_unit(inquiry: Inquiry) -> Unit:
    long = not inquiry.stretches or inquiry.stretches[0].period.days >= _BY_MONTH_FROM
    return Unit.MONTH if long else Unit.DAY


def _period(inquiry: Inquiry, unit: Unit, context: Context) -> Period:
    if inquiry.stretches:
        return recent(inquiry.stretches[0], unit, context, over=True)
    today, starts_on = context.today, context.month_starts_on
    current = step_of(today, unit, starts_on)
    last = today if unit is Unit.DAY else current.start - timedelta(days=1)
    return latest(last, unit, starts_on, count=STEPS[unit])


def answer_so_far(turn: Turn, inquiry: Inquiry, stretch: Stretch, unit: Unit) -> Outcome:
    """What there is, where nothing is over yet that an average could be of."""
    heard = subject_of(turn, inquiry, stretch.period)
    says = turn.say.spent(
        *_all(turn, heard.subject, stretch.period),
        kind=heard.subject.kind,
        asked=heard.subject.asked,
        text=heard.subject.text,
        period=turn.say.period(stretch.name, stretch.period.start, stretch.period.end),
    )
    return Outcome(
        (" ".join((turn.say.nothing_over(unit), says, *heard.remarks)),),
        effects=[refer_to_spending(heard.subject, stretch.period)],
        suggestions=_NEXT,
    )


def _answer_per_entry(turn: Turn, inquiry: Inquiry, context: Context) -> Outcome:
    if inquiry.stretches:
        period, name = inquiry.stretches[0].period, inquiry.stretches[0].name
    else:
        whole = latest(context.today, Unit.MONTH, context.month_starts_on, count=STEPS[Unit.MONTH])
        period, name = Period(whole.start, context.today + timedelta(days=1)), "days"
    heard = subject_of(turn, inquiry, period)
    subject = heard.subject
    by_currency = total_by_currency(
        totals_of(turn.books, turn.user, subject, period), subject.kind
    ).values()
    amounts = [(average([sum_], count), sum_, count) for sum_, count in by_currency]
    amounts.sort(key=lambda each: each[0].currency != turn.home)
    says = turn.say.per_entry(
        amounts,
        kind=subject.kind,
        asked=subject.asked,
        text=subject.text,
        period=turn.say.period(name, period.start, period.end),
    )
    return Outcome(
        (" ".join((says, *heard.remarks)),),
        effects=[refer_to_spending(subject, period)],
        suggestions=_NEXT,
    )


def _all(turn: Turn, subject: Subject, period: Period) -> tuple[list[Money], int]:
    """The sums, the home currency first, and the number of entries."""
    by_currency = total_by_currency(
        totals_of(turn.books, turn.user, subject, period), subject.kind
    ).values()
    sums = sorted(by_currency, key=lambda sum_: sum_[0].currency != turn.home)
    return [money for money, _ in sums], sum(count for _, count in sums)
