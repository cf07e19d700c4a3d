"""The few lines of JavaScript that no Streamlit call can replace.

Each runs once, when the element that carries it appears: `token` makes it a new element. A comment
holds the token, so it may only have characters that can't end one.
"""

import re

import streamlit as st

_AFTER_SENDING = """
const feed = document.querySelector('[data-testid=stAppScrollToBottomContainer]');
if (feed) feed.scrollTo({top: feed.scrollHeight});
document.querySelector('.st-key-feed')?.setAttribute('aria-live', 'polite');
const field = document.querySelector('[data-testid=stChatInputTextArea]');
const focused = document.activeElement;
const free = focused === document.body || focused.closest('.st-key-suggestions');
if (field && free && matchMedia('(hover: hover)').matches) field.focus();
"""

_FOCUS = """
const target = document.querySelector('.st-key-SELECTOR button');
if (target && document.activeElement === document.body) target.focus();
"""


def after_sending(token: str) -> None:
    """Take the reader to the newest message and, where there is no touch keyboard, to the field.

    From then on screen readers announce what is added to the conversation.

    Streamlit follows new messages only while the reader is at the bottom, and a suggestion that
    was pressed is gone with the focus it had.
    """
    _run("sent", _AFTER_SENDING, token)


def focus(key: str, token: str = "") -> None:
    """Give the button under that key the focus that it, or the one in its place, had before.

    `token` tells two times apart where the key is the same.
    """
    _run("focus", _FOCUS.replace("SELECTOR", _plain(key)), token or key)


def _run(name: str, code: str, token: str) -> None:
    # the delay lets Streamlit put the run's last elements on the page
    script = f"<script>/*{_plain(token)}*/setTimeout(() => {{{code}}}, 60)</script>"
    with st.container(key=f"script-{name}"):
        st.html(script, unsafe_allow_javascript=True)


def _plain(text: str) -> str:
    return re.sub(r"[^0-9A-Za-z_-]", "-", text)
