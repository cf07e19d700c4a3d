"""The page's network: two zones; in `dev` public addresses behind closed ports, in `prod` NAT."""

from aws_cdk import RemovalPolicy
from aws_cdk import aws_ec2 as ec2
from aws_cdk import aws_logs as logs
from constructs import Construct

from infra.handler import log_retention
from infra.stages import Stage

PAGE_PORT = 8501


class Network(Construct):
    """Only the load balancer is let in to a task, only CloudFront to the load balancer."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        stage: Stage,
        cloudfront: ec2.IPeer,
        balancer_port: int,
    ) -> None:
        super().__init__(scope, construct_id)
        subnets = [
            ec2.SubnetConfiguration(name="Public", subnet_type=ec2.SubnetType.PUBLIC, cidr_mask=24)
        ]
        if stage.private_tasks:
            private = ec2.SubnetType.PRIVATE_WITH_EGRESS
            subnets.append(
                ec2.SubnetConfiguration(name="Private", subnet_type=private, cidr_mask=24)
            )
        self.vpc = ec2.Vpc(
            self,
            "Vpc",
            max_azs=2,
            nat_gateways=2 if stage.private_tasks else 0,
            subnet_configuration=subnets,
        )
        self.task_subnets = ec2.SubnetSelection(
            subnet_type=(
                ec2.SubnetType.PRIVATE_WITH_EGRESS if stage.private_tasks else ec2.SubnetType.PUBLIC
            )
        )
        self.balancer_group = self._group("Balancer", "The load balancer: CloudFront alone")
        self.task_group = self._group("Task", "Tasks of the page: the load balancer alone")
        self.balancer_group.add_ingress_rule(cloudfront, ec2.Port.tcp(balancer_port), "CloudFront")
        self.balancer_group.add_egress_rule(
            self.task_group, ec2.Port.tcp(PAGE_PORT), "Tasks of the page"
        )
        self.task_group.add_ingress_rule(
            self.balancer_group, ec2.Port.tcp(PAGE_PORT), "The load balancer"
        )
        self.task_group.add_egress_rule(
            ec2.Peer.any_ipv4(), ec2.Port.tcp(443), "The API, Cognito and AWS"
        )
        if stage.private_tasks:
            self._log_refusals(stage)

    def _group(self, name: str, description: str) -> ec2.SecurityGroup:
        return ec2.SecurityGroup(
            self, name, vpc=self.vpc, description=description, allow_all_outbound=False
        )

    def _log_refusals(self, stage: Stage) -> None:
        log = logs.LogGroup(
            self,
            "RefusedLog",
            retention=log_retention(stage),
            removal_policy=RemovalPolicy.DESTROY,
        )
        self.vpc.add_flow_log(
            "Refused",
            destination=ec2.FlowLogDestination.to_cloud_watch_logs(log),
            traffic_type=ec2.FlowLogTrafficType.REJECT,
        )
