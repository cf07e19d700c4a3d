"""The figures behind dashboard and alarms, each for five minutes."""

from collections.abc import Mapping

from aws_cdk import Duration
from aws_cdk import aws_apigateway as apigateway
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_dynamodb as dynamodb
from aws_cdk import aws_ecs as ecs
from aws_cdk import aws_elasticloadbalancingv2 as elb
from aws_cdk import aws_lambda as lambda_

from infra.handler import metrics_namespace
from infra.stages import Stage

PERIOD = Duration.minutes(5)


class Measures:
    """Metrics of AWS, and of `lambdas/entrypoints/measures.py` by Powertools."""

    def __init__(
        self,
        *,
        stage: Stage,
        functions: Mapping[str, lambda_.Function],
        api: apigateway.Stage,
        table: dynamodb.Table,
        targets: elb.ApplicationTargetGroup,
        service: ecs.FargateService,
    ) -> None:
        self._namespace = metrics_namespace(stage)
        self._functions, self._api, self._table = functions, api, table
        self._targets, self._service = targets, service

    @property
    def services(self) -> tuple[str, ...]:
        """The names of the Lambdas."""
        return tuple(self._functions)

    def errors(self, name: str) -> cloudwatch.Metric:
        return self._functions[name].metric_errors(period=PERIOD, label=name)

    def throttles(self, name: str) -> cloudwatch.Metric:
        return self._functions[name].metric_throttles(period=PERIOD, label=name)

    def duration(self, name: str, statistic: str) -> cloudwatch.Metric:
        return self._functions[name].metric_duration(
            period=PERIOD, statistic=statistic, label=f"{name} {statistic}"
        )

    def latency(self, name: str, statistic: str) -> cloudwatch.Metric:
        """Milliseconds as the handler itself measures them."""
        return self.counted(name, "Latency", statistic)

    def counted(self, name: str, metric: str, statistic: str = "Sum") -> cloudwatch.Metric:
        """A figure that a Lambda counts itself."""
        return cloudwatch.Metric(
            namespace=self._namespace,
            metric_name=metric,
            dimensions_map={"service": name.lower()},
            statistic=statistic,
            period=PERIOD,
            label=f"{name} {metric} {statistic}",
        )

    def fallback_rate(self) -> cloudwatch.MathExpression:
        """Percent of the turns that the bot did not understand; none below twenty turns."""
        return cloudwatch.MathExpression(
            expression="IF(turns >= 20, 100 * fallbacks / turns, 0)",
            using_metrics={
                "turns": self.counted("Fulfillment", "Turns"),
                "fallbacks": self.counted("Fulfillment", "Fallbacks"),
            },
            period=PERIOD,
            label="not understood, %",
        )

    def api_errors(self) -> cloudwatch.Metric:
        return self._api.metric_server_error(period=PERIOD, statistic="Sum")

    def api_refusals(self) -> cloudwatch.Metric:
        return self._api.metric_client_error(period=PERIOD, statistic="Sum")

    def api_requests(self) -> cloudwatch.Metric:
        return self._api.metric_count(period=PERIOD, statistic="Sum")

    def page_errors(self) -> cloudwatch.Metric:
        code = elb.HttpCodeTarget.TARGET_5XX_COUNT
        return self._targets.metrics.http_code_target(code, period=PERIOD, statistic="Sum")

    def unhealthy_pages(self) -> cloudwatch.Metric:
        return self._targets.metrics.unhealthy_host_count(period=PERIOD, statistic="Maximum")

    def page_processor(self) -> cloudwatch.Metric:
        return self._service.metric_cpu_utilization(period=PERIOD)

    def page_memory(self) -> cloudwatch.Metric:
        return self._service.metric_memory_utilization(period=PERIOD)

    def read_units(self) -> cloudwatch.Metric:
        return self._table.metric_consumed_read_capacity_units(period=PERIOD, statistic="Sum")

    def write_units(self) -> cloudwatch.Metric:
        return self._table.metric_consumed_write_capacity_units(period=PERIOD, statistic="Sum")
