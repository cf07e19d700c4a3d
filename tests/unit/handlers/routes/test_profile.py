from typing import Any

import pytest

from lambdas.handlers.books import Books
from tests.fakes import FakeClock
from tests.unit.handlers.conftest import Api


def test_a_new_person_has_the_defaults_and_a_today(api: Api) -> None:
    assert api("GET", "/profile") == {
        "currency": "USD",
        "timeZone": None,
        "locale": "en_US",
        "monthStartsOn": 1,
        "today": "2026-11-22",
    }


def test_settings_change_one_by_one_and_today_follows_the_zone(api: Api, clock: FakeClock) -> None:
    api("PUT", "/profile", {"currency": "EUR", "monthStartsOn": 31})
    put = api("PUT", "/profile", {"timeZone": "Pacific/Auckland", "locale": "en_US"})
    profile = {
        "currency": "EUR",
        "timeZone": "Pacific/Auckland",
        "locale": "en_US",
        "monthStartsOn": 31,
    }
    assert put["profile"] == profile
    clock.move(hours=2)
    assert api("GET", "/profile") == {**profile, "today": "2026-11-23"}


def test_a_change_of_settings_can_be_undone_and_redone(api: Api) -> None:
    put = api("PUT", "/profile", {"currency": "EUR"}, key="k")
    assert api("PUT", "/profile", {"currency": "EUR"}, key="k") == put
    undone = api("POST", f"/operations/{put['operation']}/undo")
    assert undone["effects"] == []
    assert api("GET", "/profile")["currency"] == "USD"
    api("POST", f"/operations/{undone['operation']}/undo")
    assert api("GET", "/profile")["currency"] == "EUR"


@pytest.mark.parametrize("fields", [{}, {"currency": "USD", "monthStartsOn": 1}])
def test_settings_that_are_so_already_are_no_operation(
    api: Api, books: Books, fields: dict[str, Any]
) -> None:
    assert api("PUT", "/profile", fields)["operation"] is None
    assert books.store.profile("local") is None


@pytest.mark.parametrize(
    "fields, field",
    [
        ({"currency": "eur"}, "currency"),
        ({"currency": 978}, "currency"),
        ({"currency": ""}, "currency"),
        ({"timeZone": "Mars"}, "timeZone"),
        ({"timeZone": None}, "timeZone"),
        ({"timeZone": "../etc/passwd"}, "timeZone"),
        ({"locale": "fr_FR"}, "locale"),
        ({"monthStartsOn": 0}, "monthStartsOn"),
        ({"monthStartsOn": 32}, "monthStartsOn"),
        ({"monthStartsOn": 1.5}, "monthStartsOn"),
        ({"monthStartsOn": "1"}, "monthStartsOn"),
        ({"monthStartsOn": True}, "monthStartsOn"),
        ({"monthStartsOn": None}, "monthStartsOn"),
        ({"currency": "EUR", "name": "Ana"}, "name"),
    ],
)
def test_an_unfit_setting_is_named_and_nothing_stored(
    api: Api, fields: dict[str, Any], field: str
) -> None:
    api.refused(400, field, "PUT", "/profile", fields)
    assert api("GET", "/profile")["currency"] == "USD"


def test_an_unknown_parameter_is_named(api: Api) -> None:
    api.refused(400, "user", "GET", "/profile", query={"user": "x"})
