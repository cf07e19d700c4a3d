"""Whatever a person does in whatever order, both stores say the same and their totals add up."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lambdas.ledger.categories import Category
from lambdas.ledger.errors import LedgerError
from lambdas.ledger.ledger import Edit, Entry, Ledger
from lambdas.ledger.money import Money
from lambdas.ledger.operations import RequestKey
from lambdas.ledger.periods import Month
from lambdas.ledger.profiles import ProfileEdit
from lambdas.ledger.store import Store
from lambdas.ledger.transactions import Transaction
from lambdas.storage.dynamodb import DynamoStore
from local.sqlite import SqliteStore
from tests.books import NOW, TODAY, assert_totals_add_up, every_transaction, everything

DAYS = (date(2026, 11, 22), date(2026, 11, 23), date(2026, 10, 3))
CATEGORIES = (Category.DINING, Category.OTHER, Category.OTHER_INCOME)
CURRENCIES = ("USD", "JPY")
AMOUNTS = st.builds(Money, st.integers(1, 10**15 // 100), st.sampled_from(CURRENCIES))


class Clock:
    """Every operation happens a second after the one before."""

    def __init__(self) -> None:
        self._seconds = 0

    def now(self) -> datetime:
        self._seconds += 1
        return NOW + timedelta(seconds=self._seconds)

    def today(self, zone: tzinfo) -> date:
        return TODAY


@dataclass
class Person:
    """One person at one store, and every state of a transaction they have seen."""

    user: str
    store: Store
    ledger: Ledger
    seen: list[Transaction]

    def look(self) -> None:
        for transaction in every_transaction(self.store, self.user):
            if transaction not in self.seen:
                self.seen.append(transaction)


Step = Callable[[Person, RequestKey], object]
ENTRIES = st.builds(
    Entry,
    money=AMOUNTS,
    category=st.sampled_from(CATEGORIES),
    note=st.sampled_from(("", "lunch", "#%é")),
    date=st.sampled_from(DAYS),
)
EDITS = st.builds(
    Edit,
    money=st.none() | AMOUNTS,
    category=st.none() | st.sampled_from(CATEGORIES),
    note=st.none() | st.just("other"),
    date=st.none() | st.sampled_from(DAYS),
)
PLACES = st.integers(0, 9)


def record(entries: list[Entry]) -> Step:
    return lambda person, key: person.ledger.record(person.user, key, entries, source="chat")


def edit(place: int, new: Edit) -> Step:
    return lambda person, key: (
        person.seen
        and person.ledger.edit(person.user, key, person.seen[-1 - place % len(person.seen)], new)
    )


def delete(place: int) -> Step:
    return lambda person, key: (
        person.seen
        and person.ledger.delete(person.user, key, person.seen[-1 - place % len(person.seen)])
    )


def undo(sequence: int | None) -> Step:
    return lambda person, key: person.ledger.undo(person.user, key, sequence)


def redo(sequence: int | None) -> Step:
    return lambda person, key: person.ledger.redo(person.user, key, sequence)


def set_budget(category: Category | None, limit: Money, month: int) -> Step:
    return lambda person, key: person.ledger.set_budget(
        person.user, key, category, limit, Month(2026, month)
    )


def remove_budget(category: Category | None, currency: str) -> Step:
    return lambda person, key: person.ledger.remove_budget(person.user, key, category, currency)


def change_profile(starts_on: int) -> Step:
    return lambda person, key: person.ledger.change_profile(
        person.user, key, ProfileEdit(month_starts_on=starts_on)
    )


def fill_time_zone(zone: str) -> Step:
    return lambda person, _: person.store.fill_time_zone(person.user, zone)


BUDGETED = st.none() | st.sampled_from(CATEGORIES[:2])
NUMBERS = st.none() | st.integers(1, 12)
STEPS = st.one_of(
    st.builds(record, st.lists(ENTRIES, min_size=1, max_size=3)),
    st.builds(edit, PLACES, EDITS),
    st.builds(delete, PLACES),
    st.builds(undo, NUMBERS),
    st.builds(undo, st.none()),
    st.builds(redo, NUMBERS),
    st.builds(set_budget, BUDGETED, AMOUNTS, st.integers(10, 12)),
    st.builds(remove_budget, BUDGETED, st.sampled_from(CURRENCIES)),
    st.builds(change_profile, st.integers(1, 31)),
    st.builds(fill_time_zone, st.sampled_from(("Asia/Tokyo", "Europe/Lisbon"))),
)
KEYS = st.integers(0, 40)
"""Keys repeat now and then: as a retry of the same step, or with another one."""

users = count()


def answer(step: Step, person: Person, key: RequestKey) -> object:
    try:
        return step(person, key)
    except LedgerError as error:
        return type(error)


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(history=st.lists(st.tuples(KEYS, STEPS), min_size=8, max_size=20))
def test_both_stores_tell_the_same_history_and_their_totals_add_up(
    sqlite_store: SqliteStore, moto_store: DynamoStore, history: list[tuple[int, Step]]
) -> None:
    user = f"user-{next(users)}"
    people = [
        Person(user, store, Ledger(store, Clock()), []) for store in (sqlite_store, moto_store)
    ]
    for number, (key, step) in enumerate(history):
        request = RequestKey(f"key-{key}", f"{number % 2}")
        answers = [answer(step, person, request) for person in people]
        assert answers[0] == answers[1]
        for person in people:
            person.look()
    exports = [everything(person.store, user) for person in people]
    assert exports[0] == exports[1]
    for person in people:
        assert_totals_add_up(person.store, user)
        person.store.delete_account(user)
