"""The app as it is served: Streamlit, and sign-in if the environment names a provider.

Run with `python -m streamlit run app/asgi.py`.
"""

import os
from typing import Any

import streamlit as st
from starlette.middleware import Middleware

from app.middleware import CognitoLogout, SecureResponses
from app.settings import BadSetting, Settings, SignIn

COGNITO = "https://cognito-idp."
"""How the issuer of every Cognito user pool begins."""


def describe_provider(sign_in: SignIn) -> dict[str, Any]:
    """What `st.login` reads from Streamlit's secrets."""
    return {
        "redirect_uri": f"{sign_in.public_url}/oauth2callback",
        "cookie_secret": sign_in.cookie_secret,
        "client_id": sign_in.client_id,
        "client_secret": sign_in.client_secret,
        "server_metadata_url": f"{sign_in.issuer}/.well-known/openid-configuration",
        "expose_tokens": ["id"],
        "client_kwargs": {"scope": "openid email"},
    }


def list_middleware(sign_in: SignIn | None) -> list[Middleware]:
    """What every request passes before Streamlit sees it."""
    https = sign_in is not None and sign_in.public_url.startswith("https:")
    middleware = [Middleware(SecureResponses, https=https)]
    if sign_in and sign_in.issuer.startswith(COGNITO):
        middleware.append(Middleware(CognitoLogout, public_url=sign_in.public_url))
    return middleware


try:
    SIGN_IN = Settings.from_environment(os.environ).sign_in
except BadSetting as error:
    raise SystemExit(f"BudgetBuddy can't start: {error}") from error

app = st.App(
    "main.py",
    secrets={"auth": describe_provider(SIGN_IN)} if SIGN_IN else None,
    middleware=list_middleware(SIGN_IN),
)
