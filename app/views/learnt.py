"""What corrections taught: where entries of a name go, each to be forgotten with one tap."""

import streamlit as st

from app import markup, wording
from app.changes import Changes
from app.client import Client
from app.resources import Rule
from app.views.notices import draw_last_change

FIELD = "rule"
"""What the session calls the setting that was changed last, if it was one of these."""


def draw_learnt(rules: list[Rule], changes: Changes, client: Client) -> None:
    """One card with a row for each rule, and below what came of the last change of one."""
    with st.container(key="card-learnt", gap="small"):
        detail = wording.LEARNT_DETAIL if rules else wording.NOTHING_LEARNT
        st.html(markup.heading(wording.LEARNT) + markup.note(detail))
        if rules:
            with st.container(key="rules", gap=None):
                for number, rule in enumerate(rules):
                    _draw_rule(number, rule, changes, client)
        if st.session_state.get("setting-changed") == FIELD:
            draw_last_change(changes, client)


def _draw_rule(number: int, rule: Rule, changes: Changes, client: Client) -> None:
    with st.container(
        key=f"rule-{number}", horizontal=True, vertical_alignment="center", wrap=False, gap="small"
    ):
        line = markup.Line(rule["category"], rule["word"], "", rule["category"])
        st.html(markup.line(line), width="stretch")
        st.button(
            wording.FORGET,
            key=f"forget-{number}-{rule['word']}",
            help=wording.FORGET_DETAIL.format(name=markup.plain(rule["word"])),
            icon=":material/close:",
            type="tertiary",
            on_click=_forget,
            args=(rule, changes, client),
        )


def _forget(rule: Rule, changes: Changes, client: Client) -> None:
    st.session_state["setting-changed"] = FIELD
    changes.make(
        (FIELD, rule["word"]),
        lambda key: client.forget_rule(rule["word"], key),
        wording.FORGOTTEN.format(name=rule["word"]),
    )
