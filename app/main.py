"""The frame around every page: title, style, navigation. Run with `python -m streamlit run`."""

import os
from functools import partial
from pathlib import Path

import streamlit as st

from app import wording
from app.client import Client
from app.errors import SignedOut
from app.settings import Settings
from app.views import chat, notices, overview

HERE = Path(__file__).parent
ICON = HERE / "static" / "favicon.png"
STYLE = HERE / "style.css"


@st.cache_resource
def connect() -> Client:
    """One client, hence one pool of connections, for the whole process."""
    return Client(Settings.from_environment(os.environ).api_url)


def main() -> None:
    """One run of whichever page the address names."""
    # A file of our own: the browser would fetch a ":material/...:" icon from another host.
    st.set_page_config(page_title=wording.PRODUCT, page_icon=str(ICON), layout="centered")
    client = connect()
    pages = [
        st.Page(
            partial(chat.draw_page, client),
            title="Chat",
            icon=":material/chat_bubble:",
            url_path="chat",
            default=True,
        ),
        st.Page(
            partial(overview.draw_page, client),
            title="Overview",
            icon=":material/donut_small:",
            url_path="overview",
        ),
    ]
    page = st.navigation(pages, position="hidden")
    st.html(STYLE)
    # One list of links for every width: style.css puts it above the page, or below it on phones.
    with st.container(key="navigation", horizontal=True, wrap=False, gap=None):
        st.html(f'<div class="bb-brand">{wording.PRODUCT}</div>')
        for link in pages:
            st.page_link(link, label=link.title, icon=link.icon)
    try:
        page.run()
    except SignedOut:
        notices.draw_signed_out()


main()
