"""Each role may do exactly this with exactly that; docs/security.md says why."""

import re
from typing import Any

import pytest

from tests.unit.infra.templates import STACKS, STAGES, attributes, resources, template

ROW = ("DeleteItem", "GetItem", "PutItem", "Query", "UpdateItem")
LOGS = {("logs:CreateLogStream", "{own log}"), ("logs:PutLogEvents", "{own log}")}
TRACES = {("xray:PutTelemetryRecords", "*"), ("xray:PutTraceSegments", "*")}
SECRET = {("secretsmanager:GetSecretValue", "BotAddress")}


def on_table(*actions: str) -> set[tuple[str, str]]:
    return {(f"dynamodb:{action}", "Table") for action in actions}


ROLES: dict[tuple[str, str], set[tuple[str, str]]] = {
    ("backend", "HandlersSendRole"): {
        *on_table(*ROW),
        ("lex:RecognizeText", "BotAlias"),
        *SECRET,
        *LOGS,
        *TRACES,
    },
    ("backend", "HandlersFulfillmentRole"): {
        *on_table(*ROW, "ConditionCheckItem"),
        *LOGS,
        *TRACES,
    },
    ("backend", "HandlersApiRole"): {
        *on_table(*ROW, "ConditionCheckItem", "BatchWriteItem"),
        ("lex:DeleteSession", "BotAlias"),
        *SECRET,
        *LOGS,
        *TRACES,
    },
    ("backend", "SchedulePostingRole"): {
        *on_table("ConditionCheckItem", "GetItem", "PutItem", "Query", "UpdateItem"),
        ("dynamodb:Query", "{index of what is due}"),
        ("sqs:SendMessage", "ScheduleFailed"),
        *LOGS,
        *TRACES,
    },
    ("backend", "BotRole"): set(),
    ("backend", "ApiRestCloudWatchRole"): set(),
    ("frontend", "PageTaskTaskRole"): set(),
    ("frontend", "PageTaskExecutionRole"): {
        ("ecr:BatchCheckLayerAvailability", "{repository of the image}"),
        ("ecr:BatchGetImage", "{repository of the image}"),
        ("ecr:GetDownloadUrlForLayer", "{repository of the image}"),
        ("ecr:GetAuthorizationToken", "*"),
        ("logs:CreateLogStream", "PageLog"),
        ("logs:PutLogEvents", "PageLog"),
        ("secretsmanager:DescribeSecret", "PageCookieSecret"),
        ("secretsmanager:GetSecretValue", "PageCookieSecret"),
        ("secretsmanager:DescribeSecret", "{secret of the client}"),
        ("secretsmanager:GetSecretValue", "{secret of the client}"),
    },
}
IN_PROD = {
    ("edge", "EntranceNetworkVpcRefusedIAMRole"): {
        ("logs:CreateLogStream", "EntranceNetworkRefusedLog"),
        ("logs:DescribeLogStreams", "EntranceNetworkRefusedLog"),
        ("logs:PutLogEvents", "EntranceNetworkRefusedLog"),
    },
}


def roles_of(stage: str) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """Of each role of the templates: every action, with the thing that it is allowed on."""
    found: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for stack in STACKS:
        for name, role in resources(stage, stack, "AWS::IAM::Role").items():
            assert "Policies" not in role
            found[stack, _plain(name)] = set()
        for policy in resources(stage, stack, "AWS::IAM::Policy").values():
            (role_name,) = (_plain(role["Ref"]) for role in policy["Roles"])
            for statement in policy["PolicyDocument"]["Statement"]:
                found[stack, role_name] |= _grants(statement, role_name)
    return found


def _grants(statement: dict[str, Any], role: str) -> set[tuple[str, str]]:
    assert statement["Effect"] == "Allow"
    actions, things = statement["Action"], statement["Resource"]
    return {
        (action, _thing(thing, role))
        for action in ([actions] if isinstance(actions, str) else actions)
        for thing in (things if isinstance(things, list) else [things])
    }


