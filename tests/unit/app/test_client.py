import socket
import threading
from codecs import BOM_UTF8
from typing import Any

import pytest

from app.client import Client
from app.errors import ApiRefused, ApiUnavailable, SignedOut
from lambdas.ledger.periods import Month


def test_a_message_goes_out_with_its_id_and_time_zone(answering: Any, client: Client) -> None:
    client.send("spent 5", "m1", "Europe/Dublin")
    body = {"message": "spent 5", "messageId": "m1", "timeZone": "Europe/Dublin"}
    (request,) = answering.requests
    assert (request["method"], request["path"], request["body"]) == ("POST", "/send", body)
    assert (request["key"], request["version"]) == (None, None)


def test_a_browser_that_tells_no_time_zone_sends_none(answering: Any, client: Client) -> None:
    client.send("spent 5", "m1", None)
    assert answering.requests[0]["body"] == {"message": "spent 5", "messageId": "m1"}


def test_undo_and_redo_carry_their_key_and_escape_the_operation(
    answering: Any, client: Client
) -> None:
    client.undo("1-a/b", "key1")
    client.redo("1-a/b", "key2")
    assert [(r["path"], r["key"]) for r in answering.requests] == [
        ("/operations/1-a%2Fb/undo", "key1"),
        ("/operations/1-a%2Fb/redo", "key2"),
    ]


def test_budgets_are_set_and_removed_by_name(answering: Any, client: Client) -> None:
    client.set_budget("Personal care", "300.00", "key1")
    client.remove_budget("total", "EUR", "key2")
    client.budgets()
    put, delete, get = answering.requests
    assert (put["method"], put["path"]) == ("PUT", "/budgets/Personal%20care")
    assert (put["body"], put["key"]) == ({"limit": "300.00"}, "key1")
    assert (delete["method"], delete["path"]) == ("DELETE", "/budgets/total?currency=EUR")
    assert (delete["body"], delete["key"]) == (None, "key2")
    assert get["path"] == "/budgets"


def test_reads_name_their_months_and_cursors(answering: Any, client: Client) -> None:
    client.summary()
    client.summary(Month(2026, 1), Month(2026, 2))
    client.summary(Month(2026, 1))
    client.budgets(Month(2026, 1))
    client.messages(20)
    client.messages(20, "c&1")
    client.profile()
    assert [r["path"] for r in answering.requests] == [
        "/summary",
        "/summary?from=2026-01&to=2026-02",
        "/summary?from=2026-01&to=2026-01",
        "/budgets?month=2026-01",
        "/messages?limit=20",
        "/messages?limit=20&before=c%261",
        "/profile",
    ]


def test_transactions_are_listed_shown_added_changed_and_deleted(
    answering: Any, client: Client
) -> None:
    answering.answers = [(200, {"transaction": {"id": "t/1"}, "operation": None})]
    client.transactions({"text": "a b", "from": "2026-11-01"}, 40, "c=")
    assert client.transaction("t/1")["id"] == "t/1"
    client.add_transaction({"amount": "1"}, "key1")
    client.change_transaction("t/1", {"note": ""}, "v1", "key2")
    client.delete_transaction("t/1", "v2", "key3")
    told = [tuple(r[part] for part in ("method", "path", "body")) for r in answering.requests]
    assert told == [
        ("GET", "/transactions?text=a+b&from=2026-11-01&limit=40&cursor=c%3D", None),
        ("GET", "/transactions/t%2F1", None),
        ("POST", "/transactions", {"amount": "1"}),
        ("PATCH", "/transactions/t%2F1", {"note": ""}),
        ("DELETE", "/transactions/t%2F1", None),
    ]
    sent = [(request["key"], request["version"]) for request in answering.requests[2:]]
    assert sent == [("key1", None), ("key2", "v1"), ("key3", "v2")]


def test_what_repeats_is_listed_added_changed_paused_and_stopped(
    answering: Any, client: Client
) -> None:
    answering.answers = [(200, {"recurring": [], "operation": None})]
    assert client.recurring()["recurring"] == []
    client.add_recurring({"amount": "1"}, "key1")
    client.change_recurring("r/1", {"paused": True}, "v1", "key2")
    client.stop_recurring("r/1", "v2", "key3")
    told = [tuple(r[part] for part in ("method", "path", "body")) for r in answering.requests]
    assert told == [
        ("GET", "/recurring", None),
        ("POST", "/recurring", {"amount": "1"}),
        ("PATCH", "/recurring/r%2F1", {"paused": True}),
        ("DELETE", "/recurring/r%2F1", None),
    ]
    sent = [(request["key"], request["version"]) for request in answering.requests[1:]]
    assert sent == [("key1", None), ("key2", "v1"), ("key3", "v2")]


def test_a_refusal_carries_the_problems_own_sentence(answering: Any, client: Client) -> None:
    answering.answers = [(409, {"status": 409, "detail": "That has changed since."})]
    with pytest.raises(ApiRefused, match=r"409: That has changed since\.") as caught:
        client.undo("1-a", "key")
    assert (caught.value.status, caught.value.detail) == (409, "That has changed since.")


