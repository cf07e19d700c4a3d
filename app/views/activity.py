"""The activity: every entry, newest first, to find, change, delete, add and take away as a file."""

from dataclasses import dataclass
from datetime import date
from functools import partial

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from app import markup, wording
from app.changes import Changes
from app.client import Client
from app.editor import Editor, delete
from app.errors import ApiRefused, ApiUnavailable
from app.filters import Filters
from app.formats import name_day
from app.listing import Day, Listing
from app.resources import Transaction, money
from app.sums import add_up, signed, write_sums
from app.views import activity_filters
from app.views.entry_dialog import open_dialog
from app.views.notices import draw_change_bar, draw_empty, draw_unreachable

_ADD = "add-entry"
"""The key of the button that is always there."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What every part of the page needs."""

    client: Client
    changes: Changes
    listing: Listing
    filters: Filters
    today: date
    home: str

    @property
    def filtered(self) -> bool:
        """Whether anything is left out."""
        return bool(self.filters.address)


def draw_page(client: Client, chat: StreamlitPage) -> None:
    """The whole page. Raises SignedOut."""
    changes: Changes = st.session_state.setdefault("activity-changes", Changes())
    if _ADD not in st.session_state:  # Streamlit forgets it while another page is shown
        st.session_state["activity-listing"] = Listing()
        st.session_state.pop("activity-editor", None)
        changes.refuse("")
    listing: Listing = st.session_state["activity-listing"]
    filters = activity_filters.read_address()
    with st.container(key="activity", gap="small"):
        try:
            with st.skeleton(height=420):
                profile = client.profile()
                today = date.fromisoformat(profile["today"])
                listing.read(client, filters.parameters(today))
        except (ApiUnavailable, ApiRefused):
            draw_unreachable()
            return
        setting = Setting(client, changes, listing, filters, today, profile["currency"])
        _draw_head(setting)
        if listing.entries or setting.filtered:
            activity_filters.draw(filters)
        _draw_list(setting, chat)
    draw_change_bar(changes, partial(_take_back, setting))
    editor: Editor | None = st.session_state.get("activity-editor")
    if editor and not editor.finished:
        open_dialog(editor, today, client, changes)


def _draw_head(setting: Setting) -> None:
    with st.container(
        key="activity-head", horizontal=True, vertical_alignment="center", wrap=False, gap="small"
    ):
        st.html('<h1 class="bb-title">Activity</h1>', width="stretch")
        st.download_button(
            wording.DOWNLOAD_ENTRIES,
            partial(setting.client.export, "csv"),
            f"budgetbuddy-{setting.today}.csv",
            "text/csv",
            key="download",
            icon=":material/download:",
            on_click="ignore",
            type="tertiary",
        )
        st.button(
            wording.ADD_ENTRY,
            key=_ADD,
            icon=":material/add:",
            type="primary",
            on_click=_open,
            args=(Editor(setting.home),),
        )


def _draw_list(setting: Setting, chat: StreamlitPage) -> None:
    listing = setting.listing
    if not listing.entries and not setting.filtered:
        card = draw_empty(wording.NOTHING_YET, wording.NOTHING_YET_DETAIL)
        card.page_link(chat, label=wording.FIRST_EXPENSE, icon=":material/chat_bubble:")
        return
    if not listing.entries:
        _draw_no_matches(setting)
    elif setting.filtered and not listing.cursor:
        st.html(_found(setting))
    for day in listing.days:
        _draw_day(day, setting)
    if listing.cursor:
        _draw_more(setting)


def _draw_no_matches(setting: Setting) -> None:
    reached, detail = setting.listing.reached, wording.NO_MATCHES_DETAIL
    if reached:
        detail = wording.NO_MATCHES_YET.format(day=name_day(reached, setting.today))
    card = draw_empty(wording.NO_MATCHES, detail)
    card.button(wording.CLEAR_FILTERS, key="clear-filters", on_click=activity_filters.clear)


def _found(setting: Setting) -> str:
    """How many entries and how much; only where all that match were read."""
    listing = setting.listing
    count = len(listing.entries)
    sums = write_sums(add_up(listing.entries, setting.home), setting.home)
    return markup.note(f"{count} {'entry' if count == 1 else 'entries'} · {sums}")


def _draw_day(day: Day, setting: Setting) -> None:
    with st.container(key=f"card-day-{day.date}", gap=None):
        st.html(_write_day(day, setting))
        for entry in day.entries:
            _draw_entry(entry, setting)


def _write_day(day: Day, setting: Setting) -> str:
    """The day's name and sums; the sums of a part of it say so."""
    sums = write_sums(add_up(day.entries, setting.home), setting.home)
    if setting.filters.hides_entries_of_a_day:
        sums = f"matching {sums}"
    elif not day.complete:
        sums = f"so far {sums}"
    return markup.day(name_day(day.date, setting.today), sums)


def _draw_entry(entry: Transaction, setting: Setting) -> None:
    """A row; all of it opens the form, but for the button that deletes."""
    line = _line(entry, setting.home)
    name = f"{markup.plain(line.title)}, {markup.plain(line.amount)}"
    with st.container(
        key=f"row-{entry['id']}", horizontal=True, vertical_alignment="center", wrap=False, gap=None
    ):
        st.html(markup.line(line), width="stretch")
        st.button(
            f"Edit {name}",
            key=f"edit-{entry['id']}",
            type="tertiary",
            on_click=_open,
            args=(Editor.of(entry, setting.home),),
        )
        st.button(
            f"Delete {name}",
            key=f"delete-{entry['id']}",
            icon=":material/delete:",
            type="tertiary",
            on_click=_delete,
            args=(entry, setting),
        )


def _line(entry: Transaction, home: str) -> markup.Line:
    named = entry["note"] not in ("", entry["category"])
    details = (entry["category"] if named else "", _mark(entry))
    return markup.Line(
        category=entry["category"],
        title=entry["note"] or entry["category"],
        amount=signed(entry["kind"], money(entry), home),
        detail=" · ".join(filter(None, details)),
        incoming=entry["kind"] == "income",
    )


def _mark(entry: Transaction) -> str:
    return wording.POSTED if entry["source"] == "recurring" else ""


def _draw_more(setting: Setting) -> None:
    reached = setting.listing.reached
    searching = setting.filters.hides_entries_of_a_day and setting.listing.cut_short
    with st.container(key="more", horizontal_alignment="center", gap="xsmall"):
        if searching and reached and setting.listing.entries:
            day = name_day(reached, setting.today)
            st.html(markup.note(wording.SEARCHED_BACK.format(day=day)), width="content")
        st.button(
            wording.SEARCH_FURTHER if searching else wording.SHOW_MORE,
            key=f"more-{len(setting.listing.pages)}",
            icon=":material/expand_more:",
            on_click=_extend,
            args=(setting.listing,),
        )


def _open(editor: Editor) -> None:
    st.session_state["activity-editor"] = editor


def _extend(listing: Listing) -> None:
    listing.extending = True


def _delete(entry: Transaction, setting: Setting) -> None:
    delete(entry, setting.home, setting.client, setting.changes)
    setting.listing.forget()


def _take_back(setting: Setting) -> None:
    setting.changes.take_back(setting.client)
    setting.listing.forget()
