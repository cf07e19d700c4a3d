"""The overview: one month, against the one before and against its budgets."""

from dataclasses import dataclass
from html import escape

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from app import charts, headline, markup, wording
from app.client import Client
from app.errors import ApiRefused, ApiUnavailable
from app.figures import (
    MonthFigures,
    elapsed,
    overall_budget,
    payday_month,
    rank,
    read_month,
    total,
    usual,
)
from app.formats import brief, exact, name_month, name_period
from app.resources import Budget, Summary
from app.views.notices import draw_empty, draw_unreachable
from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.money import Money
from lambdas.ledger.periods import FIRST_DATE, Month

MONTHS = 12
"""How many months "Month by month" goes back, this one included."""
EARLIEST = Month.of(FIRST_DATE).plus(MONTHS)
"""The first month all of whose year the API can sum up."""
QUERY = "month"
"""The part of the address that names the month; absent: the current one."""


@dataclass(frozen=True, slots=True)
class Books:
    """Everything that the page shows, as the API gave it in one go."""

    figures: MonthFigures
    year: Summary
    budgets: list[Budget]

    @property
    def empty(self) -> bool:
        """Whether nothing was logged in any of the months shown."""
        return not self.budgets and not any(month["totals"] for month in self.year["months"])


def draw_page(client: Client, chat: StreamlitPage) -> None:
    """The whole page. Raises SignedOut."""
    with st.container(key="overview", gap="medium"):
        head = st.container(
            key="month", horizontal=True, vertical_alignment="center", wrap=False, gap="small"
        )
        body = st.container(gap="medium")
        try:
            with body, st.skeleton(height=420):
                books = _read(client, _chosen_month())
        except (ApiUnavailable, ApiRefused):
            with body:
                draw_unreachable()
            return
        with head:
            _draw_head(books.figures)
        with body:
            if books.empty and books.figures.current:
                card = draw_empty(wording.NOTHING_YET, wording.NOTHING_YET_DETAIL)
                card.page_link(chat, label=wording.FIRST_EXPENSE, icon=":material/chat_bubble:")
            else:
                _draw_body(books)


def _chosen_month() -> Month | None:
    """The month in the address; None (the current one) if there is none or it is nonsense."""
    text = st.query_params.get(QUERY)
    try:
        month = Month.parse(text) if text else None
    except InvalidInput:
        return None
    return month if month and month >= EARLIEST else None


def _read(client: Client, month: Month | None) -> Books:
    summary = client.summary(month)
    month = Month.parse(summary["months"][0]["month"])
    before = client.summary(month.plus(-1))
    year = client.summary(month.plus(1 - MONTHS), month)
    figures = read_month(summary, before)
    # the budget month that is running may be named after the calendar month before
    budgets = client.budgets(None if figures.current else month)["budgets"]
    return Books(figures, year, budgets)


def _draw_head(figures: MonthFigures) -> None:
    title = name_month(figures.month, figures.today)
    st.html(f'<h1 class="bb-title">{escape(title)}</h1>', width="stretch")
    current = Month.of(figures.today)
    for name, step, icon, limit in (
        ("Previous month", -1, "left", EARLIEST),
        ("Next month", 1, "right", current),
    ):
        st.button(
            name,
            key=f"turn-{icon}",
            icon=f":material/chevron_{icon}:",
            on_click=_turn_to,
            args=(figures.month.plus(step), current),
            disabled=figures.month == limit,
        )


def _turn_to(month: Month, current: Month) -> None:
    if month == current:
        st.query_params.pop(QUERY, None)
    else:
        st.query_params[QUERY] = str(month)


def _draw_body(books: Books) -> None:
    figures = books.figures
    wide, narrow = st.columns([1.55, 1], gap="medium")
    with wide, st.container(key="card-pace", height="stretch", gap="small"):
        _draw_headline(books)
    with narrow, st.container(key="card-categories", height="stretch", gap="small"):
        _draw_categories(figures)
    narrow, wide = st.columns([1, 1.55], gap="medium")
    with narrow, st.container(key="card-budgets", height="stretch", gap="small"):
        _draw_budgets(books)
    with wide, st.container(key="card-months", height="stretch", gap="small"):
        _draw_months(books)


def _draw_headline(books: Books) -> None:
    figures, budget = books.figures, overall_budget(books.budgets, books.figures)
    limit = Money.parse(budget["limit"], budget["currency"]) if budget else None
    st.html(headline.write(figures, budget))
    st.vega_lite_chart(
        spec=charts.pace(figures, limit), key="pace", alt=headline.describe_pace(figures, limit)
    )


def _draw_categories(figures: MonthFigures) -> None:
    st.html(markup.heading("Where it went"))
    if not figures.categories:
        name = name_month(figures.month, figures.today)
        st.html(markup.note(wording.NOTHING_IN_MONTH.format(month=name)))
        return
    named = ", ".join(f"{name} {exact(sum_, figures.home)}" for name, sum_ in figures.categories)
    st.vega_lite_chart(
        spec=charts.categories(figures.categories, figures.home),
        key="categories",
        alt=f"Spending by category: {named}",
    )


def _draw_budgets(books: Books) -> None:
    st.html(markup.heading("Budgets"))
    if not books.budgets:
        st.html(markup.note(wording.NO_BUDGETS))
        return
    figures = books.figures
    days = payday_month(books.budgets)
    if days:
        st.html(markup.note(wording.BUDGET_MONTH.format(period=name_period(*days, figures.today))))
    bars = (
        markup.budget(budget, figures.home, elapsed(budget, figures.today))
        for budget in rank(books.budgets)
    )
    st.html("".join(bars))


def _draw_months(books: Books) -> None:
    figures = books.figures
    rows = [
        (Month.parse(entry["month"]), total(entry, figures.home)) for entry in books.year["months"]
    ]
    average = usual(amount for month, amount in rows if month != figures.month)
    st.html(
        markup.heading("Month by month")
        + (markup.note(f"Usually about {brief(average, figures.home)}.") if average else "")
    )
    named = ", ".join(
        f"{name_month(month, figures.today)} {exact(amount, figures.home)}"
        for month, amount in rows
        if amount.minor
    )
    st.vega_lite_chart(
        spec=charts.months(rows, figures.month, average, figures.home),
        height="stretch",
        key="months",
        alt=f"Spending by month: {named or 'nothing yet'}",
    )
