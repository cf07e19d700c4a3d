"""What only the CDK itself shows: options of an account, and that its checkers bite."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import aws_cdk as cdk
import pytest
from aws_cdk import aws_s3 as s3
from aws_cdk import aws_secretsmanager as secretsmanager

from infra.acknowledged import ACKNOWLEDGED
from infra.app import build_app
from infra.asset import LambdaAsset, build_image_context, build_lambda_asset
from infra.checks import Finding, unexplained
from infra.node import prepare_node
from infra.stages import DEV, Options, Stage

Build = Callable[..., cdk.App]
CERTIFICATE = "arn:aws:acm:us-east-1:111122223333:certificate/5f0b1a2c"


@pytest.fixture(scope="module", autouse=True)
def _node() -> None:
    prepare_node()


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """An app of `dev` with options; the asset and the image are stand-ins."""
    (tmp_path / "lambda").mkdir()
    (tmp_path / "lambda" / "code.py").touch()
    (tmp_path / "image").mkdir()
    (tmp_path / "image" / "Dockerfile").write_text("FROM scratch\n")

    def build(stage: Stage = DEV, **options: str) -> cdk.App:
        asset = LambdaAsset(tmp_path / "lambda", "0" * 64, compiled=True)
        return build_app(
            stage,
            Options(**options),
            asset=asset,
            image_context=tmp_path / "image",
            outdir=tmp_path / "out",
        )

    return build


def template(app: cdk.App, stack: str) -> dict[str, Any]:
    content: dict[str, Any] = app.synth().get_stack_by_name(f"BudgetBuddy-dev-{stack}").template
    return content


def of_type(content: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [each["Properties"] for each in content["Resources"].values() if each["Type"] == kind]


def test_an_own_domain_comes_with_its_certificate_and_is_where_sign_in_returns(
    build: Build,
) -> None:
    app = build(domain="money.example.com", certificate=CERTIFICATE)
    (distribution,) = of_type(template(app, "edge"), "AWS::CloudFront::Distribution")
    configuration = distribution["DistributionConfig"]
    assert configuration["Aliases"] == ["money.example.com"]
    assert configuration["ViewerCertificate"]["AcmCertificateArn"] == CERTIFICATE
    assert configuration["ViewerCertificate"]["MinimumProtocolVersion"] == "TLSv1.2_2021"
    (client,) = of_type(template(app, "backend"), "AWS::Cognito::UserPoolClient")
    assert client["CallbackURLs"] == ["https://money.example.com/oauth2callback"]


def test_somebody_is_told_of_alarms_at_the_address_that_was_given(build: Build) -> None:
    app = build(email="me@example.com")
    (subscription,) = of_type(template(app, "monitoring"), "AWS::SNS::Subscription")
    assert subscription["Endpoint"] == "me@example.com"


def test_a_budget_counts_what_carries_the_stages_tag(build: Build) -> None:
    app = build(replace(DEV, monthly_budget=25))
    (budget,) = of_type(template(app, "monitoring"), "AWS::Budgets::Budget")
    assert budget["Budget"]["BudgetLimit"] == {"Amount": 25, "Unit": "USD"}
    (table,) = of_type(template(app, "backend"), "AWS::DynamoDB::Table")
    tags = {tag["Key"]: tag["Value"] for tag in table["Tags"]}
    assert budget["Budget"]["CostFilters"] == {"TagKeyValue": [f"user:stage${tags['stage']}"]}


def test_synthesis_fails_on_a_finding_that_nobody_acknowledged(build: Build) -> None:
    app = build()
    s3.Bucket(app.node.find_child("backend"), "Planted")
    with pytest.raises(RuntimeError, match="ValidationFailed"):
        app.synth()


def test_an_acknowledgement_covers_its_own_place_alone(build: Build) -> None:
    app = build()
    secretsmanager.Secret(app.node.find_child("backend"), "Planted")
    with pytest.raises(RuntimeError, match="ValidationFailed"):
        app.synth()


def test_synthesis_fails_on_a_value_that_cloudformation_would_refuse(build: Build) -> None:
    app = build()
    cdk.CfnResource(
        app.node.find_child("backend"),
        "Planted",
        type="AWS::Logs::LogGroup",
        properties={"LogGroupName": "no spaces"},
    )
    with pytest.raises(RuntimeError, match="ValidationFailed"):
        app.synth()


def test_a_finding_is_explained_where_and_for_what_it_is_acknowledged_alone() -> None:
    known = Finding("CKV_AWS_117", "backend", "HandlersSendFunction12345678", "")
    elsewhere = replace(known, logical_id="OtherFunction12345678")
    other_rule = replace(known, rule="CKV_AWS_1")
    assert unexplained([known, elsewhere, other_rule]) == [elsewhere, other_rule]


def test_each_acknowledgement_gives_a_reason() -> None:
    assert all(len(known.reason.split()) >= 6 for known in ACKNOWLEDGED)


def test_the_asset_holds_the_lambdas_the_time_zones_and_no_other_folder(tmp_path: Path) -> None:
    asset = build_lambda_asset(tmp_path / "asset")
    assert sorted(path.name for path in asset.folder.iterdir()) == ["lambdas", "tzdata"]
    assert (asset.folder / "tzdata" / "zoneinfo" / "Europe" / "Belgrade").exists()
    compiled = asset.folder / "lambdas" / "__pycache__" / "settings.cpython-313.pyc"
    assert compiled.exists() is asset.compiled


def test_the_same_sources_have_the_same_digest(tmp_path: Path) -> None:
    first, second = (build_lambda_asset(tmp_path / name) for name in ("a", "b"))
    assert first.digest == second.digest


def test_the_images_context_holds_what_the_dockerfile_copies_and_no_other_lambda(
    tmp_path: Path,
) -> None:
    context = build_image_context(tmp_path / "image")
    assert (context / "entrypoint.sh").exists()
    assert (context / "app" / "main.py").exists()
    assert sorted(path.name for path in (context / "lambdas").iterdir()) == [
        "__init__.py",
        "ledger",
    ]
