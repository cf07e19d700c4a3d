"""The overview's headline in words: how much, of what, compared with what."""

from html import escape

from app import markup
from app.figures import MonthFigures
from app.formats import brief, exact, magnitude, name_month
from app.resources import Budget, money
from lambdas.ledger.money import Money


def write(figures: MonthFigures, budget: Budget | None) -> str:
    """HTML: the amount, what is left, the comparison, what came in, and the chart's legend."""
    limit = Money.parse(budget["limit"], budget["currency"]) if budget else None
    of = f"spent of {exact(limit, figures.home)}" if limit else "spent"
    sentences = " ".join(filter(None, [_say_left(budget, figures), _compare(figures)]))
    return (
        f'<div class="bb-hero">{escape(exact(figures.spent, figures.home))} '
        f"<small>{escape(of)}</small></div>"
        + (f'<p class="bb-note">{sentences}</p>' if sentences else "")
        + _say_flow(figures)
        + _legend(figures, limit)
    )


def describe_pace(figures: MonthFigures, limit: Money | None) -> str:
    """The pace chart for those who can't see it."""
    latest = figures.running[-1]
    against = f", against a budget of {exact(limit, figures.home)}" if limit else ""
    return (
        f"Running total of the month: {exact(latest.total, figures.home)} "
        f"by day {latest.day} of {figures.days}{against}"
    )


def _say_left(budget: Budget | None, figures: MonthFigures) -> str:
    if budget is None:
        return ""
    left = Money.parse(budget["left"], budget["currency"])
    amount = escape(exact(magnitude(left), figures.home))
    if left.minor < 0:
        return f'<b class="over">{amount} over budget.</b>'
    if budget["leftPerDay"] is None:
        return f"<b>{amount}</b> under budget."
    per_day = Money.parse(budget["leftPerDay"], budget["currency"])
    return f"<b>{amount}</b> left, about {escape(brief(per_day, figures.home))} a day."


def _compare(figures: MonthFigures) -> str:
    difference = figures.difference
    if difference is None:
        return ""
    when = "by this day last month" if figures.current else "the month before"
    if not difference.minor:
        return f"As much as {when}."
    more, style = ("more", "") if difference.minor > 0 else ("less", ' class="good"')
    amount = escape(exact(magnitude(difference), figures.home))
    return f"<b{style}>{amount} {more}</b> than {when}."


def _say_flow(figures: MonthFigures) -> str:
    """Income, and other currencies: listed, never added."""
    sentences = []
    if figures.received.minor:
        came_in, went_out = (exact(m, figures.home) for m in (figures.received, figures.spent))
        sentences.append(f"{came_in} came in, {went_out} went out.")
    for row in figures.others:
        way = "came in" if row["kind"] == "income" else "spent"
        sentences.append(f"Also {exact(money(row), figures.home)} {way}.")
    return markup.note(" ".join(sentences)) if sentences else ""


def _legend(figures: MonthFigures, limit: Money | None) -> str:
    entries = [("now", name_month(figures.month, figures.today))]
    if figures.before:
        entries.append(("before", name_month(figures.month.plus(-1), figures.today)))
    if limit:
        entries.append(("even", "Even budget"))
    spans = "".join(f'<span class="{style}">{escape(name)}</span>' for style, name in entries)
    return f'<div class="bb-legend" aria-hidden="true">{spans}</div>'
