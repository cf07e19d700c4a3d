"""The page: the image of the repository's Dockerfile, run by ECS on Fargate.

The tasks run on x86: so the image that was tested is the one that is shipped.
"""

from pathlib import Path

from aws_cdk import Duration, RemovalPolicy
from aws_cdk import aws_ecr_assets as ecr_assets
from aws_cdk import aws_ecs as ecs
from aws_cdk import aws_logs as logs
from aws_cdk import aws_secretsmanager as secretsmanager
from constructs import Construct

from infra.entrance import HEALTH_PATH, Entrance
from infra.handler import log_retention
from infra.network import PAGE_PORT
from infra.stages import Stage
from infra.users import Users

_HEALTHY = (
    f"import urllib.request as r; r.urlopen('http://127.0.0.1:{PAGE_PORT}{HEALTH_PATH}', timeout=3)"
)


class Page(Construct):
    """Tasks without a permission of their own: they call the API and nothing else."""

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
    ) -> None:
        super().__init__(scope, construct_id)
        self.log_group = logs.LogGroup(
            self,
            "Log",
            retention=log_retention(stage),
            removal_policy=RemovalPolicy.RETAIN if stage.keeps_data else RemovalPolicy.DESTROY,
        )
        self.task = self._task(
            environment={
                "BUDGETBUDDY_API_URL": api_url,
                "BUDGETBUDDY_PUBLIC_URL": entrance.url,
                "BUDGETBUDDY_OIDC_ISSUER": users.issuer,
                "BUDGETBUDDY_OIDC_CLIENT_ID": users.client.user_pool_client_id,
            },
            secrets=self._secrets(users),
            image=ecr_assets.DockerImageAsset(
                self,
                "Image",
                directory=str(image_context),
                platform=ecr_assets.Platform.LINUX_AMD64,
            ),
        )
        self.service = self._service(stage, entrance)
        scaling = self.service.auto_scale_task_count(
            min_capacity=stage.tasks, max_capacity=stage.most_tasks
        )
        scaling.scale_on_cpu_utilization(
            "Cpu",
            target_utilization_percent=60,
            scale_in_cooldown=Duration.minutes(5),
            scale_out_cooldown=Duration.minutes(1),
        )

    def _secrets(self, users: Users) -> dict[str, ecs.Secret]:
        cookie = secretsmanager.Secret(
            self,
            "CookieSecret",
            description="With which the page signs its sign-in cookie",
            generate_secret_string=secretsmanager.SecretStringGenerator(
                password_length=64, exclude_punctuation=True
            ),
        )
        stored = secretsmanager.Secret.from_secret_complete_arn(
            self, "ClientSecret", users.client_secret_id
        )
        return {
            "BUDGETBUDDY_OIDC_CLIENT_SECRET": ecs.Secret.from_secrets_manager(stored),
            "BUDGETBUDDY_COOKIE_SECRET": ecs.Secret.from_secrets_manager(cookie),
        }

    def _task(
        self,
        *,
        environment: dict[str, str],
        secrets: dict[str, ecs.Secret],
        image: ecr_assets.DockerImageAsset,
    ) -> ecs.FargateTaskDefinition:
        task = ecs.FargateTaskDefinition(
            self,
            "Task",
            cpu=512,
            memory_limit_mib=1024,
            runtime_platform=ecs.RuntimePlatform(
                cpu_architecture=ecs.CpuArchitecture.X86_64,
                operating_system_family=ecs.OperatingSystemFamily.LINUX,
            ),
            volumes=[ecs.Volume(name="tmp")],
        )
        linux = ecs.LinuxParameters(self, "Linux", init_process_enabled=True)
        linux.drop_capabilities(ecs.Capability.ALL)
        container = task.add_container(
            "Page",
            image=ecs.ContainerImage.from_docker_image_asset(image),
            environment=environment,
            secrets=secrets,
            port_mappings=[ecs.PortMapping(container_port=PAGE_PORT)],
            readonly_root_filesystem=True,
            linux_parameters=linux,
            stop_timeout=Duration.seconds(30),
            health_check=ecs.HealthCheck(
                command=["CMD", "python", "-c", _HEALTHY],
                interval=Duration.seconds(30),
                timeout=Duration.seconds(5),
                retries=3,
                start_period=Duration.seconds(30),
            ),
            logging=ecs.LogDrivers.aws_logs(stream_prefix="page", log_group=self.log_group),
        )
        container.add_mount_points(
            ecs.MountPoint(container_path="/tmp", source_volume="tmp", read_only=False)  # noqa: S108
        )
        return task

    def _service(self, stage: Stage, entrance: Entrance) -> ecs.FargateService:
        network = entrance.network
        service = ecs.FargateService(
            self,
            "Service",
            cluster=ecs.Cluster(
                self,
                "Cluster",
                vpc=network.vpc,
                container_insights_v2=(
                    ecs.ContainerInsights.ENABLED
                    if stage.keeps_data
                    else ecs.ContainerInsights.DISABLED
                ),
            ),
            task_definition=self.task,
            desired_count=stage.tasks,
            min_healthy_percent=100,
            max_healthy_percent=200,
            circuit_breaker=ecs.DeploymentCircuitBreaker(enable=True, rollback=True),
            assign_public_ip=not stage.private_tasks,
            vpc_subnets=network.task_subnets,
            security_groups=[network.task_group],
            health_check_grace_period=Duration.seconds(60),
            propagate_tags=ecs.PropagatedTagSource.SERVICE,
        )
        service.attach_to_application_target_group(entrance.targets)
        return service
