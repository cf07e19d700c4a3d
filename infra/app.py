"""A stage's stacks, put together; they name no account and no region, so one template fits all."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import aws_cdk as cdk
from cdk_nag import AwsSolutionsChecks
from constructs import IConstruct

from infra.acknowledged import ACKNOWLEDGED
from infra.asset import LambdaAsset
from infra.budget import PROJECT, PROJECT_TAG, STAGE_TAG
from infra.stacks.backend import BackendStack
from infra.stacks.edge import EdgeStack
from infra.stacks.frontend import FrontendStack
from infra.stacks.monitoring import MonitoringStack
from infra.stages import Options, Stage

_FLAGS = {
    "@aws-cdk/core:validateAgainstDefaultRules": True,
    "@aws-cdk/aws-iam:minimizePolicies": True,
    "@aws-cdk/aws-apigateway:disableCloudWatchRole": True,
    "@aws-cdk/aws-apigateway:authorizerChangeDeploymentLogicalId": True,
    "@aws-cdk/aws-apigateway:requestValidatorUniqueId": True,
    "@aws-cdk/aws-ecs:reduceEc2FargateCloudWatchPermissions": True,
    "@aws-cdk/core:checkSecretUsage": False,
    "aws:cdk:version-reporting": False,
}


def build_app(
    stage: Stage, options: Options, *, asset: LambdaAsset, image_context: Path, outdir: Path
) -> cdk.App:
    """The stage, ready for `synth()`, which writes templates and assets to `outdir`."""
    app = cdk.App(outdir=str(outdir), context=_FLAGS, analytics_reporting=False)

    def named(part: str) -> dict[str, object]:
        name = f"{PROJECT}-{stage.name}-{part}"
        return {
            "stack_name": name,
            "description": f"BudgetBuddy {stage.name}: {part}",
            "termination_protection": stage.keeps_data,
            "synthesizer": cdk.DefaultStackSynthesizer(generate_bootstrap_version_rule=False),
        }

    edge = EdgeStack(app, "edge", stage=stage, options=options, **named("edge"))
    backend = BackendStack(
        app,
        "backend",
        stage=stage,
        asset=asset,
        app_url=edge.entrance.url,
        **named("backend"),
    )
    frontend = FrontendStack(
        app,
        "frontend",
        stage=stage,
        entrance=edge.entrance,
        users=backend.users,
        api_url=backend.api.url,
        image_context=image_context,
        **named("frontend"),
    )
    MonitoringStack(
        app,
        "monitoring",
        stage=stage,
        options=options,
        edge=edge,
        backend=backend,
        frontend=frontend,
        **named("monitoring"),
    )
    cdk.Tags.of(app).add(PROJECT_TAG, PROJECT)
    cdk.Tags.of(app).add(STAGE_TAG, f"{PROJECT}-{stage.name}")
    _add_checks(app)
    return app


def _add_checks(app: cdk.App) -> None:
    """Let cdk-nag look at every resource during `synth()`, which then fails on a finding."""
    cdk.Validations.of(app).add_plugins(AwsSolutionsChecks(app, verbose=True))
    for known in ACKNOWLEDGED:
        rules = [rule for rule in known.rules if rule.startswith("AwsSolutions")]
        for construct in _constructs(app, known.places) if rules else ():
            cdk.Validations.of(construct).acknowledge(
                *(
                    cdk.Acknowledgment(id=f"AwsSolutions::{rule}", reason=known.reason)
                    for rule in rules
                )
            )


def _constructs(app: cdk.App, places: Iterable[str]) -> Iterator[IConstruct]:
    """The constructs at these places; a stage that lacks one has nothing to acknowledge there."""
    for place in places:
        found: IConstruct | None = app
        for name in place.split("/"):
            found = found and found.node.try_find_child(name)
        if found is not None:
            yield found
