"""One Lambda: its own role, its own log, and nothing that its handler doesn't need."""

from collections.abc import Mapping, Sequence

from aws_cdk import Aws, Duration, RemovalPolicy
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_logs as logs
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.asset import LambdaAsset
from infra.regions import POWERTOOLS_ACCOUNT, POWERTOOLS_LAYER
from infra.stages import Stage


class Handler(Construct):
    """A function of `lambdas/entrypoints`.

    It runs on ARM, which costs a fifth less: the asset is Python alone, so nothing in it is
    compiled for a processor. Where the caller waits for the answer (API Gateway, Lex), no
    invocation is queued that could be lost; one that nobody waits for is tried `retries` times
    more, and then kept in `failed`.
    """

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        stage: Stage,
        asset: LambdaAsset,
        seconds: int,
        environment: Mapping[str, str],
        description: str,
        failed: sqs.IQueue | None = None,
        retries: int = 0,
        concurrency: int | None = None,
    ) -> None:
        super().__init__(scope, construct_id)
        self.service = construct_id.lower()
        self.log_group = logs.LogGroup(
            self,
            "Log",
            retention=log_retention(stage),
            removal_policy=RemovalPolicy.RETAIN if stage.keeps_data else RemovalPolicy.DESTROY,
        )
        self.role = iam.Role(
            self,
            "Role",
            assumed_by=iam.ServicePrincipal("lambda.amazonaws.com"),
            description=description,
        )
        self.function = lambda_.Function(
            self,
            "Function",
            description=description,
            runtime=lambda_.Runtime.PYTHON_3_13,
            architecture=lambda_.Architecture.ARM_64,
            code=lambda_.Code.from_asset(str(asset.folder), asset_hash=asset.digest),
            handler=f"lambdas.entrypoints.{self.service}.lambda_handler",
            role=self.role,
            memory_size=1024,
            timeout=Duration.seconds(seconds),
            retry_attempts=retries,
            dead_letter_queue=failed,
            reserved_concurrent_executions=stage.reserved_concurrency
            and (concurrency or stage.reserved_concurrency),
            log_group=self.log_group,
            tracing=lambda_.Tracing.ACTIVE,
            layers=[_powertools(self)],
            environment={
                **environment,
                "POWERTOOLS_SERVICE_NAME": self.service,
                "POWERTOOLS_METRICS_NAMESPACE": metrics_namespace(stage),
            },
        )
        self.allow(["logs:CreateLogStream", "logs:PutLogEvents"], [self.log_group.log_group_arn])

    def allow(self, actions: Sequence[str], resources: Sequence[str]) -> None:
        """Let the function do these `actions` with these `resources`."""
        self.role.add_to_policy(
            iam.PolicyStatement(actions=list(actions), resources=list(resources))
        )


def metrics_namespace(stage: Stage) -> str:
    """Of the metrics that the stage's Lambdas count; stages may share an account and a region."""
    return f"BudgetBuddy-{stage.name}"


def log_retention(stage: Stage) -> logs.RetentionDays:
    """The stage's `log_days` in CDK's words."""
    return {7: logs.RetentionDays.ONE_WEEK, 90: logs.RetentionDays.THREE_MONTHS}[stage.log_days]


def _powertools(scope: Construct) -> lambda_.ILayerVersion:
    arn = f"arn:{Aws.PARTITION}:lambda:{Aws.REGION}:{POWERTOOLS_ACCOUNT}:layer:{POWERTOOLS_LAYER}"
    return lambda_.LayerVersion.from_layer_version_arn(scope, "Powertools", arn)
