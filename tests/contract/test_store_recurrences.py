"""What every store does with what repeats, and with its posting by many at once."""

from dataclasses import replace
from datetime import date, timedelta

from lambdas.ledger.errors import Conflict
from lambdas.ledger.posting import Posting
from lambdas.ledger.recurrences import Recurrence
from lambdas.ledger.schedules import Every, Schedule, Weekday, WeekdayOfMonth
from lambdas.ledger.store import Store
from tests.books import TODAY, assert_totals_add_up, change, every_transaction, rent, undo
from tests.contract.test_store_concurrency import at_once
from tests.fakes import FakeClock

ANA, BEN = "ana", "ben"


def later(days: int) -> FakeClock:
    clock = FakeClock()
    clock.move(days=days)
    return clock


def weekly() -> Recurrence:
    schedule = Schedule.begin(Every.WEEK, Weekday(2), TODAY)
    return rent(id="00000000000000bb", schedule=schedule, note="piano #1 %")


def test_what_repeats_is_stored_changed_and_removed_for_its_person_alone(store: Store) -> None:
    odd = Schedule.begin(Every.QUARTER, WeekdayOfMonth(-1, 4), TODAY)
    paused = rent(schedule=odd, paused=True)

    store.apply(ANA, change("m1", (None, rent()), (None, weekly())))
    assert store.recurrences(ANA) == [rent(), weekly()]
    assert store.recurrences(BEN) == []

    changed = store.apply(ANA, change("m2", (rent(), paused), (weekly(), None))).operation
    assert store.recurrences(ANA) == [paused]
    store.apply(ANA, undo("m3", changed))
    assert store.recurrences(ANA) == [rent(), weekly()]


def test_a_change_of_what_somebody_else_changed_is_refused_whole(store: Store) -> None:
    store.apply(ANA, change("m1", (None, rent())))
    store.apply(ANA, change("m2", (rent(), rent(paused=True))))

    for stale in ((rent(), rent(note="flat")), (rent(), None), (None, rent())):
        try:
            store.apply(ANA, change(f"m3 {stale}", stale))
        except Conflict:
            continue
        raise AssertionError("written over what somebody else wrote")
    assert store.recurrences(ANA) == [rent(paused=True)]


def test_what_fell_due_is_posted_once_each_on_its_day(store: Store) -> None:
    store.apply(ANA, change("m1", (None, rent()), (None, weekly())))
    store.apply(BEN, change("m1", (None, rent())))
    posting = Posting(store, later(40))

    assert (posting.post_due(ANA), posting.post_due(ANA)) == (2 + 6, 0)

    posted = every_transaction(store, ANA)
    rents = [row.date for row in posted if row.note == "rent"]
    assert rents == [date(2027, 1, 1), date(2026, 12, 1)]
    assert {row.recurrence for row in posted} == {rent().id, weekly().id}
    assert [each.settled for each in store.recurrences(ANA)] == [date(2027, 1, 1)] * 2
    assert every_transaction(store, BEN) == []
    assert_totals_add_up(store, ANA)


def test_ten_that_post_at_once_post_once(shared_store: Store) -> None:
    shared_store.apply(ANA, change("m1", (None, rent()), (None, weekly())))

    counts = at_once(lambda _: Posting(shared_store, later(300)).post_due(ANA))

    posted = every_transaction(shared_store, ANA)
    weeks = (TODAY + timedelta(days=300) - date(2026, 11, 25)).days // 7 + 1
    assert len(posted) == sum(counts) == len({(row.date, row.note) for row in posted}) == weeks + 10
    assert_totals_add_up(shared_store, ANA)


def test_a_stop_and_a_posting_at_once_leave_one_of_both_orders(shared_store: Store) -> None:
    shared_store.apply(ANA, change("m1", (None, rent())))

    def ask(number: int) -> None:
        if number % 2:
            Posting(shared_store, later(9)).post_due(ANA)
            return
        for stored in shared_store.recurrences(ANA):
            try:
                shared_store.apply(ANA, change(f"stop {number}", (stored, None)))
            except Conflict:
                continue

    at_once(ask)

    assert len(every_transaction(shared_store, ANA)) <= 1
    assert_totals_add_up(shared_store, ANA)


def test_dates_that_a_recurrence_posted_are_not_posted_again_if_it_forgot(store: Store) -> None:
    store.apply(ANA, change("m1", (None, rent())))
    posting = Posting(store, later(9))
    posting.post_due(ANA)
    (posted,) = store.recurrences(ANA)
    store.apply(ANA, change("m2", (posted, replace(posted, settled=TODAY))))

    assert posting.post_due(ANA) == 0
    assert len(every_transaction(store, ANA)) == 1
