import json
from typing import Any

import pytest

from infra.models import request_schemas
from lambdas.handlers.api import ROUTES
from lambdas.settings import ConversationSettings, LedgerSettings
from lambdas.storage.dynamodb import TABLE
from lambdas.storage.table import EXPIRY
from tests.unit.infra.templates import STAGES, attributes, named, only, resources, template

both = pytest.mark.parametrize("stage", STAGES)


def methods(stage: str) -> dict[tuple[str, str], dict[str, Any]]:
    """The properties of each method of the API by verb and path."""
    parts = resources(stage, "backend", "AWS::ApiGateway::Resource")

    def path(reference: dict[str, Any]) -> str:
        part = parts.get(reference.get("Ref", ""))
        return f"{path(part['ParentId'])}/{part['PathPart']}" if part else ""

    return {
        (method["HttpMethod"], path(method["ResourceId"]) or "/"): method
        for method in resources(stage, "backend", "AWS::ApiGateway::Method").values()
    }


@both
def test_the_api_has_one_method_for_each_route_of_the_handlers(stage: str) -> None:
    found = {route for route in methods(stage) if route[0] != "OPTIONS"}
    assert found == {*ROUTES, ("POST", "/send"), ("GET", "/health")}, "run `make synth`"


@both
def test_every_method_but_the_health_check_needs_a_token_of_the_user_pool(stage: str) -> None:
    (authorizer,) = resources(stage, "backend", "AWS::ApiGateway::Authorizer")
    for (verb, path), method in methods(stage).items():
        if verb == "OPTIONS" or path == "/health":
            assert method["AuthorizationType"] == "NONE"
            assert method["Integration"]["Type"] == "MOCK"
        else:
            assert method["AuthorizationType"] == "COGNITO_USER_POOLS"
            assert method["AuthorizerId"] == {"Ref": authorizer}


@both
def test_an_expired_token_is_never_accepted_from_a_cache(stage: str) -> None:
    authorizer = only(stage, "backend", "AWS::ApiGateway::Authorizer")
    assert authorizer["AuthorizerResultTtlInSeconds"] == 0


@both
def test_every_body_that_is_described_is_validated(stage: str) -> None:
    found = methods(stage)
    assert {route for route, method in found.items() if "RequestModels" in method} == set(
        request_schemas()
    )
    assert all("RequestValidatorId" in found[route] for route in request_schemas())
    assert only(stage, "backend", "AWS::ApiGateway::RequestValidator")["ValidateRequestBody"]


def test_a_model_lets_values_pass_that_the_handlers_take_in_other_spellings() -> None:
    schema = request_schemas()["POST", "/transactions"]
    assert schema["properties"]["category"] == {}
    assert schema["properties"]["amount"] == {"type": "string"}
    assert schema["required"] == ["amount", "category"]
    assert schema["additionalProperties"] is False


@both
def test_cross_origin_answers_name_the_pages_origin_and_no_other(stage: str) -> None:
    text = json.dumps(template(stage, "backend"))
    headers = [
        value
        for name in ("method", "gateway")
        for value in attributes(
            template(stage, "backend"), f"{name}response.header.Access-Control-Allow-Origin"
        )
        if value is not True
    ]
    assert len(headers) > len(ROUTES) / 2
    assert len({json.dumps(header) for header in headers}) == 1
    assert "ImportValue" in json.dumps(headers[0])
    assert "'*'" not in text


@both
def test_the_gateways_own_refusals_are_problems_as_the_handlers_say_them(stage: str) -> None:
    found = resources(stage, "backend", "AWS::ApiGateway::GatewayResponse").values()
    for response in found:
        body = json.loads(response["ResponseTemplates"]["application/json"])
        assert {"type", "title", "detail"} <= body.keys()
        assert body.get("status", 0) == int(response.get("StatusCode", 0))
        content_type = response["ResponseParameters"]["gatewayresponse.header.Content-Type"]
        assert content_type == "'application/problem+json'"
    by_kind = {response["ResponseType"]: response for response in found}
    assert {"DEFAULT_4XX", "DEFAULT_5XX", "UNAUTHORIZED", "THROTTLED"} <= by_kind.keys()
    throttled = by_kind["THROTTLED"]["ResponseParameters"]
    assert throttled["gatewayresponse.header.Retry-After"] == "'1'"


@both
def test_the_access_log_holds_no_body_no_address_and_nobodys_name(stage: str) -> None:
    api_stage = only(stage, "backend", "AWS::ApiGateway::Stage")
    logged = json.loads(api_stage["AccessLogSetting"]["Format"])
    assert not {"ip", "user", "body", "path", "query"} & logged.keys()
    assert not [value for value in logged.values() if "identity" in value or "claims" in value]
    assert {setting["DataTraceEnabled"] for setting in api_stage["MethodSettings"]} == {False}
    assert all(setting["ThrottlingRateLimit"] > 0 for setting in api_stage["MethodSettings"])
    assert api_stage["TracingEnabled"] is True


@both
def test_the_table_is_the_one_that_the_store_describes(stage: str) -> None:
    table = only(stage, "backend", "AWS::DynamoDB::Table")
    assert {name: table[name] for name in TABLE} == TABLE
    assert table["TimeToLiveSpecification"] == {"AttributeName": EXPIRY, "Enabled": True}
    assert table["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"] is True
    assert table["SSESpecification"] == {"SSEEnabled": True}


