"""AWS WAF before the API and the page: AWS's own rules, and a limit for each address.

People may type anything, code too, and a sentence about money must not be refused because it
looks like an attack: rules that read bodies only count.
"""

from aws_cdk import aws_wafv2 as wafv2
from constructs import Construct

from infra.stages import Stage

BODY_RULES = {
    "AWSManagedRulesCommonRuleSet": (
        "CrossSiteScripting_BODY",
        "EC2MetaDataSSRF_BODY",
        "GenericLFI_BODY",
        "GenericRFI_BODY",
        "SizeRestrictions_BODY",
    ),
    "AWSManagedRulesKnownBadInputsRuleSet": (
        "JavaDeserializationRCE_BODY",
        "Log4JRCE_BODY",
    ),
    "AWSManagedRulesAmazonIpReputationList": (),
}
"""Each group of rules, with those of it that count instead of blocking."""

REQUESTS_IN_FIVE_MINUTES = 2000
"""Of one address, as CloudFront passes it on."""


class Firewall(Construct):
    """A web ACL; `protect` puts it before a resource."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        stage: Stage,
        limits_addresses: bool,
    ) -> None:
        """`limits_addresses`: whether the callers are people; the API's are the page's tasks."""
        super().__init__(scope, construct_id)
        rules = [_managed(group, priority) for priority, group in enumerate(BODY_RULES, start=1)]
        if limits_addresses:
            rules.insert(0, _rate_limit())
        self._acl = wafv2.CfnWebACL(
            self,
            "Acl",
            scope="REGIONAL",
            default_action=wafv2.CfnWebACL.DefaultActionProperty(allow={}),
            visibility_config=_visibility(f"BudgetBuddy-{stage.name}-{construct_id}"),
            rules=rules,
        )

    def protect(self, arn: str) -> None:
        """Put the firewall before the resource of that ARN."""
        wafv2.CfnWebACLAssociation(
            self, "Association", resource_arn=arn, web_acl_arn=self._acl.attr_arn
        )


def _managed(group: str, priority: int) -> wafv2.CfnWebACL.RuleProperty:
    counting = [
        wafv2.CfnWebACL.RuleActionOverrideProperty(
            name=rule, action_to_use=wafv2.CfnWebACL.RuleActionProperty(count={})
        )
        for rule in BODY_RULES[group]
    ]
    return wafv2.CfnWebACL.RuleProperty(
        name=group,
        priority=priority,
        override_action=wafv2.CfnWebACL.OverrideActionProperty(none={}),
        visibility_config=_visibility(group),
        statement=wafv2.CfnWebACL.StatementProperty(
            managed_rule_group_statement=wafv2.CfnWebACL.ManagedRuleGroupStatementProperty(
                vendor_name="AWS", name=group, rule_action_overrides=counting or None
            )
        ),
    )


def _rate_limit() -> wafv2.CfnWebACL.RuleProperty:
    return wafv2.CfnWebACL.RuleProperty(
        name="Addresses",
        priority=0,
        action=wafv2.CfnWebACL.RuleActionProperty(block={}),
        visibility_config=_visibility("Addresses"),
        statement=wafv2.CfnWebACL.StatementProperty(
            rate_based_statement=wafv2.CfnWebACL.RateBasedStatementProperty(
                limit=REQUESTS_IN_FIVE_MINUTES,
                aggregate_key_type="FORWARDED_IP",
                forwarded_ip_config=wafv2.CfnWebACL.ForwardedIPConfigurationProperty(
                    header_name="X-Forwarded-For", fallback_behavior="NO_MATCH"
                ),
            )
        ),
    )


def _visibility(metric: str) -> wafv2.CfnWebACL.VisibilityConfigProperty:
    return wafv2.CfnWebACL.VisibilityConfigProperty(
        cloud_watch_metrics_enabled=True, metric_name=metric, sampled_requests_enabled=False
    )
