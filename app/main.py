"""The frame around every page: title, style, navigation, and who is signed in."""

import os
from functools import partial
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from app import session, wording
from app.client import Client
from app.errors import SignedOut
from app.person import Person
from app.scripts import keep_draft
from app.settings import Settings
from app.views import (
    activity,
    budgets,
    chat,
    notices,
    overview,
    recurring,
    settings,
    sign_in,
)

HERE = Path(__file__).parent
ICON = HERE / "static" / "favicon.png"
STYLE = HERE / "style.css"
WIDE = ("overview",)  # addresses of the pages with room for more than one column


@st.cache_resource
def read_settings() -> Settings:
    """What the environment says, for the whole process; so is `connect`."""
    return Settings.from_environment(os.environ)


@st.cache_resource
def connect() -> Client:
    """One client, hence one pool of connections."""
    return Client(read_settings().api_url)


def list_pages(client: Client) -> list[StreamlitPage]:
    """The pages in the order of the navigation. A page is a function of the client."""
    to_chat = st.Page(
        partial(chat.draw_page, client),
        title="Chat",
        icon=":material/chat_bubble:",
        url_path="chat",
        default=True,
    )
    to_overview = st.Page(
        partial(overview.draw_page, client, to_chat),
        title="Overview",
        icon=":material/donut_small:",
        url_path="overview",
    )
    to_activity = st.Page(
        partial(activity.draw_page, client, to_chat),
        title="Activity",
        icon=":material/receipt_long:",
        url_path="activity",
    )
    to_budgets = st.Page(
        partial(budgets.draw_page, client),
        title="Budgets",
        icon=":material/target:",
        url_path="budgets",
    )
    to_recurring = st.Page(
        partial(recurring.draw_page, client, to_chat),
        title="Recurring",
        icon=":material/event_repeat:",
        url_path="recurring",
    )
    to_settings = st.Page(
        partial(settings.draw_page, client),
        title="Settings",
        icon=":material/settings:",
        url_path="settings",
    )
    return [to_chat, to_overview, to_activity, to_budgets, to_recurring, to_settings]


def main() -> None:
    """One run of whichever page the address names."""
    # A file of our own: the browser would fetch a ":material/...:" icon from another host.
    st.set_page_config(page_title=wording.PRODUCT, page_icon=str(ICON), layout="centered")
    person = session.find_person() if read_settings().sign_in else None
    client = connect().signed_in(person.token) if person else connect()
    pages = list_pages(client)
    page = st.navigation(pages, position="hidden")
    # The layout is set here and not by the page: a page that is switched to would keep the old one.
    st.set_page_config(layout="wide" if page.url_path in WIDE else "centered")
    st.html(STYLE)
    if person is None and read_settings().sign_in:
        sign_in.draw_welcome()
        return
    if person and not session.enter(person):
        sign_in.draw_prompt(person)
        return
    draw_navigation(pages, person)
    try:
        page.run()
    except SignedOut:
        if person:
            session.start_over()
        notices.draw_signed_out()
    if person and page.url_path == "settings":
        sign_in.draw_foot(person)
    if person:
        keep_draft(person.pseudonym)


def draw_navigation(pages: list[StreamlitPage], person: Person | None) -> None:
    """One list of links for every width: style.css puts it above the page, or below on phones."""
    with st.container(key="navigation", horizontal=True, wrap=False, gap=None):
        st.html(f'<div class="bb-brand">{wording.PRODUCT}</div>')
        for link in pages:
            st.page_link(link, label=link.title, icon=link.icon)
        if person:
            sign_in.draw_way_out(person, "navigation")


main()
