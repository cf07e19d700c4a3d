"""The dialog in which an entry is added or changed; the fields name what is wrong with them."""

from datetime import date

import streamlit as st

from app import wording
from app.changes import Changes
from app.client import Client
from app.editor import Editor
from app.views.form_fields import (
    draw_amount,
    draw_category,
    draw_field,
    draw_form_trouble,
    draw_kind,
    draw_note,
    draw_save,
    key_of,
    read_typed,
)
from lambdas.ledger.periods import FIRST_DATE, LAST_DATE


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
    draw_form_trouble(editor)
    draw_kind(editor)
    with st.form(key_of(editor, "form"), border=False):
        draw_amount(editor)
        draw_note(editor, "Note", "Lunch")
        draw_category(editor)
        _draw_date(editor, today)
        draw_save(lambda: editor.save(read_typed(editor), client, changes))
    if editor.entry:
        st.button(
            wording.DELETE,
            key=key_of(editor, "delete"),
            icon=":material/delete:",
            type="tertiary",
            width="stretch",
            on_click=editor.delete,
            args=(client, changes),
        )


def _draw_date(editor: Editor, today: date) -> None:
    entry = editor.entry
    draw_field(
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
