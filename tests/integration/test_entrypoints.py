"""The Lambdas as AWS calls them: real clients, DynamoDB and Secrets Manager by moto, Lex stubbed.

botocore's Stubber checks every request to Lex, and every answer, against the service model.
"""

import importlib
import json
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any
from uuid import uuid4

import boto3
import pytest
from botocore.stub import ANY, Stubber
from moto import mock_aws

from lambdas.handlers.conversation import session_id
from lambdas.settings import MissingSetting
from lambdas.storage.dynamodb import create_table
from local.gateway import HttpRequest, proxy_event

USER = "local"
SECRET = json.dumps({"botId": "BOTBOTBOT1", "botAliasId": "ALIASALIAS"})


@pytest.fixture
def aws(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    table = f"books-{uuid4().hex}"  # moto's tables outlive one mock inside another
    secret = f"bot-{uuid4().hex}"
    for name, value in {
        "AWS_ACCESS_KEY_ID": "111122223333",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "eu-west-1",
        "TABLE_NAME": table,
        "BOT_SECRET_ID": secret,
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


def event(method: str, resource: str, body: Any = None, **query: str) -> dict[str, Any]:
    text = b"" if body is None else json.dumps(body).encode()
    return proxy_event(HttpRequest(method, resource, tuple(query.items()), (), text), resource, {})


def hook_event(text: str, message_id: str) -> dict[str, Any]:
    return {
        "inputTranscript": text,
        "bot": {"localeId": "en_US"},
        "sessionState": {"intent": {"name": "LogExpense"}, "sessionAttributes": {}},
        "requestAttributes": {
            "userId": USER,
            "messageId": message_id,
            "timeZone": "UTC",
            "today": "2026-11-22",
            "currency": "USD",
        },
    }


@pytest.mark.usefixtures("aws")
def test_a_message_goes_through_lex_and_its_answer_is_kept() -> None:
    fulfillment = cold_start("fulfillment")
    hooked = fulfillment.lambda_handler(hook_event("spent 12.50 on lunch", "m1"), None)
    send = cold_start("send")
    lex = send._CONVERSATION._lex
    with Stubber(lex) as stub:
        stub.add_response(
            "recognize_text",
            {
                "messages": hooked["messages"],
                "sessionState": {
                    **hooked["sessionState"],
                    "dialogAction": {"type": "Close"},
                },
            },
            {
                "botId": "BOTBOTBOT1",
                "botAliasId": "ALIASALIAS",
                "localeId": "en_US",
                "sessionId": session_id(USER),
                "text": "spent 12.50 on lunch",
                "requestAttributes": ANY,
            },
        )
        body = {"message": "spent 12.50 on lunch", "messageId": "m1"}
        first = send.lambda_handler(event("POST", "/send", body), None)
        again = send.lambda_handler(event("POST", "/send", body), None)
    assert first["statusCode"] == 200
    answer = json.loads(first["body"])
    assert answer["messages"][0]["content"] == "Saved $12.50, Dining, today."
    assert answer["effects"][0]["transaction"]["amount"] == "12.50"
    assert again == first


@pytest.mark.usefixtures("aws")
def test_the_ledgers_routes_answer_from_the_table() -> None:
    cold_start("fulfillment").lambda_handler(hook_event("spent 12.50 on lunch", "m1"), None)
    api = cold_start("api")
    summary = api.lambda_handler(
        event("GET", "/summary", **{"from": "2026-11", "to": "2026-11"}), None
    )
    totals = json.loads(summary["body"])["months"][0]["totals"]
    assert totals == [{"kind": "expense", "currency": "USD", "amount": "12.50", "count": 1}]


@pytest.mark.usefixtures("aws")
def test_deleting_an_account_ends_its_conversation_with_lex() -> None:
    api = cold_start("api")
    lex = api._BOOKS.end_conversation.__self__._lex
    with Stubber(lex) as stub:
        stub.add_response(
            "delete_session",
            {},
            {
                "botId": "BOTBOTBOT1",
                "botAliasId": "ALIASALIAS",
                "localeId": "en_US",
                "sessionId": session_id(USER),
            },
        )
        response = api.lambda_handler(event("DELETE", "/account", confirm="yes"), None)
        stub.assert_no_pending_responses()
    assert response["statusCode"] == 204


@pytest.mark.usefixtures("aws")
def test_a_missing_setting_fails_at_the_cold_start_by_its_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("TABLE_NAME")
    with pytest.raises(MissingSetting, match="TABLE_NAME"):
        cold_start("fulfillment")
