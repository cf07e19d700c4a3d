"""What watches the other stacks: dashboard, alarms, and a budget."""

from typing import Any

from aws_cdk import CfnOutput, Stack
from constructs import Construct

from infra.alarms import Alarms
from infra.budget import CostBudget
from infra.dashboard import Dashboard
from infra.measures import Measures
from infra.stacks.backend import BackendStack
from infra.stacks.edge import EdgeStack
from infra.stacks.frontend import FrontendStack
from infra.stages import Options, Stage


class MonitoringStack(Stack):
    """Output: AlarmTopic, to which more people and programs may subscribe."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        stage: Stage,
        options: Options,
        edge: EdgeStack,
        backend: BackendStack,
        frontend: FrontendStack,
        **kwargs: Any,
    ) -> None:
        super().__init__(scope, construct_id, **kwargs)
        handlers = backend.handlers
        measures = Measures(
            stage=stage,
            functions={
                "Send": handlers.send.function,
                "Fulfillment": handlers.fulfillment.function,
                "Api": handlers.api.function,
                "Posting": backend.posting.handler.function,
            },
            api=backend.api.stage,
            table=backend.table.table,
            targets=edge.entrance.targets,
            service=frontend.page.service,
        )
        alarms = Alarms(self, "Alarms", measures=measures, email=options.email)
        Dashboard(self, "Dashboard", stage=stage, measures=measures, alarms=alarms.all)
        if stage.monthly_budget is not None:
            CostBudget(
                self,
                "CostBudget",
                stage=stage,
                dollars=stage.monthly_budget,
                topic=alarms.topic,
            )
        CfnOutput(self, "AlarmTopic", value=alarms.topic.topic_arn)
