"""What the environment makes of the app as it is served."""

import os
import subprocess
import sys
from typing import Any

import pytest

from app.asgi import describe_provider, list_middleware
from app.middleware import CognitoLogout, SecureResponses
from app.settings import SignIn
from tests.conftest import REPOSITORY

COGNITO = SignIn(
    issuer="https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc",
    client_id="abc",
    client_secret="client's",
    cookie_secret="cookie's",
    public_url="https://budget.example",
)
OTHER = SignIn("http://localhost:9400", "abc", "client's", "cookie's", "http://localhost:8501")


def middleware(sign_in: SignIn | None) -> list[tuple[object, dict[str, Any]]]:
    return [(entry.cls, entry.kwargs) for entry in list_middleware(sign_in)]


def test_streamlit_is_told_where_people_sign_in() -> None:
    assert describe_provider(COGNITO) == {
        "redirect_uri": "https://budget.example/oauth2callback",
        "cookie_secret": "cookie's",
        "client_id": "abc",
        "client_secret": "client's",
        "server_metadata_url": (
            "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc"
            "/.well-known/openid-configuration"
        ),
        "expose_tokens": ["id"],
        "client_kwargs": {"scope": "openid email"},
    }


def test_only_cognito_needs_its_own_words_for_signing_out() -> None:
    assert middleware(COGNITO) == [
        (SecureResponses, {"https": True}),
        (CognitoLogout, {"public_url": "https://budget.example"}),
    ]
    assert middleware(OTHER) == [(SecureResponses, {"https": False})]
    assert middleware(None) == [(SecureResponses, {"https": False})]


def test_an_unfit_setting_ends_the_start_with_one_line() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "streamlit", "run", "app/asgi.py", "--server.port", "1"],
        cwd=REPOSITORY,
        env=os.environ | {"BUDGETBUDDY_OIDC_ISSUER": "https://id.example"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 1
    (line,) = [line for line in ended.stderr.splitlines() if line.strip()]
    assert line.startswith(
        "BudgetBuddy can't start: where people sign in, BUDGETBUDDY_OIDC_CLIENT_ID"
    )


@pytest.fixture(autouse=True)
def _nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("BUDGETBUDDY_OIDC"):
            monkeypatch.delenv(name)