def test_a_refusal_without_a_sentence_gets_one(answering: Any, client: Client) -> None:
    answering.answers = [(400, {})]
    with pytest.raises(ApiRefused) as caught:
        client.profile()
    assert caught.value.detail == "That didn't work."


def test_401_means_signed_out(answering: Any, client: Client) -> None:
    answering.answers = [(401, {"detail": "Who are you?"})]
    with pytest.raises(SignedOut):
        client.profile()


@pytest.mark.parametrize(
    "answer",
    [(500, {"detail": "x"}), (503, {"detail": "x"}), (200, "<html>"), (200, "[]"), (0, "")],
)
def test_an_answer_that_cant_be_used_may_have_been_acted_upon(
    answering: Any, client: Client, answer: tuple[int, Any]
) -> None:
    answering.answers = [answer]
    with pytest.raises(ApiUnavailable) as caught:
        client.send("spent 5", "m1", None)
    assert caught.value.maybe_done


def test_an_answer_that_takes_too_long_may_have_been_acted_upon(
    answering: Any, client: Client
) -> None:
    answering.delay = 0.8
    with pytest.raises(ApiUnavailable) as caught:
        client.send("spent 5", "m1", None)
    assert caught.value.maybe_done


def test_a_closed_port_surely_did_nothing() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        client = Client(f"http://127.0.0.1:{taken.getsockname()[1]}")
        with pytest.raises(ApiUnavailable) as caught:
            client.send("spent 5", "m1", None)
    assert not caught.value.maybe_done


def test_a_redirect_is_not_followed(answering: Any, client: Client) -> None:
    answering.answers = [(302, "elsewhere")]
    with pytest.raises(ApiUnavailable):
        client.profile()
    assert len(answering.requests) == 1


def test_settings_are_changed_under_a_key(answering: Any, client: Client) -> None:
    client.change_profile({"monthStartsOn": 25}, "key1")
    (request,) = answering.requests
    assert (request["method"], request["path"], request["key"]) == ("PUT", "/profile", "key1")
    assert request["body"] == {"monthStartsOn": 25}


def test_a_download_is_handed_on_as_it_came(answering: Any, client: Client) -> None:
    answering.answers = [(200, "date,kind\r\n")]
    assert client.export("csv") == BOM_UTF8 + b"date,kind\r\n"
    assert answering.requests[0]["path"] == "/export?format=csv"


@pytest.mark.parametrize(
    "status, error", [(401, SignedOut), (400, ApiRefused), (503, ApiUnavailable)]
)
def test_a_download_or_deletion_that_failed_is_an_error(
    answering: Any, client: Client, status: int, error: type[Exception]
) -> None:
    answering.answers = [(status, {"detail": "No."})]
    with pytest.raises(error):
        client.export("json")
    with pytest.raises(error):
        client.delete_account()


def test_an_account_is_deleted_with_a_confirmation(answering: Any, client: Client) -> None:
    answering.answers = [(204, "")]
    client.delete_account()
    assert answering.requests[0]["method"] == "DELETE"
    assert answering.requests[0]["path"] == "/account?confirm=yes"


def test_a_client_of_nobody_carries_no_bearer(answering: Any, client: Client) -> None:
    client.profile()
    assert "Authorization" not in answering.requests[0]


def test_every_call_of_somebody_carries_their_bearer(answering: Any, client: Client) -> None:
    ana = client.signed_in("ana's")
    ana.profile()
    ana.send("spent 5", "m1", None)
    ana.undo("1-a", "key")
    ana.set_budget("total", "5", "key")
    ana.export("csv")
    client.profile()
    assert [r.get("Authorization") for r in answering.requests] == [*["Bearer ana's"] * 5, None]


def test_many_people_at_once_never_carry_each_others_bearer(answering: Any) -> None:
    client = Client(answering.url)
    people = [f"person-{number}" for number in range(12)]
    barrier = threading.Barrier(len(people))

    def speak(name: str) -> None:
        theirs = client.signed_in(name)
        barrier.wait()
        for number in range(20):
            theirs.send(name, f"{name}-{number}", None)

    threads = [threading.Thread(target=speak, args=(name,)) for name in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answering.requests) == 20 * len(people)
    assert {r["Authorization"] == f"Bearer {r['body']['message']}" for r in answering.requests} == {
        True
    }


def test_a_cookie_for_one_person_goes_with_nobody_elses_call(
    answering: Any, client: Client
) -> None:
    answering.cookie = "session=ana; Path=/"
    client.signed_in("ana's").profile()
    client.signed_in("bob's").profile()
    client.signed_in("ana's").profile()
    assert [r for r in answering.requests if "Cookie" in r] == []


def test_people_share_the_connections(client: Client) -> None:
    assert client.signed_in("ana's")._connections is client.signed_in("bob's")._connections
