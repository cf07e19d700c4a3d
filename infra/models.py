"""Which bodies API Gateway lets through: the shapes of docs/openapi.json, made coarser.

A body of the wrong shape costs no invocation. Which values are fit is left to the handlers, who
name the field and take more than one spelling: a model is never stricter than they are.
"""

import json
from collections.abc import Mapping
from typing import Any

from infra.asset import REPOSITORY

Schema = dict[str, Any]
_KEPT = frozenset({"type", "required", "additionalProperties", "minLength", "maxLength"})


def request_schemas() -> dict[tuple[str, str], Schema]:
    """The draft-04 schema of the body of each route that has one, such as `("POST", "/send")`."""
    document = json.loads((REPOSITORY / "docs" / "openapi.json").read_text(encoding="utf-8"))
    return {
        (method.upper(), path): coarsen(_schema_of(operation), document)
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if isinstance(operation, dict) and "requestBody" in operation
    }


def coarsen(schema: Mapping[str, Any], document: Mapping[str, Any]) -> Schema:
    """Types, required fields and lengths alone, without references to the rest of `document`."""
    if "$ref" in schema:
        found: Mapping[str, Any] = document
        for step in schema["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        return coarsen(found, document)
    kept = {name: value for name, value in schema.items() if name in _KEPT and value != []}
    if "properties" in schema:
        kept["properties"] = {
            name: coarsen(value, document) for name, value in schema["properties"].items()
        }
    return kept


def _schema_of(operation: Mapping[str, Any]) -> Mapping[str, Any]:
    schema: Mapping[str, Any] = operation["requestBody"]["content"]["application/json"]["schema"]
    return schema