def _thing(resource: Any, role: str) -> str:
    if isinstance(resource, str):
        return resource
    if "Fn::GetAtt" in resource:
        name = _plain(resource["Fn::GetAtt"][0])
        return "{own log}" if name == role.removesuffix("Role") + "Log" else name
    if "Fn::ImportValue" in resource:
        assert "UsersClientSecret" in resource["Fn::ImportValue"]
        return "{secret of the client}"
    if "Fn::Join" in resource and "/index/due" in str(resource):
        return "{index of what is due}"
    if "Ref" in resource:
        return _plain(resource["Ref"])
    assert "-container-assets-" in str(resource)
    return "{repository of the image}"


def _plain(logical_id: str) -> str:
    """A logical id without the hash at its end."""
    return re.sub(r"[0-9A-F]{8}$", "", logical_id)


@pytest.mark.parametrize("stage", STAGES)
def test_each_role_has_exactly_the_permissions_that_it_needs(stage: str) -> None:
    assert roles_of(stage) == (ROLES | IN_PROD if stage == "prod" else ROLES)


@pytest.mark.parametrize("stage", STAGES)
def test_aws_policies_are_attached_to_the_gateways_log_role_alone(stage: str) -> None:
    attached = {
        _plain(name)
        for stack in STACKS
        for name, role in resources(stage, stack, "AWS::IAM::Role").items()
        if "ManagedPolicyArns" in role
    }
    assert attached == {"ApiRestCloudWatchRole"}


@pytest.mark.parametrize("stage", STAGES)
def test_only_the_gateway_the_schedule_and_this_bots_alias_may_invoke_a_lambda(stage: str) -> None:
    permissions = resources(stage, "backend", "AWS::Lambda::Permission").values()
    by_lex = [p for p in permissions if p["Principal"] == "lexv2.amazonaws.com"]
    by_gateway = [p for p in permissions if p["Principal"] == "apigateway.amazonaws.com"]
    by_schedule = [p for p in permissions if p["Principal"] == "events.amazonaws.com"]
    assert len(by_lex) + len(by_gateway) + len(by_schedule) == len(permissions)
    (hook,), (hourly,) = by_lex, by_schedule
    assert _plain(hourly["SourceArn"]["Fn::GetAtt"][0]) == "ScheduleHourly"
    assert hourly["FunctionName"]["Fn::GetAtt"][0].startswith("SchedulePosting")
    assert hook["FunctionName"]["Fn::GetAtt"][0].startswith("HandlersFulfillment")
    assert _plain(hook["SourceArn"]["Fn::GetAtt"][0]) == "BotAlias"
    assert hook["SourceAccount"] == {"Ref": "AWS::AccountId"}
    assert all("ApiRest" in str(p["SourceArn"]) for p in by_gateway)


@pytest.mark.parametrize("stage", STAGES)
def test_nothing_but_the_schedule_invokes_a_lambda_without_waiting_for_its_answer(
    stage: str,
) -> None:
    kinds = ("AWS::Lambda::EventSourceMapping", "AWS::Scheduler::Schedule")
    assert not any(resources(stage, stack, kind) for stack in STACKS for kind in kinds)
    rules = [r for stack in STACKS for r in resources(stage, stack, "AWS::Events::Rule").values()]
    (rule,) = rules
    (target,) = rule["Targets"]
    assert (rule["ScheduleExpression"], rule["State"]) == ("rate(1 hour)", "ENABLED")
    assert target["Arn"]["Fn::GetAtt"][0].startswith("SchedulePosting")
    assert _plain(target["DeadLetterConfig"]["Arn"]["Fn::GetAtt"][0]) == "ScheduleFailed"
    for topic in resources(stage, "monitoring", "AWS::SNS::Subscription").values():
        assert topic["Protocol"] != "lambda"


@pytest.mark.parametrize("stage", STAGES)
def test_no_secret_stands_among_the_outputs_of_a_stack(stage: str) -> None:
    for stack in STACKS:
        for output in template(stage, stack).get("Outputs", {}).values():
            assert not {"ClientSecret", "SecretString"} & set(_names(output["Value"]))
            assert "{{resolve" not in str(output["Value"])


def _names(value: Any) -> list[str]:
    """The attributes that an output reads."""
    return [read[1] for read in attributes(value, "Fn::GetAtt")]
