"""The settings: currency, time zone, start of the month, what was learnt; each saved at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from app import currencies, markup, wording, zones
from app.changes import Changes
from app.client import Client
from app.errors import ApiRefused, ApiUnavailable
from app.formats import name_period, spell_day
from app.resources import Profile
from app.views.account import draw_account
from app.views.learnt import draw_learnt
from app.views.notices import draw_last_change, draw_unreachable
from lambdas.ledger.periods import Month, budget_period

Value = str | int


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting, chosen from a list."""

    field: str
    """Its name in the API's profile."""
    label: str
    choices: Sequence[Value]
    write: Callable[[Value], str]
    """A choice as the list shows it."""
    saved: str
    """What is said when it has changed to `{value}`."""


CURRENCY = Setting(
    "currency",
    "Home currency",
    currencies.CHOICES,
    lambda code: currencies.label(str(code)),
    wording.CURRENCY_SAVED,
)
ZONE = Setting(
    "timeZone",
    "Time zone",
    zones.list_places(),
    lambda name: zones.label(str(name)),
    wording.ZONE_SAVED,
)
MONTH = Setting("monthStartsOn", "The month starts on day", range(1, 32), str, wording.MONTH_SAVED)


def draw_page(client: Client) -> None:
    """The whole page. Raises SignedOut."""
    changes: Changes = st.session_state.setdefault("setting-changes", Changes())
    try:
        with st.skeleton(height=420):
            profile = client.profile()
            month = Month.parse(client.budgets()["month"])
            rules = client.rules()["rules"]
    except (ApiUnavailable, ApiRefused):
        draw_unreachable()
        return
    st.html(f'<h1 class="bb-title">Settings</h1>{markup.note(wording.SETTINGS_DETAIL)}')
    with st.container(key="card-currency", gap="small"):
        _draw_choice(CURRENCY, profile["currency"], changes, client)
        st.html(markup.note(wording.CURRENCY_DETAIL))
    with st.container(key="card-zone", gap="small"):
        _draw_choice(ZONE, profile["timeZone"], changes, client)
        _draw_zone_note(profile, changes, client)
    with st.container(key="card-month", gap="small"):
        _draw_choice(MONTH, profile["monthStartsOn"], changes, client)
        _draw_month_note(profile, month)
    draw_learnt(rules, changes, client)
    draw_account(client)


def _draw_choice(setting: Setting, value: Value | None, changes: Changes, client: Client) -> None:
    """The list, at `value`, and below it what came of the last change if it was one of this."""
    key = f"setting-{setting.field}"
    unlisted = value is not None and value not in setting.choices
    st.session_state[key] = value  # the API's, so a change that failed is not shown as made
    st.selectbox(
        setting.label,
        (value, *setting.choices) if unlisted else setting.choices,
        index=None if value is None else 0,
        format_func=setting.write,
        placeholder=wording.CHOOSE,
        key=key,
        on_change=_choose,
        args=(setting, key, changes, client),
    )
    if st.session_state.get("setting-changed") == setting.field:
        draw_last_change(changes, client)


def _draw_zone_note(profile: Profile, changes: Changes, client: Client) -> None:
    detail = wording.ZONE_DETAIL if profile["timeZone"] else wording.ZONE_UNSET
    day = spell_day(date.fromisoformat(profile["today"]))
    st.html(markup.note(detail.format(day=day)))
    here = st.context.timezone
    if here and here != profile["timeZone"] and here in ZONE.choices:
        st.button(
            wording.ZONE_OFFER.format(zone=zones.label(here)),
            key="use-this-zone",
            icon=":material/my_location:",
            on_click=_save,
            args=(ZONE, here, changes, client),
        )


def _draw_month_note(profile: Profile, month: Month) -> None:
    period = budget_period(month, profile["monthStartsOn"])
    now = name_period(period.start, period.end, date.fromisoformat(profile["today"]))
    st.html(markup.note(wording.MONTH_DETAIL.format(period=now)))


def _choose(setting: Setting, key: str, changes: Changes, client: Client) -> None:
    value = st.session_state[key]
    if value is not None:
        _save(setting, value, changes, client)


def _save(setting: Setting, value: Value, changes: Changes, client: Client) -> None:
    st.session_state["setting-changed"] = setting.field
    changes.make(
        (setting.field, str(value)),
        lambda key: client.change_profile({setting.field: value}, key),
        setting.saved.format(value=setting.write(value)),
    )
