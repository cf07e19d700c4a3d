"""A turn happens once: sent twice, sent at once, and sent again after kill -9 at any moment."""

import http.client
import json
import random
import signal
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from lambdas.handlers.api import handle_health
from local.gateway import LocalGateway
from local.http import THREADS
from local.sqlite import SqliteStore
from tests.books import assert_totals_add_up, every_transaction
from tests.integration.conftest import Program, Server, run_at_once, running, serving

LUNCH = "spent 12.50 on lunch"

DIES_AT = """
import os, signal, sys
from local.__main__ import main
from local.sqlite import SqliteStore

method, moment = sys.argv[1:]
real = getattr(SqliteStore, method)

def die(self, *arguments, **named):
    if moment == "after":
        real(self, *arguments, **named)
    os.kill(os.getpid(), signal.SIGKILL)

setattr(SqliteStore, method, die)
main(["--no-app"])
"""
"""The program, killed -9 before or after one method of the store."""

MOMENTS = [
    ("claim", "before"),
    ("claim", "after"),
    ("apply", "before"),
    ("apply", "after"),
    ("finish", "before"),
    ("finish", "after"),
]
"""Before anything; between claim and Lex; before the write; between write and reply; ..."""


def amounts(server: Server) -> list[str]:
    return [row["amount"] for row in server.get("/transactions?limit=100")["transactions"]]


def turns(server: Server) -> list[str]:
    messages = server.get("/messages?limit=100")["messages"]
    return [message["messageId"] for message in messages if message["role"] == "assistant"]


def test_the_same_message_ten_times_at_once_is_one(tmp_path: Path, models: Path) -> None:
    with serving(tmp_path, models) as server:
        answers = run_at_once([lambda: server.send(LUNCH, "m1")] * 10)
        assert {status for status, _ in answers} == {200}
        assert len({body for _, body in answers}) == 1
        assert b"transaction.added" in answers[0][1]
        assert amounts(server) == ["12.50"]
        assert turns(server) == ["m1"]


def test_a_finished_turn_is_answered_byte_for_byte_over_a_restart_too(
    tmp_path: Path, models: Path
) -> None:
    with serving(tmp_path, models) as server:
        status, first = server.send(LUNCH, "m1")
        assert status == 200
        server.send("undo", "m2")
        assert server.send(LUNCH, "m1") == (200, first)
    with serving(tmp_path, models) as server:
        assert server.send(LUNCH, "m1") == (200, first)
        assert amounts(server) == []
        status, body = server.send("spent 99 on lunch", "m1")
        problem = json.loads(body)
        assert (status, problem["status"], problem["field"]) == (409, 409, "messageId")
        assert turns(server) == ["m1", "m2"]


def test_messages_of_one_person_at_once_are_answered_one_after_another(
    tmp_path: Path, models: Path
) -> None:
    with serving(tmp_path, models) as server:
        calls = [lambda n=n: server.send(f"spent {n} on tea", f"m{n}") for n in range(1, 11)]
        answers = run_at_once(calls)
        assert [status for status, _ in answers] == [200] * 10
        assert sorted(amounts(server), key=float) == [f"{n}.00" for n in range(1, 11)]
        assert sorted(turns(server)) == sorted(f"m{n}" for n in range(1, 11))
        for number, (_, body) in enumerate(answers, start=1):
            (effect,) = json.loads(body)["effects"]
            assert effect["transaction"]["amount"] == f"{number}.00"


def test_writes_of_the_page_and_of_the_chat_at_once_are_all_there(
    tmp_path: Path, models: Path
) -> None:
    with serving(tmp_path, models) as server:
        body = {"amount": "1", "category": "Pets"}
        posts = [
            lambda n=n: server.call("POST", "/transactions", body, {"Idempotency-Key": f"k{n % 5}"})
            for n in range(20)
        ]
        sends = [lambda n=n: server.send("spent 2 on tea", f"m{n}") for n in range(5)]
        answers = run_at_once([*posts, *sends])
        assert {answer[0] for answer in answers} == {200, 201}
        assert sorted(amounts(server)) == ["1.00"] * 5 + ["2.00"] * 5
        (month,) = server.get("/summary")["months"]
        assert month["totals"][0]["amount"] == "15.00"


def test_a_call_and_a_message_with_the_same_id_are_two(tmp_path: Path, models: Path) -> None:
    with serving(tmp_path, models) as server:
        body = {"amount": "1", "category": "Pets"}
        server.call("POST", "/transactions", body, {"Idempotency-Key": "m1"})
        status, answer = server.send(LUNCH, "m1")
        assert (status, json.loads(answer)["effects"][0]["type"]) == (200, "transaction.added")
        assert sorted(amounts(server)) == ["1.00", "12.50"]


