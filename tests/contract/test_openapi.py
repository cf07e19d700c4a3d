"""docs/openapi.json and the code agree: routes, parameters, fields, and every real answer."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # has no stubs here
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from lambdas.handlers.api import ROUTES
from local.backend import open_backend
from local.gateway import HttpRequest, LocalGateway
from local.settings import Settings
from tests.books import TODAY
from tests.conftest import REPOSITORY

Json = dict[str, Any]

DOCUMENT: Json = json.loads((REPOSITORY / "docs" / "openapi.json").read_text())
METHODS = ("get", "post", "put", "patch", "delete")
NAME = "urn:openapi"


def resolve(thing: Json) -> Json:
    """What a reference points to; anything else is itself."""
    while "$ref" in thing:
        found: Any = DOCUMENT
        for part in thing["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        thing = found
    return thing


def operations() -> dict[tuple[str, str], Json]:
    """By method and path: the operation, with the parameters of its path."""
    return {
        (method.upper(), path): {
            **item[method],
            "parameters": [
                resolve(p) for p in item.get("parameters", []) + item[method].get("parameters", [])
            ],
        }
        for path, item in DOCUMENT["paths"].items()
        for method in METHODS
        if method in item
    }


def parameters(operation: Json, where: str) -> set[str]:
    return {p["name"] for p in operation["parameters"] if p["in"] == where}


def fields(operation: Json) -> set[str]:
    content = operation.get("requestBody", {}).get("content", {})
    schema = content.get("application/json", {}).get("schema")
    return set(resolve(schema)["properties"]) if schema else set()


def everything(thing: Any) -> Iterator[Json]:
    if isinstance(thing, dict):
        yield thing
    for part in thing.values() if isinstance(thing, dict) else thing:
        if isinstance(part, dict | list):
            yield from everything(part)


OPERATIONS = operations()


def test_the_document_describes_every_route_and_no_other() -> None:
    assert set(OPERATIONS) == {*ROUTES, ("POST", "/send"), ("GET", "/health")}


def test_the_document_is_whole() -> None:
    assert DOCUMENT["openapi"] == "3.1.0"
    for part in everything(DOCUMENT):
        if "$ref" in part:
            assert resolve(part)
    for schema in DOCUMENT["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
    ids = [operation["operationId"] for operation in OPERATIONS.values()]
    assert len(set(ids)) == len(ids)
    for (_, path), operation in OPERATIONS.items():
        assert parameters(operation, "path") == set(re.findall(r"{(\w+)}", path))
        for status, answer in operation["responses"].items():
            content = resolve(answer).get("content", {})
            problem = set(content) == {"application/problem+json"}
            assert problem is (int(status) >= 400), (path, status)


def test_every_write_takes_an_idempotency_key() -> None:
    for (method, path), operation in OPERATIONS.items():
        takes = "Idempotency-Key" in parameters(operation, "header")
        assert takes is (method != "GET" and path not in ("/send", "/account")), (method, path)


class Api:
    """The whole back end; every answer is held against the document."""

    def __init__(self, gateway: LocalGateway) -> None:
        self._gateway = gateway
        resource = DRAFT202012.create_resource(DOCUMENT)
        self._registry: Registry[Any] = Registry().with_resource(NAME, resource)
        self.seen: set[tuple[str, str, int]] = set()

    def call(self, method: str, path: str, body: object = None, **headers: str) -> Any:
        address, _, query = path.partition("?")
        pairs = [pair.partition("=") for pair in query.split("&") if pair]
        response = self._gateway.handle(
            HttpRequest(
                method,
                address,
                query=[(name, value) for name, _, value in pairs],
                headers=[(name.replace("_", "-"), value) for name, value in headers.items()],
                body=b"" if body is None else json.dumps(body).encode(),
            )
        )
        return self._check(method, address, response)

    def _check(self, method: str, address: str, response: Json) -> Any:
        resource = next(
            path
            for verb, path in OPERATIONS
            if verb == method and re.fullmatch(re.sub(r"{\w+}", "[^/]+", path), address)
        )
        status = response["statusCode"]
        self.seen.add((method, resource, status))
        described = resolve(OPERATIONS[method, resource]["responses"][str(status)])
        if "content" not in described:
            assert response["body"] == ""
            return None
        media = response["headers"]["Content-Type"].partition(";")[0]
        text = media == "text/csv"
        answer = response["body"] if text else json.loads(response["body"])
        path = f"{NAME}#/components/schemas/"
        schema = json.loads(
            json.dumps(described["content"][media]["schema"]).replace("#/components/schemas/", path)
        )
        validator = Draft202012Validator(
            schema,
            registry=self._registry,
            format_checker=Draft202012Validator.FORMAT_CHECKER,
        )
        validator.validate(answer)
        return answer

    def send(self, message: str) -> Json:
        answer: Json = self.call("POST", "/send", {"message": message})
        return answer


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Api]:
    folder: Path = tmp_path_factory.mktemp("openapi")
    backend = open_backend(Settings(folder, 8787, 8501, TODAY, throttles=False))
    yield Api(backend.gateway)
    backend.close()


def filled(path: str) -> str:
    return path.replace("{id}", "1-0123456789").replace("{category}", "total")


@pytest.mark.parametrize("route", sorted(set(OPERATIONS) - {("GET", "/health")}))
def test_the_handlers_know_the_documented_fields_and_parameters_and_no_others(
    api: Api, route: tuple[str, str]
) -> None:
    method, path = route
    queries = set().union(*(parameters(o, "query") for o in OPERATIONS.values()))
    bodies = set().union(*(fields(o) for o in OPERATIONS.values()))
    operation = OPERATIONS[route]

    def is_known(query: str = "", body: object = None) -> bool:
        answer = api.call(method, filled(path) + query, body)
        return "There is no " not in str(answer and answer.get("detail")) or (
            "here." not in answer["detail"]
        )

    if path != "/send":
        known = {name for name in queries if is_known(f"?{name}=~")}
        assert known == parameters(operation, "query")
    if fields(operation):
        assert {name for name in bodies if is_known(body={name: []})} == fields(operation)


def test_every_answer_is_as_the_document_says(api: Api) -> None:
    effects: list[Json] = []
    for message in (
        "hello",
        "set a 300 budget for dining",
        "set a 900 budget",
        "spent 12.50 on lunch and 3 on tea",
        "I earned 2000 salary",
        "spent something on lunch",
        "cancel",
        "how much did I spend this month?",
        "how much did I spend on dining this month?",
        "how much at the tea house?",
        "spending by month",
        "average per day on dining",
        "compare dining this month with last month",
        "how much is left for dining?",
        "show my last 2",
        "spent 5 eur on books yesterday",
        "spent 900 on lunch",
        "undo",
        "undo",
        "rent 950 every month on the 1st",
        "list my recurring",
        "pause the rent",
        "stop the rent",
        "qwertz",
    ):
        effects += api.send(message)["effects"]
    api.call("POST", "/send", {"message": ""})
    api.call("POST", "/send", {"message": "hi", "messageId": "m", "timeZone": "Europe/Lisbon"})
    api.call("POST", "/send", {"message": "ho", "messageId": "m"})
    body = {"amount": "1", "category": "Pets", "note": "x"}
    added = api.call("POST", "/transactions", body, Idempotency_Key="k")
    api.call("POST", "/transactions", {**body, "note": "y"}, Idempotency_Key="k")
    api.call("POST", "/transactions", {})
    path = f"/transactions/{added['transaction']['id']}"
    for address in (path, f"{path}?x=1", "/transactions/nothing"):
        api.call("GET", address)
    changed = api.call("PATCH", path, {"note": "z"})
    api.call("PATCH", path, {"note": "z"})
    api.call("PATCH", path, {"note": 1})
    api.call("PATCH", path, {"note": "a"}, If_Match="another")
    api.call("PATCH", "/transactions/nothing", {"note": "a"})
    undone = api.call("POST", f"/operations/{changed['operation']}/undo")
    redone = api.call("POST", f"/operations/{changed['operation']}/redo")
    effects += undone["effects"] + redone["effects"]
    api.call("POST", f"/operations/{changed['operation']}/redo")
    api.call("POST", f"/operations/{added['operation']}/undo")
    api.call("POST", "/operations/9-0123456789/undo")
    api.call("POST", "/operations/9-0123456789/redo")
    api.call("POST", "/operations/9/undo")
    api.call("POST", "/operations/9/redo")
    api.call("DELETE", f"{path}?x=1")
    api.call("DELETE", path)
    api.call("DELETE", path)
    api.call("DELETE", path, If_Match="x", Idempotency_Key="k")
    for query in ("", "?limit=2", "?limit=0", "?kind=income", "?cursor=x"):
        api.call("GET", f"/transactions{query}")
    for query in ("", "?from=2026-09&to=2026-11", "?from=now"):
        api.call("GET", f"/summary{query}")
    api.call("PUT", "/budgets/Pets", {"limit": "5"}, Idempotency_Key="b")
    api.call("PUT", "/budgets/Pets", {"limit": "6"}, Idempotency_Key="b")
    api.call("PUT", "/budgets/Pets", {"limit": "5"})
    api.call("PUT", "/budgets/Pets", {"limit": "0"})
    removed = api.call("DELETE", "/budgets/Pets")
    api.call("DELETE", "/budgets/Pets")
    api.call("DELETE", "/budgets/Pets", Idempotency_Key="b")
    api.call("DELETE", "/budgets/Salary")
    effects += api.call("POST", f"/operations/{removed['operation']}/undo")["effects"]
    effects += api.call("POST", f"/operations/{removed['operation']}/redo")["effects"]
    for query in ("", "?month=2027-01", "?month=x"):
        api.call("GET", f"/budgets{query}")
    rent = {"amount": "950", "category": "Housing", "every": "month", "day": "1"}
    repeated = api.call("POST", "/recurring", rent, Idempotency_Key="r")
    api.call("POST", "/recurring", {**rent, "amount": "990"}, Idempotency_Key="r")
    api.call("POST", "/recurring", {})
    path = f"/recurring/{repeated['recurring']['id']}"
    paused = api.call("PATCH", path, {"paused": True})
    api.call("PATCH", path, {"paused": True})
    api.call("PATCH", path, {"paused": 1})
    api.call("PATCH", path, {"paused": False}, If_Match="another")
    api.call("PATCH", "/recurring/nothing", {"paused": True})
    effects += api.call("POST", f"/operations/{paused['operation']}/undo")["effects"]
    effects += api.call("POST", f"/operations/{repeated['operation']}/undo")["effects"]
    effects += api.call("POST", f"/operations/{repeated['operation']}/redo")["effects"]
    for query in ("", "?x=1"):
        api.call("GET", f"/recurring{query}")
    api.call("DELETE", path, If_Match="another")
    stopped = api.call("DELETE", path)
    effects += api.call("POST", f"/operations/{stopped['operation']}/undo")["effects"]
    effects += api.call("POST", f"/operations/{stopped['operation']}/redo")["effects"]
    api.call("DELETE", path)
    api.call("DELETE", f"{path}?x=1")
    barnes = api.call(
        "POST", "/transactions", {"amount": "9", "category": "Other", "note": "Barnes & Co #1"}
    )
    api.call("PATCH", f"/transactions/{barnes['transaction']['id']}", {"category": "Education"})
    (rule,) = api.call("GET", "/rules")["rules"]
    assert rule == {"word": "barnes co", "category": "Education"}
    api.call("GET", "/rules?x=1")
    forgotten = api.call("DELETE", "/rules/barnes%20co", Idempotency_Key="f")
    api.call("DELETE", "/rules/barnes%20co", Idempotency_Key="f")
    api.call("DELETE", "/rules/barnes%20co")
    api.call("DELETE", "/rules/barnes%20co", Idempotency_Key="r")
    api.call("DELETE", "/rules/barnes%20co?x=1")
    effects += api.call("POST", f"/operations/{forgotten['operation']}/undo")["effects"]
    effects += api.call("POST", f"/operations/{forgotten['operation']}/redo")["effects"]
    api.call("PUT", "/profile", {"currency": "EUR", "monthStartsOn": 25}, Idempotency_Key="p")
    api.call("PUT", "/profile", {"currency": "JPY"}, Idempotency_Key="p")
    api.call("PUT", "/profile", {})
    api.call("PUT", "/profile", {"currency": "x"})
    api.call("GET", "/profile")
    api.call("GET", "/profile?x=1")
    api.call("GET", "/messages")
    api.call("GET", "/messages?limit=1")
    api.call("GET", "/messages?before=x")
    api.call("GET", "/health")
    for query in ("", "?format=csv", "?format=xml"):
        api.call("GET", f"/export{query}")
    api.call("DELETE", "/account")
    api.call("DELETE", "/account?confirm=yes")
    for kind in DOCUMENT["components"]["schemas"]["Effect"]["oneOf"]:
        described = resolve(kind)["properties"]["type"]
        types = set(described.get("enum", [described.get("const")]))
        assert types <= {effect["type"] for effect in effects}
    assert api.seen >= {
        (method, path, int(status))
        for (method, path), operation in OPERATIONS.items()
        for status in operation["responses"]
        if int(status) < 500 and status not in ("401", "403", "413", "415", "429")
    }
