"""The charts as Altair describes them, without figures and heights: `app.charts` puts those in.

Altair takes a while to import and to check a chart, so this module is imported once, when the first
chart is drawn. Data sets and parameters are named here and given values there. Colours are CSS
variables of style.css: charts are drawn as SVG, so they follow the theme without a redraw.
"""

from typing import Any

import altair as alt

INK, MUTED, GOOD, LINE, CARD = (
    f"var(--bb-{name})" for name in ("ink", "muted", "good", "line", "card")
)
BARE: dict[str, Any] = {"grid": False, "domain": False, "ticks": False, "title": None}
NARROW = 420
"""Pixels: on a narrower chart only the last `FEW_MONTHS` months are drawn."""
FEW_MONTHS = 6

Template = dict[str, Any]


def pace() -> Template:
    """Running totals by day. Data: current, latest, before, budget. Params: days, symbol."""
    x, y = _days(), _running_total()
    tooltip = [
        alt.Tooltip("name:N", title="Day"),
        alt.Tooltip("label:N", title="So far"),
        alt.Tooltip("before:N", title="Last month by then"),
    ]
    line: dict[str, Any] = {"interpolate": "monotone", "color": GOOD}
    layers = [
        _on("budget").mark_line(strokeDash=[5, 5], strokeWidth=1.5, color=MUTED).encode(x, y),
        _on("before").mark_line(strokeWidth=1.5, color=MUTED, interpolate="monotone").encode(x, y),
        _on("current").mark_area(**line, opacity=0.15).encode(x, y),
        _on("current").mark_line(**line, strokeWidth=3).encode(x, y),
        _on("latest").mark_point(filled=True, size=120, color=GOOD, opacity=1).encode(x, y),
        _on("current").mark_rule(strokeWidth=16, opacity=0).encode(x, tooltip=tooltip),
    ]
    return _template(alt.layer(*layers), days=30, symbol="")


def _days() -> alt.X:
    return alt.X(
        "day:Q",
        scale=alt.Scale(domainMin=1, domainMax=alt.ExprRef("days"), nice=False),
        axis=alt.Axis(
            **BARE,
            values=alt.ExprRef("[1, 8, 15, 22, days]"),
            format="d",
            labelColor=MUTED,
            labelPadding=8,
            labelFlush=True,
        ),
    )


def _running_total() -> alt.Y:
    return alt.Y(
        "total:Q",
        scale=alt.Scale(zero=True, nice=True),
        axis=alt.Axis(
            **BARE | {"grid": True},
            gridColor=LINE,
            gridDash=[2, 4],
            tickCount=3,
            labelColor=MUTED,
            labelPadding=8,
            labelExpr="symbol + format(datum.value, ',')",
        ),
    )


def categories() -> Template:
    """Bars by category. Data: categories. Params: top (the end of the scale)."""
    y = alt.Y(
        "category:N",
        sort=None,
        axis=alt.Axis(**BARE, labelColor=INK, labelFontSize=13, labelPadding=8),
    )
    x = alt.X("amount:Q", axis=None, scale=alt.Scale(domainMin=0, domainMax=alt.ExprRef("top")))
    tooltip = [
        alt.Tooltip("category:N", title="Category"),
        alt.Tooltip("exact:N", title="Spent"),
        alt.Tooltip("share:Q", title="Share", format=".0%"),
    ]
    bars = (
        _on("categories")
        .mark_bar(cornerRadiusEnd=6, height=18)
        .encode(x, y, color=alt.Color("colour:N", scale=None), tooltip=tooltip)
    )
    labels = (
        _on("categories")
        .mark_text(align="left", dx=8, fontSize=13, fontWeight=600, color=INK)
        .encode(x, y, text="label:N")
    )
    return _template(alt.layer(bars, labels), top=1)


def months() -> Template:
    """Bars by month. Data: months (with `age`, 0 for the latest), usual (none or one line)."""
    x = alt.X(
        "name:O",
        sort=None,
        scale=alt.Scale(paddingInner=0.35),
        axis=alt.Axis(**BARE, labelColor=MUTED, labelAngle=0, labelPadding=8),
    )
    y = alt.Y("amount:Q", axis=None, scale=alt.Scale(zero=True))
    colour = alt.condition("datum.chosen", alt.value(GOOD), alt.value(MUTED))
    opacity = alt.condition("datum.chosen", alt.value(1), alt.value(0.38))
    tooltip = [alt.Tooltip("title:N", title="Month"), alt.Tooltip("exact:N", title="Spent")]
    shown = _on("months").transform_filter(f"datum.age < {FEW_MONTHS} || width > {NARROW}")
    chosen = shown.transform_filter("datum.chosen").encode(x, y, text="label:N")
    text: dict[str, Any] = {"dy": -10, "fontSize": 13, "fontWeight": 700}
    layers = [
        shown.mark_bar(cornerRadiusEnd=5).encode(
            x, y, color=colour, opacity=opacity, tooltip=tooltip
        ),
        _on("usual").mark_rule(strokeDash=[4, 4], color=MUTED).encode(y),
        chosen.mark_text(**text, stroke=CARD, strokeWidth=5, strokeJoin="round"),  # a halo
        chosen.mark_text(**text, color=INK),
    ]
    return _template(alt.layer(*layers))


def _on(name: str) -> alt.Chart:
    return alt.Chart(alt.NamedData(name=name))


def _template(chart: alt.LayerChart | alt.FacetChart, **params: float | str) -> Template:
    named = [alt.param(name=name, value=value) for name, value in params.items()]
    finished = chart.properties(background="transparent").add_params(*named)
    template: Template = finished.to_dict()
    template["usermeta"] = {"embedOptions": {"renderer": "svg"}}
    return template
