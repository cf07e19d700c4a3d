"""The chat: what was said, what came of it, and the field to say more.

A run draws the conversation and, if a message waits, sends it and starts over. Nothing else sends:
typing, a suggestion and trying again only put a message in the outbox.
"""

from datetime import date
from functools import partial
from html import escape
from http import HTTPStatus

import streamlit as st

from app import cards, wording
from app.changes import tell_rule
from app.client import Client
from app.conversation import Conversation, Outcome, Turn
from app.errors import ApiError, ApiRefused
from app.resources import Reversal
from app.scripts import after_sending, focus
from app.views.notices import draw_note

MESSAGE_LIMIT = 1024
"""Characters that the API takes."""
AVATAR = ":material/savings:"


def draw_page(client: Client) -> None:
    """The whole page. Raises SignedOut."""
    conversation: Conversation = st.session_state.setdefault("conversation", Conversation())
    feed = st.container(key="feed", gap="small")
    note = st.bottom.container(key="note")
    suggestions = st.bottom.container(key="suggestions", horizontal=True, wrap=False, gap="xsmall")
    # Top-level on purpose: inside `with st.bottom` Streamlit does not scroll to the newest message.
    st.chat_input(
        wording.PLACEHOLDER,
        key="said",
        max_chars=MESSAGE_LIMIT,
        on_submit=_say_typed,
        args=(conversation,),
    )
    waiting = conversation.waiting
    with feed:
        if waiting is None:
            _refresh(conversation, client)
        _draw_feed(conversation, client)
    with suggestions:
        _draw_suggestions(conversation)
    if waiting is None and "note" in st.session_state:
        with note:
            draw_note(st.session_state.pop("note"))
    answered = st.session_state.pop("answered", None)
    if "focus" in st.session_state:  # a tap on a card came before the answer was drawn to its end
        focus(*st.session_state.pop("focus"))
    elif answered:
        after_sending(answered)
    if waiting is not None:
        _deliver(waiting, conversation, client)


def _deliver(waiting: Turn, conversation: Conversation, client: Client) -> None:
    """Send it and start the run over. A tap meanwhile can only interrupt before or after."""
    after_sending(f"{waiting.message_id}-{waiting.outcome.name}")
    conversation.deliver(client, waiting, st.context.timezone)
    st.session_state["answered"] = waiting.message_id
    st.rerun()


def _refresh(conversation: Conversation, client: Client) -> None:
    if conversation.today:
        conversation.refresh(client)
        return
    with st.skeleton(height=240):
        conversation.refresh(client)


def _draw_feed(conversation: Conversation, client: Client) -> None:
    if not conversation.reachable:
        _draw_unreachable(conversation)
    elif not conversation.shown:
        _draw_greeting()
    if conversation.has_earlier:
        st.button(
            wording.EARLIER,
            key="earlier",
            icon=":material/expand_less:",
            type="tertiary",
            on_click=_show_earlier,
            args=(conversation,),
        )
    for turn in conversation.shown:
        _draw_turn(turn, conversation, client)


def _draw_greeting() -> None:
    st.html(
        '<div class="bb-notice bb-greeting">'
        '<span class="bb-symbol" aria-hidden="true">savings</span>'
        f"<h1>{escape(wording.GREETING)}</h1><p>{escape(wording.GREETING_DETAIL)}</p></div>"
    )


def _draw_unreachable(conversation: Conversation) -> None:
    with st.container(key="card-unreachable", gap="small"):
        st.html(
            f'<p class="bb-note" role="status">{escape(wording.OUT_OF_DATE)}</p>'
            if conversation.turns
            else f'<p class="bb-note" role="status">{escape(wording.UNREACHABLE)} '
            f"{escape(wording.UNREACHABLE_DETAIL)}</p>"
        )
        st.button(wording.TRY_AGAIN, key="reload", icon=":material/refresh:")


def _draw_turn(turn: Turn, conversation: Conversation, client: Client) -> None:
    # people's words and the bot's go through st.text: nothing in them is markup
    key = turn.message_id
    if turn.text:
        with (
            st.container(key=f"mine-{key}", horizontal_alignment="right"),
            st.chat_message("user", width="content"),
        ):
            st.text(turn.text)
    with (
        st.container(key=f"theirs-{key}"),
        st.chat_message("assistant", avatar=AVATAR),
    ):
        if turn.answer is None:
            _draw_outcome(turn, conversation)
            return
        words = cards.shorten(turn.answer.content, turn.answer.effects)
        if words:
            st.text(words)
        if conversation.today:  # else nothing could be read yet, and a card's days have no names
            cards.draw(key, turn.answer.effects, _card_setting(conversation, client))


def _draw_outcome(turn: Turn, conversation: Conversation) -> None:
    if turn.outcome is Outcome.WAITING:
        st.markdown(f":shimmer[{wording.WAITING}]")
        return
    sentences = {
        Outcome.NOT_SAVED: wording.NOT_SAVED,
        Outcome.UNKNOWN: wording.UNKNOWN,
        Outcome.REFUSED: turn.refusal,
    }
    st.text(sentences[turn.outcome])
    st.button(
        wording.TRY_AGAIN,
        key=f"retry-{turn.message_id}",
        icon=":material/refresh:",
        on_click=conversation.retry,
        args=(turn.message_id,),
    )


def _draw_suggestions(conversation: Conversation) -> None:
    latest = conversation.latest
    offers = conversation.suggestions if latest else list(wording.STARTERS)
    for number, offer in enumerate(dict.fromkeys(offers)):
        st.button(
            offer,
            key=f"suggestion-{latest}-{number}",
            on_click=conversation.suggest,
            args=(offer, latest),
        )


def _card_setting(conversation: Conversation, client: Client) -> cards.Setting:
    return cards.Setting(
        home=conversation.home,
        today=date.fromisoformat(conversation.today),
        turn_over=partial(_turn_over, conversation, client),
        recategorise=partial(_recategorise, conversation, client),
    )


def _say_typed(conversation: Conversation) -> None:
    conversation.say(st.session_state["said"])


def _show_earlier(conversation: Conversation) -> None:
    conversation.pages += 1


def _turn_over(conversation: Conversation, client: Client, card: str, reversal: Reversal) -> None:
    st.session_state["focus"] = (card, f"{reversal['action']}-{reversal['operation']}")
    try:
        conversation.turn_over(client, reversal)
    except ApiError as error:
        _explain(error)


def _recategorise(conversation: Conversation, client: Client, entry_id: str, chosen: str) -> None:
    new = st.session_state[chosen]
    st.session_state["focus"] = (chosen, f"{entry_id}-{new}")
    try:
        moved = conversation.recategorise(client, entry_id, new)
    except ApiError as error:
        _explain(error)
    else:
        if moved:
            said = (wording.RECATEGORISED.format(old=moved.old, new=new), tell_rule(moved.rule))
            st.session_state["note"] = " ".join((*filter(None, said), wording.SAY_UNDO))


def _explain(error: ApiError) -> None:
    """Why a tap came to nothing; the run that follows reads how things stand."""
    if not isinstance(error, ApiRefused):
        said = wording.DID_NOT_WORK
    elif error.status in {HTTPStatus.CONFLICT, HTTPStatus.NOT_FOUND}:
        said = wording.CHANGED_ELSEWHERE
    else:
        said = error.detail
    st.session_state["note"] = said
