"""What is shown to who isn't signed in, and the ways in and out."""

from html import escape

import streamlit as st

from app import session, wording
from app.person import Person
from app.scripts import forget_draft


def draw_welcome() -> None:
    """Nobody has signed in yet."""
    forget_draft()
    with st.container(key="welcome", horizontal_alignment="center", gap="medium"):
        st.html(
            '<div class="bb-notice bb-greeting">'
            '<span class="bb-symbol" aria-hidden="true">savings</span>'
            f"<h1>{escape(wording.PRODUCT)}</h1><p>{escape(wording.WELCOME_DETAIL)}</p></div>"
        )
        _draw_way_in(wording.SIGN_IN)


def draw_prompt(person: Person) -> None:
    """The sign-in has ended; what the person typed is kept."""
    detail = wording.SIGNED_OUT_WAITING if session.suspend(person) else wording.SIGNED_OUT_DETAIL
    with st.container(key="card-signed-out", horizontal_alignment="center", gap="small"):
        st.html(
            '<div class="bb-notice" role="alert">'
            '<span class="bb-symbol" aria-hidden="true">lock</span>'
            f"<h2>{escape(wording.SIGNED_OUT)}</h2><p>{escape(detail)}</p></div>"
        )
        _draw_way_in(wording.SIGN_IN_AGAIN)


def draw_way_out(person: Person, place: str) -> None:
    """The button that ends the sign-in; `place` tells one from another on the same page."""
    st.button(
        wording.SIGN_OUT,
        key=f"sign-out-{place}",
        icon=":material/logout:",
        type="tertiary" if place == "navigation" else "secondary",
        on_click=session.sign_out,
        args=(person,),
    )


def draw_foot(person: Person) -> None:
    """Who is signed in, at the end of the settings."""
    with st.container(key="card-person", gap="small"):
        who = wording.SIGNED_IN_AS.format(email=person.email) if person.email else wording.SIGNED_IN
        st.html(f'<p class="bb-note">{escape(who)}</p>')
        draw_way_out(person, "settings")


def _draw_way_in(label: str) -> None:
    st.button(label, key="sign-in", type="primary", icon=":material/login:", on_click=st.login)
