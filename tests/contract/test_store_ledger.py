"""What every store does with operations, transactions, totals, budgets and settings."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from lambdas.ledger.budgets import BudgetEntry, BudgetState
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.errors import Conflict, IdempotencyMismatch
from lambdas.ledger.money import Money
from lambdas.ledger.operations import Draft, OperationKind, RequestKey, Tops
from lambdas.ledger.periods import Month, Period
from lambdas.ledger.profiles import Profile
from lambdas.ledger.store import BudgetWarning, Cursor, Store, TransactionFilter
from lambdas.ledger.summaries import DayTotal, MonthTotal
from tests.books import (
    ALL,
    EVER,
    MONTHS,
    NOW,
    TODAY,
    add,
    assert_totals_add_up,
    change,
    every_transaction,
    everything,
    lunch,
    redo,
    undo,
)

ANA, BEN = "ana", "ben"
NOVEMBER = Month(2026, 11)


def test_an_added_transaction_is_there_with_its_totals_and_its_operation(store: Store) -> None:
    applied = store.apply(ANA, add("m1"))

    assert applied.created
    assert applied.operation.sequence == 1
    assert store.transaction(ANA, lunch("m1").id) == lunch("m1")
    assert every_transaction(store, ANA) == [lunch("m1")]
    total = Money(1250, "USD")
    assert store.month_totals(ANA, *MONTHS) == [MonthTotal(NOVEMBER, Category.DINING, total, 1)]
    assert store.day_totals(ANA, EVER) == [DayTotal(TODAY, Category.DINING, total, 1)]
    for found in (
        store.latest_operation(ANA),
        store.operation_by_key(ANA, "m1"),
        store.operation_by_sequence(ANA, 1),
    ):
        assert found == applied.operation


def test_a_new_person_has_nothing(store: Store) -> None:
    assert store.latest_operation(ANA) is None
    assert store.operation_by_key(ANA, "m1") is None
    assert store.operation_by_sequence(ANA, 1) is None
    assert store.transaction(ANA, lunch().id) is None
    assert every_transaction(store, ANA) == []
    assert store.month_totals(ANA, *MONTHS) == []
    assert store.day_totals(ANA, EVER) == []
    assert store.budget_entries(ANA) == []
    assert store.profile(ANA) is None
    assert store.turns(ANA, limit=10, before=None) == []
    assert everything(store, ANA) == []


def test_what_is_one_persons_is_invisible_to_another_with_the_same_keys(store: Store) -> None:
    store.apply(ANA, add("m1", lunch("m1", money=Money(100, "USD"))))
    store.apply(BEN, add("m1", lunch("m1", money=Money(900, "USD"))))
    store.apply(ANA, change("m2", (lunch("m1", money=Money(100, "USD")), None)))

    assert store.month_totals(ANA, *MONTHS) == []
    assert [t.money.minor for t in every_transaction(store, BEN)] == [900]
    latest = store.latest_operation(BEN)
    assert latest is not None
    assert latest.sequence == 1
    assert_totals_add_up(store, BEN)


@pytest.mark.parametrize("other", ["an", "ana#", "anab", "U#ana", "ana%23", ""])
def test_a_person_whose_id_resembles_anothers_sees_nothing_of_theirs(
    store: Store, other: str
) -> None:
    store.apply(ANA, add("m1"))

    assert everything(store, other) == []
    assert every_transaction(store, other) == []


def test_operations_are_numbered_without_gaps_and_linked_as_place_says(store: Store) -> None:
    first = store.apply(ANA, add("m1")).operation
    second = store.apply(ANA, add("m2")).operation
    undone = store.apply(ANA, undo("u1", second)).operation

    assert [first.sequence, second.sequence, undone.sequence] == [1, 2, 3]
    assert (second.below, second.undo_top) == (1, 2)
    assert (undone.kind, undone.target, undone.redo_top) == (OperationKind.UNDO, 2, 3)
    assert store.latest_operation(ANA) == undone
    assert store.operation_by_sequence(ANA, 2) == replace(second, undone=True)


def test_the_tops_that_a_draft_found_count_only_if_nothing_came_between(store: Store) -> None:
    first = store.apply(ANA, add("m1")).operation
    store.apply(ANA, add("m2"))
    tops = Tops(seen=1, undo=None, redo=None)

    operation = store.apply(ANA, replace(undo("u1", first), next_tops=tops)).operation

    assert operation.below == 2


def test_a_repeated_key_changes_nothing_and_gives_the_first_operation(store: Store) -> None:
    first = store.apply(ANA, add("m1")).operation
    before = everything(store, ANA)

    again = store.apply(ANA, add("m1", lunch("m1"), lunch("m1", 1)))

    assert (again.operation, again.created) == (first, False)
    assert everything(store, ANA) == before


def test_a_repeated_key_stays_known_after_what_it_added_is_gone(store: Store) -> None:
    first = store.apply(ANA, add("m1")).operation
    store.apply(ANA, change("m2", (lunch("m1"), None)))

    again = store.apply(ANA, add("m1"))

    assert (again.operation, again.created) == (first, False)
    assert every_transaction(store, ANA) == []


def test_a_known_key_with_another_fingerprint_is_refused(store: Store) -> None:
    store.apply(ANA, add("m1"))
    before = everything(store, ANA)

    with pytest.raises(IdempotencyMismatch):
        store.apply(ANA, replace(add("m1"), request=RequestKey("m1", "something else")))

    assert everything(store, ANA) == before


@pytest.mark.parametrize("key", ["#", "%23", "a#b", "K#", "é" * 64, "'; DROP TABLE--", ":x", "~"])
def test_a_key_may_hold_any_characters(store: Store, key: str) -> None:
    added = store.apply(ANA, add(key)).operation

    assert store.operation_by_key(ANA, key) == added
    assert store.operation_by_key(ANA, key + "#") is None
    assert not store.apply(ANA, add(key)).created


def test_an_edit_replaces_the_transaction_and_moves_its_totals(store: Store) -> None:
    old, new = lunch(), lunch(money=Money(300, "EUR"), category=Category.TRAVEL, note="tram")
    store.apply(ANA, add("m1", old))

    store.apply(ANA, change("m2", (old, new)))

    assert every_transaction(store, ANA) == [new]
    assert store.transaction(ANA, old.id) == new
    assert store.month_totals(ANA, *MONTHS) == [
        MonthTotal(NOVEMBER, Category.TRAVEL, Money(300, "EUR"), 1)
    ]
    assert_totals_add_up(store, ANA)


def test_a_transaction_keeps_its_id_wherever_its_date_moves(store: Store) -> None:
    home = lunch()
    store.apply(ANA, add("m1", home))
    away, far = replace(home, date=date(2026, 10, 3)), replace(home, date=date(2199, 12, 31))
    steps = [home, away, far, home]

    for number, (old, new) in enumerate(pairwise(steps), start=2):
        store.apply(ANA, change(f"m{number}", (old, new)))
        assert store.transaction(ANA, home.id) == new
        assert_totals_add_up(store, ANA)


def test_a_moved_transaction_can_be_deleted_and_restored_where_it_was(store: Store) -> None:
    home = lunch()
    moved = replace(home, date=date(2026, 10, 3))
    store.apply(ANA, add("m1", home))
    store.apply(ANA, change("m2", (home, moved)))
    deleted = store.apply(ANA, change("m3", (moved, None))).operation
    assert store.transaction(ANA, home.id) is None

    store.apply(ANA, undo("u1", deleted))

    assert store.transaction(ANA, home.id) == moved
    assert_totals_add_up(store, ANA)


def test_a_transaction_can_be_added_on_a_day_that_is_not_in_its_id(store: Store) -> None:
    strange = lunch(id=lunch().id, date=date(2025, 1, 1))

    store.apply(ANA, add("m1", strange))

    assert store.transaction(ANA, strange.id) == strange
    assert_totals_add_up(store, ANA)


@pytest.mark.parametrize("stored_on", [TODAY, date(2026, 10, 3)], ids=["home", "moved"])
@pytest.mark.parametrize("added_on", [TODAY, date(2026, 10, 3), date(2026, 9, 9)])
def test_an_id_that_is_taken_is_refused_wherever_it_is(
    store: Store, stored_on: date, added_on: date
) -> None:
    stored = lunch(id=lunch().id, date=stored_on)
    store.apply(ANA, add("m1", lunch()))
    store.apply(ANA, change("m2", (lunch(), stored)))
    before = everything(store, ANA)

    with pytest.raises(Conflict):
        store.apply(ANA, change("m3", (None, replace(stored, date=added_on))))

    assert everything(store, ANA) == before


@pytest.mark.parametrize(
    "seen",
    [
        lunch(note="dinner"),
        lunch(money=Money(1251, "USD")),
        lunch(money=Money(1250, "EUR")),
        lunch(category=Category.TRAVEL),
        replace(lunch(), date=date(2026, 11, 21)),
        lunch(created_at=NOW + timedelta(seconds=1)),
        lunch(source="page"),
        lunch("m9"),
    ],
)
@pytest.mark.parametrize("wanted", [lunch(note="new"), None], ids=["edit", "delete"])
def test_a_row_that_is_not_as_stated_is_a_conflict_and_nothing_is_written(
    store: Store, seen: object, wanted: object
) -> None:
    store.apply(ANA, add("m1"))
    before = everything(store, ANA)
    after = replace(wanted, id=seen.id) if wanted else None  # type: ignore[attr-defined,type-var]

    with pytest.raises(Conflict):
        store.apply(ANA, change("m2", (None, lunch("m3")), (seen, after)))  # type: ignore[arg-type]

    assert everything(store, ANA) == before


def test_one_record_changed_twice_in_an_operation_ends_as_the_last_change_says(
    store: Store,
) -> None:
    first, second = lunch(note="one"), lunch(note="two")
    store.apply(ANA, change("m1", (None, first), (first, second)))
    assert every_transaction(store, ANA) == [second]

    store.apply(ANA, change("m2", (None, lunch("m2")), (lunch("m2"), None)))

    assert every_transaction(store, ANA) == [second]
    with pytest.raises(Conflict):
        store.apply(ANA, change("m3", (second, first), (second, None)))
    with pytest.raises(Conflict):
        store.apply(ANA, change("m4", (None, second), (second, None)))
    assert_totals_add_up(store, ANA)


def test_an_undo_marks_its_target_and_a_redo_unmarks_it(store: Store) -> None:
    added = store.apply(ANA, add("m1")).operation

    store.apply(ANA, undo("u1", added))
    assert store.operation_by_key(ANA, "m1") == replace(added, undone=True)
    assert every_transaction(store, ANA) == []

    store.apply(ANA, redo("r1", added))
    assert store.operation_by_key(ANA, "m1") == added
    assert every_transaction(store, ANA) == [lunch("m1")]
    assert_totals_add_up(store, ANA)


def test_an_operation_is_undone_once_and_redone_only_when_undone(store: Store) -> None:
    kept = store.apply(ANA, change("m1", (None, Profile()))).operation
    same = replace(kept, changes=())
    with pytest.raises(Conflict):
        store.apply(ANA, redo("r1", same))
    store.apply(ANA, undo("u1", same))
    before = everything(store, ANA)

    with pytest.raises(Conflict):
        store.apply(ANA, undo("u2", same))

    assert everything(store, ANA) == before


def test_a_mark_on_an_operation_that_is_not_there_is_a_conflict(store: Store) -> None:
    added = store.apply(ANA, add("m1")).operation

    for draft in (undo("u1", replace(added, sequence=7)), redo("r1", replace(added, sequence=7))):
        with pytest.raises(Conflict):
            store.apply(ANA, replace(draft, changes=()))


def test_budgets_and_settings_change_and_come_back_like_transactions(store: Store) -> None:
    total = BudgetEntry(None, "USD", NOVEMBER, 200_000)
    dining = BudgetEntry(Category.DINING, "USD", NOVEMBER, 20_000)
    care = BudgetEntry(Category.PERSONAL_CARE, "JPY", NOVEMBER, None)
    store.apply(ANA, change("m1", (None, total), (None, dining), (None, care)))
    profile = Profile("EUR", "Europe/Lisbon", month_starts_on=25)
    changed = store.apply(ANA, change("m2", (None, profile), (dining, None)))

    assert set(store.budget_entries(ANA)) == {total, care}
    assert store.profile(ANA) == profile

    store.apply(ANA, undo("u1", changed.operation))
    assert set(store.budget_entries(ANA)) == {total, dining, care}
    assert store.profile(ANA) is None


def test_a_budget_or_profile_that_is_not_as_stated_is_a_conflict(store: Store) -> None:
    dining = BudgetEntry(Category.DINING, "USD", NOVEMBER, 20_000)
    store.apply(ANA, change("m1", (None, dining), (None, Profile())))

    for before, after in (
        (None, dining),
        (replace(dining, limit=1), None),
        (replace(dining, limit=None), dining),
        (None, Profile()),
        (Profile("EUR"), None),
    ):
        with pytest.raises(Conflict):
            store.apply(ANA, change("m2", (before, after)))


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
    store.apply(ANA, redo("r1", replace(undone, changes=added.changes, sequence=1)))
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


def test_a_time_zone_is_filled_in_once_and_the_rest_of_the_profile_kept(store: Store) -> None:
    assert store.fill_time_zone(ANA, "Asia/Tokyo") == Profile(time_zone="Asia/Tokyo")
    assert store.fill_time_zone(ANA, "Europe/Lisbon") == Profile(time_zone="Asia/Tokyo")
    assert store.profile(ANA) == Profile(time_zone="Asia/Tokyo")

    store.apply(BEN, change("m1", (None, Profile("EUR", month_starts_on=25))))
    filled = Profile("EUR", "Europe/Lisbon", month_starts_on=25)
    assert store.fill_time_zone(BEN, "Europe/Lisbon") == filled
    assert store.profile(BEN) == filled
    store.apply(BEN, change("m2", (filled, Profile())))
    assert store.profile(BEN) == Profile()


def test_a_warning_is_given_once_for_each_state_and_again_to_the_turn_that_gave_it(
    store: Store,
) -> None:
    near = BudgetWarning(NOVEMBER, "Personal care", "USD", BudgetState.NEAR)
    others = [
        replace(near, state=BudgetState.OVER),
        replace(near, scope="total"),
        replace(near, currency="EUR"),
        replace(near, month=Month(2026, 12)),
    ]
    assert store.note_warning(ANA, near, "m1")
    assert not store.note_warning(ANA, near, "m2")
    assert store.note_warning(ANA, near, "m1")
    assert store.note_warning(BEN, near, "m2")
    assert all(store.note_warning(ANA, warning, "m3") for warning in others)


def test_an_operation_without_changes_is_numbered_like_any_other(store: Store) -> None:
    applied = store.apply(ANA, Draft(RequestKey("m1", "f"), (), NOW))

    assert applied.created
    assert store.latest_operation(ANA) == applied.operation