@both
def test_what_people_wrote_outlives_the_stack_in_prod_alone(stage: str) -> None:
    kept = stage == "prod"
    for kind in ("AWS::DynamoDB::Table", "AWS::Cognito::UserPool"):
        (resource,) = (
            each
            for each in template(stage, "backend")["Resources"].values()
            if each["Type"] == kind
        )
        assert resource["DeletionPolicy"] == ("Retain" if kept else "Delete")
    assert only(stage, "backend", "AWS::DynamoDB::Table")["DeletionProtectionEnabled"] is kept
    pool = only(stage, "backend", "AWS::Cognito::UserPool")
    assert pool.get("DeletionProtection") == ("ACTIVE" if kept else "INACTIVE")


@both
def test_each_lambda_gets_what_its_entrypoint_reads(stage: str) -> None:
    read: dict[str, type[ConversationSettings | LedgerSettings]] = {
        "Api": ConversationSettings,
        "Fulfillment": LedgerSettings,
        "Send": ConversationSettings,
    }
    for name, settings in read.items():
        function = named(stage, "backend", "AWS::Lambda::Function", f"Handlers{name}")
        variables = dict(function["Environment"]["Variables"])
        assert variables.pop("POWERTOOLS_SERVICE_NAME") == name.lower()
        assert variables.pop("POWERTOOLS_METRICS_NAMESPACE") == f"BudgetBuddy-{stage}"
        assert variables.keys() == {field.upper() for field in settings._fields}
        assert function["Handler"] == f"lambdas.entrypoints.{name.lower()}.lambda_handler"


@both
def test_each_lambda_is_traced_and_logs_for_a_while_and_only_posting_is_run_again(
    stage: str,
) -> None:
    functions = resources(stage, "backend", "AWS::Lambda::Function")
    for function in functions.values():
        assert function["Runtime"] == "python3.13"
        assert function["TracingConfig"] == {"Mode": "Active"}
        log = resources(stage, "backend", "AWS::Logs::LogGroup")[
            function["LoggingConfig"]["LogGroup"]["Ref"]
        ]
        assert log["RetentionInDays"] == (90 if stage == "prod" else 7)
        alone = "posting" in function["Handler"]
        reserved = 1 if alone else 100
        assert function.get("ReservedConcurrentExecutions") == (
            reserved if stage == "prod" else None
        )
        assert ("DeadLetterConfig" in function) is alone
    again = resources(stage, "backend", "AWS::Lambda::EventInvokeConfig").values()
    retries = {c["FunctionName"]["Ref"]: c["MaximumRetryAttempts"] for c in again}
    assert retries == {name: 2 if name.startswith("Schedule") else 0 for name in functions}


@both
def test_the_alias_points_at_the_version_of_this_definition_and_calls_the_code_hook(
    stage: str,
) -> None:
    alias = only(stage, "backend", "AWS::Lex::BotAlias")
    assert alias["BotVersion"] == {"Fn::GetAtt": ["BotVersion", "BotVersion"]}
    (locale,) = alias["BotAliasLocaleSettings"]
    assert locale["LocaleId"] == "en_US"
    hook = locale["BotAliasLocaleSetting"]["CodeHookSpecification"]["LambdaCodeHook"]
    assert hook["LambdaArn"]["Fn::GetAtt"][0].startswith("HandlersFulfillmentFunction")


@both
def test_the_secret_has_the_form_that_the_handlers_read(stage: str) -> None:
    secret = named(stage, "backend", "AWS::SecretsManager::Secret", "BotAddress")
    text = "".join(
        part if isinstance(part, str) else "X" for part in secret["SecretString"]["Fn::Join"][1]
    )
    assert json.loads(text) == {"botId": "X", "botAliasId": "X"}


@both
def test_people_sign_up_by_email_and_give_their_password_to_cognito_alone(stage: str) -> None:
    pool = only(stage, "backend", "AWS::Cognito::UserPool")
    assert pool["UsernameAttributes"] == ["email"]
    assert pool["Policies"]["PasswordPolicy"]["MinimumLength"] == 12
    assert pool.get("MfaConfiguration") == ("OPTIONAL" if stage == "prod" else "OFF")
    client = only(stage, "backend", "AWS::Cognito::UserPoolClient")
    assert client["AllowedOAuthFlows"] == ["code"]
    assert client["GenerateSecret"] is True
    assert client["ExplicitAuthFlows"] == ["ALLOW_REFRESH_TOKEN_AUTH"]
    assert client["PreventUserExistenceErrors"] == "ENABLED"
    (callback,) = client["CallbackURLs"]
    assert "/oauth2callback" in json.dumps(callback)


def test_prod_stands_behind_a_firewall_that_counts_what_people_type() -> None:
    acl = only("prod", "backend", "AWS::WAFv2::WebACL")
    overrides = list(attributes(acl, "RuleActionOverrides"))
    names = {each["Name"] for group in overrides for each in group}
    assert "CrossSiteScripting_BODY" in names
    assert all(each["ActionToUse"] == {"Count": {}} for group in overrides for each in group)
    assert resources("dev", "backend", "AWS::WAFv2::WebACL") == {}
