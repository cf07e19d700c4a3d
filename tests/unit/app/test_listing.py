from datetime import date
from typing import Any

from app.client import Client
from app.listing import PAGE, Listing
from app.resources import Transaction


def entry(number: int, day: str, amount: str = "1.00", **fields: Any) -> Transaction:
    plain: Any = {
        "id": f"t{number}",
        "kind": "expense",
        "amount": amount,
        "currency": "USD",
        "category": "Pets",
        "note": "",
        "date": day,
        "source": "chat",
        "version": "v",
    }
    return plain | fields  # type: ignore[no-any-return]


def page(*entries: Transaction, cursor: str | None = None, reached: str | None = None) -> Any:
    body = {"transactions": entries, "cursor": cursor, "reached": reached, "today": "2026-11-22"}
    return (200, body)


FIRST = page(entry(3, "2026-11-22"), entry(2, "2026-11-21"), cursor="c", reached="2026-11-21")
SECOND = page(entry(1, "2026-11-21"), entry(0, "2026-11-20"))


def test_entries_are_grouped_by_day_and_a_day_that_may_go_on_says_so(
    answering: Any, client: Client
) -> None:
    answering.answers = [FIRST, SECOND]
    listing = Listing()
    listing.read(client, {})
    assert [(day.date.day, day.complete) for day in listing.days] == [(22, True), (21, False)]
    listing.extending = True
    listing.read(client, {})
    told = [(day.date.day, len(day.entries), day.complete) for day in listing.days]
    assert told == [(22, 1, True), (21, 2, True), (20, 1, True)]
    assert [r["path"] for r in answering.requests] == [
        "/transactions?limit=20",
        "/transactions?limit=20&cursor=c",
    ]


def test_a_list_that_did_not_change_costs_one_call(answering: Any, client: Client) -> None:
    answering.answers = [FIRST, SECOND, FIRST]
    listing = Listing()
    listing.read(client, {})
    listing.extending = True
    listing.read(client, {})
    listing.read(client, {})
    assert len(answering.requests) == 3
    assert len(listing.entries) == 4


def test_a_list_that_changed_is_read_as_far_as_before(answering: Any, client: Client) -> None:
    newer = page(entry(4, "2026-11-22"), entry(3, "2026-11-22"), cursor="d", reached="2026-11-22")
    rest = page(entry(2, "2026-11-21"), entry(1, "2026-11-21"), cursor="e", reached="2026-11-21")
    answering.answers = [FIRST, SECOND, newer, rest]
    listing = Listing()
    listing.read(client, {})
    listing.extending = True
    listing.read(client, {})
    listing.read(client, {})
    assert [entry["id"] for entry in listing.entries] == ["t4", "t3", "t2", "t1"]
    assert (listing.cursor, listing.reached) == ("e", date(2026, 11, 21))


def test_what_was_changed_here_is_read_again(answering: Any, client: Client) -> None:
    answering.answers = [FIRST, SECOND, FIRST, page(entry(0, "2026-11-20"))]
    listing = Listing()
    listing.read(client, {})
    listing.extending = True
    listing.read(client, {})
    listing.forget()
    listing.read(client, {})
    assert [entry["id"] for entry in listing.entries] == ["t3", "t2", "t0"]


def test_other_filters_begin_another_list(answering: Any, client: Client) -> None:
    answering.answers = [FIRST, page()]
    listing = Listing()
    listing.read(client, {})
    listing.extending = True
    listing.read(client, {"text": "a&b"})
    assert answering.requests[1]["path"] == "/transactions?text=a%26b&limit=20"
    assert not listing.entries
    assert not listing.days


def test_a_page_without_entries_still_says_how_far_it_went(answering: Any, client: Client) -> None:
    answering.answers = [page(cursor="c", reached="2026-03-01")]
    listing = Listing()
    assert (listing.cursor, listing.reached) == (None, None)
    listing.read(client, {"text": "x"})
    assert (listing.days, listing.reached) == ([], date(2026, 3, 1))


def test_a_search_that_filled_its_page_was_not_cut_short(answering: Any, client: Client) -> None:
    full = page(*(entry(n, "2026-11-22") for n in range(PAGE)), cursor="c", reached="2026-11-22")
    answering.answers = [full, FIRST, SECOND]
    listing, told = Listing(), []
    for _ in range(3):
        listing.extending = True
        listing.read(client, {"category": "Pets"})
        told.append(listing.cut_short)
    assert told == [False, True, False]
