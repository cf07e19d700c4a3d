"""The scheduled Lambda as it is deployed: it posts for everybody, with exactly what it may."""

import json
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from lambdas.ledger.schedules import Every, Schedule, day_of
from lambdas.storage.dynamodb import DynamoStore
from tests.aws.deployment import Deployment
from tests.aws.permissions import ENFORCED, Permission, permissions, taken_away
from tests.aws.template import Json
from tests.books import change, every_transaction, rent

NEEDED = sorted(
    {
        each
        for each in permissions()
        if each.service == "posting" and each.action.partition(":")[0] in ENFORCED
    },
    key=str,
)


def store_of(deployment: Deployment) -> DynamoStore:
    (table,) = deployment.resources("AWS::DynamoDB::Table").values()
    return DynamoStore(deployment.client("dynamodb"), table)


def somebody_with_rent_due(store: DynamoStore) -> str:
    user = uuid.uuid4().hex
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    schedule = Schedule(Every.MONTH, day_of(Every.MONTH, yesterday), yesterday)
    due = rent(schedule=schedule, settled=yesterday - timedelta(days=1))
    store.apply(user, change("m1", (None, due)))
    return user


def run(deployment: Deployment) -> Json:
    """What the run tells, `{"errorType": ...}` if it failed."""
    answer = deployment.client("lambda").invoke(
        FunctionName=deployment.function("posting"), Payload=json.dumps({"id": "e1"}).encode()
    )
    told: Json = json.loads(answer["Payload"].read())
    return told


def test_what_is_due_is_posted_for_everybody_and_once(deployment: Deployment) -> None:
    store = store_of(deployment)
    people = [somebody_with_rent_due(store) for _ in range(3)]

    assert run(deployment) == {"people": 3, "posted": 3, "finished": True}
    assert run(deployment) == {"people": 0, "posted": 0, "finished": True}

    for user in people:
        (posted,) = every_transaction(store, user)
        assert posted.recurrence == rent().id
        store.delete_account(user)


@pytest.mark.parametrize("permission", NEEDED, ids=str)
def test_without_any_one_permission_the_run_fails_and_nothing_is_lost(
    deployment: Deployment, permission: Permission
) -> None:
    store = store_of(deployment)
    user = somebody_with_rent_due(store)

    with taken_away(deployment, permission):
        assert "errorType" in run(deployment)
    assert every_transaction(store, user) == []

    assert run(deployment)["posted"] == 1
    store.delete_account(user)
