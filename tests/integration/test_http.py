"""Hostile and broken requests over a real port: each is answered, and the server serves on."""

import json
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from local.http import BODY_LIMIT
from tests.integration.conftest import APP_PORT, Server, run_at_once

JSON = {"Content-Type": "application/json"}


@pytest.fixture(autouse=True)
def still_serving(server: Server) -> Iterator[None]:
    """After every test the server still serves, and nothing was stored."""
    yield
    assert server.get("/health") == {"status": "ok"}
    assert server.get("/transactions")["transactions"] == []
    assert server.get("/messages")["messages"] == []


def refused(
    status: int, field: str | None, answer: tuple[int, dict[str, str], bytes]
) -> dict[str, Any]:
    """Check that the answer is a problem of this status, naming this field."""
    found, headers, body = answer
    assert found == status, body
    assert headers["content-type"] == "application/problem+json"
    assert headers["x-content-type-options"] == "nosniff"
    problem: dict[str, Any] = json.loads(body)
    assert (problem["status"], problem.get("field")) == (status, field)
    return problem


@pytest.mark.parametrize(
    "body, field",
    [
        (b"", "body"),
        (b"spent 12.50 on lunch", "body"),
        (b"null", "body"),
        (b"[]", "body"),
        (b'"text"', "body"),
        (b'{"message": NaN}', "body"),
        (b'{"message": 1e999}', "message"),
        (b'{"message": "a", "message": "spent 5 on tea"}', "body"),
        (b"[" * 50_000, "body"),
        (b'{"message": ' * 5_000, "body"),
        (b'{"message": "\xff\xfe"}', "body"),
        (b"\xef\xbb\xbf{}", "body"),
        (b"\x1f\x8b\x08\x00" + bytes(50), "body"),
        (b"9" * 5_000, "body"),
        (b"{}", "message"),
        (b'{"message": ""}', "message"),
        (b'{"message": 12.50}', "message"),
        (b'{"message": null}', "message"),
        (b'{"message": {"text": "spent 5"}}', "message"),
        (b'{"message": "spent 5 on \\u0000 tea"}', "message"),
        (b'{"message": "spent 5 on \\ud800 tea"}', "message"),
        (b'{"message": "' + b"x" * 1025 + b'"}', "message"),
        (b'{"message": "spent 5 on tea", "user": "somebody"}', "user"),
    ],
)
def test_an_unfit_body_is_refused_and_its_field_named(
    server: Server, body: bytes, field: str
) -> None:
    refused(400, field, server.call("POST", "/send", body, JSON))


@pytest.mark.parametrize("text", ["a" * 1024, "?" * 1024, "$" * 1024, "1 " * 511 + "12"])
def test_1024_characters_are_a_message(server: Server, text: str) -> None:
    status, _, body = server.call("POST", "/send", {"message": text, "messageId": "long"})
    assert (status, json.loads(body)["messageId"]) == (200, "long")
    status, _, _ = server.call("DELETE", "/account?confirm=yes")
    assert status == 204


@pytest.mark.parametrize("size", [BODY_LIMIT + 1, 10 * 1024 * 1024])
def test_a_body_of_10_mb_is_too_large(server: Server, size: int) -> None:
    refused(413, "body", server.call("POST", "/send", b"x" * size, JSON))


def test_a_body_of_10_mb_in_chunks_is_too_large(server: Server) -> None:
    head = b"POST /send HTTP/1.1\r\nHost: " + server.host.encode()
    head += b"\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
    head += b"Connection: close\r\n\r\n"
    chunk = b"10000\r\n" + b"x" * 65536 + b"\r\n"
    answer = server.exchange(head + chunk * 160 + b"0\r\n\r\n", wait=20)
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert b"application/problem+json" in answer


def test_a_body_without_end_is_cut_off(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("local.http.DRAIN_LIMIT", 100_000)
    head = b"POST /send HTTP/1.1\r\nHost: " + server.host.encode()
    head += b"\r\nContent-Type: application/json\r\nContent-Length: 999999999\r\n\r\n"
    answer = server.exchange(head + b"x" * 200_000, wait=1)
    assert answer.startswith(b"HTTP/1.1 413 ")


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
)
def test_a_body_of_another_type_is_refused(server: Server, content_type: str) -> None:
    body = b'{"message": "spent 5 on tea"}'
    headers = {"Content-Type": content_type}
    refused(415, "Content-Type", server.call("POST", "/send", body, headers))


@pytest.mark.parametrize(
    "path",
    ["/", "/nothing", "/send/", "//send", "/SEND", "/send%00", "/%2e%2e/send", "/../etc/passwd",
     "/transactions/a/b", "/transactions/", "/operations/1-0123456789", "/" + "a" * 20_000],
)  # fmt: skip
def test_an_address_that_there_is_not_is_not_found(server: Server, path: str) -> None:
    for method in ("GET", "POST", "OPTIONS", "BREW"):
        refused(404, None, server.call(method, path))


@pytest.mark.parametrize(
    "path", ["/transactions/%00", "/transactions/%2e%2e%2f", "/transactions/%ff", "/transactions/%"]
)
def test_an_odd_id_is_not_found(server: Server, path: str) -> None:
    refused(404, None, server.call("DELETE", path))


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "BREW", "TRACE", "PROPFIND", "get"])
def test_a_method_that_an_address_does_not_take_is_refused(server: Server, method: str) -> None:
    answer = server.call(method, "/send")
    problem = refused(405, None, answer)
    assert answer[1]["allow"] == "POST"
    assert problem["detail"] == "This address takes POST only."


