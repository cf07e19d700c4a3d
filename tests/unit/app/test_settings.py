import pytest

from app.settings import BadSetting, Settings, SignIn

PROVIDER = {
    "BUDGETBUDDY_OIDC_ISSUER": "https://id.example/pool/",
    "BUDGETBUDDY_OIDC_CLIENT_ID": "budgetbuddy",
    "BUDGETBUDDY_OIDC_CLIENT_SECRET": "a client's secret",
    "BUDGETBUDDY_COOKIE_SECRET": "0123456789abcdef0123456789abcdef",
    "BUDGETBUDDY_PUBLIC_URL": "https://budget.example/",
}


@pytest.mark.parametrize(
    "environment, url",
    [
        ({}, "http://127.0.0.1:8787"),
        ({"BUDGETBUDDY_API_URL": ""}, "http://127.0.0.1:8787"),
        ({"BUDGETBUDDY_API_URL": "https://api.example/v1/"}, "https://api.example/v1"),
    ],
)
def test_the_api_is_where_the_environment_says_or_on_this_machine(
    environment: dict[str, str], url: str
) -> None:
    assert Settings.from_environment(environment).api_url == url


@pytest.mark.parametrize("name", ["CLIENT_SECRET", "COOKIE_SECRET", "PUBLIC_URL"])
def test_without_a_provider_nobody_signs_in(name: str) -> None:
    kept = {key: value for key, value in PROVIDER.items() if key.endswith(name)}
    assert Settings.from_environment(kept).sign_in is None


def test_a_provider_and_this_client_of_it() -> None:
    assert Settings.from_environment(PROVIDER).sign_in == SignIn(
        issuer="https://id.example/pool",
        client_id="budgetbuddy",
        client_secret="a client's secret",
        cookie_secret="0123456789abcdef0123456789abcdef",
        public_url="https://budget.example",
    )


def test_no_secret_is_shown_with_the_settings() -> None:
    shown = repr(Settings.from_environment(PROVIDER))
    assert "secret" not in shown
    assert "0123456789abcdef" not in shown


@pytest.mark.parametrize("missing", sorted(PROVIDER))
def test_what_is_missing_of_a_provider_is_named(missing: str) -> None:
    with pytest.raises(BadSetting, match=f"{missing} must be set"):
        Settings.from_environment(PROVIDER | {missing: ""})


def test_a_cookie_secret_that_could_be_guessed_is_refused() -> None:
    with pytest.raises(BadSetting, match="BUDGETBUDDY_COOKIE_SECRET must have at least 32"):
        Settings.from_environment(PROVIDER | {"BUDGETBUDDY_COOKIE_SECRET": "x" * 31})


@pytest.mark.parametrize("name", ["BUDGETBUDDY_OIDC_ISSUER", "BUDGETBUDDY_PUBLIC_URL"])
@pytest.mark.parametrize(
    "address", ["http://id.example", "id.example", "https://", "https://a?b", "https://[::1", "ftp://a"]
)  # fmt: skip
def test_an_address_that_others_could_answer_for_is_refused(name: str, address: str) -> None:
    with pytest.raises(BadSetting, match=f"{name} must be an https address"):
        Settings.from_environment(PROVIDER | {name: address})


@pytest.mark.parametrize("address", ["http://localhost:8501", "http://127.0.0.1:8501"])
def test_http_will_do_on_one_machine(address: str) -> None:
    sign_in = Settings.from_environment(PROVIDER | {"BUDGETBUDDY_PUBLIC_URL": address}).sign_in
    assert sign_in is not None
    assert sign_in.public_url == address
