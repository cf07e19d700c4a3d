"""Small pieces of HTML for cards and bars.

Everything that is not a class of style.css or written here is escaped; Streamlit sanitises the
result once more in the browser. A bar is a picture: its text stands beside it or in its label.
"""

import re
from dataclasses import dataclass
from html import escape

from app import categories
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
    """One entry of a card: what, how much, and a quiet second line."""

    category: str
    title: str
    amount: str
    detail: str
    struck: bool = False
    incoming: bool = False


def line(entry: Line) -> str:
    """The entry as a row; struck through as `<del>`, which screen readers announce."""
    title, amount = escape(entry.title), escape(entry.amount)
    if entry.struck:
        title, amount = f"<del>{title}</del>", f"<del>{amount}</del>"
    detail = f"<small>{escape(entry.detail)}</small>" if entry.detail else ""
    classes = "bb-line" + " struck" * entry.struck + " incoming" * entry.incoming
    return (
        f'<div class="{classes}">{icon(entry.category)}'
        f'<span class="what"><b>{title}</b>{detail}</span>'
        f'<span class="amount">{amount}</span></div>'
    )


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


def category_bar(category: str, amount: Amount, largest: Money, home: str) -> str:
    """A row of a bar chart, as long as its share of the largest amount."""
    value = money(amount)
    share = value.minor / largest.minor if largest.minor else 0.0
    text = exact(value, home)
    return (
        f'<div class="bb-share"><span class="name">{escape(category)}</span>'
        f'<div class="track"><i style="width:{100 * share:.1f}%;'
        f'background:{categories.colour(category)}"></i></div>'
        f'<span class="amount">{escape(text)}</span></div>'
    )


def _part(entry: Budget, name: str) -> Money:
    amounts = {"spent": entry["spent"], "limit": entry["limit"], "left": entry["left"]}
    return Money.parse(amounts[name], entry["currency"])
