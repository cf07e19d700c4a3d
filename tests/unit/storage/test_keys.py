"""Sort keys: what clients chose stays in its place, and order means something."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lambdas.storage.keys import Prefix, after, home_day, number, parts_of, sort_key

PARTS = st.lists(st.text(max_size=64), min_size=1, max_size=3)


@given(first=PARTS, second=PARTS)
def test_parts_come_back_and_no_two_lists_of_parts_make_one_key(
    first: list[str], second: list[str]
) -> None:
    key = sort_key(Prefix.CLAIM, *first)

    assert parts_of(key) == first
    assert (key == sort_key(Prefix.CLAIM, *second)) == (first == second)


@given(parts=PARTS, more=PARTS)
def test_a_bound_lies_behind_all_that_continues_a_key_and_before_its_neighbours(
    parts: list[str], more: list[str]
) -> None:
    key = sort_key(Prefix.CLAIM, *parts)

    assert key < sort_key(Prefix.CLAIM, *parts, *more) < after(key)


def test_a_key_stays_within_what_dynamodb_takes_whatever_a_client_sends() -> None:
    key = sort_key(Prefix.TRANSACTION, "2026-11-22", "\N{PILE OF POO}" * 5000)

    assert len(key.encode()) <= 1024


def test_numbers_sort_as_numbers() -> None:
    numbers = [0, 1, 9, 10, 99, 100, 10**11, 10**12, 10**13]

    assert sorted(numbers, key=number) == numbers


@pytest.mark.parametrize(
    "id", ["20261122-01a20320a200-ca0df2c9-00", "20261122-x", "20261122-" + "a" * 64]
)
def test_the_day_inside_an_id_is_where_its_transaction_begins(id: str) -> None:  # noqa: A002
    assert home_day(id) == date(2026, 11, 22)


@pytest.mark.parametrize(
    "id",
    [
        "",
        "20261122",
        "20261122-",
        "20261322-a",
        "20260230-a",
        "00000101-a",
        "2026112-a",
        "20261122-a#b",
        "20261122-a\n",
        "٢٠٢٦١١٢٢-a",
        "20261122-" + "a" * 65,
        "x20261122-a",
    ],
)
def test_what_does_not_begin_with_a_day_is_no_transactions_id(id: str) -> None:  # noqa: A002
    assert home_day(id) is None
