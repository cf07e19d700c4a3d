"""The way to the page: CloudFront, load balancer, task."""

import json
import re

import pytest

from infra.regions import CLOUDFRONT_PREFIX_LISTS
from tests.conftest import REPOSITORY
from tests.unit.infra.templates import STAGES, named, only, resources, template

both = pytest.mark.parametrize("stage", STAGES)


@both
def test_the_load_balancer_admits_cloudfront_alone(stage: str) -> None:
    groups = resources(stage, "edge", "AWS::EC2::SecurityGroup").values()
    rules = [
        *(rule for group in groups for rule in group.get("SecurityGroupIngress", [])),
        *resources(stage, "edge", "AWS::EC2::SecurityGroupIngress").values(),
    ]
    outer, inner = sorted(rules, key=lambda rule: int(rule["FromPort"]))
    assert "CloudFrontPrefixLists" in json.dumps(outer["SourcePrefixListId"])
    assert outer["FromPort"] == outer["ToPort"] == 80
    assert "Balancer" in json.dumps(inner["SourceSecurityGroupId"])
    assert inner["FromPort"] == inner["ToPort"] == 8501
    assert not any("CidrIp" in rule or "CidrIpv6" in rule for rule in rules)


def test_each_region_has_a_prefix_list_of_its_own() -> None:
    lists = CLOUDFRONT_PREFIX_LISTS.values()
    assert len(set(lists)) == len(lists)
    assert all(re.fullmatch(r"pl-[0-9a-f]{8}", name) for name in lists)
    (mapping,) = template("dev", "edge")["Mappings"].values()
    assert mapping.keys() == CLOUDFRONT_PREFIX_LISTS.keys()


@both
def test_what_comes_without_the_secret_header_is_refused(stage: str) -> None:
    listener = only(stage, "edge", "AWS::ElasticLoadBalancingV2::Listener")
    (action,) = listener["DefaultActions"]
    assert action["FixedResponseConfig"]["StatusCode"] == "403"
    (condition,) = only(stage, "edge", "AWS::ElasticLoadBalancingV2::ListenerRule")["Conditions"]
    expected = condition["HttpHeaderConfig"]
    distribution = only(stage, "edge", "AWS::CloudFront::Distribution")["DistributionConfig"]
    (origin,) = distribution["Origins"]
    (header,) = origin["OriginCustomHeaders"]
    assert expected["HttpHeaderName"] == header["HeaderName"]
    assert expected["Values"] == [header["HeaderValue"]]
    assert "resolve:secretsmanager" in json.dumps(header["HeaderValue"])


@both
def test_nothing_but_named_files_is_cached_and_those_without_cookies(stage: str) -> None:
    distribution = only(stage, "edge", "AWS::CloudFront::Distribution")["DistributionConfig"]
    everything = distribution["DefaultCacheBehavior"]
    (files,) = distribution["CacheBehaviors"]
    disabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"  # AWS's policy CachingDisabled
    assert everything["CachePolicyId"] == disabled
    assert (files["PathPattern"], files["Compress"]) == ("/static/*", True)
    assert "OriginRequestPolicyId" not in files
    assert everything["ViewerProtocolPolicy"] == files["ViewerProtocolPolicy"]
    assert everything["ViewerProtocolPolicy"] == "redirect-to-https"


@both
def test_people_stay_with_their_task_and_an_ill_one_gets_nobody(stage: str) -> None:
    targets = only(stage, "edge", "AWS::ElasticLoadBalancingV2::TargetGroup")
    attributes = {each["Key"]: each["Value"] for each in targets["TargetGroupAttributes"]}
    assert attributes["stickiness.enabled"] == "true"
    assert targets["HealthCheckPath"] == "/_stcore/health"


