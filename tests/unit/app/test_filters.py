from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.filters import CUSTOM, KINDS, PERIODS, QUERY, Filters
from app.views.activity_filters import KIND_NAMES, PERIOD_NAMES
from lambdas.ledger.categories import Category
from lambdas.ledger.periods import FIRST_DATE, LAST_DATE
from lambdas.ledger.transactions import NOTE_LIMIT

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "period, start, end",
    [
        ("this-month", "2026-11-01", "2026-12-01"),
        ("last-month", "2026-10-01", "2026-11-01"),
        ("last-90-days", "2026-08-25", "2026-11-23"),
        ("this-year", "2026-01-01", "2027-01-01"),
    ],
)
def test_a_named_period_depends_on_the_apis_today(period: str, start: str, end: str) -> None:
    assert Filters(period=period).parameters(TODAY) == {"from": start, "to": end}


def test_the_last_day_of_chosen_dates_is_included() -> None:
    filters = Filters.of({"from": "2026-02-01", "to": "2026-02-28"})
    assert filters.parameters(TODAY) == {"from": "2026-02-01", "to": "2026-03-01"}
    assert Filters.of({"to": "2199-12-31"}).parameters(TODAY) == {}


def test_dates_in_the_wrong_order_are_put_right() -> None:
    filters = Filters.of({"from": "2026-03-01", "to": "2026-02-01"})
    assert (filters.first, filters.last) == (date(2026, 2, 1), date(2026, 3, 1))


@pytest.mark.parametrize(
    "nonsense",
    [
        {},
        {
            "kind": "loan",
            "category": "Yachts",
            "period": "never",
            "from": "soon",
            "to": "1969-12-31",
        },
        {"category": "Salary", "kind": "expense"} | {"kind": "x", "category": "y"},
        {"text": "\0\n \t"},
        {"month": "2026-11"},
    ],
)
def test_nonsense_in_the_address_wants_everything(nonsense: dict[str, str]) -> None:
    assert Filters.of(nonsense) == Filters()
    assert Filters.of(nonsense).parameters(TODAY) == {}


def test_a_category_of_the_other_kind_is_left_out() -> None:
    assert Filters.of({"category": "salary", "kind": "expense"}) == Filters(kind="expense")
    assert Filters.of({"category": "salary", "kind": "income"}).category == "Salary"


def test_a_name_and_dates_do_not_hold_together() -> None:
    assert Filters.of({"period": "this-year", "from": "2026-01-05"}) == Filters(period="this-year")
    assert Filters.of({"period": CUSTOM}).parameters(TODAY) == {}


def test_a_text_is_cut_to_what_a_note_can_hold() -> None:
    assert len(Filters.of({"text": "x" * 5000}).text) == NOTE_LIMIT


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "text": st.text(),
            "category": st.sampled_from(Category),
            "kind": st.sampled_from(["expense", "income", "no"]),
            "period": st.sampled_from([*PERIODS, CUSTOM, "no"]),
            "from": st.dates(FIRST_DATE, LAST_DATE).map(date.isoformat),
            "to": st.dates(FIRST_DATE, LAST_DATE).map(date.isoformat),
        },
    )
)
def test_the_address_keeps_every_filter(query: dict[str, str]) -> None:
    filters = Filters.of(query)
    assert Filters.of(filters.address) == filters
    assert set(filters.address) <= set(QUERY)


def test_every_kind_and_period_has_a_name() -> None:
    assert set(KIND_NAMES) == {"", *KINDS}
    assert set(PERIOD_NAMES) == {"", *PERIODS, CUSTOM}


def test_only_a_period_leaves_whole_days() -> None:
    assert not Filters(period="this-month").hides_entries_of_a_day
    for filters in (Filters(text="a"), Filters(category="Pets"), Filters(kind="income")):
        assert filters.hides_entries_of_a_day
