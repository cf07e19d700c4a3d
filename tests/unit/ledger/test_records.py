import json
from dataclasses import replace
from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lambdas.ledger.budgets import BudgetEntry
from lambdas.ledger.categories import EXPENSE_CATEGORIES, Category
from lambdas.ledger.currencies import EXPONENTS
from lambdas.ledger.money import LIMIT, Money
from lambdas.ledger.periods import FIRST_DATE, LAST_DATE, Month
from lambdas.ledger.profiles import Profile
from lambdas.ledger.records import Record, decode_record, encode_record, identity
from lambdas.ledger.transactions import Transaction
from tests.books import lunch

CODES = st.sampled_from(sorted(EXPONENTS))
MINORS = st.integers(1, LIMIT - 1)
RECORDS: st.SearchStrategy[Record] = st.one_of(
    st.builds(
        Transaction,
        id=st.text(min_size=1, max_size=40),
        money=st.builds(Money, MINORS, CODES),
        category=st.sampled_from(Category),
        note=st.text(max_size=200),
        date=st.dates(FIRST_DATE, LAST_DATE),
        created_at=st.datetimes(timezones=st.just(UTC)),
        source=st.sampled_from(["chat", "page"]),
    ),
    st.builds(
        BudgetEntry,
        category=st.sampled_from([None, *EXPENSE_CATEGORIES]),
        currency=CODES,
        month=st.builds(Month, st.integers(1970, 2199), st.integers(1, 12)),
        limit=st.none() | MINORS,
    ),
    st.builds(
        Profile,
        currency=CODES,
        time_zone=st.sampled_from([None, "UTC", "Europe/Lisbon"]),
        month_starts_on=st.integers(1, 31),
    ),
)


@given(RECORDS)
def test_a_record_survives_its_plain_form_as_json(record: Record) -> None:
    plain = encode_record(record)
    assert decode_record(json.loads(json.dumps(plain))) == record
    assert all(isinstance(value, str | int | None) for value in plain.values())


def test_a_record_keeps_its_identity_when_it_changes() -> None:
    assert identity(lunch()) == identity(replace(lunch(), note="dinner"))
    november = BudgetEntry(None, "USD", Month(2026, 11), 100)
    assert identity(november) == identity(replace(november, limit=None))
    assert identity(november) != identity(replace(november, currency="EUR"))
    assert identity(Profile()) == identity(Profile("EUR"))
    assert len({identity(lunch()), identity(november), identity(Profile())}) == 3


def test_an_unknown_type_is_not_guessed() -> None:
    with pytest.raises(ValueError, match="no record of type 'loan'"):
        decode_record({"type": "loan"})