def test_a_head_has_no_body(server: Server) -> None:
    status, headers, body = server.call("HEAD", "/transactions")
    assert (status, body) == (405, b"")
    assert headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "localhost.evil.example:{port}", "127.0.0.1:80",
             "[::1]:{port}", "127.0.0.1:{port}.evil.example", ""],
)  # fmt: skip
def test_another_host_is_refused(server: Server, host: str) -> None:
    headers = {"Host": host.format(port=server.port)}
    refused(403, "Host", server.call("GET", "/export", headers=headers))


def test_no_host_is_refused(server: Server) -> None:
    answer = server.exchange(b"GET /export HTTP/1.0\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 403 ")
    answer = server.exchange(b"GET /export HTTP/1.1\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 400 ")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST"])
def test_both_names_of_this_machine_are_answered(server: Server, host: str) -> None:
    status, _, _ = server.call("GET", "/health", headers={"Host": f"{host}:{server.port}"})
    assert status == 200


@pytest.mark.parametrize(
    "origin",
    ["null", "http://evil.example", f"https://127.0.0.1:{APP_PORT}", "http://127.0.0.1",
     f"http://127.0.0.1:{APP_PORT}.evil.example", f"http://evil@127.0.0.1:{APP_PORT}", "*", ""],
)  # fmt: skip
def test_another_origin_is_refused_and_told_nothing(server: Server, origin: str) -> None:
    for method, path in (("GET", "/export"), ("OPTIONS", "/send"), ("POST", "/send")):
        answer = server.call(method, path, headers={"Origin": origin})
        refused(403, "Origin", answer)
        assert "access-control-allow-origin" not in answer[1]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_the_apps_origin_gets_exactly_itself(server: Server, host: str) -> None:
    origin = f"http://{host}:{APP_PORT}"
    for method, path in (("GET", "/profile"), ("GET", "/nothing"), ("POST", "/send")):
        _, headers, _ = server.call(method, path, headers={"Origin": origin})
        assert headers["access-control-allow-origin"] == origin
        assert headers["vary"] == "Origin"


def test_a_preflight_names_the_methods_and_headers(server: Server) -> None:
    headers = {"Origin": server.origin, "Access-Control-Request-Method": "PATCH"}
    status, found, body = server.call("OPTIONS", "/transactions/a%2Fb", headers=headers)
    assert (status, body) == (204, b"")
    assert found["access-control-allow-origin"] == server.origin
    assert found["access-control-allow-methods"] == "DELETE, GET, PATCH"
    assert found["access-control-allow-headers"] == (
        "Authorization, Content-Type, Idempotency-Key, If-Match"
    )


def test_no_answer_is_kept_by_a_browser(server: Server) -> None:
    for path in ("/profile", "/nothing", "/export?format=csv"):
        status, headers, _ = server.call("GET", path)
        assert status == 404 or headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "request_",
    [
        b"\r\n\r\n",
        b"nonsense\r\n\r\n",
        b"GET\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"POST /send HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        b"POST /send HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
        b"GET /health HTTP/1.1\r\nHost: a\r\n" + b"X-Flood: " + b"y" * 100_000 + b"\r\n\r\n",
        b"GET /health HTTP/1.1\r\nHost: a\r\n" + b"X-Flood: y\r\n" * 20_000 + b"\r\n",
        b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ],
)
def test_what_is_no_http_is_refused(server: Server, request_: bytes) -> None:
    answer = server.exchange(request_, wait=0.5)
    assert answer == b"" or answer.startswith((b"HTTP/1.1 400 ", b"HTTP/1.1 403 "))


def test_a_request_for_another_protocol_is_answered_as_plain_http(server: Server) -> None:
    headers = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Key": "x"}
    status, _, _ = server.call("GET", "/health", headers=headers)
    assert status == 200


def test_half_sent_requests_stop_nobody_else(server: Server) -> None:
    halves = [
        b"POST /send HTTP/1.1\r\nHost: ",
        b"POST /send HTTP/1.1\r\nHost: "
        + server.host.encode()
        + b"\r\nContent-Length: 50\r\n\r\n{",
    ]
    waiting = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(100)]
    for number, connection in enumerate(waiting):
        connection.sendall(halves[number % 2])
    try:
        assert run_at_once([lambda: server.get("/health")] * 10) == [{"status": "ok"}] * 10
    finally:
        for connection in waiting:
            connection.close()


def test_a_client_that_leaves_in_the_middle_of_its_body_stores_nothing(server: Server) -> None:
    body = b'{"message": "spent 5 on tea"'
    head = b"POST /send HTTP/1.1\r\nHost: " + server.host.encode()
    head += b"\r\nContent-Type: application/json\r\nContent-Length: 29\r\n\r\n"
    for _ in range(5):
        with socket.create_connection(("127.0.0.1", server.port)) as connection:
            connection.sendall(head + body)


def test_a_client_that_does_not_read_its_answer_stops_nobody_else(server: Server) -> None:
    request = b"GET /export HTTP/1.1\r\nHost: " + server.host.encode() + b"\r\n\r\n"
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        sender = threading.Thread(target=connection.sendall, args=(request * 50,))
        sender.start()
        assert server.get("/health") == {"status": "ok"}
        sender.join()


def test_a_null_query_has_no_effect_and_an_odd_one_is_refused(server: Server) -> None:
    assert server.get("/transactions?")["transactions"] == []
    for query, field in (("limit=", "limit"), ("x=1", "x"), ("limit=1&limit=0", "limit")):
        refused(400, field, server.call("GET", f"/transactions?{query}"))
    refused(400, "cursor", server.call("GET", "/transactions?cursor=%ff%00"))
