"""Where people come in: CloudFront, which owns a domain with HTTPS, before a load balancer.

The load balancer admits CloudFront's addresses alone, and of them only those of this
distribution, which sends a secret header.
"""

from typing import Any

from aws_cdk import Aws, CfnMapping, Duration
from aws_cdk import aws_certificatemanager as acm
from aws_cdk import aws_cloudfront as cloudfront
from aws_cdk import aws_cloudfront_origins as origins
from aws_cdk import aws_ec2 as ec2
from aws_cdk import aws_elasticloadbalancingv2 as elb
from aws_cdk import aws_secretsmanager as secretsmanager
from constructs import Construct

from infra.network import PAGE_PORT, Network
from infra.regions import CLOUDFRONT_PREFIX_LISTS
from infra.stages import Options, Stage

HEALTH_PATH = "/_stcore/health"
SECRET_HEADER = "X-Origin-Secret"  # noqa: S105 - the header's name
BALANCER_PORT = 80


class Entrance(Construct):
    """The page's address, as far as the target group that its tasks join."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        stage: Stage,
        options: Options,
    ) -> None:
        super().__init__(scope, construct_id)
        self.network = Network(
            self,
            "Network",
            stage=stage,
            cloudfront=_cloudfront_peer(self),
            balancer_port=BALANCER_PORT,
        )
        secret = secretsmanager.Secret(
            self,
            f"OriginSecret{options.rotation}",
            description="What CloudFront shows the load balancer",
            generate_secret_string=secretsmanager.SecretStringGenerator(
                password_length=40, exclude_punctuation=True
            ),
        ).secret_value.unsafe_unwrap()
        self.balancer = elb.ApplicationLoadBalancer(
            self,
            "Balancer",
            vpc=self.network.vpc,
            internet_facing=True,
            security_group=self.network.balancer_group,
            idle_timeout=Duration.seconds(120),
            drop_invalid_header_fields=True,
            deletion_protection=stage.keeps_data,
        )
        self.targets = self._target_group()
        self._listen(secret)
        self.distribution = self._distribution(stage, options, secret)
        self.url = f"https://{options.domain or self.distribution.distribution_domain_name}"

    def _target_group(self) -> elb.ApplicationTargetGroup:
        return elb.ApplicationTargetGroup(
            self,
            "Targets",
            vpc=self.network.vpc,
            port=PAGE_PORT,
            protocol=elb.ApplicationProtocol.HTTP,
            target_type=elb.TargetType.IP,
            stickiness_cookie_duration=Duration.days(1),
            deregistration_delay=Duration.seconds(30),
            health_check=elb.HealthCheck(
                path=HEALTH_PATH,
                interval=Duration.seconds(15),
                timeout=Duration.seconds(5),
                healthy_threshold_count=2,
                unhealthy_threshold_count=3,
            ),
        )

    def _listen(self, secret: str) -> None:
        listener = self.balancer.add_listener(
            "Listener",
            port=BALANCER_PORT,
            protocol=elb.ApplicationProtocol.HTTP,
            open=False,
            default_action=elb.ListenerAction.fixed_response(
                403, content_type="text/plain", message_body="Not allowed"
            ),
        )
        listener.add_action(
            "FromCloudFront",
            priority=1,
            conditions=[elb.ListenerCondition.http_header(SECRET_HEADER, [secret])],
            action=elb.ListenerAction.forward([self.targets]),
        )

    def _distribution(self, stage: Stage, options: Options, secret: str) -> cloudfront.Distribution:
        origin = origins.LoadBalancerV2Origin(
            self.balancer,
            protocol_policy=cloudfront.OriginProtocolPolicy.HTTP_ONLY,
            custom_headers={SECRET_HEADER: secret},
            read_timeout=Duration.seconds(60),
            keepalive_timeout=Duration.seconds(60),
        )
        certificate = (
            acm.Certificate.from_certificate_arn(self, "Certificate", options.certificate)
            if options.certificate
            else None
        )
        common: dict[str, Any] = {
            "origin": origin,
            "viewer_protocol_policy": cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
            "response_headers_policy": cloudfront.ResponseHeadersPolicy.SECURITY_HEADERS,
            "compress": True,
        }
        return cloudfront.Distribution(
            self,
            "Distribution",
            comment=f"BudgetBuddy {stage.name}",
            domain_names=[options.domain] if options.domain else None,
            certificate=certificate,
            minimum_protocol_version=cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
            http_version=cloudfront.HttpVersion.HTTP2_AND_3,
            price_class=cloudfront.PriceClass.PRICE_CLASS_100,
            default_behavior=cloudfront.BehaviorOptions(
                **common,
                allowed_methods=cloudfront.AllowedMethods.ALLOW_ALL,
                cache_policy=cloudfront.CachePolicy.CACHING_DISABLED,
                origin_request_policy=cloudfront.OriginRequestPolicy.ALL_VIEWER,
            ),
            additional_behaviors={
                # Streamlit names these files after their content. Cookies stay out on both ways:
                # a cached one of the load balancer would send everybody to the same task.
                "/static/*": cloudfront.BehaviorOptions(
                    **common, cache_policy=cloudfront.CachePolicy.CACHING_OPTIMIZED
                )
            },
        )


def _cloudfront_peer(scope: Construct) -> ec2.IPeer:
    lists = CfnMapping(
        scope,
        "CloudFrontPrefixLists",
        mapping={region: {"id": name} for region, name in CLOUDFRONT_PREFIX_LISTS.items()},
    )
    return ec2.Peer.prefix_list(lists.find_in_map(Aws.REGION, "id"))
