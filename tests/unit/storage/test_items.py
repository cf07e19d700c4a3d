"""Items: small, and as readable to DynamoDB as to us."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from botocore.session import Session
from botocore.validate import ParamValidator

from lambdas.ledger.categories import Category
from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.operations import Draft, place
from lambdas.storage.attributes import from_attributes, to_attributes
from lambdas.storage.dynamodb import TABLE
from lambdas.storage.items import home_key, key_of, record_attributes
from lambdas.storage.keys import partition_key
from lambdas.storage.table import ACTION_LIMIT, Action, Table
from lambdas.storage.writes import OperationWriter
from tests.books import TODAY, add, change, lunch, undo

USER = "0f9c2c1e-7d3e-4d51-9d8e-1f3b6c5a7e42"


def actions(draft: Draft) -> list[Action]:
    table: Any = Table(None, "ledger", sleep=lambda _: None, random=lambda: 0.0)  # type: ignore[arg-type]
    return OperationWriter(table, partition_key(USER)).actions(place(draft, None))


def size(item: dict[str, Any]) -> int:
    """Bytes as DynamoDB counts them, near enough: names, texts, and half a byte a digit."""
    return sum(
        len(name) + (len(value.encode()) if kind == "S" else len(value) // 2 + 2)
        for name, typed in item.items()
        for kind, value in typed.items()
    )


def test_a_transaction_is_a_small_item() -> None:
    item = {"PK": partition_key(USER), "SK": key_of(lunch()), **record_attributes(lunch())}

    assert size(to_attributes(item)) < 220


def test_plain_values_come_back_from_attributes_and_none_is_left_out() -> None:
    item = {"text": "", "number": -(10**15), "yes": True, "no": False}

    assert from_attributes(to_attributes({**item, "nothing": None})) == item


def test_an_id_without_a_day_is_a_bug_not_a_place() -> None:
    with pytest.raises(ValueError, match="first day"):
        home_key("x")


@pytest.mark.parametrize(
    "draft",
    [
        add("m1", *(lunch("m1", index) for index in range(20))),
        change("m1", (lunch(), replace(lunch(), date=TODAY.replace(month=1)))),
        change("m1", (replace(lunch(), date=TODAY.replace(month=1)), None)),
        change("m1", (None, lunch()), (lunch(), None)),
        undo("m1", place(add(), None)),
    ],
)
def test_botocore_accepts_every_request(draft: Draft) -> None:
    model = Session().get_service_model("dynamodb")
    requests = {
        "TransactWriteItems": {"TransactItems": actions(draft)},
        "CreateTable": {"TableName": "ledger", **TABLE},
    }
    for operation, request in requests.items():
        shape = model.operation_model(operation).input_shape
        assert shape is not None
        report = ParamValidator().validate(request, shape)
        assert not report.has_errors(), report.generate_report()


def test_no_value_of_a_person_is_part_of_an_expression() -> None:
    hostile = lunch("m1", note="x = :before OR attribute_exists(PK)")
    draft = change("SET x = :x", (hostile, replace(hostile, note="REMOVE v")))

    expressions = {
        text
        for action in actions(draft)
        for request in action.values()
        for name, text in request.items()
        if name.endswith("Expression")
    }

    assert expressions == {
        "attribute_not_exists(PK) OR expires < :now",
        "attribute_not_exists(PK)",
        "v = :before",
    }


def test_an_operation_that_would_not_fit_one_transaction_is_refused() -> None:
    spread = [lunch("m1", index, date=TODAY.replace(day=1 + index)) for index in range(20)]
    assert len(actions(add("m1", *spread))) <= ACTION_LIMIT

    pairs = [
        (transaction, replace(transaction, date=transaction.date.replace(month=number % 12 + 1)))
        for number, transaction in enumerate(spread)
    ]
    with pytest.raises(InvalidInput, match="too much"):
        actions(change("m2", *pairs))


def test_what_could_not_be_undone_is_not_done() -> None:
    home = [lunch("m1", index, category=list(Category)[index % 15]) for index in range(20)]
    away = [
        replace(transaction, date=date(2026, 1 + index % 10, 1 + index))
        for index, transaction in enumerate(home)
    ]
    deletion = change("m1", *((transaction, None) for transaction in away))

    with pytest.raises(InvalidInput):
        actions(deletion)
