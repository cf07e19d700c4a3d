"""What posts everybody's repeating entries on their day: a Lambda that a schedule calls hourly."""

from aws_cdk import Duration
from aws_cdk import aws_events as events
from aws_cdk import aws_events_targets as targets
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.asset import LambdaAsset
from infra.handler import Handler
from infra.stages import Stage
from infra.table import Table
from lambdas.settings import POSTING_SECONDS, LedgerSettings

POSTING_ACTIONS = (
    "dynamodb:ConditionCheckItem",
    "dynamodb:GetItem",
    "dynamodb:PutItem",
    "dynamodb:Query",
    "dynamodb:UpdateItem",
)
"""What recording a posting does to the table; nothing is ever deleted by it."""

TRIES_AGAIN = 2


class PostingSchedule(Construct):
    """An hour ends the day somewhere. What failed thrice is kept for two weeks, for an alarm."""

    def __init__(
        self, scope: Construct, construct_id: str, *, stage: Stage, asset: LambdaAsset, table: Table
    ) -> None:
        super().__init__(scope, construct_id)
        self.failed = sqs.Queue(
            self,
            "Failed",
            encryption=sqs.QueueEncryption.SQS_MANAGED,
            enforce_ssl=True,
            retention_period=Duration.days(14),
        )
        self.handler = Handler(
            self,
            "Posting",
            stage=stage,
            asset=asset,
            seconds=POSTING_SECONDS,
            environment=LedgerSettings(table_name=table.table.table_name).to_env(),
            description="Posts what fell due",
            failed=self.failed,
            retries=TRIES_AGAIN,
            concurrency=1,
        )
        self.handler.allow(POSTING_ACTIONS, [table.table.table_arn])
        self.handler.allow(["dynamodb:Query"], [table.due_index_arn])
        self.rule = events.Rule(
            self,
            "Hourly",
            description="Posts what fell due",
            schedule=events.Schedule.rate(Duration.hours(1)),
            targets=[
                targets.LambdaFunction(
                    self.handler.function, dead_letter_queue=self.failed, retry_attempts=TRIES_AGAIN
                )
            ],
        )
