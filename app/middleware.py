"""What the app's HTTP responses need beyond what Streamlit gives them: ASGI middleware."""

from urllib.parse import parse_qs, urlencode, urlsplit

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOGOUT = "/auth/logout"
"""Streamlit's own address for signing out."""


class SecureResponses:
    """Headers that browsers obey; over https also cookies that never travel without it.

    Streamlit makes the cookies of a sign-in HttpOnly but not Secure. The one that scripts have to
    read (`_streamlit_xsrf`, which a request repeats in its body) says nothing about anybody.
    """

    def __init__(self, app: ASGIApp, *, https: bool) -> None:
        self._app = app
        self._headers = {
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "Referrer-Policy": "same-origin",
        }
        if https:
            self._headers["Strict-Transport-Security"] = "max-age=31536000"
        self._https = https

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""

        async def send_secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._secure(MutableHeaders(scope=message))
            await send(message)

        await self._app(scope, receive, send_secured)

    def _secure(self, headers: MutableHeaders) -> None:
        headers.update(self._headers)
        cookies = headers.getlist("set-cookie")
        if not self._https or not cookies:
            return
        del headers["set-cookie"]
        for cookie in cookies:
            attributes = {part.strip().lower() for part in cookie.split(";")[1:]}
            headers.append("set-cookie", cookie if "secure" in attributes else f"{cookie}; Secure")


class CognitoLogout:
    """Sends who signs out to Cognito with the parameters that it wants.

    OpenID Connect's `post_logout_redirect_uri`, which Streamlit sends, Cognito calls `logout_uri`
    and refuses without (Cognito Developer Guide, "Logout endpoint"; streamlit issue 14601). The ID
    token that goes with it is of no use there and has no business in an address.
    """

    def __init__(self, app: ASGIApp, *, public_url: str) -> None:
        """People come back to `public_url`, which has to be a sign-out URL of the app client."""
        self._app = app
        self._back = f"{public_url}/"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http" or scope["path"] != LOGOUT:
            await self._app(scope, receive, send)
            return

        async def send_renamed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["location"] = self._rename(headers.get("location", "/"))
            await send(message)

        await self._app(scope, receive, send_renamed)

    def _rename(self, location: str) -> str:
        address = urlsplit(location)
        client = parse_qs(address.query).get("client_id")
        if not client:
            return location
        query = urlencode({"client_id": client[0], "logout_uri": self._back})
        return address._replace(query=query).geturl()