def test_turns_that_wait_keep_nothing_else_waiting() -> None:
    released = threading.Event()

    def wait(event: dict[str, Any], context: object) -> dict[str, Any]:
        released.wait(20)
        return handle_health(event, context)

    gateway = LocalGateway({("POST", "/send"): wait, ("GET", "/health"): handle_health})
    with running(gateway) as server:
        senders = [threading.Thread(target=server.send, args=("hi", "m1")) for _ in range(THREADS)]
        for sender in senders:
            sender.start()
        assert server.get("/health") == {"status": "ok"}
        released.set()
        for sender in senders:
            sender.join()


def die_and_send_again(folder: Path, models: Path, method: str, moment: str) -> dict[str, Any]:
    """Kill the program in the middle of a turn, start it, send again, and say what is there."""
    program = Program(folder, models)
    try:
        program.start("-c", DIES_AT, method, moment)
        with pytest.raises(OSError):  # noqa: PT011 - the connection breaks, however
            program.server.send(LUNCH, "m1")
        assert program.process is not None
        assert program.process.wait(10) == -signal.SIGKILL
        program.start()
        began = time.monotonic()
        status, body = program.server.send(LUNCH, "m1")
        waited = time.monotonic() - began
        export = program.server.get("/export")["export"]
        return {
            "status": status,
            "in time": waited < 10,
            "type": json.loads(body)["effects"][0]["type"],
            "amounts": amounts(program.server),
            "turns": turns(program.server),
            "operations": sum(plain["type"] == "operation" for plain in export),
            "again": program.server.send(LUNCH, "m1") == (status, body),
        }
    finally:
        if program.process and program.process.poll() is None:
            program.end()


def test_a_turn_that_kill_9_interrupted_anywhere_happens_once(tmp_path: Path, models: Path) -> None:
    calls = [
        lambda m=moment: die_and_send_again(tmp_path / "-".join(m), models, *m)
        for moment in MOMENTS
    ]
    once = {
        "status": 200,
        "in time": True,
        "type": "transaction.added",
        "amounts": ["12.50"],
        "turns": ["m1"],
        "operations": 1,
        "again": True,
    }
    assert dict(zip(MOMENTS, run_at_once(calls), strict=True)) == dict.fromkeys(MOMENTS, once)


@dataclass
class Stream:
    """Sends one write after the other until the program is gone."""

    server: Server
    acknowledged: list[str] = field(default_factory=list)
    """The amounts, each another one."""

    def run(self) -> None:
        for number in range(10_000, 10**6):
            amount = f"{number // 100}.{number % 100:02}"
            try:
                if number % 2:
                    status, answer = self.server.send(f"spent {amount} on lunch", amount)
                else:
                    body = {"amount": amount, "category": "Dining"}
                    status, _, answer = self.server.call("POST", "/transactions", body)
            except (OSError, http.client.HTTPException):
                return  # killed before its answer, or in the middle of it
            assert status in (200, 201)
            assert f'"{amount}"'.encode() in answer
            self.acknowledged.append(amount)


def kill_in_a_stream(folder: Path, models: Path, seconds: float) -> None:
    program = Program(folder, models)
    try:
        program.start()
        stream = Stream(program.server)
        sender = threading.Thread(target=stream.run)
        sender.start()
        while sender.is_alive() and len(stream.acknowledged) < 5:
            time.sleep(0.01)
        time.sleep(seconds)
        program.end()
        sender.join()
        store = SqliteStore(folder / "budgetbuddy.db")
        kept = [row.money for row in every_transaction(store, "local")]
        assert_totals_add_up(store, "local")
        store.close()
        assert len(kept) == len(set(kept))
        assert set(stream.acknowledged) <= {money.decimal for money in kept}
        assert len(kept) <= len(stream.acknowledged) + 1
        program.start()
        (month,) = program.server.get("/summary")["months"]
        assert month["totals"][0]["count"] == len(kept)
        assert month["totals"][0]["amount"].replace(".", "") == str(sum(m.minor for m in kept))
    finally:
        if program.process:
            program.end()


def test_kill_9_at_a_random_moment_loses_nothing_that_was_acknowledged(
    tmp_path: Path, models: Path
) -> None:
    failures: list[BaseException] = []

    def attempt(number: int) -> None:
        try:
            seconds = random.uniform(0, 0.5)
            kill_in_a_stream(tmp_path / str(number), models, seconds)
        except BaseException as error:  # noqa: BLE001 - raised again below, in the test's thread
            failures.append(error)

    run_at_once([lambda n=n: attempt(n) for n in range(3)])
    for failure in failures:
        raise failure
