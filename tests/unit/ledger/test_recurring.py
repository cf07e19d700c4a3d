from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from lambdas.ledger.categories import Category
from lambdas.ledger.errors import Conflict, InvalidInput, NotFound, NothingToUndo, Unchanged
from lambdas.ledger.ledger import Ledger
from lambdas.ledger.money import Money
from lambdas.ledger.operations import Operation
from lambdas.ledger.periods import Month
from lambdas.ledger.posting import Posting
from lambdas.ledger.profiles import Profile
from lambdas.ledger.recurrences import Recurrence, reschedule
from lambdas.ledger.recurring import LIMIT, RecurrenceEdit, RecurringMoney, RepeatingEntry
from lambdas.ledger.reports import Reports
from lambdas.ledger.schedules import Day, DayOfMonth, Every, Schedule, Weekday
from local.sqlite import SqliteStore
from tests.books import TODAY, every_transaction
from tests.fakes import FakeClock
from tests.unit.ledger.conftest import Keys

ME = "me"
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Books:
    """All that a person does here, on one store and one clock."""

    store: SqliteStore
    clock: FakeClock
    key: Keys
    ledger: Ledger
    recurring: RecurringMoney
    posting: Posting

    def only(self) -> Recurrence:
        (found,) = self.recurring.list(ME)
        return found

    def days(self) -> list[str]:
        return [f"{row.date:%m-%d}" for row in reversed(every_transaction(self.store, ME))]

    def add(self, *entries: RepeatingEntry) -> Operation:
        return self.recurring.add(ME, self.key(), entries, TODAY).operation

    def add_and_post(self) -> Operation:
        """Something that was added, and posted since."""
        operation = self.add(rent(23))
        self.clock.move(days=1)
        assert self.posting.post_due(ME) == 1
        return operation


@pytest.fixture
def books(store: SqliteStore, clock: FakeClock, key: Keys, ledger: Ledger) -> Books:
    return Books(store, clock, key, ledger, RecurringMoney(store, clock), Posting(store, clock))


def rent(
    day: int = 1,
    every: Every = Every.MONTH,
    minor: int = 95_000,
    first: date = TODAY,
    category: Category = Category.HOUSING,
) -> RepeatingEntry:
    schedule = Schedule.begin(every, DayOfMonth(day), first)
    return RepeatingEntry(Money(minor, "USD"), category, "rent", schedule)


def test_what_repeats_is_posted_on_each_of_its_days_and_marked(books: Books) -> None:
    books.add(rent())
    books.clock.move(days=8)
    assert books.posting.post_due(ME) == 0
    books.clock.move(days=1)
    assert (books.posting.post_due(ME), books.posting.post_due(ME)) == (1, 0)
    books.clock.move(days=62)
    assert books.posting.post_due(ME) == 2
    assert books.days() == ["12-01", "01-01", "02-01"]
    newest = every_transaction(books.store, ME)[0]
    assert (newest.recurrence, newest.note) == (books.only().id, "rent")
    assert newest.money == Money(95_000, "USD")


def test_what_falls_on_today_is_posted_as_it_is_added_and_one_undo_takes_both_back(
    books: Books,
) -> None:
    books.add(rent(22))
    assert books.days() == ["11-22"]
    assert books.only().next == date(2026, 12, 22)
    books.ledger.undo(ME, books.key())
    assert (books.days(), books.recurring.list(ME)) == ([], [])
    books.ledger.redo(ME, books.key())
    assert books.posting.post_due(ME) == 0
    assert books.days() == ["11-22"]


def test_years_of_missed_days_are_all_posted_each_on_its_own(books: Books) -> None:
    weekly = Schedule.begin(Every.WEEK, Weekday(2), TODAY)
    lesson = RepeatingEntry(Money(3000, "USD"), Category.EDUCATION, "piano", weekly)
    books.add(lesson, rent())
    books.clock.move(days=7 * 104)
    assert books.posting.post_due(ME) == 104 + 24
    assert books.posting.post_due(ME) == 0
    assert len({(row.date, row.recurrence) for row in every_transaction(books.store, ME)}) == 128


def test_so_much_at_once_that_it_takes_several_calls_comes_in_several_calls(books: Books) -> None:
    for _ in range(6):
        books.recurring.add(ME, books.key(), [rent()] * 10, TODAY)
    books.clock.move(days=20)
    assert (books.posting.post_due(ME), books.posting.post_due(ME), books.posting.post_due(ME)) == (
        50,
        10,
        0,
    )


