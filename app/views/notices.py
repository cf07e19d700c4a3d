"""What a page shows instead of itself when it can't: plain words and one thing to do."""

from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app import wording


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


def _card(key: str, icon: str, title: str, detail: str) -> DeltaGenerator:
    card = st.container(key=f"card-{key}", horizontal_alignment="center", gap="small")
    card.html(
        f'<div class="bb-notice"><span class="bb-symbol" aria-hidden="true">{icon}</span>'
        f"<h2>{escape(title)}</h2><p>{escape(detail)}</p></div>"
    )
    return card
