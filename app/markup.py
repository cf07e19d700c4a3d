"""Small pieces of HTML for cards and bars.

Everything that is not a class of style.css or written here is escaped; Streamlit sanitises the
result once more in the browser. A bar is a picture: its text stands beside it or in its label.
"""

import re
from dataclasses import dataclass
from html import escape

from app import categories, wording
from app.formats import exact, magnitude
from app.resources import Amount, Budget, money
from lambdas.ledger.money import Money


def icon(category: str) -> str:
    """The category's icon on a disc of its colour; silent for screen readers."""
    tint = categories.colour(category)
    name = categories.icon(category)
    return f'<span class="bb-icon" style="--tint:{tint}" aria-hidden="true">{name}</span>'


def heading(text: str) -> str:
    """The title of a card."""
    return f'<h2 class="bb-heading">{escape(text)}</h2>'


def note(text: str) -> str:
    """A quiet line."""
    return f'<p class="bb-note">{escape(text)}</p>'


def plain(text: str) -> str:
    """The text for a widget's label, which is Markdown: nothing in it means anything."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of a card: what, how much, and a quiet second line if there is a detail."""

    category: str
    title: str
    amount: str
    detail: str
    number: int | None = None
    struck: bool = False
    incoming: bool = False


def line(entry: Line) -> str:
    """The entry as a row; struck through as `<del>`, which screen readers announce."""
    title, amount = escape(entry.title), escape(entry.amount)
    if entry.struck:
        title, amount = f"<del>{title}</del>", f"<del>{amount}</del>"
    classes = "bb-line" + " struck" * entry.struck + " incoming" * entry.incoming
    number = f'<span class="number">{entry.number}.</span>' if entry.number else ""
    below = detail(entry.detail) if entry.detail else ""
    return (
        f'<div class="{classes}">{number}{icon(entry.category)}'
        f'<span class="what"><b>{title}</b>{below}</span>'
        f'<span class="amount">{amount}</span></div>'
    )


def day(name: str, sums: str) -> str:
    """The head of a list: what it is of, and what that comes to."""
    return f'<div class="bb-day"><h2>{escape(name)}</h2><span>{escape(sums)}</span></div>'


def due(when: str, name: str, amount: str, *, incoming: bool) -> str:
    """A row of the list of what is still to come."""
    return (
        f'<div class="row{" incoming" * incoming}"><span class="when">{escape(when)}</span>'
        f'<span class="what">{escape(name)}</span>'
        f'<span class="amount">{escape(amount)}</span></div>'
    )


def detail(text: str) -> str:
    """A few quiet words."""
    return f"<small>{escape(text)}</small>"


def answer(question: str, results: list[str]) -> str:
    """What was asked and, large, what it comes to: one amount for each currency, never added."""
    amounts = "".join(f"<strong>{escape(result)}</strong>" for result in results)
    return f'<div class="bb-answer"><span>{escape(question)}</span><div>{amounts}</div></div>'


def bar(share: float, style: str, label: str, tick: float | None = None) -> str:
    """A bar filled to `share` (0 to 1, clipped) with a mark at `tick` (0 to 1)."""
    mark = f'<b style="left:{100 * tick:.1f}%"></b>' if tick is not None else ""
    return (
        f'<div class="bb-bar {style}" role="img" aria-label="{escape(label)}">'
        f'<i style="width:{100 * max(0.0, min(share, 1.0)):.1f}%"></i>{mark}</div>'
    )


def budget(entry: Budget, home: str, elapsed: float | None = None) -> str:
    """A budget's name, bar and what is left; `elapsed` (0 to 1) marks how far its month is."""
    spent, limit, left = (_part(entry, name) for name in ("spent", "limit", "left"))
    over = entry["state"] == "over"
    rest = f"{exact(magnitude(left), home)} {'over' if over else 'left'}"
    detail = f"{exact(spent, home)} of {exact(limit, home)}"
    if entry["leftPerDay"] and not over:
        per_day = Money.parse(entry["leftPerDay"], entry["currency"])
        detail += f" · about {exact(per_day, home)} a day"
    name = categories.label(entry["category"])
    share = spent.minor / limit.minor if limit.minor else 0.0
    return (
        f'<div class="bb-budget"><div class="top"><span class="name">{icon(entry["category"])}'
        f'{escape(name)}</span><span class="rest {entry["state"]}">{escape(rest)}</span></div>'
        f"{bar(share, entry['state'], f'{name}: {detail}, {rest}', elapsed)}"
        f'<div class="detail">{escape(detail)}</div></div>'
    )


def no_budget(entry: Budget) -> str:
    """The name of a budget that there is no more."""
    name = categories.label(entry["category"])
    return (
        f'<div class="bb-budget"><div class="top"><span class="name">{icon(entry["category"])}'
        f'{escape(name)}</span><span class="rest">{escape(wording.NO_BUDGET)}</span></div></div>'
    )


def category_bar(category: str, amount: Amount, largest: Money, home: str) -> str:
    """A row of a bar chart, as long as its share of the largest amount."""
    return _share(category, money(amount), largest, home, categories.colour(category))


def period_bar(name: str, amount: Money, largest: Money, home: str, *, current: bool) -> str:
    """As `category_bar`, for a period: the `current` one or the one that it is compared with."""
    return _share(name, amount, largest, home, "var(--bb-good)" if current else "var(--bb-muted)")


def _share(name: str, amount: Money, largest: Money, home: str, colour: str) -> str:
    share = amount.minor / largest.minor if largest.minor else 0.0
    return (
        f'<div class="bb-share"><span class="name">{escape(name)}</span>'
        f'<div class="track"><i style="width:{100 * share:.1f}%;background:{colour}"></i></div>'
        f'<span class="amount">{escape(exact(amount, home))}</span></div>'
    )


@dataclass(frozen=True, slots=True)
class Column:
    """One upright bar: its name below, its label above, its title for the mouse."""

    name: str
    title: str
    label: str
    amount: Money


def columns(bars: list[Column], top: Money, line: Money | None, label: str) -> str:
    """Upright bars, the highest of the amount `top`, with a dashed line at `line`.

    For screen readers it is one picture, called `label`.
    """

    def height(amount: Money) -> str:
        return f"{100 * amount.minor / top.minor if top.minor else 0:.1f}%"

    drawn = "".join(
        f'<span title="{escape(bar.title)}"><em>{escape(bar.label)}</em>'
        f'<i style="height:{height(bar.amount)}"></i></span>'
        for bar in bars
    )
    usual = f'<b style="bottom:{height(line)}"></b>' if line and line.minor <= top.minor else ""
    names = "".join(f"<span>{escape(bar.name)}</span>" for bar in bars)
    return (
        f'<div class="bb-columns" role="img" aria-label="{escape(label)}">'
        f'<div class="plot">{drawn}{usual}</div><div class="names">{names}</div></div>'
    )


def _part(entry: Budget, name: str) -> Money:
    amounts = {"spent": entry["spent"], "limit": entry["limit"], "left": entry["left"]}
    return Money.parse(amounts[name], entry["currency"])
