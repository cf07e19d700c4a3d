"""The dialog in which an entry is added or changed; the fields name what is wrong with them."""

from collections.abc import Callable
from datetime import date
from html import escape

import streamlit as st

from app import wording
from app.changes import Changes
from app.client import Client
from app.currencies import CHOICES
from app.editor import FIELDS, Editor
from app.resources import Kind
from lambdas.ledger.categories import EXPENSE_CATEGORIES, INCOME_CATEGORIES
from lambdas.ledger.periods import FIRST_DATE, LAST_DATE
from lambdas.ledger.transactions import NOTE_LIMIT

AMOUNT_LIMIT = 30
"""Characters."""
KINDS: dict[Kind, str] = {"expense": "Expense", "income": "Income"}
CATEGORIES: dict[Kind, tuple[str, ...]] = {
    "expense": tuple(category.value for category in EXPENSE_CATEGORIES),
    "income": tuple(category.value for category in INCOME_CATEGORIES),
}


def open_dialog(editor: Editor, today: date, client: Client, changes: Changes) -> None:
    """Show the form in front of the page; what ends it, ends in `editor.finished` and a new run."""
    title = wording.EDIT_ENTRY if editor.entry else wording.ADD_ENTRY

    @st.dialog(title, on_dismiss=editor.finish)
    def draw() -> None:
        if editor.finished:
            st.rerun()
        _draw_form(editor, today, client, changes)

    draw()


def _draw_form(editor: Editor, today: date, client: Client, changes: Changes) -> None:
    _draw_trouble(editor, "")
    kinds = tuple(KINDS)
    editor.kind = st.radio(
        "Kind",
        kinds,
        kinds.index(editor.kind),
        format_func=lambda kind: KINDS[kind],
        key=_key(editor, "kind"),
        horizontal=True,
        label_visibility="collapsed",
    )
    with st.form(_key(editor, "form"), border=False):
        _draw_fields(editor, today)
        st.form_submit_button(
            wording.SAVE,
            type="primary",
            width="stretch",
            on_click=_save,
            args=(editor, client, changes),
        )
    if editor.entry:
        st.button(
            wording.DELETE,
            key=_key(editor, "delete"),
            icon=":material/delete:",
            type="tertiary",
            width="stretch",
            on_click=editor.delete,
            args=(client, changes),
        )


def _draw_fields(editor: Editor, today: date) -> None:
    entry, home = editor.entry, editor.home
    amount, currency = st.columns([2, 1], wrap=False)
    with amount:
        _draw(
            editor,
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
        _draw(
            editor,
            "currency",
            lambda key: st.selectbox(
                "Currency",
                currencies,
                currencies.index(entry["currency"] if entry else home),
                key=key,
            ),
        )
    _draw(
        editor,
        "note",
        lambda key: st.text_input(
            "Note",
            entry["note"] if entry else "",
            placeholder="Lunch",
            max_chars=NOTE_LIMIT,
            key=key,
        ),
    )
    names = CATEGORIES[editor.kind]
    chosen = names.index(entry["category"]) if entry and entry["category"] in names else 0
    _draw(editor, "category", lambda key: st.selectbox("Category", names, chosen, key=key))
    _draw(
        editor,
        "date",
        lambda key: st.date_input(
            "Date",
            date.fromisoformat(entry["date"]) if entry else today,
            FIRST_DATE,
            LAST_DATE,
            key=key,
            format="YYYY-MM-DD",
        ),
    )


def _draw(editor: Editor, name: str, widget: Callable[[str], object]) -> None:
    """A field, and under it what is wrong with it."""
    widget(_key(editor, name))
    _draw_trouble(editor, name)


def _draw_trouble(editor: Editor, name: str) -> None:
    if editor.trouble and editor.about == name:
        st.html(f'<p class="bb-trouble" role="alert">{escape(editor.trouble)}</p>')


def _key(editor: Editor, name: str) -> str:
    kind = f"-{editor.kind}" if name == "category" else ""  # each kind has a list of its own
    return f"entry-{name}{kind}-{editor.token}"


def _save(editor: Editor, client: Client, changes: Changes) -> None:
    typed = {name: str(st.session_state[_key(editor, name)] or "") for name in FIELDS}
    editor.save(typed, client, changes)
