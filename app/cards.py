"""The cards under an answer: one for each operation, one for each question.

`group` decides what belongs on one card, `list_rows` and `app.answers` what it says; all of it is
pure. `draw` puts the cards on the page, with what can be pressed on them.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app import answers, markup, wording
from app.formats import name_day
from app.resources import Effect, Reversal, Transaction, money
from app.sums import signed
from lambdas.ledger.categories import EXPENSE_CATEGORIES, INCOME_CATEGORIES

_FIRST_NUMBER = re.compile(r"(?:^|\s)1\. .*")


@dataclass(frozen=True, slots=True)
class Setting:
    """What every card needs beside its effects."""

    home: str
    today: date
    turn_over: Callable[[str, Reversal], None]
    """Called with the place of the card's button and what it offers."""
    recategorise: Callable[[str, str], None]
    """Called with a transaction's id and the key under which the session has the choice."""


@dataclass(frozen=True, slots=True)
class Row:
    """One transaction on a card."""

    line: markup.Line
    stored: Transaction | None
    """The transaction, if it is there: only then can it be changed."""


def group(effects: list[Effect]) -> list[list[Effect]]:
    """Effects of one operation together, budgets asked about together, in the order given."""
    groups: dict[str, list[Effect]] = {}
    for number, effect in enumerate(effects):
        alone = f"{number}"
        together = "budget" if effect["type"] == "budget" else effect.get("operation", alone)
        groups.setdefault(together, []).append(effect)
    return list(groups.values())


def shorten(content: str, effects: list[Effect]) -> str:
    """The words of an answer, without the numbered list that a card under them shows."""
    if not any(effect.get("transactions") for effect in effects):
        return content
    lines = (_FIRST_NUMBER.sub("", line).strip() for line in content.split("\n"))
    return "\n".join(line for line in lines if line)


def draw(key: str, effects: list[Effect], setting: Setting) -> None:
    """Draw the cards of one answer. `key` is unique on the page."""
    for number, effects_of_card in enumerate(group(effects)):
        body = answers.write(effects_of_card, setting.home, setting.today)
        rows = list_rows(effects_of_card, setting)
        if body or rows:
            _draw_card(f"{key}-{number}", body, rows, effects_of_card[0], setting)


def list_rows(effects: list[Effect], setting: Setting) -> list[Row]:
    """The transactions of one card: those that an operation is about, or that were listed."""
    return list(_rows(effects, setting))


def offer(reversal: Reversal, operation: str) -> str:
    """What the button that does it is called, on the card of `operation`."""
    own = reversal["operation"] == operation
    labels = {
        ("undo", "added"): wording.UNDO,
        ("undo", "changed"): wording.UNDO if own else wording.UNDO_CHANGE,
        ("undo", "deleted"): wording.PUT_BACK,
        ("redo", "added"): wording.PUT_BACK,
        ("redo", "changed"): wording.CHANGE_AGAIN,
        ("redo", "deleted"): wording.DELETE_AGAIN,
    }
    return labels[reversal["action"], reversal["of"]]


def _rows(effects: list[Effect], setting: Setting) -> Iterator[Row]:
    for effect in effects:
        entry = effect.get("transaction")
        if entry is not None:
            stored = effect.get("stored", True)
            line = _line(entry, _status(effect), setting)
            yield Row(replace(line, struck=not stored), entry if stored else None)
        numbers = effect.get("numbers", [])
        for place, listed in enumerate(effect.get("transactions", [])):
            line = _line(listed, "", setting)
            number = numbers[place] if place < len(numbers) else place + 1
            yield Row(replace(line, number=number), listed)


def _line(entry: Transaction, status: str, setting: Setting) -> markup.Line:
    day = name_day(date.fromisoformat(entry["date"]), setting.today)
    return markup.Line(
        category=entry["category"],
        title=entry["note"] or entry["category"],
        amount=signed(entry["kind"], money(entry), setting.home),
        detail=" · ".join(part for part in (status, day) if part),
        incoming=entry["kind"] == "income",
    )


def _status(effect: Effect) -> str:
    """What became of the transaction, where that is more than having been added."""
    kind, undone = effect["type"], effect.get("undone", False)
    if not effect.get("stored", True):
        return wording.REMOVED if kind == "transaction.added" and undone else wording.GONE
    if kind == "transaction.deleted":
        return wording.KEPT
    if effect.get("edited", False):
        return wording.CHANGED_SINCE
    if kind == "transaction.changed":
        return wording.CHANGE_UNDONE if undone else wording.CHANGED
    return ""


def _draw_card(key: str, body: str, rows: list[Row], effect: Effect, setting: Setting) -> None:
    single = len(rows) == 1  # then its button stands beside its category
    with st.container(key=f"card-{key}", gap="xxsmall"):
        for number, row in enumerate(rows):
            with _draw_row(f"{key}-{number}", row):
                if row.stored:
                    _draw_category(f"{key}-{number}", row.stored, setting)
                if single:
                    _draw_reversal(key, effect, setting)
        if body:
            st.html(body)
        if not single:
            _draw_reversal(key, effect, setting)


def _draw_row(key: str, row: Row) -> DeltaGenerator:
    """Draw a transaction; returns the place under it, where its detail is."""
    st.html(markup.line(replace(row.line, detail="")))
    under = st.container(
        key=f"under-{key}", horizontal=True, vertical_alignment="center", gap="xsmall"
    )
    under.html(markup.detail(row.line.detail), width="content")
    return under


def _draw_category(key: str, entry: Transaction, setting: Setting) -> None:
    chosen = f"category-{key}"
    choices = INCOME_CATEGORIES if entry["kind"] == "income" else EXPENSE_CATEGORIES
    # the part in emphasis is for those who hear the page; style.css hides it
    name = " ".join(re.findall(r"[^\W_]+", entry["note"]))
    of = wording.CATEGORY_OF.format(name=name) if name else wording.CATEGORY
    st.menu_button(
        f"*{of}* {entry['category']}",
        [category.value for category in choices],
        key=chosen,
        on_click=setting.recategorise,
        args=(entry["id"], chosen),
    )


def _draw_reversal(key: str, effect: Effect, setting: Setting) -> None:
    reversal = effect.get("reversal")
    if reversal is None:
        return
    action, place = reversal["action"], f"reversal-{key}"
    with st.container(key=place, width="content"):
        # another key for each thing it does: a second tap on Undo is not a tap on what comes next
        st.button(
            offer(reversal, effect.get("operation", "")),
            key=f"{action}-{key}-{reversal['operation']}",
            icon=f":material/{action}:",
            type="tertiary",
            on_click=setting.turn_over,
            args=(place, reversal),
        )