def test_a_day_comes_when_it_comes_where_the_person_is(books: Books) -> None:
    books.store.fill_time_zone(ME, "Pacific/Auckland")
    books.add(rent(24))
    books.clock.move(days=1)
    assert books.posting.post_due(ME) == 0
    books.clock.move(hours=1)
    assert books.posting.post_due(ME) == 1


def test_a_posted_entry_that_is_deleted_does_not_come_again(books: Books) -> None:
    books.add(rent(23))
    books.clock.move(days=1)
    books.posting.post_due(ME)
    books.ledger.delete(ME, books.key(), *every_transaction(books.store, ME))
    assert books.posting.post_due(ME) == 0
    books.clock.move(days=1)
    assert (books.posting.post_due(ME), books.days()) == (0, [])


def test_undo_passes_over_a_posting_and_takes_back_what_the_person_did(books: Books) -> None:
    books.add_and_post()
    books.ledger.undo(ME, books.key())
    assert (books.recurring.list(ME), books.days()) == ([], ["11-23"])
    with pytest.raises(NothingToUndo):
        books.ledger.undo(ME, books.key())
    books.ledger.redo(ME, books.key())
    assert (books.posting.post_due(ME), books.days()) == (0, ["11-23"])
    assert books.only().next == date(2026, 12, 23)


def test_a_posting_clears_nothing_that_can_be_restored(books: Books) -> None:
    books.add(rent(23))
    books.add(rent(1))
    books.ledger.undo(ME, books.key())
    books.clock.move(days=1)
    books.posting.post_due(ME)
    books.ledger.redo(ME, books.key())
    assert len(books.recurring.list(ME)) == 2


def test_a_posting_can_not_be_undone_by_its_number(books: Books) -> None:
    books.add_and_post()
    with pytest.raises(Conflict, match="delete the entry"):
        books.ledger.undo(ME, books.key(), 2)


def test_a_change_keeps_what_is_posted_and_its_undo_keeps_what_came_since(books: Books) -> None:
    books.add_and_post()
    edit = RecurrenceEdit(money=Money(99_000, "USD"), note=" flat ", category=Category.OTHER)
    books.recurring.change(ME, books.key(), books.only(), edit)
    books.clock.move(days=30)
    assert books.posting.post_due(ME) == 1
    books.ledger.undo(ME, books.key())
    now = books.only()
    assert (now.money.minor, now.note, now.next) == (95_000, "rent", date(2027, 1, 23))
    assert (books.posting.post_due(ME), books.days()) == (0, ["11-23", "12-23"])
    assert [row.money.minor for row in every_transaction(books.store, ME)] == [99_000, 95_000]


def test_what_falls_due_during_a_pause_is_not_posted_later(books: Books) -> None:
    books.add_and_post()
    books.recurring.change(ME, books.key(), books.only(), RecurrenceEdit(paused=True))
    assert (books.only().next, books.only().paused) == (None, True)
    books.clock.move(days=40)
    assert books.posting.post_due(ME) == 0
    books.recurring.change(ME, books.key(), books.only(), RecurrenceEdit(paused=False))
    books.clock.move(days=30)
    assert (books.posting.post_due(ME), books.days()) == (1, ["11-23", "01-23"])


@pytest.mark.parametrize("stops", [True, False])
def test_nor_is_it_when_a_pause_or_a_stop_is_undone(books: Books, stops: bool) -> None:
    books.add_and_post()
    if stops:
        books.recurring.stop(ME, books.key(), books.only())
    else:
        books.recurring.change(ME, books.key(), books.only(), RecurrenceEdit(paused=True))
    books.clock.move(days=40)
    books.ledger.undo(ME, books.key())
    books.clock.move(days=30)
    assert (books.posting.post_due(ME), books.days()) == (1, ["11-23", "01-23"])
    books.ledger.redo(ME, books.key())
    assert all(each.paused for each in books.recurring.list(ME))


def test_what_is_stopped_stays_posted_and_posts_no_more(books: Books) -> None:
    books.add_and_post()
    stale = books.only()
    books.recurring.stop(ME, books.key(), stale)
    books.clock.move(days=60)
    assert (books.posting.post_due(ME), books.days()) == (0, ["11-23"])
    with pytest.raises(Conflict):
        books.recurring.stop(ME, books.key(), stale)
    with pytest.raises(NotFound):
        books.recurring.find(ME, stale.id)


