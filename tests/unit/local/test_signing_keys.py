"""Keys are kept, and read again when there is a reason to."""

import threading

import pytest

from lambdas.handlers.problems import Unavailable
from local.signing_keys import KEEP_SECONDS, PAUSE_SECONDS, SigningKeys
from tests.provider import Provider, ec_key, rsa_key

DISCOVERY = "/.well-known/openid-configuration"


class Clock:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keys(provider: Provider, clock: Clock) -> SigningKeys:
    return SigningKeys(provider.issuer, now=clock)


def found(keys: SigningKeys, key_id: object) -> str | None:
    key = keys.find(key_id)
    return key.kid if key else None


def test_keys_are_read_when_first_needed_and_then_kept(
    provider: Provider, keys: SigningKeys, clock: Clock
) -> None:
    assert provider.asked == []
    assert [found(keys, "rsa"), found(keys, "ec"), found(keys, "rsa")] == ["rsa", "ec", "rsa"]
    clock.seconds = KEEP_SECONDS - 1
    assert found(keys, "rsa") == "rsa"
    assert provider.asked == [DISCOVERY, "/keys"]


def test_keys_are_read_again_after_a_while_so_that_withdrawn_ones_go(
    provider: Provider, keys: SigningKeys, clock: Clock
) -> None:
    found(keys, "rsa")
    provider.keys = [dict(ec_key("ec").as_dict(private=False))]
    clock.seconds = KEEP_SECONDS
    assert found(keys, "rsa") is None
    assert len(provider.asked) == 4


def test_a_new_key_is_found_at_once(provider: Provider, keys: SigningKeys, clock: Clock) -> None:
    found(keys, "rsa")
    provider.keys.append(dict(rsa_key("next").as_dict(private=False)))
    clock.seconds = PAUSE_SECONDS
    assert found(keys, "next") == "next"


def test_made_up_keys_do_not_flood_the_provider(provider: Provider, keys: SigningKeys) -> None:
    for number in range(50):
        assert found(keys, f"made up {number}") is None
    assert len(provider.asked) == 2


@pytest.mark.parametrize("key_id", [None, 1, ["rsa"], {"a": 1}, ""])
def test_an_id_that_is_none_finds_no_key(keys: SigningKeys, key_id: object) -> None:
    assert keys.find(key_id) is None


def test_the_only_key_need_not_be_named(provider: Provider, keys: SigningKeys) -> None:
    provider.keys = provider.keys[:1]
    assert found(keys, None) == "rsa"


@pytest.mark.parametrize(
    "path, answer",
    [
        (DISCOVERY, (500, "")),
        (DISCOVERY, (302, "")),
        (DISCOVERY, (200, "<html>")),
        (DISCOVERY, (200, "[]")),
        (DISCOVERY, (200, "{}")),
        (DISCOVERY, (200, '{"issuer": "https://other.example", "jwks_uri": "https://other"}')),
        (DISCOVERY, (200, '{"issuer": "ISSUER", "jwks_uri": 7}')),
        (DISCOVERY, (200, '{"issuer": "ISSUER", "jwks_uri": "ftp://other"}')),
        ("/keys", (404, "{}")),
        ("/keys", (200, "")),
        ("/keys", (200, "{}")),
        ("/keys", (200, '{"keys": 7}')),
        ("/keys", (200, '{"keys": [7]}')),
    ],
)
def test_a_provider_that_makes_no_sense_counts_as_away(
    provider: Provider, keys: SigningKeys, clock: Clock, path: str, answer: tuple[int, str]
) -> None:
    provider.broken[path] = (answer[0], answer[1].replace("ISSUER", provider.issuer))
    for _ in range(10):
        with pytest.raises(Unavailable):
            keys.find("rsa")
    assert provider.asked.count(DISCOVERY) == 1
    provider.broken.clear()
    clock.seconds = PAUSE_SECONDS
    assert found(keys, "rsa") == "rsa"


def test_a_closed_port_counts_as_away() -> None:
    with pytest.raises(Unavailable):
        SigningKeys("http://127.0.0.1:1").find("rsa")


def test_known_keys_serve_on_while_the_provider_is_away(
    provider: Provider, keys: SigningKeys, clock: Clock
) -> None:
    found(keys, "rsa")
    provider.broken[DISCOVERY] = (503, "")
    clock.seconds = KEEP_SECONDS
    assert found(keys, "rsa") == "rsa"
    with pytest.raises(Unavailable):
        keys.find("next")


@pytest.mark.parametrize(
    "entry",
    [
        {"kty": "oct", "k": "c2VjcmV0", "kid": "odd"},
        {"kty": "OKP", "crv": "Ed25519", "x": "AA", "kid": "odd"},
        {"kty": "AKP", "kid": "odd"},
        {"kid": "odd"},
        {"kty": "RSA", "kid": "odd"},
        {"kty": "RSA", "n": "!", "e": 7, "kid": "odd"},
        {"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA", "kid": "odd"},
        {"kty": "EC", "crv": "P-521", "x": "AA", "y": "AA", "kid": "odd"},
        {"kty": "EC", "crv": ["P-256"], "kid": "odd"},
        {**rsa_key("odd").as_dict(private=False), "use": "enc"},
        {**rsa_key("odd").as_dict(private=False), "n": "u" * 170 + "w"},
    ],
    ids=range(11),
)
def test_a_key_that_we_can_not_use_is_passed_over(
    provider: Provider, keys: SigningKeys, entry: dict[str, object]
) -> None:
    provider.keys = [entry, *provider.keys]
    assert [found(keys, "odd"), found(keys, "rsa")] == [None, "rsa"]


def test_a_key_may_say_what_it_is_for(provider: Provider, keys: SigningKeys) -> None:
    entry = dict(rsa_key("rsa").as_dict(private=False))
    provider.keys = [{**entry, "use": "sig", "alg": "RS256", "key_ops": ["verify"], "x5t": "AA"}]
    assert found(keys, "rsa") == "rsa"


def test_many_threads_read_the_keys_once(provider: Provider, keys: SigningKeys) -> None:
    results: list[str | None] = []
    threads = [
        threading.Thread(target=lambda: results.append(found(keys, "rsa"))) for _ in range(16)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == ["rsa"] * 16
    assert len(provider.asked) == 2
