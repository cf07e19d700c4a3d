"""The only module that speaks HTTP.

Every call has a timeout and raises an `ApiError` when it fails. A write takes a key that its caller
made before the first attempt: sending the same key again never does the thing twice.
"""

from codecs import BOM_UTF8
from collections.abc import Mapping
from http import HTTPStatus
from http.cookiejar import DefaultCookiePolicy
from typing import Any, Literal, cast
from urllib.parse import quote

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import ConnectTimeoutError, MaxRetryError, NewConnectionError

from app.errors import ApiRefused, ApiUnavailable, SignedOut
from app.resources import (
    Budgets,
    Messages,
    Operation,
    Profile,
    Recurring,
    Rules,
    SendAnswer,
    Summary,
    Transaction,
    Transactions,
    Written,
)
from lambdas.ledger.periods import Month

CONNECT_SECONDS = 2.0
READ_SECONDS = 15.0
"""Longer than the 10 s for which the API waits for another turn of the same person."""
CONNECTIONS = 32


class Client:
    """The API at `base_url`, shared by every session of the app; safe to call from any thread."""

    def __init__(
        self,
        base_url: str,
        *,
        connect: float = CONNECT_SECONDS,
        read: float = READ_SECONDS,
        token: str = "",
        connections: requests.Session | None = None,
    ) -> None:
        """`token` is the bearer that every call carries, if any."""
        self._base_url = base_url
        self._timeout = (connect, read)
        self._token = token
        self._connections = connections or _open_connections(base_url)

    def signed_in(self, token: str) -> "Client":
        """A client that speaks for whoever's ID token that is, over the same connections."""
        connect, read = self._timeout
        return Client(
            self._base_url,
            connect=connect,
            read=read,
            token=token,
            connections=self._connections,
        )

    def send(self, message: str, message_id: str, time_zone: str | None) -> SendAnswer:
        """Say `message`; the same `message_id` again returns the same answer."""
        body = {"message": message, "messageId": message_id}
        if time_zone:
            body["timeZone"] = time_zone
        return cast(SendAnswer, self._call("POST", "/send", body=body))

    def messages(self, limit: int, before: str | None = None) -> Messages:
        """The latest `limit` turns, or those before a cursor; oldest first."""
        query = {"limit": str(limit)} | ({"before": before} if before else {})
        return cast(Messages, self._call("GET", "/messages", query=query))

    def profile(self) -> Profile:
        """Home currency and what else is the person's own choice."""
        return cast(Profile, self._call("GET", "/profile"))

    def change_profile(self, fields: Mapping[str, str | int], key: str) -> Operation:
        """Change the settings that are given, by the names of `Profile`."""
        return cast(Operation, self._call("PUT", "/profile", body=fields, key=key))

    def rules(self) -> Rules:
        """What was learnt from corrections, by name."""
        return cast(Rules, self._call("GET", "/rules"))

    def forget_rule(self, word: str, key: str) -> Operation:
        """Forget what was learnt about a name."""
        return cast(Operation, self._call("DELETE", f"/rules/{quote(word, safe='')}", key=key))

    def export(self, form: Literal["csv", "json"]) -> bytes:
        """Everything of the person's as JSON, or their transactions as CSV; UTF-8.

        The CSV opens with a byte order mark: spreadsheets take it for another encoding without.
        """
        response = self._request("GET", "/export", query={"format": form})
        if response.status_code != HTTPStatus.OK:
            _read(response)
        return BOM_UTF8 + response.content if form == "csv" else response.content

    def delete_account(self) -> None:
        """Delete everything of the person's, for good. Asking again does no harm."""
        response = self._request("DELETE", "/account", query={"confirm": "yes"})
        if response.status_code != HTTPStatus.NO_CONTENT:
            _read(response)

    def undo(self, operation: str, key: str) -> Operation:
        """Take an operation back; that is an operation itself."""
        path = f"/operations/{quote(operation, safe='')}/undo"
        return cast(Operation, self._call("POST", path, key=key))

    def redo(self, operation: str, key: str) -> Operation:
        """Repeat an operation that was taken back; that is an operation itself."""
        path = f"/operations/{quote(operation, safe='')}/redo"
        return cast(Operation, self._call("POST", path, key=key))

    def summary(self, first: Month | None = None, last: Month | None = None) -> Summary:
        """The totals of the months `first` to `last`, both included; of the current one if None."""
        query = {"from": str(first), "to": str(last or first)} if first else {}
        return cast(Summary, self._call("GET", "/summary", query=query))

    def budgets(self, month: Month | None = None) -> Budgets:
        """The budgets of that month (the current one if None) as they stand."""
        query = {"month": str(month)} if month else {}
        return cast(Budgets, self._call("GET", "/budgets", query=query))

    def set_budget(self, category: str, limit: str, key: str) -> Operation:
        """From this month on; `limit` is a decimal of the home currency."""
        path = f"/budgets/{quote(category, safe='')}"
        return cast(Operation, self._call("PUT", path, body={"limit": limit}, key=key))

    def remove_budget(self, category: str, currency: str, key: str) -> Operation:
        """From this month on, no limit for that category in that currency."""
        path, query = f"/budgets/{quote(category, safe='')}", {"currency": currency}
        return cast(Operation, self._call("DELETE", path, query=query, key=key))

    def transactions(
        self, wanted: Mapping[str, str], limit: int, cursor: str | None = None
    ) -> Transactions:
        """Up to `limit` transactions, newest first; `wanted` holds the API's own filters."""
        query = {**wanted, "limit": str(limit)} | ({"cursor": cursor} if cursor else {})
        return cast(Transactions, self._call("GET", "/transactions", query=query))

    def transaction(self, transaction_id: str) -> Transaction:
        """One transaction as it is now. ApiRefused with status 404: there is none."""
        found = self._call("GET", _transaction_path(transaction_id))
        return cast(Transaction, found["transaction"])

    def add_transaction(self, fields: Mapping[str, str], key: str) -> Operation:
        """`fields` in the API's form: amount, currency, category, note, date."""
        return cast(Operation, self._call("POST", "/transactions", body=fields, key=key))

    def change_transaction(
        self, transaction_id: str, fields: Mapping[str, str], version: str, key: str
    ) -> Written:
        """Change those fields. ApiRefused with status 409: it isn't that version any more."""
        path = _transaction_path(transaction_id)
        return cast(Written, self._call("PATCH", path, body=fields, key=key, version=version))

    def delete_transaction(self, transaction_id: str, version: str, key: str) -> Operation:
        """Delete it. ApiRefused with status 409: it isn't that version any more."""
        path = _transaction_path(transaction_id)
        return cast(Operation, self._call("DELETE", path, key=key, version=version))

    def recurring(self) -> Recurring:
        """All that repeats."""
        return cast(Recurring, self._call("GET", "/recurring"))

    def add_recurring(self, fields: Mapping[str, str], key: str) -> Operation:
        """`fields` in the API's form: amount, currency, category, note, every, day, start."""
        return cast(Operation, self._call("POST", "/recurring", body=fields, key=key))

    def change_recurring(
        self, recurrence_id: str, fields: Mapping[str, str | bool], version: str, key: str
    ) -> Operation:
        """Change those fields, or `paused`. ApiRefused with status 409: it isn't that version."""
        path = f"/recurring/{quote(recurrence_id, safe='')}"
        answer = self._call("PATCH", path, body=fields, key=key, version=version)
        return cast(Operation, answer)

    def stop_recurring(self, recurrence_id: str, version: str, key: str) -> Operation:
        """Stop it. ApiRefused with status 409: it isn't that version any more."""
        path = f"/recurring/{quote(recurrence_id, safe='')}"
        return cast(Operation, self._call("DELETE", path, key=key, version=version))

    def _call(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        body: Mapping[str, str | int] | None = None,
        key: str | None = None,
        version: str | None = None,
    ) -> dict[str, Any]:
        headers = {"Idempotency-Key": key, "If-Match": version}
        sent = {name: value for name, value in headers.items() if value}
        return _read(self._request(method, path, query=query, body=body, headers=sent))

    def _request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        body: Mapping[str, str | int] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> requests.Response:
        bearer = {"Authorization": f"Bearer {self._token}"} if self._token else {}
        send_body = {} if body is None and method == "POST" else body
        try:
            return self._connections.request(
                method,
                self._base_url + path,
                params=query,
                json=send_body,
                headers={**(headers or {}), **bearer},
                timeout=self._timeout,
                allow_redirects=False,
            )
        except requests.RequestException as error:
            raise ApiUnavailable(
                type(error).__name__, maybe_done=not _never_connected(error)
            ) from error


