"""The page's tasks, between the load balancer and the API."""

from pathlib import Path
from typing import Any

from aws_cdk import Stack
from constructs import Construct

from infra.entrance import Entrance
from infra.page import Page
from infra.stages import Stage
from infra.users import Users


class FrontendStack(Stack):
    """No outputs: the page's address is the edge's."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        stage: Stage,
        entrance: Entrance,
        users: Users,
        api_url: str,
        image_context: Path,
        **kwargs: Any,
    ) -> None:
        super().__init__(scope, construct_id, **kwargs)
        self.page = Page(
            self,
            "Page",
            stage=stage,
            entrance=entrance,
            users=users,
            api_url=api_url,
            image_context=image_context,
        )
