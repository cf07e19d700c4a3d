"""The fields above the list of entries; what is chosen goes into the page's address."""

from datetime import date

import streamlit as st

from app import wording
from app.filters import CUSTOM, QUERY, Filters
from lambdas.ledger.categories import Category
from lambdas.ledger.periods import FIRST_DATE, LAST_DATE
from lambdas.ledger.transactions import NOTE_LIMIT

KIND_NAMES = {"": "All", "expense": "Expenses", "income": "Income"}
PERIOD_NAMES = {
    "": "Any time",
    "this-month": "This month",
    "last-month": "Last month",
    "last-90-days": "Last 90 days",
    "this-year": "This year",
    CUSTOM: "Dates…",
}
KEY = "filter-{}"


def read_address() -> Filters:
    """The filters of the address."""
    return Filters.of({name: st.query_params.get(name, "") for name in QUERY})


def clear() -> None:
    """Show everything again."""
    _write_address({})


def draw(filters: Filters) -> None:
    """Draw the fields as the address has them."""
    _fill(filters)
    with st.container(key="filters", gap="small"):
        st.text_input(
            wording.SEARCH,
            key=KEY.format("text"),
            placeholder=wording.SEARCH,
            icon=":material/search:",
            max_chars=NOTE_LIMIT,
            label_visibility="collapsed",
            on_change=_choose,
        )
        names = [c.value for c in Category if filters.kind in (None, c.kind.value)]
        _draw_choice("Category", "category", {"": "All categories"} | {n: n for n in names})
        _draw_choice("Period", "period", PERIOD_NAMES)
        st.segmented_control(
            "Kind",
            tuple(KIND_NAMES),
            format_func=lambda kind: KIND_NAMES[kind],
            required=True,
            key=KEY.format("kind"),
            label_visibility="collapsed",
            width="stretch",
            on_change=_choose,
        )
        if filters.period == CUSTOM:
            for label, name in (("From", "from"), ("To", "to")):
                st.date_input(
                    label,
                    None,
                    FIRST_DATE,
                    LAST_DATE,
                    key=KEY.format(name),
                    format="YYYY-MM-DD",
                    on_change=_choose,
                )


def _draw_choice(label: str, name: str, options: dict[str, str]) -> None:
    st.selectbox(
        label,
        tuple(options),
        format_func=lambda option: options[option],
        key=KEY.format(name),
        label_visibility="collapsed",
        on_change=_choose,
    )


def _fill(filters: Filters) -> None:
    """Give every field the value of the address, which the back button may have changed."""
    values: dict[str, str | date | None] = {
        "text": filters.text,
        "category": filters.category,
        "kind": filters.kind or "",
        "period": filters.period,
    }
    if filters.period == CUSTOM:
        values |= {"from": filters.first, "to": filters.last}
    for name, value in values.items():
        st.session_state[KEY.format(name)] = value


def _choose() -> None:
    chosen = {name: st.session_state.get(KEY.format(name)) for name in QUERY}
    if chosen["period"] != CUSTOM:
        chosen["from"] = chosen["to"] = None
    query = {name: str(value) for name, value in chosen.items() if value}
    _write_address(Filters.of(query).address)


def _write_address(address: dict[str, str]) -> None:
    kept = {name: st.query_params[name] for name in st.query_params if name not in QUERY}
    st.query_params.from_dict(kept | address)
