"""GET and DELETE /rules: what was learnt from a category that was changed on a page."""

from typing import Any

from tests.unit.handlers.conftest import Api


def added(api: Api, note: str) -> Any:
    entry = {"amount": "9", "category": "Other", "note": note}
    return api("POST", "/transactions", entry)["transaction"]["id"]


def change(api: Api, transaction_id: str, **fields: str) -> Any:
    return api("PATCH", f"/transactions/{transaction_id}", fields)


def learnt(api: Api) -> Any:
    return api("GET", "/rules")["rules"]


def test_a_category_changed_on_a_page_is_learnt_and_taken_back_with_it(api: Api) -> None:
    changed = change(api, added(api, "The Barnes"), category="Education")
    assert changed["rule"] == {"word": "barnes", "category": "Education"}
    assert learnt(api) == [changed["rule"]]
    effects = api("POST", f"/operations/{changed['operation']}/undo")["effects"]
    assert [effect["type"] for effect in effects] == ["transaction.changed"]
    assert learnt(api) == []


def test_a_new_note_is_what_is_learnt(api: Api) -> None:
    change(api, added(api, ""), category="Education", note="Waldo")
    assert learnt(api) == [{"word": "waldo", "category": "Education"}]


def test_what_changes_no_category_teaches_nothing(api: Api) -> None:
    changed = [
        change(api, added(api, "Barnes"), note="Waldo"),
        change(api, added(api, "Barnes"), category="Other", amount="12"),
        change(api, added(api, ""), category="Pets"),
    ]
    assert [each["rule"] for each in changed] == [None, None, None]
    assert learnt(api) == []


def test_a_rule_is_forgotten_and_brought_back(api: Api) -> None:
    change(api, added(api, "Barnes & Co"), category="Education")
    forgotten = api("DELETE", "/rules/barnes%20co")
    assert learnt(api) == []
    (effect,) = api("POST", f"/operations/{forgotten['operation']}/undo")["effects"]
    assert (effect["type"], effect["stored"]) == ("rule.learned", True)
    assert effect["rule"] == {"word": "barnes co", "category": "Education"}
    assert len(learnt(api)) == 1


def test_an_unknown_rule_is_not_found(api: Api) -> None:
    api("DELETE", "/rules/waldo")
    assert api.status == 404
