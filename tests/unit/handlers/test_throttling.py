import json
from dataclasses import replace

import pytest

from lambdas.handlers.books import Books
from lambdas.handlers.problems import TooMany
from lambdas.handlers.throttling import CALLS, SENDS, Limit, admit
from tests.fakes import FakeClock
from tests.unit.handlers.conftest import Api
from tests.unit.handlers.test_send import ANSWER, Sender


def use_up(books: Books, limit: Limit, user: str = "local") -> None:
    for _ in range(limit.per_minute):
        admit(user, limit, books)


def test_the_next_minute_is_named_and_begins_anew(books: Books, clock: FakeClock) -> None:
    clock.move(seconds=42.5)
    use_up(books, SENDS)
    with pytest.raises(TooMany) as refused:
        admit("local", SENDS, books)
    assert refused.value.retry_after == 18
    admit("local", CALLS, books)
    admit("somebody else", SENDS, books)
    clock.move(seconds=17.4)
    with pytest.raises(TooMany):
        admit("local", SENDS, books)
    clock.move(seconds=0.1)
    admit("local", SENDS, books)


def test_a_person_who_sends_too_much_is_told_so_and_nothing_happens(
    books: Books, clock: FakeClock
) -> None:
    use_up(books, SENDS)
    send = Sender(books, clock, ANSWER)
    status, problem = send.post({"message": "hi", "messageId": "m1"})
    assert (status, problem["status"], send.headers["Retry-After"]) == (429, 429, "60")
    assert send.lex.calls == []
    assert list(books.store.export("local")) == []
    clock.move(minutes=1)
    assert send.post({"message": "hi", "messageId": "m1"})[0] == 200


def test_a_person_who_calls_too_much_is_told_so(books: Books) -> None:
    use_up(books, CALLS)
    api = Api(books)
    api.refused(429, None, "GET", "/profile")
    assert json.loads(api.response["body"])["detail"].startswith("That was a lot in one minute.")


def test_what_is_not_throttled_is_not_counted(books: Books) -> None:
    use_up(replace(books, throttles=False), Limit("send", SENDS.per_minute + 1))
    use_up(books, SENDS)
