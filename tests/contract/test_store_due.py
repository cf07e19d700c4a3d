"""Who has something due, as DynamoDB's index tells: none who paused, no one twice."""

from dataclasses import replace
from datetime import date

import pytest

from lambdas.storage.dynamodb import DynamoStore
from tests.books import change, rent

ANA, BEN = "ana", "ben#%"
FIRST = date(2026, 12, 1)


@pytest.fixture(params=["moto", pytest.param("ministack", marks=pytest.mark.ministack)])
def dynamo_store(request: pytest.FixtureRequest) -> DynamoStore:
    found: DynamoStore = request.getfixturevalue(f"{request.param}_store")
    return found


def test_the_index_holds_those_who_have_something_due_on_that_day(
    dynamo_store: DynamoStore,
) -> None:
    other = rent(id="00000000000000bb")
    for user in (ANA, BEN):
        dynamo_store.apply(user, change("m1", (None, rent()), (None, other)))

    assert dynamo_store.people_due(FIRST) == [ANA, BEN]
    assert dynamo_store.people_due(date(2026, 12, 2)) == []

    posted = replace(other, settled=FIRST)
    dynamo_store.apply(ANA, change("m2", (rent(), rent(paused=True)), (other, None)))
    dynamo_store.apply(BEN, change("m2", (rent(), None), (other, posted)))
    assert dynamo_store.people_due(FIRST) == []
    assert dynamo_store.people_due(date(2027, 1, 1)) == [BEN]


def test_many_people_are_found_over_several_pages(dynamo_store: DynamoStore) -> None:
    people = [f"person {number:03}" for number in range(40)]
    for user in people:
        dynamo_store.apply(user, change("m1", (None, rent())))

    assert dynamo_store.people_due(FIRST) == people
