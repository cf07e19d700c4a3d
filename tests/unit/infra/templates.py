"""The snapshot of the synthesised templates, as tests ask about it.

`make test-infra` proves that the snapshot is what is synthesised, so what holds of the one holds of
the other, and these tests need neither the CDK nor Node.js.
"""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from tests.conftest import REPOSITORY

Resource = dict[str, Any]
STAGES = ("dev", "prod")
STACKS = ("edge", "backend", "frontend", "monitoring")


@cache
def template(stage: str, stack: str) -> dict[str, Any]:
    path = REPOSITORY / "infra" / "snapshot" / stage / f"{stack}.json"
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def resources(stage: str, stack: str, kind: str) -> dict[str, Resource]:
    """The properties of each resource of a type, such as "AWS::IAM::Role", by its logical id."""
    return {
        name: resource.get("Properties", {})
        for name, resource in template(stage, stack)["Resources"].items()
        if resource["Type"] == kind
    }


def only(stage: str, stack: str, kind: str) -> Resource:
    (resource,) = resources(stage, stack, kind).values()
    return resource


def named(stage: str, stack: str, kind: str, beginning: str) -> Resource:
    """The one resource of that type whose logical id begins so."""
    found = resources(stage, stack, kind)
    (resource,) = (found[name] for name in found if name.startswith(beginning))
    return resource


def attributes(value: object, name: str) -> Iterator[Any]:
    """Every value under that key, at any depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == name:
                yield inner
            yield from attributes(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from attributes(inner, name)
