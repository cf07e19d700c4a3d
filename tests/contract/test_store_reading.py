"""What every store answers when it is asked: totals, pages, searches."""

from datetime import date

import pytest

from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Month, Period
from lambdas.ledger.store import Cursor, Store, TransactionFilter
from tests.books import (
    ALL,
    EVER,
    MONTHS,
    add,
    assert_totals_add_up,
    change,
    every_transaction,
    lunch,
    redo,
    undo,
)

ANA, BEN = "ana", "ben"
NOVEMBER = Month(2026, 11)


def test_totals_that_reach_nothing_vanish(store: Store) -> None:
    store.apply(ANA, add("m1", lunch("m1"), lunch("m1", 1, category=Category.SALARY)))
    store.apply(ANA, change("m2", (lunch("m1"), None)))

    assert [t.category for t in store.month_totals(ANA, *MONTHS)] == [Category.SALARY]
    assert [t.category for t in store.day_totals(ANA, EVER)] == [Category.SALARY]


def test_totals_are_those_of_the_asked_months_and_days_in_order(store: Store) -> None:
    days = [date(2026, 9, 30), date(2026, 10, 1), date(2026, 10, 31), date(2026, 11, 1)]
    groups = [
        (Category.OTHER, "USD"),
        (Category.OTHER_INCOME, "USD"),
        (Category.DINING, "USD"),
        (Category.DINING, "EUR"),
    ]
    transactions = [
        lunch("m1", index, date=day, category=category, money=Money(100 + index, currency))
        for index, (day, (category, currency)) in enumerate(
            (day, group) for day in days for group in groups
        )
    ]
    store.apply(ANA, add("m1", *transactions))
    order = sorted(groups)

    october = store.month_totals(ANA, Month(2026, 10), Month(2026, 10))
    assert [(t.category, t.total.currency) for t in october] == order
    assert [t.count for t in october] == [2] * 4
    both = store.month_totals(ANA, Month(2026, 9), Month(2026, 10))
    assert [t.month.number for t in both] == [9] * 4 + [10] * 4
    assert store.month_totals(ANA, Month(2026, 12), Month(2027, 1)) == []

    some = store.day_totals(ANA, Period(date(2026, 10, 1), date(2026, 10, 31)))
    assert [(t.day, t.category, t.total.currency) for t in some] == [
        (date(2026, 10, 1), *group) for group in order
    ]
    assert len(store.day_totals(ANA, Period(date(2026, 10, 1), date(2026, 11, 1)))) == 8
    assert store.day_totals(ANA, Period(date(2026, 10, 1), date(2026, 10, 1))) == []
    assert_totals_add_up(store, ANA)


def test_the_largest_operation_that_the_ledger_makes_fits_and_can_be_undone(store: Store) -> None:
    categories = list(Category)
    transactions = [
        lunch(
            "m1",
            index,
            date=date(2026, 1 + index % 12, 1 + index),
            category=categories[index % len(categories)],
            note="ü" * 200,
        )
        for index in range(20)
    ]
    added = store.apply(ANA, add("m1", *transactions)).operation
    assert_totals_add_up(store, ANA)
    assert store.operation_by_key(ANA, "m1") == added

    undone = store.apply(ANA, undo("u1", added)).operation
    assert every_transaction(store, ANA) == []
    store.apply(ANA, redo("r1", undone._replace(changes=added.changes, sequence=1)))
    assert len(every_transaction(store, ANA)) == 20
    assert_totals_add_up(store, ANA)


def page_through(store: Store, wanted: TransactionFilter, **limits: int) -> list[list[str]]:
    pages: list[list[str]] = []
    cursor: Cursor | None = None
    while not pages or cursor:
        page = store.transactions(ANA, EVER, wanted, after=cursor, **limits)
        pages.append([t.note for t in page.transactions])
        cursor = page.cursor
    return pages


def test_transactions_come_newest_first_page_by_page(store: Store) -> None:
    rows = [
        lunch("m1", index, date=date(2026, 11, 1 + index // 2), note=str(index))
        for index in range(6)
    ]
    store.apply(ANA, add("m1", *rows))

    assert page_through(store, ALL, limit=4) == [["5", "4", "3", "2"], ["1", "0"]]
    assert page_through(store, ALL, limit=3) == [["5", "4", "3"], ["2", "1", "0"]]
    assert page_through(store, ALL, limit=6) == [["5", "4", "3", "2", "1", "0"]]


def test_a_page_holds_only_what_is_wanted_and_of_the_period(store: Store) -> None:
    rows = [
        lunch("m1", 0, note="Café Ole", date=date(2026, 11, 1)),
        lunch("m1", 1, note="STRASSE", category=Category.TRAVEL, date=date(2026, 11, 2)),
        lunch("m1", 2, note="wages", category=Category.SALARY, date=date(2026, 11, 3)),
    ]
    store.apply(ANA, add("m1", *rows))

    def notes(period: Period = EVER, **wanted: object) -> list[str]:
        found = store.transactions(
            ANA,
            period,
            TransactionFilter(**wanted),  # type: ignore[arg-type]
            limit=9,
            after=None,
        )
        assert found.cursor is None
        return [t.note for t in found.transactions]

    assert notes(kind=Kind.INCOME) == ["wages"]
    assert notes(kind=Kind.EXPENSE) == ["STRASSE", "Café Ole"]
    assert notes(category=Category.TRAVEL) == ["STRASSE"]
    assert notes(text="straße") == ["STRASSE"]
    assert notes(text="CAFÉ", category=Category.DINING, kind=Kind.EXPENSE) == ["Café Ole"]
    assert notes(text="%") == []
    assert notes(Period(date(2026, 11, 2), date(2026, 11, 3))) == ["STRASSE"]
    assert notes(Period(date(2026, 11, 2), date(2026, 11, 2))) == []


def test_a_search_reads_a_bounded_number_of_rows_and_says_where_to_go_on(store: Store) -> None:
    rows = [
        lunch("m1", index, date=date(2026, 11, 1 + index), note="x" if index == 0 else "y")
        for index in range(7)
    ]
    store.apply(ANA, add("m1", *rows))
    wanted = TransactionFilter(text="x")

    pages = page_through(store, wanted, limit=5, scan_limit=3)

    assert pages == [[], [], ["x"]]


def test_a_cursor_outside_the_period_neither_widens_nor_fails_it(store: Store) -> None:
    store.apply(ANA, add("m1", lunch("m1", date=date(2026, 11, 10))))
    november = NOVEMBER.period

    def found(cursor: Cursor) -> int:
        page = store.transactions(ANA, november, ALL, limit=9, after=cursor)
        assert page.cursor is None
        return len(page.transactions)

    assert found(Cursor(date(2027, 1, 1), "z")) == 1
    assert found(Cursor(date(2026, 10, 1), "a")) == 0
    assert found(Cursor(date(2026, 11, 10), "")) == 0
    assert found(Cursor(date(2026, 11, 10), "~" * 2000)) == 1


@pytest.mark.parametrize(
    "hostile", ["", "x", "99999999-ca0df2c95aa144c1-0", "20261122-" + "a" * 3000, "20261122-#-%"]
)
def test_an_id_that_no_transaction_can_have_finds_nothing(store: Store, hostile: str) -> None:
    assert store.transaction(ANA, hostile) is None
