from typing import Any

import pytest

from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.profiles import Profile, ProfileEdit, parse_zone


def test_a_new_person_has_dollars_english_and_utc() -> None:
    assert Profile() == Profile("USD", None, "en_US", 1)
    assert Profile().zone.key == "UTC"


def test_the_zone_is_the_persons() -> None:
    assert Profile(time_zone="Europe/Lisbon").zone.key == "Europe/Lisbon"


@pytest.mark.parametrize(
    "unfit, field",
    [
        ({"currency": "usd"}, "currency"),
        ({"currency": "XAU"}, "currency"),
        ({"time_zone": "Mars/Base"}, "timeZone"),
        ({"time_zone": ""}, "timeZone"),
        ({"locale": "xx_XX"}, "locale"),
        ({"month_starts_on": 0}, "monthStartsOn"),
        ({"month_starts_on": 32}, "monthStartsOn"),
    ],
)
def test_an_unfit_setting_is_refused_by_its_name(unfit: dict[str, Any], field: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        Profile(**unfit)
    assert refusal.value.field == field
    if unfit != {"time_zone": ""}:
        with pytest.raises(InvalidInput):
            ProfileEdit(**unfit).apply_to(Profile())


@pytest.mark.parametrize(
    "name", ["UTC", "Europe/Lisbon", "America/Argentina/Buenos_Aires", "Etc/GMT+5"]
)
def test_a_time_zone_is_known_by_its_iana_name(name: str) -> None:
    assert parse_zone(name).key == name


@pytest.mark.parametrize(
    "name",
    [
        "../../../etc/passwd",
        "/etc/localtime",
        "Europe",
        "Europe/",
        "Europe/Lisbon\0",
        "Europe/Lisbon\n",
        "tzdata.zi",
        "a/b/c/d",
        "x" * 5000,
        "Európa/Budapest",
    ],
)
def test_what_is_no_time_zone_is_refused(name: str) -> None:
    with pytest.raises(InvalidInput, match="IANA") as refusal:
        parse_zone(name)
    assert refusal.value.field == "timeZone"


def test_an_edit_changes_what_it_gives_and_leaves_the_rest() -> None:
    profile = Profile("EUR", "Europe/Lisbon", "en_US", 25)
    assert ProfileEdit().apply_to(profile) == profile
    assert ProfileEdit(month_starts_on=1).apply_to(profile) == Profile("EUR", "Europe/Lisbon")
    changed = ProfileEdit(currency="JPY", time_zone="Asia/Tokyo", locale="en_US").apply_to(profile)
    assert changed == Profile("JPY", "Asia/Tokyo", "en_US", 25)
