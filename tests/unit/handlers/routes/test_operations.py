import pytest

from tests.unit.handlers.conftest import Api

LUNCH = {"amount": "12.50", "category": "Dining"}


def test_an_operation_is_taken_back_and_repeated(api: Api) -> None:
    added = api("POST", "/transactions", LUNCH)
    operation = added["operation"]
    undone = api("POST", f"/operations/{operation}/undo", {})
    assert api.status == 200
    assert undone["effects"] == [
        {
            "type": "transaction.deleted",
            "operation": undone["operation"],
            "undone": False,
            "reversal": {"operation": undone["operation"], "action": "undo", "of": "deleted"},
            "stored": False,
            "edited": False,
            "transaction": added["transaction"],
        }
    ]
    redone = api("POST", f"/operations/{operation}/redo")
    assert [effect["type"] for effect in redone["effects"]] == ["transaction.added"]
    assert len(api("GET", "/transactions")["transactions"]) == 1


def test_what_is_undone_is_not_undone_again_but_the_same_call_is_answered_again(api: Api) -> None:
    operation = api("POST", "/transactions", LUNCH)["operation"]
    undone = api("POST", f"/operations/{operation}/undo", key="k")
    api.refused(409, None, "POST", f"/operations/{operation}/undo")
    again = api("POST", f"/operations/{operation}/undo", key="k")
    assert again["operation"] == undone["operation"]
    api("POST", f"/operations/{operation}/redo")
    api.refused(409, None, "POST", f"/operations/{operation}/redo")


def test_what_changed_since_is_left_as_it_is(api: Api) -> None:
    added = api("POST", "/transactions", LUNCH)
    api("PATCH", f"/transactions/{added['transaction']['id']}", {"note": "x"})
    api.refused(409, None, "POST", f"/operations/{added['operation']}/undo")


@pytest.mark.parametrize(
    "operation, status",
    [("1", 400), ("x-0123456789", 400), ("1-0123456789", 404), ("9-0123456789", 404)],
)
def test_an_operation_that_is_not_there_is_not_found(api: Api, operation: str, status: int) -> None:
    api("POST", "/transactions", LUNCH)
    for verb in ("undo", "redo"):
        field = "id" if status == 400 else None
        api.refused(status, field, "POST", f"/operations/{operation}/{verb}")
