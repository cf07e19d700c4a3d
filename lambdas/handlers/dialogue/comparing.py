"""Whether more or less was spent than before; an unfinished month is compared to the same day."""

from datetime import timedelta

from lambdas.handlers.dialogue.contrasting import pair_up
from lambdas.handlers.dialogue.stretches import (
    MONTHS_OF_A_YEAR,
    current_like,
    current_month,
    months_of,
    move,
    stretch_before,
)
from lambdas.handlers.dialogue.subjects import subject_of
from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.question_effects import refer_to_comparison
from lambdas.language.dates import shift
from lambdas.language.inquiries import Inquiry, Stretch
from lambdas.language.periods import Context
from lambdas.ledger.periods import Month, Period


def answer_comparison(turn: Turn, inquiry: Inquiry, context: Context) -> Outcome:
    """The later of two periods against the earlier one; writes nothing."""
    later, earlier = _pair(inquiry, context)
    now, before = _to_date(later.period, earlier.period, context)
    heard = subject_of(turn, inquiry, Period(before.start, max(before.end, now.end)))
    when = turn.say.period(earlier.name, earlier.period.start, earlier.period.end)
    partly = before != earlier.period
    says = [
        turn.say.compared(
            pair_up(turn, (heard.subject, now), (heard.subject, before)),
            kind=heard.subject.kind,
            asked=heard.subject.asked,
            text=heard.subject.text,
            now=turn.say.period(later.name, later.period.start, later.period.end),
            before=turn.say.by_the_same_day(when) if partly else when,
        )
    ]
    says += [turn.say.so_far(now, before)] if partly else []
    return Outcome(
        (" ".join((*says, *heard.remarks)),),
        effects=[refer_to_comparison(heard.subject, now, before)],
        suggestions=("How much this month?", "Spending by month"),
    )


def _pair(inquiry: Inquiry, context: Context) -> tuple[Stretch, Stretch]:
    """The later period and the earlier one, either of which may go without saying."""
    named = sorted(inquiry.stretches[:2], key=lambda each: each.period.start, reverse=True)
    first = named[0] if named else current_month(context)
    if inquiry.year_before:
        return first, Stretch(move(first.period, -MONTHS_OF_A_YEAR), "month")
    if len(named) > 1 and named[1].period != first.period:
        return first, named[1]
    if len(named) == 1 and context.today not in first.period:
        current = current_like(first, context)
        if current.period.start > first.period.start:
            return current, first
    return first, stretch_before(first, context)


def _to_date(later: Period, earlier: Period, context: Context) -> tuple[Period, Period]:
    """Both up to the same day, if the later one is of the same length and not over yet."""
    today = context.today
    if today not in later or today == later.last:
        return later, earlier
    now = Period(later.start, today + timedelta(days=1))
    months = months_of(later, context.month_starts_on)
    if months and months == months_of(earlier, context.month_starts_on):
        first, last = Month.of(earlier.start), Month.of(later.start)
        back = (first.year - last.year) * MONTHS_OF_A_YEAR + first.number - last.number
        same_day = shift(today, back, -1)
    elif earlier.days == later.days:
        same_day = earlier.start + (today - later.start)
    else:
        return now, earlier
    return now, Period(earlier.start, min(same_day + timedelta(days=1), earlier.end))
