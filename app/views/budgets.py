"""The budgets: how each stands, a form to set one, and a way back from the last change."""

from datetime import date
from functools import partial

import streamlit as st

from app import categories, markup, wording
from app.amounts import read_amount
from app.changes import Changes
from app.client import Client
from app.errors import ApiRefused, ApiUnavailable
from app.figures import elapsed, payday_month, rank
from app.formats import exact, name_period
from app.resources import Budget
from app.views.notices import draw_change_bar, draw_trouble, draw_unreachable
from lambdas.ledger.categories import EXPENSE_CATEGORIES, TOTAL
from lambdas.ledger.errors import InvalidInput

CHOICES = (TOTAL, *(category.value for category in EXPENSE_CATEGORIES))
UNREADABLE = "budget-unreadable"


def draw_page(client: Client) -> None:
    """The whole page. Raises SignedOut."""
    changes: Changes = st.session_state.setdefault("budget-changes", Changes())
    if "budget-limit" not in st.session_state:  # Streamlit forgets it while another page is shown
        changes.refuse("")
    try:
        with st.skeleton(height=240):
            profile = client.profile()
            today = date.fromisoformat(profile["today"])
            entries = rank(client.budgets()["budgets"])
    except (ApiUnavailable, ApiRefused):
        draw_unreachable()
        return
    st.html(f'<h1 class="bb-title">Budgets</h1>{markup.note(wording.BUDGETS_DETAIL)}')
    with st.container(key="card-form", gap="small"):
        _draw_form(profile["currency"], changes, client)
    days = payday_month(entries)
    if days:
        st.html(markup.note(wording.BUDGET_MONTH.format(period=name_period(*days, today))))
    _draw_budgets(entries, today, profile["currency"], changes, client)
    draw_change_bar(changes, partial(changes.take_back, client))


def _draw_budgets(
    entries: list[Budget], today: date, home: str, changes: Changes, client: Client
) -> None:
    for entry in entries:
        name = f"{entry['category']}-{entry['currency']}"
        with st.container(key=f"card-{name}", gap="xxsmall"):
            st.html(markup.budget(entry, home, elapsed(entry, today)))
            st.button(
                f"Remove {categories.label(entry['category'])}",
                key=f"undo-remove-{name}",
                icon=":material/close:",
                type="tertiary",
                on_click=_remove,
                args=(changes, client, entry),
            )


def _draw_form(home: str, changes: Changes, client: Client) -> None:
    st.html(markup.heading("Set a budget"))
    with st.form("budget", border=False):
        what, limit, save = st.columns([2, 2, 1], vertical_alignment="bottom")
        what.selectbox("For", CHOICES, format_func=categories.label, key="budget-category")
        limit.text_input(
            f"A month, in {home}",
            placeholder=wording.BUDGET_EXAMPLE,
            max_chars=20,
            key="budget-limit",
        )
        save.form_submit_button(
            "Save", type="primary", width="stretch", on_click=_save, args=(changes, client, home)
        )
    if st.session_state.pop(UNREADABLE, False):
        draw_trouble(wording.LIMIT_UNREADABLE)


def _save(changes: Changes, client: Client, home: str) -> None:
    category, text = st.session_state["budget-category"], st.session_state["budget-limit"]
    try:
        limit = read_amount(text, home)
    except InvalidInput:
        changes.refuse("")
        st.session_state[UNREADABLE] = True
        return
    said = {"limit": exact(limit, home), "name": categories.label(category)}
    worked = changes.make(
        ("set", category, limit.decimal),
        lambda key: client.set_budget(category, limit.decimal, key),
        wording.BUDGET_SAVED.format(**said),
    )
    if worked:
        st.session_state["budget-limit"] = ""


def _remove(changes: Changes, client: Client, entry: Budget) -> None:
    category, currency = entry["category"], entry["currency"]
    changes.make(
        ("remove", category, currency),
        lambda key: client.remove_budget(category, currency, key),
        wording.BUDGET_REMOVED.format(name=categories.label(category)),
    )
