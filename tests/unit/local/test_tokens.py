"""A token is somebody's only if all of it is right."""

import base64
import json
import time
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

from lambdas.handlers.problems import Problem
from local.tokens import CLOCK_DIFFERENCE, NotSignedIn, TokenVerifier
from tests.provider import CLIENT, Provider, ec_key, rsa_key, sign

FAR_AWAY = 10_000_000_000
"""A time in the year 2286."""


@pytest.fixture
def verifier(provider: Provider) -> TokenVerifier:
    return TokenVerifier(provider.issuer, CLIENT)


def who(verifier: TokenVerifier, token: str) -> str:
    return verifier.identify([("authorization", f"Bearer {token}")])


def refusal(verifier: TokenVerifier, *headers: tuple[str, str]) -> str:
    """The challenge of the 401."""
    with pytest.raises(NotSignedIn) as caught:
        verifier.identify(headers)
    response = caught.value.respond()
    problem = json.loads(response["body"])
    assert (response["statusCode"], problem["status"]) == (401, 401)
    assert response["headers"]["Content-Type"] == "application/problem+json"
    assert "sign in" in problem["detail"]
    challenge: str = response["headers"]["WWW-Authenticate"]
    return challenge


def refuse(verifier: TokenVerifier, token: str) -> str:
    challenge = refusal(verifier, ("authorization", f"Bearer {token}"))
    assert token == "" or token not in challenge
    assert 'error="invalid_token"' in challenge
    return challenge


@pytest.mark.parametrize("key", [rsa_key("rsa"), ec_key("ec")], ids=["RS256", "ES256"])
def test_a_good_token_is_its_subjects(
    provider: Provider, verifier: TokenVerifier, key: Any
) -> None:
    assert who(verifier, sign(provider.claims(sub="8d2c-1"), key)) == "8d2c-1"


def test_the_header_and_its_scheme_may_be_written_in_any_case(
    provider: Provider, verifier: TokenVerifier
) -> None:
    assert verifier.identify([("AuthorizatioN", f"bEARER {provider.token()}")]) == "ana"


def test_without_a_token_one_is_asked_for(verifier: TokenVerifier) -> None:
    assert refusal(verifier, ("accept", "*/*")) == 'Bearer realm="BudgetBuddy"'


@pytest.mark.parametrize(
    "value", ["", "Bearer", "Bearer ", "Basic YTpi", "{token}", "Token {token}"]
)
def test_what_is_no_bearer_token_is_refused(
    provider: Provider, verifier: TokenVerifier, value: str
) -> None:
    header = ("authorization", value.format(token=provider.token()))
    assert "one bearer token" in refusal(verifier, header)


def test_two_tokens_are_refused_even_if_both_are_good(
    provider: Provider, verifier: TokenVerifier
) -> None:
    header = ("authorization", f"Bearer {provider.token()}")
    assert "one bearer token" in refusal(verifier, header, header)


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "https://other.example"},
        {"iss": None},
        {"iss": 1},
        {"aud": "another-client"},
        {"aud": ["another-client"]},
        {"aud": [CLIENT, 1]},
        {"aud": ""},
        {"aud": []},
        {"aud": None, "client_id": CLIENT, "token_use": "access"},
        {"aud": {"a": CLIENT}},
        {"azp": "another-client"},
        {"token_use": "access"},
        {"sub": None},
        {"sub": ""},
        {"sub": 7},
        {"sub": ["ana"]},
        {"sub": "a\n"},
        {"sub": "añá"},
        {"sub": "a" * 256},
        {"exp": None},
        {"exp": "tomorrow"},
        {"exp": True},
        {"exp": float("nan")},
        {"exp": float("inf")},
        {"exp": 0},
        {"nbf": FAR_AWAY},
        {"nbf": "now"},
        {"iat": FAR_AWAY},
    ],
    ids=str,
)  # fmt: skip
def test_a_token_with_a_claim_that_is_not_right_is_refused(
    provider: Provider, verifier: TokenVerifier, changes: dict[str, Any]
) -> None:
    refuse(verifier, provider.token(**changes))


@pytest.mark.parametrize(
    "changes",
    [{"aud": [CLIENT]}, {"aud": ["a", CLIENT], "azp": CLIENT}, {"nbf": 1}, {"sub": "a" * 255},
     {"token_use": None}, {"iat": None}],
    ids=str,
)  # fmt: skip
def test_what_a_provider_may_put_into_a_token_is_taken(
    provider: Provider, verifier: TokenVerifier, changes: dict[str, Any]
) -> None:
    assert who(verifier, provider.token(**changes)) == changes.get("sub", "ana")


def test_a_token_ends_when_it_says_so_but_for_a_difference_of_clocks(provider: Provider) -> None:
    now = time.time()
    verifier = TokenVerifier(provider.issuer, CLIENT, now=lambda: now)
    assert who(verifier, provider.token(exp=int(now) - CLOCK_DIFFERENCE + 1)) == "ana"
    assert "expired" in refuse(verifier, provider.token(exp=int(now) - CLOCK_DIFFERENCE))


