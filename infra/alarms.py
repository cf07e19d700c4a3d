"""What somebody is told of, through one SNS topic."""

from aws_cdk import Aws
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_cloudwatch_actions as actions
from aws_cdk import aws_iam as iam
from aws_cdk import aws_sns as sns
from aws_cdk import aws_sns_subscriptions as subscriptions
from constructs import Construct

from infra.measures import Measures

_ABOVE = cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD


class Alarms(Construct):
    """An alarm is about five minutes; no data is no trouble."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        measures: Measures,
        email: str | None,
    ) -> None:
        super().__init__(scope, construct_id)
        self.topic = sns.Topic(self, "Topic", enforce_ssl=True)
        self.topic.add_to_resource_policy(
            iam.PolicyStatement(
                sid="Senders",
                principals=[
                    iam.ServicePrincipal("cloudwatch.amazonaws.com"),
                    iam.ServicePrincipal("budgets.amazonaws.com"),
                ],
                actions=["sns:Publish"],
                resources=[self.topic.topic_arn],
                conditions={"StringEquals": {"aws:SourceAccount": Aws.ACCOUNT_ID}},
            )
        )
        if email:
            self.topic.add_subscription(subscriptions.EmailSubscription(email))
        self.all: list[cloudwatch.Alarm] = []
        for name in measures.services:
            self._add(f"{name}Errors", measures.errors(name), 0, f"{name} failed")
            self._add(f"{name}Throttles", measures.throttles(name), 0, f"{name} was throttled")
        self._add("SlowAnswers", measures.latency("Send", "p99"), 5000, "p99 of POST /send > 5 s")
        self._add("ServerErrors", measures.api_errors(), 0, "The API answered 5xx", periods=2)
        self._add("Fallbacks", measures.fallback_rate(), 30, "The bot did not understand > 30 %", 3)
        self._add("UnhealthyPages", measures.unhealthy_pages(), 0, "A task of the page is ill", 3)
        self._add("PageErrors", measures.page_errors(), 5, "The page answered 5xx")

    def _add(
        self,
        name: str,
        metric: cloudwatch.IMetric,
        threshold: float,
        description: str,
        periods: int = 1,
    ) -> None:
        alarm = cloudwatch.Alarm(
            self,
            name,
            metric=metric,
            threshold=threshold,
            comparison_operator=_ABOVE,
            evaluation_periods=periods,
            datapoints_to_alarm=periods,
            treat_missing_data=cloudwatch.TreatMissingData.NOT_BREACHING,
            alarm_description=description,
        )
        alarm.add_alarm_action(actions.SnsAction(self.topic))
        alarm.add_ok_action(actions.SnsAction(self.topic))
        self.all.append(alarm)
