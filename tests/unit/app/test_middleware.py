"""What browsers and Cognito are sent."""

from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket

from app.middleware import CognitoLogout, SecureResponses

HOSTED = "https://budget.auth.eu-west-1.amazoncognito.com/logout"


async def give_cookies(request: Request) -> Response:
    response = PlainTextResponse("hello")
    response.set_cookie("_streamlit_user", "ana", httponly=True, samesite="lax")
    response.set_cookie("_streamlit_user_tokens", "token", httponly=True)
    response.set_cookie("own", "1", secure=True)
    return response


async def sign_out(request: Request) -> Response:
    back = "https://budget.example/oauth2callback"
    query = f"client_id=abc&post_logout_redirect_uri={back}&id_token_hint=a.b.c"
    away = request.query_params.get("away")
    response = RedirectResponse("/" if away else f"{HOSTED}?{query}", status_code=302)
    response.delete_cookie("_streamlit_user")
    return response


async def talk(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text("hello")
    await socket.close()


def client(*middleware: Middleware) -> TestClient:
    routes = [
        Route("/", give_cookies),
        Route("/auth/logout", sign_out),
        Route("/other", sign_out),
        WebSocketRoute("/stream", talk),
    ]
    app = Starlette(routes=routes, middleware=list(middleware))
    return TestClient(app, follow_redirects=False)


def test_over_https_every_cookie_is_secure_and_stays_what_it_was() -> None:
    response = client(Middleware(SecureResponses, https=True)).get("/")
    cookies = response.headers.get_list("set-cookie")
    assert len(cookies) == 3
    assert [cookie.lower().count("secure") for cookie in cookies] == [1, 1, 1]
    assert cookies[0].startswith("_streamlit_user=ana; HttpOnly; Path=/; SameSite=lax")
    assert response.headers["strict-transport-security"] == "max-age=31536000"


def test_over_http_cookies_come_back_all_the_same() -> None:
    response = client(Middleware(SecureResponses, https=False)).get("/")
    assert "Secure" not in response.headers.get_list("set-cookie")[0]
    assert "strict-transport-security" not in response.headers


@pytest.mark.parametrize("path", ["/", "/other", "/nothing"])
def test_no_page_is_framed_sniffed_or_told_of(path: str) -> None:
    headers = client(Middleware(SecureResponses, https=True)).get(path).headers
    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def cognito() -> TestClient:
    return client(
        Middleware(SecureResponses, https=True),
        Middleware(CognitoLogout, public_url="https://budget.example"),
    )


def test_cognito_is_asked_to_sign_out_in_its_own_words() -> None:
    response = cognito().get("/auth/logout")
    address = urlsplit(response.headers["location"])
    assert response.status_code == 302
    assert address._replace(query="").geturl() == HOSTED
    assert parse_qs(address.query) == {
        "client_id": ["abc"],
        "logout_uri": ["https://budget.example/"],
    }
    assert response.headers.get_list("set-cookie")


def test_signing_out_without_the_provider_leads_home() -> None:
    assert cognito().get("/auth/logout?away=1").headers["location"] == "/"


def test_other_redirects_are_left_alone() -> None:
    assert "id_token_hint" in cognito().get("/other").headers["location"]


def test_a_web_socket_passes() -> None:
    with cognito().websocket_connect("/stream") as socket:
        assert socket.receive_text() == "hello"
