"""The dialog in which what repeats is added or changed."""

from datetime import date, timedelta

import streamlit as st

from app import wording
from app.changes import Changes
from app.client import Client
from app.recurrence_editor import RecurrenceEditor
from app.schedules import STEPS, capitalise, choices, next_date, spell_day
from app.views.form_fields import (
    draw_amount,
    draw_category,
    draw_field,
    draw_form_trouble,
    draw_kind,
    draw_note,
    draw_save,
    key_of,
    read_typed,
)
from lambdas.ledger.periods import LAST_DATE
from lambdas.ledger.schedules import Day, Every, parse_day


def open_dialog(editor: RecurrenceEditor, client: Client, changes: Changes) -> None:
    """Show the form in front of the page; what ends it, ends in `editor.finished` and a new run."""
    title = wording.EDIT_RECURRING if editor.entry else wording.ADD_RECURRING_TITLE

    @st.dialog(title, on_dismiss=editor.finish)
    def draw() -> None:
        if editor.finished:
            st.rerun()
        _draw_form(editor, client, changes)

    draw()


def _draw_form(editor: RecurrenceEditor, client: Client, changes: Changes) -> None:
    draw_form_trouble(editor)
    draw_kind(editor)
    # outside of what is sent at once: the days to choose from follow them
    with st.container(key="when"):
        every, first = st.columns(2, wrap=False)
        with every:
            _draw_every(editor)
        with first:
            _draw_first(editor)
    _draw_day(editor)
    with st.form(key_of(editor, "form"), border=False):
        draw_amount(editor)
        draw_note(editor, "Name", "Internet")
        draw_category(editor)
        draw_save(lambda: editor.save(_read_typed(editor), client, changes))


def _draw_every(editor: RecurrenceEditor) -> None:
    steps = [every.value for every in STEPS]
    chosen = editor.entry["every"] if editor.entry else Every.MONTH.value
    draw_field(
        editor,
        "every",
        lambda key: st.selectbox(
            wording.REPEATS,
            steps,
            steps.index(chosen),
            format_func=lambda every: STEPS[Every(every)],
            key=key,
        ),
    )


def _draw_first(editor: RecurrenceEditor) -> None:
    """The next date. What there is can't be moved to today: today's may be saved already."""
    entry, today = editor.entry, editor.today
    shown = next_date(entry, today) if entry else today
    earliest = min(shown, today + timedelta(days=1)) if entry else today
    draw_field(
        editor,
        "start",
        lambda key: st.date_input(
            wording.NEXT_ON if entry else wording.FIRST_ON,
            shown,
            earliest,
            LAST_DATE,
            key=key,
            format="YYYY-MM-DD",
        ),
    )


def _draw_day(editor: RecurrenceEditor) -> None:
    """What the date stands for, where it can stand for more than one thing."""
    days, (every, first) = _list_days(editor), _read_when(editor)
    if first is None or len(days) < 2:
        draw_form_trouble(editor, "day")
        return
    names = {str(day): capitalise(spell_day(day, every, first)) for day in days}
    chosen = editor.entry["day"] if editor.entry else ""
    draw_field(
        editor,
        "day",
        lambda _: st.selectbox(
            wording.FALLS_ON,
            list(names),
            list(names).index(chosen) if chosen in names else 0,
            format_func=lambda day: names[day],
            key=_day_key(editor),
        ),
    )


def _list_days(editor: RecurrenceEditor) -> list[Day]:
    """What it can fall on; with its own step and date, what it falls on now among them."""
    entry, (every, first) = editor.entry, _read_when(editor)
    days = choices(every, first) if first else []
    if entry and entry["every"] == every and next_date(entry, editor.today) == first:
        now = parse_day(entry["day"])
        days = days if now in days else [now, *days]
    return days


def _read_when(editor: RecurrenceEditor) -> tuple[Every, date | None]:
    every = st.session_state[key_of(editor, "every")]
    return Every(every), st.session_state[key_of(editor, "start")]


def _day_key(editor: RecurrenceEditor) -> str:
    """Another step or date is another list, with a choice of its own."""
    every, first = _read_when(editor)
    return f"{key_of(editor, 'day')}-{every}-{first}"


def _read_typed(editor: RecurrenceEditor) -> dict[str, str]:
    day = st.session_state.get(_day_key(editor)) or next(map(str, _list_days(editor)), "")
    return {**read_typed(editor), "day": day}
