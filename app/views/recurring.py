"""What repeats: what of it is still to come this month, and a list to change, pause and stop it."""

from dataclasses import dataclass
from datetime import date
from functools import partial

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from app import markup, wording
from app.changes import Changes
from app.client import Client
from app.errors import ApiRefused, ApiUnavailable
from app.formats import name_day, name_month
from app.recurrence_editor import RecurrenceEditor, pause, resume, stop
from app.repeating import describe, line_of, name_of, tell_next
from app.resources import Recurrence, money
from app.schedules import list_due
from app.sums import add_up, signed, write_sums
from app.views.notices import draw_change_bar, draw_empty, draw_unreachable
from app.views.recurring_dialog import open_dialog
from lambdas.ledger.periods import Month

SHOWN = 8
"""Dates that "still to come" lists; its sums are of all."""
_ADD = "add-recurring"
"""The key of the button that is always there."""
_EDITOR = "recurring-editor"


@dataclass(frozen=True, slots=True)
class Setting:
    """What every part of the page needs."""

    client: Client
    changes: Changes
    today: date
    home: str


def draw_page(client: Client, chat: StreamlitPage) -> None:
    """The whole page. Raises SignedOut."""
    changes: Changes = st.session_state.setdefault("recurring-changes", Changes())
    if _ADD not in st.session_state:  # Streamlit forgets it while another page is shown
        st.session_state.pop(_EDITOR, None)
        changes.refuse("")
    try:
        with st.skeleton(height=420):
            found = client.recurring()
    except (ApiUnavailable, ApiRefused):
        draw_unreachable()
        return
    today = date.fromisoformat(found["today"])
    setting = Setting(client, changes, today, found["currency"])
    _draw_head(setting)
    if found["recurring"]:
        _draw_upcoming(found["recurring"], setting)
        _draw_list(found["recurring"], setting)
    else:
        card = draw_empty(wording.NOTHING_REPEATS, wording.NOTHING_REPEATS_DETAIL)
        card.page_link(chat, label=wording.SAY_IT, icon=":material/chat_bubble:")
    draw_change_bar(changes, partial(changes.take_back, client))
    editor: RecurrenceEditor | None = st.session_state.get(_EDITOR)
    if editor and not editor.finished:
        open_dialog(editor, client, changes)


def _draw_head(setting: Setting) -> None:
    with st.container(
        key="recurring-head", horizontal=True, vertical_alignment="center", wrap=False, gap="small"
    ):
        st.html('<h1 class="bb-title">Recurring</h1>', width="stretch")
        st.button(
            wording.ADD_RECURRING,
            key=_ADD,
            icon=":material/add:",
            type="primary",
            on_click=_open_new,
            args=(setting,),
        )


def _draw_upcoming(recurring: list[Recurrence], setting: Setting) -> None:
    month = name_month(Month.of(setting.today), setting.today)
    due = list_due(recurring, setting.today)
    with st.container(key="card-upcoming", gap="small"):
        if not due:
            st.html(markup.note(wording.NOTHING_TO_COME.format(month=month)))
            return
        sums = write_sums(add_up((each.recurrence for each in due), setting.home), setting.home)
        rows = (
            markup.due(
                name_day(each.date, setting.today),
                name_of(each.recurrence),
                signed(each.recurrence["kind"], money(each.recurrence), setting.home),
                incoming=each.recurrence["kind"] == "income",
            )
            for each in due[:SHOWN]
        )
        more = len(due) - SHOWN
        st.html(
            markup.day(wording.STILL_TO_COME.format(month=month), sums)
            + f'<div class="bb-due">{"".join(rows)}</div>'
            + (markup.note(wording.MORE_TO_COME.format(number=more)) if more > 0 else "")
        )


def _draw_list(recurring: list[Recurrence], setting: Setting) -> None:
    with st.container(key="card-recurring", gap=None):
        for entry in recurring:
            _draw_entry(entry, setting)


def _draw_entry(entry: Recurrence, setting: Setting) -> None:
    """A row; all of it opens the form, but for the buttons that pause and stop."""
    state = "paused" if entry["paused"] else "running"
    with st.container(key=f"repeats-{state}-{entry['id']}", gap=None):
        st.html(markup.line(line_of(entry, setting.home)))
        st.button(
            f"Edit {markup.plain(describe(entry, setting.home))}",
            key=f"edit-{entry['id']}",
            type="tertiary",
            on_click=_open,
            args=(entry, setting),
        )
        with st.container(
            key=f"under-{entry['id']}", horizontal=True, vertical_alignment="center", gap="xsmall"
        ):
            st.html(markup.detail(tell_next(entry, setting.today)), width="stretch")
            with st.container(
                key=f"orders-{entry['id']}", horizontal=True, wrap=False, width="content", gap=None
            ):
                _draw_buttons(entry, setting)


def _draw_buttons(entry: Recurrence, setting: Setting) -> None:
    # the part in emphasis is for those who hear the page; style.css hides it
    name = f"*{markup.plain(name_of(entry))}*"
    if entry["paused"]:
        st.button(
            f"{wording.RESUME} {name}",
            key=f"resume-{entry['id']}",
            icon=":material/play_arrow:",
            type="tertiary",
            on_click=resume,
            args=(entry, setting.today, setting.client, setting.changes),
        )
    else:
        st.button(
            f"{wording.PAUSE} {name}",
            key=f"pause-{entry['id']}",
            icon=":material/pause:",
            type="tertiary",
            on_click=pause,
            args=(entry, setting.client, setting.changes),
        )
    st.button(
        f"{wording.STOP} {name}",
        key=f"stop-{entry['id']}",
        icon=":material/close:",
        type="tertiary",
        on_click=stop,
        args=(entry, setting.client, setting.changes),
    )


def _open_new(setting: Setting) -> None:
    st.session_state[_EDITOR] = RecurrenceEditor(setting.home, today=setting.today)


def _open(entry: Recurrence, setting: Setting) -> None:
    st.session_state[_EDITOR] = RecurrenceEditor.of(entry, setting.home, setting.today)
