"""What somebody can do with all that BudgetBuddy keeps of them: take a copy, or delete it."""

from functools import partial
from typing import Literal

import streamlit as st

from app import markup, wording
from app.changes import explain
from app.client import Client
from app.errors import ApiError
from app.views.notices import draw_trouble

WORD = "delete-word"
TROUBLE = "delete-trouble"
DELETED = "deleted"


def draw_account(client: Client) -> None:
    """Two cards: download, delete."""
    with st.container(key="card-download", gap="small"):
        st.html(markup.heading("Download") + markup.note(wording.DOWNLOAD_DETAIL))
        with st.container(key="downloads", horizontal=True, gap="small"):
            _offer_download(client, "csv", wording.DOWNLOAD_CSV, "download-csv")
            _offer_download(client, "json", wording.DOWNLOAD_JSON, "download-json")
    with st.container(key="card-delete", gap="small"):
        st.html(markup.heading("Delete my account") + markup.note(wording.DELETE_DETAIL))
        _offer_download(client, "json", wording.DELETE_FIRST, "download-first")
        _draw_deletion(client)


def _offer_download(client: Client, form: Literal["csv", "json"], label: str, key: str) -> None:
    """Asks the API only when it is pressed."""
    st.download_button(
        label,
        data=partial(client.export, form),
        file_name=f"budgetbuddy.{form}",
        mime="text/csv" if form == "csv" else "application/json",
        key=key,
        icon=":material/download:",
        on_click="ignore",
    )


def _draw_deletion(client: Client) -> None:
    # "live": the button can be pressed as soon as the word is there, without leaving the field
    word = st.text_input(
        wording.DELETE_FIELD, key=WORD, max_chars=20, autocomplete="off", live=True
    )
    st.button(
        wording.DELETE_BUTTON,
        key="delete",
        icon=":material/delete_forever:",
        disabled=not _is_meant(word),
        on_click=_delete,
        args=(client,),
    )
    if TROUBLE in st.session_state:
        draw_trouble(st.session_state.pop(TROUBLE))
    if st.session_state.pop(DELETED, False):
        st.html(f'<p class="bb-note" role="status">{wording.DELETED}</p>')


def _delete(client: Client) -> None:
    if not _is_meant(st.session_state.get(WORD)):
        return
    try:
        client.delete_account()
    except ApiError as error:
        st.session_state[TROUBLE] = explain(error)
        return
    st.session_state.clear()  # the conversation, unfinished forms and what could be taken back
    st.session_state[WORD] = ""
    st.session_state[DELETED] = True


def _is_meant(word: str | None) -> bool:
    return (word or "").strip() == wording.DELETE_WORD