def _transaction_path(transaction_id: str) -> str:
    return f"/transactions/{quote(transaction_id, safe='')}"


def _open_connections(base_url: str) -> requests.Session:
    session = requests.Session()
    session.trust_env = False  # a proxy of the machine has no business with this traffic
    # many people's calls go over it: a cookie set for one of them must not go with another's
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    session.mount(base_url, HTTPAdapter(pool_maxsize=CONNECTIONS))
    return session


def _never_connected(error: requests.RequestException) -> bool:
    """Whether the failure came before any byte of the request was sent."""
    cause = error.args[0] if error.args else None
    reason = cause.reason if isinstance(cause, MaxRetryError) else None
    return isinstance(reason, NewConnectionError | ConnectTimeoutError)


def _read(response: requests.Response) -> dict[str, Any]:
    try:
        body = response.json()
    except requests.JSONDecodeError:
        body = None
    status = response.status_code
    if not isinstance(body, dict) or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise ApiUnavailable(f"status {status}", maybe_done=True)
    if status < HTTPStatus.BAD_REQUEST:
        return body
    if status == HTTPStatus.UNAUTHORIZED:
        raise SignedOut
    detail, about = body.get("detail") or "That didn't work.", body.get("field") or ""
    raise ApiRefused(status, str(detail), str(about))
