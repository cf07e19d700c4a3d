"""The Lambdas as AWS calls them: real clients, DynamoDB and Secrets Manager by moto, Lex stubbed.

botocore's Stubber checks every request to Lex, and every answer, against the service model.
"""

import json
from typing import Any

import pytest
from botocore.stub import ANY, Stubber

from lambdas.handlers.conversation import session_id
from lambdas.settings import MissingSetting
from tests.cloud import CONTEXT, USER, aws, cold_start, event

__all__ = ["aws"]


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
    hooked = fulfillment.lambda_handler(hook_event("spent 12.50 on lunch", "m1"), CONTEXT)
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
        first = send.lambda_handler(event("POST", "/send", body), CONTEXT)
        again = send.lambda_handler(event("POST", "/send", body), CONTEXT)
    assert first["statusCode"] == 200
    answer = json.loads(first["body"])
    assert answer["messages"][0]["content"] == "Saved $12.50, Dining, today."
    assert answer["effects"][0]["transaction"]["amount"] == "12.50"
    assert again == first


@pytest.mark.usefixtures("aws")
def test_the_ledgers_routes_answer_from_the_table() -> None:
    cold_start("fulfillment").lambda_handler(hook_event("spent 12.50 on lunch", "m1"), CONTEXT)
    api = cold_start("api")
    summary = api.lambda_handler(
        event("GET", "/summary", None, None, **{"from": "2026-11", "to": "2026-11"}), CONTEXT
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
        response = api.lambda_handler(event("DELETE", "/account", confirm="yes"), CONTEXT)
        stub.assert_no_pending_responses()
    assert response["statusCode"] == 204


@pytest.mark.usefixtures("aws")
def test_a_missing_setting_fails_at_the_cold_start_by_its_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("TABLE_NAME")
    with pytest.raises(MissingSetting, match="TABLE_NAME"):
        cold_start("fulfillment")
