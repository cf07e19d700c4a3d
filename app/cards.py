"""The cards under an answer: one for each operation, one for each question.

`group` decides what belongs on one card and `write` what it says; both are pure. `draw` puts the
cards on the page.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import streamlit as st

from app import markup, wording
from app.formats import exact, name_day, name_period
from app.resources import Effect, Transaction, money
from lambdas.ledger.money import Money

CATEGORY_LIMIT = 8
"""Bars on one spending card; the rest is on the overview."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What every card needs beside its effects."""

    home: str
    today: date
    toggle: Callable[[str, bool, str], None]
    """Called with an operation, whether it is to be undone (else: put back), and the key of the
    button that will stand where the pressed one stood."""


def group(effects: list[Effect]) -> list[list[Effect]]:
    """Effects of one operation together, budgets asked about together, in the order given."""

    def belongs(effect: Effect) -> str:
        return effect.get("operation") or effect["type"]

    return [list(group) for _, group in groupby(effects, key=belongs)]


def draw(key: str, effects: list[Effect], setting: Setting) -> None:
    """Draw the cards of one answer. `key` is unique on the page."""
    for number, effects_of_card in enumerate(group(effects)):
        body = write(effects_of_card, setting)
        if body:
            with st.container(key=f"card-{key}-{number}", gap="xxsmall"):
                st.html(body)
                _offer_undo(f"{key}-{number}", effects_of_card[0], setting)


def write(effects: list[Effect], setting: Setting) -> str:
    """One card's HTML; empty for a kind of effect that this version does not know."""
    kind = effects[0]["type"].partition(".")[0]
    writers = {"transaction": _transactions, "budget": _budgets, "spending": _spending}
    return writers[kind](effects, setting) if kind in writers else ""


def _offer_undo(key: str, effect: Effect, setting: Setting) -> None:
    operation = effect.get("operation")
    if operation is None:
        return
    undone = effect.get("undone", False)
    # another key for each direction: a second tap on Undo is not a tap on Put it back
    here, there = (f"redo-{key}", f"undo-{key}") if undone else (f"undo-{key}", f"redo-{key}")
    st.button(
        wording.PUT_BACK if undone else wording.UNDO,
        key=here,
        icon=":material/redo:" if undone else ":material/undo:",
        type="tertiary",
        on_click=setting.toggle,
        args=(operation, not undone, there),
    )


def _transactions(effects: list[Effect], setting: Setting) -> str:
    rows = [
        _transaction(effect["type"], effect.get("undone", False), effect["transaction"], setting)
        for effect in effects
    ]
    return "".join(rows)


def _transaction(kind: str, undone: bool, entry: Transaction, setting: Setting) -> str:
    # what is undone is gone, and what was deleted is gone unless that is undone
    gone = undone != (kind == "transaction.deleted")
    if kind == "transaction.changed":
        gone = False
    day = name_day(date.fromisoformat(entry["date"]), setting.today)
    status = _status(kind, undone)
    parts = ([status] if status else []) + ([] if gone else [day])
    parts += [entry["category"]] if entry["note"] not in {"", entry["category"]} else []
    sign = "+" if entry["kind"] == "income" else ""
    return markup.line(
        markup.Line(
            category=entry["category"],
            title=entry["note"] or entry["category"],
            amount=sign + exact(money(entry), setting.home),
            detail=" · ".join(parts),
            struck=gone,
            incoming=entry["kind"] == "income",
        )
    )


def _status(kind: str, undone: bool) -> str:
    """What happened to a transaction, where that is more than having been added."""
    return {
        ("transaction.added", True): "Removed",
        ("transaction.changed", False): "Changed",
        ("transaction.changed", True): "Change taken back",
        ("transaction.deleted", False): "Deleted",
        ("transaction.deleted", True): "Kept",
    }.get((kind, undone), "")


def _budgets(effects: list[Effect], setting: Setting) -> str:
    bars = []
    for effect in effects:
        budget = effect.get("budget")
        if budget is None:
            continue
        gone = effect.get("undone", False) != (effect["type"] == "budget.removed")
        bar = markup.budget(budget, setting.home)
        bars.append(f'<div class="bb-gone">{bar}</div>' if gone else bar)
    return "".join(bars)


def _spending(effects: list[Effect], setting: Setting) -> str:
    effect = effects[0]
    start, end = date.fromisoformat(effect["from"]), date.fromisoformat(effect["to"])
    home = effect.get("currency") or setting.home
    totals = sorted(effect.get("totals", []), key=lambda total: total["currency"] != home)
    sums = [exact(money(total), home) for total in totals] or [exact(Money(0, home), home)]
    title = effect.get("category") or ("Income" if effect.get("kind") == "income" else "Spending")
    heading = f"{title}, {name_period(start, end, setting.today)}"
    parts = [markup.answer(heading, sums), _category_bars(effect, home)]
    budget = effect.get("budget")
    if budget:
        parts.append(markup.budget(budget, home))
    return "".join(parts)


def _category_bars(effect: Effect, home: str) -> str:
    """One bar for each category of the home currency; other currencies would need a scale each."""
    rows = [row for row in effect.get("categories", []) if row["currency"] == home]
    if not rows:
        return ""
    largest = max((money(row) for row in rows), key=lambda amount: amount.minor)
    bars = (
        markup.category_bar(row["category"], row, largest, home) for row in rows[:CATEGORY_LIMIT]
    )
    return f'<div class="bb-shares">{"".join(bars)}</div>'
