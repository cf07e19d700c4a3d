"""Cognito's part: who sent a request, by the OpenID Connect ID token that came with it.

What is checked is what a Cognito authorizer of API Gateway checks (Cognito Developer Guide,
"Verifying JSON web tokens"; OpenID Connect Core 1.0 section 3.1.3.7): the signature, the issuer,
the audience and the times. An access token is no ID token: Cognito's names no audience, others say
so in their type (RFC 9068), and both are refused, as API Gateway refuses them without scopes.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from joserfc import jwt
from joserfc.errors import ExpiredTokenError, JoseError
from joserfc.jwk import GuestProtocol

from lambdas.handlers.problems import Response, Unauthenticated
from local.signing_keys import SigningKey, SigningKeys

ALGORITHMS = ("RS256", "ES256")
"""Never "none", and never one whose key the verifier could be told to share."""
CLOCK_DIFFERENCE = 30
"""Seconds by which the provider's clock may differ from ours."""
SUBJECT_LIMIT = 255
"""ASCII characters: OpenID Connect Core 1.0 section 2."""


class NotSignedIn(Unauthenticated):
    """401 with the challenge of RFC 6750 section 3."""

    def __init__(self, detail: str, *, error: str | None = None) -> None:
        """`error` is what is wrong with the token; None if there is none."""
        super().__init__(detail)
        self._error = error

    def respond(self) -> Response:
        """The problem, with `WWW-Authenticate`."""
        response = super().respond()
        challenge = 'Bearer realm="BudgetBuddy"'
        if self._error:
            challenge += f', error="invalid_token", error_description="{self._error}"'
        response["headers"]["WWW-Authenticate"] = challenge
        return response


class TokenVerifier:
    """Knows the people of one provider, signed in to one client; safe to call from any thread."""

    def __init__(
        self,
        issuer: str,
        audience: str,
        *,
        keys: SigningKeys | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        """`audience` is the client's id; `now` is in seconds since 1970."""
        self._keys = keys or SigningKeys(issuer)
        self._audience = audience
        self._claims = jwt.JWTClaimsRegistry(
            now=lambda: int(now()),
            leeway=CLOCK_DIFFERENCE,
            iss={"essential": True, "value": issuer},
            aud={"essential": True, "value": audience},
            azp={"value": audience},
            exp={"essential": True},
            sub={"essential": True},
            token_use={"value": "id"},
        )

    def identify(self, headers: Sequence[tuple[str, str]]) -> str:
        """The `sub` of the person whose token is in the header Authorization.

        Raises:
            NotSignedIn: there is no token, or none that is good here and now.
            Unavailable: the provider's keys aren't known and it is away.
        """
        token = _bearer(headers)
        try:
            decoded = jwt.decode(token, self._key_of, algorithms=ALGORITHMS)
            self._claims.validate(decoded.claims)
        except ExpiredTokenError as expired:
            raise _refusal("the token has expired") from expired
        except (JoseError, ValueError, TypeError, RecursionError) as error:
            raise _refusal("the token is not valid here") from error
        if str(decoded.header.get("typ", "")).lower().removeprefix("application/") == "at+jwt":
            raise _refusal("an access token is no ID token")
        return _subject(decoded.claims)

    def _key_of(self, token: GuestProtocol) -> SigningKey:
        key = self._keys.find(token.headers().get("kid"))
        if key is None:
            raise _refusal("the token is signed with an unknown key")
        return key


def _bearer(headers: Sequence[tuple[str, str]]) -> str:
    given = [value for name, value in headers if name.lower() == "authorization"]
    if not given:
        raise NotSignedIn("Please sign in first.")
    scheme, _, token = given[0].partition(" ")
    if len(given) > 1 or scheme.lower() != "bearer" or not token.strip():
        raise _refusal("one bearer token is expected")
    return token.strip()


def _subject(claims: Mapping[str, Any]) -> str:
    subject: str = claims["sub"]
    if not (subject.isascii() and subject.isprintable() and 1 <= len(subject) <= SUBJECT_LIMIT):
        raise _refusal("the token names nobody")
    return subject


def _refusal(error: str) -> NotSignedIn:
    return NotSignedIn("Your sign-in has ended. Please sign in again.", error=error)