def test_a_tampered_token_is_refused(provider: Provider, verifier: TokenVerifier) -> None:
    head, claims, signature = provider.token().split(".")
    other = base64.urlsafe_b64encode(json.dumps(provider.claims(sub="bob")).encode())
    refuse(verifier, f"{head}.{other.decode().rstrip('=')}.{signature}")
    refuse(verifier, f"{head}.{claims}.{signature[:-8]}AAAAAAAA")
    refuse(verifier, f"{head}.{claims}.")


def test_a_token_that_anybody_could_sign_is_refused(
    provider: Provider, verifier: TokenVerifier
) -> None:
    claims = provider.claims()
    public = rsa_key("rsa").as_pem(private=False)
    shared = OctKey.import_key(base64.urlsafe_b64encode(public).decode())
    header = {"alg": "HS256", "kid": "rsa"}
    refuse(verifier, jwt.encode(header, claims, shared, algorithms=["HS256"]))
    for head in ({"alg": "none"}, {"alg": "none", "kid": "rsa"}, {"kid": "rsa"}):
        parts = [json.dumps(part).encode() for part in (head, claims)]
        encoded = [base64.urlsafe_b64encode(part).decode().rstrip("=") for part in parts]
        refuse(verifier, ".".join([*encoded, ""]))


def test_the_key_of_another_kind_does_not_fit(provider: Provider, verifier: TokenVerifier) -> None:
    refuse(verifier, sign(provider.claims(), rsa_key("rsa"), {"kid": "ec"}))
    refuse(verifier, sign(provider.claims(), ec_key("ec"), {"kid": "rsa"}))


def test_algorithms_that_we_do_not_name_are_refused(
    provider: Provider, verifier: TokenVerifier
) -> None:
    refuse(verifier, sign(provider.claims(), rsa_key("rsa"), {"alg": "RS512"}))


def test_a_strangers_signature_is_refused_under_any_key_id(
    provider: Provider, verifier: TokenVerifier
) -> None:
    stranger = RSAKey.generate_key(2048)
    for key_id in ("rsa", "stranger", ""):
        refuse(verifier, sign(provider.claims(), stranger, {"kid": key_id}))
    assert "unknown key" in refuse(verifier, sign(provider.claims(), header={"kid": None}))


@pytest.mark.parametrize("kind", ["at+jwt", "application/AT+JWT"])
def test_an_access_token_is_no_id_token(
    provider: Provider, verifier: TokenVerifier, kind: str
) -> None:
    token = sign(provider.claims(), header={"typ": kind})
    assert "access token" in refuse(verifier, token)


def _encode(part: bytes) -> str:
    return base64.urlsafe_b64encode(part).decode().rstrip("=")


@pytest.mark.parametrize(
    "token",
    [
        "garbage",
        "a.b.c",
        "..",
        "a.b.c.d.e",
        "e30.e30.e30",
        "ü.ü.ü",
        "\ud800.e30.e30",
        "\0",
        _encode(b"[]") + ".e30.e30",
        _encode(b'{"alg":"RS256","kid":["rsa"]}') + ".e30.e30",
        _encode(b'{"alg":"RS256","kid":{"a":1}}') + ".e30.e30",
        _encode(b'{"alg":["RS256"],"kid":"rsa"}') + ".e30.e30",
        _encode(b'{"alg":"RS256","kid":"rsa","crit":["x"]}') + ".e30.e30",
        _encode(b'{"alg":"RS256","kid":"rsa","b64":false,"crit":["b64"]}') + ".e30.e30",
        _encode(b'{"alg":"ES256","kid":"ec"}') + ".e30.AA",
        _encode(b'{"a":' * 5000) + ".e30.e30",
        _encode(b"[" * 30_000) + ".e30.e30",
        "a" * 60_000,
        "." * 60_000,
    ],
    ids=range(19),
)
def test_garbage_is_refused(verifier: TokenVerifier, token: str) -> None:
    refuse(verifier, token)


@pytest.mark.parametrize("payload", [b"", b"[]", b"null", b"{", b"\xff", b'{"exp": 1e999}'])
def test_a_signature_over_nonsense_proves_nobody(verifier: TokenVerifier, payload: bytes) -> None:
    from joserfc import jws

    signed = jws.serialize_compact({"alg": "RS256", "kid": "rsa"}, payload, rsa_key("rsa"))
    refuse(verifier, signed)


def test_a_provider_that_is_away_is_a_503(provider: Provider, verifier: TokenVerifier) -> None:
    provider.broken["/keys"] = (500, "")
    with pytest.raises(Problem) as caught:
        who(verifier, provider.token())
    response = caught.value.respond()
    assert (response["statusCode"], response["headers"]["Retry-After"]) == (503, "5")
