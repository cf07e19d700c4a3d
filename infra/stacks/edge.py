"""Network, load balancer and CloudFront: the page's address, which everything else must know."""

from typing import Any

from aws_cdk import CfnOutput, Stack
from constructs import Construct

from infra.entrance import Entrance
from infra.firewall import Firewall
from infra.stages import Options, Stage


class EdgeStack(Stack):
    """Outputs: AppUrl, and AppDomain for the DNS record of an own domain."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        stage: Stage,
        options: Options,
        **kwargs: Any,
    ) -> None:
        super().__init__(scope, construct_id, **kwargs)
        self.entrance = Entrance(self, "Entrance", stage=stage, options=options)
        if stage.firewall:
            firewall = Firewall(self, "PageFirewall", stage=stage, limits_addresses=True)
            firewall.protect(self.entrance.balancer.load_balancer_arn)
        CfnOutput(self, "AppUrl", value=self.entrance.url)
        CfnOutput(self, "AppDomain", value=self.entrance.distribution.distribution_domain_name)
