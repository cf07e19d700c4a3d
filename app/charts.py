"""Charts as Vega-Lite specifications: the templates with a month's figures put in.

Filling a template takes about a millisecond; building one takes a hundred times that, so each is
built once in a process (`chart_templates`). A specification is new each time and may be kept.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from app.categories import colour
from app.figures import MonthFigures, Point
from app.formats import brief, exact, name_day, name_month, plot
from lambdas.ledger.currencies import symbol
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Month

Specification = dict[str, Any]
Rows = Sequence[Mapping[str, object]]
BAR_HEIGHT = 38
"""Pixels for a horizontal bar and the space around it."""
ROOM_FOR_LABELS = 1.35
"""The longest bar leaves a quarter of the width for the amount written at its end."""


def pace(figures: MonthFigures, limit: Money | None) -> Specification:
    """What was spent by each day, against the month before and an even spending of `limit`."""
    home, before = figures.home, {point.day: point.total for point in figures.before}

    def describe(point: Point) -> dict[str, object]:
        then = before.get(point.day)
        day = figures.month.day(point.day)
        return _place(point) | {
            "name": name_day(day, figures.today),
            "label": exact(point.total, home),
            "before": exact(then, home) if then else "nothing",
        }

    current = [describe(point) for point in figures.running]
    even: Rows = []
    if limit is not None:
        first, last = plot(limit) / figures.days, plot(limit)
        even = [{"day": 1, "total": first}, {"day": figures.days, "total": last}]
    data: dict[str, Rows] = {
        "current": current,
        "latest": current[-1:],
        "before": [_place(point) for point in figures.before if point.day <= figures.days],
        "budget": even,
    }
    return _fill("pace", 230, data, days=figures.days, symbol=symbol(home, home))


def categories(rows: Sequence[tuple[str, Money]], home: str) -> Specification:
    """A bar for each category; `rows` are not empty, the largest first."""
    whole = sum(amount.minor for _, amount in rows)
    data = [
        {
            "category": name,
            "amount": plot(amount),
            "label": brief(amount, home),
            "exact": exact(amount, home),
            "share": amount.minor / whole if whole else 0,
            "colour": colour(name),
        }
        for name, amount in rows
    ]
    longest = max(plot(amount) for _, amount in rows)
    return _fill(
        "categories",
        BAR_HEIGHT * len(data),
        {"categories": data},
        top=longest * ROOM_FOR_LABELS or 1,
    )


def months(
    rows: Sequence[tuple[Month, Money]], chosen: Month, average: Money | None, home: str
) -> Specification:
    """A bar for each month, at most 12, oldest first; narrow charts draw the last six only."""
    data = [
        {
            "name": f"{month.day(1):%b}",
            "title": name_month(month, chosen.day(1)),
            "amount": plot(amount),
            "label": brief(amount, home),
            "exact": exact(amount, home),
            "age": len(rows) - 1 - place,
            "chosen": month == chosen,
        }
        for place, (month, amount) in enumerate(rows)
    ]
    line = [{"amount": plot(average)}] if average else []
    return _fill("months", 230, {"months": data, "usual": line})


def _place(point: Point) -> dict[str, object]:
    return {"day": point.day, "total": plot(point.total)}


@cache
def _template(name: str) -> Specification:
    from app import chart_templates

    template: Specification = getattr(chart_templates, name)()
    return template


def _fill(name: str, height: int, data: Mapping[str, Rows], **params: float | str) -> Specification:
    """The template with a height, the rows of each data set and the value of each parameter.

    Rows stand in the layers, not in top-level data sets: those Streamlit would turn into Arrow
    tables, which takes pandas.
    """
    template = _template(name)
    layers = [
        layer | {"data": {"values": list(data[layer["data"]["name"]])}}
        for layer in template["layer"]
    ]
    values = [param | {"value": params[param["name"]]} for param in template.get("params", [])]
    return template | {"height": height, "layer": layers} | ({"params": values} if values else {})
