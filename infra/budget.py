"""An alarm for money: told at 80 % of the month's budget, and when the forecast is above it."""

from aws_cdk import aws_budgets as budgets
from aws_cdk import aws_sns as sns
from constructs import Construct

from infra.stages import Stage

PROJECT_TAG = "project"
STAGE_TAG = "stage"
PROJECT = "BudgetBuddy"


class CostBudget(Construct):
    """Of what carries the project's tag; the tag has to be activated once (docs/deploy.md)."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        stage: Stage,
        dollars: int,
        topic: sns.Topic,
    ) -> None:
        super().__init__(scope, construct_id)
        budgets.CfnBudget(
            self,
            "Budget",
            budget=budgets.CfnBudget.BudgetDataProperty(
                budget_name=f"{PROJECT}-{stage.name}",
                budget_type="COST",
                time_unit="MONTHLY",
                budget_limit=budgets.CfnBudget.SpendProperty(amount=dollars, unit="USD"),
                cost_filters={"TagKeyValue": [f"user:{STAGE_TAG}${PROJECT}-{stage.name}"]},
            ),
            notifications_with_subscribers=[
                _notification("ACTUAL", 80, topic),
                _notification("FORECASTED", 100, topic),
            ],
        )


def _notification(
    kind: str, percent: int, topic: sns.Topic
) -> budgets.CfnBudget.NotificationWithSubscribersProperty:
    return budgets.CfnBudget.NotificationWithSubscribersProperty(
        notification=budgets.CfnBudget.NotificationProperty(
            notification_type=kind,
            comparison_operator="GREATER_THAN",
            threshold=percent,
            threshold_type="PERCENTAGE",
        ),
        subscribers=[
            budgets.CfnBudget.SubscriberProperty(subscription_type="SNS", address=topic.topic_arn)
        ],
    )
