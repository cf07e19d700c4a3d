"""QuerySpending: every question about what was spent or came in."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from lambdas.handlers.dialogue.averages import answer_average
from lambdas.handlers.dialogue.comparing import answer_comparison
from lambdas.handlers.dialogue.contrasting import answer_contrast
from lambdas.handlers.dialogue.paydays import context_of, miss_payday
from lambdas.handlers.dialogue.readings import surely_asks
from lambdas.handlers.dialogue.smalltalk import handle_fallback
from lambdas.handlers.dialogue.stretches import current_month
from lambdas.handlers.dialogue.subjects import subject_of
from lambdas.handlers.dialogue.trending import answer_trend
from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.dialogue.usual import answer_usual
from lambdas.handlers.question_effects import budget_asked_for, read_subject, refer_to_spending
from lambdas.handlers.tallies import Subject, totals_of
from lambdas.intents import Intent
from lambdas.language.inquiries import (
    Aim,
    Inquiry,
    Stretch,
    read_inquiry,
)
from lambdas.language.instructions import Instruction, read_instruction
from lambdas.language.periods import Context
from lambdas.language.sums import asks_about_past, speaks_of_money
from lambdas.ledger.categories import Category
from lambdas.ledger.money import Money
from lambdas.ledger.summaries import CategoryTotal, total_by_currency

_ABOUT_SPENDING = ("spending", "comparison", "trend")
"""The references of answers to questions about spending."""

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
    inquiry = read_inquiry(turn.text, context=context, locale=turn.locale)
    if inquiry.follows:
        inquiry = _go_on(turn, inquiry)
    if surely_asks(turn) is None and _is_elsewhere(turn, inquiry, context):
        return handle_fallback(turn)
    outcome = _ANSWERS.get(inquiry.aim, _answer_total)(turn, inquiry, context)
    return replace(outcome, intent=Intent.QUERY_SPENDING)


def _go_on(turn: Turn, inquiry: Inquiry) -> Inquiry:
    """The question about what the one before was about."""
    for told in turn.told:
        if told.get("type") in _ABOUT_SPENDING:
            before = read_subject(told)
            thing = tuple(before.text.split()) if before.text else ()
            return inquiry._replace(
                kind=before.kind, categories=before.asked, thing=thing, pointed=bool(thing)
            )
    return inquiry


def _is_elsewhere(turn: Turn, inquiry: Inquiry, context: Context) -> bool:
    """Whether it asks about something that is neither money nor in any note of late."""
    asks = read_instruction(turn.text, locale=turn.locale) is Instruction.QUESTION
    if inquiry.categories or not inquiry.thing or (inquiry.stretches and not asks):
        return False
    past = inquiry.aim is not Aim.COUNT and asks_about_past(turn.text, locale=turn.locale)
    if past or speaks_of_money(turn.text, locale=turn.locale):
        return False
    return subject_of(turn, inquiry, current_month(context).period).subject.text is None


def _answer_total(turn: Turn, inquiry: Inquiry, context: Context) -> Outcome:
    stretch = inquiry.stretches[0] if inquiry.stretches else current_month(context)
    heard = subject_of(turn, inquiry, stretch.period)
    totals = totals_of(turn.books, turn.user, heard.subject, stretch.period)
    counts = inquiry.aim is Aim.COUNT
    says = [_say(turn, heard.subject, totals, stretch, counts=counts), *heard.remarks]
    if not counts:
        mentioned = len(Category) if inquiry.aim is Aim.BREAKDOWN else MENTIONED
        says += _add_detail(turn, heard.subject, totals, stretch, mentioned)
    return Outcome(
        says=(" ".join(says),),
        effects=[refer_to_spending(heard.subject, stretch.period)],
        suggestions=_suggestions(heard.subject, stretch.name),
    )


_ANSWERS: dict[Aim, Callable[[Turn, Inquiry, Context], Outcome]] = {
    Aim.AVERAGE: answer_average,
    Aim.COMPARISON: answer_comparison,
    Aim.CONTRAST: answer_contrast,
    Aim.TREND: answer_trend,
    Aim.USUAL: answer_usual,
}


def _say(
    turn: Turn,
    subject: Subject,
    totals: Sequence[CategoryTotal],
    stretch: Stretch,
    *,
    counts: bool,
) -> str:
    by_currency = total_by_currency(totals, subject.kind)
    sums = sorted(by_currency.values(), key=lambda sum_: sum_[0].currency != turn.home)
    tell = turn.say.counted if counts else turn.say.spent
    return tell(
        [money for money, _ in sums],
        sum(count for _, count in sums),
        kind=subject.kind,
        asked=subject.asked,
        text=subject.text,
        period=turn.say.period(stretch.name, stretch.period.start, stretch.period.end),
    )


def _add_detail(
    turn: Turn,
    subject: Subject,
    totals: Sequence[CategoryTotal],
    stretch: Stretch,
    mentioned: int,
) -> list[str]:
    """Where it went, and what is left of the budget of it."""
    says = []
    if subject.text is None and len({total.category for total in totals}) > 1:
        largest = _largest(turn, totals, mentioned)
        whole = len(largest) == len(totals)
        says.append(turn.say.most_on(largest, whole=whole))
    status = budget_asked_for(turn.books, turn.user, subject, stretch.period)
    if status and status.period == stretch.period:
        says.append(turn.say.left(status, name_it=False))
    return says


def _largest(
    turn: Turn, totals: Sequence[CategoryTotal], mentioned: int
) -> list[tuple[Category, Money]]:
    home = [total for total in totals if total.total.currency == turn.home]
    return [(total.category, total.total) for total in (home or totals)[:mentioned]]


def _suggestions(subject: Subject, name: str) -> tuple[str, ...]:
    """What is worth asking next: the other periods, for all categories if one was asked for."""
    narrow = subject.asked or subject.text
    others = [text for period, text in _NEXT if narrow or period != name]
    return tuple(others[:2])
