import pytest

from app.settings import Settings


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
