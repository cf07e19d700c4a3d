"""People who sign up, sign in and call the API with the token that they were given."""

import json
import uuid
from collections.abc import Mapping
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.aws.deployment import Deployment
from tests.aws.template import Json

PASSWORD = "Correct-horse-7-battery"


class Answer:
    """An HTTP response."""

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.status = status
        self.headers = {name.lower(): value for name, value in headers.items()}
        self.body = body

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    def __repr__(self) -> str:
        return f"{self.status} {self.body[:300]!r}"


class Person:
    """Whoever holds the token; None is nobody."""

    def __init__(self, deployment: Deployment, token: str | None) -> None:
        self._deployment = deployment
        self.token = token

    def call(self, method: str, path: str, body: Json | None = None, **headers: str) -> Answer:
        sent = {"Content-Type": "application/json", **headers}
        if self.token is not None:
            sent["Authorization"] = self.token
        request = Request(
            self._deployment.url + path,
            None if body is None else json.dumps(body).encode(),
            sent,
            method=method,
        )
        try:
            with urlopen(request, timeout=30) as response:
                return Answer(response.status, dict(response.headers), response.read())
        except HTTPError as error:
            with error:
                return Answer(error.code, dict(error.headers), error.read())

    def send(self, message: str, message_id: str | None = None, **fields: str) -> Answer:
        body = {"message": message, "messageId": message_id or uuid.uuid4().hex, **fields}
        return self.call("POST", "/send", body)


class People:
    """A user pool."""

    def __init__(self, deployment: Deployment, pool: str) -> None:
        self._deployment = deployment
        self._cognito = deployment.client("cognito-idp")
        self._pool = pool

    def sign_up(self, *, seconds: int | None = None) -> Person:
        """Somebody new; their token lasts for so many `seconds`, or as Cognito likes.

        The page's own client takes no passwords, so each person comes through one more client.
        """
        validity: Json = (
            {"IdTokenValidity": seconds, "TokenValidityUnits": {"IdToken": "seconds"}}
            if seconds
            else {}
        )
        client = self._cognito.create_user_pool_client(
            UserPoolId=self._pool,
            ClientName=uuid.uuid4().hex,
            ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
            **validity,
        )["UserPoolClient"]["ClientId"]
        email = f"{uuid.uuid4().hex}@example.com"
        self._cognito.sign_up(
            ClientId=client,
            Username=email,
            Password=PASSWORD,
            UserAttributes=[{"Name": "email", "Value": email}],
        )
        self._cognito.admin_confirm_sign_up(UserPoolId=self._pool, Username=email)
        tokens = self._cognito.initiate_auth(
            ClientId=client,
            AuthFlow="USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": email, "PASSWORD": PASSWORD},
        )["AuthenticationResult"]
        return Person(self._deployment, tokens["IdToken"])
