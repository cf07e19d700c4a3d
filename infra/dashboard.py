"""One dashboard, from what people notice down to what it costs."""

from collections.abc import Sequence

from aws_cdk import aws_cloudwatch as cloudwatch
from constructs import Construct

from infra.measures import Measures
from infra.stages import Stage


class Dashboard(Construct):
    """Rows of two graphs; docs/deploy.md says how to read them."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        stage: Stage,
        measures: Measures,
        alarms: Sequence[cloudwatch.Alarm],
    ) -> None:
        super().__init__(scope, construct_id)
        names = measures.services
        board = cloudwatch.Dashboard(self, "Board", dashboard_name=f"BudgetBuddy-{stage.name}")
        board.add_widgets(cloudwatch.AlarmStatusWidget(title="Alarms", alarms=alarms, width=24))
        board.add_widgets(
            _graph(
                "Turns", [measures.counted("Fulfillment", name) for name in ("Turns", "Writes")]
            ),
            _graph("Not understood, %", [measures.fallback_rate()]),
        )
        board.add_widgets(
            _graph(
                "Answering a message, ms",
                [measures.latency("Send", statistic) for statistic in ("p50", "p95", "p99")],
            ),
            _graph("Lambda, ms", [measures.duration(name, "p95") for name in names]),
        )
        board.add_widgets(
            _graph(
                "API requests",
                [measures.api_requests(), measures.api_refusals(), measures.api_errors()],
            ),
            _graph(
                "Lambda errors and throttles",
                [measures.errors(name) for name in names]
                + [measures.throttles(name) for name in names],
            ),
        )
        board.add_widgets(
            _graph(
                "The page's tasks",
                [
                    measures.page_processor(),
                    measures.page_memory(),
                    measures.unhealthy_pages(),
                    measures.page_errors(),
                ],
            ),
            _graph("DynamoDB units", [measures.read_units(), measures.write_units()]),
        )


def _graph(title: str, metrics: Sequence[cloudwatch.IMetric]) -> cloudwatch.GraphWidget:
    return cloudwatch.GraphWidget(title=title, left=list(metrics), width=12)
