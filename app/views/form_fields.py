"""The fields that the dialogs share; what is wrong with one is said under it."""

from collections.abc import Callable
from html import escape
from typing import Any

import streamlit as st

from app import wording
from app.currencies import CHOICES
from app.form import Form
from app.resources import Kind
from lambdas.ledger.categories import EXPENSE_CATEGORIES, INCOME_CATEGORIES
from lambdas.ledger.transactions import NOTE_LIMIT

AMOUNT_LIMIT = 30
"""Characters."""
KINDS: dict[Kind, str] = {"expense": "Expense", "income": "Income"}
CATEGORIES: dict[Kind, tuple[str, ...]] = {
    "expense": tuple(category.value for category in EXPENSE_CATEGORIES),
    "income": tuple(category.value for category in INCOME_CATEGORIES),
}

AnyForm = Form[Any]


def draw_kind(form: AnyForm) -> None:
    """Outside of what is sent at once: the categories to choose from follow it."""
    kinds = tuple(KINDS)
    form.kind = st.radio(
        "Kind",
        kinds,
        kinds.index(form.kind),
        format_func=lambda kind: KINDS[kind],
        key=key_of(form, "kind"),
        horizontal=True,
        label_visibility="collapsed",
    )


def draw_amount(form: AnyForm) -> None:
    """The amount and its currency."""
    entry, home = form.entry, form.home
    amount, currency = st.columns([2, 1], wrap=False)
    with amount:
        draw_field(
            form,
            "amount",
            lambda key: st.text_input(
                "Amount",
                entry["amount"] if entry else "",
                placeholder="12.50",
                key=key,
                max_chars=AMOUNT_LIMIT,
            ),
        )
    currencies = [home, *(code for code in CHOICES if code != home)]
    with currency:
        draw_field(
            form,
            "currency",
            lambda key: st.selectbox(
                "Currency",
                currencies,
                currencies.index(entry["currency"] if entry else home),
                key=key,
            ),
        )


def draw_note(form: AnyForm, label: str, example: str) -> None:
    """What it is called."""
    draw_field(
        form,
        "note",
        lambda key: st.text_input(
            label,
            form.entry["note"] if form.entry else "",
            placeholder=example,
            max_chars=NOTE_LIMIT,
            key=key,
        ),
    )


def draw_category(form: AnyForm) -> None:
    """The categories of its kind."""
    names, entry = CATEGORIES[form.kind], form.entry
    chosen = names.index(entry["category"]) if entry and entry["category"] in names else 0
    draw_field(form, "category", lambda key: st.selectbox("Category", names, chosen, key=key))


def draw_save(save: Callable[[], None]) -> None:
    """The button that sends it."""
    st.form_submit_button(wording.SAVE, type="primary", width="stretch", on_click=save)


def draw_field(form: AnyForm, name: str, widget: Callable[[str], object]) -> None:
    """A field, and under it what is wrong with it."""
    widget(key_of(form, name))
    draw_form_trouble(form, name)


def draw_form_trouble(form: AnyForm, name: str = "") -> None:
    """What is wrong with that field, or with the whole."""
    if form.trouble and form.about == name:
        st.html(f'<p class="bb-trouble" role="alert">{escape(form.trouble)}</p>')


def read_typed(form: AnyForm) -> dict[str, str]:
    """What the fields hold; empty for one that is not on the page."""
    return {name: str(st.session_state.get(key_of(form, name)) or "") for name in form.fields}


def key_of(form: AnyForm, name: str) -> str:
    """A field's key; each form and each filling has its own."""
    kind = f"-{form.kind}" if name == "category" else ""  # each kind has a list of its own
    return f"entry-{name}{kind}-{form.token}"
