"""The Lambdas in this process as AWS calls them: DynamoDB and Secrets Manager are moto's."""

import importlib
import json
import sys
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any
from uuid import uuid4

import boto3
import pytest
from moto import mock_aws

from lambdas.storage.dynamodb import create_table
from local.gateway import HttpRequest, proxy_event
from tests.fakes import FakeLambdaContext

USER = "local"
CONTEXT = FakeLambdaContext()
BOT_IDS = {"bot_id": "BOTBOTBOT1", "bot_alias_id": "ALIASALIAS"}
SECRET = json.dumps({"botId": "BOTBOTBOT1", "botAliasId": "ALIASALIAS"})


@pytest.fixture
def aws(monkeypatch: pytest.MonkeyPatch, fresh_loggers: None) -> Iterator[None]:
    table = f"books-{uuid4().hex}"  # moto's tables outlive one mock inside another
    secret = f"bot-{uuid4().hex}"
    for name, value in {
        "AWS_ACCESS_KEY_ID": "111122223333",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "eu-west-1",
        "TABLE_NAME": table,
        "BOT_SECRET_ID": secret,
        "APP_ORIGIN": "https://page.example",
    }.items():
        monkeypatch.setenv(name, value)
    with mock_aws():
        create_table(boto3.client("dynamodb"), table)
        boto3.client("secretsmanager").create_secret(Name=secret, SecretString=SECRET)
        yield


def cold_start(name: str) -> ModuleType:
    """Import an entrypoint as a new Lambda environment does."""
    sys.modules.pop(f"lambdas.entrypoints.{name}", None)
    return importlib.import_module(f"lambdas.entrypoints.{name}")


def event(
    method: str,
    resource: str,
    body: Any = None,
    headers: Mapping[str, str] | None = None,
    **query: Any,
) -> dict[str, Any]:
    request = HttpRequest(
        method,
        resource,
        tuple(query.items()),
        tuple((headers or {}).items()),
        b"" if body is None else json.dumps(body).encode(),
    )
    return proxy_event(request, resource, {})