def test_a_repeated_request_changes_nothing(books: Books) -> None:
    first, second, third = books.key(), books.key(), books.key()
    added = books.recurring.add(ME, first, [rent()], TODAY)
    assert books.recurring.add(ME, first, [rent()], TODAY).operation == added.operation
    edit = RecurrenceEdit(paused=True)
    paused = books.recurring.change(ME, second, books.only(), edit)
    assert books.recurring.change(ME, second, books.only(), edit).operation == paused.operation
    with pytest.raises(Unchanged):
        books.recurring.change(ME, third, books.only(), edit)


def test_nobody_has_more_than_can_be_read_at_each_visit(books: Books) -> None:
    request = books.key()
    for field in ([], [rent()] * (LIMIT + 1)):
        with pytest.raises(InvalidInput):
            books.recurring.add(ME, books.key(), field, TODAY)
    for _ in range(LIMIT // 20 - 1):
        books.recurring.add(ME, books.key(), [rent()] * 20, TODAY)
    full = books.recurring.add(ME, request, [rent()] * 20, TODAY)
    assert books.recurring.add(ME, request, [rent()] * 20, TODAY).operation == full.operation
    with pytest.raises(InvalidInput):
        books.add(rent())


def test_stopping_nothing_is_refused(books: Books) -> None:
    with pytest.raises(InvalidInput):
        books.recurring.stop(ME, books.key())


def test_the_list_begins_with_what_comes_next_and_ends_with_what_is_paused(books: Books) -> None:
    books.add(rent(5), rent(1), rent(28))
    first = books.recurring.list(ME)[0]
    assert first.next == date(2026, 11, 28)
    books.recurring.change(ME, books.key(), first, RecurrenceEdit(paused=True))
    assert [each.schedule.day for each in books.recurring.list(ME)] == [
        DayOfMonth(1),
        DayOfMonth(5),
        DayOfMonth(28),
    ]


@pytest.mark.parametrize(
    "every, day, found",
    [
        (Every.MONTH, DayOfMonth(25), date(2026, 12, 25)),
        (Every.MONTH, DayOfMonth(20), date(2026, 12, 20)),
        (Every.QUARTER, DayOfMonth(25), date(2026, 11, 25)),
        (Every.WEEK, Weekday(0), date(2026, 11, 23)),
    ],
)
def test_another_day_posts_no_second_time_in_the_same_month(
    every: Every, day: Day, found: date
) -> None:
    old = Schedule(Every.MONTH, DayOfMonth(1), date(2026, 1, 1))
    money = Money(1, "USD")
    one = Recurrence("x", money, Category.HOUSING, "", old, date(2026, 11, 1))
    assert reschedule(one, every, day, TODAY + DAY).start == found


def test_another_weekday_moves_within_the_week_that_is_to_come() -> None:
    old = Schedule(Every.FORTNIGHT, Weekday(2), date(2026, 11, 11))
    one = Recurrence("x", Money(1, "USD"), Category.EDUCATION, "", old, date(2026, 11, 11))
    assert reschedule(one, Every.FORTNIGHT, Weekday(4), TODAY).start == date(2026, 11, 27)
    late = date(2026, 11, 24)
    assert reschedule(one, Every.FORTNIGHT, Weekday(0), late).start == date(2026, 12, 7)


def test_what_is_still_to_come_is_part_of_what_is_left(books: Books, reports: Reports) -> None:
    books.ledger.set_budgets(
        ME, books.key(), [(None, Money(200_000, "USD")), (Category.HOUSING, Money(90_000, "USD"))]
    )
    salary = rent(30, minor=500_000, category=Category.SALARY)
    books.add(rent(25), rent(1), salary)
    total, housing = reports.budgets(ME, Profile(), TODAY)
    assert (total.left.minor, total.upcoming.minor, total.free.minor) == (200_000, 95_000, 105_000)
    assert total.left_per_day == Money(105_000 // 9, "USD")
    assert (housing.free.minor, housing.left_per_day) == (-5_000, None)
    december, _ = reports.budgets(ME, Profile(), TODAY, Month(2026, 12))
    assert december.upcoming.minor == 190_000
