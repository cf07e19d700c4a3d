"""The findings of the checkers that we accept, where, and why; every other one fails the build.

A place is a construct, `stack/Construct/...`, and covers what is in it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """Rules of cdk-nag, cfn-lint and checkov that say the same, at the same places."""

    rules: tuple[str, ...]
    places: tuple[str, ...]
    reason: str

    def covers(self, rule: str, stack: str, logical_id: str) -> bool:
        """Whether this is about the resource of that logical id, which begins with its path."""
        return rule in self.rules and any(
            place.partition("/")[0] == stack
            and logical_id.startswith(place.partition("/")[2].replace("/", ""))
            for place in self.places
        )


_GATEWAY_LOGS = "service-role/AmazonAPIGatewayPushToCloudWatchLogs"
_HANDLERS = (
    "backend/Handlers/Api",
    "backend/Handlers/Fulfillment",
    "backend/Handlers/Send",
    "backend/Schedule/Posting",
)
_LOGS = (
    *_HANDLERS,
    "backend/Api/AccessLog",
    "edge/Entrance/Network/RefusedLog",
    "frontend/Page/Log",
)
_SECRETS = (
    "backend/Bot/Address",
    "backend/Users/ClientSecret",
    "edge/Entrance/OriginSecret1",
    "frontend/Page/CookieSecret",
)

ACKNOWLEDGED = (
    Acknowledged(
        ("AwsSolutions-SMG4",),
        _SECRETS,
        "None of them is a password that a service could rotate: the bot's ids change with the "
        "bot, Cognito issues the client's secret, a new cookie secret signs everybody out, and "
        "the origin's secret must change at two places at once. docs/deploy.md says how each is "
        "changed.",
    ),
    Acknowledged(
        ("CKV_AWS_149", "CKV_AWS_158", "CKV_AWS_119", "CKV_AWS_173"),
        (*_SECRETS, *_LOGS, "backend/Table"),
        "All are encrypted with keys that AWS manages. A key of our own costs 1 dollar a month "
        "each and adds a second permission to the same people; the logs and the Lambdas' "
        "environments hold nothing private.",
    ),
    Acknowledged(
        ("AwsSolutions-IAM5[Resource::*]",),
        (*_HANDLERS, "frontend/Page/Task/ExecutionRole"),
        "xray:PutTraceSegments, xray:PutTelemetryRecords and ecr:GetAuthorizationToken know no "
        "resources; tests/unit/infra/test_permissions.py lists every permission.",
    ),
    Acknowledged(
        ("AwsSolutions-L1",),
        _HANDLERS,
        "Python 3.13 is the version that the tests, the image and the bytecode share.",
    ),
    Acknowledged(
        ("CKV_AWS_115",),
        _HANDLERS,
        "prod reserves concurrency; a new account's limit is too low to reserve any in dev.",
    ),
    Acknowledged(
        ("CKV_AWS_27",),
        ("backend/Schedule/Failed",),
        "SQS encrypts it with a key of its own; a failed event of the schedule names nobody.",
    ),
    Acknowledged(
        ("CKV_AWS_116",),
        _HANDLERS,
        "API Gateway and Lex wait for the answer: no invocation is queued, so none can be lost.",
    ),
    Acknowledged(
        ("CKV_AWS_117",),
        _HANDLERS,
        "They call AWS's public endpoints alone, with TLS; a VPC would add NAT gateways and "
        "nothing else.",
    ),
    Acknowledged(
        ("W3005",),
        _HANDLERS,
        "CDK writes the dependency of a function on its role twice.",
    ),
    Acknowledged(
        ("AwsSolutions-APIG2",),
        ("backend/Api/Rest",),
        "Each method with a body has a validator and a model; the rule looks for one that also "
        "checks parameters, which the handlers do, naming the field.",
    ),
    Acknowledged(
        (f"AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/{_GATEWAY_LOGS}]",),
        ("backend/Api/Rest/CloudWatchRole",),
        "It is a setting of the account, for every API in it: AWS's own policy for it is apt.",
    ),
    Acknowledged(
        ("AwsSolutions-APIG6",),
        ("backend/Api/Rest/DeploymentStage.v1",),
        "Execution logs can hold parts of bodies; access logs and traces say what is needed.",
    ),
    Acknowledged(
        ("AwsSolutions-APIG3",),
        ("backend/Api/Rest/DeploymentStage.v1",),
        "prod has a web ACL; in dev it would cost more than all the rest.",
    ),
    Acknowledged(
        ("CKV_AWS_120",),
        ("backend/Api/Rest",),
        "Every answer is one person's own and changes with every message: nothing may be cached.",
    ),
    Acknowledged(
        ("AwsSolutions-APIG4", "AwsSolutions-COG4", "CKV_AWS_59"),
        ("backend/Api/Rest/Default/health/GET",),
        "GET /health says that the API is up and nothing else.",
    ),
    Acknowledged(
        ("CKV_AWS_59",),
        ("backend/Api/Resthealth",),
        "As above, under the name that checkov gives it.",
    ),
    Acknowledged(
        ("AwsSolutions-COG2",),
        ("backend/Users/Pool",),
        "A second factor is each person's choice in prod; demanding it would keep people out.",
    ),
    Acknowledged(
        ("AwsSolutions-COG8",),
        ("backend/Users/Pool",),
        "The plus plan costs 0.02 dollars a person a month, more than all the rest together.",
    ),
    Acknowledged(
        ("AwsSolutions-VPC7",),
        ("edge/Entrance/Network/Vpc",),
        "prod logs what is refused; dev has nothing to protect.",
    ),
    Acknowledged(
        ("AwsSolutions-ELB2", "AwsSolutions-CFR3", "CKV_AWS_86", "CKV_AWS_91"),
        ("edge/Entrance/Balancer", "edge/Entrance/Distribution"),
        "They would list when which address used a finance app. Each request that reads or "
        "changes anything is in the API's access log, without an address.",
    ),
    Acknowledged(
        ("AwsSolutions-CFR4", "CKV_AWS_174"),
        ("edge/Entrance/Distribution",),
        "With CloudFront's own domain its policy can't be chosen; with an own domain and its "
        "certificate it is TLSv1.2_2021.",
    ),
    Acknowledged(
        ("AwsSolutions-CFR5", "CKV_AWS_2", "CKV_AWS_103"),
        ("edge/Entrance/Distribution", "edge/Entrance/Balancer/Listener"),
        "A load balancer without a domain of its own can have no certificate. From CloudFront to "
        "it the way is AWS's own network, closed to all other addresses; docs/security.md weighs "
        "it.",
    ),
    Acknowledged(
        ("AwsSolutions-CFR1",),
        ("edge/Entrance/Distribution",),
        "People may use it wherever they are.",
    ),
    Acknowledged(
        ("AwsSolutions-CFR2", "CKV_AWS_68"),
        ("edge/Entrance/Distribution",),
        "In prod the web ACL stands before the load balancer, in the stack's own region; one for "
        "CloudFront would have to be in us-east-1.",
    ),
    Acknowledged(
        ("AwsSolutions-ECS2",),
        ("frontend/Page/Task",),
        "The variables are public addresses and names; the two secrets come from Secrets Manager.",
    ),
    Acknowledged(
        ("AwsSolutions-ECS4", "CKV_AWS_65"),
        ("frontend/Page/Cluster",),
        "prod has Container Insights; in dev the service's own metrics do.",
    ),
    Acknowledged(
        ("CKV_AWS_26",),
        ("monitoring/Alarms/Topic",),
        "It carries names of alarms; CloudWatch can't publish to a topic with AWS's own key.",
    ),
)
