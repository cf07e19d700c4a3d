"""What pages say of themselves: that they can't be shown and why, and what a change came to."""

from collections.abc import Callable
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app import wording
from app.changes import Changes
from app.client import Client
from app.scripts import focus


def draw_unreachable() -> None:
    """The API does not answer. The button runs the page again, which asks it again."""
    with _card("unreachable", "cloud_off", wording.UNREACHABLE, wording.UNREACHABLE_DETAIL):
        st.button(wording.TRY_AGAIN, icon=":material/refresh:", key="reload")


def draw_signed_out() -> None:
    """The API does not know who is asking."""
    _card("signed-out", "lock", wording.SIGNED_OUT, wording.SIGNED_OUT_DETAIL)


def draw_empty(title: str, detail: str) -> DeltaGenerator:
    """There is nothing to show yet; returns the card, for a way out."""
    return _card("empty", "savings", title, detail)


def draw_note(said: str) -> None:
    """A sentence about what was just done, which screen readers say in their own time."""
    st.html(f'<p class="bb-note" role="status">{escape(said)}</p>')


def draw_change_bar(changes: Changes, take_back: Callable[[], None]) -> None:
    """As `draw_last_change`, over the foot of the window: wherever the change was made, it is seen.

    It stays until the next change or until it is closed.
    """
    if not changes.done and not changes.trouble:
        return
    role = "alert" if changes.trouble else "status"
    with st.container(
        key="last-change", horizontal=True, vertical_alignment="center", wrap=False, gap="small"
    ):
        st.html(f'<p role="{role}">{escape(changes.trouble or changes.done)}</p>', width="stretch")
        if changes.operation:
            st.button(
                wording.UNDO, key=f"undo-{changes.operation}", type="tertiary", on_click=take_back
            )
        st.button(
            wording.CLOSE,
            key="close",
            icon=":material/close:",
            type="tertiary",
            on_click=changes.refuse,
            args=("",),
        )
    if changes.operation:
        focus(f"undo-{changes.operation}")


def draw_last_change(changes: Changes, client: Client) -> None:
    """What was just done and a way back, or why it was not done."""
    if changes.trouble:
        draw_trouble(changes.trouble)
    if not changes.done:
        return
    with st.container(key="done", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f'<p class="bb-note" role="status">{escape(changes.done)}</p>', width="content")
        if changes.operation:
            st.button(
                wording.UNDO,
                key=f"undo-{changes.operation}",
                icon=":material/undo:",
                type="tertiary",
                on_click=changes.take_back,
                args=(client,),
            )


def draw_trouble(why: str) -> None:
    """Why something asked for did not happen; screen readers say it at once."""
    st.html(f'<p class="bb-note" role="alert"><b>{escape(why)}</b></p>')


def _card(key: str, icon: str, title: str, detail: str) -> DeltaGenerator:
    card = st.container(key=f"card-{key}", horizontal_alignment="center", gap="small")
    card.html(
        f'<div class="bb-notice"><span class="bb-symbol" aria-hidden="true">{icon}</span>'
        f"<h2>{escape(title)}</h2><p>{escape(detail)}</p></div>"
    )
    return card
