"""Least privilege from both sides: all permissions suffice, and each of them is needed."""

import json
from collections.abc import Iterator

import pytest

from tests.aws.deployment import SNAPSHOT, Deployment
from tests.aws.people import Answer, People
from tests.aws.permissions import ENFORCED, Permission, permissions, taken_away
from tests.aws.template import ALIAS_ARN, BOT_ID

ALL_NEEDED = [each for each in permissions() if each.action.partition(":")[0] in ENFORCED]
NEEDED = [each for each in ALL_NEEDED if each.service != "posting"]
OTHER_ALIAS = ALIAS_ARN.replace(BOT_ID, "SOMEOTHER1")


def journey(people: People) -> Iterator[Answer]:
    """Somebody's whole time with us: what every Lambda does to the table, the secret and Lex."""
    person = people.sign_up()
    yield person.send("spent 12.50 on lunch", timeZone="Europe/Lisbon")
    yield person.send("undo")
    entry = {"amount": "7.00", "currency": "USD", "category": "Dining", "date": "2026-11-20"}
    added = person.call("POST", "/transactions", entry)
    yield added
    if added.status < 300:
        yield person.call("DELETE", f"/transactions/{added.json['transaction']['id']}")
    yield person.call("GET", "/messages")
    yield person.call("DELETE", "/account?confirm=yes")


def test_with_every_permission_everything_works(people: People) -> None:
    answers = list(journey(people))
    assert [answer.status for answer in answers] == [200, 200, 201, 200, 200, 204], answers


@pytest.mark.parametrize("permission", NEEDED, ids=str)
def test_without_any_one_permission_something_fails(
    deployment: Deployment, people: People, permission: Permission
) -> None:
    with taken_away(deployment, permission):
        failed = next((answer for answer in journey(people) if answer.status >= 300), None)
    assert failed is not None
    assert failed.status == 503, failed
    assert failed.headers["retry-after"] == "2"
    assert failed.headers["content-type"] == "application/problem+json"


def test_lex_may_call_the_code_hook_only_as_the_template_says(
    deployment: Deployment, people: People
) -> None:
    client = deployment.client("lambda")
    name = deployment.function("fulfillment")
    person = people.sign_up()
    (statement,) = json.loads(client.get_policy(FunctionName=name)["Policy"])["Statement"]
    client.remove_permission(FunctionName=name, StatementId=statement["Sid"])
    try:
        assert person.send("hello").status == 503
    finally:
        (source,) = {
            value
            for test in statement["Condition"].values()
            for key, value in test.items()
            if key.lower() == "aws:sourcearn"
        }
        client.add_permission(
            FunctionName=name,
            StatementId=statement["Sid"],
            Action=statement["Action"],
            Principal="lexv2.amazonaws.com",
            SourceArn=source,
        )
    assert person.send("hello").status == 200


@pytest.mark.parametrize(
    "service, action", [("send", "lex:RecognizeText"), ("api", "lex:DeleteSession")]
)
def test_a_lambda_may_call_this_bots_alias_and_no_other(
    deployment: Deployment, service: str, action: str
) -> None:
    every = ["lex:RecognizeText", "lex:DeleteSession", "lex:PutSession", "lex:GetSession"]
    iam, role = deployment.client("iam"), deployment.role_arn(service)
    allowed = {
        (one["EvalActionName"], alias)
        for alias in (ALIAS_ARN, OTHER_ALIAS)
        for one in iam.simulate_principal_policy(
            PolicySourceArn=role, ActionNames=every, ResourceArns=[alias]
        )["EvaluationResults"]
        if one["EvalDecision"] == "allowed"
    }
    assert allowed == {(action, ALIAS_ARN)}


def test_the_code_hook_may_not_call_lex_or_read_the_secret(deployment: Deployment) -> None:
    evaluated = deployment.client("iam").simulate_principal_policy(
        PolicySourceArn=deployment.role_arn("fulfillment"),
        ActionNames=["lex:RecognizeText", "secretsmanager:GetSecretValue", "dynamodb:Scan"],
        ResourceArns=["*"],
    )["EvaluationResults"]
    assert {one["EvalDecision"] for one in evaluated} == {"implicitDeny"}


def test_what_no_emulator_enforces_is_in_the_template() -> None:
    """Writing one's own log and trace; and API Gateway's invocations, each of its own route."""
    resources = json.loads(SNAPSHOT.read_text())["Resources"]
    rest = {each.action for each in permissions()} - {each.action for each in ALL_NEEDED}
    assert rest == {
        "lex:DeleteSession",
        "lex:RecognizeText",
        "logs:CreateLogStream",
        "logs:PutLogEvents",
        "sqs:SendMessage",
        "xray:PutTelemetryRecords",
        "xray:PutTraceSegments",
    }
    methods = [
        found["Properties"]
        for found in resources.values()
        if found["Type"] == "AWS::ApiGateway::Method"
        and found["Properties"]["Integration"]["Type"] == "AWS_PROXY"
    ]
    granted = [
        found["Properties"]
        for found in resources.values()
        if found["Type"] == "AWS::Lambda::Permission"
        and found["Properties"]["Principal"] == "apigateway.amazonaws.com"
    ]
    assert len(granted) == len(methods)
    assert all("SourceArn" in grant for grant in granted)
    assert {grant["Action"] for grant in granted} == {"lambda:InvokeFunction"}
