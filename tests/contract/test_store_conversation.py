"""What every store does with turns and with the claims on a message."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from lambdas.ledger.conversation import Claim, ClaimState, Turn
from lambdas.ledger.errors import IdempotencyMismatch
from lambdas.ledger.store import Store
from tests.books import NOW, TODAY, everything

ANA, BEN = "ana", "ben"
LEASE = timedelta(seconds=30)


def claim(
    store: Store,
    message_id: str = "m1",
    *,
    user: str = ANA,
    text: str = "f",
    today: date = TODAY,
    now: datetime = NOW,
) -> Claim:
    return store.claim(user, message_id, text, today=today, now=now, lease=LEASE)


def turn(message_id: str = "m1", **answer: Any) -> Turn:
    return Turn(message_id, "spent 12.50 on lunch", answer or {"messages": ["Saved."]}, NOW)


def texts(store: Store, user: str = ANA) -> list[str]:
    return [kept.message_id for kept in store.turns(user, limit=100, before=None)]


def test_a_new_message_is_mine_until_it_is_finished(store: Store) -> None:
    mine = claim(store)
    assert (mine.state, mine.message_id, mine.today) == (ClaimState.MINE, "m1", TODAY)
    assert mine.token

    assert store.finish(ANA, mine, turn(), '{"é": 1}') == '{"é": 1}'

    again = claim(store, now=NOW + timedelta(days=1))
    assert again == Claim(ClaimState.FINISHED, "m1", body='{"é": 1}')


def test_a_message_that_is_being_worked_on_is_busy(store: Store) -> None:
    claim(store)

    assert claim(store, now=NOW + LEASE - timedelta(microseconds=1)) == Claim(ClaimState.BUSY, "m1")


def test_a_person_has_one_message_worked_on_at_a_time(store: Store) -> None:
    first = claim(store, "m1")
    assert claim(store, "m2") == Claim(ClaimState.BUSY, "m2")
    assert claim(store, "m1", user=BEN).state is ClaimState.MINE

    store.finish(ANA, first, turn("m1"), "{}")

    assert claim(store, "m2").state is ClaimState.MINE


def test_a_message_can_be_read_while_another_is_worked_on_if_it_is_finished(store: Store) -> None:
    store.finish(ANA, claim(store, "m1"), turn("m1"), "one")
    claim(store, "m2")

    assert claim(store, "m1").body == "one"


@pytest.mark.parametrize("state", ["open", "stale", "released", "finished"])
def test_a_known_message_with_another_text_is_refused(store: Store, state: str) -> None:
    mine = claim(store)
    if state == "released":
        store.release(ANA, mine)
    if state == "finished":
        store.finish(ANA, mine, turn(), "{}")
    later = NOW + 2 * LEASE if state == "stale" else NOW
    before = everything(store, ANA)

    with pytest.raises(IdempotencyMismatch):
        claim(store, text="another", now=later)

    assert everything(store, ANA) == before


def test_a_stale_claim_is_taken_over_with_the_first_attempts_day(store: Store) -> None:
    first = claim(store)
    tomorrow = TODAY + timedelta(days=1)

    second = claim(store, today=tomorrow, now=NOW + LEASE)

    assert (second.state, second.today) == (ClaimState.MINE, TODAY)
    assert second.token != first.token
    assert claim(store, now=NOW + LEASE).state is ClaimState.BUSY


def test_a_stale_claim_does_not_hold_up_another_message(store: Store) -> None:
    claim(store, "m1")

    assert claim(store, "m2", now=NOW + LEASE).state is ClaimState.MINE
    assert claim(store, "m1", now=NOW + LEASE).state is ClaimState.BUSY


def test_a_released_claim_can_be_taken_at_once_with_the_first_attempts_day(store: Store) -> None:
    store.release(ANA, claim(store))

    again = claim(store, today=TODAY + timedelta(days=1))

    assert (again.state, again.today) == (ClaimState.MINE, TODAY)
    store.release(ANA, again)
    assert claim(store, "m2").state is ClaimState.MINE


def test_only_the_holder_releases_a_claim(store: Store) -> None:
    first = claim(store)
    claim(store, now=NOW + LEASE)

    store.release(ANA, first)
    store.release(BEN, first)

    assert claim(store, now=NOW + LEASE).state is ClaimState.BUSY
    assert claim(store, "m2", now=NOW + LEASE).state is ClaimState.BUSY


def test_releasing_a_finished_message_leaves_its_answer(store: Store) -> None:
    mine = claim(store)
    store.finish(ANA, mine, turn(), "one")

    store.release(ANA, mine)

    assert claim(store).body == "one"


def test_releasing_after_another_message_began_does_not_end_that_one(store: Store) -> None:
    stale = claim(store, "m1")
    claim(store, "m2", now=NOW + LEASE)

    store.release(ANA, stale)

    assert claim(store, "m3", now=NOW + LEASE).state is ClaimState.BUSY


def test_two_that_finish_one_message_keep_one_turn_and_the_first_ones_answer(store: Store) -> None:
    first = claim(store)
    second = claim(store, now=NOW + LEASE)

    assert store.finish(ANA, second, turn(by="second"), "second") == "second"
    before = everything(store, ANA)
    assert store.finish(ANA, first, turn(by="first"), "first") == "second"

    assert everything(store, ANA) == before
    (kept,) = store.turns(ANA, limit=9, before=None)
    assert kept.answer == {"by": "second"}


def test_one_whose_claim_was_taken_over_still_finishes_it(store: Store) -> None:
    first = claim(store)
    second = claim(store, now=NOW + LEASE)

    assert store.finish(ANA, first, turn(), "first") == "first"

    assert claim(store, "m2", now=NOW + LEASE).state is ClaimState.MINE
    assert store.finish(ANA, second, turn(), "second") == "first"
    assert texts(store) == ["m1"]


def test_one_that_finishes_late_leaves_the_next_message_claimed(store: Store) -> None:
    late = claim(store, "m1")
    claim(store, "m2", now=NOW + LEASE)

    assert store.finish(ANA, late, turn("m1"), "late") == "late"

    assert claim(store, "m3", now=NOW + LEASE).state is ClaimState.BUSY
    assert claim(store, "m1", now=NOW + LEASE).body == "late"


def test_one_that_finishes_after_the_account_was_deleted_brings_nothing_back(store: Store) -> None:
    mine = claim(store)
    store.delete_account(ANA)

    assert store.finish(ANA, mine, turn(), "{}") == "{}"
    store.release(ANA, mine)

    assert everything(store, ANA) == []


@pytest.mark.parametrize("message_id", ["#", "%23", "K#", "é" * 64, "' OR 1=1 --", ":body"])
def test_a_message_id_may_hold_any_characters(store: Store, message_id: str) -> None:
    store.finish(ANA, claim(store, message_id), turn(message_id), "body")

    assert claim(store, message_id).body == "body"
    assert claim(store, message_id + "#").state is ClaimState.MINE
    assert texts(store) == [message_id]


def test_turns_are_numbered_and_paged_from_the_newest_back(store: Store) -> None:
    for number in range(1, 12):
        store.finish(ANA, claim(store, f"m{number}"), turn(f"m{number}"), "{}")
    store.finish(BEN, claim(store, "b1", user=BEN), turn("b1"), "{}")

    newest = store.turns(ANA, limit=3, before=None)
    assert [(kept.sequence, kept.message_id) for kept in newest] == [
        (9, "m9"),
        (10, "m10"),
        (11, "m11"),
    ]
    assert [kept.sequence for kept in store.turns(ANA, limit=3, before=9)] == [6, 7, 8]
    assert [kept.sequence for kept in store.turns(ANA, limit=9, before=3)] == [1, 2]
    assert store.turns(ANA, limit=9, before=1) == []
    assert store.turns(ANA, limit=9, before=0) == []
    assert [kept.sequence for kept in store.turns(BEN, limit=9, before=10**30)] == [1]


def test_a_turn_comes_back_as_it_was_kept(store: Store) -> None:
    answer: dict[str, Any] = {
        "messages": [{"contentType": "PlainText", "content": "Saved ☕ $3.10"}],
        "n": [1, {}],
    }
    store.finish(ANA, claim(store), turn(**answer), "{}")

    (kept,) = store.turns(ANA, limit=1, before=None)

    assert kept == Turn("m1", "spent 12.50 on lunch", answer, NOW, sequence=1)
