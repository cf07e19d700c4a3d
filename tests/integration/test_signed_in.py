"""The program where people sign in: each has their own account, and nobody else gets any answer."""

import json
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from joserfc.jwk import RSAKey

from local.settings import SignIn
from tests.integration.conftest import Program, Server, run_at_once, serving
from tests.provider import CLIENT, Provider, sign, start_provider


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with start_provider() as provider:
        yield provider


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, models: Path, provider: Provider
) -> Iterator[Server]:
    sign_in = SignIn(provider.issuer, CLIENT)
    with serving(tmp_path_factory.mktemp("signed"), models, sign_in) as served:
        yield served


def call(
    server: Server, token: str, method: str, path: str, body: object = None
) -> tuple[int, dict[str, str], Any]:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    status, found, content = server.call(method, path, body, headers)
    return status, found, json.loads(content)


ROUTES = [
    ("POST", "/send", {"message": "spent 5 on tea"}),
    ("GET", "/messages", None),
    ("GET", "/transactions", None),
    ("POST", "/transactions", {"amount": "5", "category": "Dining"}),
    ("PATCH", "/transactions/1", {"amount": "6"}),
    ("DELETE", "/account?confirm=yes", None),
    ("GET", "/export?format=csv", None),
    ("GET", "/profile", None),
]


@pytest.mark.parametrize("method, path, body", ROUTES)
def test_nobody_gets_an_answer_without_a_good_token(
    server: Server, provider: Provider, method: str, path: str, body: object
) -> None:
    head, claims, signature = provider.token().split(".")
    tokens = {
        "none": "",
        "garbage": "garbage",
        "tampered": f"{head}.{claims[:-4]}AAAA.{signature}",
        "expired": provider.token(exp=int(time.time()) - 60),
        "another client's": provider.token(aud="another"),
        "another provider's": provider.token(iss="https://other.example"),
        "a stranger's": sign(provider.claims(), RSAKey.generate_key(2048), {"kid": "rsa"}),
    }
    for kind, token in tokens.items():
        status, headers, problem = call(server, token, method, path, body)
        assert (kind, status, problem["status"]) == (kind, 401, 401)
        assert headers["content-type"] == "application/problem+json"
        assert headers["www-authenticate"].startswith('Bearer realm="BudgetBuddy"')


def test_health_needs_no_token(server: Server) -> None:
    assert server.get("/health") == {"status": "ok"}


def test_the_page_may_read_that_it_is_signed_out(server: Server) -> None:
    status, headers, _ = server.call("GET", "/profile", headers={"Origin": server.origin})
    assert (status, headers["access-control-allow-origin"]) == (401, server.origin)


def test_people_talk_at_once_and_each_sees_only_their_own(
    server: Server, provider: Provider
) -> None:
    people = [f"person {number}" for number in range(6)]

    def talk(sub: str) -> None:
        token = provider.token(sub=sub)
        amount = f"{people.index(sub) + 1}.50"
        for _ in range(3):
            body = {"message": f"spent {amount} on tea"}
            assert call(server, token, "POST", "/send", body)[0] == 200

    run_at_once([lambda sub=sub: talk(sub) for sub in people])
    for number, sub in enumerate(people):
        token = provider.token(sub=sub)
        rows = call(server, token, "GET", "/transactions")[2]["transactions"]
        assert [row["amount"] for row in rows] == [f"{number + 1}.50"] * 3
        said = call(server, token, "GET", "/messages")[2]["messages"]
        assert {m["content"] for m in said if m["role"] == "user"} == {
            f"spent {number + 1}.50 on tea"
        }


def test_nobody_reaches_what_is_somebody_elses(server: Server, provider: Provider) -> None:
    ana, bob = provider.token(sub="ana"), provider.token(sub="bob")
    body = {"amount": "5", "category": "Dining"}
    _, _, made = call(server, ana, "POST", "/transactions", body)
    row, operation = made["transaction"]["id"], made["operation"]
    for method, path, change in (
        ("PATCH", f"/transactions/{row}", {"amount": "6"}),
        ("DELETE", f"/transactions/{row}", None),
        ("POST", f"/operations/{operation}/undo", {}),
    ):
        assert call(server, bob, method, path, change)[0] == 404
    assert call(server, bob, "GET", "/transactions")[2]["transactions"] == []
    (kept,) = call(server, ana, "GET", "/transactions")[2]["transactions"]
    assert kept["amount"] == "5.00"


def test_the_same_message_id_of_two_people_is_two_messages(
    server: Server, provider: Provider
) -> None:
    body = {"message": "spent 7 on tea", "messageId": "the same"}
    for sub in ("carl", "dora"):
        token = provider.token(sub=sub)
        assert call(server, token, "POST", "/send", body)[0] == 200
        assert len(call(server, token, "GET", "/transactions")[2]["transactions"]) == 1


@pytest.fixture
def signed_program(program: Program, provider: Provider) -> Program:
    program.settings = {
        "BUDGETBUDDY_OIDC_ISSUER": provider.issuer,
        "BUDGETBUDDY_OIDC_CLIENT_ID": CLIENT,
    }
    return program


def test_no_token_is_ever_logged(
    signed_program: Program, provider: Provider, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    signed_program.start(log=log)
    tokens = [provider.token(), provider.token(exp=1), provider.token() + "x", "quokka.quokka.x"]
    for token in tokens:
        call(signed_program.server, token, "POST", "/send", {"message": "hello"})
        call(signed_program.server, token, "GET", "/profile")
    signed_program.end()
    said = log.read_text()
    parts = [part for token in tokens for part in token.split(".") if len(part) > 3]
    assert [part for part in parts if part in said] == []


def test_a_provider_that_is_away_is_a_503_until_it_is_back(
    signed_program: Program, provider: Provider
) -> None:
    provider.broken["/keys"] = (500, "")
    signed_program.start()
    try:
        status, headers, problem = call(signed_program.server, provider.token(), "GET", "/profile")
    finally:
        provider.broken.clear()
    assert (status, problem["status"], headers["retry-after"]) == (503, 503, "5")
    assert signed_program.server.get("/health") == {"status": "ok"}


def test_it_listens_where_others_reach_it_once_people_sign_in(signed_program: Program) -> None:
    signed_program.settings["BUDGETBUDDY_API_HOST"] = "0.0.0.0"
    signed_program.start()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))  # sends nothing; tells which address would be used
        address = probe.getsockname()[0]
    signed_program.server.host = "budgetbuddy.example"
    with socket.create_connection((address, signed_program.port), timeout=5) as connection:
        connection.sendall(b"GET /profile HTTP/1.0\r\nHost: budgetbuddy.example\r\n\r\n")
        assert connection.recv(100).startswith(b"HTTP/1.1 401 ")


def test_who_types_in_the_terminal_need_not_sign_in(signed_program: Program) -> None:
    status, said = signed_program.talk("spent 12.50 on lunch\n")
    assert (status, "Saved $12.50" in said) == (0, True)
