"""The one DynamoDB table, as `lambdas.storage.table` describes it."""

from aws_cdk import RemovalPolicy
from aws_cdk import aws_dynamodb as dynamodb
from constructs import Construct

from infra.stages import Stage
from lambdas.storage.keys import PARTITION_KEY, SORT_KEY
from lambdas.storage.table import DUE, EXPIRY


class Table(Construct):
    """Encrypted, restorable to any second of the last 35 days."""

    def __init__(self, scope: Construct, construct_id: str, *, stage: Stage) -> None:
        super().__init__(scope, construct_id)
        text = dynamodb.AttributeType.STRING
        self.table = dynamodb.Table(
            self,
            "Table",
            partition_key=dynamodb.Attribute(name=PARTITION_KEY, type=text),
            sort_key=dynamodb.Attribute(name=SORT_KEY, type=text),
            billing_mode=dynamodb.BillingMode.PAY_PER_REQUEST,
            time_to_live_attribute=EXPIRY,
            encryption=dynamodb.TableEncryption.AWS_MANAGED,
            point_in_time_recovery_specification=dynamodb.PointInTimeRecoverySpecification(
                point_in_time_recovery_enabled=True
            ),
            deletion_protection=stage.keeps_data,
            removal_policy=RemovalPolicy.RETAIN if stage.keeps_data else RemovalPolicy.DESTROY,
        )
        self.table.add_global_secondary_index(
            index_name=DUE,
            partition_key=dynamodb.Attribute(name=DUE, type=text),
            sort_key=dynamodb.Attribute(name=PARTITION_KEY, type=text),
            projection_type=dynamodb.ProjectionType.KEYS_ONLY,
        )

    @property
    def due_index_arn(self) -> str:
        """Of the index by the day on which something falls due."""
        return f"{self.table.table_arn}/index/{DUE}"
