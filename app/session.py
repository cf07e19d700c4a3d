"""The browser session and the person whose it is: nothing in it ever passes to anybody else.

A redirect to the provider ends the session, and so does a reload; what must outlive it is in
`remembered`.
"""

from time import time

import streamlit as st

from app.conversation import Conversation
from app.person import Person, read_person
from app.remembered import Endings, Unsent

OWNER = "person"
REFUSED = "refused"


@st.cache_resource
def unsent() -> Unsent:
    """One for the whole process; so is `endings`."""
    return Unsent()


@st.cache_resource
def endings() -> Endings:
    return Endings()


def find_person() -> Person | None:
    """Who signed in, however long ago."""
    return read_person(st.user, st.user.tokens)


def enter(person: Person) -> bool:
    """Make the session that person's, with the messages that they could not send before.

    False if the sign-in has ended.
    """
    now = time()
    if st.session_state.setdefault(OWNER, person.subject) != person.subject:
        st.session_state.clear()
        st.session_state[OWNER] = person.subject
    if REFUSED in st.session_state or person.expired(now) or person in endings():
        return False
    if "conversation" not in st.session_state:
        waiting = unsent().take(person, now)
        st.session_state["conversation"] = Conversation(outbox=waiting)
    return True


def start_over() -> None:
    """Run again without asking the API, which refused the token; doesn't return."""
    st.session_state[REFUSED] = True
    st.rerun()


def suspend(person: Person) -> int:
    """Keep what waits to be sent until the person is back; how many messages that is."""
    conversation: Conversation | None = st.session_state.get("conversation")
    if conversation is None:
        return 0
    waiting = [turn for turn in conversation.outbox if turn.answer is None]
    unsent().keep(person, waiting, time())
    return len(waiting)


def sign_out(person: Person) -> None:
    """End the sign-in in every window of the browser and at the provider, and forget the rest."""
    now = time()
    endings().end(person, now)
    unsent().take(person, now)
    st.session_state.clear()
    st.logout()