@both
def test_the_task_has_a_read_only_root_no_capability_and_time_to_stop(stage: str) -> None:
    task = only(stage, "frontend", "AWS::ECS::TaskDefinition")
    assert task["RuntimePlatform"]["CpuArchitecture"] == "X86_64"
    (container,) = task["ContainerDefinitions"]
    assert container["ReadonlyRootFilesystem"] is True
    assert container["LinuxParameters"]["Capabilities"] == {"Drop": ["ALL"]}
    assert container["StopTimeout"] == 30
    assert "_stcore/health" in container["HealthCheck"]["Command"][-1]
    (mount,) = container["MountPoints"]
    assert (mount["ContainerPath"], mount["ReadOnly"]) == ("/tmp", False)


def test_the_image_runs_as_nobody_and_lets_nobody_write_to_its_volume() -> None:
    text = (REPOSITORY / "Dockerfile").read_text(encoding="utf-8")
    assert re.search(r"^USER 10001", text, re.MULTILINE)
    assert text.index('VOLUME ["/tmp"]') > text.rindex("\nFROM ")


@both
def test_the_container_is_told_what_the_page_reads_and_secrets_as_secrets(stage: str) -> None:
    (container,) = only(stage, "frontend", "AWS::ECS::TaskDefinition")["ContainerDefinitions"]
    plain = {each["Name"] for each in container["Environment"]}
    secret = {each["Name"] for each in container["Secrets"]}
    source = (REPOSITORY / "app" / "settings.py").read_text(encoding="utf-8")
    assert plain | secret == set(re.findall(r'"(BUDGETBUDDY_[A-Z_]+)"', source))
    assert secret == {name for name in plain | secret if name.endswith("SECRET")}


def test_prod_keeps_two_tasks_on_private_addresses_and_dev_one_without_nat() -> None:
    services = {stage: only(stage, "frontend", "AWS::ECS::Service") for stage in STAGES}
    assert [services[stage]["DesiredCount"] for stage in ("dev", "prod")] == [1, 2]
    network = {
        stage: service["NetworkConfiguration"]["AwsvpcConfiguration"]["AssignPublicIp"]
        for stage, service in services.items()
    }
    assert network == {"dev": "ENABLED", "prod": "DISABLED"}
    assert resources("dev", "edge", "AWS::EC2::NatGateway") == {}


@both
def test_each_kind_of_trouble_raises_an_alarm_that_somebody_can_hear(stage: str) -> None:
    alarms = resources(stage, "monitoring", "AWS::CloudWatch::Alarm")
    (topic,) = resources(stage, "monitoring", "AWS::SNS::Topic")
    assert all(alarm["AlarmActions"] == [{"Ref": topic}] for alarm in alarms.values())
    for trouble in (
        *(f"{name}{kind}" for name in ("Send", "Fulfillment", "Api") for kind in ("Err", "Thr")),
        *("SlowAnswers", "ServerErrors", "Fallbacks", "UnhealthyPages", "PageErrors"),
    ):
        assert named(stage, "monitoring", "AWS::CloudWatch::Alarm", f"Alarms{trouble}")


def test_the_figures_of_the_alarms_are_those_that_the_lambdas_count() -> None:
    sources = [
        (REPOSITORY / "lambdas" / "entrypoints" / name).read_text(encoding="utf-8")
        for name in ("measures.py", "observation.py")
    ]
    for stage in STAGES:
        text = json.dumps(resources(stage, "monitoring", "AWS::CloudWatch::Alarm"))
        counted = set(re.findall(r'"MetricName": "(Turns|Fallbacks|Latency)"', text))
        assert counted == {"Turns", "Fallbacks", "Latency"}
        assert set(re.findall(r'"Namespace": "(BudgetBuddy.*?)"', text)) == {f"BudgetBuddy-{stage}"}
        assert all(any(f'"{name}"' in source for source in sources) for name in counted)


def test_prod_alone_has_a_budget_of_its_own_tag() -> None:
    budget = only("prod", "monitoring", "AWS::Budgets::Budget")["Budget"]
    assert budget["CostFilters"] == {"TagKeyValue": ["user:stage$BudgetBuddy-prod"]}
    assert resources("dev", "monitoring", "AWS::Budgets::Budget") == {}
