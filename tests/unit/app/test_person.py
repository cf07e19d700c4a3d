from typing import Any

import pytest

from app.person import EXPIRY_MARGIN, Person, read_person

USER = {"is_logged_in": True, "sub": "ana", "exp": 1000, "email": "ana@example.com"}
TOKENS = {"id": "a.b.c"}


def test_a_person_is_read_from_what_the_provider_said() -> None:
    assert read_person(USER, TOKENS) == Person("ana", "a.b.c", 1000, "ana@example.com")


@pytest.mark.parametrize(
    "change", [{"is_logged_in": False}, {"is_logged_in": None}, {"sub": ""}, {"sub": None}]
)
def test_nobody_is_signed_in_unless_the_provider_named_somebody(change: dict[str, Any]) -> None:
    assert read_person(USER | change, TOKENS) is None


def test_nobody_is_signed_in_without_a_token() -> None:
    assert read_person(USER, {}) is None


@pytest.mark.parametrize("expires", [None, "soon", "1000", []])
def test_a_token_whose_end_is_unknown_is_over(expires: object) -> None:
    person = read_person(USER | {"exp": expires}, TOKENS)
    assert person is not None
    assert person.expired(0)


def test_a_token_is_over_shortly_before_its_end() -> None:
    person = Person("ana", "a.b.c", 1000)
    assert not person.expired(1000 - EXPIRY_MARGIN - 1)
    assert person.expired(1000 - EXPIRY_MARGIN)


def test_no_token_is_shown_with_its_person() -> None:
    assert "a.b.c" not in repr(Person("ana", "a.b.c", 1000))
