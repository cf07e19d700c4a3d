"""The schedule's run: everybody's entries once, one person's trouble no one else's."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from lambdas.handlers.books import Books
from lambdas.handlers.posting import LOOK_BACK, RESERVE_SECONDS, PostingIncomplete, handle_posting
from lambdas.ledger.errors import StoreUnavailable
from lambdas.ledger.posting import Posting
from tests.books import change, every_transaction, rent
from tests.fakes import FakeClock, FakeLambdaContext

PEOPLE = ("ana", "ben", "eve")


class People:
    """Who is due on which day, read out of the books, as the index would."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self.asked: list[date] = []

    def __call__(self, day: date) -> Iterable[str]:
        self.asked.append(day)
        for user in PEOPLE:
            if any(each.next == day for each in self._books.store.recurrences(user)):
                yield user


@pytest.fixture
def people(books: Books, clock: FakeClock) -> People:
    for user in PEOPLE:
        books.store.apply(user, change("m1", (None, rent())))
    clock.move(days=9)
    return People(books)


def run(books: Books, people: People, left: float = 300.0) -> dict[str, Any]:
    return handle_posting({}, FakeLambdaContext(left), books=books, people_due=people)


def posted(books: Books) -> list[int]:
    return [len(every_transaction(books.store, user)) for user in PEOPLE]


def test_everybody_s_entries_are_posted_and_a_second_run_adds_nothing(
    books: Books, people: People
) -> None:
    assert run(books, people) == {"people": 3, "posted": 3, "finished": True}
    assert run(books, people) == {"people": 0, "posted": 0, "finished": True}
    assert posted(books) == [1, 1, 1]


def test_tomorrow_is_looked_up_for_where_it_is_tomorrow_already(
    books: Books, people: People, clock: FakeClock
) -> None:
    books.store.fill_time_zone("ana", "Pacific/Auckland")
    clock.move(days=-1, hours=1)
    assert run(books, people)["posted"] == 1
    assert posted(books) == [1, 0, 0]
    assert people.asked[0] == date(2026, 12, 1)
    assert len(people.asked) == LOOK_BACK + 2


def test_one_persons_trouble_is_told_after_everybody_elses_entries(
    books: Books, people: People
) -> None:
    class Troubled(Posting):
        def post_due(self, user: str) -> int:
            if user == "ben":
                raise StoreUnavailable
            return super().post_due(user)

    troubled = replace(books, posting=Troubled(books.store, books.clock))
    with pytest.raises(PostingIncomplete, match="1 of 3"):
        run(troubled, people)
    assert posted(books) == [1, 0, 1]
    run(books, people)
    assert posted(books) == [1, 1, 1]


def test_nobody_is_begun_without_the_time_to_finish(books: Books, people: People) -> None:
    assert run(books, people, RESERVE_SECONDS - 1) == {
        "people": 0,
        "posted": 0,
        "finished": False,
    }
    assert posted(books) == [0, 0, 0]
